"""Published revenue against the raw files, read by nothing but the csv module and Decimal."""

from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.sample import write_sample
from schemas.contract import columns, key
from schemas.published import published_contracts
from tests.end_to_end.publishing import (
    column_sum,
    publish,
    published_rows,
    raw_revenue,
    read_rows,
)
from tests.oracle import KEYS

MAY_BE_EMPTY = {"cross_sell", "seasonality", "forecast_accuracy", "payment_reconciliation"}
"""Tables that need more than a few orders of a kind."""

SAMPLES = [(40, 1), (400, 3), pytest.param((5_000, 2), marks=pytest.mark.slow)]


@pytest.fixture(
    scope="module", params=SAMPLES, ids=lambda sample: "{} orders, seed {}".format(*sample)
)
def folders(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """Raw files of a sample, and what a run makes of them."""
    orders, seed = request.param
    raw, output = tmp_path_factory.mktemp("raw"), tmp_path_factory.mktemp("output")
    write_sample(orders, seed, raw)
    publish(raw, output)
    return raw, output


def test_revenue_is_the_same_in_every_table(folders: tuple[Path, Path]) -> None:
    raw, output = folders
    expected = raw_revenue(raw)
    columns = {
        "monthly_revenue": "revenue",
        "master_orders": "order_value",
        "sales_items": "price",
        "rfm_customers": "monetary",
        "cohort_retention": "revenue",
        "revenue_by_category": "revenue",
        "revenue_by_state": "revenue",
        "revenue_by_city": "revenue",
        "revenue_by_zip": "revenue",
        "payment_mix": "revenue",
        "customer_360": "revenue",
        "churn_risk": "revenue",
        "product_performance": "revenue",
        "seller_performance": "revenue",
        "seller_sales": "revenue",
        "basket_size": "revenue",
    }
    totals = {
        table: column_sum(read_rows(output / f"{table}.csv"), column)
        for table, column in columns.items()
    }
    assert totals == dict.fromkeys(columns, expected)
    assert expected > 0


@pytest.mark.parametrize(
    ("table", "column", "parts", "revenue"),
    [
        ("revenue_calendar", "grain", ["day", "month", "quarter", "week", "year"], "revenue"),
        ("rfm_segments", "scheme", ["group", "tier", "value_segment"], "revenue"),
        ("sales_vs_target", "scope_type", ["category", "company", "state"], "actual"),
    ],
)
def test_revenue_is_whole_in_each_part_of_a_table(
    folders: tuple[Path, Path], table: str, column: str, parts: list[str], revenue: str
) -> None:
    raw, output = folders
    rows = read_rows(output / f"{table}.csv")
    found = {
        part: column_sum([row for row in rows if row[column] == part], revenue)
        for part in sorted({row[column] for row in rows})
    }
    assert found == dict.fromkeys(parts, raw_revenue(raw))


def test_goods_bought_are_goods_sold(folders: tuple[Path, Path]) -> None:
    raw, output = folders
    rows = read_rows(output / "market_balance.csv")
    assert column_sum(rows, "revenue_bought") == raw_revenue(raw)
    assert column_sum(rows, "revenue_sold") == raw_revenue(raw)


def test_orders_are_the_same_in_every_table(folders: tuple[Path, Path]) -> None:
    _, output = folders
    orders = len(read_rows(output / "master_orders.csv"))
    tables = ("revenue_by_state", "revenue_by_city", "revenue_by_zip", "payment_mix", "basket_size")
    found = {table: column_sum(read_rows(output / f"{table}.csv"), "orders") for table in tables}
    assert found == dict.fromkeys(tables, orders)


def test_cumulative_shares_end_at_one(folders: tuple[Path, Path]) -> None:
    _, output = folders
    for table in ("customer_360", "product_performance", "seller_performance"):
        rows = read_rows(output / f"{table}.csv")
        assert max(Decimal(row["cumulative_share"]) for row in rows) == 1
        assert {row["abc"] for row in rows if Decimal(row["revenue"]) == 0} <= {"C"}


def test_each_key_is_there_once(folders: tuple[Path, Path]) -> None:
    """Rows stand in the order of their keys, none of which repeats."""
    _, output = folders
    for table, names in KEYS.items():
        keys = [tuple(row[name] for name in names) for row in published_rows(output, table)]
        assert keys == sorted(set(keys))
        assert keys or table in MAY_BE_EMPTY


def test_customers_are_the_same_in_every_table(folders: tuple[Path, Path]) -> None:
    _, output = folders
    customers = {row["customer_unique_id"] for row in read_rows(output / "master_orders.csv")}
    cohorts = read_rows(output / "cohort_retention.csv")
    first = [row for row in cohorts if row["months_since_first"] == "0"]
    months = read_rows(output / "monthly_revenue.csv")
    assert len(read_rows(output / "rfm_customers.csv")) == len(customers)
    assert column_sum(first, "cohort_size") == len(customers)
    assert column_sum(months, "new_customers") == len(customers)
    assert int(months[-1]["customers_to_date"]) == len(customers)


def test_csv_and_parquet_say_the_same(folders: tuple[Path, Path]) -> None:
    _, output = folders
    for table in KEYS:
        typed = published_rows(output, table)
        as_text = [
            {name: "" if value is None else str(value) for name, value in row.items()}
            for row in typed
        ]
        assert read_rows(output / f"{table}.csv") == as_text


REFERENCES = [
    (table, column.name, other)
    for table, contract in published_contracts().items()
    for column in columns(contract)
    for other in column.references
]


@pytest.mark.parametrize(("table", "column", "other"), REFERENCES)
def test_every_value_that_refers_to_a_table_is_a_key_of_it(
    folders: tuple[Path, Path], table: str, column: str, other: str
) -> None:
    (of_other,) = key(published_contracts()[other])
    keys = {row[of_other] for row in read_rows(folders[1] / f"{other}.csv")}
    assert {row[column] for row in read_rows(folders[1] / f"{table}.csv")} <= keys
