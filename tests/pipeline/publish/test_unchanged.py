"""A run is skipped only where it would publish what is published already."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.publish import unchanged
from pipeline.publish.unchanged import newest_order_of, published_before
from pipeline.run import run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from tests.defaults import COMPILED


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("first")
    write_sample(60, 3, folder / "raw")
    run(settings(folder, cache_dir=COMPILED))
    return folder


@pytest.fixture
def place(first_run: Path, tmp_path: Path) -> Path:
    shutil.copytree(first_run, tmp_path / "place")
    return tmp_path / "place"


def settings(place: Path, **other: Any) -> Settings:
    given = {"tables": ("calendar", "ops_metrics"), **other}
    return Settings(place / "raw", place / "out", **given)


def test_the_same_again_is_no_change(place: Path) -> None:
    manifest = published_before(settings(place))
    assert manifest is not None
    orders = (place / "raw" / "olist_orders_dataset.csv").read_text().splitlines()[1:]
    newest = max(line.split(",")[3] for line in orders)
    assert str(newest_order_of(manifest)) == newest


def test_settings_that_do_not_change_the_result_do_not_matter(place: Path) -> None:
    assert published_before(settings(place, threads=1, memory_limit="2GB")) is not None


@pytest.mark.parametrize(
    "other",
    [
        {"tables": ("calendar",)},
        {"tables": ()},
        {"formats": ("csv",)},
        {"as_of": date(2018, 1, 1)},
        {"max_rejected": 0.5},
        {"severity": (("order_items.price.zero", "error"),)},
        {"threshold": (("order_items.price.zero", 0.5),)},
        {"escape_formulas": True},
        {"csv_for": "excel"},
        {"delimiter": ";"},
        {"decimal": ","},
        {"encoding": "windows-1252"},
        {"null_values": ("NULL",)},
        {"date_formats": ("%d/%m/%Y",)},
        {"raw_files": (("orders", "olist_orders_dataset.csv"),)},
        {"raw_columns": (("orders.order_id", "order_id"),)},
        {"status_map": (("paid", "approved"),)},
        {"time_zone": "America/Sao_Paulo"},
    ],
    ids=str,
)
def test_other_settings_are_a_change(place: Path, other: dict[str, Any]) -> None:
    assert published_before(settings(place, **other)) is None


def _append(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def _same_size(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-2] ^= 1
    path.write_bytes(content)


CHANGES: dict[str, Callable[[Path], Any]] = {
    "a raw file grows": lambda p: _append(p / "raw" / "olist_orders_dataset.csv"),
    "a raw file keeps its size": lambda p: _same_size(p / "raw" / "olist_orders_dataset.csv"),
    "a raw file is gone": lambda p: (p / "raw" / "olist_order_items_dataset.csv").unlink(),
    "a part is added": lambda p: (p / "raw" / "olist_orders_dataset_2.csv").write_text("x"),
    "a published file is gone": lambda p: (p / "out" / "calendar.csv").unlink(),
    "a published file is cut": lambda p: (p / "out" / "calendar.csv").write_text("x"),
    "the manifest is gone": lambda p: (p / "out" / "manifest.json").unlink(),
    "the manifest is no JSON": lambda p: (p / "out" / "manifest.json").write_text("{"),
    "the manifest is another": lambda p: (p / "out" / "manifest.json").write_text("[]"),
    "a swap was broken off": lambda p: (p / "out" / ".revops" / "journal.json").write_text("{}"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_noticed(place: Path, change: str) -> None:
    CHANGES[change](place)
    assert published_before(settings(place)) is None


def test_other_code_is_a_change(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "code_fingerprint", lambda: "other")
    assert published_before(settings(place)) is None


def test_a_touched_file_with_the_same_bytes_is_no_change(place: Path) -> None:
    for path in (place / "raw").iterdir():
        path.touch()
    assert published_before(settings(place)) is not None
