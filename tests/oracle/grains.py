"""Days, ISO weeks, months, quarters and years."""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.oracle.months import add_months, label, month_of

GRAINS = ("day", "month", "quarter", "week", "year")
MONTHS = {"month": 1, "quarter": 3, "year": 12}
DAYS = {"day": 1, "week": 7}
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """A day, an ISO week, a month, a quarter or a year, by its first day."""

    grain: str
    start: date

    @property
    def end(self) -> date:
        """The last day."""
        if self.grain in MONTHS:
            return add_months(self.start, MONTHS[self.grain]) - DAY
        return self.start + (DAYS[self.grain] - 1) * DAY

    @property
    def name(self) -> str:
        """``2018-08-31``, ``2018-W35``, ``2018-08``, ``2018-Q3``, ``2018``."""
        iso = self.start.isocalendar()
        return {
            "day": self.start.isoformat(),
            "week": f"{iso.year:04d}-W{iso.week:02d}",
            "month": label(self.start),
            "quarter": f"{self.start.year:04d}-Q{(self.start.month - 1) // 3 + 1}",
            "year": f"{self.start.year:04d}",
        }[self.grain]

    def before(self) -> "Period":
        """The period of the same grain that ends the day before."""
        return period_of(self.grain, self.start - DAY)

    def year_before(self) -> "Period | None":
        """The same date, week number, month, quarter or year; not every year has it."""
        try:
            if self.grain == "week":
                iso = self.start.isocalendar()
                return Period("week", date.fromisocalendar(iso.year - 1, iso.week, 1))
            return Period(self.grain, self.start.replace(year=self.start.year - 1))
        except ValueError:
            return None


def period_of(grain: str, day: date) -> Period:
    """Return the period that contains the day."""
    starts = {
        "day": day,
        "week": day - day.weekday() * DAY,
        "month": month_of(day),
        "quarter": date(day.year, (day.month - 1) // 3 * 3 + 1, 1),
        "year": date(day.year, 1, 1),
    }
    return Period(grain, starts[grain])
