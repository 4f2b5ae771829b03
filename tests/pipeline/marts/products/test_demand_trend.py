"""demand_trend: the last three complete months against the three before."""

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, item, product, sales, translation
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

PREVIOUS = ("2018-01-01", "2018-02-15", "2018-03-31 23:59:59")
RECENT = ("2018-04-01", "2018-05-15", "2018-06-30 23:59:59")
FIGURES = ("orders", "items_recent", "items_previous", "growth_pct", "trend")


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("demand_trend", raw, as_of)


def bought(*moments: str) -> Raw:
    """An order of product `p` at each of these."""
    return sales(*((f"{n}", "ann", moment, "1.00") for n, moment in enumerate(moments)))


def spread(moments: tuple[str, ...], count: int) -> list[str]:
    return [moments[n % len(moments)] for n in range(count)]


def add(raw: Raw, order_id: str, moment: str, product_id: str) -> None:
    """An order of another product."""
    more = sales((order_id, "bob", moment, "1.00"))
    raw.orders.extend(more.orders)
    raw.customers.extend(more.customers)
    raw.order_items.append(item(order_id, "1.00", product=product_id))


def test_categories_are_all_and_products_those_of_the_six_months(marts: MartRunner) -> None:
    """Five orders of one piece, then five of two; `q` sold before, `r` in July, `u` never.

    July is not complete, so the six months are January to June.
    """
    raw = bought(*spread(PREVIOUS, 5), *spread(RECENT, 5))
    raw.order_items.extend(item(f"{n}", "1.00", number=2) for n in range(5, 10))
    add(raw, "old", "2017-12-31", "q")
    add(raw, "new", "2018-07-01", "r")
    add(raw, "canceled", "2018-05-01", "p")
    raw.orders[-1]["order_status"] = "canceled"
    raw.products.extend(
        [
            product("p", "artes"),
            product("q", "brinquedos"),
            product("r", None),
            product("u", "livros"),
        ]
    )
    raw.category_translation.append(translation("artes", "art"))
    art: Row = {
        "level": "category",
        "member": "art",
        "category": "art",
        "orders": 10,
        "items_recent": 10,
        "items_previous": 5,
        "growth_pct": Decimal("100.00"),
        "trend": "growing",
        "member_name": None,
    }
    quiet: Row = {
        "orders": 0,
        "items_recent": 0,
        "items_previous": 0,
        "growth_pct": None,
        "trend": "insufficient data",
    }
    expected: list[Row] = [
        art,
        {**art, "member": "brinquedos", "category": "brinquedos", **quiet},
        {**art, "member": "livros", "category": "livros", **quiet},
        {**art, "member": "not_defined", "category": "not_defined", **quiet},
        {**art, "level": "product", "member": "p"},
    ]
    assert_same("demand_trend", expected, rows_of(marts, raw, date(2018, 7, 15)))


@pytest.mark.parametrize(
    ("previous", "recent", "growth", "trend"),
    [
        (20, 23, "15.00", "growing"),
        (100, 114, "14.00", "stable"),
        (7, 8, "14.29", "stable"),
        (5, 5, "0.00", "stable"),
        (100, 86, "-14.00", "stable"),
        (20, 17, "-15.00", "declining"),
        (10, 0, "-100.00", "declining"),
        (0, 10, None, "growing"),
        (4, 5, None, "insufficient data"),
        (0, 9, None, "insufficient data"),
    ],
)
def test_trend_changes_at_15_percent_from_10_orders_on(
    marts: MartRunner, previous: int, recent: int, growth: str | None, trend: str
) -> None:
    """An order of another product on the first day makes all six months complete."""
    raw = bought(*spread(PREVIOUS, previous), *spread(RECENT, recent))
    add(raw, "first", "2018-01-01", "other")
    rows = rows_of(marts, raw, date(2018, 6, 30))
    found = [row for row in rows if (row["level"], row["member"]) == ("product", "p")]
    percent = None if growth is None else Decimal(growth)
    assert columns(found, *FIGURES) == [(previous + recent, recent, previous, percent, trend)]


def test_orders_are_distinct_although_their_pieces_are_many(marts: MartRunner) -> None:
    """Nine orders, each of two pieces of `p` and one of `q`, are too few, with 27 items too."""
    raw = bought("2018-01-01", *spread(RECENT, 8))
    raw.order_items.extend(item(f"{n}", "1.00", number=2) for n in range(9))
    raw.order_items.extend(item(f"{n}", "1.00", number=3, product="q") for n in range(9))
    rows = rows_of(marts, raw, date(2018, 6, 30))
    assert columns(rows, "level", "member", *FIGURES) == [
        ("category", "not_defined", 9, 24, 3, None, "insufficient data"),
        ("product", "p", 9, 16, 2, None, "insufficient data"),
        ("product", "q", 9, 8, 1, None, "insufficient data"),
    ]


@pytest.mark.parametrize(
    ("first_day", "as_of", "figures"),
    [
        (1, date(2018, 6, 30), (60, 30, 30, Decimal("0.00"), "stable")),
        (2, date(2018, 6, 30), (60, 30, 30, None, "insufficient data")),
        (1, date(2018, 6, 29), (50, 30, 20, None, "insufficient data")),
        (1, date(2018, 9, 30), (30, 0, 30, Decimal("-100.00"), "declining")),
        (1, date(2018, 12, 31), None),
        (1, date(2018, 1, 30), None),
    ],
    ids=[
        "six complete months",
        "first month incomplete",
        "from December, before the data",
        "three months without orders",
        "six months without orders",
        "no complete month",
    ],
)
def test_months_are_those_of_the_calendar(
    marts: MartRunner, first_day: int, as_of: date, figures: tuple[object, ...] | None
) -> None:
    """Ten orders a month from January to June; without any in the six months, no product."""
    raw = bought(*(f"2018-{month:02d}-{first_day:02d}" for month in range(1, 7) for _ in range(10)))
    category, *products = columns(rows_of(marts, raw, as_of), *FIGURES)
    assert category == (figures or (0, 0, 0, None, "insufficient data"))
    assert products == ([figures] if figures else [])


def test_items_are_those_of_the_six_months_on_both_levels(sample_tables: Tables) -> None:
    months = sample_tables["monthly_revenue"]
    last = max(n for n, row in enumerate(months) if row["is_complete"])
    for level in ("category", "product"):
        rows = [row for row in sample_tables["demand_trend"] if row["level"] == level]
        for column, first in (("items_recent", last - 2), ("items_previous", last - 5)):
            items = sum(row["items"] for row in months[first : first + 3])
            assert sum(row[column] for row in rows) == items > 0


def test_categories_are_those_of_the_products(sample_tables: Tables) -> None:
    rows = sample_tables["demand_trend"]
    categories = {row["category"] for row in sample_tables["product_performance"]}
    members = [row["member"] for row in rows if row["level"] == "category"]
    assert members == sorted(categories)
    category_of = {row["product_id"]: row["category"] for row in sample_tables["sales_items"]}
    for row in rows:
        if row["level"] == "product":
            assert row["category"] == category_of[row["member"]]
