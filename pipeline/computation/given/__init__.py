"""Small tables that marts read, and that the run itself gives to the engine.

Each is one function, named as its table, in a file of its name in this folder: from what the run
knows to rows. Modules of this folder register their functions when imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pyarrow as pa

from pipeline.engine.arrow_tables import arrow_table, schema_of
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.ingest.accounts import TableAccount
from pipeline.rules.stream_check import StreamCheck
from pipeline.settings import Settings
from schemas.places import NOWHERE, PlaceProfile
from schemas.unknown import Unknown

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Known:
    """What a run knows beside the tables: at first its settings, at the end also what it found."""

    settings: Settings
    queries: CompiledQueries
    accounts: Sequence[TableAccount] = ()
    checks: Sequence[StreamCheck] = ()
    unknown: Unknown = ()
    """What the raw tables lack."""
    places: PlaceProfile = NOWHERE
    """What is known of the places that raw tables name."""
    read: Mapping[str, Any] = field(default_factory=dict)
    """What the readers of raw tables read off, by reader."""


@dataclass(frozen=True)
class Given:
    """A given table."""

    name: str
    columns: Mapping[str, str]
    """Column to type."""
    function: Callable[[Known], Iterable[Row]]
    after_all: bool
    """Whether it tells of all other tables, so that what reads it comes last."""

    def table(self, known: Known) -> pa.Table:
        """Its rows."""
        return given_table(self.columns, self.function(known))


Function = Callable[[Known], Iterable[Row]]
_REGISTRY: dict[str, Given] = {}


def given(columns: Mapping[str, str], *, after_all: bool = False) -> Callable[[Function], Function]:
    """Registers a function as the given table of its name with these columns and types."""

    def register(function: Function) -> Function:
        name = function.__name__
        _REGISTRY[name] = Given(name, columns, function, after_all)
        return function

    return register


@cache
def all_given() -> dict[str, Given]:
    """Every given table by name."""
    for module in iter_modules(__path__, f"{__name__}."):
        import_module(module.name)
    return dict(_REGISTRY)


def given_table(columns: Mapping[str, str], rows: Iterable[Row]) -> pa.Table:
    """The rows as a table of these columns and types."""
    return arrow_table(rows, schema_of(columns))
