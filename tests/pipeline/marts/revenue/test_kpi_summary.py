"""kpi_summary: key figures of the last periods against those before them."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, review, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

MARCH = date(2018, 3, 31)
KPIS = 16


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("kpi_summary", raw, as_of)


def figures(rows: list[Row], period_type: str) -> dict[object, Row]:
    """The rows of a period by key figure."""
    return {row["kpi"]: row for row in rows if row["period_type"] == period_type}


def decimals(*texts: str | None) -> tuple[Decimal | None, ...]:
    return tuple(None if text is None else Decimal(text) for text in texts)


def test_key_figures_of_all_time(marts: MartRunner) -> None:
    """Ann buys three units, then one; Bob one; Dan's order has no items; Cid's is canceled."""
    raw = Raw(
        orders=[
            order("1", "2018-01-01", delivered="2018-01-05", estimated="2018-01-04 23:59"),
            order("2", "2018-01-01", delivered="2018-01-03 23:59", estimated="2018-01-03"),
            order("3", "2018-01-02", delivered="2018-01-04"),
            order("4", "2018-01-02", delivered="2018-01-31", estimated="2018-01-03"),
            order("5", "2018-01-03"),
        ],
        customers=[
            customer(order_id, who)
            for order_id, who in zip("12345", ("ann", "bob", "ann", "cid", "dan"), strict=True)
        ],
        order_items=[
            item("1", "10.00", number=1),
            item("1", "10.00", number=2),
            item("1", "5.00", number=3, product="q", seller="t"),
            item("2", "30.00"),
            item("3", "0.01", product="q", seller="t"),
            item("4", "100.00", product="r", seller="u"),
        ],
        order_reviews=[
            review("a", "1", 4, "2018-01-07"),
            review("b", "1", 1, "2018-01-06"),
            review("c", "4", 1, "2018-01-06"),
            review("d", "5", 5, "2018-01-06"),
        ],
    )
    raw.orders[3]["order_status"] = "canceled"
    expected = [
        ("active_sellers", "sellers", "2.0000"),
        ("aov", "BRL", "13.7525"),  # 55.01 / 4
        ("avg_review_score", "score 1-5", "4.5000"),  # 4 and 5
        ("customers", "customers", "3.0000"),
        ("freight_share", "ratio", "0.0833"),  # 5.00 / 60.01
        ("gmv", "BRL", "155.0100"),
        ("items", "items", "5.0000"),
        ("items_per_order", "items", "1.2500"),
        ("new_customers", "customers", "3.0000"),
        ("on_time_rate", "ratio", "0.6667"),  # 2 and 3, of 1 2 3
        ("orders", "orders", "4.0000"),
        ("products_sold", "products", "2.0000"),
        ("repeat_rate", "ratio", "0.3333"),  # Ann, of three
        ("revenue", "BRL", "55.0100"),
        ("top10_product_share", "ratio", "1.0000"),
        ("top20pct_customer_share", "ratio", "0.5454"),  # Bob alone: 30.00 / 55.01
    ]
    rows: list[Row] = [
        {
            "period_type": "all_time",
            "period": "all",
            "kpi": kpi,
            "unit": unit,
            "value": Decimal(value),
            "previous_value": None,
            "delta": None,
            "delta_pct": None,
            "last_year_value": None,
            "yoy_growth_pct": None,
            "low_sample": 1,
        }
        for kpi, unit, value in expected
    ]
    got = figures(rows_of(marts, raw), "all_time")
    assert_same("kpi_summary", rows, list(got.values()))


TO_DATE = {"month_to_date": "2018-09", "quarter_to_date": "2018-Q3", "year_to_date": "2018"}


@pytest.mark.parametrize(
    ("first", "as_of", "periods"),
    [
        (
            "2017-01-01",
            date(2018, 9, 3),
            {"month": "2018-08", "quarter": "2018-Q2", "year": "2017", **TO_DATE},
        ),
        ("2017-01-02", date(2018, 9, 3), {"month": "2018-08", "quarter": "2018-Q2", **TO_DATE}),
        ("2018-07-02", date(2018, 9, 30), {"month": "2018-09", **TO_DATE}),
        ("2018-07-01", date(2018, 9, 30), {"month": "2018-09", "quarter": "2018-Q3", **TO_DATE}),
        ("2018-09-01", date(2018, 9, 29), TO_DATE),
        (
            "2017-01-01",
            date(2017, 12, 31),
            {
                "month": "2017-12",
                "quarter": "2017-Q4",
                "year": "2017",
                "month_to_date": "2017-12",
                "quarter_to_date": "2017-Q4",
                "year_to_date": "2017",
            },
        ),
    ],
    ids=["all", "no year", "no quarter", "ends today", "to date only", "year ends today"],
)
def test_last_complete_periods_and_those_to_date(
    marts: MartRunner, first: str, as_of: date, periods: dict[str, str]
) -> None:
    rows = rows_of(marts, sales(("1", "ann", first, "1.00")), as_of)
    found = Counter((row["period_type"], row["period"]) for row in rows)
    assert found == dict.fromkeys({"all_time": "all", **periods}.items(), KPIS)


def edges(now: str, previous: str, last_year: str, outside: str) -> Raw:
    """Orders at the first and the last second of each period, and on the days next to it.

    1.00 each in this period, 10.00 in that before, 100.00 a year before, 1000.00 outside.
    """
    lines = [("first", "ann", "2010-01-01", "0.00")]
    for price, period in (("1.00", now), ("10.00", previous), ("100.00", last_year)):
        for day, time in zip(period.split(), ("00:00:00", "23:59:59"), strict=False):
            lines.append((f"{day}T{time}", "ann", f"{day}T{time}", price))
    lines += [(day, "ann", f"{day} 12:00", "1000.00") for day in outside.split()]
    return sales(*lines)


@pytest.mark.parametrize(
    ("period_type", "as_of", "now", "previous", "last_year", "outside"),
    [
        (
            "month",
            date(2018, 4, 29),
            "2018-03-01 2018-03-31",
            "2018-02-01 2018-02-28",
            "2017-03-01 2017-03-31",
            "2018-01-31 2018-04-01 2017-02-28 2017-04-01",
        ),
        (
            "month_to_date",
            date(2018, 3, 15),
            "2018-03-01 2018-03-15",
            "2018-02-01 2018-02-15",
            "2017-03-01 2017-03-15",
            "2018-03-16 2018-02-16 2018-02-28 2018-01-31 2017-03-16",
        ),
        (
            "month_to_date",
            date(2018, 3, 30),
            "2018-03-01 2018-03-30",
            "2018-02-01 2018-02-28",
            "2017-03-01 2017-03-30",
            "2018-03-31 2018-01-31 2017-02-28 2017-03-31",
        ),
        (
            "quarter",
            date(2018, 6, 29),
            "2018-01-01 2018-03-31",
            "2017-10-01 2017-12-31",
            "2017-01-01 2017-03-31",
            "2018-04-01 2017-09-30 2016-12-31 2017-04-01",
        ),
        (
            "quarter_to_date",  # 30 + 31 days are 31 + 28 + 2
            date(2018, 5, 31),
            "2018-04-01 2018-05-31",
            "2018-01-01 2018-03-02",
            "2017-04-01 2017-05-31",
            "2018-06-01 2018-03-03 2018-03-31 2017-12-31 2017-03-31 2017-06-01",
        ),
    ],
    ids=["month", "half a month", "longer than the month before", "quarter", "part of a quarter"],
)
def test_periods_begin_and_end_on_their_days(
    marts: MartRunner,
    period_type: str,
    as_of: date,
    now: str,
    previous: str,
    last_year: str,
    outside: str,
) -> None:
    rows = rows_of(marts, edges(now, previous, last_year, outside), as_of)
    revenue = figures(rows, period_type)["revenue"]
    names = ("value", "previous_value", "delta", "last_year_value")
    assert columns([revenue], *names) == [decimals("2.0000", "20.0000", "-18.0000", "200.0000")]


@pytest.mark.parametrize(
    ("period_type", "as_of", "now", "previous", "outside"),
    [
        (
            "year",
            date(2017, 12, 30),
            "2016-01-01 2016-12-31",
            "2015-01-01 2015-12-31",
            "2014-12-31 2017-01-01",
        ),
        (
            "year_to_date",  # 31 + 29 + 1 days are 31 + 28 + 2
            date(2016, 3, 1),
            "2016-01-01 2016-03-01",
            "2015-01-01 2015-03-02",
            "2014-12-31 2015-03-03 2015-12-31 2016-03-02",
        ),
        (
            "year_to_date",  # 366 days, and a year of 365 before
            date(2016, 12, 31),
            "2016-01-01 2016-12-31",
            "2015-01-01 2015-12-31",
            "2014-12-31 2017-01-01",
        ),
    ],
    ids=["year", "to March of a leap year", "whole leap year"],
)
def test_year_before_a_year_is_the_previous_period(
    marts: MartRunner, period_type: str, as_of: date, now: str, previous: str, outside: str
) -> None:
    revenue = figures(rows_of(marts, edges(now, previous, "", outside), as_of), period_type)
    names = ("value", "previous_value", "last_year_value")
    assert columns([revenue["revenue"]], *names) == [decimals("2.0000", "20.0000", "20.0000")]


@pytest.mark.parametrize("period_type", ["month", "month_to_date"])
@pytest.mark.parametrize("status", ["shipped", "canceled"])
@pytest.mark.parametrize(
    ("first", "previous", "last_year"),
    [
        ("2018-02-02", None, None),
        ("2018-02-01", "7.0000", None),
        ("2017-03-02", "0.0000", None),
        ("2017-03-01", "0.0000", "7.0000"),
    ],
)
def test_comparison_begins_with_the_data(
    marts: MartRunner,
    period_type: str,
    status: str,
    first: str,
    previous: str | None,
    last_year: str | None,
) -> None:
    """The first order of any status opens the data; a period without orders is a base of 0."""
    raw = sales(("1", "ann", first, "7.00"))
    raw.orders[0]["order_status"] = status
    gmv = figures(rows_of(marts, raw, MARCH), period_type)["gmv"]
    delta = None if previous is None else f"-{previous}".replace("-0.0000", "0.0000")
    names = ("value", "previous_value", "delta", "last_year_value")
    assert columns([gmv], *names) == [decimals("0.0000", previous, delta, last_year)]


def two_periods(base_day: str, base: int, now: int, *, price: str, base_price: str) -> Raw:
    """So many orders on a day, and so many on 2018-03-01; the last base order is canceled."""
    lines = [(f"b{n}", f"u{n}", base_day, base_price) for n in range(base + 1)]
    raw = sales(*lines, *((f"n{n}", f"u{n}", "2018-03-01", price) for n in range(now)))
    raw.orders[base]["order_status"] = "canceled"
    return raw


@pytest.mark.parametrize(
    ("base_day", "value", "percent"),
    [
        ("2018-02-01", "previous_value", "delta_pct"),
        ("2017-03-01", "last_year_value", "yoy_growth_pct"),
    ],
)
@pytest.mark.parametrize(
    ("base", "now", "base_price", "growth"),
    [
        (30, 30, "1.00", "10.00"),
        (30, 60, "1.00", "120.00"),
        (60, 30, "1.00", "-45.00"),
        (30, 30, "0.35", "214.29"),  # 33.00 against 10.50
        (29, 30, "1.00", None),
        (30, 29, "1.00", None),
        (30, 30, "0.00", None),
    ],
)
def test_percentage_needs_30_valid_orders_in_both_periods_and_a_base(
    marts: MartRunner,
    base_day: str,
    value: str,
    percent: str,
    base: int,
    now: int,
    base_price: str,
    growth: str | None,
) -> None:
    raw = two_periods(base_day, base, now, price="1.10", base_price=base_price)
    revenue = figures(rows_of(marts, raw, MARCH), "month")["revenue"]
    expected = (base * Decimal(base_price), *decimals(growth))
    assert columns([revenue], value, percent) == [expected]


@pytest.mark.parametrize(
    ("base", "previous", "delta", "growth"),
    [(30, "0.0003", "0.0004", "133.33"), (300, "0.0000", "0.0007", None)],
)
def test_changes_are_those_of_the_values_shown(
    marts: MartRunner, base: int, previous: str, delta: str, growth: str | None
) -> None:
    """0.02 / 30 is shown as 0.0007, 0.01 / 30 as 0.0003 and 0.01 / 300 as 0.0000."""
    raw = two_periods("2018-02-01", base, 30, price="0.00", base_price="0.00")
    raw.order_items[0]["price"], raw.order_items[-1]["price"] = Decimal("0.01"), Decimal("0.02")
    aov = figures(rows_of(marts, raw, MARCH), "month")["aov"]
    names = ("value", "previous_value", "delta", "delta_pct")
    assert columns([aov], *names) == [decimals("0.0007", previous, delta, growth)]


def test_customers_are_new_by_their_first_and_repeat_by_their_latest_order(
    marts: MartRunner,
) -> None:
    """In March Ann buys twice, Bob again, Cid for the first time, Dan after a canceled order.

    So three are new; Ann, who is new too, and Bob repeat; Cid's order of April is not of March.
    """
    raw = sales(
        ("1", "dan", "2018-02-01", "1.00"),
        ("2", "bob", "2018-02-02", "1.00"),
        ("3", "ann", "2018-03-01", "1.00"),
        ("4", "ann", "2018-03-01", "1.00"),
        ("5", "bob", "2018-03-02", "1.00"),
        ("6", "cid", "2018-03-31", "1.00"),
        ("7", "dan", "2018-03-31", "1.00"),
        ("8", "cid", "2018-04-01", "1.00"),
    )
    raw.orders[0]["order_status"] = "canceled"
    march = figures(rows_of(marts, raw), "month")
    shown = [march[kpi] for kpi in ("customers", "new_customers", "repeat_rate")]
    assert columns(shown, "value", "previous_value") == [
        decimals("4.0000", "1.0000"),
        decimals("3.0000", "1.0000"),
        decimals("0.5000", "0.0000"),
    ]


@pytest.mark.parametrize(
    ("members", "products", "customers"),
    [
        (5, "1.0000", "0.3333"),  # one of five: 5 / 15
        (6, "1.0000", "0.5238"),  # two of six: 11 / 21
        (10, "1.0000", "0.3455"),  # two of ten: 19 / 55
        (11, "0.9848", "0.4545"),  # ten products: 65 / 66; three of eleven: 30 / 66
    ],
)
def test_largest_customers_and_products_are_those_of_the_period(
    marts: MartRunner, members: int, products: str, customers: str
) -> None:
    """The n-th member pays n in two orders; the first paid most a month earlier."""
    lines = [("0", "u1", "2018-02-01", "1000.00")]
    for member in range(1, members + 1):
        price = str(Decimal(member * 50).scaleb(-2))
        lines += [(f"{member}-{n}", f"u{member}", "2018-03-01", price) for n in range(2)]
    raw = sales(*lines)
    for row, (_, who, *_) in zip(raw.order_items, lines, strict=True):
        row["product_id"] = who
    march = figures(rows_of(marts, raw, MARCH), "month")
    shares = [march["top10_product_share"], march["top20pct_customer_share"]]
    assert columns(shares, "value") == [decimals(products), decimals(customers)]


RATIOS = {
    "aov",
    "avg_review_score",
    "freight_share",
    "items_per_order",
    "on_time_rate",
    "repeat_rate",
    "top10_product_share",
    "top20pct_customer_share",
}


def test_period_without_orders_has_counts_of_0_and_no_ratios(marts: MartRunner) -> None:
    """There was an order of 1.00 the month before."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"))
    february = figures(rows_of(marts, raw, date(2018, 2, 28)), "month")
    names = ("value", "previous_value", "delta")
    assert columns([february["aov"]], *names) == [decimals(None, "1.0000", None)]
    assert columns([february["revenue"]], *names) == [decimals("0.0000", "1.0000", "-1.0000")]
    values = {kpi: row["value"] for kpi, row in february.items()}
    counts = dict.fromkeys(values.keys() - RATIOS, Decimal("0.0000"))
    assert values == {**dict.fromkeys(RATIOS), **counts}
    assert {row["low_sample"] for row in february.values()} == {1}


@pytest.mark.parametrize(("orders", "low"), [(29, 1), (30, 0)])
def test_sample_is_low_below_30_orders(marts: MartRunner, orders: int, low: int) -> None:
    """Each is of a customer of its own, delivered and reviewed."""
    raw = counted(orders, behind=orders)
    assert {row["low_sample"] for row in rows_of(marts, raw)} == {low}


def test_sample_of_a_rate_is_its_denominator(marts: MartRunner) -> None:
    """Of 31 orders 29 are delivered, 29 reviewed, and 29 customers placed them."""
    rows = rows_of(marts, counted(31, behind=29))
    low = {row["kpi"] for row in rows if row["low_sample"]}
    assert low == {"repeat_rate", "top20pct_customer_share", "on_time_rate", "avg_review_score"}


def counted(orders: int, *, behind: int) -> Raw:
    """Orders of so many customers, of which so many are delivered and reviewed."""
    raw = sales(*((f"{n}", f"u{min(n, behind - 1)}", "2018-01-01", "1.00") for n in range(orders)))
    for n, row in enumerate(raw.orders[:behind]):
        row["order_delivered_customer_date"] = row["order_purchase_timestamp"]
        raw.order_reviews.append(review(f"r{n}", f"{n}", 5, "2018-01-02"))
    return raw


def months_within(period: object, months: list[Row]) -> list[Row]:
    """The rows of monthly_revenue that a period covers."""
    return [row for row in months if period in periods_of(row["order_month_key"])]


def periods_of(month_key: int) -> tuple[str, ...]:
    """The periods that a month is part of."""
    year, month = divmod(month_key, 100)
    return ("all", f"{year}", f"{year}-Q{(month + 2) // 3}", f"{year}-{month:02d}")


def test_sums_of_each_period_are_those_of_its_months(sample_tables: Tables) -> None:
    months = sample_tables["monthly_revenue"]
    names = ("revenue", "gmv", "orders", "items", "new_customers")
    rows = [row for row in sample_tables["kpi_summary"] if row["kpi"] in names]
    assert len(rows) == len(names) * 7
    for row in rows:
        within = months_within(row["period"], months)
        assert row["value"] == sum(month[row["kpi"]] for month in within)
    assert min(row["value"] for row in rows if row["period_type"] == "month") > 0


def test_last_complete_month_is_that_of_monthly_revenue(sample_tables: Tables) -> None:
    got = figures(sample_tables["kpi_summary"], "month")
    (month,) = months_within(got["revenue"]["period"], sample_tables["monthly_revenue"])
    assert month["is_complete"] == 1
    assert got["customers"]["value"] == month["customers"] > 0
    growth = columns([got["revenue"]], "delta_pct", "yoy_growth_pct")
    assert growth == columns([month], "mom_growth_pct", "yoy_growth_pct")
    assert None not in growth[0]


def test_customers_of_all_time_are_all_new_once(sample_tables: Tables) -> None:
    got = figures(sample_tables["kpi_summary"], "all_time")
    everybody = len(sample_tables["rfm_customers"])
    assert got["new_customers"]["value"] == got["customers"]["value"] == everybody
