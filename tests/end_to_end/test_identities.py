"""Published revenue against the raw files, read by nothing but the csv module and Decimal."""

from pathlib import Path

import pytest

from pipeline.sample import write_sample
from tests.end_to_end.publishing import (
    column_sum,
    publish,
    published_rows,
    raw_revenue,
    read_rows,
)
from tests.oracle import KEYS

SAMPLES = [(40, 1), (400, 3), (1_500, 11), (5_000, 2)]


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
    }
    totals = {
        table: column_sum(read_rows(output / f"{table}.csv"), column)
        for table, column in columns.items()
    }
    assert totals == dict.fromkeys(columns, expected)
    assert expected > 0


def test_each_key_is_there_once(folders: tuple[Path, Path]) -> None:
    """Rows stand in the order of their keys, none of which repeats."""
    _, output = folders
    for table, key in KEYS.items():
        keys = [tuple(row[name] for name in key) for row in published_rows(output, table)]
        assert keys == sorted(set(keys))
        assert keys


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
