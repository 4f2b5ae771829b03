"""Every fault that is made in a folder is found, in whatever form; none is found where none is.

What is counted stands in docs/data-quality.md.
"""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from pipeline.errors import BadInput
from pipeline.settings import Settings
from pipeline.sources.folder import raw_folder
from schemas.raw.registry import RAW_TABLES
from tests.pipeline.sources.completeness.folders import (
    FORMS,
    OLD,
    ORDER_TABLES,
    Form,
    header,
    lay_clean,
    lay_table,
    lay_whole,
    put,
)

CLEAN = 250
HOLES = 20
"""Of each form of parts."""


def warnings_of(folder: Path) -> list[str]:
    """What is said of the choice of files."""
    return raw_folder(Settings(folder, folder / "out"), folder / "scratch").warnings


def test_no_false_alarm_on_clean_folders(tmp_path: Path) -> None:
    alarms = {}
    for seed in range(CLEAN):
        folder = tmp_path / str(seed)
        lay_clean(folder, Random(seed))
        if found := warnings_of(folder):
            alarms[seed] = found
    assert alarms == {}


@pytest.mark.parametrize("form", FORMS)
def test_every_hole_in_a_sequence_is_named(form: str, tmp_path: Path) -> None:
    """In any table, of one to three parts, also the first of numbered ones."""
    missed = []
    for seed in range(HOLES):
        random = Random(f"{form} {seed}")
        folder, used = tmp_path / str(seed), FORMS[form]
        table = random.choice(ORDER_TABLES)
        count = random.randrange(8, 30)
        gone = _gone(random, count, used)
        kept = [number for number in range(count) if number not in gone]
        lay_table(folder, table, used, kept)
        for other in set(ORDER_TABLES) - {table}:
            lay_whole(folder, other, random)
        found = warnings_of(folder)
        told = [text for text in found if text.startswith(f"{table}: no file for ")]
        if len(told) != 1 or not all(_names(told[0], used.label(n)) for n in gone):
            missed.append((seed, table, sorted(gone), found))
    assert missed == []


def _gone(random: Random, count: int, form: Form) -> set[int]:
    """Parts amid the others, or the first; of days one of a weekday, as a shop may be closed."""
    if form.label(0) == "part 1" and random.random() < 0.2:
        return {0}
    inside = list(range(1, count - 1))
    if form.is_daily:
        inside = [number for number in random.sample(inside, len(inside)) if number % 7 < 5]
        inside = list({number % 7: number for number in inside}.values())
    return set(random.sample(inside, random.randrange(1, 4)))


def _names(warning: str, label: str) -> bool:
    """Whether the label is named, or lies in a range that is."""
    listed = warning.partition("no file for ")[2].partition(", among")[0].split(", ")
    ranges = [part.split(" to ") for part in listed]
    return any(
        each[0] <= label <= each[-1] if len(each) > 1 else each[0] == label for each in ranges
    )


@pytest.mark.parametrize("form", [form for form in FORMS if FORMS[form].is_dated])
@pytest.mark.parametrize("end", [0, -1], ids=["first", "last"])
def test_a_part_that_another_table_has_is_named(form: str, end: int, tmp_path: Path) -> None:
    used = FORMS[form]
    for table in ORDER_TABLES:
        folder = tmp_path / table
        numbers = list(range(8))
        for other in ORDER_TABLES:
            lacks = {numbers[end]} if other == table else set()
            lay_table(folder, other, used, [n for n in numbers if n not in lacks])
        (warning,) = warnings_of(folder)
        assert warning.startswith(f"{table}: no file for {used.label(numbers[end])}, though there")


def _other(text: str, delimiter: str) -> bytes:
    return text.replace(",", delimiter).encode()


def _zip(table: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(f"{RAW_TABLES[table].stem}.csv", f"{header(table)}1\n")
    return packed.getvalue()


Fault = tuple[Callable[[str], str], Callable[[str], bytes]]
"""The file's name, by the table's, and its content, by the table."""


def plain(table: str) -> bytes:
    return f"{header(table)}1\n".encode()


UNREAD: dict[str, Fault] = {
    **{
        form: (lambda stem, form=form: form.format(stem), plain)  # type: ignore[misc]
        for form in (
            *("{} (1).csv", "{} (12).csv", "{} - Copy.csv", "{} - Copy (2).csv", "{} copy.csv"),
            *("Copy of {}.csv", "{}_v2.csv", "{}-v3.csv", "{}.csv.bak", "{}.bak", "{}_old.csv"),
            *("old_{}.csv", "{}_backup.csv", "{}.csv~", "{}.csv.old", "{}_final.csv", "{}.csv.1"),
            *("{}_new.csv", "{}.csv.crdownload", "{}.txt", "old/{}.csv", "2018-03-01/{}.csv"),
            *("a/b/{}.csv", "2018/03/{} (1).csv", "data.csv", "export_2018.csv"),
        )
    },
    "tabs": (lambda stem: f"{stem}.tsv", lambda table: _other(header(table), "\t")),
    "semicolons": (lambda stem: "unload.csv", lambda table: _other(header(table), ";")),
    "bars": (lambda stem: "unload.dat", lambda table: _other(header(table), "|")),
    "capitals": (lambda stem: "UNLOAD.CSV", lambda table: header(table).upper().encode()),
    "quotes": (
        lambda stem: "x.csv",
        lambda table: (
            f'"{_other(header(table), chr(34) + "," + chr(34)).decode().strip()}"\n'.encode()
        ),
    ),
    "byte order mark": (lambda stem: "x.csv", lambda table: b"\xef\xbb\xbf" + plain(table)),
    "UTF-16": (lambda stem: "x.csv", lambda table: header(table).encode("utf-16")),
    "Excel's sep": (lambda stem: "x.csv", lambda table: b"sep=,\r\n" + plain(table)),
    "gzip": (lambda stem: f"{stem} (1).csv.gz", lambda table: gzip.compress(plain(table))),
    "a workbook": (lambda stem: f"{stem}_old.xlsx", lambda table: b"PK\x03\x04\0\0"),
    "an old workbook": (lambda stem: f"{stem}_v2.xls", lambda table: b"\xd0\xcf\x11\xe0\0"),
    "a zip": (lambda stem: f"{stem}.csv.zip", _zip),
    "an archive": (lambda stem: "archive.zip", _zip),
    "without header": (lambda stem: f"{stem} (1).csv", lambda table: b"1,2,3\n"),
}


@pytest.mark.parametrize("fault", UNREAD)
@pytest.mark.parametrize("is_newer", [False, True], ids=["older", "newer"])
def test_every_file_that_looks_like_a_table_is_named(
    fault: str, is_newer: bool, tmp_path: Path
) -> None:
    """Of each table; a newer one stops the run."""
    named, content = UNREAD[fault]
    for table, raw in RAW_TABLES.items():
        folder = tmp_path / table
        for each in RAW_TABLES:
            put(folder / f"{RAW_TABLES[each].stem}.csv", header(each).encode())
        name = named(raw.stem)
        put(folder / name, content(table), OLD + 1 if is_newer else OLD)
        if is_newer:
            with pytest.raises(BadInput) as error:
                warnings_of(folder)
            assert f"{name} looks like {table}, of " in str(error.value)
            assert f"such as --file {table}={name!r}" in str(error.value)
            assert error.value.exit_code == 4
        else:
            (warning,) = warnings_of(folder)
            assert warning.startswith(f"{table}: not read, though it looks like its file: {name!r}")
