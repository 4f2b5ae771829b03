"""Raw files at a URI, which Spark itself lists, looks at and parses.

Spark's reader is more lenient than DuckDB's, so lines are counted by another of its readers, and
records that are not whole are held apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as f

from pipeline.engine import FILE_COLUMN, RECORD_COLUMN, ROW_COLUMN, TextSource
from pipeline.engine.spark.parts import no_glob
from pipeline.engine.uris import Listed, Scanned, partition_columns

_PLACE = "_place"
_LONGEST_VALUE = 2_000_000


def list_files(session: SparkSession, uri: str) -> list[Listed]:
    """Every file below the URI, however deep."""
    found = (
        session.read.format("binaryFile")
        .option("recursiveFileLookup", "true")
        .load(no_glob(uri))
        .select("path", "length", f.col("modificationTime").cast("string"))
    )
    return sorted((Listed(*row) for row in _rows(found)), key=lambda file: file.uri)


def first_line(session: SparkSession, uri: str) -> str:
    """The first line of a text file, without its line feed; empty if there is none."""
    found = session.read.option("lineSep", "\n").text(no_glob(uri)).limit(1).toArrow().to_pylist()
    return str(found[0]["value"]) if found else ""


def scan_lines(session: SparkSession, uris: Sequence[str]) -> dict[str, Scanned]:
    """Counts the lines of each file by their line feeds, whatever they hold."""
    lines = session.read.option("lineSep", "\n").text([*map(no_glob, uris)])
    value = f.col("value")
    counted = lines.groupBy(f.col("_metadata.file_path").alias(_PLACE)).agg(
        f.count(f.lit(1)),
        f.count_if(~f.is_valid_utf8(value)),
        f.count_if(f.contains(value, f.lit("\0"))),
        f.count_if(value.isin("", "\r")),
    )
    places = _places(session, uris)
    found = {row[0]: Scanned(*row[1:]) for row in _rows(counted)}
    return {uri: found.get(place, Scanned()) for place, uri in places.items()}


def row_counts(session: SparkSession, uris: Sequence[str]) -> dict[str, int]:
    """The rows of each Parquet file."""
    counted = session.read.parquet(*map(no_glob, uris)).groupBy("_metadata.file_path").count()
    found = dict(_rows(counted))
    return {uri: found.get(place, 0) for place, uri in _places(session, uris).items()}


def parquet_columns(session: SparkSession, uri: str) -> list[str]:
    """The columns of a Parquet file."""
    return list(session.read.parquet(no_glob(uri)).columns)


def parse(
    session: SparkSession, sources: Sequence[TextSource], columns: Sequence[str]
) -> DataFrame:
    """The columns as text, the number of the file from 0, what orders the rows in it, `_record`.

    The last is a record with missing or surplus values, as it stands in the file.
    """
    parsed = _read(session, sources)
    given = {name for source in sources for name in source.header}
    texts = [_text(name) if name in given else _nothing(name) for name in columns]
    corrupt: Column = f.lit(None).cast("string")
    order: Column = f.col("_metadata.row_index")
    if not sources[0].is_parquet:
        corrupt = f.col(RECORD_COLUMN)
        order = f.monotonically_increasing_id()  # a file of CSV is read as one piece
    placed = parsed.select(
        *texts,
        corrupt.alias(RECORD_COLUMN),
        order.alias(ROW_COLUMN),
        f.col("_metadata.file_path").alias(_PLACE),
    )
    names = list(_places(session, [source.uri or "" for source in sources]))
    numbers = pa.table({_PLACE: names, FILE_COLUMN: pa.array(range(len(names)), pa.int64())})
    return placed.join(f.broadcast(session.createDataFrame(numbers)), _PLACE).drop(_PLACE)


def _text(name: str) -> Column:
    """The column as text; empty text is no value, as in CSV."""
    return f.nullif(f.col(name).cast("string"), f.lit("")).alias(name)


def _nothing(name: str) -> Column:
    """A column that the files lack."""
    return f.lit(None).cast("string").alias(name)


def _read(session: SparkSession, sources: Sequence[TextSource]) -> DataFrame:
    """The files as Spark parses them; folders named year=2018 give a column."""
    paths = [no_glob(source.uri or "") for source in sources]
    reader = session.read
    if base := _base(sources[0]):
        reader = reader.option("basePath", base)
    if sources[0].is_parquet:
        return reader.option("mergeSchema", "true").parquet(*paths)
    in_folders = partition_columns(sources[0].path)
    names = [*sources[0].header[: len(sources[0].header) - len(in_folders)], RECORD_COLUMN]
    return (
        reader.schema(", ".join(f"`{name}` STRING" for name in names))
        .option("header", "true")
        .option("multiLine", "true")
        .option("quote", '"')
        .option("escape", '"')
        .option("unescapedQuoteHandling", "RAISE_ERROR")
        .option("mode", "PERMISSIVE")
        .option("columnNameOfCorruptRecord", RECORD_COLUMN)
        .option("maxCharsPerColumn", _LONGEST_VALUE)
        .option("maxColumns", len(names) + 1_000)
        .csv(paths)
    )


def _base(source: TextSource) -> str | None:
    """The folder of a table whose files lie below it."""
    below = source.path.parts[1:]
    return (source.uri or "").removesuffix("/".join(below)).rstrip("/") if below else None


def _places(session: SparkSession, uris: Sequence[str]) -> dict[str, str]:
    """What Spark calls each file in the rows that come from it, in the order of the URIs."""
    listed = session.read.format("binaryFile").load([*map(no_glob, uris)])
    found = dict(_rows(listed.select("path", "_metadata.file_path")))
    return {found[uri]: uri for uri in uris}


def _rows(frame: DataFrame) -> Iterator[Any]:
    table = frame.toArrow()
    return zip(*(column.to_pylist() for column in table.columns), strict=True)
