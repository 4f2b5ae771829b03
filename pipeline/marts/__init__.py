"""The registry of marts: one pure function a table, found by its name and its parameters' names.

A parameter names the table that it takes: a raw table, an intermediate table or another mart. That
is the whole dependency graph. Modules of this package register their functions when imported; a
published table's stands in the folder of its domain, in a file of its name.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any

from schemas.contract import ContractType, table_name

if TYPE_CHECKING:
    import ibis.expr.types as ir

TableFunction = Callable[..., "ir.Table"]
Row = Mapping[str, Any]
RowFunction = Callable[..., Iterable[Row]]


@dataclass(frozen=True)
class Mart:
    """A table that is computed from others; published if it has a contract."""

    name: str
    function: TableFunction | RowFunction
    inputs: tuple[str, ...]
    contract: ContractType | None
    empty_if_absent: frozenset[str]
    """Optional raw tables that it does without: they arrive empty."""
    row_columns: Mapping[str, str] | None = None
    """Columns and types, where small tables come as rows and rows are given back."""


_REGISTRY: dict[str, Mart] = {}


def mart(
    contract: ContractType, *, empty_if_absent: tuple[str, ...] = ()
) -> Callable[[TableFunction], TableFunction]:
    """Registers a function as the published table of this contract."""

    def register(function: TableFunction) -> TableFunction:
        if function.__name__ != table_name(contract):
            raise TypeError(
                f"{function.__name__} must be named {table_name(contract)} as its contract"
            )
        _register(function, contract, empty_if_absent)
        return function

    return register


def intermediate(
    *, empty_if_absent: tuple[str, ...] = ()
) -> Callable[[TableFunction], TableFunction]:
    """Registers a function as a table that marts share; it is computed once, not published."""

    def register(function: TableFunction) -> TableFunction:
        _register(function, None, empty_if_absent)
        return function

    return register


def on_rows(columns: Mapping[str, str]) -> Callable[[RowFunction], RowFunction]:
    """Registers a function on rows as a table of these columns, which marts share.

    It gets each of its tables whole, in the order of all their columns, so they must be small; and
    it must give the same for the same.
    """

    def register(function: RowFunction) -> RowFunction:
        _register(function, None, (), row_columns=columns)
        return function

    return register


@cache
def all_marts() -> dict[str, Mart]:
    """Every mart and intermediate table by name."""
    for module in walk_packages(__path__, f"{__name__}."):
        import_module(module.name)
    return dict(_REGISTRY)


def _register(
    function: TableFunction | RowFunction,
    contract: ContractType | None,
    empty_if_absent: tuple[str, ...],
    row_columns: Mapping[str, str] | None = None,
) -> None:
    name = function.__name__
    if name in _REGISTRY:
        raise TypeError(f"two marts are named {name}")
    inputs = tuple(inspect.signature(function).parameters)
    absent = frozenset(empty_if_absent)
    _REGISTRY[name] = Mart(name, function, inputs, contract, absent, row_columns)
