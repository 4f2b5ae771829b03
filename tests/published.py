"""Publishes a sample, for tests that read what a run has written."""

from pathlib import Path
from typing import Any

from pipeline.run import run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from tests.defaults import COMPILED

FIVE = ("master_orders", "monthly_revenue", "cohort_retention", "rfm_customers", "ops_metrics")


def publish(folder: Path, orders: int, seed: int = 3, **settings: Any) -> Path:
    """The output folder, with all tables unless the settings say otherwise."""
    write_sample(orders, seed, folder / "raw")
    wanted = Settings(folder / "raw", folder / "outputs", threads=1, cache_dir=COMPILED, **settings)
    run(wanted)
    return folder / "outputs"
