"""Where the raw files are: a folder of this machine, or a URI that the engine reads."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

from pipeline.engine import Engine
from pipeline.engine.uris import UriReader
from pipeline.errors import ConfigurationError
from pipeline.ingest.files import find_files, unpacked_bytes
from pipeline.ingest.preflight import RawFile, inspect
from pipeline.ingest.remote import RemoteFolder
from pipeline.uri import Uri
from schemas.raw import RAW_CONTRACTS


class RawFolder(Protocol):
    """Finds the files of each raw table, and looks at them before they are read."""

    @property
    def bytes(self) -> int:
        """About how many bytes of CSV the files hold; 0 if nobody knows."""

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        """Raw table to its files; a table without files is absent."""

    def inspect(self, engine: Engine, found: Mapping[str, list[Path]]) -> dict[str, list[RawFile]]:
        """The pre-flight of these files, before the first is read; BadInput if one fails."""


def raw_folder(place: Path | Uri) -> RawFolder:
    """The raw files at this place."""
    return _AtUri(place) if isinstance(place, Uri) else _OnThisMachine(place)


def inspect_files(found: Mapping[str, list[Path]]) -> dict[str, list[RawFile]]:
    """The pre-flight of files of this machine."""
    with ThreadPoolExecutor() as pool:
        pending = {
            table: [pool.submit(inspect, path, RAW_CONTRACTS[table]) for path in paths]
            for table, paths in found.items()
        }
        return {table: [job.result() for job in jobs] for table, jobs in pending.items()}


class _OnThisMachine:
    def __init__(self, folder: Path) -> None:
        self._found = find_files(folder)

    @property
    def bytes(self) -> int:
        return unpacked_bytes(self._found)

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        return self._found

    def inspect(self, engine: Engine, found: Mapping[str, list[Path]]) -> dict[str, list[RawFile]]:
        return inspect_files(found)


class _AtUri:
    bytes = 0

    def __init__(self, uri: Uri) -> None:
        self._uri = uri
        self._folder: RemoteFolder | None = None

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        self._folder = RemoteFolder.at(_reader(engine, self._uri), self._uri)
        return self._folder.tables()

    def inspect(self, engine: Engine, found: Mapping[str, list[Path]]) -> dict[str, list[RawFile]]:
        assert self._folder is not None
        return self._folder.inspect(_reader(engine, self._uri), found)


def _reader(engine: Engine, uri: Uri) -> UriReader:
    if not isinstance(engine, UriReader):
        raise ConfigurationError(
            f"--input-dir {uri}: {engine.name} reads folders of this machine. Use --engine spark."
        )
    return engine
