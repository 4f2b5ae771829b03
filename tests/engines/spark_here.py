"""Whether Spark can run on this machine, and runs on it."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from pipeline.settings import Settings
from tests.defaults import COMPILED

QUICK = (
    ("spark.sql.shuffle.partitions", "1"),
    ("spark.sql.adaptive.enabled", "false"),
    ("spark.sql.codegen.wholeStage", "false"),
    ("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
    ("spark.sql.maxPlanStringLength", "0"),
    ("spark.ui.enabled", "false"),
    ("spark.driver.extraJavaOptions", "-XX:+UseSerialGC"),
)
"""Settings for tables so small that to plan and to compile takes longer than to compute."""


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
    given = {"cache_dir": COMPILED, **more}
    return Settings(raw, output, engine="spark", spark_conf=QUICK, **given)
