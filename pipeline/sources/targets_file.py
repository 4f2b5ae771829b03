"""The file of sales targets that `--plan` names: another place for the raw table of targets.

It is checked as a whole before the run begins, since people write it by hand: what is wrong in it
is told with its line, and nothing of it is set aside.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.errors import ConfigurationError
from pipeline.sources.fingerprint import fingerprint_of
from schemas.fields import MONTH_PATTERN
from schemas.raw.targets import LARGEST_TARGET, SALES_TARGETS, SCOPE_TYPES

_COLUMNS = tuple(column.name for column in SALES_TARGETS.columns)
_LONGEST_SCOPE = 128
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


@dataclass(frozen=True)
class TargetsFile:
    """The targets of a file, in its order, and which bytes they came from."""

    path: Path
    targets: Sequence[Target]
    fingerprint: str
    """XXH3 (128 bit) of the bytes that were read."""

    def write(self, folder: Path) -> Path:
        """Writes the targets as a raw file, without blanks and in the contract's order."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.path.stem}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(_COLUMNS)
            writer.writerows([getattr(each, name) for name in _COLUMNS] for each in self.targets)
        return path


def read_targets(path: Path) -> TargetsFile:
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
            raise targets_fault(
                path,
                target.line,
                f"{' '.join(target.key)} stands already in line {first[target.key]}. Remove one.",
            )
        first[target.key] = target.line
    return TargetsFile(path, targets, fingerprint_of(content))


def targets_fault(path: Path, line: int, what: str) -> ConfigurationError:
    """What is wrong in a line of the plan."""
    return ConfigurationError(f"--plan {path}, line {line}: {what}")


def _targets(path: Path, lines: Any) -> Iterator[Target]:
    header = [name.strip() for name in next(lines, [])]
    if sorted(header) != sorted(_COLUMNS):
        wanted = ",".join(_COLUMNS)
        raise targets_fault(path, 1, f"the header must be {wanted}; found {','.join(header)}.")
    for cells in lines:
        if not any(cells):
            continue
        if len(cells) != len(header):
            raise targets_fault(
                path, lines.line_num, f"has {len(cells)} values; the header has {len(header)}."
            )
        values = dict(zip(header, (cell.strip() for cell in cells), strict=True))
        yield _target(path, lines.line_num, values)


def _target(path: Path, line: int, values: Mapping[str, str]) -> Target:
    month, scope_type, amount = values["order_month"], values["scope_type"], values["target"]
    if not re.fullmatch(MONTH_PATTERN.strip("^$"), month):
        raise targets_fault(path, line, f"order_month {month!r} is not a month such as 2018-08.")
    if scope_type not in SCOPE_TYPES:
        raise targets_fault(
            path, line, f"scope_type {scope_type!r} is none of {', '.join(SCOPE_TYPES)}."
        )
    if not _AMOUNT.fullmatch(amount) or Decimal(amount) > LARGEST_TARGET:
        raise targets_fault(path, line, f"target {amount!r} is not an amount such as 1500000.00.")
    scope = values["scope"]
    if not 0 < len(scope) <= _LONGEST_SCOPE:
        raise targets_fault(path, line, f"there is no {scope_type} {scope!r}.")
    return Target(line, month, scope_type, scope, Decimal(amount))
