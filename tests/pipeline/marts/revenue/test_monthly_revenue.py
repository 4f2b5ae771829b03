"""monthly_revenue: every month from the first order's to that of the day looked from."""

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

ZERO = Decimal("0.00")


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("monthly_revenue", raw, as_of)


def test_month_without_orders_is_a_row_of_zeros(marts: MartRunner) -> None:
    """Ann buys three units in January and twice in March.

    In March one of Bob's orders is canceled, and the other has no items.
    """
    raw = sales(
        ("1", "ann", "2018-01-15", "10.00"),
        ("2", "ann", "2018-03-01", "20.00"),
        ("3", "ann", "2018-03-31 23:59:59", "0.01"),
        ("4", "bob", "2018-03-02", "100.00"),
    )
    raw.order_items.extend(item("1", "10.00", number=number) for number in (2, 3))
    raw.orders[3]["order_status"] = "canceled"
    raw.orders.append(order("5", "2018-03-05"))
    raw.customers.append(customer("5", "bob"))
    january: Row = {
        "order_month": "2018-01",
        "revenue": Decimal("30.00"),
        "orders": 1,
        "customers": 1,
        "aov": Decimal("30.00"),
        "mom_growth_pct": None,
        "order_month_key": 201801,
        "new_customers": 1,
        "returning_customers": 0,
        "items": 3,
        "freight": Decimal("3.00"),
        "gmv": Decimal("30.00"),
        "yoy_growth_pct": None,
        "repeat_orders": 0,
        "repeat_order_rate": Decimal("0.0000"),
        "customers_to_date": 1,
        "repeat_customers_to_date": 0,
        "repeat_rate_to_date": Decimal("0.0000"),
        "is_complete": 0,  # the first order came on the 15th
        "guest_orders": 0,
        "guest_revenue": Decimal("0.00"),
    }
    february: Row = {
        **january,
        "order_month": "2018-02",
        "revenue": ZERO,
        "orders": 0,
        "customers": 0,
        "aov": None,
        "order_month_key": 201802,
        "new_customers": 0,
        "items": 0,
        "freight": ZERO,
        "gmv": ZERO,
        "repeat_order_rate": None,
        "is_complete": 1,
    }
    march: Row = {
        **february,
        "order_month": "2018-03",
        "revenue": Decimal("20.01"),
        "orders": 3,
        "customers": 2,
        "aov": Decimal("6.67"),
        "order_month_key": 201803,
        "new_customers": 1,
        "returning_customers": 1,
        "items": 2,
        "freight": Decimal("2.00"),
        "gmv": Decimal("120.01"),
        "repeat_orders": 2,
        "repeat_order_rate": Decimal("0.6667"),
        "customers_to_date": 2,
        "repeat_customers_to_date": 1,
        "repeat_rate_to_date": Decimal("0.5000"),
    }
    assert_same("monthly_revenue", [january, february, march], rows_of(marts, raw))


def test_second_order_in_the_first_month_is_a_repeat_of_a_new_customer(marts: MartRunner) -> None:
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "ann", "2018-01-02", "1.00"))
    names = ("customers", "new_customers", "returning_customers", "repeat_orders")
    assert columns(rows_of(marts, raw), *names) == [(1, 1, 0, 1)]


def test_orders_after_the_day_do_not_exist(marts: MartRunner) -> None:
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "ann", "2018-01-31 00:00", "2.00"))
    names = ("order_month", "revenue", "repeat_customers_to_date", "is_complete")
    assert columns(rows_of(marts, raw, date(2018, 1, 30)), *names) == [
        ("2018-01", Decimal("1.00"), 0, 0)
    ]
    assert columns(rows_of(marts, raw, date(2018, 2, 1)), *names) == [
        ("2018-01", Decimal("3.00"), 1, 1),
        ("2018-02", ZERO, 1, 0),
    ]


def test_average_is_rounded_half_away_from_zero(marts: MartRunner) -> None:
    raw = sales(("1", "ann", "2018-01-01", "0.01"), ("2", "bob", "2018-01-01", "0.00"))
    (row,) = rows_of(marts, raw)
    assert str(row["aov"]) == "0.01"  # 0.01 / 2 = 0.005


def two_months(orders: int, second: str, *, price: str = "1.00", first: str = "2018-01-01") -> Raw:
    """So many orders on one day, and one of 45.00 on another."""
    lines = [(f"{number}", f"u{number}", first, price) for number in range(orders)]
    return sales(*lines, ("last", "ann", second, "45.00"))


@pytest.mark.parametrize(
    ("raw", "as_of", "growth"),
    [
        (two_months(30, "2018-02-01"), date(2018, 2, 28), "50.00"),
        (two_months(30, "2018-02-01", price="0.99"), date(2018, 2, 28), "51.52"),
        (two_months(60, "2018-02-01"), date(2018, 2, 28), "-25.00"),
        (two_months(29, "2018-02-01"), date(2018, 2, 28), None),
        (two_months(30, "2018-02-01", price="0.00"), date(2018, 2, 28), None),
        (two_months(30, "2018-02-01", first="2018-01-02"), date(2018, 2, 28), None),
        (two_months(30, "2018-02-01"), date(2018, 2, 27), None),
        (two_months(30, "2018-03-01"), date(2018, 3, 31), None),
    ],
    ids=[
        "shown",
        "rounded",
        "negative",
        "29 orders in base",
        "no revenue in base",
        "base incomplete",
        "month incomplete",
        "gap before the month",
    ],
)
def test_growth_needs_two_complete_months_and_a_fair_base(
    marts: MartRunner, raw: Raw, as_of: date, growth: str | None
) -> None:
    *_, last = rows_of(marts, raw, as_of)
    assert last["mom_growth_pct"] == (None if growth is None else Decimal(growth))


def test_month_without_orders_lost_everything(marts: MartRunner) -> None:
    rows = rows_of(marts, two_months(30, "2018-03-01"), date(2018, 3, 31))
    growth = [row["mom_growth_pct"] for row in rows]
    assert growth == [None, Decimal("-100.00"), None]


def test_growth_of_the_year_compares_the_same_month(marts: MartRunner) -> None:
    """A month without orders in between does not shift the comparison."""
    rows = rows_of(marts, two_months(30, "2019-01-31"), date(2019, 1, 31))
    assert [row["order_month"] for row in rows][::12] == ["2018-01", "2019-01"]
    assert [row["yoy_growth_pct"] for row in rows] == [None] * 12 + [Decimal("50.00")]


def test_canceled_orders_are_no_base(marts: MartRunner) -> None:
    raw = two_months(30, "2018-02-01")
    raw.orders[0]["order_status"] = "canceled"
    *_, last = rows_of(marts, raw, date(2018, 2, 28))
    assert last["mom_growth_pct"] is None


def test_revenue_is_that_of_master_orders_and_of_the_raw_items(
    sample_tables: Tables, valid_prices: list[Decimal]
) -> None:
    months, orders = sample_tables["monthly_revenue"], sample_tables["master_orders"]
    revenue = sum(row["revenue"] for row in months)
    assert revenue == sum(row["order_value"] for row in orders) == sum(valid_prices)
    assert sum(row["orders"] for row in months) == len(orders)
    assert sum(row["items"] for row in months) == len(valid_prices)


def test_gmv_is_the_price_of_all_items(sample: Raw, sample_tables: Tables) -> None:
    """The sample ends with valid orders, so no item lies after its last day."""
    prices = sum(row["price"] for row in sample.order_items)
    assert sum(row["gmv"] for row in sample_tables["monthly_revenue"]) == prices


def test_months_follow_each_other_without_gaps(sample_tables: Tables) -> None:
    keys = [row["order_month_key"] for row in sample_tables["monthly_revenue"]]
    numbers = [key // 100 * 12 + key % 100 for key in keys]
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    assert 0 in [row["orders"] for row in sample_tables["monthly_revenue"]]


def test_new_and_returning_are_all_customers(sample_tables: Tables) -> None:
    months = sample_tables["monthly_revenue"]
    for row in months:
        assert row["new_customers"] + row["returning_customers"] == row["customers"]
    new = sum(row["new_customers"] for row in months)
    assert new == months[-1]["customers_to_date"] == len(sample_tables["rfm_customers"])


def test_repeats_to_date_end_at_the_customers_with_several_orders(sample_tables: Tables) -> None:
    last = sample_tables["monthly_revenue"][-1]
    several = sum(row["frequency"] > 1 for row in sample_tables["rfm_customers"])
    assert last["repeat_customers_to_date"] == several > 0
