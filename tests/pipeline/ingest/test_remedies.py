"""What is said about a row set aside names the cause that its value shows, and the setting."""

from __future__ import annotations

import pytest

from pipeline.ingest.accounts import Reason, Reject, TableAccount
from pipeline.ingest.rejected_words import describe_rejected
from pipeline.ingest.remedies import remedy

TIME, ZIP = "order_purchase_timestamp", "customer_zip_code_prefix"


@pytest.mark.parametrize(
    ("column", "rule", "value", "words"),
    [
        (TIME, "type", "2017-09-01T00:53:48Z", "--time-zone"),
        (TIME, "type", "2017-09-01 00:53:48+00", "--time-zone"),
        (TIME, "type", "2017-09-01 00:53:48.5 -03:00", "--time-zone"),
        (TIME, "type", "31/12/2018 10:05", "--date-format"),
        (TIME, "type", "12-31-18", "--date-format"),
        ("price", "type", "42,90", "--decimal"),
        ("price", "type", "NULL", "--null-values 'NULL'"),
        (TIME, "type", "\\N", "--null-values"),
        ("customer_state", "allowed_values", "#N/A", "--null-values '#N/A'"),
        (ZIP, "pattern", "9748", "leading zeros were lost"),
        ("seller_zip_code_prefix", "pattern", "1", "leading zeros were lost"),
        (ZIP, "pattern", "SW1A 1AA", "--places none"),
        (ZIP, "pattern", "123456", "--places none"),
        ("customer_state", "allowed_values", "NSW", "--places none"),
        ("geolocation_state", "allowed_values", "EX", "--places none"),
        ("order_status", "allowed_values", "paid", "--status 'paid'="),
        ("customer_state", "allowed_values", "EX", "--places none"),
        ("price", "type", "1.234,50", "without signs between their thousands"),
        ("price", "type", "12,345.00", "without signs between their thousands"),
        ("payment_value", "type", "1 234.50", "without signs between their thousands"),
        ("price", "range", "-5.00", "raw table refunds"),
        ("payment_value", "range", "-117", "raw table refunds"),
        ("order_id", "orphan", "1.23457E+14", "A spreadsheet has shortened this id"),
        ("order_id", "duplicate_key", "123456789012345000", "A spreadsheet has shortened this id"),
        ("order_id, order_item_id", "exact_copy", "1.2e+17 / 1", "A spreadsheet has shortened"),
    ],
)
def test_a_value_that_shows_its_cause(column: str, rule: str, value: str, words: str) -> None:
    found = remedy(column, rule, value)
    assert found is not None
    assert words in found


@pytest.mark.parametrize(
    ("column", "rule", "value"),
    [
        (TIME, "type", "yesterday"),
        (TIME, "in_range", "1805-01-01 00:00:00"),
        (ZIP, "pattern", "12.345"),
        (ZIP, "length", "1234A"),
        ("seller_state", "length", ""),
        ("price", "range", "1000000000.00"),
        ("review_score", "range", "-1"),
        ("discount", "range", "-5.00"),
        ("order_id", "orphan", "123456789012345678"),
        ("order_id", "orphan", "e4f"),
        ("order_id", "cascaded", "1.23457E+14"),
        ("order_id", "orphan", "42"),
    ],
)
def test_a_value_that_shows_no_cause(column: str, rule: str, value: str) -> None:
    assert remedy(column, rule, value) is None


def described(table: str, column: str, rule: str, *, rows: int, read: int, file: str) -> str:
    reject = Reject(file, 3, "o1 / 1", column, "", rule)
    reason = Reason(column, rule, rows, reject, "o1 / 1", "")
    account = TableAccount(table, [file], read, read - rows, rows, 0, reasons=[reason])
    return describe_rejected(account)


@pytest.mark.parametrize(
    ("table", "column", "told"),
    [
        (
            "order_items",
            "order_id",
            "If orders is a part only (a year, a sample), take the same part of order_items, "
            "order_payments, order_reviews: the rows whose order_id is in it.",
        ),
        ("orders", "customer_id", "Else export customers whole."),
    ],
)
def test_many_orphans_are_those_of_a_part(table: str, column: str, told: str) -> None:
    assert told in described(table, column, "orphan", rows=6, read=100, file="a.csv")
    assert "part only" not in described(table, column, "orphan", rows=4, read=100, file="a.csv")


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("a.csv", "--keep orders='last by updated_at'"),
        ("orders.sql", "Give one of them in orders.sql."),
    ],
)
def test_rows_of_one_key_that_differ_are_for_the_user_to_choose(file: str, told: str) -> None:
    found = described("orders", "order_id", "duplicate_key", rows=1, read=100, file=file)
    assert "The rows of a key differ, and the least by their content stays" in found
    assert told in found


def test_the_remedy_stands_behind_what_was_expected() -> None:
    reject = Reject("a.csv", 3, "k", "price", "1,50", "type")
    reason = Reason("price", "type", 1, reject, "k", "a number")
    account = TableAccount("order_items", ["a.csv"], 9, 8, 1, 0, reasons=[reason])
    assert (
        describe_rejected(account)
        .splitlines()[1]
        .endswith(
            "line 3: '1,50'; expected a number. Give --decimal , if the comma is the decimal sign."
        )
    )


def test_a_zoned_time_that_a_select_gave_is_turned_there() -> None:
    reject = Reject("orders.sql", 1, "k", TIME, "2018-01-01 10:00:00+00", "type")
    reason = Reason(TIME, "type", 1, reject, "k", "a date and time, without time zone")
    account = TableAccount("orders", ["orders.sql"], 9, 8, 1, 0, reasons=[reason])
    assert describe_rejected(account).endswith(
        "'2018-01-01 10:00:00+00'; expected a date and time, without time zone. It has a time "
        "zone: turn it to local time in orders.sql: … AT TIME ZONE 'Europe/Berlin'. With time-zone "
        "set in source.toml, Z and offsets are read."
    )


def test_what_a_select_gave_is_mended_there() -> None:
    reject = Reject("orders.sql", 1, "k", "order_status", "done", "allowed_values")
    reason = Reason("order_status", "allowed_values", 1, reject, "k", "one of shipped")
    account = TableAccount("orders", ["orders.sql"], 9, 8, 1, 0, reasons=[reason])
    found = describe_rejected(account)
    assert found.endswith("'done'; expected one of shipped. Convert it in orders.sql.")
