"""A generated sample, and all marts of it, for the identities."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest

from pipeline.engine.duckdb import DuckDBEngine
from pipeline.marts import all_marts
from pipeline.sample import EXTRAS, write_sample
from tests.oracle import Raw, Row
from tests.pipeline.marts.runner import MartRunner, Tables, is_figure
from tests.strategies import read_csv


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Raw:
    """Three thousand generated orders with two months without any among them."""
    folder = tmp_path_factory.mktemp("sample")
    write_sample(3_000, 7, folder, EXTRAS)
    return read_csv(folder)


class SampleTables(Mapping[str, list[Row]]):
    """The published tables of the sample, each computed when a test first asks for it."""

    def __init__(self, runner: MartRunner, sample: Raw) -> None:
        self._runner, self._sample = runner, sample
        self._found: dict[str, list[Row]] = {}

    def __getitem__(self, name: str) -> list[Row]:
        if name not in self._found:
            self._found[name] = self._runner.table(name, self._sample)
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(name for name, each in all_marts().items() if is_figure(each))

    def __len__(self) -> int:
        return sum(1 for _ in self)


@pytest.fixture(scope="session")
def sample_tables(sample: Raw, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tables]:
    """In an engine of its own, so that what tables share is computed once."""
    with MartRunner.open(DuckDBEngine(tmp_path_factory.mktemp("spill"), threads=1)) as runner:
        yield SampleTables(runner, sample)


@pytest.fixture(scope="session")
def valid_ids(sample: Raw) -> list[str]:
    """The sample's orders that are neither canceled nor unavailable, straight from the raw rows."""
    invalid = ("canceled", "unavailable")
    return sorted(row["order_id"] for row in sample.orders if row["order_status"] not in invalid)


@pytest.fixture(scope="session")
def valid_prices(sample: Raw, valid_ids: list[str]) -> list[Decimal]:
    """The item prices of these orders."""
    valid = set(valid_ids)
    return [row["price"] for row in sample.order_items if row["order_id"] in valid]
