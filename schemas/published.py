"""Every published table by name: the contracts in the folders of the domains, found by themselves.

A table of the domain D stands in `schemas/D/`, in a file of its name, as its function does in
`pipeline/marts/D/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import schemas
from schemas.contract import Contract, ContractType, table_name

_RAW = "raw"


@cache
def published_contracts() -> dict[str, ContractType]:
    """Published table name to contract, sorted by name."""
    found: dict[str, ContractType] = {}
    for name in _modules():
        for value in vars(import_module(name)).values():
            if isinstance(value, type) and issubclass(value, Contract) and value.__module__ == name:
                found[table_name(value)] = value
    return dict(sorted(found.items()))


def domain(contract: ContractType) -> str:
    """The domain of a published table: the folder in which its contract stands."""
    return contract.__module__.split(".")[1]


def domains() -> list[str]:
    """The word of each domain, sorted."""
    folders = (info.name for info in iter_modules(schemas.__path__) if info.ispkg)
    return sorted(name for name in folders if name != _RAW)


def _modules() -> Iterator[str]:
    for word in domains():
        folder = import_module(f"schemas.{word}")
        yield from (info.name for info in iter_modules(folder.__path__, f"{folder.__name__}."))
