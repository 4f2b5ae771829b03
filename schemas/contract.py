"""What a contract is, and how its readers see it.

Validation, the writer's types, the data dictionary, the data package and the Power BI model all
read a contract through the functions of this module. `schemas/for_pandera.py` makes a pandera
schema of one, the reference for what its rules mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, ClassVar

from schemas.types import ColumnType

if TYPE_CHECKING:
    import ibis.expr.datatypes as dt
    import ibis.expr.types as ir


class Contract:
    """Exact column names, order, types, nullability, rules and key of one table.

    A column is an annotation with a type of `schemas/types.py`, and a value of `schemas/fields.py`.
    """

    __columns__: ClassVar[tuple[Column, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Puts names, types and what is said of the columns together."""
        types = get_annotations(cls, eval_str=True)
        cls.__columns__ = tuple(_column(name, types[name], getattr(cls, name)) for name in types)

    class Config:
        """What holds for the table as a whole."""

        unique: Sequence[str] = ()
        metadata: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Check:
    """A rule for each value of a column, by pandera's names of rule and statistics."""

    name: str
    statistics: Mapping[str, Any]


@dataclass(frozen=True)
class RowCheck:
    """A rule for each row, whatever its columns; null where there is nothing to judge."""

    name: str
    passing: Callable[[ir.Table], ir.BooleanValue]


def row_check(function: Callable[[Any], Any]) -> RowCheck:
    """Makes a function in a contract, from its table to a condition, a rule of its name."""
    return RowCheck(function.__name__, function)


@dataclass(frozen=True, kw_only=True)
class Field:
    """What a contract says of a column, beside its name and type."""

    title: str
    description: str
    nullable: bool = False
    checks: Sequence[Check] = ()
    unit: str | None = None
    summarize_by: str = "none"
    sort_by: str | None = None
    free_text: bool = False
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


@dataclass(frozen=True, kw_only=True)
class Column(Field):
    """One column of a contract, as its readers need it."""

    name: str
    dtype: ColumnType

    @property
    def decimals(self) -> int | None:
        """Digits after the decimal point, None unless the column is a decimal."""
        return self.dtype.scale if self.dtype.is_decimal else None


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


ContractType = type[Contract]


def table_name(contract: ContractType) -> str:
    """Name of the contract's table: `MonthlyRevenue` gives `monthly_revenue`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", "_", contract.__name__).lower()


def columns(contract: ContractType) -> tuple[Column, ...]:
    """The contract's columns in published order."""
    return contract.__columns__


def row_checks(contract: ContractType) -> list[RowCheck]:
    """The contract's rules for whole rows, in their order."""
    return [value for value in vars(contract).values() if isinstance(value, RowCheck)]


def ibis_schema(contract: ContractType) -> dict[str, dt.DataType]:
    """Column name to Ibis type, in published order."""
    return {column.name: column.dtype.to_ibis() for column in columns(contract)}


def key(contract: ContractType) -> tuple[str, ...]:
    """The columns that identify a row; empty where copies of a row are expected."""
    return tuple(contract.Config.unique)


def metadata(contract: ContractType) -> Mapping[str, Any]:
    """What the contract says about the table as a whole (grain, version, source, …)."""
    return contract.Config.metadata


def description(contract: ContractType) -> str:
    """The contract's docstring as one paragraph."""
    return " ".join((contract.__doc__ or "").split())


def _column(name: str, dtype: ColumnType, field: Field) -> Column:
    said = {each.name: getattr(field, each.name) for each in fields(field)}
    return Column(name=name, dtype=dtype, **said)
