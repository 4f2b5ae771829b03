"""Looks in a table with rows set aside for what the rows of each reason have in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from pipeline.engine import FILE_COLUMN, Engine
from pipeline.ingest.accounts import CASCADED, SUPERSEDED
from pipeline.ingest.casting import COLUMN, RULE
from pipeline.ingest.fast import money_forms
from pipeline.ingest.month_texts import months_of
from pipeline.ingest.patterns import (
    AMOUNTS,
    FEWEST,
    FILES,
    MONTHS,
    STATUSES,
    Kind,
    Pattern,
    clearest,
    find_pattern,
)
from pipeline.ingest.reject_files import SecondReading
from pipeline.ingest.setting_aside import DUPLICATE_KEY, EXACT_COPY
from pipeline.ingest.state import Ingested
from pipeline.ingest.traits import (
    MONTH_TRAIT,
    OTHER_TRAIT,
    STATUS_TRAIT,
    TEXT_TRAIT,
    digits,
    is_negative,
    times,
    with_doubtful_months,
    with_orders,
)
from pipeline.on_demand import ibis
from schemas.raw.shop import ORDERS
from schemas.raw.table import RawTable

if TYPE_CHECKING:
    import ibis.expr.types as ir

Cause: TypeAlias = tuple[str, str]
"""Column and rule; both empty of accepted rows."""
Counts: TypeAlias = Mapping[Cause, Counter[str]]
"""Rows by cause and group."""
_ROWS, _DIGITS, _NEGATIVE = "_rows", "_digits", "_negative"
_LOSE_NOTHING = (EXACT_COPY, DUPLICATE_KEY)
"""Rules by which another row of the same key stays."""
_MOST_GROUPS = 200_000
_FEWEST_TEXTS = 5
"""Fewer texts are words that repeat: what they name is no month of their rows."""


@dataclass(frozen=True)
class _Grouping:
    """One way to group a table's rows."""

    kind: Kind
    counts: Counts

    def pattern(self, cause: Cause, of: int) -> Pattern | None:
        """What the rows of a cause have in common by this grouping."""
        whole = sum(self.counts.values(), Counter[str]())
        may_lose = cause[1] not in _LOSE_NOTHING
        return find_pattern(self.kind, self.counts[cause], whole, of, may_lose=may_lose)


def find_patterns(
    engine: Engine, table: RawTable, settled: ir.Table, result: Ingested, reading: SecondReading
) -> None:
    """Adds to each reason that takes many rows the pattern that they show, if they show one."""
    sought = {
        cause: reason
        for cause, reason in reading.reasons.items()
        if reason.rows * 2 >= FEWEST and _is_sought(table, cause)
    }
    if not sought:
        return
    rows = with_orders(settled, table, result.tables.get(ORDERS.name))
    groupings = [
        _Grouping(FILES, _by_file(engine, settled, result, table, reading)),
        *_by_month_and_status(engine, with_doubtful_months(rows, table), table),
        *_by_amount(engine, settled, list(money_forms(table, result.absent(table)))),
    ]
    for cause, reason in sought.items():
        reason.pattern = clearest(
            each.pattern(cause, reason.rows) for each in groupings if cause in each.counts
        )


def _is_sought(table: RawTable, cause: Cause) -> bool:
    """Not of rows that are set aside on request, nor twice of those that hang on others.

    Rows of a table that has no month show theirs only in what hangs on them.
    """
    column, rule = cause
    return rule != SUPERSEDED and not (rule == CASCADED and times(table.references[column]))


def _grouped(engine: Engine, rows: ir.Table, traits: Sequence[str]) -> Iterator[dict[str, Any]]:
    """How many rows each cause and combination of traits has."""
    names = [COLUMN, RULE, *traits]
    counted = rows.group_by(names).aggregate(**{_ROWS: rows.count()})
    most = counted.order_by([ibis.desc(_ROWS), *names]).limit(_MOST_GROUPS)
    for batch in engine.batches(most):
        yield from batch.to_pylist()


def _counts(found: Iterable[tuple[dict[str, Any], str | None]]) -> Counts:
    counts: dict[Cause, Counter[str]] = defaultdict(Counter)
    for row, group in found:
        if group is not None:
            counts[_cause(row)][group] += row[_ROWS]
    return counts


def _cause(row: Mapping[str, Any]) -> Cause:
    return row[COLUMN] or "", row[RULE] or ""


def _by_file(
    engine: Engine, settled: ir.Table, result: Ingested, table: RawTable, reading: SecondReading
) -> Counts:
    names = [file.name for file in result.files[table.name]]
    found = list(_grouped(engine, settled, [FILE_COLUMN]))
    by_engine = _counts((row, names[row[FILE_COLUMN]]) for row in found)
    return {**by_engine, **reading.ragged_files}


def _by_month_and_status(engine: Engine, rows: ir.Table, table: RawTable) -> list[_Grouping]:
    traits = [MONTH_TRAIT, TEXT_TRAIT, OTHER_TRAIT, STATUS_TRAIT]
    found = list(_grouped(engine, rows, traits))
    texts = {row[TEXT_TRAIT] for row in found if row[TEXT_TRAIT] is not None}
    named = months_of(texts) if len(texts) >= _FEWEST_TEXTS else {}
    months = _counts(
        (row, row[MONTH_TRAIT] or named.get(row[TEXT_TRAIT], row[OTHER_TRAIT])) for row in found
    )
    statuses = _counts((row, row[STATUS_TRAIT]) for row in found)
    return [_Grouping(MONTHS, months), _Grouping(STATUSES, statuses)]


def _by_amount(engine: Engine, settled: ir.Table, money: Sequence[str]) -> Iterator[_Grouping]:
    """By sign and by each least number of digits, of each column of amounts."""
    for column in money:
        traits = {_DIGITS: digits(settled, column), _NEGATIVE: is_negative(settled, column)}
        found = list(_grouped(engine, settled.mutate(**traits), [_DIGITS, _NEGATIVE]))
        signs = {True: f"negative amounts ({column})", False: f"amounts of 0 or more ({column})"}
        yield _Grouping(AMOUNTS, _counts((row, signs.get(row[_NEGATIVE])) for row in found))
        sizes = {row[_DIGITS] for row in found if row[_DIGITS] is not None}
        for least in sorted(sizes)[1:]:
            yield _Grouping(
                AMOUNTS,
                _counts((row, _size(row[_DIGITS], least, column)) for row in found),
            )


def _size(found: int | None, least: int, column: str) -> str | None:
    if found is None:
        return None
    bound = f"{10 ** (least - 1):,}"
    return f"amounts {f'of {bound} or more' if found >= least else f'below {bound}'} ({column})"
