"""Where the raw files are: a folder of this machine, or a URI that the engine reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from pipeline.engine import Engine
from pipeline.engine.uris import UriReader
from pipeline.errors import ConfigurationError
from pipeline.sources.files import find_files, unpacked_bytes
from pipeline.sources.preflight import RawFile, inspect
from pipeline.sources.remote import RemoteFolder
from pipeline.uri import Uri
from schemas.raw.registry import RAW_TABLES

_TABLES_AT_ONCE = 2


class RawFolder(Protocol):
    """Finds the files of each raw table, and looks at them before they are read."""

    @property
    def bytes(self) -> int:
        """About how many bytes of CSV the files hold; 0 if nobody knows."""

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        """Raw table to its files; a table without files is absent."""

    def inspect(self, engine: Engine, table: str, paths: Sequence[Path]) -> list[RawFile]:
        """The pre-flight of a table's files; BadInput if one fails."""


def raw_folder(place: Path | Uri) -> RawFolder:
    """The raw files at this place."""
    return _AtUri(place) if isinstance(place, Uri) else _OnThisMachine(place)


@contextmanager
def inspected(
    raw: RawFolder, engine: Engine, found: Mapping[str, Sequence[Path]]
) -> Iterator[dict[str, Future[list[RawFile]]]]:
    """Starts the pre-flight of these tables in the background, so that the first is soon ready."""
    pool = ThreadPoolExecutor(max_workers=_TABLES_AT_ONCE)
    try:
        yield {table: pool.submit(raw.inspect, engine, table, found[table]) for table in found}
    finally:
        pool.shutdown(cancel_futures=True)


class _OnThisMachine:
    def __init__(self, folder: Path) -> None:
        self._found = find_files(folder)

    @property
    def bytes(self) -> int:
        return unpacked_bytes(self._found)

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        return self._found

    def inspect(self, engine: Engine, table: str, paths: Sequence[Path]) -> list[RawFile]:
        return [inspect(path, RAW_TABLES[table].contract) for path in paths]


class _AtUri:
    bytes = 0

    def __init__(self, uri: Uri) -> None:
        self._uri = uri
        self._folder: RemoteFolder | None = None

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        self._folder = RemoteFolder.at(_reader(engine, self._uri), self._uri)
        return self._folder.tables()

    def inspect(self, engine: Engine, table: str, paths: Sequence[Path]) -> list[RawFile]:
        assert self._folder is not None
        return self._folder.inspect(_reader(engine, self._uri), paths, RAW_TABLES[table].contract)


def _reader(engine: Engine, uri: Uri) -> UriReader:
    if not isinstance(engine, UriReader):
        raise ConfigurationError(
            f"--input-dir {uri}: {engine.name} reads folders of this machine. Use --engine spark."
        )
    return engine
