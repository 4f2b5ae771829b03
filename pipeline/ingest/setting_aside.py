"""Splits a damaged raw table into accepted and rejected rows.

A row goes for the first reason that holds: a value that breaks a rule, a reference that misses, a
key that another row has. Which of several rows with one key stays depends on their content alone,
or first on the column that the user names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.engine import FILE_COLUMN, ROW_COLUMN, Engine, NamedTable, kept
from pipeline.ingest.accounts import CASCADED, SUPERSEDED
from pipeline.ingest.casting import COLUMN, RULE, VALUE
from pipeline.ingest.kept_rows import Choice, order_value
from pipeline.on_demand import ibis
from schemas.contract import ContractType, columns, key
from schemas.raw.table import RawTable

if TYPE_CHECKING:
    import ibis.expr.types as ir

ORPHAN, EXACT_COPY, DUPLICATE_KEY = "orphan", "exact_copy", "duplicate_key"
KEY = "_key"
_ORDER = "_order"


def settle(
    engine: Engine,
    table: RawTable,
    judged: ir.Table,
    accepted: Mapping[str, NamedTable],
    lost: Mapping[str, ir.Table],
    choice: Choice | None,
) -> ir.Table:
    """The judged rows with a reason wherever one holds; `_rule` is null for accepted rows."""
    for column, parent in table.references.items():
        judged = _mark_orphans(judged, column, parent, accepted, lost)
    judged = kept(engine, f"referenced_{table.name}", judged)
    if table.key:
        if choice is not None:
            judged = judged.mutate(**{_ORDER: order_value(engine, judged)})
        judged = _mark_duplicates(judged, table.contract, choice)
    settled = kept(engine, f"settled_{table.name}", judged)
    engine.drop(f"referenced_{table.name}")
    return settled


def rejected_rows(settled: ir.Table, contract: ContractType) -> ir.Table:
    """Place, key and reason of the rows set aside."""
    parts = [settled[name].cast("string").fill_null("") for name in key(contract)]
    label = parts[0] if len(parts) == 1 else ibis.literal(" / ").join(parts)
    bad = settled.mutate(**{KEY: label if parts else ibis.literal("")})
    return bad.filter(bad[RULE].notnull()).select(
        FILE_COLUMN, ROW_COLUMN, KEY, COLUMN, VALUE, RULE, *key(contract)
    )


def _mark_orphans(
    judged: ir.Table,
    column: str,
    parent: RawTable,
    accepted: Mapping[str, NamedTable],
    lost: Mapping[str, ir.Table],
) -> ir.Table:
    (parent_key,) = parent.key
    misses = judged[RULE].isnull() & ~judged[column].isin(
        accepted[parent.name].expression()[parent_key]
    )
    reason: ir.Value = ibis.literal(ORPHAN)
    if parent.name in lost:
        reason = judged[column].isin(lost[parent.name][parent_key]).ifelse(CASCADED, ORPHAN)
    return _mark(judged, misses, ibis.literal(column), judged[column], reason)


def _mark_duplicates(judged: ir.Table, contract: ContractType, choice: Choice | None) -> ir.Table:
    names = list(key(contract))
    good = judged.filter(judged[RULE].isnull())
    shared = good.group_by(names).aggregate(copies=good.count())
    several = shared.filter(shared.copies > 1)
    # An empty part of a key equals an empty one; of joins by name it would not.
    copies = good.semi_join(several, [good[name].identical_to(several[name]) for name in names])
    content = [copies[column.name] for column in columns(contract)]
    place = [copies[FILE_COLUMN], copies[ROW_COLUMN]]
    first = [] if choice is None else _by_choice(copies[_ORDER], choice)
    window = ibis.window(group_by=names, order_by=[*first, *content, *place])
    ranked = copies.select(
        *place,
        copy=ibis.row_number().over(window),
        variant=_rank(names, [*first, *content]),
        choice=_rank(names, first) if first else ibis.literal(0),
    )
    surplus = ranked.filter(ranked["copy"] > 0).select(
        "variant", "choice", surplus_file=FILE_COLUMN, surplus_row=ROW_COLUMN
    )
    joined = judged.left_join(
        surplus,
        [
            judged[FILE_COLUMN] == surplus.surplus_file,
            judged[ROW_COLUMN] == surplus.surplus_row,
        ],
    )
    marked = _mark(
        joined,
        joined.variant.notnull(),
        ibis.literal(", ".join(names)),
        ibis.null("string"),
        ibis.cases(
            (joined.choice > 0, SUPERSEDED),
            (joined.variant == 0, EXACT_COPY),
            else_=DUPLICATE_KEY,
        ),
    )
    return marked.drop("surplus_file", "surplus_row", "variant", "choice")


def _by_choice(value: ir.Value, choice: Choice) -> list[ir.Value]:
    """Orders rows so that the chosen ones come first, and those without a value last."""
    return [value.isnull(), ibis.desc(value) if choice.is_last else ibis.asc(value)]


def _rank(names: Sequence[str], order: Sequence[ir.Value]) -> ir.Value:
    """How many rows of a key come before, by this order: 0 for all that are first."""
    return ibis.rank().over(ibis.window(group_by=names, order_by=order))


def _mark(
    table: ir.Table, where: ir.BooleanValue, column: ir.Value, value: ir.Value, rule: ir.Value
) -> ir.Table:
    return table.mutate(
        **{
            COLUMN: where.ifelse(column, table[COLUMN]),
            VALUE: where.ifelse(value, table[VALUE]),
            RULE: where.ifelse(rule, table[RULE]),
        }
    )
