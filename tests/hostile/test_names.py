"""Names of folders and files are names, whatever they look like."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from cli import main
from pipeline.publish.verify import verify
from tests.defaults import COMPILED
from tests.end_to_end.publishing import hashes
from tests.pipeline.ingest.raw_folder import RawFolder, csv_bytes
from tests.pipeline.ingest.runs import Desk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="letters that Windows forbids")

TABLES = "calendar,monthly_revenue"
NASTY = (
    "it's \"two\" words; 'x'); DROP TABLE orders; --",
    "new\nline\ttab\r",
    "ação 数据 🎉 \u202e",
    "100%20%s {a,b} {{ x }} {0} $HOME `id` $(id)",
    "[x]*?",
    "**",
)
ODD = (
    *("[", "*", "?", "b\\c", " lead", "trail ", "-q", "#hash", "a&b=c", "~", "file:", "s3:"),
    *("a:b", "NULL", "CON", "%00", "\x1b[31m", "..x", "é" * 120, "x" * 250, "!", "|"),
)


def etl(raw: str, out: str, **env: str) -> Result:
    options = ["etl", "-q", "--threads", "1", "--tables", TABLES]
    folders = ["--input-dir", raw, "--output-dir", out]
    return CliRunner().invoke(
        main, [*options, *folders], env={"REVOPS_CACHE_DIR": str(COMPILED), **env}
    )


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is published under plain names."""
    folder = tmp_path_factory.mktemp("plain")
    RawFolder.create(folder / "raw")
    assert etl(str(folder / "raw"), str(folder / "out")).exit_code == 0
    return hashes(folder / "out")


@pytest.mark.parametrize(
    "name", [*NASTY, *(pytest.param(name, marks=pytest.mark.slow) for name in ODD)]
)
def test_folders_may_have_any_name(here: Path, plain: dict[str, str], name: str) -> None:
    """Relative ones, which begin with that name, too."""
    raw, out = Path(name, name), Path(f"{name}'")
    RawFolder.create(raw)
    done = etl(str(raw), str(out))
    assert (done.exit_code, done.output) == (0, "")
    assert hashes(out) == plain
    assert verify(out)[1] == []


def test_parts_may_have_any_name(here: Path, plain: dict[str, str]) -> None:
    raw = RawFolder.create(here / "raw")
    head, *records = raw.records("order_items")
    raw.file("order_items").unlink()
    for number, (name, record) in enumerate(zip(NASTY, records, strict=False)):
        raw.file("order_items", f"_{number}{name}.csv").write_bytes(csv_bytes([head, record]))
    done = etl("raw", "out")
    assert (done.exit_code, done.output) == (0, "")
    assert hashes(here / "out") == plain


@pytest.mark.slow
def test_parquet_behind_a_name_like_an_address(here: Path, plain: dict[str, str]) -> None:
    """Read as raw file, and as published file of the run before."""
    raw = RawFolder.create(Path("s3:"))
    names, *records = raw.records("order_items")
    columns = {name: [record[place] for record in records] for place, name in enumerate(names)}
    pq.write_table(pa.table(columns), (raw.path / "olist_order_items_dataset.parquet").absolute())
    raw.file("order_items").unlink()
    for _ in range(2):
        assert etl("s3:", "a:b", REVOPS_FORMAT="parquet").exit_code == 0
    done = CliRunner().invoke(main, ["diff", "a:b"])
    assert (done.exit_code, "no table" in done.output) == (0, True), done.output


@pytest.mark.parametrize("name", [os.fsdecode(b"\xff\xfe"), "a\0b"])
@pytest.mark.parametrize("option", ["--input-dir", "--output-dir"])
def test_a_name_that_is_no_text_is_a_usage_error(here: Path, option: str, name: str) -> None:
    done = CliRunner().invoke(main, ["etl", option, name])
    assert (done.exit_code, "not a path in UTF-8" in done.output) == (2, True), done.output


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has names in UTF-8 only")
def test_a_file_whose_name_is_no_text(desk: Desk) -> None:
    """Beside the raw files it does no harm; as a raw file it is refused."""
    odd = os.fsdecode(b"_\xff.csv")
    (desk.raw.path / odd).write_text("x")
    assert desk.run().files
    (desk.raw.path / "olist_products_dataset").mkdir()
    (desk.raw.path / "olist_products_dataset" / odd).write_text("x")
    assert "not UTF-8. Rename it" in str(desk.refusal(tables=("sales_items",)))


@pytest.mark.parametrize("name", ["x" * 256, "/".join(["y" * 200] * 25)], ids=["NAME", "PATH"])
def test_a_name_that_is_too_long_is_refused(desk: Desk, here: Path, name: str) -> None:
    raw, out = str(desk.raw.path), str(desk.outputs)
    found = [etl(name, out), etl(raw, name)]
    assert [done.exit_code for done in found] == [4, 9]
    assert all("File name too long" in done.output for done in found)


def test_a_path_of_nearly_the_greatest_length_works(here: Path, plain: dict[str, str]) -> None:
    """Up to 4,096 bytes on Linux, of which names in the hidden folder need some."""
    room = os.pathconf(here, "PC_PATH_MAX") - len(str(here)) - 300
    deep = "/".join(["z" * 200] * (room // 201))
    RawFolder.create(Path(deep, "raw"))
    done = etl(f"{deep}/raw", f"{deep}/out")
    assert (done.exit_code, done.output) == (0, "")
    assert hashes(Path(deep, "out")) == plain
