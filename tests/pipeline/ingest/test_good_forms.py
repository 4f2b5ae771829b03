"""Every form that a good file can have is accepted whole, and gives the same rows."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.pipeline.ingest.raw_folder import (
    RawFolder,
    Taken,
    clean_records,
    csv_bytes,
    header,
    take_in,
)

Bytes = Callable[[bytes], bytes]
Change = Callable[[RawFolder], object]

TABLE = "customers"
BOM = b"\xef\xbb\xbf"


@pytest.fixture
def raw(tmp_path: Path) -> RawFolder:
    return RawFolder.create(tmp_path / "raw")


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    return take_in(RawFolder.create(tmp_path_factory.mktemp("expected")), TABLE)


def crlf(content: bytes) -> bytes:
    return content.replace(b"\n", b"\r\n")


def all_quoted(content: bytes) -> bytes:
    records = csv.reader(content.decode().splitlines())
    return csv_bytes(records, quote_all=True)


HEADER = ",".join(header(TABLE)).encode()
BYTE_FORMS: dict[str, Bytes] = {
    "as written": lambda content: content,
    "byte order mark": lambda content: BOM + content,
    "CRLF": crlf,
    "CR only": lambda content: content.replace(b"\n", b"\r"),
    "no final newline": lambda content: content[:-1],
    "byte order mark, CRLF, no final newline": lambda content: BOM + crlf(content)[:-2],
    "all quoted": all_quoted,
    "only ids quoted": lambda content: content.replace(b"c001", b'"c001"'),
    "header quoted": lambda content: content.replace(b"customer_id,", b'"customer_id",', 1),
    "header in capitals": lambda content: content.replace(HEADER, HEADER.upper(), 1),
    "blank lines between records": lambda content: content.replace(b"\n", b"\n\n"),
    "blank CRLF lines": lambda content: crlf(content).replace(b"\r\n", b"\r\n\r\n"),
    "blank lines at the end": lambda content: content + b"\n\n\n",
}


@pytest.mark.parametrize("form", BYTE_FORMS)
def test_a_form_of_the_same_text_gives_the_same_rows(
    raw: RawFolder, expected: Taken, form: str
) -> None:
    raw.change(TABLE, BYTE_FORMS[form])
    taken = take_in(raw, TABLE)
    assert taken.nothing_set_aside
    assert taken.rows == expected.rows
    assert taken.accounts[TABLE].read == 5


def gzipped(raw: RawFolder) -> None:
    raw.file(TABLE, ".csv.gz").write_bytes(gzip.compress(raw.file(TABLE).read_bytes()))
    raw.file(TABLE).unlink()


def gzip_members(raw: RawFolder) -> None:
    content = raw.file(TABLE).read_bytes()
    parts = content[:150], content[150:]
    raw.file(TABLE, ".csv.gz").write_bytes(b"".join(gzip.compress(part) for part in parts))
    raw.file(TABLE).unlink()


def gzip_member_in_header(raw: RawFolder) -> None:
    content = raw.file(TABLE).read_bytes()
    parts = content[:10], content[10:]
    raw.file(TABLE, ".csv.gz").write_bytes(b"".join(gzip.compress(part) for part in parts))
    raw.file(TABLE).unlink()


def parquet(raw: RawFolder) -> None:
    write_parquet(raw.records(TABLE), raw.file(TABLE, ".parquet"))
    raw.file(TABLE).unlink()


def write_parquet(records: list[list[str]], file: Path) -> None:
    names, *rows = records
    columns = {name: [row[place] for row in rows] for place, name in enumerate(names)}
    pq.write_table(pa.table(columns), file)


def in_parts(*names: str) -> Change:
    """The table in two CSV files of these names, each with a header."""

    def split(raw: RawFolder) -> None:
        head, *records = raw.records(TABLE)
        raw.file(TABLE).unlink()
        for name, part in zip(names, (records[:2], records[2:]), strict=True):
            file = raw.path / f"olist_customers_dataset{name}"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(csv_bytes([head, *part]))

    return split


def mixed_parts(raw: RawFolder) -> None:
    head, *records = raw.records(TABLE)
    raw.file(TABLE).unlink()
    raw.file(TABLE, "_1.csv.gz").write_bytes(gzip.compress(csv_bytes([head, *records[:2]])))
    backwards = [record[::-1] for record in [head, *records[2:4]]]
    raw.file(TABLE, "_2.csv").write_bytes(BOM + crlf(csv_bytes(backwards)))
    write_parquet([head, *records[4:]], raw.file(TABLE, "_3.parquet"))


def other_order(raw: RawFolder) -> None:
    raw.change_records(TABLE, lambda record: record[::-1])


FILE_FORMS: dict[str, Change] = {
    "gzip": gzipped,
    "gzip of several members": gzip_members,
    "Parquet": parquet,
    "columns in another order": other_order,
    "numbered parts": in_parts("_1.csv", "_2.csv"),
    "named parts": in_parts("-part-0001.csv", "-part-0002.csv"),
    "a folder of parts": in_parts("/a.csv", "/b.csv"),
    "parts of three kinds, with columns in two orders": mixed_parts,
    "files of others beside it": lambda raw: (raw.path / "notes.csv").write_text("x;y"),
}


@pytest.mark.parametrize("form", FILE_FORMS)
def test_a_form_of_the_files_gives_the_same_rows(
    raw: RawFolder, expected: Taken, form: str
) -> None:
    FILE_FORMS[form](raw)
    taken = take_in(raw, TABLE)
    assert taken.nothing_set_aside
    assert taken.rows == expected.rows
    assert taken.accounts[TABLE].read == 5


def test_a_gzip_member_may_end_in_the_header(raw: RawFolder, expected: Taken) -> None:
    gzip_member_in_header(raw)
    assert take_in(raw, TABLE).rows == expected.rows


@pytest.mark.parametrize("name", ["raw[1]", "what*", "it's", "a b", "são", '"quoted"'])
def test_the_folder_may_have_any_name(tmp_path: Path, expected: Taken, name: str) -> None:
    assert take_in(RawFolder.create(tmp_path / name), TABLE).rows == expected.rows


@pytest.mark.parametrize("name", ["note", "Ünïcode ' name", 'with "quotes"', "select", "a,b"])
def test_extra_columns_are_ignored_and_reported(raw: RawFolder, expected: Taken, name: str) -> None:
    raw.change_records(TABLE, lambda record: [name if "customer_id" in record else "x", *record])
    taken = take_in(raw, TABLE)
    assert taken.nothing_set_aside
    assert taken.rows == expected.rows
    assert taken.accounts[TABLE].extra_columns == [name]


UNNAMED = {
    "a comma after each record": ("", ""),
    "two commas after each record": (",", ","),
    "two columns of one name": ("x,x", "1,2"),
    "a name that differs by case": ("Customer_ID", "other"),
}


@pytest.mark.parametrize("name", UNNAMED)
def test_extra_columns_that_no_engine_can_name_are_ignored(
    raw: RawFolder, expected: Taken, name: str
) -> None:
    title, value = (f",{text}\n".encode() for text in UNNAMED[name])
    raw.change(TABLE, lambda content: content.replace(b"\n", value).replace(value, title, 1))
    taken = take_in(raw, TABLE)
    assert taken.nothing_set_aside
    assert taken.rows == expected.rows


IDS = ("nan", "null", "NULL", "NA", "None", "1e5", "true", "007", "0", "1", "-", "ção", "a b", "#1")


@pytest.mark.parametrize("quote_all", [False, True], ids=["bare", "quoted"])
def test_ids_are_kept_as_they_are_spelled(raw: RawFolder, quote_all: bool) -> None:
    records = [[id_, id_, "01037", id_, "SP"] for id_ in IDS]
    raw.file(TABLE).write_bytes(csv_bytes([header(TABLE), *records], quote_all=quote_all))
    taken = take_in(raw, TABLE)
    assert taken.nothing_set_aside
    columns = ("customer_id", "customer_unique_id", "customer_city")
    for column in columns:
        assert {row[column] for row in taken.rows[TABLE]} == set(IDS)


def test_leading_zeros_of_zip_codes_are_kept(raw: RawFolder) -> None:
    raw.put(TABLE, 2, "customer_zip_code_prefix", "00001")
    zips = {row["customer_zip_code_prefix"] for row in take_in(raw, TABLE).rows[TABLE]}
    assert zips == {"00001", "01037"}


COMMENTS = {
    "line break": "one\ntwo",
    "CRLF": "one\r\ntwo",
    "blank line": "one\n\ntwo",
    "looks like a record": "one\nr900,o001,5,,,,\ntwo",
    "doubled quotes": 'said "fine"',
    "only a quote": '"',
    "comma": "a,b,c",
    "semicolon": "a;b",
    "white space": "   ",
    "backslash": "a\\",
    "emoji": "ótimo 👍",
    "the greatest length": "x" * 5_000,
}


def test_comments_may_hold_anything(tmp_path: Path) -> None:
    raw = RawFolder.create(tmp_path, orders=len(COMMENTS))
    records = clean_records("order_reviews", len(COMMENTS))
    for record, comment in zip(records, COMMENTS.values(), strict=True):
        record[3] = record[4] = comment
    raw.write("order_reviews", [header("order_reviews"), *records])
    taken = take_in(raw, "order_reviews")
    assert taken.nothing_set_aside
    assert taken.accounts["order_reviews"].read == len(COMMENTS)


TIMES = {
    "2018-01-02 03:04:05": datetime(2018, 1, 2, 3, 4, 5),
    "2018-01-02T03:04:05": datetime(2018, 1, 2, 3, 4, 5),
    "2018-01-02": datetime(2018, 1, 2),
    "2018-01-02 03:04:05.000": datetime(2018, 1, 2, 3, 4, 5),
    "2018-01-02T03:04:05.987654321": datetime(2018, 1, 2, 3, 4, 5),
    "2018-01-02 03:04:05.987": datetime(2018, 1, 2, 3, 4, 5),
    "2016-02-29 23:59:59": datetime(2016, 2, 29, 23, 59, 59),
    "1900-01-01 00:00:00": datetime(1900, 1, 1),
    "2099-12-31 23:59:59": datetime(2099, 12, 31, 23, 59, 59),
}


def test_spellings_of_times(tmp_path: Path) -> None:
    raw = RawFolder.create(tmp_path, orders=len(TIMES))
    for line, text in enumerate(TIMES, start=2):
        raw.put("orders", line, "order_purchase_timestamp", text)
    taken = take_in(raw, "orders")
    assert taken.nothing_set_aside
    found = {row["order_id"]: row["order_purchase_timestamp"] for row in taken.rows["orders"]}
    assert list(found.values()) == list(TIMES.values())


PRICES = {
    "58.90": "58.90",
    "58.9": "58.90",
    "58": "58.00",
    "007": "7.00",
    "-0.00": "0.00",
    "42.9000": "42.90",
}


def test_spellings_of_money_and_whole_numbers(tmp_path: Path) -> None:
    raw = RawFolder.create(tmp_path, orders=len(PRICES))
    for line, text in enumerate(PRICES, start=2):
        raw.put("order_items", line, "price", text)
    raw.put("order_items", 2, "order_item_id", "40.0")
    raw.put("order_items", 3, "order_item_id", "007")
    taken = take_in(raw, "order_items")
    assert taken.nothing_set_aside
    rows = taken.rows["order_items"]
    assert [row["price"] for row in rows] == [Decimal(price) for price in PRICES.values()]
    assert [row["order_item_id"] for row in rows] == [40, 7, 1, 1, 1, 1]
    account = taken.accounts["order_items"].money["price"]
    assert account.accepted == account.read == sum(map(Decimal, PRICES.values()))


def test_parquet_may_bring_its_own_types(raw: RawFolder) -> None:
    """Decimals, whole numbers and times of Parquet give the rows that their texts give."""
    expected = take_in(raw, "order_items").rows
    items = {
        "order_id": pa.array([f"o{number:03d}" for number in range(1, 6)]).dictionary_encode(),
        "order_item_id": pa.array([1] * 5, pa.int32()),
        "product_id": ["p1"] * 5,
        "seller_id": ["s1"] * 5,
        "shipping_limit_date": pa.array([datetime(2018, 2, 1)] * 5, pa.timestamp("ns")),
        "price": pa.array([Decimal(f"{n}.90") for n in range(1, 6)], pa.decimal128(18, 2)),
        "freight_value": pa.array([Decimal(f"{n}.07") for n in range(1, 6)], pa.decimal128(9, 2)),
    }
    raw.file("order_items").unlink()
    pq.write_table(pa.table(items), raw.file("order_items", ".parquet"))
    taken = take_in(raw, "order_items")
    assert taken.nothing_set_aside
    assert taken.rows == expected


def test_parquet_may_bring_money_as_doubles_with_two_decimals(raw: RawFolder) -> None:
    expected = take_in(raw, "order_payments").rows
    names, *records = raw.records("order_payments")
    columns = {name: [record[place] for record in records] for place, name in enumerate(names)}
    values = pa.array([float(value) for value in columns.pop("payment_value")], pa.float64())
    raw.file("order_payments").unlink()
    table = pa.table({**columns, "payment_value": values})
    pq.write_table(table, raw.file("order_payments", ".parquet"))
    taken = take_in(raw, "order_payments")
    assert taken.nothing_set_aside
    assert taken.rows == expected


def test_parquet_may_bring_dates_as_dates(raw: RawFolder) -> None:
    names, *records = raw.records("orders")
    columns: dict[str, object] = {
        name: [record[place] for record in records] for place, name in enumerate(names)
    }
    columns["order_estimated_delivery_date"] = pa.array([date(2018, 4, 1)] * 5, pa.date32())
    raw.file("orders").unlink()
    pq.write_table(pa.table(columns), raw.file("orders", ".parquet"))
    taken = take_in(raw, "orders")
    assert taken.nothing_set_aside
    estimates = {row["order_estimated_delivery_date"] for row in taken.rows["orders"]}
    assert estimates == {datetime(2018, 4, 1)}
