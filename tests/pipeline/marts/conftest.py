"""A generated sample, and all marts of it, for the identities."""

from decimal import Decimal

import pytest

from pipeline.sample import write_sample
from tests.oracle import Raw
from tests.pipeline.marts.runner import MartRunner, Tables
from tests.strategies import read_csv


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Raw:
    """Three thousand generated orders with two months without any among them."""
    folder = tmp_path_factory.mktemp("sample")
    write_sample(3_000, 7, folder)
    return read_csv(folder)


@pytest.fixture(scope="session")
def sample_tables(marts: MartRunner, sample: Raw) -> Tables:
    """All published tables of the sample."""
    return marts.tables(sample)


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
