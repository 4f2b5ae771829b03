"""product_performance: what the catalogue has, what it sold, and how much that is of the whole."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, product, review, sales, translation
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("product_performance", raw, as_of)


def test_sold_unsold_and_unknown_products(marts: MartRunner) -> None:
    """Ann buys two pieces of `p` and an `x` that the catalogue lacks, and `p` again; so does Bob.

    Her first order was reviewed twice, the latest with 5. Bob's other order is canceled. Nobody
    buys `q`.
    """
    raw = Raw(
        orders=[
            order("a", "2018-01-05"),
            order("b", "2018-02-01"),
            order("c", "2018-03-01", status="canceled"),
            order("d", "2018-02-10"),
        ],
        customers=[
            customer("a", "ann"),
            customer("b", "ann"),
            customer("c", "bob"),
            customer("d", "bob"),
        ],
        order_items=[
            item("a", "10.00", number=1),
            item("a", "5.00", number=2, product="x"),
            item("a", "10.00", number=3),
            item("b", "10.00"),
            item("c", "100.00"),
            item("d", "0.01"),
        ],
        order_reviews=[
            review("r", "a", 2, "2018-01-06"),
            review("s", "a", 5, "2018-01-07"),
            review("t", "b", 2, "2018-02-02"),
            review("u", "c", 1, "2018-03-02"),
        ],
        products=[product("p", "artes"), product("q", None)],
        category_translation=[translation("artes", "art")],
    )
    p: Row = {
        "product_id": "p",
        "category": "art",
        "revenue": Decimal("30.01"),
        "items": 4,
        "orders": 3,
        "customers": 2,
        "aov": Decimal("10.00"),  # 30.01 / 3
        "revenue_share": Decimal("0.857184"),  # 30.01 / 35.01
        "cumulative_share": Decimal("0.857184"),
        "revenue_rank": 1,
        "abc": "A",
        "avg_review_score": Decimal("3.50"),  # 5 once, though the order has two pieces, and 2
        "first_sale_date": date(2018, 1, 5),
        "last_sale_date": date(2018, 2, 10),
        "is_sold": 1,
        "low_sample": 1,
        "product_name": None,
    }
    q: Row = {
        **p,
        "product_id": "q",
        "category": "not_defined",
        "revenue": Decimal("0.00"),
        "items": 0,
        "orders": 0,
        "customers": 0,
        "aov": None,
        "revenue_share": Decimal("0.000000"),
        "cumulative_share": Decimal("1.000000"),
        "revenue_rank": None,
        "abc": "C",
        "avg_review_score": None,
        "first_sale_date": None,
        "last_sale_date": None,
        "is_sold": 0,
    }
    x: Row = {
        **p,
        "product_id": "x",
        "category": "not_defined",
        "revenue": Decimal("5.00"),
        "items": 1,
        "orders": 1,
        "customers": 1,
        "aov": Decimal("5.00"),
        "revenue_share": Decimal("0.142816"),
        "cumulative_share": Decimal("1.000000"),
        "revenue_rank": 2,
        "abc": "B",  # 85.7 % lie above it
        "avg_review_score": Decimal("5.00"),
        "last_sale_date": date(2018, 1, 5),
    }
    assert_same("product_performance", [p, q, x], rows_of(marts, raw, date(2018, 3, 31)))


def priced(*prices: str) -> Raw:
    """Products 0, 1, 2 … sold once each."""
    raw = sales(*((f"{n}", f"u{n}", "2018-01-01", price) for n, price in enumerate(prices)))
    for n, row in enumerate(raw.order_items):
        row["product_id"] = f"{n}"
    return raw


@pytest.mark.parametrize(
    ("prices", "classes", "ranks", "cumulative"),
    [
        (("80.00", "15.00", "5.00"), "ABC", [1, 2, 3], ["0.800000", "0.950000", "1.000000"]),
        (("79.99", "15.00", "5.01"), "AAB", [1, 2, 3], ["0.799900", "0.949900", "1.000000"]),
        (
            ("10.00", "40.00", "40.00", "10.00"),
            "BAAB",
            [3, 1, 1, 3],
            ["1.000000", "0.800000", "0.800000", "1.000000"],
        ),
        (("0.00", "10.00"), "CA", [None, 1], ["1.000000", "1.000000"]),
        (("0.00", "0.00"), "CC", [None, None], [None, None]),
    ],
    ids=["at the bounds", "a cent below", "ties", "given away", "all given away"],
)
def test_class_follows_from_the_revenue_strictly_above(
    marts: MartRunner,
    prices: tuple[str, ...],
    classes: str,
    ranks: list[int | None],
    cumulative: list[str | None],
) -> None:
    rows = rows_of(marts, priced(*prices))
    shares = [None if share is None else Decimal(share) for share in cumulative]
    assert columns(rows, "abc", "revenue_rank", "cumulative_share") == [
        *zip(classes, ranks, shares, strict=True)
    ]


def test_product_given_away_is_sold(marts: MartRunner) -> None:
    names = ("is_sold", "orders", "aov", "revenue_share")
    assert columns(rows_of(marts, priced("0.00")), *names) == [(1, 1, Decimal("0.00"), None)]


def test_invalid_orders_sell_nothing_but_the_catalogue_stays(marts: MartRunner) -> None:
    """Of two products in canceled orders only that of the catalogue is a row."""
    raw = priced("1.00", "1.00")
    raw.products.append(product("1", None))
    for row, status in zip(raw.orders, ("canceled", "unavailable"), strict=True):
        row["order_status"] = status
    names = ("product_id", "is_sold", "revenue", "abc")
    assert columns(rows_of(marts, raw), *names) == [("1", 0, Decimal("0.00"), "C")]


def test_orders_after_the_day_do_not_exist(marts: MartRunner) -> None:
    raw = sales(("a", "ann", "2018-01-01 23:59:59", "1.00"), ("b", "ann", "2018-01-02", "2.00"))
    names = ("revenue", "last_sale_date")
    rows = rows_of(marts, raw, date(2018, 1, 1))
    assert columns(rows, *names) == [(Decimal("1.00"), date(2018, 1, 1))]


@pytest.mark.parametrize(("orders", "pieces", "low"), [(29, 1, 1), (30, 1, 0), (15, 2, 1)])
def test_fewer_than_30_orders_are_a_low_sample(
    marts: MartRunner, orders: int, pieces: int, low: int
) -> None:
    raw = sales(*((f"{n}", "ann", "2018-01-01", "1.00") for n in range(orders)))
    raw.order_items.extend(
        item(f"{n}", "1.00", number=number)
        for n in range(orders)
        for number in range(2, pieces + 1)
    )
    names = ("orders", "items", "low_sample")
    assert columns(rows_of(marts, raw), *names) == [(orders, orders * pieces, low)]


def test_revenue_and_items_are_those_of_the_months(sample_tables: Tables) -> None:
    products, months = sample_tables["product_performance"], sample_tables["monthly_revenue"]
    for column in ("revenue", "items"):
        assert sum(row[column] for row in products) == sum(row[column] for row in months) > 0


def test_rows_are_the_catalogue_and_what_was_sold(sample: Raw, sample_tables: Tables) -> None:
    """Each order counts once for each product in it."""
    items, products = sample_tables["sales_items"], sample_tables["product_performance"]
    pairs = {(row["order_id"], row["product_id"]) for row in items}
    orders = Counter(product_id for _, product_id in pairs)
    catalogue = {row["product_id"] for row in sample.products}
    assert [row["product_id"] for row in products] == sorted(catalogue | {*orders})
    assert {row["product_id"]: row["orders"] for row in products if row["is_sold"]} == orders
