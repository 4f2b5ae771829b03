"""Reads sales targets from a CSV file: month, scope type, scope, target."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import ibis

from pipeline.engine import Engine
from pipeline.errors import ConfigurationError
from pipeline.marts.facts.categories import product_categories
from pipeline.sources.fingerprint import fingerprint_of
from schemas.contract import ibis_schema
from schemas.fields import MONTH_PATTERN
from schemas.raw.forms import LARGEST_AMOUNT
from schemas.raw.places import STATES
from schemas.raw.registry import RAW_TABLES
from schemas.revenue.sales_vs_target import SCOPE_TYPES, WHOLE_COMPANY
from schemas.shared import NOT_DEFINED

COLUMNS = ("order_month", "scope_type", "scope", "target")
CATALOGUE = ("products", "category_translation")
_AMOUNT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,2})?")


@dataclass(frozen=True)
class Target:
    """One line of the plan."""

    line: int
    order_month: str
    scope_type: str
    scope: str
    target: Decimal

    @property
    def key(self) -> tuple[str, str, str]:
        """What a plan may hold once."""
        return self.order_month, self.scope_type, self.scope

    @property
    def row(self) -> dict[str, Any]:
        """The line as marts read it."""
        return {name: getattr(self, name) for name in COLUMNS}


@dataclass(frozen=True)
class SalesPlan:
    """The targets of a file, in its order, and which bytes they came from."""

    targets: Sequence[Target] = ()
    fingerprint: str | None = None
    """XXH3 (128 bit) of the bytes that were read; None without a plan."""


def read_plan(path: Path) -> SalesPlan:
    """The plan in the file.

    Raises ConfigurationError, with file and line, for a file that cannot be read, a header other
    than the four columns, a value that is none, or a month and scope that stand there twice.
    """
    try:
        content = path.read_bytes()
        lines = io.StringIO(content.decode("utf-8-sig"), newline="")
        targets = list(_targets(path, csv.reader(lines, strict=True)))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ConfigurationError(f"--plan {path}: cannot be read ({reason}).") from error
    first: dict[tuple[str, str, str], int] = {}
    for target in targets:
        if target.key in first:
            raise _fault(
                path,
                target.line,
                f"{' '.join(target.key)} stands already in line {first[target.key]}. Remove one.",
            )
        first[target.key] = target.line
    return SalesPlan(targets, fingerprint_of(content))


def check_scopes(path: Path, targets: Collection[Target], categories: Collection[str]) -> None:
    """Raises ConfigurationError for a scope that is no state and no category of the catalogue."""
    known: Mapping[str, Collection[str]] = {
        "company": [WHOLE_COMPANY],
        "state": [*STATES, NOT_DEFINED],
        "category": categories,
    }
    for target in targets:
        names = known[target.scope_type]
        if target.scope not in names:
            near = get_close_matches(target.scope, names, n=1, cutoff=0)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise _fault(
                path, target.line, f"there is no {target.scope_type} {target.scope!r}.{hint}"
            )


def known_categories(engine: Engine) -> list[str]:
    """The categories of the catalogue, by the names that tables give them."""
    products, translation = (
        ibis.table(ibis_schema(RAW_TABLES[name].contract), name=name) for name in CATALOGUE
    )
    named = product_categories(products, translation).select("category").distinct()
    found = [name for batch in engine.batches(named) for name in batch["category"].to_pylist()]
    return sorted({*found, NOT_DEFINED})


def _targets(path: Path, lines: Any) -> Iterator[Target]:
    header = [name.strip() for name in next(lines, [])]
    if sorted(header) != sorted(COLUMNS):
        raise _fault(path, 1, f"the header must be {','.join(COLUMNS)}; found {','.join(header)}.")
    for cells in lines:
        if not any(cells):
            continue
        if len(cells) != len(header):
            raise _fault(
                path, lines.line_num, f"has {len(cells)} values; the header has {len(header)}."
            )
        values = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        yield _target(path, lines.line_num, values)


def _target(path: Path, line: int, values: Mapping[str, str]) -> Target:
    month, scope_type, amount = values["order_month"], values["scope_type"], values["target"]
    if not re.fullmatch(MONTH_PATTERN.strip("^$"), month):
        raise _fault(path, line, f"order_month {month!r} is not a month such as 2018-08.")
    if scope_type not in SCOPE_TYPES:
        raise _fault(path, line, f"scope_type {scope_type!r} is none of {', '.join(SCOPE_TYPES)}.")
    if not _AMOUNT.fullmatch(amount) or Decimal(amount) > LARGEST_AMOUNT * 1_000:
        raise _fault(path, line, f"target {amount!r} is not an amount such as 1500000.00.")
    return Target(line, month, scope_type, values["scope"], Decimal(amount))


def _fault(path: Path, line: int, what: str) -> ConfigurationError:
    return ConfigurationError(f"--plan {path}, line {line}: {what}")
