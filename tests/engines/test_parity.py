"""Spark publishes the bytes that DuckDB publishes: every table, now and whenever one is added."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.run import run
from pipeline.settings import Settings
from schemas.published import published_contracts
from schemas.unknown import CUSTOMER_STATE, DELIVERED, FREIGHT, REVIEWS, SELLER
from tests.defaults import COMPILED, SPINE
from tests.end_to_end.test_absent import without
from tests.engines.adversarial import (
    SURPLUS,
    beyond_olist,
    calendar_edges,
    one_order,
    refunds_and_costs,
    ties,
)
from tests.engines.spark_here import require_spark, spark_settings
from tests.oracle.raw import Raw
from tests.pipeline.ingest.raw_folder import RawFolder, header
from tests.pipeline.test_expressions import AMOUNTS, DAYS, INTEGERS, TIMES
from tests.strategies import write_csv

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
REJECTING = 0.9
LIMITED = () if os.environ.get("REVOPS_PARITY") == "all" else SPINE
"""Tables where all take minutes: REVOPS_PARITY=all asks for them. The sample and ties have all."""


@pytest.fixture(autouse=True)
def _spark() -> None:
    require_spark()


def published(output: Path) -> dict[str, bytes]:
    """Every file of the set but those that tell of time and engine."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.suffix in (".csv", ".parquet") and ".revops" not in path.parts
    }


def assert_same_bytes(
    raw: Path,
    folder: Path,
    tables: tuple[str, ...] = (),
    time_zone: str | None = None,
    **settings: Any,
) -> dict[str, bytes]:
    """Runs on both engines; returns what they published."""
    asked: dict[str, Any] = {"tables": tables, "max_rejected": REJECTING, "cache_dir": COMPILED}
    asked |= {"time_zone": time_zone, **settings}
    run(Settings(raw, folder / "duckdb", **asked))
    run(spark_settings(raw, folder / "spark", **asked))
    wanted, got = published(folder / "duckdb"), published(folder / "spark")
    assert set(got) == set(wanted)
    assert [name for name in wanted if got[name] != wanted[name]] == []
    return wanted


def test_on_the_bundled_sample(tmp_path: Path) -> None:
    found = assert_same_bytes(ROOT / "raw", tmp_path)
    names = {
        f"{table}.{ending}" for table in published_contracts() for ending in ("csv", "parquet")
    }
    assert set(found) == names


@pytest.mark.parametrize(
    ("tables", "published"), [(ties, ()), (calendar_edges, LIMITED), (one_order, LIMITED)]
)
def test_on_adversarial_tables(
    tables: Callable[[], Raw], published: tuple[str, ...], tmp_path: Path
) -> None:
    write_csv(tables(), tmp_path / "raw")
    assert_same_bytes(tmp_path / "raw", tmp_path, published)


def test_where_rows_are_set_aside_and_days_are_those_of_a_zone(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    write_csv(calendar_edges(), raw)
    damage(raw / "olist_order_items_dataset.csv", ("58.90", "58,90"), ("o03,2", "o99,2"))
    damage(raw / "olist_orders_dataset.csv", ("shipped", "sent"), ("o08,o08", "o08"))
    damage(raw / "olist_order_payments_dataset.csv", ("o01,1", "o13,1"))
    found = assert_same_bytes(raw, tmp_path, SPINE, "America/Sao_Paulo")
    assert {name for name in found if name.startswith("rejected/")} == {
        f"rejected/{table}.csv"
        for table in ("orders", "order_items", "order_payments", "order_reviews")
    }


def test_where_columns_are_absent(tmp_path: Path) -> None:
    write_csv(calendar_edges(), tmp_path / "whole")
    absent = (REVIEWS, FREIGHT, DELIVERED, CUSTOMER_STATE, SELLER)
    raw = without(tmp_path / "whole", absent, tmp_path / "raw").path
    tables = ("master_orders", "ops_metrics", "lead_times", "kpi_summary", "top_bottom")
    assert_same_bytes(raw, tmp_path, tables)


def test_where_tables_hold_more_than_olists(tmp_path: Path) -> None:
    write_csv(beyond_olist(), tmp_path / "raw")
    tables = ("sales_items", "monthly_revenue", "master_orders", "product_performance")
    more = ("market_balance", "revenue_by_state", "kpi_summary", "cross_sell", "top_bottom")
    guests = {"guest_ids": ("0",), "min_orders": 2}
    found = assert_same_bytes(tmp_path / "raw", tmp_path, (*tables, *more), **guests)
    assert "amount_agrees" in found["rejected/order_items.csv"].decode()
    assert "Süden" in found["market_balance.csv"].decode()
    assert '"currency"' not in found["kpi_summary.csv"].decode()


def test_where_parts_of_keys_are_empty_and_references_miss(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    write_csv(refunds_and_costs(), raw)
    file = raw / "refunds.csv"
    file.write_text(file.read_text(encoding="utf-8") + SURPLUS, encoding="utf-8")
    found = assert_same_bytes(raw, tmp_path, ("quality_results",))
    rejects = found["rejected/refunds.csv"].decode()
    assert [rejects.count(rule) for rule in ("exact_copy", "duplicate_key")] == [2, 1]
    checks = found["quality_results.csv"].decode()
    assert '"refunds.order_id.unknown","refunds","order_id","unknown","warning",2,1,' in checks
    assert '"product_costs.product_id.unknown"' in checks


def test_where_texts_of_values_have_many_forms(tmp_path: Path) -> None:
    """Each text stands in one row, which is set aside unless it is a value of its column."""
    raw = tmp_path / "raw"
    write_csv(one_order(), raw)
    cases = [
        (column, text)
        for column, texts in (("refunded_at", TIMES), ("amount", AMOUNTS), ("quantity", INTEGERS))
        for text in texts
    ]
    fine = {"refunded_at": "2018-03-01", "amount": "1.00"}
    rows = [
        [{"refund_id": f"r{n}", **fine, column: text}.get(name, "") for name in header("refunds")]
        for n, (column, text) in enumerate(cases)
    ]
    RawFolder(raw).write("refunds", [header("refunds"), *rows])
    days = [[f"p{number}", text, "1.00", ""] for number, text in enumerate(DAYS)]
    RawFolder(raw).write("product_costs", [header("product_costs"), *days])
    stock = [["p1", "2018-01-31", "7"], ["p2", "2018-01-31\n", "7"]]
    RawFolder(raw).write("stock_levels", [header("stock_levels"), *stock])
    found = assert_same_bytes(raw, tmp_path, ("quality_results",), max_rejected=1.0)
    assert {f"rejected/{name}.csv" for name in ("refunds", "product_costs", "stock_levels")} <= set(
        found
    )


def test_where_a_table_is_looked_at_closely_and_nothing_is_set_aside(tmp_path: Path) -> None:
    """A blank line at the end is no record, but the count of lines differs."""
    write_csv(refunds_and_costs(), tmp_path / "raw")
    file = tmp_path / "raw" / "refunds.csv"
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    found = assert_same_bytes(tmp_path / "raw", tmp_path, ("quality_results",))
    assert "rejected/refunds.csv" not in found
    checks = found["quality_results.csv"].decode()
    assert '"refunds.amount.range","refunds","amount","range","error",4,0,' in checks


@pytest.mark.skipif("REVOPS_PARITY" not in os.environ, reason="takes minutes: set REVOPS_PARITY")
def test_on_the_real_data(real_data: Path, tmp_path: Path) -> None:
    assert_same_bytes(real_data, tmp_path, LIMITED)


def damage(file: Path, *changes: tuple[str, str]) -> None:
    """Makes each change where its text first stands."""
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
