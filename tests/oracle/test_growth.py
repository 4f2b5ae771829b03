"""When growth is shown (C6): both periods complete, thirty orders and revenue in the base."""

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw
from tests.oracle.revenue.monthly_revenue import monthly_revenue
from tests.oracle.tiny import sales

END = date(2018, 2, 28)


def two_months(orders: int, price: str = "1.00", first: str = "2018-01-01") -> Raw:
    """Sell ``orders`` times in January, each on its first day, and once for 45.00 in February."""
    january = [(f"{number}", f"u{number}", first, price) for number in range(orders)]
    return sales(*january, ("last", "ann", "2018-02-01", "45.00"))


@pytest.mark.parametrize(
    ("raw", "as_of", "growth"),
    [
        (two_months(30), END, Decimal("50.00")),  # 45 over 30
        (two_months(29), END, None),
        (two_months(30, price="0.00"), END, None),
        (two_months(30, first="2018-01-02"), END, None),
        (two_months(30), date(2018, 2, 27), None),
    ],
    ids=["shown", "few orders", "no revenue", "base incomplete", "month incomplete"],
)
def test_growth(raw: Raw, as_of: date, growth: Decimal | None) -> None:
    """Growth of February over January."""
    january, february = monthly_revenue(raw, as_of)
    assert january["mom_growth_pct"] is None
    assert february["mom_growth_pct"] == growth
    assert february["yoy_growth_pct"] is None
