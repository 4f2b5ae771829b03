"""Readers of an output folder follow it, and never show a torn or changed file."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread

import pyarrow as pa
import pytest

from pipeline.errors import BadInput
from pipeline.publish.lock import hold
from pipeline.snapshot.figures import selected
from pipeline.snapshot.following import Published
from pipeline.snapshot.selection import Selection
from pipeline.snapshot.snapshot import NotPublished, Snapshot, Superseded
from tests.luck import PATIENCE
from tests.published import FIVE, publish


@pytest.fixture
def folder(outputs: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    return Path(shutil.copytree(outputs, tmp_path / "outputs"))


def orders(snapshot: Snapshot) -> int:
    rows = selected(snapshot, Selection(), "monthly_revenue", ["orders"])
    return sum(row["orders"] for row in rows)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nothing was published here"):
        Published(tmp_path).snapshot()


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"files": [{}], "started_at": "x"}', "1"])
def test_a_damaged_manifest_is_told(folder: Path, text: str) -> None:
    (folder / "manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match="cannot be read"):
        Published(folder).snapshot()


def test_a_set_without_parquet_is_told(tmp_path: Path) -> None:
    outputs = publish(tmp_path, 20, formats=("csv",), tables=("monthly_revenue",))
    with pytest.raises(BadInput, match="--format parquet"):
        Published(outputs).snapshot()


@pytest.mark.parametrize("content", [None, b"", b"torn"])
def test_a_damaged_table_is_told(folder: Path, content: bytes | None) -> None:
    path = folder / "monthly_revenue.parquet"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Superseded, match=r"monthly_revenue\.parquet"):
        Published(folder).read(orders)


def test_a_table_that_was_not_asked_for_is_told(tmp_path: Path) -> None:
    found = Published(publish(tmp_path, 20, tables=FIVE)).snapshot()
    assert found.has("ops_metrics")
    with pytest.raises(NotPublished, match="basket_size was not published"):
        found.columns("basket_size")


def test_a_table_skipped_for_lack_of_a_raw_table_says_which(tmp_path: Path) -> None:
    manifest = {
        "started_at": "now",
        "currency": "EUR",
        "settings": {"min_orders": 30},
        "files": [],
        "skipped": {"revenue_by_zip": "geolocation"},
    }
    with pytest.raises(NotPublished, match="needs the raw table geolocation, which has no file"):
        Snapshot(tmp_path, manifest).columns("revenue_by_zip")


def test_a_new_publish_is_followed_at_once(folder: Path, tmp_path: Path) -> None:
    published = Published(folder)
    first = published.snapshot()
    before = published.read(orders)
    assert published.snapshot() is first
    newer = publish(tmp_path / "newer", 50, seed=9)
    shutil.rmtree(folder)
    shutil.copytree(newer, folder)
    assert published.read(orders) != before
    assert published.snapshot().identity != first.identity


def test_what_comes_in_between_is_read_again_from_the_new_set(folder: Path, tmp_path: Path) -> None:
    published = Published(folder)
    newer = publish(tmp_path / "newer", 50, seed=9)
    calls = []

    def work(snapshot: Snapshot) -> int:
        calls.append(snapshot.identity)
        if len(calls) == 1:
            shutil.rmtree(folder)
            shutil.copytree(newer, folder)
        return orders(snapshot)

    assert published.read(work) == orders(Published(newer).snapshot())
    assert len(set(calls)) == 2


def test_while_a_run_swaps_the_set_before_is_shown(folder: Path, tmp_path: Path) -> None:
    published = Published(folder)
    before = published.snapshot()
    hidden = folder / ".revops"
    (hidden / "journal.json").write_text(
        json.dumps({"replace": [], "remove": [], "undo": False}), encoding="utf-8"
    )
    with hold(folder, hidden):
        assert published.snapshot() is before
        with pytest.raises(BadInput, match="Try again in a moment"):
            Published(folder).snapshot()


def test_a_table_that_is_there_does_not_wait_for_one_that_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = Published(folder).snapshot()
    snapshot.columns("calendar")
    reading, go_on = Event(), Event()
    read = Snapshot._read

    def slow(self: Snapshot, table: str, columns: Sequence[str]) -> pa.Table:
        reading.set()
        assert go_on.wait(PATIENCE)
        return read(self, table, columns)

    monkeypatch.setattr(Snapshot, "_read", slow)
    other = Thread(target=snapshot.columns, args=("basket_size",))
    other.start()
    assert reading.wait(PATIENCE)
    assert snapshot.columns("calendar")
    assert other.is_alive()
    go_on.set()
    other.join()
    assert snapshot.columns("basket_size")


def test_no_file_stays_open(folder: Path) -> None:
    published = Published(folder)
    published.read(orders)
    for path in folder.glob("*.parquet"):
        path.rename(path.with_suffix(".moved"))
    assert published.read(orders)
