"""What the values of options may be: click's callbacks and types."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click

from pipeline.uri import Uri, as_uri
from schemas.currencies import CURRENCY_CODE

LAST_YEAR = 2099
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def memory_size(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A number and a unit, such as 4GB."""
    if value is not None and not re.fullmatch(r"[0-9]+(\.[0-9]+)?\s*[KMGT]i?B", value):
        raise click.BadParameter(f"{value!r} is not a size such as 4GB or 512MB.")
    return value


def duration(ctx: click.Context, param: click.Parameter, value: str | None) -> timedelta | None:
    """A number and a unit, such as 36h or 7d."""
    if value is None:
        return None
    found = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*([mhdw])", value)
    if found is None:
        raise click.BadParameter(f"{value!r} is not a duration such as 90m, 36h, 7d or 2w.")
    unit = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}[found[2]]
    try:
        return timedelta(**{unit: float(found[1])})
    except OverflowError:
        raise click.BadParameter(f"{value!r} is too long.") from None


def share(ctx: click.Context, param: click.Parameter, value: float) -> float:
    """A number that can be compared: no limit holds against NaN."""
    if math.isnan(value):
        raise click.BadParameter("it is not a number from 0 to 1.")
    return value


def change(ctx: click.Context, param: click.Parameter, value: float | None) -> float | None:
    """A share that may be more than all, since what changes may also be new."""
    if value is not None and not math.isfinite(value):
        raise click.BadParameter("it is not a share such as 0.05.")
    return value


def day(ctx: click.Context, param: click.Parameter, value: datetime | None) -> datetime | None:
    """A day of the years that contracts know."""
    if value is not None and value.year > LAST_YEAR:
        raise click.BadParameter(f"{value:%Y-%m-%d} is later than {LAST_YEAR}-12-31.")
    return value


def currency(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A code by ISO 4217, such as EUR."""
    if value is not None and not re.match(CURRENCY_CODE, value):
        raise click.BadParameter(f"{value!r} is not a code of three capital letters such as EUR.")
    return value


def time_zone(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A name of the IANA time zone database."""
    if value is None:
        return None
    from pipeline.zones import zone_fault

    if fault := zone_fault(value):
        raise click.BadParameter(fault)
    return value


class Place(click.Path):
    """A path that every system can hold: Unicode without NUL."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Refuses other values, which may come from the shell or from revops.toml."""
        text = str(value) if isinstance(value, Path) else value
        if not isinstance(text, str) or "\0" in text or not _is_unicode(text):
            self.fail(f"{text!r} is not a path in UTF-8.", param, ctx)
        path: Any = super().convert(text, param, ctx)
        return Path(path)


class PlaceOrUri(click.ParamType[Path | Uri]):
    """The same, or a URI, which is no path and stays as it is."""

    name = "path"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path | Uri:
        """Takes what begins with a scheme such as s3a:// for a URI."""
        found = as_uri(value) if isinstance(value, str) else None
        return Place().convert(value, param, ctx) if found is None else found


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def severities(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Oddity and level, of each CHECK=LEVEL."""
    found = tuple((name, level.strip()) for name, level in map(_pair, value))
    for _, level in found:
        if level not in ("error", "warning", "information"):
            raise click.BadParameter(f"{level!r} is none of error, warning, information.")
    return found


def thresholds(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> tuple[tuple[str, float], ...]:
    """Oddity and share, of each CHECK=SHARE."""
    return tuple((name, _share(share)) for name, share in map(_pair, value))


def pairs(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Name and value, of each NAME=VALUE."""
    return tuple(map(_pair, value))


def statuses(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Status in the files and what it means, of each STATUS=ORDER_STATUS."""
    found = tuple(text.rpartition("=") for text in value)
    for status, equals, _ in found:
        if not equals:
            raise click.BadParameter(f"{status!r} has no '='; write STATUS=ORDER_STATUS.")
    return tuple((status, meant.strip()) for status, _, meant in found)


def delimiter(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """One character that is no part of a value; a tab also by its name."""
    found = "\t" if value in ("tab", "\\t") else value
    if found is not None and (len(found) != 1 or found.isalnum() or found in '"\r\n.-'):
        raise click.BadParameter(f"{value!r} is not one sign such as ';', '|' or tab.")
    return found


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise click.BadParameter(f"{text!r} has no '='; write NAME=VALUE.")
    return name.strip(), value


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise click.BadParameter(f"{text!r} is not a share from 0 to 1, such as 0.05.")
    return share


def weekday(ctx: click.Context, param: click.Parameter, value: str) -> int:
    """The number of the day, from Monday = 1."""
    return WEEKDAYS.index(value) + 1


def names(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Each name once, however repeated or separated by commas."""
    found = (name for group in value for name in re.split(r"[,\s]+", group) if name)
    return tuple(dict.fromkeys(found))


def extras(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """The names, if a sample can have tables of each."""
    chosen = names(ctx, param, value)
    if chosen:
        from pipeline.sample import EXTRAS

        for name in chosen:
            if name not in EXTRAS:
                raise click.BadParameter(f"{name!r} is none of {', '.join(EXTRAS)}.")
    return chosen
