"""Nothing from a file or an option reaches an engine as SQL."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from cli import main
from pipeline.errors import BadInput
from tests.defaults import COMPILED
from tests.end_to_end.publishing import publish, published_rows
from tests.oracle import TABLES, Raw
from tests.oracle.tiny import customer, item, order, payment, review
from tests.pipeline.ingest.raw_folder import RawFolder, take_in
from tests.pipeline.ingest.runs import Desk
from tests.pipeline.marts.comparing import assert_same
from tests.strategies import write_csv

NASTY = (
    *("'", '"', "''", "');", "'); DROP TABLE orders; --", '"; DROP TABLE "orders"; --'),
    *("{{ x }}", "{0}", "{", "%s", "%", "\\", "\\'", "\\n", "$1", "?", ":x", "--", "/*", "*/"),
    *("`", "[x]*?", "\x1b[0m", "x\ty", "NULL", "null", "=1+1", "@x", "a,b", "ação", "\u202e"),
)


def nasty_shop() -> Raw:
    """Each piece is an order, a customer, a product, a seller, a city, a payment type at once."""
    raw = Raw()
    for number, text in enumerate(NASTY):
        raw.orders.append(order(text, f"2018-01-{number % 28 + 1:02d}"))
        raw.customers.append(customer(text, text, city=text))
        raw.order_items.append(item(text, f"{number}.25", product=text, seller=text))
        raw.order_payments.append(payment(text, 1, text, "2.00"))
        raw.order_reviews.append(review(text, text, 5, "2018-02-03"))
    return raw


def to_parquet(folder: Path) -> None:
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as text:
            names, *rows = list(csv.reader(text))
        columns = {
            name: pa.array([row[place] or None for row in rows], pa.string())
            for place, name in enumerate(names)
        }
        pq.write_table(pa.table(columns), path.with_suffix(".parquet"))
        path.unlink()


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_pieces_of_sql_in_values_are_values(tmp_path: Path, form: str) -> None:
    raw = nasty_shop()
    write_csv(raw, tmp_path / "raw")
    if form == "parquet":
        to_parquet(tmp_path / "raw")
    result = publish(tmp_path / "raw", tmp_path / "out", threads=1, cache_dir=COMPILED)
    assert all(account.accepted == account.read for account in result.ingested.accounts)
    for name, table in TABLES.items():
        assert_same(name, table(raw, None), published_rows(tmp_path / "out", name))


def test_pieces_of_sql_in_bad_values_are_told_as_they_are(tmp_path: Path) -> None:
    raw = RawFolder.create(tmp_path, orders=len(NASTY))
    for number, text in enumerate(NASTY):
        raw.put("orders", number + 2, "order_status", text)
    found = [reject["value"] for reject in take_in(raw, "orders").rejects["orders"]]
    assert found == list(NASTY)


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_pieces_of_sql_in_names_of_columns_are_names(tmp_path: Path, form: str) -> None:
    raw = RawFolder.create(tmp_path)
    names = [f"{text}{number}" for number, text in enumerate(NASTY)]
    head, *records = raw.records("customers")
    raw.write("customers", [[*names, *head], *([*NASTY, *record] for record in records)])
    if form == "parquet":
        to_parquet(tmp_path)
    account = take_in(raw, "customers").accounts["customers"]
    assert (account.accepted, account.extra_columns) == (5, sorted(names))


def test_a_parquet_column_of_another_case_is_not_read_for_the_right_one(desk: Desk) -> None:
    """DuckDB would take the first of both."""
    head, *records = desk.raw.records("customers")
    wrong = [["CUSTOMER_CITY", *head], *(["wrong", *record] for record in records)]
    desk.raw.write("customers", wrong)
    assert take_in(desk.raw, "customers").rows["customers"][0]["customer_city"] == "sao paulo"
    to_parquet(desk.raw.path)
    error = desk.refusal()
    assert (type(error), "differ by case only" in str(error)) == (BadInput, True)


def test_a_nul_in_parquet_is_refused_as_in_csv(desk: Desk) -> None:
    desk.raw.put("customers", 3, "customer_city", "sao NUL")
    to_parquet(desk.raw.path)
    file = desk.raw.file("customers", ".parquet")
    rows = pq.read_table(file).to_pydict()
    rows["customer_city"][1] = "sao\0paulo"
    pq.write_table(pa.table(rows), file)
    error = desk.refusal()
    assert (type(error), "customer_city holds a NUL byte" in str(error)) == (BadInput, True)


OPTIONS = ("--as-of", "--tables", "--memory-limit", "--threads", "--format", "--max-rejected")


@pytest.mark.parametrize("option", [*OPTIONS, "--max-age", "--log-format"])
def test_pieces_of_sql_in_options_are_refused(desk: Desk, option: str) -> None:
    pieces = (*NASTY, "1GB'; DROP TABLE orders; --", "2018-01-05'; --", "csv'", "calendar'")
    folders = ("--input-dir", str(desk.raw.path), "--output-dir", str(desk.outputs), "-q")
    for text in pieces if option != "--tables" else pieces[-8:]:
        done = CliRunner().invoke(main, ["etl", *folders, f"{option}={text}"])
        assert done.exit_code in (2, 6), (option, text, done.output)
        assert "Traceback" not in done.output


@pytest.mark.parametrize("command", ["sql", "describe"])
def test_pieces_of_sql_as_names_of_tables_are_refused(command: str) -> None:
    for text in NASTY:
        done = CliRunner().invoke(main, [command, "--", text])
        assert (done.exit_code, "Traceback" in done.output) == (6, False), (text, done.output)
