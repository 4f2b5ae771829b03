"""The registry of marts: one pure function a table, found by its name and its parameters' names.

A parameter names the table that it takes: a raw table, an intermediate table or another mart. That
is the whole dependency graph. Modules of this package register their functions when imported.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import ibis.expr.types as ir

from schemas.contract import ContractType, table_name

TableFunction = Callable[..., ir.Table]


@dataclass(frozen=True)
class Mart:
    """A table that is computed from others; published if it has a contract."""

    name: str
    function: TableFunction
    inputs: tuple[str, ...]
    contract: ContractType | None
    empty_if_absent: frozenset[str]
    """Optional raw tables that it does without: they arrive empty."""
    after_all: bool = False
    """Whether it reads what the run found in all other tables, and so comes last."""


_REGISTRY: dict[str, Mart] = {}


def mart(
    contract: ContractType, *, empty_if_absent: tuple[str, ...] = (), after_all: bool = False
) -> Callable[[TableFunction], TableFunction]:
    """Registers a function as the published table of this contract."""

    def register(function: TableFunction) -> TableFunction:
        if function.__name__ != table_name(contract):
            raise TypeError(
                f"{function.__name__} must be named {table_name(contract)} as its contract"
            )
        _register(function, contract, empty_if_absent, after_all)
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


@cache
def all_marts() -> dict[str, Mart]:
    """Every mart and intermediate table by name."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return dict(_REGISTRY)


def published_contracts() -> dict[str, ContractType]:
    """Published table name to contract, sorted by name."""
    return {
        name: found.contract
        for name, found in sorted(all_marts().items())
        if found.contract is not None
    }


def _register(
    function: TableFunction,
    contract: ContractType | None,
    empty_if_absent: tuple[str, ...],
    after_all: bool = False,
) -> None:
    name = function.__name__
    if name in _REGISTRY:
        raise TypeError(f"two marts are named {name}")
    inputs = tuple(inspect.signature(function).parameters)
    _REGISTRY[name] = Mart(name, function, inputs, contract, frozenset(empty_if_absent), after_all)
