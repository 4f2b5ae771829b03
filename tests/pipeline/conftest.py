"""Published files that no test changes, and how their readers see them."""

from pathlib import Path

import pytest

from pipeline.snapshot.following import Published
from pipeline.snapshot.snapshot import Snapshot
from tests.published import publish


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All tables of 3,000 orders: enough for months with a fair sample."""
    return publish(tmp_path_factory.mktemp("view"), 3_000)


@pytest.fixture(scope="session")
def snapshot(outputs: Path) -> Snapshot:
    """The published set."""
    return Published(outputs).snapshot()
