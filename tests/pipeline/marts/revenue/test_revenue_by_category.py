"""revenue_by_category: what each category sold in each month."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, product, sales, translation
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

ZERO, NO_SHARE = Decimal("0.00"), Decimal("0.0000")


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("revenue_by_category", raw, as_of)


def bought(*lines: tuple[str, str, str]) -> Raw:
    """An order of one item from (day, category, price), each of a customer of its own."""
    raw = sales(*((f"{n}", f"u{n}", day, price) for n, (day, _, price) in enumerate(lines)))
    for row, (_, category, _) in zip(raw.order_items, lines, strict=True):
        row["product_id"] = category
    raw.products.extend(product(name, name) for name in sorted({line[1] for line in lines}))
    return raw


def test_category_without_sales_is_a_row_of_zeros(marts: MartRunner) -> None:
    """Ann's first order has two toys and one of beauty, which has no English name.

    Bob buys what no catalogue knows; of his furniture, which is canceled, nothing is seen.
    """
    raw = Raw(
        orders=[
            order("1", "2018-01-15"),
            order("2", "2018-01-16"),
            order("3", "2018-03-10"),
            order("4", "2018-03-10", status="canceled"),
        ],
        customers=[
            customer("1", "ann"),
            customer("2", "ann"),
            customer("3", "bob"),
            customer("4", "bob"),
        ],
        order_items=[
            item("1", "10.00", product="toy"),
            item("1", "10.00", product="toy", number=2),
            item("1", "5.00", product="soap", number=3),
            item("2", "1.00", product="toy"),
            item("3", "4.00", product="unknown"),
            item("4", "100.00", product="chair"),
        ],
        products=[product("toy", "brinquedos"), product("soap", "beleza"), product("chair", "m")],
        category_translation=[translation("brinquedos", "toys")],
    )
    rows = rows_of(marts, raw)
    beauty_in_january: Row = {
        "category": "beleza",
        "order_month": "2018-01",
        "order_month_key": 201801,
        "month_start_date": date(2018, 1, 1),
        "revenue": Decimal("5.00"),
        "orders": 1,
        "items": 1,
        "customers": 1,
        "revenue_share": Decimal("0.1923"),  # 5 / 26
        "revenue_rank": 2,
        "mom_growth_pct": None,
        "yoy_growth_pct": None,
        "is_complete": 0,
        "low_sample": 1,
    }
    assert_same("revenue_by_category", [beauty_in_january], rows[:1])
    names = ("revenue", "orders", "items", "customers", "revenue_share", "revenue_rank")
    nothing = (ZERO, 0, 0, 0, NO_SHARE, None)
    gap = (ZERO, 0, 0, 0, None, None)
    assert columns(rows, "category", "order_month", *names) == [
        ("beleza", "2018-01", Decimal("5.00"), 1, 1, 1, Decimal("0.1923"), 2),
        ("beleza", "2018-02", *gap),
        ("beleza", "2018-03", *nothing),
        ("not_defined", "2018-01", *nothing),
        ("not_defined", "2018-02", *gap),
        ("not_defined", "2018-03", Decimal("4.00"), 1, 1, 1, Decimal("1.0000"), 1),
        ("toys", "2018-01", Decimal("21.00"), 2, 3, 1, Decimal("0.8077"), 1),
        ("toys", "2018-02", *gap),
        ("toys", "2018-03", *nothing),
    ]
    assert columns(rows[:3], "is_complete") == [(0,), (1,), (0,)]


def test_equal_revenue_has_equal_rank_and_no_revenue_none(marts: MartRunner) -> None:
    prices = {"a": "3.00", "b": "5.00", "c": "0.00", "d": "5.00"}
    raw = bought(*(("2018-01-01", category, price) for category, price in prices.items()))
    ranks = columns(rows_of(marts, raw), "category", "revenue_rank", "orders")
    assert ranks == [("a", 3, 1), ("b", 1, 1), ("c", None, 1), ("d", 1, 1)]


def test_growth_is_over_the_category_s_own_thirty_orders(marts: MartRunner) -> None:
    """The 29 orders of b have two items each; c has 30 orders and then none."""
    january = [("2018-01-01", name, "1.00") for name in ["a"] * 30 + ["b"] * 29 + ["c"] * 30]
    raw = bought(*january, ("2018-02-28", "a", "45.00"), ("2018-02-28", "b", "45.00"))
    of_b = [row["order_id"] for row in raw.order_items if row["product_id"] == "b"]
    raw.order_items.extend(item(order_id, "1.00", number=2, product="b") for order_id in of_b)
    names = ("category", "order_month", "mom_growth_pct", "low_sample")
    assert columns(rows_of(marts, raw), *names) == [
        ("a", "2018-01", None, 0),
        ("a", "2018-02", Decimal("50.00"), 1),
        ("b", "2018-01", None, 1),
        ("b", "2018-02", None, 1),
        ("c", "2018-01", None, 0),
        ("c", "2018-02", Decimal("-100.00"), 1),
    ]


def test_growth_of_the_year_compares_the_same_month(marts: MartRunner) -> None:
    raw = bought(*[("2018-01-01", "a", "1.00")] * 30, ("2019-01-31", "a", "45.00"))
    growth = [row["yoy_growth_pct"] for row in rows_of(marts, raw)]
    assert growth == [None] * 12 + [Decimal("50.00")]


def test_categories_add_up_to_the_month(sample_tables: Tables) -> None:
    rows = sample_tables["revenue_by_category"]
    for month in sample_tables["monthly_revenue"]:
        of_month = [row for row in rows if row["order_month"] == month["order_month"]]
        for column in ("revenue", "items"):
            assert sum(row[column] for row in of_month) == month[column]


def test_orders_and_customers_are_those_of_the_items(sample_tables: Tables) -> None:
    """Counted from the items; every category has a row in every month."""
    orders, customers = defaultdict(set), defaultdict(set)
    for line in sample_tables["sales_items"]:
        cell = (line["category"], line["order_month"])
        orders[cell].add(line["order_id"])
        customers[cell].add(line["customer_unique_id"])
    rows = sample_tables["revenue_by_category"]
    for row in rows:
        cell = (row["category"], row["order_month"])
        assert (row["orders"], row["customers"]) == (len(orders[cell]), len(customers[cell]))
    categories = {line["category"] for line in sample_tables["sales_items"]}
    assert {row["category"] for row in rows} == categories
    assert len(rows) == len(categories) * len(sample_tables["monthly_revenue"])
