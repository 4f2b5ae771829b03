"""Fixtures of the publishing tests."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.run import RunResult, run
from pipeline.settings import Settings
from tests.defaults import COMPILED
from tests.pipeline.ingest.raw_folder import RawFolder


@dataclass(frozen=True)
class Published:
    """A whole run: its settings, its result, and the files."""

    settings: Settings
    result: RunResult

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return self.settings.output_dir


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """All tables of eight orders, one of which is set aside; not to be changed."""
    folder = tmp_path_factory.mktemp("whole_run")
    raw = RawFolder.create(folder / "raw", orders=8)
    raw.put("orders", 4, "order_status", "lost")
    raw.change_records("customers", lambda r: [*r, "note" if "customer_id" in r else "x"])
    settings = Settings(
        raw.path, folder / "outputs", max_rejected=0.2, threads=1, cache_dir=COMPILED
    )
    return Published(settings, run(settings))
