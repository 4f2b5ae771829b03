"""Where the raw files are: a folder of this machine, or a URI that the engine reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Protocol

from pipeline.engine import Engine
from pipeline.engine.uris import UriReader
from pipeline.errors import BadInput, ConfigurationError
from pipeline.settings import Settings
from pipeline.sources.completeness.check import local_warnings, remote_warnings
from pipeline.sources.dialect.dialect import Dialect
from pipeline.sources.dialect.staging import Staging
from pipeline.sources.endings import is_raw_file
from pipeline.sources.files import find_files, unpacked_bytes
from pipeline.sources.named_files import NamedFile
from pipeline.sources.patterns import matches_name
from pipeline.sources.place import place_of
from pipeline.sources.preflight import RawFile, inspect
from pipeline.sources.remote import RemoteFolder
from pipeline.sources.selects.asked import selects_of
from pipeline.uri import Uri
from schemas.raw.registry import RAW_TABLES
from schemas.raw.table import RawTable

_TABLES_AT_ONCE = 2


class RawFolder(Protocol):
    """Finds the files of each raw table, and looks at them before they are read."""

    @property
    def bytes(self) -> int:
        """About how many bytes of CSV the files hold; 0 if nobody knows."""

    @property
    def fingerprints(self) -> dict[str, str]:
        """Setting to the fingerprint of what was read for it, beside files under Kaggle's names."""

    @property
    def warnings(self) -> list[str]:
        """Which files seem to be missing, or lie there unread; known once the tables are."""

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        """Raw table to its files; a table without files is absent."""

    def inspect(self, engine: Engine, table: str, paths: Sequence[Path]) -> list[RawFile]:
        """The pre-flight of a table's files; BadInput if one fails."""


def raw_folder(
    settings: Settings, scratch: Path, named: Mapping[str, NamedFile] | None = None
) -> RawFolder:
    """The raw files that the settings ask for, and those of tables whose file a setting names.

    What has to be unpacked, rewritten, or given by the SELECTs of a source goes below `scratch`.
    """
    place, dialect = settings.input_dir, Dialect.of(settings)
    source = selects_of(settings)
    if not dialect.is_plain:
        _check_may_have_dialect(settings, has_selects=source is not None)
    found: RawFolder
    if source is not None:
        from pipeline.sources.selects.staging import staged_folder

        found = staged_folder(source, settings, scratch / "staged")
    elif isinstance(place, Uri):
        found = _AtUri(place)
    else:
        found = _OnThisMachine(place, scratch, dialect, settings)
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


def _check_may_have_dialect(settings: Settings, *, has_selects: bool) -> None:
    """Raises ConfigurationError where nothing is read in another form."""
    if has_selects:
        raise ConfigurationError(
            f"--source {settings.source}: its SELECTs say how its files are read. Leave out "
            "options such as --delimiter and --column, in revops.toml too."
        )
    if isinstance(settings.input_dir, Uri):
        raise ConfigurationError(
            f"--input-dir {settings.input_dir}: files at a URI are read in their standard form "
            "only. Leave out options such as --delimiter and --column, or copy the files to this "
            "machine."
        )


class _OnThisMachine:
    fingerprints: ClassVar[dict[str, str]] = {}

    def __init__(self, given: Path, scratch: Path, dialect: Dialect, settings: Settings) -> None:
        self._staging = Staging(settings, dialect, scratch)
        patterns = dialect.files.values()

        def is_wanted(name: str) -> bool:
            return is_raw_file(name) or any(matches_name(name, each) for each in patterns)

        self._place = place_of(given, scratch, is_wanted)
        self._found = find_files(self._place.folder, str(given), dialect.files)
        for table in dialect.columns:
            if table not in self._found:
                raise ConfigurationError(
                    f"{given}: --column names columns of {table}, of which there is no file. Name "
                    f"it: --file {table}=NAME."
                )
        self.warnings = local_warnings(settings, dialect, self._place, self._found)

    @property
    def bytes(self) -> int:
        return unpacked_bytes(self._found)

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        return self._found

    def inspect(self, engine: Engine, table: str, paths: Sequence[Path]) -> list[RawFile]:
        return [self._inspect(path, RAW_TABLES[table]) for path in paths]

    def _inspect(self, path: Path, table: RawTable) -> RawFile:
        below = path.relative_to(self._place.folder)
        try:
            file = self._staging.inspect(path, table, below)
        except BadInput as error:
            raise BadInput(self._place.shown(str(error))) from error
        called = "/".join(below.parts[1:]) if len(below.parts) > 2 else file.called
        return replace(file, called=called, origin=self._place.archives.get(path, file.origin))


class _AtUri:
    bytes = 0
    fingerprints: ClassVar[dict[str, str]] = {}

    def __init__(self, uri: Uri) -> None:
        self._uri = uri
        self._folder: RemoteFolder | None = None
        self.warnings: list[str] = []

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        self._folder = RemoteFolder.at(_reader(engine, self._uri), self._uri)
        found = self._folder.tables()
        self.warnings = list(remote_warnings(list(self._folder.files), found))
        return found

    def inspect(self, engine: Engine, table: str, paths: Sequence[Path]) -> list[RawFile]:
        assert self._folder is not None
        return self._folder.inspect(_reader(engine, self._uri), paths, RAW_TABLES[table].contract)


class _WithNamed:
    def __init__(self, found: RawFolder, place: Path | Uri, named: Mapping[str, NamedFile]) -> None:
        self._found, self._place, self._named = found, place, named

    @property
    def bytes(self) -> int:
        return self._found.bytes

    @property
    def fingerprints(self) -> dict[str, str]:
        return self._found.fingerprints

    @property
    def warnings(self) -> list[str]:
        return self._found.warnings

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
