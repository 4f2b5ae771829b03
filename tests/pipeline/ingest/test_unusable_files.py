"""Files that cannot be trusted stop the run with one clear message; nothing is published."""

from __future__ import annotations

import csv
import gzip
import io
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.errors import BadInput, ConfigurationError, DiskError, RevopsError
from tests.pipeline.ingest.raw_folder import RawFolder, csv_bytes, take_in
from tests.pipeline.ingest.runs import Desk, contents

ORDERS = "olist_orders_dataset"


@dataclass(frozen=True)
class Damage:
    """What happens to the raw files, and what the message must say."""

    name: str
    do: Callable[[RawFolder], object]
    says: tuple[str, ...]


def in_bytes(
    name: str, change: Callable[[bytes], bytes], *says: str, table: str = "orders"
) -> Damage:
    """Damage to the bytes of one file; the message names it."""
    return Damage(name, lambda raw: raw.change(table, change), (f"olist_{table}_dataset", *says))


def in_records(name: str, change: Callable[[list[str]], list[str]], *says: str) -> Damage:
    """Damage to each record of the orders; the message names the header's line."""
    return Damage(
        name,
        lambda raw: raw.change_records("orders", change),
        (f"{ORDERS}.csv, line 1", *says),
    )


def in_gzip(name: str, change: Callable[[bytes], bytes], *says: str) -> Damage:
    """Damage to the packed bytes of the orders."""

    def do(raw: RawFolder) -> None:
        content = raw.file("orders").read_bytes()
        raw.file("orders").unlink()
        raw.file("orders", ".csv.gz").write_bytes(change(gzip.compress(content)))

    return Damage(name, do, (f"{ORDERS}.csv.gz", *says))


def in_parquet(name: str, change: Callable[[bytes], bytes], *says: str) -> Damage:
    """Damage to the bytes of the orders as Parquet."""

    def do(raw: RawFolder) -> None:
        file = raw.file("orders", ".parquet")
        as_parquet(raw)
        file.write_bytes(change(file.read_bytes()))

    return Damage(name, do, (f"{ORDERS}.parquet", *says))


def as_parquet(raw: RawFolder) -> None:
    names, *records = raw.records("orders")
    columns = {name: [record[place] for record in records] for place, name in enumerate(names)}
    raw.file("orders").unlink()
    pq.write_table(pa.table(columns), raw.file("orders", ".parquet"))


def zipped(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(f"{ORDERS}.csv", content)
    return packed.getvalue()


def quoted_with(delimiter: str) -> Callable[[bytes], bytes]:
    def change(content: bytes) -> bytes:
        text = io.StringIO()
        writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerows(csv.reader(content.decode().splitlines()))
        return text.getvalue().encode()

    return change


def replaced(old: bytes, new: bytes, count: int = -1) -> Callable[[bytes], bytes]:
    return lambda content: content.replace(old, new, count)


def a_file(raw: RawFolder) -> None:
    shutil.rmtree(raw.path)
    raw.path.write_text("not a folder")


def second_form(ending: str) -> Callable[[RawFolder], object]:
    def do(raw: RawFolder) -> None:
        file = raw.path / f"{ORDERS}{ending}"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(raw.file("orders").read_bytes())

    return do


def folder_named_as_file(raw: RawFolder) -> None:
    raw.file("orders").unlink()
    raw.file("orders").mkdir()


NOT_TEXT = [
    in_bytes("empty", lambda _: b"", "is empty", "Export"),
    in_bytes("only a byte order mark", lambda _: b"\xef\xbb\xbf", "is empty"),
    in_bytes("only blank lines", lambda _: b"\n\n", "is empty"),
    in_bytes("latin-1", replaced(b"sao", b"s\xe3o"), "line 2", "0xE3", "UTF-8", table="customers"),
    in_bytes("latin-1 at the end", lambda b: b + b"\xe3", "line 7", "UTF-8"),
    in_bytes("UTF-16", lambda b: b.decode().encode("utf-16"), "UTF-16", "Save it as UTF-8"),
    in_bytes("UTF-16 big endian", lambda b: b"\xfe\xff" + b.decode().encode("utf-16-be"), "UTF-16"),
    in_bytes("UTF-16 without mark", lambda b: b.decode().encode("utf-16-le"), "line 1", "UTF-16"),
    in_bytes("UTF-32", lambda b: b.decode().encode("utf-32"), "UTF-16"),
    in_bytes("NUL", replaced(b"o003", b"o0\x003"), "line 4", "NUL", "Save it as UTF-8"),
    in_bytes("binary", lambda _: bytes(range(1, 256)), "line 2", "not UTF-8"),
    in_bytes("binary below 128", lambda _: b"\x01\x02" * 99, "line 1", "header"),
    in_bytes("zip", zipped, "zip archive", "Unpack"),
    in_bytes("gzip named CSV", gzip.compress, "gzip", "Name it .csv.gz"),
    in_bytes("Parquet named CSV", lambda b: b"PAR1" + b, "Parquet", "Name it .parquet"),
    in_gzip("truncated gzip", lambda b: b[:-30], "cut off", "Copy or pack"),
    in_gzip("gzip without its check sum", lambda b: b[:-8], "cut off"),
    in_gzip("gzip with bad CRC", lambda b: b[:-8] + b"0000" + b[-4:], "damaged", "Copy or pack"),
    in_gzip("gzip with bad length", lambda b: b[:-4] + b"0000", "damaged"),
    in_gzip("gzip with bad body", lambda b: b[:60] + b"\xff" * 9 + b[69:], "damaged"),
    in_gzip("no gzip", lambda _: b"order_id,customer_id\n", "damaged"),
    in_gzip("empty gzip", lambda _: b"", "cut off"),
    in_gzip("gzip of nothing", lambda _: gzip.compress(b""), "is empty"),
    in_gzip(
        "gzip of UTF-16",
        lambda b: gzip.compress(gzip.decompress(b).decode().encode("utf-16")),
        "UTF-16",
    ),
    in_parquet("no Parquet", lambda _: b"order_id,customer_id\n", "not a readable Parquet file"),
    in_parquet("empty Parquet", lambda _: b"", "not a readable Parquet file"),
    in_parquet("truncated Parquet", lambda b: b[:-50], "not a readable Parquet file"),
    in_parquet("gzip named Parquet", gzip.compress, "not a readable Parquet file"),
]

WRONG_HEADER = [
    in_bytes("no header", lambda b: b.split(b"\n", 1)[1], "line 1", "o001", "header first"),
    in_bytes("semicolons", replaced(b",", b";"), "line 1", "semicolons", "comma-separated"),
    in_bytes("tabs", replaced(b",", b"\t"), "line 1", "tabs", "comma-separated"),
    in_bytes("bars", replaced(b",", b"|"), "line 1", "bars", "comma-separated"),
    in_bytes("quoted, semicolons", quoted_with(";"), "line 1", "semicolons", "comma-separated"),
    in_bytes("quoted, tabs", quoted_with("\t"), "line 1", "tabs", "comma-separated"),
    in_bytes("header in one quote", lambda b: b'"' + b.replace(b"\n", b'"\n', 1), "line 1"),
    in_records("missing column", lambda r: r[:2] + r[3:], "order_status", "missing", "needs"),
    in_records("missing columns", lambda r: r[:2] + r[4:], "order_status, order_purchase"),
    in_bytes("misspelled", replaced(b"_status", b"_statuss"), "line 1", "order_status", "needs"),
    in_bytes("blanks around", replaced(b",order_status,", b", order_status ,"), "' order_status '"),
    in_records("repeated column", lambda r: [*r, r[0]], "order_id", "twice", "Remove one"),
]

MISSING = [
    Damage("no folder", lambda raw: shutil.rmtree(raw.path), ("raw", "not exist", "--input-dir")),
    Damage("a file as folder", a_file, ("raw", "is a file", "--input-dir")),
    Damage("no table", lambda raw: raw.file("orders").unlink(), ("orders", ORDERS, "required")),
    Damage("a folder named as the file", folder_named_as_file, (f"{ORDERS}.csv", "not a file")),
    Damage("CSV and gzip", second_form(".csv.gz"), (f"{ORDERS}.csv.gz", "twice", "Keep one")),
    Damage("file and part", second_form("_2.csv"), (f"{ORDERS}_2.csv", "twice", "Keep one")),
    Damage("file and folder", second_form("/a.csv"), ("a.csv", "twice", "Keep one")),
]

BROKEN_QUOTES = [
    in_bytes("open to the end", lambda b: b + b'"o9,c9,created,,,,,\n', "line 7", "quote", "Mend"),
    in_bytes("open in the last field", lambda b: b[:-20] + b'"2018-04-06 00:00:00\n', "line 6"),
    in_bytes("open in the middle", replaced(b"o003", b'"o003'), "line 4", "quote", "Mend"),
    in_bytes("backslash", replaced(b"o003", b'"o\\"003"'), "line 4", "backslash escapes a quote"),
    in_bytes("open, and no backslash near", lambda b: b + b'"o9,c9\n', "line 7", "quote", "Mend"),
    in_bytes("text after a quote", replaced(b"o003", b'"o0"03'), "line 4", "quote", "Mend"),
]


@pytest.mark.parametrize(
    "damage", NOT_TEXT + WRONG_HEADER + MISSING + BROKEN_QUOTES, ids=lambda damage: damage.name
)
def test_an_unusable_file_stops_the_run(desk: Desk, damage: Damage) -> None:
    damage.do(desk.raw)
    error = desk.refusal()
    assert isinstance(error, BadInput)
    assert error.exit_code == 4
    assert_says(error, *damage.says)


@pytest.mark.parametrize("ending", [".csv", ".csv.gz"])
def test_a_header_without_rows_stops_the_run(desk: Desk, ending: str) -> None:
    content = desk.raw.file("orders").read_bytes().splitlines(keepends=True)[0]
    desk.raw.file("orders").unlink()
    packed = gzip.compress(content) if ending.endswith("gz") else content
    desk.raw.file("orders", ending).write_bytes(packed)
    error = desk.refusal()
    assert isinstance(error, BadInput)
    assert_says(error, f"{ORDERS}{ending}", "no rows", "orders is required", "Export it again")


def test_many_short_records_stop_the_run(desk: Desk) -> None:
    head, *records = desk.raw.records("orders")
    desk.raw.write("orders", [head, *(record[:-1] for record in records)])
    error = desk.refusal()
    assert isinstance(error, BadInput)
    assert_says(error, f"{ORDERS}.csv, line 2", "column_count", "5 of 5", "--max-rejected")


def test_all_records_with_one_field_too_many_stop_the_run(desk: Desk) -> None:
    head, *records = desk.raw.records("orders")
    desk.raw.write("orders", [head, *([*record, "x"] for record in records)])
    assert_says(desk.refusal(), f"{ORDERS}.csv, line 2", "column_count", "5 of 5")


VALUES = {
    "31 February": ("orders", "order_purchase_timestamp", "2018-02-31 10:00:00"),
    "unknown status": ("orders", "order_status", "teleported"),
    "unknown state": ("customers", "customer_state", "XX"),
    "orphan": ("orders", "customer_id", "nobody"),
    "over-long id": ("orders", "order_id", "o" * 65),
}


@pytest.mark.parametrize("name", VALUES)
def test_too_many_bad_values_stop_the_run(desk: Desk, name: str) -> None:
    table, column, value = VALUES[name]
    desk.raw.put(table, 4, column, value)
    error = desk.refusal()
    assert isinstance(error, BadInput)
    assert_says(error, f"{table}: 1 of 5 rows", f"olist_{table}_dataset.csv, line 4", column)
    assert_says(error, value, "Mend the files", "--max-rejected")


def swallow(raw: RawFolder, table: str, column: str, records: int) -> None:
    """Hides records in a well-formed quoted value of record 10, which stands on line 11."""
    head, *rows = raw.records(table)
    rows[9][head.index(column)] = csv_bytes(rows[10 : 10 + records]).decode()
    raw.write(table, [head, *rows[:10], *rows[10 + records :]])


@pytest.mark.parametrize(
    ("table", "column", "records"),
    [
        ("order_reviews", "review_comment_message", 200),
        ("order_reviews", "review_comment_message", 2),
        ("order_items", "product_id", 200),
        ("orders", "order_status", 1),
    ],
)
def test_a_record_that_swallowed_others_is_set_aside(
    tmp_path: Path, table: str, column: str, records: int
) -> None:
    raw = RawFolder.create(tmp_path, orders=300)
    swallow(raw, table, column, records)
    taken = take_in(raw, table)
    (reject,) = taken.rejects[table]
    assert reject["line"] == "11"
    assert taken.accounts[table].accepted == 300 - 1 - records


@pytest.mark.parametrize(
    ("table", "column"),
    [("order_reviews", "review_comment_message"), ("order_items", "product_id")],
)
def test_many_swallowed_records_stop_the_run(
    tmp_path: Path, published: Desk, table: str, column: str
) -> None:
    """One reject among 800 is below the threshold, but 200 rows are gone."""
    desk = published.copy(tmp_path)
    RawFolder.create(desk.raw.path, orders=1_000)
    swallow(desk.raw, table, column, 200)
    error = desk.refusal(tables=("ops_metrics",))
    assert isinstance(error, BadInput)
    assert_says(error, f"olist_{table}_dataset.csv, line 11")


LINE_ENDS = {
    "CRLF, then LF": replaced(b"\n", b"\r\n", 3),
    "LF, then CRLF": lambda content: content[:-1] + b"\r\n",
    "LF in the header, then CRLF": lambda content: content.replace(b"\n", b"\r\n").replace(
        b"\r\n", b"\n", 1
    ),
    "CR CR LF": replaced(b"\n", b"\r\r\n"),
    "a CR in a value": replaced(b"o003", b"o0\r03"),
}


@pytest.mark.parametrize("name", LINE_ENDS)
def test_mixed_line_ends_stop_the_run(desk: Desk, name: str) -> None:
    desk.raw.change("orders", LINE_ENDS[name])
    error = desk.refusal()
    assert isinstance(error, BadInput)
    assert_says(error, f"{ORDERS}.csv", "line end")


def test_a_damaged_page_of_a_parquet_file_stops_the_run(desk: Desk) -> None:
    as_parquet(desk.raw)
    file = desk.raw.file("orders", ".parquet")
    content = file.read_bytes()
    file.write_bytes(content[:4] + b"\xff" * 200 + content[204:])
    error = desk.refusal()
    assert isinstance(error, BadInput)
    assert_says(error, f"{ORDERS}.parquet")


def test_zip_codes_as_whole_numbers_stop_the_run(desk: Desk) -> None:
    names, *records = desk.raw.records("customers")
    columns: dict[str, Any] = {
        name: [record[place] for record in records] for place, name in enumerate(names)
    }
    columns["customer_zip_code_prefix"] = pa.array([1037] * 5)
    desk.raw.file("customers").unlink()
    pq.write_table(pa.table(columns), desk.raw.file("customers", ".parquet"))
    error = desk.refusal()
    assert isinstance(error, BadInput)
    assert_says(error, "customer_zip_code_prefix", "'1037'", "olist_customers_dataset.parquet")


def test_an_as_of_before_the_data_stops_the_run(desk: Desk) -> None:
    error = desk.refusal(as_of=date(2018, 1, 1))
    assert isinstance(error, ConfigurationError)
    assert error.exit_code == 6
    assert_says(error, "--as-of", "2018-01-01", "2018-01-02", "later day")


def test_an_output_folder_that_is_a_file_stops_the_run(desk: Desk) -> None:
    shutil.rmtree(desk.outputs)
    desk.outputs.write_text("mine")
    with pytest.raises(DiskError) as caught:
        desk.run()
    assert caught.value.exit_code == 9
    assert_says(caught.value, "outputs", "--output-dir")
    assert desk.outputs.read_text() == "mine"


def test_an_output_folder_that_refuses_writing_stops_the_run(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(desk.outputs)

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", refuse)
        with pytest.raises(DiskError) as caught:
            desk.run()
    assert_says(caught.value, str(desk.outputs), "Permission denied", "--output-dir")
    assert contents(desk.outputs) == before


def test_a_raw_file_that_refuses_reading_stops_the_run(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.open

    def refuse(path: Path, *args: Any, **named: Any) -> Any:
        if path.name == f"{ORDERS}.csv":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *args, **named)

    monkeypatch.setattr(Path, "open", refuse)
    error = desk.refusal()
    assert isinstance(error, BadInput)
    assert_says(error, f"{ORDERS}.csv", "cannot be read", "Permission denied")


def assert_says(error: RevopsError, *pieces: str) -> None:
    message = str(error)
    assert [piece for piece in pieces if piece not in message] == [], message
