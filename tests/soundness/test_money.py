"""Money: cents are exact, halves of a cent go away from zero, the order of rows means nothing."""

from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from math import floor

import pytest

from tests.oracle import Raw
from tests.oracle.tiny import columns, item, sales
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive

CENT = Decimal("0.01")


def test_cents_add_up(marts: MartRunner) -> None:
    """Wrong: 0.1 + 0.2 is 0.30000000000000004 in floats, so the sum equals no other sum."""
    raw = sales(("a", "ann", "2018-01-01", "0.10"), ("b", "ann", "2018-01-01", "0.20"))
    assert naive(raw, "select sum(price::double) from order_items") == 0.1 + 0.2 != 0.3
    found = marts.tables(raw)
    assert str(found["monthly_revenue"][0]["revenue"]) == "0.30"
    assert str(found["rfm_customers"][0]["monetary"]) == "0.30"
    assert str(found["cohort_retention"][0]["revenue"]) == "0.30"


def three_prices() -> Raw:
    raw = sales(("a", "ann", "2018-01-01", "0.10"))
    raw.order_items.extend(item("a", price, number=n) for n, price in ((2, "0.20"), (3, "0.30")))
    return raw


def test_sums_do_not_depend_on_the_order_of_rows(marts: MartRunner) -> None:
    """Wrong: floats summed from the last row on give another total, and another file."""
    there, back = three_prices(), three_prices()
    back.order_items.reverse()
    sql = "select sum(price::double) from order_items"
    assert naive(there, sql) != naive(back, sql)
    for raw in (there, back):
        assert str(marts.table("master_orders", raw)[0]["order_value"]) == "0.60"


def test_large_amounts_keep_their_cents(marts: MartRunner) -> None:
    """Wrong: a cent beside a hundred million is lost in single precision."""
    raw = sales(("a", "ann", "2018-01-01", "99999999.99"), ("b", "ann", "2018-01-01", "0.02"))
    assert naive(raw, "select sum(price)::real::decimal(18, 2) from order_items") == 100_000_000
    rows = marts.table("monthly_revenue", raw)
    assert columns(rows, "revenue") == [(Decimal("100000000.01"),)]


@pytest.mark.parametrize(
    ("total", "in_floats", "to_even", "right"),
    [("2.01", "1.0", "1.00", "1.01"), ("0.05", "0.03", "0.02", "0.03")],
)
def test_half_a_cent_goes_away_from_zero(
    marts: MartRunner, total: str, in_floats: str, to_even: str, right: str
) -> None:
    """Wrong: of 1.005 a float knows 1.00499…; and banker's rounding makes 0.025 to 0.02."""
    raw = sales(("a", "ann", "2018-01-01", total), ("b", "bob", "2018-01-01", "0.00"))
    assert str(round(float(total) / 2, 2)) == in_floats
    assert str((Decimal(total) / 2).quantize(CENT, ROUND_HALF_EVEN)) == to_even
    assert columns(marts.table("monthly_revenue", raw), "aov") == [(Decimal(right),)]


def test_a_loss_is_rounded_like_a_gain(marts: MartRunner) -> None:
    """Wrong: floor(x + 0.5) turns a change of -0.005 % into no change at all."""
    lines = [(f"{n}", f"u{n}", "2018-01-01", "100.00" if n < 20 else "0.00") for n in range(30)]
    raw = sales(*lines, ("last", "ann", "2018-02-01", "1999.90"))
    assert floor(-0.005 * 100 + 0.5) / 100 == 0
    rows = marts.table("monthly_revenue", raw, date(2018, 2, 28))
    assert columns(rows, "mom_growth_pct") == [(None,), (Decimal("-0.01"),)]
