"""Rows of raw tables that are set aside are counted by rule, whatever the damage, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given

from pipeline.computation.given import Known
from pipeline.computation.given.rule_counts import rule_counts
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.settings import Settings
from schemas.raw.registry import RAW_TABLES
from tests.compiled import QUERIES
from tests.luck import fresh
from tests.pipeline.ingest.raw_folder import RawFolder, Taken, csv_bytes, header, take_in
from tests.pipeline.ingest.test_accounting import FAULTS, ITEMS, ORDERS, Planted, planted
from tests.pipeline.ingest.test_bad_values import BAD, OPTIONAL, damaged

Counts = dict[tuple[str, str, str], tuple[int, int, str | None]]
"""Table, column and rule to the rows checked, those that fail, and the example."""

Damage = Callable[[RawFolder], Any]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    opened = DuckDBEngine(tmp_path_factory.mktemp("spill"), threads=1)
    yield opened
    opened.close()


def counted(taken: Taken) -> list[dict[str, Any]]:
    known = Known(Settings(Path(), Path()), QUERIES, list(taken.accounts.values()))
    rows = [dict(row) for row in rule_counts(known)]
    assert len({row["check_id"] for row in rows}) == len(rows)
    assert {row["severity"] for row in rows} == {"error"}
    return rows


def failing(taken: Taken) -> Counts:
    """What the table says of the rules that rows broke."""
    return {
        (row["table_name"], row["column_name"] or "", row["rule"]): (
            row["row_count"],
            row["failing_rows"],
            row["example_key"],
        )
        for row in counted(taken)
        if row["failing_rows"]
    }


def told(taken: Taken) -> Counts:
    """What the files of rejects say of them; a row without a key has no example."""
    keys: dict[tuple[str, str, str], list[str]] = {}
    for table, rejects in taken.rejects.items():
        for reject in rejects:
            rule = (table, reject["column"], reject["rule"])
            keys.setdefault(rule, []).append(reject["key"])
    read = {table: account.read for table, account in taken.accounts.items()}
    return {rule: (read[rule[0]], len(found), min(found) or None) for rule, found in keys.items()}


def assert_every_lost_row_is_counted(taken: Taken) -> None:
    assert failing(taken) == told(taken)
    for table, account in taken.accounts.items():
        lost = [rows for (name, _, _), (_, rows, _) in failing(taken).items() if name == table]
        assert sum(lost) == account.rejected + account.cascaded


@pytest.mark.parametrize("table", BAD)
def test_bad_values_are_counted_by_their_rule(
    tmp_path: Path, engine: DuckDBEngine, table: str
) -> None:
    taken = take_in(damaged(tmp_path, table), table, engine=engine)
    assert taken.accounts[table].rejected == len(BAD[table])
    assert_every_lost_row_is_counted(taken)


def _copies(raw: RawFolder) -> None:
    """Of two rows of one key the one of the lesser city stays."""
    raw.append("customers", ["c004", "u1", "01037", "aa", "SP"], raw.records("customers")[2])


def _ragged(raw: RawFolder) -> None:
    raw.append("orders", ["o9"], ["o8", "c001", "delivered"])


def _cascade(raw: RawFolder) -> None:
    raw.put("customers", 3, "customer_state", "XX")
    raw.put("customers", 4, "customer_state", "YY")
    raw.put("orders", 5, "customer_id", "nobody")


def _point(raw: RawFolder) -> None:
    """A table without a key."""
    good, bad = OPTIONAL["geolocation"](1), ["99999", "91", "0", "x", "SP"]
    raw.write("geolocation", [header("geolocation"), bad, good, ["01037", *bad[1:]]])


DAMAGES: dict[str, tuple[Damage, Counts]] = {
    "nothing": (lambda raw: None, {}),
    "copies": (
        _copies,
        {
            ("customers", "customer_id", "exact_copy"): (7, 1, "c002"),
            ("customers", "customer_id", "duplicate_key"): (7, 1, "c004"),
        },
    ),
    "ragged records": (_ragged, {("orders", "", "column_count"): (7, 2, None)}),
    "a row and what hangs on it": (
        _cascade,
        {
            ("customers", "customer_state", "allowed_values"): (5, 2, "c002"),
            ("orders", "customer_id", "cascaded"): (5, 2, "o002"),
            ("orders", "customer_id", "orphan"): (5, 1, "o004"),
            ("order_items", "order_id", "cascaded"): (5, 3, "o002 / 1"),
            ("order_payments", "order_id", "cascaded"): (5, 3, "o002 / 1"),
            ("order_reviews", "order_id", "cascaded"): (5, 3, "r002 / o002"),
        },
    ),
    "points": (_point, {("geolocation", "geolocation_lat", "range"): (3, 2, None)}),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_every_kind_of_damage_is_counted(tmp_path: Path, engine: DuckDBEngine, damage: str) -> None:
    change, expected = DAMAGES[damage]
    raw = RawFolder.create(tmp_path)
    change(raw)
    taken = take_in(raw, engine=engine)
    assert failing(taken) == expected
    assert_every_lost_row_is_counted(taken)


def plant(raw: RawFolder, faults: Planted) -> None:
    for table, rows in faults.items():
        records = raw.records(table)
        for row, (column, value, _) in rows.items():
            records[row][header(table).index(column)] = value
        raw.write(table, records)


def shuffle(raw: RawFolder, seed: int) -> None:
    """Rows in another order, and in two files."""
    for table in FAULTS:
        head, *records = raw.records(table)
        Random(seed).shuffle(records)
        raw.file(table).unlink()
        half = len(records) // 2
        for part, rows in (("_1.csv", records[:half]), ("_2.csv", records[half:])):
            raw.file(table, part).write_bytes(csv_bytes([head, *rows]))


def check_shuffled(engine: DuckDBEngine, folder: Path, faults: Planted) -> None:
    raw = RawFolder.create(folder, ORDERS)
    plant(raw, faults)
    taken = take_in(raw, ITEMS, engine=engine)
    assert_every_lost_row_is_counted(taken)
    shuffle(raw, seed=7)
    assert counted(take_in(raw, ITEMS, engine=engine)) == counted(taken)


def test_counts_do_not_depend_on_the_order_of_rows_and_files(
    engine: DuckDBEngine, tmp_path: Path
) -> None:
    state, status = FAULTS["customers"][0], FAULTS["orders"][0]
    faults = {
        "customers": {2: state, 6: state},
        "orders": {7: status, 3: status, 4: FAULTS["orders"][2]},
        ITEMS: dict.fromkeys((8, 1, 5), FAULTS[ITEMS][0]),
    }
    check_shuffled(engine, tmp_path, faults)


@pytest.mark.slow
@fresh(25)
@given(faults=planted())
def test_counts_of_random_faults_do_not_depend_on_any_order(
    engine: DuckDBEngine, tmp_path_factory: pytest.TempPathFactory, faults: Planted
) -> None:
    check_shuffled(engine, tmp_path_factory.mktemp("faults"), faults)


def test_rules_of_all_raw_tables_are_counted_where_none_is_broken(
    tmp_path: Path, engine: DuckDBEngine
) -> None:
    raw = RawFolder.create(tmp_path)
    for table, record in OPTIONAL.items():
        raw.write(table, [header(table), record(1)])
    rows = counted(take_in(raw, engine=engine))
    assert {row["table_name"] for row in rows} == set(RAW_TABLES)
    assert {(row["failing_rows"], row["example_key"]) for row in rows} == {(0, None)}
