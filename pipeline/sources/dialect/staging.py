"""Rewrites the raw files of a run, one by one, into its scratch folder."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

from pipeline.engine.text_reader import TextReader
from pipeline.errors import BadInput, ConfigurationError, EngineFailed, OutOfMemory
from pipeline.settings import Settings
from pipeline.sources.dialect.decoding import is_utf8
from pipeline.sources.dialect.dialect import Dialect
from pipeline.sources.dialect.hive import folder_values
from pipeline.sources.dialect.layout import Written, layout
from pipeline.sources.dialect.original import Original, look_at
from pipeline.sources.dialect.rewriting import check_rows, rewrite
from pipeline.sources.dialect.values import time
from pipeline.sources.endings import is_workbook
from pipeline.sources.preflight import RawFile, inspect
from schemas.raw.table import RawTable


class Staging:
    """Looks at raw files as the pre-flight does, and rewrites those of another form first."""

    def __init__(self, settings: Settings, dialect: Dialect, scratch: Path) -> None:
        """Raises ConfigurationError for an encoding or a date format that nobody knows."""
        self._dialect = dialect
        self._folder = scratch / "rewritten"
        self._numbers = count()
        self._limits = settings.memory_limit, settings.threads
        is_utf8(dialect.encoding)
        if dialect.date_formats:
            self._check_date_formats()

    def inspect(self, path: Path, table: RawTable, below: Path) -> RawFile:
        """The pre-flight of a file, whose path in the input folder is `below`.

        Raises BadInput if it fails.
        """
        folders = folder_values(below, table)
        is_sheet = is_workbook(path)
        if self._dialect.is_plain and not folders and not is_sheet:
            return inspect(path, table.contract)
        # A workbook has its own way of dividing columns and writing letters.
        dialect = (
            replace(self._dialect, delimiter=",", encoding=None) if is_sheet else self._dialect
        )
        place = self._folder / str(next(self._numbers))
        place.mkdir(parents=True)
        original = look_at(path, dialect, place / "decoded.csv")
        columns = layout(original, table, dialect, folders)
        target = place / f"{table.name}{'.csv' if original.text else '.parquet'}"
        found = self._rewritten(original, columns, target, table, dialect.delimiter)
        (place / "decoded.csv").unlink(missing_ok=True)
        origin = original.origin
        return replace(
            found,
            called=path.name,
            origin=origin,
            size=origin.size,
            fingerprint=origin.fingerprint,
            is_sheet=is_sheet,
        )

    def _rewritten(
        self,
        original: Original,
        columns: Sequence[Written],
        target: Path,
        table: RawTable,
        delimiter: str,
    ) -> RawFile:
        path = original.origin.path
        try:
            with closing(TextReader(*self._limits)) as reader:
                rows = rewrite(reader, original, columns, target)
            found = inspect(target, table.contract)
        except BadInput as error:
            raise BadInput(_of_original(str(error), path, target, original.text)) from error
        except OutOfMemory:
            raise
        except EngineFailed as error:
            raise BadInput(
                f"{path}: is damaged ({error}). Copy or export the file again."
            ) from error
        check_rows(original, rows, found.lines, delimiter)
        return found

    def _check_date_formats(self) -> None:
        with closing(TextReader()) as reader:
            for form in self._dialect.date_formats:
                if not reader.accepts(time("''", replace(self._dialect, date_formats=[form]))):
                    raise ConfigurationError(
                        f"--date-format {form!r}: is no format. Write it as %d/%m/%Y %H:%M."
                    )


def _of_original(message: str, path: Path, *made: Path | None) -> str:
    """The message with the name of the file that people know."""
    for each in made:
        message = message.replace(str(each.absolute()), str(path)) if each else message
        message = message.replace(str(each), str(path)) if each else message
    return message
