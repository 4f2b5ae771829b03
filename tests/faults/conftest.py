"""Fixtures of runs whose calls fail."""

from collections.abc import Iterator

import pytest

from tests.faults.layer import Driver, build, driver


@pytest.fixture(scope="session")
def revops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    """Runs commands under the layer of failing calls."""
    with driver(build(tmp_path_factory.mktemp("layer"))) as started:
        yield started
