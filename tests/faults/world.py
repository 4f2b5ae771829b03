"""Raw files, a published set, and what a run must leave of it when a call fails."""

from __future__ import annotations

import gzip
import shutil
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.publish.verify import verify
from tests.faults.layer import Driver, Ended, Fault
from tests.pipeline.ingest.raw_folder import RawFolder
from tests.pipeline.ingest.runs import contents

OLD_TABLES = "calendar,monthly_revenue,ops_metrics"
NEW_TABLES = "calendar,monthly_revenue,sales_items"
"""Two tables are replaced, one comes, one goes; so do files of rejected rows."""

Files = dict[str, bytes]


@dataclass(frozen=True)
class World:
    """A folder with raw files, compiled queries, and an output folder with a set of `few`."""

    path: Path
    driver: Driver

    @classmethod
    def create(cls, path: Path, driver: Driver, *, earlier_runs: int) -> World:
        """Publishes so often before the failing run."""
        world = cls(path, driver)
        RawFolder.create(path / "few", 3).put("customers", 2, "customer_state", "XX")
        RawFolder.create(path / "plain", 5)
        _mix(RawFolder.create(path / "mixed", 5))
        for raw in ("plain", "mixed"):
            assert world.etl(raw, NEW_TABLES).code == 0
            (path / "out").rename(path / f"of {raw}")
        for _ in range(earlier_runs):
            assert world.etl("few", OLD_TABLES).code == 0
        shutil.copytree(path / "out", path / "of few")
        shutil.copytree(path / "cache", path / "compiled")
        return world

    def etl(self, raw: str, tables: str, fault: Fault | None = None) -> Ended:
        """One run from these raw files."""
        options = ("-q", "--max-rejected", "1", "--tables", tables)
        folders = ("--input-dir", self.path / raw, "--output-dir", self.path / "out")
        return self.driver.run(
            ["etl", *options, *folders], self.path / "cache", fault or self.fault("out")
        )

    def fault(self, folder: str, **which: int | str) -> Fault:
        """A fault in one of the folders; none that happens unless more is said."""
        return Fault(str(self.path / folder), **which)  # type: ignore[arg-type]

    def fail(self, raw: str, fault: Fault, *, compiled: bool = True) -> Ended:
        """Publishes over the set of `few` while calls fail."""
        for folder in ("out", "cache"):
            shutil.rmtree(self.path / folder, ignore_errors=True)
        shutil.copytree(self.path / "of few", self.path / "out")
        if compiled:
            shutil.copytree(self.path / "compiled", self.path / "cache")
        return self.etl(raw, NEW_TABLES, fault)

    def published(self, folder: str = "out") -> Files:
        """Every published file but the manifest, which tells the time."""
        return {
            path: content
            for path, content in contents(self.path / folder).items()
            if not path.startswith(".revops/") and path != "manifest.json"
        }

    def settled(self) -> Files:
        """What stands there once somebody has looked; it must be whole."""
        count, problems = verify(self.path / "out")
        assert (count > 0, problems) == (True, [])
        return self.published()

    def leftovers(self) -> set[str]:
        """What a run should not leave in its hidden folder, or beside its compiled queries."""
        hidden = {path.name for path in (self.path / "out" / ".revops").iterdir()}
        cached = {path.name for path in (self.path / "cache").glob("*") if path.suffix != ".json"}
        return (hidden - {"lock", "history"}) | cached


def _mix(raw: RawFolder) -> None:
    """Gives the files other forms, and one a fault that needs the slow path."""
    raw.put("order_items", 2, "price", "none")
    reviews, payments = raw.file("order_reviews"), raw.file("order_payments")
    raw.file("order_reviews", ".csv.gz").write_bytes(gzip.compress(reviews.read_bytes()))
    names, *records = raw.records("order_payments")
    columns = {name: [record[place] for record in records] for place, name in enumerate(names)}
    pq.write_table(pa.table(columns), raw.file("order_payments", ".parquet"))
    reviews.unlink()
    payments.unlink()
