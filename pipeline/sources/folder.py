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
from pipeline.sources.named_files import NamedFile
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


def raw_folder(place: Path | Uri, named: Mapping[str, NamedFile] | None = None) -> RawFolder:
    """The raw files at this place, and those of tables whose file a setting names."""
    found: RawFolder = _AtUri(place) if isinstance(place, Uri) else _OnThisMachine(place)
    return _WithNamed(found, place, named) if named else found


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


class _WithNamed:
    def __init__(self, found: RawFolder, place: Path | Uri, named: Mapping[str, NamedFile]) -> None:
        self._found, self._place, self._named = found, place, named

    @property
    def bytes(self) -> int:
        return self._found.bytes

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        """Raises ConfigurationError where a table has files in both places."""
        found = self._found.tables(engine)
        for table, file in self._named.items():
            if table in found and not _is_only(found[table], file.origin):
                raise ConfigurationError(
                    f"{self._place}: holds a file of {table} ({found[table][0].name}), and an "
                    "option names another. Remove one."
                )
        return found | {table: [file.path] for table, file in self._named.items()}

    def inspect(self, engine: Engine, table: str, paths: Sequence[Path]) -> list[RawFile]:
        if table in self._named:
            return [inspect(path, RAW_TABLES[table].contract) for path in paths]
        return self._found.inspect(engine, table, paths)


def _is_only(paths: Sequence[Path], file: Path) -> bool:
    """Whether the file is all that was found."""
    return len(paths) == 1 and paths[0].is_file() and paths[0].samefile(file)


def _reader(engine: Engine, uri: Uri) -> UriReader:
    if not isinstance(engine, UriReader):
        raise ConfigurationError(
            f"--input-dir {uri}: {engine.name} reads folders of this machine. Use --engine spark."
        )
    return engine
