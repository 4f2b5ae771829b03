"""`--keep TABLE=last by COLUMN` says which of several rows with one key stays."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.errors import BadInput, ConfigurationError
from tests.pipeline.ingest.raw_folder import RawFolder, header, read_rejects
from tests.pipeline.ingest.runs import Desk

ORDERS = "orders"
LAST, FIRST = "last by updated_at", "first by updated_at"
Status = str
Copies = Sequence[tuple[Status, str]]
"""Status and updated_at of each row of one order."""


def with_copies(raw: RawFolder, copies: Copies) -> None:
    """Gives order 1 these rows, and every order a column that no contract knows."""
    first, one, *others = raw.records(ORDERS)
    rows = [[*one[:2], status, *one[3:], updated] for status, updated in copies]
    raw.write(ORDERS, [[*first, "updated_at"], *rows, *([*each, ""] for each in others)])


def status_kept(desk: Desk, copies: Copies, choice: str) -> Status:
    """The published status of order 1; of all five orders each stays once."""
    with_copies(desk.raw, copies)
    tables = ("master_orders",)
    result = desk.run(tables=tables, kept_rows=((ORDERS, choice),), formats=("csv",))
    (account,) = (each for each in result.ingested.accounts if each.table == ORDERS)
    assert (account.accepted, account.bad) == (5, 0)
    assert account.superseded == account.rejected == len(copies) - 1
    found = {row["order_id"]: row["order_status"] for row in read_rejects(master_orders(desk))}
    return found["o001"]


def master_orders(desk: Desk) -> Path:
    return desk.outputs / "master_orders.csv"


@pytest.mark.parametrize("step", [1, -1], ids=["as they are", "reversed"])
@pytest.mark.parametrize(
    ("choice", "copies", "kept"),
    [
        (LAST, [("canceled", "2018-01-01 10:00:00"), ("delivered", "2018-01-02 09:00:00")], 1),
        (LAST, [("delivered", "2018-01-02T09:00:00"), ("canceled", "2018-01-01 10:00:00")], 0),
        (FIRST, [("shipped", "2018-01-02 09:00:00"), ("approved", "2018-01-01 10:00:00")], 1),
        # Ten is more than nine, in numbers but not in texts.
        (LAST, [("canceled", "9"), ("shipped", "10"), ("approved", "2")], 1),
        (LAST, [("shipped", "1234567890123456789"), ("approved", "1234567890123456788")], 0),
        (LAST, [("canceled", "a"), ("shipped", "b"), ("approved", "10")], 1),
        # Nine in UTC-3 is noon in UTC.
        (LAST, [("shipped", "2018-01-01T09:00:00-03:00"), ("approved", "2018-01-01T11:00:00Z")], 0),
        (LAST, [("shipped", "2018-01-01 09:00:00.45"), ("approved", "2018-01-01 09:00:00.5")], 1),
        (LAST, [("approved", ""), ("shipped", "2018-01-01 09:00:00")], 1),
        (FIRST, [("approved", ""), ("shipped", "2018-01-01 09:00:00")], 1),
    ],
)
def test_the_row_stays_that_is_last_or_first_by_the_column(
    desk: Desk, choice: str, copies: Copies, kept: int, step: int
) -> None:
    assert status_kept(desk, copies[::step], choice) == copies[kept][0]


def test_rows_that_lose_are_written_down_and_are_no_fault(desk: Desk) -> None:
    """Not one bad row is allowed."""
    with_copies(desk.raw, [("canceled", "1"), ("delivered", "2")])
    desk.run(kept_rows=((ORDERS, LAST),), max_rejected=0.0)
    (reject,) = read_rejects(desk.outputs / "rejected" / "orders.csv")
    assert (reject["line"], reject["rule"], reject["key"]) == ("2", "superseded", "o001")


def test_rows_that_are_alike_by_the_column_are_judged_by_their_content(desk: Desk) -> None:
    alike = [("shipped", "2"), ("approved", "2"), ("approved", "2")]
    with_copies(desk.raw, [*alike, ("created", "1")])
    desk.run(kept_rows=((ORDERS, LAST),), max_rejected=1.0)
    rejects = read_rejects(desk.outputs / "rejected" / "orders.csv")
    rules = [(each["line"], each["rule"]) for each in rejects]
    assert rules == [("2", "duplicate_key"), ("4", "exact_copy"), ("5", "superseded")]


def test_a_bad_row_does_not_replace_a_good_one(desk: Desk) -> None:
    with_copies(desk.raw, [("shipped", "1"), ("lost", "2")])
    desk.run(kept_rows=((ORDERS, LAST),), max_rejected=1.0)
    (reject,) = read_rejects(desk.outputs / "rejected" / "orders.csv")
    assert (reject["line"], reject["rule"]) == ("3", "allowed_values")


def test_a_column_of_the_contract_can_decide(desk: Desk) -> None:
    first, one, *others = desk.raw.records(ORDERS)
    place = header(ORDERS).index("order_approved_at")
    later = [*one[:place], "2018-01-09 00:00:00", *one[place + 1 :]]
    desk.raw.write(ORDERS, [first, one, later, *others])
    desk.run(kept_rows=((ORDERS, "last by order_approved_at"),), max_rejected=0.0)
    (reject,) = read_rejects(desk.outputs / "rejected" / "orders.csv")
    assert reject["line"] == "2"


def test_a_part_without_the_column_loses(desk: Desk) -> None:
    """The parts have the column at another place, in another case, or not at all."""
    first, one, *others = desk.raw.records(ORDERS)
    desk.raw.file(ORDERS).unlink()
    old, new = RawFolder(desk.raw.path), [*one[:2], "canceled", *one[3:]]
    parts = {
        "_1.csv": [first, one, *others],
        "_2.csv": [["Updated_At", *first], ["2018-01-02", *new]],
        "_3.csv": [[*first, "note", "updated_at"], [*one, "", "2018-01-01"]],
    }
    for ending, records in parts.items():
        text = "".join(",".join(record) + "\n" for record in records)
        old.file(ORDERS, ending).write_text(text, encoding="utf-8")
    desk.run(kept_rows=((ORDERS, LAST),), max_rejected=0.0)
    rejects = read_rejects(desk.outputs / "rejected" / "orders.csv")
    assert [each["file"][-6:] for each in rejects] == ["_1.csv", "_3.csv"]


def test_parquet_files_have_such_columns_too(desk: Desk) -> None:
    with_copies(desk.raw, [("canceled", "9"), ("delivered", "10")])
    first, *records = desk.raw.records(ORDERS)
    desk.raw.file(ORDERS).unlink()
    columns = {name: list(values) for name, *values in zip(first, *records, strict=True)}
    pq.write_table(pa.table(columns), desk.raw.file(ORDERS, ".parquet"))
    desk.run(kept_rows=((ORDERS, LAST),), max_rejected=0.0)
    (reject,) = read_rejects(desk.outputs / "rejected" / "orders.csv")
    assert reject["line"] == "1"


@pytest.mark.parametrize(
    ("table", "words", "told"),
    [
        ("order", LAST, r"no raw table 'order'; did you mean 'orders'\?"),
        (ORDERS, "last by order_aproved_at", "no column|Did you mean 'order_approved_at'"),
        (ORDERS, "newest by updated_at", "'newest by updated_at' is not like 'last by updated_at'"),
        (ORDERS, "last", "is not like"),
        ("geolocation", LAST, "geolocation has no key"),
    ],
)
def test_what_is_not_there_stops_the_run(desk: Desk, table: str, words: str, told: str) -> None:
    """Also where no row has the key of another."""
    error = desk.refusal(kept_rows=((table, words),))
    assert isinstance(error, ConfigurationError)
    with pytest.raises(ConfigurationError, match=told):
        raise error


def test_two_columns_of_the_name_are_one_too_many(desk: Desk) -> None:
    first, *records = desk.raw.records(ORDERS)
    doubled = [[*first, "Updated_at", "updated_AT"], *([*each, "1", "2"] for each in records)]
    desk.raw.write(ORDERS, doubled)
    with pytest.raises(ConfigurationError, match="has 2 columns 'updated_at'"):
        raise desk.refusal(kept_rows=((ORDERS, LAST),))


def test_without_a_choice_the_message_offers_one(desk: Desk) -> None:
    with_copies(desk.raw, [("canceled", "1"), ("delivered", "2")])
    with pytest.raises(BadInput, match="Say which one should, such as --keep orders='last by"):
        raise desk.refusal()
