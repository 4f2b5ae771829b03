"""Raw files in another form are rewritten to the one that the contracts know, value by value."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.errors import BadInput, ConfigurationError
from pipeline.settings import Settings
from pipeline.sources.dialect.dialect import Dialect
from pipeline.sources.dialect.original import look_at
from pipeline.sources.dialect.rewriting import check_rows
from pipeline.sources.dialect.staging import Staging
from pipeline.sources.preflight import RawFile
from schemas.raw.catalogue import PRODUCTS
from schemas.raw.places import GEOLOCATION
from schemas.raw.shop import CUSTOMERS, ORDER_ITEMS, ORDER_REVIEWS, ORDERS
from schemas.raw.table import RawTable

ITEMS = "order_id;order_item_id;product_id;price"

Rewrite = Callable[..., RawFile]


@pytest.fixture
def rewrite(tmp_path: Path) -> Rewrite:
    """Writes a file and rewrites it; gives what the pre-flight says."""

    def do(
        content: str | bytes, table: RawTable, name: str = "raw.csv", **settings: Any
    ) -> RawFile:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        asked = Settings(tmp_path, tmp_path / "out", **settings)
        return Staging(asked, Dialect.of(asked), tmp_path / "scratch").inspect(
            path, table, Path(name)
        )

    return do


def rows(file: RawFile) -> list[list[str]]:
    with file.path.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(text, strict=True))


def values(file: RawFile, column: str) -> list[str]:
    header, *records = rows(file)
    return [record[header.index(column)] for record in records]


def test_without_a_setting_a_file_is_read_where_it_lies(rewrite: Rewrite, tmp_path: Path) -> None:
    file = rewrite("order_id,order_item_id,product_id,price\n", ORDER_ITEMS)
    assert file.path == tmp_path / "raw.csv"
    assert file.given.path == file.path


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_another_delimiter_becomes_a_comma(delimiter: str, rewrite: Rewrite) -> None:
    records = [ITEMS.split(";"), ["a;|\t,b", "1", 'q"u', "1.50"], ["line\nbreak", "2", "", "2.00"]]
    quoted = [[f'"{value.replace(chr(34), chr(34) * 2)}"' for value in each] for each in records]
    content = "".join(delimiter.join(each) + "\n" for each in quoted)
    file = rewrite(content, ORDER_ITEMS, delimiter=delimiter)
    assert rows(file) == records


@pytest.mark.parametrize(
    ("given", "handed_on"),
    [
        ("42,90", "42.90"),
        ("-0,5", "-0.5"),
        ("7", "7"),
        ("12.50", "12.50"),
        ("1.234,50", "1.234,50"),
        ("1,2,3", "1,2,3"),
        ("1,", "1,"),
        (",5", ",5"),
        ("1.000", "'1.000'"),
        ("1.234.000", "'1.234.000'"),
        ("", ""),
        ("abc", "abc"),
    ],
)
def test_decimal_commas(given: str, handed_on: str, rewrite: Rewrite) -> None:
    file = rewrite(f"{ITEMS}\na;1;p;{given}\n", ORDER_ITEMS, delimiter=";", decimal=",")
    assert values(file, "price") == [handed_on]


def test_decimal_commas_are_of_numbers_only(rewrite: Rewrite) -> None:
    content = f"{ITEMS};note\n1,5;1,0;2,5;3,5;4,5\n"
    file = rewrite(content, ORDER_ITEMS, delimiter=";", decimal=",")
    assert rows(file)[1] == ["1,5", "1.0", "2,5", "3.5", "4,5"]


def test_coordinates_have_no_thousands(rewrite: Rewrite) -> None:
    header = "geolocation_zip_code_prefix;geolocation_lat;geolocation_lng"
    content = f"{header};geolocation_city;geolocation_state\n01000;-23.539;-46,718;a;SP\n"
    file = rewrite(content, GEOLOCATION, delimiter=";", decimal=",")
    assert rows(file)[1][1:3] == ["-23.539", "-46.718"]


@pytest.mark.parametrize(
    ("given", "handed_on"),
    [
        ("31/12/2018 10:05", "2018-12-31 10:05:00"),
        ("1/2/2018 9:05", "2018-02-01 09:05:00"),
        ("31/12/2018", "2018-12-31 00:00:00"),
        ("31/02/2018 10:05", "31/02/2018 10:05"),
        ("12/31/2018 10:05", "12/31/2018 10:05"),
        ("2018-12-31 10:05:00", "2018-12-31 10:05:00"),
        ("31/12/2018 10:05 x", "31/12/2018 10:05 x"),
        ("", ""),
    ],
)
def test_times_in_a_declared_format_become_iso(
    given: str, handed_on: str, rewrite: Rewrite
) -> None:
    content = (
        f"order_id,customer_id,order_status,order_purchase_timestamp\na,{given},created,{given}\n"
    )
    formats = ("%d/%m/%Y %H:%M", "%d/%m/%Y")
    file = rewrite(content, ORDERS, date_formats=formats)
    assert values(file, "order_purchase_timestamp") == [handed_on]
    assert values(file, "customer_id") == [given]


def test_offsets_of_a_declared_format_are_turned_to_utc(rewrite: Rewrite) -> None:
    content = (
        "order_id,customer_id,order_status,order_purchase_timestamp\n"
        "a,b,created,31.12.2018 23:30 -0300\n"
    )
    form = ("%d.%m.%Y %H:%M %z",)
    file = rewrite(content, ORDERS, date_formats=form, time_zone="America/Sao_Paulo")
    assert values(file, "order_purchase_timestamp") == ["2019-01-01 02:30:00"]


def test_words_for_nothing_are_no_values(rewrite: Rewrite) -> None:
    content = 'product_id,product_category_name\na,NULL\nb,"\\N"\nc,null\nd,NULLS\n'
    file = rewrite(content, PRODUCTS, null_values=("NULL", "\\N"))
    assert values(file, "product_category_name") == ["", "", "null", "NULLS"]


def test_statuses_are_mapped_and_others_handed_on(rewrite: Rewrite) -> None:
    content = (
        "order_id,customer_id,order_status,order_purchase_timestamp\n"
        "paid,a,paid,t\nb,b,delivered,t\nc,c,Lost,t\nd,d,,t\n"
    )
    file = rewrite(content, ORDERS, status_map=(("paid", "approved"), ("it's", "shipped")))
    assert values(file, "order_status") == ["approved", "delivered", "Lost", ""]
    assert values(file, "order_id")[0] == "paid"


def test_columns_are_found_by_the_names_that_are_given(rewrite: Rewrite) -> None:
    content = "Kunde,Ort,customer_city,Notiz\n1,Bonn,old,x\n"
    file = rewrite(
        content,
        CUSTOMERS,
        raw_columns=(
            ("customers.customer_id", "kunde"),
            ("customers.customer_unique_id", "Kunde"),
            ("customers.customer_city", "Ort"),
        ),
    )
    assert rows(file) == [
        ["customer_id", "customer_unique_id", "customer_city", "Notiz"],
        ["1", "1", "Bonn", "x"],
    ]
    assert file.extra_columns == ("Notiz",)


def test_a_named_column_that_is_not_there_stops_the_run_with_the_nearest(rewrite: Rewrite) -> None:
    with pytest.raises(ConfigurationError, match=r"raw.csv, line 1: .*Did you mean 'Order No'\?"):
        rewrite("Order No,b\n", ORDERS, raw_columns=(("orders.order_id", "Order Nr"),))


ENCODED = (
    "review_id,order_id,review_score,review_creation_date,review_answer_timestamp\n1,ção – €,5,,\n"
)


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-16", "utf-8-sig", "cp1252", "utf-16-le"])
@pytest.mark.parametrize("name", ["raw.csv", "raw.CSV.GZ"])
def test_other_encodings_are_read(encoding: str, name: str, rewrite: Rewrite) -> None:
    content = ENCODED.encode(encoding)
    packed = gzip.compress(content) if name.endswith("GZ") else content
    file = rewrite(packed, ORDER_REVIEWS, name, encoding=encoding, delimiter=",")
    assert rows(file) == [line.split(",") for line in ENCODED.splitlines()]


def test_bytes_of_another_encoding_are_told_with_their_line(rewrite: Rewrite) -> None:
    content = b"order_id,a\n1,x\n2,\x81\n"
    with pytest.raises(BadInput, match=r"raw.csv, line 3: byte 0x81 is not windows-1252"):
        rewrite(content, ORDERS, encoding="windows-1252")


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64"])
def test_an_unknown_encoding_is_refused(encoding: str, rewrite: Rewrite) -> None:
    with pytest.raises(ConfigurationError, match=rf"--encoding {encoding}: is unknown"):
        rewrite("", ORDERS, encoding=encoding)


@pytest.mark.parametrize("line", ["a;1;p", "a;1;p;1,50;more"])
def test_a_ragged_line_stops_the_run_with_file_and_line(line: str, rewrite: Rewrite) -> None:
    content = f"{ITEMS}\nz;1;p;2,00\n{line}\nb;1;p;2,00\n"
    with pytest.raises(BadInput, match=r"^\S*raw\.csv, line 3: "):
        rewrite(content, ORDER_ITEMS, delimiter=";", decimal=",")


def test_a_ragged_line_of_decoded_text_is_told_by_the_file_that_was_given(rewrite: Rewrite) -> None:
    content = f"{ITEMS}\na;ç\n".encode("latin-1")
    with pytest.raises(BadInput, match=r"^\S*raw\.csv, line 2: "):
        rewrite(content, ORDER_ITEMS, delimiter=";", encoding="latin-1")


def test_blank_lines_and_empty_endings_lose_no_row(rewrite: Rewrite) -> None:
    content = f"\ufeff{ITEMS}\r\na;1;p;1,00\r\n\r\nb;1;p;2,00\r\n\r\n\r\nc;1;p;3,00"
    file = rewrite(content, ORDER_ITEMS, delimiter=";", decimal=",")
    assert values(file, "order_id") == ["a", "b", "c"]
    assert values(file, "price") == ["1.00", "2.00", "3.00"]


def test_rows_keep_their_order_and_their_line(rewrite: Rewrite) -> None:
    lines = [f"{number};1;p;{number},00" for number in range(300_000)]
    file = rewrite("\n".join([ITEMS, *lines, ""]), ORDER_ITEMS, delimiter=";", decimal=",")
    assert file.lines == 300_001
    assert values(file, "order_id") == [str(number) for number in range(300_000)]


def test_a_row_that_is_lost_on_the_way_stops_the_run(tmp_path: Path) -> None:
    path = tmp_path / "raw.csv"
    path.write_text(f"{ITEMS}\na;1;p;1,00\n\nb;1;p;2,00\n", encoding="utf-8")
    original = look_at(path, Dialect(delimiter=";"), tmp_path / "decoded.csv")
    check_rows(original, rows=2, lines=3, delimiter=";")
    with pytest.raises(BadInput, match=r"two readers disagree on its rows \(1 and 2\)"):
        check_rows(original, rows=1, lines=2, delimiter=";")


def test_the_file_that_was_given_is_told(rewrite: Rewrite, tmp_path: Path) -> None:
    file = rewrite(f"{ITEMS}\n", ORDER_ITEMS, delimiter=";")
    plain = rewrite(f"{ITEMS}\n".replace(";", ","), ORDER_ITEMS, "plain.csv")
    assert (file.name, file.where) == ("raw.csv", str(tmp_path / "raw.csv"))
    assert file.given.path == tmp_path / "raw.csv"
    assert file.size == len(ITEMS) + 1 == plain.size
    assert file.fingerprint != plain.fingerprint
    assert file.path.parent != tmp_path


def test_a_file_with_another_delimiter_than_is_said_stops_the_run(rewrite: Rewrite) -> None:
    with pytest.raises(BadInput, match=r"by commas, not semicolons. Give --delimiter ,\.$"):
        rewrite(ITEMS.replace(";", ","), ORDER_ITEMS, delimiter=";")


def parquet(columns: dict[str, pa.Array]) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table(columns), sink)
    return bytes(sink.getvalue())


def test_parquet_is_rewritten_as_parquet_of_texts(rewrite: Rewrite) -> None:
    content = parquet(
        {
            "No": pa.array(["a", "b", "NULL"]),
            "order_item_id": pa.array([1, 2, 3]),
            "product_id": pa.array(["p,5", "", "p"]),
            "price": pa.array(["1,50", "1.000", None]),
            "freight_value": pa.array([1.5, 1.0, None]),
        }
    )
    file = rewrite(
        content,
        ORDER_ITEMS,
        "raw.parquet",
        decimal=",",
        null_values=("NULL",),
        raw_columns=(("order_items.order_id", "No"),),
    )
    assert pq.read_table(file.path).to_pylist() == [
        {
            "order_id": "a",
            "order_item_id": "1",
            "product_id": "p,5",
            "price": "1.50",
            "freight_value": "1.5",
        },
        {
            "order_id": "b",
            "order_item_id": "2",
            "product_id": None,
            "price": "'1.000'",
            "freight_value": "1.0",
        },
        {
            "order_id": None,
            "order_item_id": "3",
            "product_id": "p",
            "price": None,
            "freight_value": None,
        },
    ]


def test_damaged_parquet_stops_the_run(rewrite: Rewrite) -> None:
    content = bytearray(parquet({"order_id": pa.array([str(n) * 9 for n in range(9_999)])}))
    content[1_000:2_000] = bytes(1_000)
    with pytest.raises(BadInput, match=r"raw.parquet: is damaged .*Copy or export"):
        rewrite(bytes(content), ORDERS, "raw.parquet", null_values=("NULL",))


def test_several_formats_may_be_mixed_also_with_zones(rewrite: Rewrite) -> None:
    content = (
        "order_id,customer_id,order_status,order_purchase_timestamp\n"
        "a,b,created,31.12.2018 23:30 -0300\nb,b,created,01/02/2018\n"
    )
    forms = ("%d.%m.%Y %H:%M %z", "%d/%m/%Y")
    file = rewrite(content, ORDERS, date_formats=forms, time_zone="America/Sao_Paulo")
    assert values(file, "order_purchase_timestamp") == [
        "2019-01-01 02:30:00",
        "2018-02-01 00:00:00",
    ]


def test_lists_in_parquet_are_refused(rewrite: Rewrite) -> None:
    content = parquet({"No": pa.array([["a"]]), "b": pa.array(["x"])})
    with pytest.raises(BadInput, match=r"raw.parquet: No holds lists"):
        rewrite(content, ORDERS, "raw.parquet", raw_columns=(("orders.order_id", "No"),))


@pytest.mark.parametrize(
    ("folder", "state"),
    [
        ("customer_state=SP", "SP"),
        ("customer_state=S%20P/day=1", "S P"),
        ("customer_state=__HIVE_DEFAULT_PARTITION__", ""),
    ],
)
def test_a_folder_gives_the_column_that_it_is_named_for(
    folder: str, state: str, rewrite: Rewrite
) -> None:
    name = f"olist_customers_dataset/{folder}/part-0.csv"
    file = rewrite("customer_id,customer_unique_id\n1,2\n", CUSTOMERS, name)
    assert rows(file) == [
        ["customer_id", "customer_unique_id", "customer_state"],
        ["1", "2", state],
    ]


def test_a_folder_named_for_no_column_changes_nothing(rewrite: Rewrite, tmp_path: Path) -> None:
    name = "olist_customers_dataset/year=2018/part-0.csv"
    assert rewrite("customer_id,customer_unique_id\n1,2\n", CUSTOMERS, name).path == tmp_path / name


def settings(**given: Sequence[Any]) -> Settings:
    return Settings(Path(), Path(), **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"raw_files": (("order", "a"),)}, r"--file order: is no raw table. Did you mean 'orders'"),
        ({"raw_columns": (("orders.order", "a"),)}, r"--column orders.order: .*'orders.order_id'"),
        ({"status_map": (("paid", "aproved"),)}, r"--status aproved: .*Did you mean 'approved'"),
        (
            {"status_map": (("a", "shipped"), ("a", "created"))},
            r"--status a: is given as 'shipped'",
        ),
        ({"date_formats": ("%d/%m %H:%M",)}, r"has no year"),
        ({"date_formats": ("%Y/%m",)}, r"has no day"),
        ({"date_formats": ("%Y%m%d%z",)}, r"has a time zone, so --time-zone"),
    ],
)
def test_a_setting_that_matches_nothing_is_refused(given: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        Dialect.of(settings(**given))


def test_a_date_format_that_is_none_is_refused(rewrite: Rewrite) -> None:
    with pytest.raises(ConfigurationError, match=r"--date-format '%d%m%Y%Q': is no format"):
        rewrite("", ORDERS, date_formats=("%d%m%Y%Q",))
