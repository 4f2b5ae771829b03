"""A whole run on the real Olist data against the figures that are published about it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from pipeline.run import RunResult
from tests.end_to_end.publishing import publish, published_rows, raw_revenue, read_rows
from tests.oracle import TABLES, Raw
from tests.pipeline.marts.comparing import assert_same
from tests.strategies import read_csv

pytestmark = pytest.mark.slow

REVENUE = Decimal("13494400.74")
GMV = Decimal("13591643.70")
EVERYTHING = date(2018, 12, 31)
"""After the last order of any status, so that all orders exist."""
EARLIER = date(2017, 11, 24)
"""The busiest day."""

FIRST_COLUMNS = {
    "master_orders": (
        "order_id, customer_unique_id, order_month, order_value, payment_type, delivery_days, "
        "review_score, customer_state, is_repeat_customer"
    ),
    "monthly_revenue": "order_month, revenue, orders, customers, aov, mom_growth_pct",
    "cohort_retention": "cohort_month, order_month, active_customers, cohort_size, retention_rate",
    "rfm_customers": "customer_unique_id, recency, frequency, monetary, RFM_score, segment",
    "ops_metrics": "order_month, avg_delivery_days, avg_review_score, late_delivery_rate",
}
"""What users were promised (METRICS.md)."""

RAW_ROWS = {
    "orders": 99_441,
    "customers": 99_441,
    "order_items": 112_650,
    "order_payments": 103_886,
    "order_reviews": 99_224,
    "products": 32_951,
    "sellers": 3_095,
    "geolocation": 1_000_163,
    "category_translation": 71,
}

COUNTED = {
    "orders.order_delivered_carrier_date.before_approval": 1_359,
    "orders.order_delivered_carrier_date.before_purchase": 166,
    "orders.order_delivered_customer_date.before_handover": 23,
    "orders.order_delivered_customer_date.before_approval": 61,
    "orders.order_delivered_customer_date.missing_if_delivered": 8,
    "orders.order_delivered_carrier_date.missing_if_delivered": 2,
    "orders.order_approved_at.missing_if_delivered": 14,
    "orders.order_delivered_customer_date.canceled": 6,
    "orders.order_id.without_items": 775,
    "orders.order_id.without_payments": 1,
    "orders.order_id.without_review": 768,
    "orders.order_id.several_reviews": 547,
    "orders.order_id.payment_numbers": 80,
    "order_payments.payment_type.not_defined": 3,
    "order_payments.payment_installments.zero": 2,
    "order_reviews.review_id.several_orders": 789,
    "products.product_category_name.untranslated": 13,
    "products.product_category_name.missing": 610,
    "sellers.seller_city.malformed": 26,
    "geolocation.geolocation_lat.outside_brazil": 42,
    "geolocation.geolocation_zip_code_prefix.copies": 261_831,
}
"""Oddities that were counted without revops."""


@dataclass(frozen=True)
class Published:
    """A run and its tables."""

    folder: Path
    result: RunResult
    tables: dict[str, list[dict[str, Any]]]


def published(real_data: Path, folder: Path, as_of: date | None) -> Published:
    result = publish(real_data, folder, as_of=as_of)
    return Published(folder, result, {name: published_rows(folder, name) for name in TABLES})


@pytest.fixture(scope="module")
def default(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A run with default settings."""
    return published(real_data, tmp_path_factory.mktemp("default"), None)


@pytest.fixture(scope="module")
def complete(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A run that knows every order, the canceled ones after the last valid one too."""
    return published(real_data, tmp_path_factory.mktemp("complete"), EVERYTHING)


@pytest.fixture(scope="module")
def earlier(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A run that looks from a day in the middle of the data."""
    return published(real_data, tmp_path_factory.mktemp("earlier"), EARLIER)


@pytest.fixture(scope="module")
def raw(real_data: Path) -> Raw:
    """The raw tables for the oracle."""
    return read_csv(real_data)


def total(rows: list[dict[str, Any]], column: str) -> Any:
    return sum(row[column] for row in rows)


def test_every_raw_row_is_accepted(default: Published) -> None:
    accounts = {account.table: account for account in default.result.ingested.accounts}
    assert {name: account.read for name, account in accounts.items()} == RAW_ROWS
    assert {name: account.accepted for name, account in accounts.items()} == RAW_ROWS


def test_raw_money_is_as_published(default: Published) -> None:
    accounts = {account.table: account for account in default.result.ingested.accounts}
    items, payments = accounts["order_items"].money, accounts["order_payments"].money
    assert items["price"].accepted == GMV
    assert items["freight_value"].accepted == Decimal("2251909.54")
    assert payments["payment_value"].accepted == Decimal("16008872.12")


def test_last_day_is_that_of_the_last_valid_order(default: Published) -> None:
    assert default.result.as_of == date(2018, 9, 3)


def test_oddities_are_as_counted(default: Published) -> None:
    results = published_rows(default.folder, "quality_results")
    found = {row["check_id"]: row["failing_rows"] for row in results}
    assert {check: found[check] for check in COUNTED} == COUNTED


def test_first_columns_are_as_promised(default: Published) -> None:
    for table, columns in FIRST_COLUMNS.items():
        with (default.folder / f"{table}.csv").open(encoding="utf-8") as stream:
            header = stream.readline().rstrip("\n").replace('"', "").split(",")
        promised = columns.split(", ")
        assert header[: len(promised)] == promised


def test_orders_and_customers(default: Published) -> None:
    orders = default.tables["master_orders"]
    assert len(orders) == len({row["order_id"] for row in orders}) == 98_207
    several = Counter(row["customer_unique_id"] for row in orders)
    assert (len(several), sum(count > 1 for count in several.values())) == (94_990, 2_888)
    last = default.tables["monthly_revenue"][-1]
    assert (last["customers_to_date"], last["repeat_customers_to_date"]) == (94_990, 2_888)


def test_revenue_is_the_same_everywhere(default: Published, real_data: Path) -> None:
    tables = default.tables
    assert raw_revenue(real_data) == REVENUE
    assert total(tables["master_orders"], "order_value") == REVENUE
    assert total(tables["monthly_revenue"], "revenue") == REVENUE
    assert total(tables["sales_items"], "price") == REVENUE
    assert total(tables["rfm_customers"], "monetary") == REVENUE
    assert total(tables["cohort_retention"], "revenue") == REVENUE


def test_headline_is_that_of_the_tables(default: Published) -> None:
    headline = default.result.headline
    assert headline["revenue"] == REVENUE
    assert (headline["orders"], headline["customers"]) == (98_207, 94_990)
    assert headline["aov"] == Decimal("137.41")
    assert headline["repeat_rate"] == Decimal("0.0304")


def test_gmv_counts_all_orders(complete: Published) -> None:
    months = complete.tables["monthly_revenue"]
    assert total(months, "gmv") == GMV
    assert total(months, "revenue") == REVENUE
    assert (months[0]["order_month"], months[-1]["order_month"]) == ("2016-09", "2018-12")


def test_delivery(default: Published) -> None:
    """Durations are published with two decimals; the published figures have four."""
    months, orders = default.tables["ops_metrics"], default.tables["master_orders"]
    assert total(months, "delivered_orders") == 96_470
    assert total(months, "late_orders") == 6_534
    days = [row["delivery_days"] for row in orders if row["delivery_days"] is not None]
    assert len(days) == 96_470
    assert round(sum(days) / len(days), 3) == Decimal("12.558")
    assert median(days) == Decimal("10.22")
    assert sum(row["is_late"] == 1 for row in orders) == 6_534


def test_sparse_months_are_rows_and_no_base(default: Published) -> None:
    """2016-11 has no order and 2016-12 one, which once made growth of a million percent."""
    months = {row["order_month"]: row for row in default.tables["monthly_revenue"]}
    assert (months["2016-11"]["orders"], months["2016-12"]["orders"]) == (0, 1)
    assert months["2017-01"]["mom_growth_pct"] is None
    assert len(months) == 25


def test_csv_has_the_rows_of_parquet(default: Published) -> None:
    for table, rows in default.tables.items():
        assert len(read_rows(default.folder / f"{table}.csv")) == len(rows)
        assert default.result.rows[table] == len(rows)


@pytest.mark.parametrize("table", TABLES)
def test_table_equals_oracle(default: Published, raw: Raw, table: str) -> None:
    assert_same(table, TABLES[table](raw, None), default.tables[table])


@pytest.mark.parametrize("table", list(TABLES)[::3])
def test_table_of_an_earlier_day_equals_oracle(earlier: Published, raw: Raw, table: str) -> None:
    assert_same(table, TABLES[table](raw, EARLIER), earlier.tables[table])


def revenue_of_categories(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """Item prices by English category, of all orders and of valid ones, by the csv module alone."""
    names = ("order_items", "products", "orders")
    items, products, orders = (read_rows(folder / f"olist_{name}_dataset.csv") for name in names)
    english = {
        row["product_category_name"]: row["product_category_name_english"]
        for row in read_rows(folder / "product_category_name_translation.csv")
    }
    raw_names = {row["product_id"]: row["product_category_name"] for row in products}
    status = {row["order_id"]: row["order_status"] for row in orders}
    everything: Counter[str] = Counter()
    valid: Counter[str] = Counter()
    for item in items:
        raw_name = raw_names[item["product_id"]]
        name = english.get(raw_name) or raw_name or "not_defined"
        cents = int(Decimal(item["price"]) * 100)
        everything[name] += cents
        valid[name] += cents * (status[item["order_id"]] not in ("canceled", "unavailable"))
    return everything, valid


def test_categories_bring_what_the_raw_files_say(default: Published, real_data: Path) -> None:
    everything, valid = revenue_of_categories(real_data)
    assert everything.most_common(1) == [("health_beauty", 125_868_134)]  # as published
    found: Counter[str] = Counter()
    for row in default.tables["revenue_by_category"]:
        found[row["category"]] += int(row["revenue"] * 100)
    assert found == valid


def test_intervals_of_forecasts_hold_what_they_promise(default: Published) -> None:
    """Ninety in a hundred are aimed at; the pooled share of each model is near it."""
    rows = published_rows(default.folder, "forecast_accuracy")
    pool = [row for row in rows if row["series"] == "all_series" and row["horizon"] == 1]
    assert len(pool) == 6
    assert all(Decimal("0.8") <= row["coverage_rate"] for row in pool)
