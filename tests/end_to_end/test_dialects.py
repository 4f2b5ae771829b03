"""Raw files in another dialect give the same bytes, by settings alone."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from pipeline.publish.unchanged import published_before
from pipeline.sample import write_sample
from pipeline.settings import Settings
from schemas.raw.registry import RAW_TABLES
from tests.defaults import SPINE
from tests.end_to_end import disguises
from tests.end_to_end.publishing import Hashes, hashes, publish, published_bytes

BESIDE = (
    *("sales_targets", "state_regions"),
    *("refunds", "product_costs", "order_costs", "stock_levels"),
)
"""Raw tables that the sample lacks."""
FILES = {
    name: f"Export {table.stem.removeprefix('olist_').removesuffix('_dataset')}.txt"
    for name, table in RAW_TABLES.items()
    if name not in BESIDE
}
COLUMNS = {
    f"{name}.{column.name}": f"{column.name} (neu)"
    for name in FILES
    for column in RAW_TABLES[name].columns
    if column.name.endswith("_id")
}
STATUSES = {german: status for status, german in disguises.GERMAN_STATUSES.items()}
GERMAN: dict[str, Any] = {
    "delimiter": ";",
    "decimal": ",",
    "encoding": "windows-1252",
    "null_values": ("NULL",),
    "date_formats": ("%d.%m.%Y %H:%M:%S",),
    "raw_files": tuple(FILES.items()),
    "raw_columns": tuple(COLUMNS.items()),
    "status_map": tuple(STATUSES.items()),
    "places": "brazil",
}
TOML = """
[etl]
input-dir = "german"
output-dir = "out"
places = "brazil"
delimiter = ";"
decimal = ","
encoding = "windows-1252"
null-values = ["NULL"]
date-format = ["%d.%m.%Y %H:%M:%S"]

[validate]
input-dir = "german"
places = "brazil"
delimiter = ";"
decimal = ","
encoding = "windows-1252"
null-values = "NULL"
date-format = "%d.%m.%Y %H:%M:%S"
"""


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("raw")
    write_sample(300, 7, folder)
    return folder


@pytest.fixture(scope="module")
def published(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Hashes:
    """What the files give in the contracts' form."""
    return published_bytes(raw, tmp_path_factory.mktemp("published"), tables=SPINE)


@pytest.fixture
def german(raw: Path, tmp_path: Path) -> Path:
    (tmp_path / "german").mkdir()
    disguises.in_german(raw, tmp_path / "german")
    return tmp_path / "german"


def test_another_dialect_gives_the_same_bytes(
    german: Path, published: Hashes, tmp_path: Path
) -> None:
    assert published_bytes(german, tmp_path / "out", tables=SPINE, **GERMAN) == published


def test_folders_named_for_a_column_give_the_same_bytes(
    raw: Path, published: Hashes, tmp_path: Path
) -> None:
    (tmp_path / "raw").mkdir()
    disguises.by_state(raw, tmp_path / "raw")
    result = publish(tmp_path / "raw", tmp_path / "out", tables=SPINE)
    assert hashes(tmp_path / "out") == published
    (customers,) = [each for each in result.ingested.accounts if each.table == "customers"]
    assert "customer_state=SP/part-0.csv" in customers.files


def test_revops_toml_describes_the_files_for_every_command(
    german: Path, published: Hashes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REVOPS_TABLES", " ".join(SPINE))
    lines = [TOML, "[files]", *(f'{table} = "{name}"' for table, name in FILES.items())]
    lines += ["[columns]", *(f'{column} = "{name}"' for column, name in COLUMNS.items())]
    lines += ["[status-map]", *(f'"{given}" = "{meant}"' for given, meant in STATUSES.items())]
    (tmp_path / "revops.toml").write_text("\n".join(lines), encoding="utf-8")
    validated = CliRunner().invoke(main, ["validate", "--json"])
    assert validated.exit_code == 0, validated.stderr
    assert [each["rejected"] for each in json.loads(validated.stdout)] == [0] * len(FILES)
    done = CliRunner().invoke(main, ["etl", "-q"])
    assert done.exit_code == 0, done.stderr
    assert hashes(tmp_path / "out") == published


def test_rows_set_aside_name_the_file_that_was_given_and_its_line(
    german: Path, tmp_path: Path
) -> None:
    items = german / FILES["order_items"]
    lines = items.read_text(encoding="cp1252").splitlines()
    columns = lines[0].split(";")
    values = lines[4].split(";")
    values[columns.index("price")] = "1.234,50"
    lines[4] = ";".join(values)
    items.write_text("\n".join(lines), encoding="cp1252")
    result = publish(
        german, tmp_path / "out", tables=("monthly_revenue",), max_rejected=0.5, **GERMAN
    )
    (account,) = [each for each in result.ingested.accounts if each.table == "order_items"]
    assert account.files == ["Export order_items.txt"]
    with (tmp_path / "out" / "rejected" / "order_items.csv").open(encoding="utf-8") as file:
        (reject,) = csv.DictReader(file)
    assert (reject["file"], reject["line"]) == ("Export order_items.txt", "5")
    assert (reject["column"], reject["value"]) == ("price", "1.234,50")


def test_if_changed_looks_at_the_files_that_were_given(german: Path, tmp_path: Path) -> None:
    given = {"tables": ("calendar",), **GERMAN}
    publish(german, tmp_path / "out", **given)
    settings = Settings(german, tmp_path / "out", **given)
    assert published_before(settings) is not None
    other = Settings(german, tmp_path / "out", **{**given, "decimal": None})
    assert published_before(other) is None
    orders = german / FILES["orders"]
    orders.write_bytes(orders.read_bytes() + b"\r\n")
    assert published_before(settings) is None


def test_a_run_leaves_no_rewritten_file(german: Path, tmp_path: Path) -> None:
    publish(german, tmp_path / "out", tables=("calendar",), **GERMAN)
    assert not [path for path in (tmp_path / "out").rglob("*") if "rewritten" in path.parts]
