"""What a source leaves out: optional tables without a file, optional columns that no file has."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from pipeline.errors import BadInput
from pipeline.settings import Settings
from pipeline.sources.preflight import RawFile
from schemas.places import NOWHERE, PlaceProfile
from schemas.raw.regions import STATE_REGIONS
from schemas.raw.registry import RAW_TABLES
from schemas.raw.table import RawTable
from schemas.unknown import MAP


def absent_columns(table: RawTable, files: Sequence[RawFile]) -> list[str]:
    """The table's optional columns that its files lack.

    Raises BadInput where some files have one that others lack: its values would seem empty there.
    """
    lacking: list[str] = []
    for name in table.optional_columns:
        without = [file for file in files if name not in file.header]
        if without and len(without) < len(files):
            other = next(file for file in files if name in file.header)
            raise BadInput(
                f"{without[0].where}: has no column {name}, which "
                f"{other.name} has. Export all parts of {table.name} alike."
            )
        lacking += [name] if without else []
    return lacking


def place_profile(settings: Settings, tables: Collection[str]) -> PlaceProfile:
    """What is known of places: by the settings, unless a table of these says it."""
    return NOWHERE if STATE_REGIONS.name in tables else settings.profile


def absent_names(tables: Collection[str], places: PlaceProfile) -> frozenset[str]:
    """The raw tables that are not among these, and their columns that may be unknown.

    Not those that the place profile stands in for; and what it lacks.
    """
    others = (table for name, table in RAW_TABLES.items() if name not in tables)
    absent = [table for table in others if not table.stand_in(places)]
    columns = (_names(table, table.unknown_columns) for table in absent)
    lacks = frozenset() if places.box else {MAP}
    return frozenset([table.name for table in absent]).union(lacks, *columns)


def lacking_names(found: Mapping[str, Sequence[RawFile]]) -> frozenset[str]:
    """The unknown columns of the files of these raw tables, their table before them."""
    tables = [RAW_TABLES[name] for name in found]
    lacking = (
        _names(table, set(table.unknown_columns).intersection(absent_columns(table, files)))
        for table, files in zip(tables, found.values(), strict=True)
    )
    return frozenset[str]().union(*lacking)


def _names(table: RawTable, columns: Collection[str]) -> list[str]:
    return [f"{table.name}.{name}" for name in columns]
