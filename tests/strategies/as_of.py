"""Days as of which a run looks at the data, and whole cases of data and day."""

from datetime import date, timedelta

from hypothesis import strategies as st

from tests.oracle.months import add_months, last_day, month_of
from tests.oracle.raw import Raw
from tests.strategies.busy import busy_tables
from tests.strategies.tables import raw_tables

EDGE_DAYS = (
    date(2018, 8, 31),
    date(2018, 9, 30),
    date(2018, 10, 1),
    date(2017, 12, 31),
    date(2016, 2, 29),
    date(2015, 12, 31),
)


def as_of_dates() -> st.SearchStrategy[date | None]:
    """No day, or one around the data, before its start and after its end too."""
    return st.none() | st.sampled_from(EDGE_DAYS) | st.dates(date(2015, 12, 1), date(2019, 4, 30))


def as_of_around(raw: Raw) -> st.SearchStrategy[date | None]:
    """No day, or one that cuts close to a purchase or to the end of its month."""
    days: set[date] = set()
    for row in raw.orders:
        day = row["order_purchase_timestamp"].date()
        days |= {day - timedelta(days=1), day, last_day(day), add_months(month_of(day), 3)}
    if not days:
        return as_of_dates()
    near = st.sampled_from(sorted(days, reverse=True))
    return st.none() | near | near | as_of_dates()


@st.composite
def cases(draw: st.DrawFn, *, max_orders: int = 25) -> tuple[Raw, date | None]:
    """Draw raw tables, small and nasty or with busy months, and a day that suits them."""
    raw = draw(raw_tables(max_orders=max_orders) | busy_tables())
    return raw, draw(as_of_around(raw))
