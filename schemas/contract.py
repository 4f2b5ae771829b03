"""What a contract is, and how its readers see it.

A contract is a pandera model. Validation, the writer's types, the data dictionary, the data package
and the Power BI model all read it through the functions of this module.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import ibis.expr.datatypes as dt
import pandera.ibis as pa


class Contract(pa.DataFrameModel):
    """Exact column names, order, types, nullability, rules and key of one table."""

    class Config:
        """Pandera's settings: these columns, all of them, in this order."""

        strict = True
        ordered = True
        metadata: Mapping[str, Any] = {}


def about(
    grain: str,
    *,
    questions: Sequence[str],
    caveats: Sequence[str] = (),
    version: int = 1,
    needs: Sequence[str] = (),
    rows_need: Mapping[str, Mapping[str, Sequence[str]]] | None = None,
) -> dict[str, Any]:
    """A published table's metadata; the version rises when a column changes or goes.

    `needs` names what of the raw tables the table as a whole cannot do without; `rows_need` the
    same of rows, by a column and its value.
    """
    return {
        "grain": grain,
        "questions": tuple(questions),
        "caveats": tuple(caveats),
        "version": version,
        "needs": tuple(needs),
        "rows_need": rows_need or {},
    }


@dataclass(frozen=True)
class Column:
    """One column of a contract, as its readers need it."""

    name: str
    dtype: dt.DataType
    nullable: bool
    title: str
    description: str
    unit: str | None
    summarize_by: str
    sort_by: str | None
    free_text: bool
    references: tuple[str, ...] = ()
    """Published tables of whose key its values are."""
    needs: tuple[str, ...] = ()
    """What of the raw tables it cannot do without."""
    optional: bool = False
    """Whether a source need not give this raw column."""
    is_filled: bool = False
    """Whether it holds a value even then, so that nothing is unknown."""
    place: str | None = None
    """What a raw column names a place by: a state or a zip code."""
    cents_without: str | None = None
    """The column without which this money has two decimals, whatever its type."""

    @property
    def decimals(self) -> int | None:
        """Digits after the decimal point, None unless the column is a decimal."""
        return self.dtype.scale if isinstance(self.dtype, dt.Decimal) else None


ContractType = type[Contract]


def table_name(contract: ContractType) -> str:
    """Name of the contract's table: `MonthlyRevenue` gives `monthly_revenue`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", "_", contract.__name__).lower()


@cache
def columns(contract: ContractType) -> tuple[Column, ...]:
    """The contract's columns in published order."""
    return tuple(_column(name, field) for name, field in contract.to_schema().columns.items())


@cache
def ibis_schema(contract: ContractType) -> dict[str, dt.DataType]:
    """Column name to Ibis type, in published order."""
    return {column.name: column.dtype for column in columns(contract)}


def key(contract: ContractType) -> tuple[str, ...]:
    """The columns that identify a row; empty where copies of a row are expected."""
    return tuple(contract.to_schema().unique or ())


def metadata(contract: ContractType) -> Mapping[str, Any]:
    """What the contract says about the table as a whole (grain, version, source, …)."""
    return contract.Config.metadata


def description(contract: ContractType) -> str:
    """The contract's docstring as one paragraph."""
    return " ".join((contract.__doc__ or "").split())


def _column(name: str, field: Any) -> Column:
    extra = field.metadata or {}
    return Column(
        name=name,
        dtype=field.dtype.type,
        nullable=field.nullable,
        title=field.title or name,
        description=field.description or "",
        unit=extra.get("unit"),
        summarize_by=extra.get("summarize_by", "none"),
        sort_by=extra.get("sort_by"),
        free_text=extra.get("free_text", False),
        references=extra.get("references", ()),
        needs=extra.get("needs", ()),
        optional=extra.get("optional", False),
        is_filled=extra.get("is_filled", False),
        place=extra.get("place"),
        cents_without=extra.get("cents_without"),
    )
