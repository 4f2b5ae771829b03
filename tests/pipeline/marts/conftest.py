"""A generated sample, and all marts of it, for the identities."""

from decimal import Decimal
from typing import Any

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
def valid_prices(sample: Raw) -> list[Decimal]:
    """The item prices of the sample's valid orders, straight from the raw rows."""
    valid = {row["order_id"] for row in valid_orders(sample)}
    return [row["price"] for row in sample.order_items if row["order_id"] in valid]


def valid_orders(raw: Raw) -> list[dict[str, Any]]:
    """Raw orders that are neither canceled nor unavailable."""
    return [row for row in raw.orders if row["order_status"] not in ("canceled", "unavailable")]
