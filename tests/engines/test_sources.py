"""Spark reads what a source's SELECTs gave as DuckDB reads it, rows set aside included."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.run import run
from pipeline.settings import Settings
from tests.defaults import COMPILED
from tests.end_to_end.publishing import hashes, read_rows
from tests.engines.spark_here import require_spark, spark_settings
from tests.pipeline.sources.selects.shop import LINES, SOURCE, write_lines, write_source

pytestmark = pytest.mark.slow


def test_both_engines_publish_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    require_spark()
    monkeypatch.chdir(tmp_path)
    toml = SOURCE["source.toml"].partition("[[balance]]")[0]
    write_source(tmp_path / "sources" / "shop", toml=toml, left_out=None)
    raw = write_lines(tmp_path / "in", LINES.replace("mug,1,2.50", "mug,1,2.505"))
    asked: dict[str, Any] = {"source": "shop", "max_rejected": 1.0, "cache_dir": COMPILED}
    asked["tables"] = ("master_orders", "monthly_revenue")
    run(Settings(raw, tmp_path / "duckdb", **asked))
    run(spark_settings(raw, tmp_path / "spark", **asked))
    assert hashes(tmp_path / "duckdb") == hashes(tmp_path / "spark")
    paths = [tmp_path / each / "rejected" / "order_items.csv" for each in ("duckdb", "spark")]
    rejected = [read_rows(path) for path in paths]
    assert rejected[0] == rejected[1]
    assert rejected[0][0]["file"] == "order_items.sql"
