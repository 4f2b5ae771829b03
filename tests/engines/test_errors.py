"""What is missing for Spark, or refuses, is said in one message."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.engine.opening import open_engine
from pipeline.errors import ConfigurationError, EngineFailed, RevopsError
from pipeline.settings import Settings
from pipeline.sources.folder import raw_folder
from pipeline.uri import Uri, as_uri
from tests.engines.servers import silent_port
from tests.engines.spark_here import require_spark

ROOT = Path(__file__).parents[2]


def refused(tmp_path: Path, **settings: Any) -> RevopsError:
    """The error on opening the engine."""
    asked = Settings(tmp_path, tmp_path, **{"engine": "spark", **settings})
    with pytest.raises(RevopsError) as caught, open_engine(asked, tmp_path / "scratch", 0):
        pass
    assert "\n\tat " not in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"engine": "duckdb", "spark_master": "yarn"}, "--spark-master needs --engine spark"),
        ({"engine": "duckdb", "spark_remote": "sc://x"}, "--spark-remote needs --engine spark"),
        ({"engine": "duckdb", "spark_conf": (("a", "b"),)}, "--spark-conf needs --engine spark"),
        ({"spark_master": "yarn", "spark_remote": "sc://x"}, "not both"),
    ],
)
def test_options_that_contradict_each_other(
    tmp_path: Path, settings: dict[str, Any], message: str
) -> None:
    error = refused(tmp_path, **settings)
    assert isinstance(error, ConfigurationError)
    assert message in str(error)


def test_pyspark_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.engine.opening.find_spec", lambda name: None)
    error = refused(tmp_path)
    assert isinstance(error, ConfigurationError)
    assert "pip install 'revops[spark]'" in str(error)


def test_java_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    require_spark()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    error = refused(tmp_path)
    assert isinstance(error, ConfigurationError)
    assert f"JAVA_HOME ({tmp_path})" in str(error)
    assert "Java 17" in str(error)


@pytest.mark.parametrize("option", ["spark_master", "spark_remote"])
def test_a_cluster_that_does_not_answer(tmp_path: Path, option: str) -> None:
    require_spark()
    scheme = {"spark_master": "spark", "spark_remote": "sc"}[option]
    with silent_port() as port:
        address = f"{scheme}://127.0.0.1:{port}"
        error = refused(tmp_path, **{option: address})
    assert isinstance(error, EngineFailed)
    assert f"{address}: the cluster does not answer" in str(error)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--spark-conf", "spark.driver.memory=7 apples", "7 apples"),
        ("--spark-conf", "spark.driver.extraJavaOptions=-Xmx9x", "Xmx"),
        ("--spark-master", "nonsense", "nonsense"),
    ],
)
def test_settings_that_spark_refuses(tmp_path: Path, option: str, value: str, message: str) -> None:
    """In a process of its own, since Java starts once a process."""
    require_spark()
    command = [sys.executable, "-m", "cli", "etl", "--engine", "spark", option, value]
    folders = ["--input-dir", str(ROOT / "raw"), "--output-dir", str(tmp_path / "out")]
    done = subprocess.run(
        [*command, *folders, "-q"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == EngineFailed.exit_code
    assert message in done.stderr
    assert "\tat " not in done.stderr


def test_duckdb_reads_no_uri(tmp_path: Path) -> None:
    settings = Settings(Uri("s3a://bucket/raw"), tmp_path)
    with (
        open_engine(settings, tmp_path / "scratch", 0) as engine,
        pytest.raises(ConfigurationError, match="Use --engine spark"),
    ):
        raw_folder(settings, tmp_path / "scratch").tables(engine)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("s3a://bucket/raw/", "s3a://bucket/raw"),
        ("file:///srv/raw", "file:///srv/raw"),
        ("abfss://c@a.dfs.core.windows.net/raw", "abfss://c@a.dfs.core.windows.net/raw"),
        ("raw", None),
        ("/srv/raw", None),
        ("C:/raw", None),
        ("C:\\raw", None),
        ("a:b//c", None),
    ],
)
def test_a_scheme_makes_a_uri(text: str, found: str | None) -> None:
    assert as_uri(text) == found
