"""seasonality: each category by the quarters of the year, over the history of C18."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.months import add_months, label
from tests.oracle.tiny import columns, product, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

JANUARY = date(2018, 1, 1)


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("seasonality", raw, as_of)


def monthly(*months: dict[str, int], day: int = 1) -> Raw:
    """So many orders of one piece of each product, in January 2018 and the months after it."""
    pieces = [
        (name, f"{label(add_months(JANUARY, n))}-{day:02d}")
        for n, month in enumerate(months)
        for name, count in month.items()
        for _ in range(count)
    ]
    raw = sales(*((f"{n}", f"u{n}", moment, "1.00") for n, (_, moment) in enumerate(pieces)))
    for row, (name, _) in zip(raw.order_items, pieces, strict=True):
        row["product_id"] = name
    return raw


def test_indices_of_two_categories_in_two_quarters(marts: MartRunner) -> None:
    """Art sells 30 a month from January to March, and 10 in April beside 50 toys.

    A month sells 100 / 4 = 25 pieces of art and 50 / 4 = 12.5 toys; of all pieces art are
    100 / 150, and toys 50 / 150. In the first quarter `a` and `b` sell 45 each.
    """
    raw = monthly({"b": 30}, {"b": 15, "a": 15}, {"a": 30}, {"a": 4, "b": 6, "t": 50})
    raw.products.extend([product("a", "art"), product("b", "art"), product("t", "toys")])
    art: Row = {
        "category": "art",
        "quarter_of_year": 1,
        "items": 90,
        "months": 3,
        "seasonality_index": Decimal("1.2000"),  # 30 / 25
        "share_index": Decimal("1.5000"),  # 90/90 / (100/150)
        "best_product_id": "a",
        "best_product_items": 45,
        "low_sample": 0,
        "best_product_name": None,
    }
    spring_art: Row = {
        **art,
        "quarter_of_year": 2,
        "items": 10,
        "months": 1,
        "seasonality_index": Decimal("0.4000"),  # 10 / 25
        "share_index": Decimal("0.2500"),  # 10/60 / (100/150)
        "best_product_id": "b",
        "best_product_items": 6,
        "low_sample": 1,
    }
    toys: Row = {
        **art,
        "category": "toys",
        "items": 0,
        "seasonality_index": Decimal("0.0000"),
        "share_index": Decimal("0.0000"),
        "best_product_id": None,
        "best_product_items": 0,
        "low_sample": 1,
    }
    spring_toys: Row = {
        **toys,
        "quarter_of_year": 2,
        "items": 50,
        "months": 1,
        "seasonality_index": Decimal("4.0000"),  # 50 / 12.5
        "share_index": Decimal("2.5000"),  # 50/60 / (50/150)
        "best_product_id": "t",
        "best_product_items": 50,
        "low_sample": 0,
    }
    expected = [art, spring_art, toys, spring_toys]
    assert_same("seasonality", expected, rows_of(marts, raw, date(2018, 4, 30)))


@pytest.mark.parametrize(
    ("counts", "day", "as_of", "expected"),
    [
        ((30, 30, 30, 30), 1, date(2018, 4, 30), [(1, 3, 90), (2, 1, 30)]),
        ((90, 29, 31, 30), 1, date(2018, 4, 30), [(1, 1, 31), (2, 1, 30)]),
        ((90, 0, 0, 31), 1, date(2018, 4, 30), [(2, 1, 31)]),
        ((90, 30, 31), 2, date(2018, 3, 31), [(1, 2, 61)]),
        ((1, 30, 31), 2, date(2018, 3, 31), [(1, 2, 61)]),
        ((30, 31, 1), 1, date(2018, 3, 30), [(1, 2, 61)]),
        ((30, 30, 29), 1, date(2018, 3, 31), []),
        ((30, 30), 1, date(2018, 3, 31), []),
        ((90,), 1, date(2018, 1, 30), []),
        ((30,) * 13, 1, date(2019, 1, 31), [(1, 4, 120), (2, 3, 90), (3, 3, 90), (4, 3, 90)]),
    ],
    ids=[
        "all months",
        "29 orders end the history before",
        "so does a gap",
        "first month incomplete",
        "first month incomplete, and few",
        "last month incomplete, and few",
        "nothing after the last sparse month",
        "the last month is without orders",
        "no complete month",
        "a quarter of two years",
    ],
)
def test_history_is_complete_months_after_the_last_sparse_one(
    marts: MartRunner,
    counts: tuple[int, ...],
    day: int,
    as_of: date,
    expected: list[tuple[int, int, int]],
) -> None:
    raw = monthly(*({"p": count} for count in counts), day=day)
    names = ("quarter_of_year", "months", "items")
    assert columns(rows_of(marts, raw, as_of), *names) == expected


def test_canceled_orders_make_no_history(marts: MartRunner) -> None:
    raw = monthly({"p": 30})
    raw.orders[0]["order_status"] = "canceled"
    assert rows_of(marts, raw, date(2018, 1, 31)) == []


def test_category_of_the_time_before_the_history_is_no_row(marts: MartRunner) -> None:
    raw = monthly({"old": 29}, {"new": 30})
    raw.products.extend([product("old", "art"), product("new", "toys")])
    rows = rows_of(marts, raw, date(2018, 2, 28))
    assert columns(rows, "category", "seasonality_index") == [("toys", Decimal("1.0000"))]


def test_quarter_whose_orders_have_no_items_has_no_share(marts: MartRunner) -> None:
    raw = monthly(*({"p": 30} for _ in range(4)))
    del raw.order_items[90:]
    names = ("quarter_of_year", "items", "seasonality_index", "share_index", "best_product_id")
    assert columns(rows_of(marts, raw, date(2018, 4, 30)), *names) == [
        (1, 90, Decimal("1.3333"), Decimal("1.0000"), "p"),  # 30 / (90/4)
        (2, 0, Decimal("0.0000"), None, None),
    ]


def test_items_and_months_are_those_of_the_history(sample_tables: Tables) -> None:
    """The sample has months without orders, so its history is short of its calendar."""
    complete = [row for row in sample_tables["monthly_revenue"] if row["is_complete"]]
    sparse = [n for n, row in enumerate(complete) if row["orders"] < 30]
    history = complete[max(sparse) + 1 :]
    items: Counter[int] = Counter()
    months: Counter[int] = Counter()
    for row in history:
        quarter = (row["order_month_key"] % 100 + 2) // 3
        items[quarter] += row["items"]
        months[quarter] += 1
    rows = sample_tables["seasonality"]
    for quarter, count in months.items():
        of_quarter = [row for row in rows if row["quarter_of_year"] == quarter]
        assert {row["months"] for row in of_quarter} == {count}
        assert sum(row["items"] for row in of_quarter) == items[quarter] > 0
    assert {row["quarter_of_year"] for row in rows} == {*months}
