"""revenue_calendar: one row a day, week, month, quarter and year."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.oracle.grains import DAY, GRAINS, Period, period_of
from tests.oracle.months import month_of
from tests.oracle.numbers import ratio, rounded, total
from tests.oracle.raw import Raw, Row
from tests.oracle.revenue.member_sales import Sold, growth_pct
from tests.oracle.world import World, world_as_of

KEY = ("grain", "period")


@dataclass(frozen=True)
class Timeline:
    """What was sold in each period, and up to each day."""

    world: World
    sold: dict[Period, Sold]
    gmv: dict[Period, Decimal]
    freight: dict[Period, Decimal]
    through: dict[date, Decimal]
    """Revenue from the first order's day to each day, to that of ``as_of``."""

    def of(self, period: Period) -> Sold:
        """What was sold in a period."""
        return self.sold.get(period, Sold())

    def is_complete(self, period: Period) -> bool:
        """C5."""
        return period.start >= self.world.first_day and period.end <= self.world.as_of

    def growth(self, base: Period | None, period: Period) -> Decimal | None:
        """C6."""
        if base is None or not (self.is_complete(base) and self.is_complete(period)):
            return None
        return growth_pct(self.of(base), self.of(period).revenue)

    def twelve_months(self, period: Period) -> Decimal | None:
        """Revenue of the 12 months that end with the period, or with ``as_of``."""
        end = min(period.end, self.world.as_of)
        first = _a_year_before(end + DAY)
        if first < self.world.first_day:
            return None
        return rounded(self.through[end] - self.through.get(first - DAY, Decimal(0)), 2)

    def rolling3(self, period: Period) -> Decimal | None:
        """Revenue of the period and the two before it."""
        three = (period, period.before(), period.before().before())
        if not all(self.is_complete(each) for each in three):
            return None
        return rounded(total(self.of(each).revenue for each in three), 2)


def revenue_calendar(raw: Raw, as_of: date | None) -> list[Row]:
    """Sales by period, from the month of the first order to ``as_of``, at five grains.

    Decided: ``gmv`` alone counts orders that are not valid; twelve months end with a day, so they
    start with the day that lies a year before the next day: those of a month are twelve months.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    first = month_of(world.first_day)
    days = [first + count * DAY for count in range((world.as_of - first).days + 1)]
    line = _timeline(world)
    return [
        _row(period, line)
        for grain in GRAINS
        for period in sorted({period_of(grain, day) for day in days}, key=lambda each: each.start)
    ]


def _timeline(world: World) -> Timeline:
    sold: dict[Period, Sold] = defaultdict(Sold)
    gmv: dict[Period, Decimal] = defaultdict(Decimal)
    freight: dict[Period, Decimal] = defaultdict(Decimal)
    for order in world.orders:
        for period in (period_of(grain, order.day) for grain in GRAINS):
            gmv[period] += order.value
            if order.is_valid:
                sold[period].add(order, order.items)
                freight[period] += order.freight
    through: dict[date, Decimal] = {}
    running, day = Decimal(0), world.first_day
    while day <= world.as_of:
        running += sold[Period("day", day)].revenue
        through[day] = running
        day += DAY
    return Timeline(world, dict(sold), dict(gmv), dict(freight), through)


def _a_year_before(day: date) -> date:
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    return day.replace(year=day.year - 1)


def _row(period: Period, line: Timeline) -> Row:
    sold = line.of(period)
    base = period.year_before()
    return {
        "grain": period.grain,
        "period": period.name,
        "period_start_date": period.start,
        "period_end_date": period.end,
        "revenue": rounded(sold.revenue, 2),
        "gmv": rounded(line.gmv.get(period, 0), 2),
        "freight": rounded(line.freight.get(period, 0), 2),
        "orders": len(sold.orders),
        "customers": len(sold.customers),
        "items": sold.items,
        "aov": ratio(sold.revenue, len(sold.orders), 2),
        "growth_pct": line.growth(period.before(), period),
        "yoy_growth_pct": line.growth(base, period),
        "revenue_ttm": line.twelve_months(period),
        "revenue_rolling3": line.rolling3(period),
        "is_complete": int(line.is_complete(period)),
    }
