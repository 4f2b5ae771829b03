"""Looks at a raw file's bytes before an engine sees it.

Engines read damaged files quietly wrong: a truncated gzip loses its tail, a semicolon header gives
no rows, NULs and UTF-16 pass as text. This pass refuses such files with a clear word, and counts
the lines without the engine's parser, as the independent side of the accounting.
"""

from __future__ import annotations

import csv
import gzip
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import xxhash

from pipeline.engine import TextSource
from pipeline.errors import BadInput
from pipeline.sources.endings import is_gzip, is_parquet
from pipeline.sources.line_limits import LONGEST_LINE, MOST_COLUMNS
from pipeline.sources.origin import Origin
from pipeline.sources.text_bytes import TextGuard
from pipeline.sources.unpacking import bomb, chunks, is_bomb
from schemas.contract import ContractType, columns, table_name
from schemas.unknown import UNREAD

_DELIMITERS = {
    ";": ("semicolons", "--delimiter ';' (and --decimal , if its numbers have decimal commas)"),
    "\t": ("tabs", "--delimiter tab"),
    "|": ("bars", "--delimiter '|'"),
    ",": ("commas", "--delimiter ,"),
}
"""Sign to its name and to the settings by which files are read that have it."""
_LONGEST_NAME = 1_000
_ROWS_A_BYTE = 100
_ALWAYS_ALLOWED_ROWS = 1_000_000
_ALIKE = 0.85
"""From which likeness on a name is taken for another, misspelled."""


@dataclass(frozen=True)
class RawFile:
    """A raw file that passed the pre-flight."""

    path: Path
    header: tuple[str, ...]
    lines: int
    """Lines of a CSV file, header included; rows of a Parquet file."""
    size: int
    fingerprint: str
    """XXH3 (128 bit) of the bytes on disk."""
    extra_columns: tuple[str, ...]
    spelled: tuple[str, ...] = ()
    """The header as the file spells it, whose case may be another."""
    uri: str | None = None
    """Where it is if it is no file of this machine; `path` is relative then."""
    blank_lines: int = 0
    """Of a CSV file at a URI: lines without text, between records or inside a value."""
    has_carriage_return: bool = True
    """Unless none was seen; looked for in CSV files of this machine only."""
    called: str | None = None
    """What people know it by, where that is not the name of `path`."""
    origin: Origin | None = None
    """The file that it was made of, where it is not read as it was found."""
    is_selected: bool = False
    """Whether a SELECT gave its rows, so that a row's number stands for its line."""
    is_sheet: bool = False
    """Whether it was an Excel sheet, whose header is row 1, so that such a number does, too."""

    @property
    def name(self) -> str:
        """What people know it by."""
        return self.called or self.path.name

    @property
    def where(self) -> str:
        """Its place, for messages."""
        if self.uri is not None or self.origin is None:
            return self.uri or str(self.path)
        found = self.origin.path
        return str(found if found.name == self.name else found / self.name)

    @property
    def given(self) -> Origin:
        """The file that was found."""
        return self.origin or Origin(self.path, self.size, self.fingerprint)

    @property
    def is_parquet(self) -> bool:
        """Whether the file is Parquet rather than CSV."""
        return is_parquet(self.path)

    @property
    def source(self) -> TextSource:
        """The file as an engine needs it."""
        return TextSource(self.path, self.is_parquet, self.header, self.uri)


def inspect(path: Path, contract: ContractType) -> RawFile:
    """Checks one file against the contract's column names; raises BadInput if it is unusable."""
    try:
        if not path.is_file():
            raise BadInput(f"{path}: is not a file.")
        _check_name(path)
        return _parquet(path, contract) if is_parquet(path) else _csv(path, contract)
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror or error}).") from error


def _check_name(path: Path) -> None:
    try:
        str(path).encode()
    except UnicodeEncodeError as error:
        raise BadInput(f"{str(path)!r}: the file's name is not UTF-8. Rename it.") from error


def open_csv(path: Path) -> io.TextIOWrapper:
    """The CSV file as text, unpacked, without byte order mark, line ends untouched."""
    if is_gzip(path):
        return gzip.open(path, "rt", encoding="utf-8-sig", newline="")
    return path.open(encoding="utf-8-sig", newline="")


@dataclass(frozen=True)
class Look:
    """What a file's bytes show, whatever it may be: its header, lines or rows, and fingerprint."""

    header: tuple[str, ...]
    lines: int
    fingerprint: str
    has_carriage_return: bool = True


def look(path: Path) -> Look:
    """Looks at a CSV or Parquet file; raises BadInput for bytes that are neither, or damaged."""
    try:
        if path.suffix == ".parquet":
            file = open_parquet(path)
            return Look(tuple(file.schema_arrow.names), file.metadata.num_rows, _digest(path))
        return _look_at_csv(path)
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror or error}).") from error


def _csv(path: Path, contract: ContractType) -> RawFile:
    seen = _look_at_csv(path)
    file = _local_file(path, seen.header, seen.lines, seen.fingerprint, contract)
    return replace(file, has_carriage_return=seen.has_carriage_return)


def _look_at_csv(path: Path) -> Look:
    digest = xxhash.xxh3_128()
    guard = TextGuard(path)
    start = b""
    for chunk in chunks(path, digest.update):
        guard.feed(chunk)  # which stops at a header of unlikely length
        if b"\n" not in start:
            start += chunk
    header = csv_header(str(path), start.decode("utf-8-sig", errors="replace"))
    return Look(header, guard.finish(), _named(digest), guard.has_carriage_return)


def open_parquet(path: Path) -> pq.ParquetFile:
    """The Parquet file; raises BadInput for one that is unreadable or unpacks to far too much."""
    try:
        file = pq.ParquetFile(path.absolute())  # "a:b/" is no URI
        tuple(file.schema_arrow.names)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise BadInput(
            f"{path}: is not a readable Parquet file ({str(error).strip()}). "
            "Copy or export it again."
        ) from error
    _check_unpacked(path, file.metadata)
    return file


def _parquet(path: Path, contract: ContractType) -> RawFile:
    file = open_parquet(path)
    schema = file.schema_arrow
    _check_case(path, tuple(schema.names), contract)
    _check_types(path, schema, contract)
    rows = file.metadata.num_rows
    return _local_file(path, tuple(schema.names), rows, _digest(path), contract)


def _digest(path: Path) -> str:
    digest = xxhash.xxh3_128()
    for _ in chunks(path, digest.update):
        pass
    return _named(digest)


def _named(digest: xxhash.xxh3_128) -> str:
    return f"xxh3_128:{digest.hexdigest()}"


def _check_types(path: Path, schema: pa.Schema, contract: ContractType) -> None:
    """Refuses columns whose values an engine would print in a form of its own."""
    wanted = {column.name for column in columns(contract)}
    for field in schema:
        if field.name in wanted and (
            pa.types.is_nested(field.type) or pa.types.is_fixed_size_binary(field.type)
        ):
            raise BadInput(f"{path}: {field.name} is {field.type}. Write it as text.")


def _check_unpacked(path: Path, facts: pq.FileMetaData) -> None:
    """Raises BadInput for a file that holds far more data, or rows, than its size allows."""
    size = path.stat().st_size
    unpacked = sum(facts.row_group(n).total_byte_size for n in range(facts.num_row_groups))
    if is_bomb(size, unpacked) or facts.num_rows > max(_ALWAYS_ALLOWED_ROWS, _ROWS_A_BYTE * size):
        raise bomb(path)


def _check_case(path: Path, header: tuple[str, ...], contract: ContractType) -> None:
    """Engines find a Parquet column whatever its case: of two alike they might read the other."""
    for name in (column.name for column in columns(contract)):
        alike = [found for found in header if found.lower() == name and found != name]
        if name in header and alike:
            raise BadInput(
                f"{path}: the columns {name!r} and {alike[0]!r} differ by case only. Remove one."
            )


def _local_file(
    path: Path, header: tuple[str, ...], lines: int, fingerprint: str, contract: ContractType
) -> RawFile:
    size = path.stat().st_size
    return raw_file(path, header, contract, lines=lines, size=size, fingerprint=fingerprint)


def raw_file(
    path: Path,
    header: tuple[str, ...],
    contract: ContractType,
    *,
    lines: int,
    size: int,
    fingerprint: str,
    uri: str | None = None,
    blank_lines: int = 0,
) -> RawFile:
    """The file, if its header suits the contract; raises BadInput otherwise."""
    names = _known_names(header, contract)
    return RawFile(
        path=path,
        header=_engine_names(names, contract),
        lines=lines,
        size=size,
        fingerprint=fingerprint,
        extra_columns=_check_header(uri or str(path), names, contract),
        spelled=header,
        uri=uri,
        blank_lines=blank_lines,
    )


def csv_header(path: str, text: str, delimiter: str = ",") -> tuple[str, ...]:
    """The names in the first line of a CSV file, whose start the text is."""
    if not text.strip():
        raise BadInput(f"{path}: the file is empty. Export it again, with its header.")
    csv.field_size_limit(LONGEST_LINE)
    try:
        header = tuple(next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), ()))
    except csv.Error as error:
        raise BadInput(f"{path}, line 1: the header cannot be read ({error}). Mend it.") from error
    longest = max(map(len, header), default=0)
    if longest > _LONGEST_NAME:
        raise BadInput(
            f"{path}, line 1: the header cannot be right, with a name of {longest:,} characters. "
            "Export the file again."
        )
    return header


def _known_names(header: tuple[str, ...], contract: ContractType) -> tuple[str, ...]:
    """The header, with each name in the contract's case if it can mean that column only."""
    times = Counter(name.lower() for name in header)
    meant = {
        column.name.lower(): column.name
        for column in columns(contract)
        if column.name not in header and times[column.name.lower()] == 1
    }
    return tuple(meant.get(name.lower(), name) for name in header)


def _check_header(path: str, header: tuple[str, ...], contract: ContractType) -> tuple[str, ...]:
    """Names that the contract does not know; raises where a column is missing or repeated."""
    if len(header) > MOST_COLUMNS:
        raise BadInput(
            f"{path}, line 1: has {len(header):,} columns; at most {MOST_COLUMNS:,} are read. "
            "Export fewer."
        )
    wanted = [column.name for column in columns(contract)]
    needed = [column.name for column in columns(contract) if not column.optional]
    repeated = sorted({name for name in wanted if header.count(name) > 1})
    if repeated:
        raise BadInput(f"{path}, line 1: column {repeated[0]} stands there twice. Remove one.")
    missing = [name for name in needed if name not in header]
    if missing:
        message = _missing_message(missing, header, wanted, needed, table_name(contract))
        raise BadInput(f"{path}, line 1: {message}")
    extra = tuple(name for name in header if name and name not in wanted)
    _check_spelling(path, extra, [name for name in _missed(contract) if name not in header])
    return extra


def _missed(contract: ContractType) -> list[str]:
    """The optional columns whose absence somebody would notice."""
    table = table_name(contract)
    optional = [each.name for each in columns(contract) if each.optional and not each.free_text]
    return [name for name in optional if f"{table}.{name}" not in UNREAD]


def _check_spelling(path: str, extra: Sequence[str], absent: Sequence[str]) -> None:
    """Raises BadInput where a column is absent only for how it is spelled."""
    spelled = {found.strip().lower(): found for found in extra}
    for name in absent:
        for alike in get_close_matches(name, spelled, n=1, cutoff=_ALIKE):
            raise BadInput(
                f"{path}, line 1: column {name} is absent, and {spelled[alike]!r} is no column. "
                "Rename it, or leave it out if it is something else."
            )


def _engine_names(header: tuple[str, ...], contract: ContractType) -> tuple[str, ...]:
    """The header with plain names for unknown columns, which may be empty or alike but for case."""
    wanted = {column.name for column in columns(contract)}
    return tuple(
        name if name in wanted else f"unknown_{number}" for number, name in enumerate(header)
    )


def _missing_message(
    missing: list[str],
    header: tuple[str, ...],
    wanted: list[str],
    needed: list[str],
    table: str,
) -> str:
    if found := other_delimiter(header, ","):
        return f"{found}, or save the file as comma-separated CSV."
    if not set(wanted) & set(header):
        return (
            f"found {', '.join(header)[:120]!r} where the header should be. "
            f"Put the header first: {','.join(needed)}"
        )
    alike = get_close_matches(missing[0], [name for name in header if name not in wanted], n=1)
    hint = f" (found {alike[0]!r}: rename it)" if alike else ""
    return (
        f"column{'s' if len(missing) > 1 else ''} {', '.join(missing)} missing{hint}. "
        f"The header needs {','.join(needed)}. Other names: --column {table}.{missing[0]}=NAME."
    )


def other_delimiter(header: tuple[str, ...], delimiter: str) -> str | None:
    """What to say, without its end, of a header that another sign separates; None of others."""
    for other, (word, settings) in _DELIMITERS.items():
        if len(header) == 1 and other != delimiter and other in header[0]:
            told = _DELIMITERS[delimiter][0] if delimiter in _DELIMITERS else repr(delimiter)
            return f"the columns are separated by {word}, not {told}. Give {settings}"
    return None
