"""calendar: one row a day, in whole years."""

from datetime import date, timedelta

from tests.oracle.months import add_months, key, label, month_of
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

KEY = ("date",)


def calendar(raw: Raw, as_of: date | None) -> list[Row]:
    """From 1 January of the first order's year to 31 December of the year of as_of + 3 months.

    Decided: the first order is of any status and exists as of the day; without orders there is no
    calendar; weeks start on Monday; the fiscal year is the calendar year, its periods ``P01`` to
    ``P12``; ``is_future`` means after ``as_of``.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    last_year = add_months(month_of(world.as_of), 3).year
    rows = []
    day = date(world.first_day.year, 1, 1)
    while day <= date(last_year, 12, 31):
        rows.append(_row(day, world))
        day += timedelta(days=1)
    return rows


def _row(day: date, world: World) -> Row:
    month = month_of(day)
    iso = day.isocalendar()
    return {
        "date": day,
        "date_key": day.year * 10_000 + day.month * 100 + day.day,
        "week_start_date": day - timedelta(days=day.weekday()),
        "month": label(month),
        "month_key": key(month),
        "quarter": f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}",
        "year": day.year,
        "iso_week": f"{iso.year:04d}-W{iso.week:02d}",
        "fiscal_year": day.year,
        "fiscal_period": f"P{day.month:02d}",
        "is_complete_month": int(world.is_complete(month)),
        "is_future": int(day > world.as_of),
    }
