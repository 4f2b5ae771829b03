"""Which raw table a file looks like that was not read."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.sources.completeness.headers import header_of
from pipeline.sources.completeness.names import is_named_like
from pipeline.sources.endings import is_zip, raw_stem
from schemas.raw.registry import RAW_TABLES
from schemas.raw.table import RawTable

_TABLE_ENOUGH = 2
"""Required columns that say by themselves whose file it is: `product_id` alone is in many files."""


@dataclass(frozen=True)
class Known:
    """A raw table, and what its files are like that are read."""

    table: RawTable
    stems: frozenset[str]
    """Names of its files, without ending."""
    header: frozenset[str]
    """Of the first file that is read; empty if none is."""
    sizes: frozenset[int]

    @classmethod
    def of(cls, table: RawTable, paths: Sequence[Path], delimiter: str) -> Known:
        """Looks at the first of the files that are read."""
        stems = {table.stem, *(raw_stem(path.name) or path.stem for path in paths)}
        header = header_of(paths[0], delimiter) if paths else None
        sizes = frozenset(path.stat().st_size for path in paths if path.is_file())
        return cls(table, frozenset(stems), frozenset(header or ()), sizes)

    def has_name(self, name: str) -> bool:
        """Whether a file of this name is a copy or another version of the table's."""
        return any(is_named_like(name, stem) for stem in self.stems)

    def shared(self, header: frozenset[str]) -> int:
        """How many names of a header are the table's; 0 if it is another's.

        A file is the table's if it has all that the table needs, or all that the file has that is
        read, and two thirds of its columns are the table's.
        """
        columns = {column.name for column in self.table.columns}
        needed = columns.difference(self.table.optional_columns)
        known = header & (columns | self.header)
        says_enough = len(needed) >= _TABLE_ENOUGH or 2 * len(header & columns) >= len(columns)
        is_whole = (needed <= header and says_enough) or (self.header and self.header <= header)
        return len(known) if is_whole and 3 * len(known) >= 2 * len(header) else 0


def known_tables(read: Mapping[str, Sequence[Path]], delimiter: str) -> list[Known]:
    """Every raw table, with what its files are like."""
    return [Known.of(table, read.get(name, ()), delimiter) for name, table in RAW_TABLES.items()]


def table_of(path: Path, known: Sequence[Known], delimiter: str) -> str | None:
    """The raw table that the file looks like.

    By its header; where it has none that is a table's, by its name, but for a `.txt` or a file
    without ending, which may be a note.
    """
    if is_zip(path):
        return next(_packed(path, known), None)
    header = frozenset(header_of(path, delimiter) or ())
    shared = {each.table.name: each.shared(header) for each in known if header}
    best = max(shared, key=lambda name: shared[name], default=None)
    if best is not None and shared[best]:
        return best
    may_be_a_note = bool(header) and path.suffix.lower() in ("", ".txt")
    named = (each.table.name for each in known if each.has_name(path.name))
    return None if may_be_a_note else next(named, None)


def _packed(path: Path, known: Sequence[Known]) -> Iterator[str]:
    """The tables of which an archive holds a file whose size none has that is read."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (OSError, zipfile.BadZipFile):
        yield from (each.table.name for each in known if each.has_name(path.name))
        return
    for member in members:
        for each in known:
            if each.has_name(Path(member.filename).name) and member.file_size not in each.sizes:
                yield each.table.name
