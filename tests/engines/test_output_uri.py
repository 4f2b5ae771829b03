"""At a URI each run writes folders of its own, and its manifest says which are current."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.errors import BadInput, ConfigurationError
from pipeline.publish.writer import arrow_schema
from pipeline.run import run
from pipeline.settings import Settings
from pipeline.uri import Uri
from schemas.facts.calendar import Calendar
from tests.defaults import COMPILED
from tests.engines.adversarial import calendar_edges
from tests.engines.spark_here import require_spark, spark_settings
from tests.strategies import write_csv

pytestmark = pytest.mark.slow

TABLES = ("calendar",)


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    require_spark()
    folder = tmp_path / "raw"
    write_csv(calendar_edges(), folder)
    orders = folder / "olist_orders_dataset.csv"
    text = orders.read_text(encoding="utf-8")
    orders.write_text(text.replace(",delivered,", ",lost,", 1), encoding="utf-8")  # set aside
    return folder


def publish(raw: Path, out: Path, **settings: Any) -> dict[str, Any]:
    """Publishes to the folder as to a URI; the manifest."""
    asked = spark_settings(raw, out, tables=TABLES, max_rejected=0.9, **settings)
    run(replace(asked, output_dir=Uri(f"file://{out.as_posix()}")))
    found: dict[str, Any] = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    return found


def place_of(manifest: dict[str, Any], table: str) -> str:
    (path,) = [
        file["path"]
        for file in manifest["files"]
        if file["table"] == table and not file["path"].startswith("rejected")
    ]
    return str(path)


def rows(folder: Path) -> pa.Table:
    schema = arrow_schema(Calendar)
    parts = sorted(folder.glob("part-*.parquet"))
    return pa.concat_tables([pq.read_table(part).cast(schema) for part in parts])


def test_three_runs_leave_the_last_two_and_the_rows_of_duckdb(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    manifests = [publish(raw, out) for _ in range(3)]
    run(Settings(raw, tmp_path / "duckdb", tables=TABLES, max_rejected=0.9, cache_dir=COMPILED))
    last = manifests[-1]
    wanted = pq.read_table(tmp_path / "duckdb" / "calendar.parquet")
    assert rows(out / place_of(last, "calendar")).equals(wanted)
    assert last["previous_run"] == manifests[1]["run"]
    for table in TABLES:
        kept = {path.name for path in (out / table).iterdir()}
        assert kept == {last["run"], last["previous_run"]}
    (rejects,) = [path for path in out.glob("rejected/*/*.csv") if last["run"] in path.parts]
    ours = tmp_path / "duckdb" / "rejected" / "orders.csv"
    assert rejects.read_bytes() == ours.read_bytes()
    assert sorted(path.name for path in (out / ".revops").iterdir()) == []


def test_a_run_that_fails_leaves_nothing(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    before = publish(raw, out)
    strict = (("order_reviews.review_id.several_orders", "error"),)
    tables = (*TABLES, "quality_results")
    with pytest.raises(BadInput, match="several_orders"):
        run(
            replace(
                spark_settings(raw, out, tables=tables, max_rejected=0.9, severity=strict),
                output_dir=Uri(f"file://{out.as_posix()}"),
            )
        )
    assert json.loads((out / "manifest.json").read_text(encoding="utf-8")) == before
    found = {path.parent.name for path in out.glob("*/*/*.parquet")}
    assert found == {before["run"]}


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"engine": "duckdb", "spark_conf": ()}, "Use --engine spark"),
        ({"spark_remote": "sc://127.0.0.1"}, "through Spark Connect"),
    ],
)
def test_who_cannot_write_there_is_told(
    tmp_path: Path, raw: Path, settings: dict[str, Any], message: str
) -> None:
    asked = replace(spark_settings(raw, tmp_path), output_dir=Uri("s3a://nowhere/out"), **settings)
    with pytest.raises(ConfigurationError, match=message):
        run(asked)


def test_a_gate_reads_the_set_before_at_the_uri_and_a_run_that_it_stops_leaves_nothing(
    raw: Path, tmp_path: Path
) -> None:
    out, tables = tmp_path / "out", ("monthly_revenue",)

    def at_uri(**settings: Any) -> Settings:
        asked = spark_settings(raw, out, tables=tables, max_rejected=0.9, **settings)
        return replace(asked, output_dir=Uri(f"file://{out.as_posix()}"))

    run(at_uri())
    before, parts = (out / "manifest.json").read_bytes(), set(out.glob("*/*/*.parquet"))
    items = raw / "olist_order_items_dataset.csv"
    lines = items.read_text(encoding="utf-8").splitlines(keepends=True)
    items.write_text("".join(lines[: len(lines) // 2]), encoding="utf-8")
    with pytest.raises(BadInput, match="--max-restated allows"):
        run(at_uri(max_restated=0.0))
    assert (out / "manifest.json").read_bytes() == before
    assert set(out.glob("*/*/*.parquet")) == parts
    assert run(at_uri()).restated is not None
