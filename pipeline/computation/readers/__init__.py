"""What a run reads off its tables: for its summary and manifest, and to see whether it may go on.

Each reader is one function, named as what it reads, in a file of its name in this folder: from
tables, named by its parameters, to a small one. Modules of this folder register their functions
when imported.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from pipeline.settings import Settings

if TYPE_CHECKING:
    import ibis.expr.types as ir

Rows = list[dict[str, Any]]
Function = Callable[..., "ir.Table"]
Settle = Callable[[Rows, Settings], Any]


class Note(str):
    """A line that a run says at its end."""


@dataclass(frozen=True)
class Reader:
    """Reads rows off accepted raw tables, or off one published table once it is computed."""

    name: str
    inputs: tuple[str, ...]
    function: Function
    settle: Settle
    """What the run keeps of the rows; raises a RevopsError where they forbid to publish."""


_REGISTRY: dict[str, Reader] = {}


def reader(settle: Settle) -> Callable[[Function], Function]:
    """Registers a function on tables, whose rows are settled so."""

    def register(function: Function) -> Function:
        inputs = tuple(inspect.signature(function).parameters)
        _REGISTRY[function.__name__] = Reader(function.__name__, inputs, function, settle)
        return function

    return register


@cache
def all_readers() -> Mapping[str, Reader]:
    """Every reader by name."""
    for module in iter_modules(__path__, f"{__name__}."):
        import_module(module.name)
    return dict(_REGISTRY)


def only_row(rows: Rows, settings: Settings) -> Mapping[str, Any]:
    """The one row that there is."""
    (row,) = rows
    return row
