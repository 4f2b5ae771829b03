"""quality_results holds every rule of every table of a run, with the rows that failed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pipeline.run import RunResult
from pipeline.sample import write_sample
from schemas.contract import columns, key
from schemas.published import published_contracts
from schemas.quality.oddities import ODDITIES, REFERRING
from schemas.raw.registry import RAW_TABLES
from schemas.types import STRING
from schemas.unknown import unknown_columns
from tests.defaults import COMPILED
from tests.end_to_end.publishing import publish, published_rows
from tests.pipeline.ingest.raw_folder import RawFolder
from tests.pipeline.ingest.runs import Desk
from tests.pipeline.rules.test_row_rules import cases

Rows = dict[str, dict[str, Any]]
"""By check_id."""


@dataclass(frozen=True)
class Whole:
    """A run of all tables, and its checks."""

    result: RunResult
    rows: list[dict[str, Any]]

    @property
    def by_id(self) -> Rows:
        return {row["check_id"]: row for row in self.rows}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    folder = tmp_path_factory.mktemp("whole")
    write_sample(80, 3, folder / "raw")
    result = publish(folder / "raw", folder / "out", cache_dir=COMPILED)
    return Whole(result, published_rows(folder / "out", "quality_results"))


def rule_ids(table: str) -> Iterator[str]:
    """The rules that the contract declares, whether the table is raw or published."""
    for case in cases(table):
        if not case.label.startswith("unique"):
            yield f"{table}.{case.label.replace(': ', '.')}"


def raw_ids(table: str) -> Iterator[str]:
    """The contract's rules, those of Brazil's states, and what else sets a raw row aside."""
    states = {f"{table}.{each.name}.length" for each in RAW_TABLES[table].columns if each.place}
    for check_id in rule_ids(table):
        named = check_id.removesuffix("length") + "allowed_values"
        yield named if check_id in states else check_id
    yield f"{table}.column_count"
    for column in columns(RAW_TABLES[table].contract):
        yield f"{table}.{column.name}.type"
    for column in RAW_TABLES[table].references:
        yield f"{table}.{column}.orphan"
        yield f"{table}.{column}.cascaded"
    if names := "+".join(key(RAW_TABLES[table].contract)):
        yield f"{table}.{names}.exact_copy"
        yield f"{table}.{names}.duplicate_key"


def published_ids(table: str) -> Iterator[str]:
    """The contract's rules, its key, and texts like formulas."""
    contract = published_contracts()[table]
    yield from rule_ids(table)
    yield f"{table}.{'+'.join(key(contract))}.unique"
    if table != "quality_results":
        for column in columns(contract):
            if column.dtype.kind == STRING:
                yield f"{table}.{column.name}.formula_like"


def all_ids(raw: Collection[str], published: Iterable[str]) -> list[str]:
    """Every check of a run that takes in and publishes these tables."""
    found = [check_id for table in raw for check_id in raw_ids(table)]
    found += [check_id for table in published for check_id in published_ids(table)]
    return sorted([*found, *(each.check_id for each in ODDITIES if each.table in raw)])


OF_LINES = ("order_items.amount_agrees", "order_items.discount_within_amount")
"""Rules of rows by columns that the sample lacks."""


def is_looked_at(check_id: str, result: RunResult) -> bool:
    """Whether the columns of the check are there, and known."""
    absent = [
        f"{account.table}.{column}."
        for account in result.ingested.accounts
        for column in account.absent_columns
    ]
    empty = [
        f"{table}.{column}."
        for table, contract in published_contracts().items()
        for column in unknown_columns(contract, result.unknown)
    ]
    is_unknown = check_id.startswith(tuple(empty)) and not check_id.endswith(".formula_like")
    return not (check_id.startswith(tuple(absent)) or is_unknown or check_id in OF_LINES)


def test_every_check_of_a_run_is_one_row(whole: Whole) -> None:
    got = [row["check_id"] for row in whole.rows]
    every = all_ids(whole.result.ingested.files, published_contracts())
    assert got == [each for each in every if is_looked_at(each, whole.result)]


def test_references_that_miss_are_told_of_the_tables_that_are_there(tmp_path: Path) -> None:
    write_sample(60, 3, tmp_path / "raw", ["refunds"])
    publish(tmp_path / "raw", tmp_path / "out", tables=("quality_results",))
    found = {row["check_id"]: row for row in published_rows(tmp_path / "out", "quality_results")}
    soft = {f"{table.name}.{name}" for table in REFERRING for name in table.soft_references}
    told = {column for column in soft if f"{column}.unknown" in found}
    assert told == {"refunds.order_id", "refunds.product_id"}
    assert found["refunds.product_id.unknown"]["row_count"] > 0


def test_rules_count_the_rows_of_their_table(whole: Whole) -> None:
    expected = {account.table: account.read for account in whole.result.ingested.accounts}
    expected |= whole.result.rows
    odd = {each.check_id for each in ODDITIES}
    for check_id, row in whole.by_id.items():
        if check_id not in odd:
            assert row["row_count"] == expected[row["table_name"]], check_id


def test_own_rows_of_the_table_are_counted(whole: Whole) -> None:
    assert whole.result.rows["quality_results"] == len(whole.rows)
    assert whole.by_id["quality_results.check_id.unique"]["row_count"] == len(whole.rows)


def test_names_and_severity_follow_from_the_check(whole: Whole) -> None:
    severities = {each.check_id: each.severity for each in ODDITIES}
    for check_id, row in whole.by_id.items():
        column = row["column_name"]
        parts = [row["table_name"], column and column.replace(", ", "+"), row["rule"]]
        assert check_id == ".".join(part for part in parts if part)
        default = "warning" if row["rule"] == "formula_like" else "error"
        assert row["severity"] == severities.get(check_id, default)


def test_tables_of_a_clean_run_break_no_rule(whole: Whole) -> None:
    """But they have oddities, which are kept."""
    failing = {row["severity"] for row in whole.rows if row["failing_rows"]}
    assert "information" in failing
    assert "error" not in failing


def test_tables_without_rows_have_all_their_checks(tmp_path: Path) -> None:
    """All orders are canceled, so nothing is sold."""
    raw = RawFolder.create(tmp_path / "raw")
    raw.change("orders", lambda content: content.replace(b"delivered,", b"canceled,"))
    result = publish(raw.path, tmp_path / "out", cache_dir=COMPILED)
    assert (result.rows["sales_items"], result.rows["master_orders"]) == (0, 0)
    rows = {row["check_id"]: row for row in published_rows(tmp_path / "out", "quality_results")}
    for table in ("sales_items", "master_orders"):
        for check_id in published_ids(table):
            found = rows[check_id]
            assert (found["row_count"], found["failing_rows"], found["failing_share"]) == (
                0,
                0,
                None,
            )


@pytest.mark.parametrize("tables", [("quality_results",), ("quality_results", "calendar")], ids=str)
def test_a_run_of_some_tables_has_the_checks_of_these(
    whole: Whole, tmp_path: Path, tables: tuple[str, ...]
) -> None:
    write_sample(80, 3, tmp_path / "raw")
    result = publish(tmp_path / "raw", tmp_path / "out", tables=tables, cache_dir=COMPILED)
    rows = published_rows(tmp_path / "out", "quality_results")
    every = all_ids(whole.result.ingested.files, tables)
    assert [row["check_id"] for row in rows] == [n for n in every if is_looked_at(n, result)]
    same = {*RAW_TABLES, *tables} - {"quality_results"}
    assert among(rows, same) == among(whole.rows, same)


def among(rows: list[dict[str, Any]], tables: set[str]) -> list[dict[str, Any]]:
    return [row for row in rows if row["table_name"] in tables]


def test_raw_tables_without_file_have_no_rules_and_no_oddities(tmp_path: Path) -> None:
    desk = Desk(RawFolder.create(tmp_path / "raw"), tmp_path / "out")
    result = desk.run(tables=("quality_results",))
    rows = published_rows(desk.outputs, "quality_results")
    required = ("customers", "orders", "order_items", "order_payments", "order_reviews")
    every = all_ids(required, ["quality_results"])
    assert [row["check_id"] for row in rows] == [n for n in every if is_looked_at(n, result)]
    assert "geolocation" not in {row["table_name"] for row in rows}


def test_without_the_table_nothing_is_counted(tmp_path: Path) -> None:
    desk = Desk.create(tmp_path)
    assert not (desk.outputs / "quality_results.csv").exists()
    assert "quality_results" not in desk.run().rows
