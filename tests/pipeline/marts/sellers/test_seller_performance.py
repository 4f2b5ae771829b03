"""seller_performance: what sellers sell, how fast they hand it over, how often it is canceled."""

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.raw import RawRow
from tests.oracle.tiny import at, columns, customer, item, order, review, sales, seller
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("seller_performance", raw, as_of)


def handed(row: RawRow, approved: str | None, carrier: str | None) -> RawRow:
    """The order, with these times."""
    times = {"order_approved_at": at(approved), "order_delivered_carrier_date": at(carrier)}
    return {**row, **times}


def limited(row: RawRow, limit: str | None) -> RawRow:
    """The item, to be handed over by this time."""
    return {**row, "shipping_limit_date": at(limit)}


def test_known_unknown_and_idle_sellers(marts: MartRunner) -> None:
    """Order a has two pieces of `s`, due on the 8th and the 10th, and one of `x`, due on the 6th.

    It goes out on the 9th, which is late for `x` alone. Order b goes out a second late. Nobody
    bought from `t`; nobody knows `x` and `u`, and `u` is named by an unavailable order only.
    """
    approved = "2018-01-05 12:00"
    raw = Raw(
        orders=[
            handed(order("a", "2018-01-05"), approved, "2018-01-09 12:00"),
            handed(order("b", "2018-01-20"), "2018-01-20 12:00", "2018-01-22 00:00:01"),
            order("c", "2018-03-02"),
            handed(order("d", "2018-03-03", status="canceled"), approved, "2018-03-20"),
            order("e", "2018-03-04", status="unavailable"),
        ],
        customers=[
            customer("a", "ann", "SP"),
            customer("b", "ann", "RJ"),
            {**customer("c", "bob"), "customer_state": None},
            customer("d", "cid", "AC"),
            customer("e", "dan", "AM"),
        ],
        order_items=[
            limited(item("a", "10.00", number=1), "2018-01-08"),
            limited(item("a", "5.00", number=2, seller="x"), "2018-01-06"),
            limited(item("a", "10.00", number=3), "2018-01-10"),
            limited(item("b", "10.00"), "2018-01-22 00:00:00"),
            item("c", "0.01"),
            limited(item("d", "100.00"), "2018-03-04"),
            item("e", "50.00", number=1),
            item("e", "50.00", number=2),
            item("e", "50.00", number=3, seller="u"),
        ],
        order_reviews=[
            review("r", "a", 2, "2018-01-10"),
            review("q", "a", 5, "2018-01-11"),
            review("t", "b", 2, "2018-02-02"),
            review("v", "d", 1, "2018-03-21"),
        ],
        sellers=[{**seller("s", "SP"), "seller_city": "santos"}, seller("t", "PR")],
    )
    s: Row = {
        "seller_id": "s",
        "seller_state": "SP",
        "seller_city": "santos",
        "revenue": Decimal("30.01"),
        "items": 4,
        "orders": 3,
        "customers": 2,
        "states_served": 3,  # SP, RJ, not_defined
        "aov": Decimal("10.00"),
        "avg_dispatch_days": Decimal("2.75"),  # (4 + 1.50001) / 2
        "dispatched_orders": 2,
        "late_dispatch_orders": 1,
        "late_dispatch_rate": Decimal("0.5000"),
        "avg_review_score": Decimal("3.50"),  # 5 and 2
        "all_orders": 5,
        "canceled_orders": 1,
        "cancel_rate": Decimal("0.2000"),
        "revenue_share": Decimal("0.857184"),  # 30.01 / 35.01
        "cumulative_share": Decimal("0.857184"),
        "revenue_rank": 1,
        "abc": "A",
        "active_months": 2,  # January and March
        "orders_per_active_month": Decimal("1.50"),
        "low_sample": 1,
    }
    t: Row = {
        **s,
        "seller_id": "t",
        "seller_state": "PR",
        "seller_city": "not_defined",
        "revenue": Decimal("0.00"),
        "items": 0,
        "orders": 0,
        "customers": 0,
        "states_served": 0,
        "aov": None,
        "avg_dispatch_days": None,
        "dispatched_orders": 0,
        "late_dispatch_orders": 0,
        "late_dispatch_rate": None,
        "avg_review_score": None,
        "all_orders": 0,
        "canceled_orders": 0,
        "cancel_rate": None,
        "revenue_share": Decimal("0.000000"),
        "cumulative_share": Decimal("1.000000"),
        "revenue_rank": None,
        "abc": "C",
        "active_months": 0,
        "orders_per_active_month": None,
    }
    x: Row = {
        **s,
        "seller_id": "x",
        "seller_state": "not_defined",
        "seller_city": "not_defined",
        "revenue": Decimal("5.00"),
        "items": 1,
        "orders": 1,
        "customers": 1,
        "states_served": 1,
        "aov": Decimal("5.00"),
        "avg_dispatch_days": Decimal("4.00"),
        "dispatched_orders": 1,
        "late_dispatch_orders": 1,
        "late_dispatch_rate": Decimal("1.0000"),
        "avg_review_score": Decimal("5.00"),
        "all_orders": 1,
        "canceled_orders": 0,
        "cancel_rate": Decimal("0.0000"),
        "revenue_share": Decimal("0.142816"),
        "cumulative_share": Decimal("1.000000"),
        "revenue_rank": 2,
        "abc": "B",
        "active_months": 1,
        "orders_per_active_month": Decimal("1.00"),
    }
    assert_same("seller_performance", [s, t, x], rows_of(marts, raw, date(2018, 3, 31)))


@pytest.mark.parametrize(
    ("approved", "carrier", "limits", "days", "dispatched", "late"),
    [
        ("2018-01-01", "2018-01-03", ["2018-01-03"], "2.00", 1, 0),
        ("2018-01-01", "2018-01-03 00:00:01", ["2018-01-03"], "2.00", 1, 1),
        ("2018-01-01", "2018-01-03", ["2018-01-01", "2018-01-04"], "2.00", 1, 0),
        ("2018-01-01", "2018-01-03", [None], "2.00", 1, 0),
        ("2018-01-01", "2018-01-03", [None, "2018-01-02"], "2.00", 1, 1),
        (None, "2018-01-03", ["2018-01-02"], None, 1, 1),
        ("2018-01-01", None, ["2018-01-02"], None, 0, 0),
        ("2018-01-03 00:00:01", "2018-01-03", ["2018-01-03"], None, 1, 0),
        ("2018-01-03", "2018-01-03", ["2018-01-03"], "0.00", 1, 0),
        ("2018-01-01", "2018-01-01 00:07:12", ["2018-01-03"], "0.01", 1, 0),
    ],
    ids=[
        "at the limit",
        "a second late",
        "the latest limit counts",
        "no limit",
        "one limit missing",
        "no approval",
        "not handed over",
        "handed over before approval",
        "at once",
        "0.005 days",
    ],
)
def test_dispatch_is_from_approval_and_against_the_latest_limit(
    marts: MartRunner,
    approved: str | None,
    carrier: str | None,
    limits: list[str | None],
    days: str | None,
    dispatched: int,
    late: int,
) -> None:
    raw = Raw(
        orders=[handed(order("a", "2018-01-01"), approved, carrier)],
        customers=[customer("a", "ann")],
        order_items=[
            limited(item("a", "1.00", number=number), limit)
            for number, limit in enumerate(limits, start=1)
        ],
    )
    names = ("avg_dispatch_days", "dispatched_orders", "late_dispatch_orders", "late_dispatch_rate")
    rate = Decimal(f"{late}.0000") if dispatched else None
    expected = (None if days is None else Decimal(days), dispatched, late, rate)
    assert columns(rows_of(marts, raw), *names) == [expected]


def test_negative_durations_do_not_shorten_the_mean(marts: MartRunner) -> None:
    """2 days, and a parcel that left a day before its approval: both were dispatched."""
    raw = sales(("a", "ann", "2018-01-01", "1.00"), ("b", "bob", "2018-01-01", "1.00"))
    raw.orders[0] = handed(raw.orders[0], "2018-01-02", "2018-01-04")
    raw.orders[1] = handed(raw.orders[1], "2018-01-02", "2018-01-01")
    names = ("avg_dispatch_days", "dispatched_orders")
    assert columns(rows_of(marts, raw), *names) == [(Decimal("2.00"), 2)]


def test_known_seller_of_canceled_orders_only_is_a_row(marts: MartRunner) -> None:
    """An order of two pieces is one order."""
    raw = sales(("a", "ann", "2018-01-01", "1.00"))
    raw.orders[0]["order_status"] = "canceled"
    raw.order_items.append(item("a", "1.00", number=2))
    raw.sellers.append(seller("s", "SP"))
    names = ("orders", "all_orders", "canceled_orders", "cancel_rate", "abc", "revenue_share")
    assert columns(rows_of(marts, raw), *names) == [(0, 1, 1, Decimal("1.0000"), "C", None)]


def test_equal_sellers_stand_alike(marts: MartRunner) -> None:
    """Two have 40 % each, and 80 % lie above the third."""
    raw = sales(*((name, "ann", "2018-01-01", "40.00") for name in "abc"))
    for row in raw.order_items:
        row["seller_id"] = row["order_id"]
    raw.order_items[2]["price"] = Decimal("20.00")
    names = ("seller_id", "revenue_rank", "abc", "revenue_share", "cumulative_share")
    assert columns(rows_of(marts, raw), *names) == [
        ("a", 1, "A", Decimal("0.400000"), Decimal("0.800000")),
        ("b", 1, "A", Decimal("0.400000"), Decimal("0.800000")),
        ("c", 3, "B", Decimal("0.200000"), Decimal("1.000000")),
    ]


def test_orders_after_the_day_do_not_exist(marts: MartRunner) -> None:
    """Canceled ones do not either."""
    raw = sales(("a", "ann", "2018-01-31", "1.00"), ("b", "ann", "2018-02-01", "1.00"))
    raw.orders[1]["order_status"] = "canceled"
    names = ("orders", "all_orders", "canceled_orders", "active_months")
    assert columns(rows_of(marts, raw, date(2018, 1, 31)), *names) == [(1, 1, 0, 1)]
    assert columns(rows_of(marts, raw, date(2018, 2, 1)), *names) == [(1, 2, 1, 1)]


@pytest.mark.parametrize(("orders", "low"), [(29, 1), (30, 0)])
def test_fewer_than_30_orders_are_a_low_sample(marts: MartRunner, orders: int, low: int) -> None:
    raw = sales(*((f"{n}", "ann", "2018-01-01", "1.00") for n in range(orders)))
    raw.order_items.extend(item(f"{n}", "1.00", number=2) for n in range(orders))
    assert columns(rows_of(marts, raw), "orders", "low_sample") == [(orders, low)]


def test_revenue_and_items_are_those_of_the_months(sample_tables: Tables) -> None:
    sellers, months = sample_tables["seller_performance"], sample_tables["monthly_revenue"]
    for column in ("revenue", "items"):
        assert sum(row[column] for row in sellers) == sum(row[column] for row in months) > 0


def test_orders_are_counted_once_a_seller(sample: Raw, sample_tables: Tables) -> None:
    """The sample ends with valid orders, so no item lies after its last day."""
    sold: dict[object, set[object]] = {row["seller_id"]: set() for row in sample.sellers}
    for row in sample_tables["sales_items"]:
        sold.setdefault(row["seller_id"], set()).add(row["order_id"])
    named: dict[object, set[object]] = {name: set() for name in sold}
    for row in sample.order_items:
        named.setdefault(row["seller_id"], set()).add(row["order_id"])
    rows = sample_tables["seller_performance"]
    assert [row["seller_id"] for row in rows] == sorted(sold)
    for row in rows:
        counts = (len(sold[row["seller_id"]]), len(named[row["seller_id"]]))
        assert (row["orders"], row["all_orders"]) == counts
        assert row["late_dispatch_orders"] <= row["dispatched_orders"] <= row["orders"]
    assert any(row["canceled_orders"] for row in rows)
