"""Fixtures that all tests share."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.defaults import COMPILED, SPINE
from tests.luck import forget_local_constants, tell_seed

if TYPE_CHECKING:
    from tests.pipeline.marts.runner import MartRunner

# Commands that tests run compute the tables that these look at; who looks at all asks for them.
os.environ.setdefault("REVOPS_CACHE_DIR", str(COMPILED))
os.environ.setdefault("REVOPS_TABLES", " ".join(SPINE))

OLIST = Path(__file__).parents[2] / "shared" / "data" / "olist"

# The same examples on every run, so that CI is stable; the tests marked `random` try others.
settings.register_profile(
    "stable",
    derandomize=True,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("stable")
forget_local_constants()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that fails with random examples says how to repeat them."""
    report = yield
    tell_seed(item, report)
    return report


def pytest_sessionfinish() -> None:
    """What the tests compiled is left to those that come, where any compiled something."""
    if compiled := sys.modules.get("tests.compiled"):
        compiled.QUERIES.save()


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of the real Olist files."""
    if not OLIST.is_dir():
        pytest.skip(f"the real Olist data is not at {OLIST}")
    return OLIST


@pytest.fixture(scope="session")
def marts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MartRunner]:
    """Computes marts of raw tables in memory; one engine, whose tables each call replaces."""
    from pipeline.engine.duckdb import DuckDBEngine
    from tests.pipeline.marts.runner import MartRunner

    with MartRunner.open(DuckDBEngine(tmp_path_factory.mktemp("spill"), threads=1)) as runner:
        yield runner


def pytest_runtest_teardown(item: pytest.Item) -> None:
    """The settings that a test gave to the shared runner are those of that test."""
    if isinstance(item, pytest.Function) and "marts" in item.funcargs:
        item.funcargs["marts"].give()
