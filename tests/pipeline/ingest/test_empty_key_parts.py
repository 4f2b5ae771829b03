"""Parts of a refund's key may be empty or absent; an empty one equals an empty one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from pipeline.engine.duckdb import DuckDBEngine
from tests.pipeline.ingest.raw_folder import RawFolder, Record, Taken, take_in

HEADER = ["refund_id", "order_id", "order_item_id", "product_id", "refunded_at", "amount"]
KEY = "refund_id, order_id, order_item_id, product_id"
WHEN = "2018-03-01 10:00:00"

Part = tuple[str, str, str, str]
BARE: Part = ("r1", "", "", "")
PARTS: tuple[Part, ...] = (
    BARE,
    ("r1", "o1", "", ""),
    ("r1", "", "1", ""),
    ("r1", "", "", "p1"),
    ("r1", "o1", "1", "p1"),
    ("r2", "", "", ""),
)
"""Keys that differ, each by what is empty."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    opened = DuckDBEngine(tmp_path_factory.mktemp("spill"), threads=1)
    yield opened
    opened.close()


def refund(key: Part, amount: str = "1.00") -> Record:
    return [*key, WHEN, amount]


def taken(folder: Path, engine: DuckDBEngine, rows: Sequence[Record], *absent: str) -> Taken:
    """What is made of a file of refunds with these rows, without the absent columns."""
    places = [place for place, name in enumerate(HEADER) if name not in absent]
    raw = RawFolder.create(folder)
    raw.write("refunds", [[record[place] for place in places] for record in (HEADER, *rows)])
    return take_in(raw, "refunds", engine=engine)


def test_keys_that_differ_in_what_is_empty_are_different(
    tmp_path: Path, engine: DuckDBEngine
) -> None:
    found = taken(tmp_path, engine, [refund(key) for key in PARTS])
    assert found.nothing_set_aside
    assert found.accounts["refunds"].accepted == len(PARTS)


def test_the_slow_path_sees_the_same_different_keys(tmp_path: Path, engine: DuckDBEngine) -> None:
    """A bad row sends the table there."""
    bad = refund(("r9", "", "", ""), "-1.00")
    found = taken(tmp_path, engine, [*(refund(key) for key in PARTS), bad])
    assert found.accounts["refunds"].accepted == len(PARTS)
    assert found.reject("refunds")["rule"] == "range"


@pytest.mark.parametrize("key", PARTS)
def test_a_copy_is_set_aside_whatever_parts_of_its_key_are_empty(
    tmp_path: Path, engine: DuckDBEngine, key: Part
) -> None:
    """Nothing else is odd, so it is the fast path that must see it."""
    reject = taken(tmp_path, engine, [refund(each) for each in (*PARTS, key)]).reject("refunds")
    assert (reject["column"], reject["rule"]) == (KEY, "exact_copy")
    assert (reject["line"], reject["key"]) == ("8", " / ".join(key))


@pytest.mark.parametrize("key", PARTS)
def test_a_key_twice_with_other_values_is_set_aside_whatever_is_empty(
    tmp_path: Path, engine: DuckDBEngine, key: Part
) -> None:
    found = taken(tmp_path, engine, [*map(refund, PARTS), refund(key, "2.00")])
    reject = found.reject("refunds")
    assert (reject["rule"], reject["key"]) == ("duplicate_key", " / ".join(key))
    assert found.accounts["refunds"].money["amount"].balances


def test_parts_that_are_absent_are_empty_in_every_row(tmp_path: Path, engine: DuckDBEngine) -> None:
    rows = [refund(BARE), refund(("r2", "", "", "")), refund(BARE, "2.00"), refund(BARE)]
    absent = ("order_id", "order_item_id", "product_id")
    found = taken(tmp_path, engine, rows, *absent)
    rejects = [(each["line"], each["rule"]) for each in found.rejects["refunds"]]
    assert rejects == [("4", "duplicate_key"), ("5", "exact_copy")]
    assert [row["refund_id"] for row in found.rows["refunds"]] == ["r1", "r2"]


def test_a_file_without_parts_of_the_key_is_taken_in_whole(
    tmp_path: Path, engine: DuckDBEngine
) -> None:
    rows = [refund(BARE), refund(("r2", "", "", ""))]
    assert taken(tmp_path, engine, rows, "order_item_id", "product_id").nothing_set_aside
