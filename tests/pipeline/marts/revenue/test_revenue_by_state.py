"""revenue_by_state: what customers of each state bought, and who sold from there."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, sales, seller
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

REGIONS = {
    "North": "AC AM AP PA RO RR TO",
    "Northeast": "AL BA CE MA PB PE PI RN SE",
    "Central-West": "DF GO MS MT",
    "Southeast": "ES MG RJ SP",
    "South": "PR RS SC",
}


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("revenue_by_state", raw, as_of)


def bought(*lines: tuple[str, str | None, str]) -> Raw:
    """An order of one item from (day, state, price), each of a customer of its own."""
    raw = sales(*((f"{n}", f"u{n}", day, price) for n, (day, _, price) in enumerate(lines)))
    for row, (_, state, _) in zip(raw.customers, lines, strict=True):
        row["customer_state"] = state
    return raw


def test_a_month_of_every_kind_of_order(marts: MartRunner) -> None:
    """Two sellers deliver Ann's order, Bob's has no items, Dan's state is empty, Eve's is invalid.

    From Rio somebody sells, and nobody there buys.
    """
    raw = Raw(
        orders=[order(each, "2018-01-01") for each in "12345"],
        customers=[
            customer("1", "ann", "SP"),
            customer("2", "bob", "SP"),
            customer("3", "cid", "AC"),
            customer("4", "dan"),
            customer("5", "eve", "MG"),
        ],
        order_items=[
            item("1", "10.00", seller="s1"),
            item("1", "5.00", number=2, seller="s2"),
            item("3", "2.00", seller="s1"),
            item("4", "3.00", seller="s1"),
            item("5", "50.00", seller="s3"),
        ],
        sellers=[seller("s1", "SP"), seller("s2", "RJ"), seller("s3", "SP")],
    )
    raw.customers[3]["customer_state"] = None
    raw.orders[4]["order_status"] = "unavailable"
    sao_paulo: Row = {
        "customer_state": "SP",
        "order_month": "2018-01",
        "order_month_key": 201801,
        "month_start_date": date(2018, 1, 1),
        "revenue": Decimal("15.00"),
        "orders": 2,
        "items": 2,
        "customers": 2,
        "revenue_share": Decimal("0.7500"),
        "revenue_rank": 1,
        "mom_growth_pct": None,
        "yoy_growth_pct": None,
        "is_complete": 1,
        "low_sample": 1,
        "region": "Southeast",
        "sellers": 1,
        "customers_per_seller": Decimal("2.00"),
    }
    one: Row = {**sao_paulo, "orders": 1, "items": 1, "customers": 1}
    acre: Row = {
        **one,
        "customer_state": "AC",
        "revenue": Decimal("2.00"),
        "revenue_share": Decimal("0.1000"),
        "revenue_rank": 3,
        "region": "North",
        "sellers": 0,
        "customers_per_seller": None,
    }
    unknown: Row = {
        **acre,
        "customer_state": "not_defined",
        "revenue": Decimal("3.00"),
        "revenue_share": Decimal("0.1500"),
        "revenue_rank": 2,
        "region": "not_defined",
    }
    rows = rows_of(marts, raw, date(2018, 1, 31))
    assert_same("revenue_by_state", [acre, sao_paulo, unknown], rows)


def test_region_is_that_of_ibge(marts: MartRunner) -> None:
    expected = {state: name for name, states in REGIONS.items() for state in states.split()}
    assert len(expected) == 27
    expected["XX"] = "not_defined"
    raw = bought(*(("2018-01-01", state, "1.00") for state in expected))
    rows = rows_of(marts, raw)
    assert {row["customer_state"]: row["region"] for row in rows} == expected


def test_sellers_are_those_located_there_who_sell_in_the_month(marts: MartRunner) -> None:
    """In January two customers in Rio buy from São Paulo; in February it is the other way."""
    raw = bought(
        ("2018-01-01", "RJ", "1.00"), ("2018-01-02", "RJ", "1.00"), ("2018-02-01", "SP", "1.00")
    )
    raw.sellers.extend([seller("s", "SP"), seller("r", "RJ")])
    raw.order_items[2]["seller_id"] = "r"
    names = ("customer_state", "order_month", "customers", "sellers", "customers_per_seller")
    assert columns(rows_of(marts, raw), *names) == [
        ("RJ", "2018-01", 2, 0, None),
        ("RJ", "2018-02", 0, 1, Decimal("0.00")),
        ("SP", "2018-01", 0, 1, Decimal("0.00")),
        ("SP", "2018-02", 1, 0, None),
    ]


def test_customer_counts_once_in_each_state(marts: MartRunner) -> None:
    """Ann orders twice from São Paulo and once from Rio, in one month."""
    raw = bought(*(("2018-01-01", state, "1.00") for state in ("SP", "SP", "RJ")))
    for row in raw.customers:
        row["customer_unique_id"] = "ann"
    names = ("customer_state", "orders", "customers")
    assert columns(rows_of(marts, raw), *names) == [("RJ", 1, 1), ("SP", 2, 1)]


@pytest.mark.parametrize(
    ("prices", "ranks"),
    [
        (("3.00", "5.00", "5.00", "0.00"), [3, 1, 1, None]),
        (("5.00", "3.00", "3.00", "1.00"), [1, 2, 2, 4]),
        (("0.00", "0.00"), [None, None]),
    ],
)
def test_equal_revenue_has_equal_rank_and_no_revenue_none(
    marts: MartRunner, prices: tuple[str, ...], ranks: list[int | None]
) -> None:
    raw = bought(*(("2018-01-01", f"S{n}", price) for n, price in enumerate(prices)))
    assert [row["revenue_rank"] for row in rows_of(marts, raw)] == ranks


def test_growth_is_over_the_state_s_own_thirty_orders(marts: MartRunner) -> None:
    january = [("2018-01-01", state, "1.00") for state in ["AC"] * 30 + ["SP"] * 29]
    raw = bought(*january, ("2018-02-28", "AC", "45.00"), ("2018-02-28", "SP", "45.00"))
    names = ("customer_state", "order_month", "mom_growth_pct", "low_sample")
    assert columns(rows_of(marts, raw), *names) == [
        ("AC", "2018-01", None, 0),
        ("AC", "2018-02", Decimal("50.00"), 1),
        ("SP", "2018-01", None, 1),
        ("SP", "2018-02", None, 1),
    ]


def test_growth_of_the_year_compares_the_same_month(marts: MartRunner) -> None:
    raw = bought(*[("2018-01-01", "SP", "1.00")] * 30, ("2019-01-31", "SP", "45.00"))
    growth = [row["yoy_growth_pct"] for row in rows_of(marts, raw)]
    assert growth == [None] * 12 + [Decimal("50.00")]


def test_states_add_up_to_the_month(sample_tables: Tables) -> None:
    for month in sample_tables["monthly_revenue"]:
        of_month = [
            row
            for row in sample_tables["revenue_by_state"]
            if row["order_month"] == month["order_month"]
        ]
        for column in ("revenue", "orders", "items"):
            assert sum(row[column] for row in of_month) == month[column]


def test_every_state_that_bought_has_a_row_in_every_month(sample_tables: Tables) -> None:
    states = {row["customer_state"] for row in sample_tables["master_orders"]}
    months = [row["order_month"] for row in sample_tables["monthly_revenue"]]
    cells = columns(sample_tables["revenue_by_state"], "customer_state", "order_month")
    assert cells == [(state, month) for state in sorted(states) for month in months]


def test_sellers_are_those_of_the_items(sample_tables: Tables) -> None:
    sellers = defaultdict(set)
    for line in sample_tables["sales_items"]:
        sellers[line["seller_state"], line["order_month"]].add(line["seller_id"])
    rows = sample_tables["revenue_by_state"]
    assert sum(row["sellers"] for row in rows) > 0
    for row in rows:
        assert row["sellers"] == len(sellers[row["customer_state"], row["order_month"]])
