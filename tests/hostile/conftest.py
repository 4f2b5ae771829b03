"""Fixtures of hostile input."""

from pathlib import Path

import pytest

from tests.pipeline.ingest.runs import Desk


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Clean raw files of five orders and what a run made of them; not to be changed."""
    return Desk.create(tmp_path_factory.mktemp("published"))


@pytest.fixture
def desk(published: Desk, tmp_path: Path) -> Desk:
    """A copy to damage."""
    return published.copy(tmp_path)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, for relative names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
