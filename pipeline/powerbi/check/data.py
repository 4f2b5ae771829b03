"""Published files under the model: loaded as its queries do, keys unique, no day left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.errors import ConfigurationError
from pipeline.powerbi.check.fault import Fault, at
from pipeline.powerbi.check.model_reader import ReadModel
from pipeline.powerbi.load import ARROW_TYPES, WrongValue, header, text_batches, typed
from pipeline.powerbi.semantic_model import Column, Table
from pipeline.publish.files import read_json
from pipeline.publish.swap import MANIFEST

Loaded = Mapping[str, pa.ChunkedArray]


def data_faults(model: ReadModel, output_dir: Path) -> Iterator[Fault]:
    """What Refresh would stumble over, or show wrongly.

    Raises ConfigurationError without a folder, and for files of a form that queries do not read.
    """
    if not output_dir.is_dir():
        raise ConfigurationError(f"{output_dir}: is no folder. Publish with `revops etl` first.")
    settings = (read_json(output_dir / MANIFEST) or {}).get("settings", {})
    if settings.get("csv_for"):
        raise ConfigurationError(
            f"{output_dir}: its CSV files are for {settings['csv_for']} (--csv-for); the project's "
            "queries read standard CSV. Publish without that option, or to another folder for each."
        )
    for table in model.tables:
        query = model.queries[table.name]
        if query is None:  # which the columns' check tells
            continue
        path = output_dir / query.file
        if not path.is_file():
            yield Fault(
                f"table {table.name!r}",
                f"there is no {query.file} in {output_dir}. Publish it with `revops etl`.",
            )
            continue
        keys = {each.to_column for each in model.relationships if each.to_table == table.name}
        loaded = replace(table, columns=model.loaded_columns(table))
        try:
            yield from _table_faults(loaded, path, keys)
        except (pa.ArrowInvalid, OSError, UnicodeDecodeError) as error:
            yield Fault(f"table {table.name!r}", f"{path} cannot be read as CSV: {error}")


def _table_faults(table: Table, path: Path, keys: Collection[str]) -> Iterator[Fault]:
    names = header(path)
    for column in table.columns:
        if column.source not in names:
            yield Fault(
                at(table.name, column.name), f"there is no column {column.source!r} in {path}."
            )
    there = [
        column
        for column in table.columns
        if column.source in names and column.data_type in ARROW_TYPES
    ]
    sorting = {column.name: column.sort_by for column in there if column.sort_by}
    loaded, wrong = _load(path, there, {*keys, *sorting, *sorting.values(), table.date_column})
    for name, value in wrong.items():
        kind = table.column(name).data_type
        yield Fault(at(table.name, name), f"{path} holds {value!r}, which is no {kind}.")
    for name in sorted(loaded.keys() & keys):
        yield from _key_faults(at(table.name, name), loaded[name])
    for name, by in sorting.items():
        if {name, by} <= loaded.keys():
            yield from _sort_faults(at(table.name, name), loaded[name], loaded[by])
    if table.date_column and table.date_column in loaded:
        yield from _date_faults(at(table.name, table.date_column), loaded[table.date_column])


def _load(
    path: Path, columns: Sequence[Column], kept: Collection[str | None]
) -> tuple[Loaded, dict[str, str]]:
    """The columns to keep, and the first value of each column that is none of its type."""
    chunks: dict[str, list[pa.Array]] = {each.name: [] for each in columns if each.name in kept}
    types = {column.name: ARROW_TYPES[column.data_type] for column in columns}
    wrong: dict[str, str] = {}
    for batch in text_batches(path, [column.source for column in columns]):
        for column in columns:
            if column.name in wrong:
                continue
            try:
                values = typed(column, batch.column(column.source))
            except WrongValue as error:
                wrong[column.name] = error.value
                continue
            if column.name in chunks:
                chunks[column.name].append(values)
    return {
        name: pa.chunked_array(found, types[name])
        for name, found in chunks.items()
        if name not in wrong
    }, wrong


def _key_faults(where: str, values: pa.ChunkedArray) -> Iterator[Fault]:
    known = values.drop_null()
    if pa.types.is_string(values.type):
        known = known.filter(pc.not_equal(known, ""))
    if empty := len(values) - len(known):
        yield Fault(where, f"is empty in {empty} rows, and other tables relate to it.")
    counted = pc.value_counts(_as_one(known).combine_chunks())
    several = counted.filter(pc.greater(counted.field("counts"), 1))
    if len(several):
        yield Fault(
            where,
            f"has {several[0]['values'].as_py()} more than once, and other tables relate to it. "
            "Power BI ignores capitals and spaces at the end.",
        )


def _sort_faults(where: str, values: pa.ChunkedArray, by: pa.ChunkedArray) -> Iterator[Fault]:
    pairs = pa.table({"value": _as_one(values), "by": by}).group_by("value")
    counted = pairs.aggregate([("by", "count_distinct", pc.CountOptions(mode="all"))])
    several = counted.filter(pc.greater(counted["by_count_distinct"], 1))
    if len(several):
        value = several["value"][0].as_py()
        yield Fault(where, f"is sorted by a column that has several values for {value!r}.")


def _date_faults(where: str, days: pa.ChunkedArray) -> Iterator[Fault]:
    if days.null_count or not len(days):
        yield Fault(where, "lacks dates, and the model's date table needs each day.")
        return
    numbers = days.cast(pa.int32())
    first, last = pc.min(numbers).as_py(), pc.max(numbers).as_py()
    if last - first + 1 != pc.count_distinct(numbers).as_py():
        yield Fault(where, "leaves out days, which time measures such as DATEADD do not allow.")


def _as_one(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Texts that Power BI takes for one, made one: capitals and spaces at the end do not count."""
    if not pa.types.is_string(values.type):
        return values
    return pc.utf8_rtrim(pc.utf8_lower(values), characters=" ")
