"""What a source leaves out: optional tables without a file, optional columns that no file has."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from pipeline.errors import BadInput
from pipeline.sources.preflight import RawFile
from schemas.raw.registry import RAW_TABLES
from schemas.raw.table import RawTable


def unknown_columns(table: RawTable, files: Sequence[RawFile]) -> list[str]:
    """The table's optional columns that its files lack.

    Raises BadInput where some files have one that others lack: its values would seem empty there.
    """
    lacking: list[str] = []
    for name in table.optional_columns:
        without = [file for file in files if name not in file.header]
        if without and len(without) < len(files):
            other = next(file for file in files if name in file.header)
            raise BadInput(
                f"{without[0].uri or without[0].path}: has no column {name}, which "
                f"{other.path.name} has. Export all parts of {table.name} alike."
            )
        lacking += [name] if without else []
    return lacking


def absent_names(tables: Collection[str]) -> frozenset[str]:
    """The raw tables that are not among these, and their optional columns."""
    absent = [table for name, table in RAW_TABLES.items() if name not in tables]
    columns = (_names(table, table.optional_columns) for table in absent)
    return frozenset([table.name for table in absent]).union(*columns)


def lacking_names(found: Mapping[str, Sequence[RawFile]]) -> frozenset[str]:
    """The optional columns that the files of these raw tables lack, their table before them."""
    tables = [RAW_TABLES[name] for name in found]
    lacking = (_names(table, unknown_columns(table, found[table.name])) for table in tables)
    return frozenset[str]().union(*lacking)


def _names(table: RawTable, columns: Collection[str]) -> list[str]:
    return [f"{table.name}.{name}" for name in columns]
