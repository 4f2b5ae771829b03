"""The semantic model, made from the contracts, the relationships and the measures."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from pipeline.powerbi.relationships import CALENDAR, relationships
from pipeline.powerbi.semantic_model import Column, Measure, Relationship, SemanticModel, Table
from schemas import contract as contracts
from schemas import types
from schemas.contract import ContractType, metadata
from schemas.number_format import number_format

# Power BI's fixed decimal has four digits after the point; more need a floating number.
_FIXED_DIGITS = 4
_DATA_TYPES = {types.INTEGER: "int64", types.STRING: "string", types.DATE: "dateTime"}
_AXES = {"order_month", "order_month_key", "month_start_date"}
_RENAMED = {
    ("cohort_retention", "cohort_month"): "cohort_month_txt",
    ("cohort_retention", "order_month"): "order_month_txt",
}
# market_balance is the dimension of states; a state of customers would not filter orders.
_HIDDEN = {("rfm_customers", "customer_state")}


def semantic_model(
    published: Mapping[str, ContractType], measures: Sequence[Measure]
) -> SemanticModel:
    """The model of these tables: one for each published file, and the measures."""
    tables = [_table(name, contract) for name, contract in published.items()]
    related = relationships(published)
    return SemanticModel(
        tuple(_hide_keys(table, related, contracts.key(published[table.name])) for table in tables),
        related,
        tuple(measures),
    )


def _table(name: str, contract: ContractType) -> Table:
    return Table(
        name=name,
        columns=tuple(_column(name, column) for column in contracts.columns(contract)),
        description=f"{contracts.description(contract)} {metadata(contract)['grain']}",
        date_column=CALENDAR[1] if name == CALENDAR[0] else None,
    )


def _column(table: str, column: contracts.Column) -> Column:
    return Column(
        name=_RENAMED.get((table, column.name), column.name),
        data_type=_data_type(column),
        source=column.name,
        description=column.description,
        format_string=_format(column),
        summarize_by=column.summarize_by,
        sort_by=column.sort_by,
        is_nullable=column.nullable or bool(column.needs),
        unit=column.unit,
    )


def _data_type(column: contracts.Column) -> str:
    if column.dtype.is_decimal:
        return "decimal" if (column.decimals or 0) <= _FIXED_DIGITS else "double"
    return _DATA_TYPES[column.dtype.kind]


def _format(column: contracts.Column) -> str | None:
    if column.dtype.kind == types.STRING:
        return None
    if column.dtype.kind == types.DATE:
        return "yyyy-mm-dd"
    if column.dtype.kind == types.INTEGER and not column.unit:
        return "0"
    return number_format(column.unit, column.decimals or 0)


def _hide_keys(table: Table, related: Collection[Relationship], own_key: tuple[str, ...]) -> Table:
    """Hides what only sorts or relates, so that each axis has one obvious column."""
    sorting = {column.sort_by for column in table.columns}
    relating = {each.from_column for each in related if each.from_table == table.name}
    relating -= set(own_key) if len(own_key) == 1 else set()  # which names the row for readers
    by_calendar = any(
        each.from_table == table.name and each.to_table == CALENDAR[0] for each in related
    )
    axes = _AXES if by_calendar else set()

    def is_hidden(column: Column) -> bool:
        name = column.name
        sorts = name in sorting and column.data_type == "int64"
        return sorts or name in relating | axes or (table.name, name) in _HIDDEN

    return replace(
        table, columns=tuple(replace(each, is_hidden=is_hidden(each)) for each in table.columns)
    )
