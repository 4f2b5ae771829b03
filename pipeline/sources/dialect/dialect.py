"""How raw files differ from the form that the contracts know, as the settings say."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from pipeline.errors import ConfigurationError
from pipeline.settings import Settings
from schemas.raw.registry import RAW_TABLES
from schemas.raw.shop import ORDER_STATUSES

_PARTS_OF_A_DATE = {"year": "Yy", "month": "mbB", "day": "d"}


@dataclass(frozen=True)
class Dialect:
    """The form of raw files; without arguments that of the contracts."""

    delimiter: str = ","
    decimal: str = "."
    encoding: str | None = None
    """None for UTF-8."""
    null_values: Sequence[str] = ()
    date_formats: Sequence[str] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    """Raw table to the name or pattern of its files."""
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Raw table to column to its name in the files."""
    statuses: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_plain(self) -> bool:
        """Whether nothing differs."""
        return self == Dialect()

    @classmethod
    def of(cls, settings: Settings) -> Dialect:
        """The form that the settings describe.

        Raises ConfigurationError for a table, column or status that is none, one that is given
        twice, and a date format without year, month or day.
        """
        for form in settings.date_formats:
            _check_date_format(form, settings.time_zone)
        files = _once("--file", settings.raw_files)
        for table in files:
            _check("--file", table, RAW_TABLES, "raw table")
        statuses = _once("--status", settings.status_map)
        for status in statuses.values():
            _check("--status", status, ORDER_STATUSES, "order status")
        return cls(
            settings.delimiter or ",",
            settings.decimal or ".",
            settings.encoding,
            settings.null_values,
            settings.date_formats,
            files,
            _columns(settings.raw_columns),
            statuses,
        )


def _columns(given: Sequence[tuple[str, str]]) -> dict[str, dict[str, str]]:
    known = [f"{name}.{each.name}" for name, table in RAW_TABLES.items() for each in table.columns]
    found: dict[str, dict[str, str]] = {}
    for place, name in _once("--column", given).items():
        _check("--column", place, known, "column of a raw table")
        table, _, column = place.partition(".")
        found.setdefault(table, {})[column] = name
    return found


def _once(option: str, pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in pairs:
        if found.setdefault(name, value) != value:
            raise ConfigurationError(
                f"{option} {name}: is given as {found[name]!r} and as {value!r}. Choose one."
            )
    return found


def _check(option: str, name: str, known: Collection[str], kind: str) -> None:
    if name not in known:
        raise ConfigurationError(f"{option} {name}: is no {kind}. {did_you_mean(name, known)}")


def did_you_mean(name: str, known: Collection[str]) -> str:
    """The name that is nearest, or all there are."""
    alike = get_close_matches(name, known, n=1)
    return f"Did you mean {alike[0]!r}?" if alike else f"There are {', '.join(known)}."


def _check_date_format(form: str, time_zone: str | None) -> None:
    for part, letters in _PARTS_OF_A_DATE.items():
        if not re.search(f"%-?[{letters}]", form):
            raise ConfigurationError(
                f"--date-format {form!r}: has no {part}. Write it as %d/%m/%Y %H:%M."
            )
    if re.search("%[zZ]", form) and time_zone is None:
        raise ConfigurationError(
            f"--date-format {form!r}: has a time zone, so --time-zone must name the one whose days "
            "count."
        )
