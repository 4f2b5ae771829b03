"""How old the newest order may be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pipeline.errors import Stale

_CLOCKS_APART = timedelta(days=1)
"""How far the clock of raw times may be from this machine's, whatever zone each has."""


def now_by_raw_clock(time_zone: str | None) -> datetime:
    """The time that an order placed now would have: UTC if a zone is set, else this machine's."""
    return datetime.now() if time_zone is None else datetime.now(UTC).replace(tzinfo=None)


def check_age(newest: datetime, max_age: timedelta | None, now: datetime) -> None:
    """Raises Stale if the newest order is older than allowed; times are the data's, zoneless."""
    if max_age is not None and now - newest > max_age:
        raise Stale(
            f"the newest order is of {newest}, {_words(now - newest)} ago; --max-age allows "
            f"{_words(max_age)}. Check the export of the raw files. Nothing was published."
        )


def age_warning(newest: datetime, warn_age: timedelta | None, now: datetime) -> str | None:
    """What to say if the newest order is older than it should be, or not placed yet."""
    if newest - now > _CLOCKS_APART:
        return (
            f"the newest order is of {newest}, {_words(newest - now)} from now. The calendar and "
            f"complete months reach up to the last valid order; give --as-of {now:%Y-%m-%d} to "
            "leave out what is later."
        )
    if warn_age is None or now - newest <= warn_age:
        return None
    return (
        f"the newest order is of {newest}, {_words(now - newest)} ago; expected at most "
        f"{_words(warn_age)} (--warn-age)"
    )


def _words(age: timedelta) -> str:
    hours = age.total_seconds() / 3600
    return f"{hours:,.1f} hours" if hours < 72 else f"{hours / 24:,.1f} days"
