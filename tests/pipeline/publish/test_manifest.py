"""The manifest tells what ran, on what, with what result; and it is true."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import xxhash

from pipeline.publish.swap import HIDDEN
from pipeline.run import run
from schemas.contract import metadata
from schemas.published import published_contracts
from tests.pipeline.publish.conftest import Published


@pytest.fixture
def manifest(published: Published) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((published.folder / "manifest.json").read_text("utf-8"))
    return found


def visible(folder: Path) -> set[str]:
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return {name for name in names if not name.startswith(HIDDEN)}


def csv_rows(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as text:
        return sum(1 for _ in csv.reader(text)) - 1


def test_every_file_but_the_manifest_is_in_it(
    published: Published, manifest: dict[str, Any]
) -> None:
    paths = [file["path"] for file in manifest["files"]]
    assert sorted(paths) == sorted(visible(published.folder) - {"manifest.json"})


def test_hashes_and_sizes_match_the_files(published: Published, manifest: dict[str, Any]) -> None:
    for file in manifest["files"]:
        content = (published.folder / file["path"]).read_bytes()
        assert file["sha256"] == hashlib.sha256(content).hexdigest()
        assert file["bytes"] == len(content)


def test_rows_match_the_files(published: Published, manifest: dict[str, Any]) -> None:
    tables = [file for file in manifest["files"] if file["path"] != "datapackage.json"]
    assert len(tables) > 10
    for file in tables:
        path = published.folder / file["path"]
        rows = pq.read_metadata(path).num_rows if path.suffix == ".parquet" else csv_rows(path)
        assert file["rows"] == rows


def test_each_table_has_the_version_of_its_contract(manifest: dict[str, Any]) -> None:
    contracts = published_contracts()
    for file in manifest["files"]:
        is_published = file["table"] in contracts
        expected = metadata(contracts[file["table"]])["version"] if is_published else None
        assert file["contract_version"] == expected


def test_inputs_are_named_with_their_fingerprints(
    published: Published, manifest: dict[str, Any]
) -> None:
    assert [entry["table"] for entry in manifest["inputs"]] == [
        "customers",
        "orders",
        "order_items",
        "order_payments",
        "order_reviews",
    ]
    for entry in manifest["inputs"]:
        (file,) = entry["files"]
        content = (published.settings.input_dir / file["name"]).read_bytes()
        assert file["fingerprint"] == f"xxh3_128:{xxhash.xxh3_128(content).hexdigest()}"
        assert file["bytes"] == len(content)


def test_accounts_of_rows_and_money_are_told(manifest: dict[str, Any]) -> None:
    inputs = {entry["table"]: entry for entry in manifest["inputs"]}
    names = ("read", "accepted", "rejected", "cascaded")
    assert [inputs["orders"][name] for name in names] == [8, 7, 1, 0]
    assert [inputs["order_items"][name] for name in names] == [8, 7, 0, 1]
    (reason,) = inputs["orders"]["reasons"]
    assert (reason["column"], reason["rule"]) == ("order_status", "allowed_values")
    assert reason["rows"] == 1
    assert inputs["order_items"]["money"]["price"] == {
        "read": "43.20",
        "accepted": "39.30",
        "rejected": "3.90",
        "rows_without": 0,
    }
    assert inputs["customers"]["extra_columns"] == ["note"]


def test_settings_are_told(published: Published, manifest: dict[str, Any]) -> None:
    assert manifest["settings"] == {
        "engine": "duckdb",
        "as_of": str(published.result.as_of),
        "first_day": None,
        "as_of_given": False,
        "formats": ["csv", "parquet"],
        "tables": [],
        "max_rejected": 0.2,
        "severity": [],
        "threshold": [],
        "escape_formulas": False,
        "csv_for": None,
        "sales_plan": None,
        "source": None,
        "delimiter": None,
        "decimal": None,
        "encoding": None,
        "null_values": [],
        "date_formats": [],
        "raw_files": [],
        "raw_columns": [],
        "status_map": [],
        "week_start": 1,
        "fiscal_year_start": 1,
        "time_zone": None,
        "currency": None,
        "guest_ids": [],
        "kept_rows": [],
        "min_orders": 30,
        "places": None,
        "memory_limit": None,
        "threads": 1,
    }


def test_skipped_tables_are_told(published: Published, manifest: dict[str, Any]) -> None:
    assert manifest["skipped"] == published.result.plan.skipped


def test_no_path_of_this_machine_is_told(published: Published, manifest: dict[str, Any]) -> None:
    assert str(published.folder.parent) not in json.dumps(manifest)


def test_a_dry_run_publishes_nothing(published: Published, tmp_path: Path) -> None:
    settings = replace(
        published.settings, output_dir=tmp_path / "none", dry_run=True, tables=("calendar",)
    )
    assert run(settings).files == []
    assert not (tmp_path / "none").exists()
