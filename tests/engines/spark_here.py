"""Whether Spark can run on this machine, and runs on it."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from pipeline.settings import Settings

QUICK = (
    ("spark.sql.shuffle.partitions", "2"),
    ("spark.sql.codegen.wholeStage", "false"),
    ("spark.ui.enabled", "false"),
    ("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"),
)
"""Settings for small tables, and for a process that ends soon."""


def require_spark() -> None:
    """Skips where PySpark or Java is missing; REVOPS_NEEDS_SPARK forbids that."""
    missing = [
        name
        for name, found in (("PySpark", find_spec("pyspark")), ("Java", shutil.which("java")))
        if not found
    ]
    if missing and os.environ.get("REVOPS_NEEDS_SPARK"):
        pytest.fail(f"{missing[0]} is not installed")
    if missing:
        pytest.skip(f"{missing[0]} is not installed")


def spark_settings(raw: Path, output: Path, **more: Any) -> Settings:
    """A run on Spark in this process."""
    return Settings(raw, output, engine="spark", spark_conf=QUICK, **more)
