"""A run on a cluster of real processes gives what a run in one process gives, whoever dies."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.run import run
from pipeline.sample import write_sample
from tests.end_to_end.publishing import Hashes, hashes, published_bytes
from tests.engines.servers import connect_server, standalone_cluster
from tests.engines.spark_here import QUICK, require_spark, spark_settings

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
TABLES = ("master_orders", "monthly_revenue")
EXECUTORS = (
    ("spark.executor.memory", "512m"),
    ("spark.executor.cores", "1"),
    ("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1"),
    ("spark.driver.host", "127.0.0.1"),
    ("spark.driver.bindAddress", "127.0.0.1"),
)


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    require_spark()
    folder = tmp_path_factory.mktemp("raw")
    write_sample(400, 3, folder)
    return folder


@pytest.fixture(scope="module")
def expected(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Hashes:
    """What DuckDB publishes."""
    return published_bytes(raw, tmp_path_factory.mktemp("duckdb"), tables=TABLES)


def on_spark(raw: Path, output: Path, listen: Any = lambda step: None, **where: Any) -> Hashes:
    settings = spark_settings(raw, output)
    conf = settings.spark_conf + EXECUTORS if "spark_master" in where else ()
    run(replace(settings, spark_conf=conf, **where), listen)
    return hashes(output)


def test_on_two_workers_one_of_which_dies(raw: Path, expected: Hashes, tmp_path: Path) -> None:
    with standalone_cluster(tmp_path / "cluster", workers=2) as cluster:
        killed: list[str] = []

        def kill_a_worker(step: str) -> None:
            if step == "master_orders":
                cluster.workers[0].kill()
                killed.append(step)

        found = on_spark(
            raw, tmp_path / "out", kill_a_worker, spark_master=cluster.url, tables=TABLES
        )
        executors = [path.name for path in (tmp_path / "cluster").glob("worker*/work/*/*")]
    assert killed == ["master_orders"]
    assert len(executors) >= 2
    assert found == expected


def test_through_spark_connect(raw: Path, expected: Hashes, tmp_path: Path) -> None:
    """In a process of its own: PySpark is either a client or a driver until it ends."""
    with connect_server(tmp_path / "server") as address:
        command = [sys.executable, "-m", "cli", "etl", "-q", "--engine", "spark"]
        options = {"--spark-remote": address, "--input-dir": raw, "--output-dir": tmp_path / "out"}
        arguments = [str(part) for option in options.items() for part in option]
        quick = [f"{name}={value}" for name, value in QUICK if name.startswith("spark.sql.")]
        arguments += [part for each in quick for part in ("--spark-conf", each)]
        arguments += [part for table in TABLES for part in ("--tables", table)]
        done = subprocess.run(
            [*command, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
        )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert hashes(tmp_path / "out") == expected
