"""Archives are read where no raw file lies beside them; bad ones stop a run with their name."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from pipeline.errors import BadInput
from pipeline.sources.place import place_of
from pipeline.sources.unpacking import is_bomb


def pack(path: Path, members: Mapping[str, bytes]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def unpacked(given: Path, scratch: Path) -> dict[str, bytes]:
    folder = place_of(given, scratch).folder
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("inside", ["", "brazilian-ecommerce/", "a/b/"])
@pytest.mark.parametrize("named", ["", "archive.zip"])
def test_an_archive_is_read_in_its_folder_or_by_its_name(
    inside: str, named: str, tmp_path: Path
) -> None:
    members = {f"{inside}orders.csv": b"1", f"{inside}items/part.CSV": b"2"}
    pack(tmp_path / "raw" / "archive.zip", members)
    found = unpacked(tmp_path / "raw" / named, tmp_path / "scratch")
    assert found == {"orders.csv": b"1", "items/part.CSV": b"2"}


def test_several_archives_are_read_together(tmp_path: Path) -> None:
    pack(tmp_path / "raw" / "orders.csv.zip", {"orders.csv": b"1"})
    pack(tmp_path / "raw" / "items.csv.zip", {"items.csv": b"2"})
    found = place_of(tmp_path / "raw", tmp_path / "scratch")
    assert {path.name: origin.path.name for path, origin in found.archives.items()} == {
        "orders.csv": "orders.csv.zip",
        "items.csv": "items.csv.zip",
    }


def test_what_is_no_raw_file_stays_in_the_archive(tmp_path: Path) -> None:
    members = {"a.csv": b"1", "readme.txt": b"", "__MACOSX/._a.csv": b"", "._a.csv": b""}
    pack(tmp_path / "raw" / "archive.zip", members)
    assert unpacked(tmp_path / "raw", tmp_path / "scratch") == {"a.csv": b"1"}


def test_archives_without_raw_files_stop_the_run(tmp_path: Path) -> None:
    pack(tmp_path / "raw" / "photos.zip", {"a.jpg": b"1"})
    with pytest.raises(BadInput, match=r"no CSV, Parquet or Excel file lies .* in photos.zip"):
        place_of(tmp_path / "raw", tmp_path / "scratch")


@pytest.mark.parametrize("beside", ["a.csv", "olist_orders_dataset/part.csv"])
def test_an_archive_beside_raw_files_is_left_alone(beside: str, tmp_path: Path) -> None:
    pack(tmp_path / "raw" / "archive.zip", {"b.csv": b""})
    (tmp_path / "raw" / beside).parent.mkdir(exist_ok=True)
    (tmp_path / "raw" / beside).touch()
    assert place_of(tmp_path / "raw", tmp_path / "scratch").folder == tmp_path / "raw"


def test_a_file_in_two_archives_stops_the_run(tmp_path: Path) -> None:
    pack(tmp_path / "raw" / "january.zip", {"orders.csv": b"1"})
    pack(tmp_path / "raw" / "february.zip", {"orders.csv": b"2"})
    with pytest.raises(BadInput, match=r"january.zip: holds orders.csv, which stands there twice"):
        place_of(tmp_path / "raw", tmp_path / "scratch")


@pytest.mark.parametrize("name", ["../out.csv", "/etc/out.csv", "a/../../out.csv", "C:out.csv"])
def test_a_name_that_leads_out_of_the_archive_stops_the_run(name: str, tmp_path: Path) -> None:
    pack(tmp_path / "raw" / "archive.zip", {name: b"1"})
    with pytest.raises(BadInput, match=r"archive.zip: holds .*which leads out of it"):
        place_of(tmp_path / "raw", tmp_path / "scratch")
    assert not list(tmp_path.rglob("out.csv"))


def test_an_archive_that_unpacks_to_far_more_than_data_do_stops_the_run(tmp_path: Path) -> None:
    size = 70 * 1024 * 1024
    archive = pack(tmp_path / "raw" / "archive.zip", {"orders.csv": bytes(size)})
    assert is_bomb(archive.stat().st_size, size)
    with pytest.raises(BadInput, match=r"archive.zip: unpacks to more than 100 times its size"):
        place_of(tmp_path / "raw", tmp_path / "scratch")


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _flipped(content: bytes) -> bytes:
    place = content.index(b"orders.csv") + len(b"orders.csv") + 2  # in the packed data
    return content[:place] + bytes([content[place] ^ 0x10]) + content[place + 1 :]


@pytest.mark.parametrize("damage", [_cut, _flipped, lambda content: b"PK\3\4"])
def test_a_damaged_archive_stops_the_run(damage, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    archive = pack(tmp_path / "raw" / "archive.zip", {"orders.csv": b"order_id\n1\n2\n3\n"})
    archive.write_bytes(damage(archive.read_bytes()))
    with pytest.raises(BadInput, match=r"archive.zip: .*Copy or pack the archive again"):
        place_of(tmp_path / "raw", tmp_path / "scratch")


def test_an_encrypted_archive_stops_the_run(tmp_path: Path) -> None:
    archive = pack(tmp_path / "raw" / "archive.zip", {"orders.csv": b"1"})
    content = bytearray(archive.read_bytes())
    content[6] |= 1  # the flag in the member's header, and in the directory
    content[content.index(b"PK\1\2") + 8] |= 1
    archive.write_bytes(content)
    with pytest.raises(BadInput, match=r"archive.zip: cannot be unpacked .*password"):
        place_of(tmp_path / "raw", tmp_path / "scratch")
