"""What a table of the browser asks of the server."""

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipeline.dashboard.grids import BadRequest, all_of, grid, page_of
from pipeline.dashboard.panel import Grid
from pipeline.dashboard.parts_by_name import parts_by_name
from pipeline.dashboard.request import view_of
from pipeline.snapshot.snapshot import Snapshot

GRIDS = parts_by_name(Grid)
SELLERS = "sellers-sellers"


def ask(snapshot: Snapshot, model: Any, name: str = SELLERS, query: str = "") -> Any:
    page, found = GRIDS[name]
    return page_of(found, view_of(snapshot, page, query)[0], model)


@pytest.fixture(scope="module")
def sellers(outputs: Path) -> list[dict[str, Any]]:
    return list(pq.read_table(outputs / "seller_performance.parquet").to_pylist())


@pytest.mark.parametrize("name", GRIDS)
def test_a_table_gives_its_first_rows_and_their_number(snapshot: Snapshot, name: str) -> None:
    rows, total = ask(snapshot, {"startRow": 0, "endRow": 100}, name)
    assert len(rows) == min(total, 100)
    assert grid(name, GRIDS[name][1]).id == f"grid-{name}"


def test_pages_of_rows_join_without_gap_or_double(
    snapshot: Snapshot, sellers: list[dict[str, Any]]
) -> None:
    found = []
    for start in range(0, len(sellers), 7):
        rows, total = ask(snapshot, {"startRow": start, "endRow": start + 7})
        assert total == len(sellers)
        found += [row["seller_id"] for row in rows]
    assert sorted(found) == sorted(row["seller_id"] for row in sellers)


@pytest.mark.parametrize("way", ["asc", "desc"])
def test_rows_are_sorted_with_the_empty_at_the_end(
    snapshot: Snapshot, sellers: list[dict[str, Any]], way: str
) -> None:
    model = {"endRow": 1_000, "sortModel": [{"colId": "avg_review_score", "sort": way}]}
    rows, _ = ask(snapshot, model)
    values = [row["avg_review_score"] for row in rows]
    known = sorted(
        (float(row["avg_review_score"]) for row in sellers if row["avg_review_score"] is not None),
        reverse=way == "desc",
    )
    assert values == known + [None] * (len(sellers) - len(known))


FILTERS: list[tuple[dict[str, Any], Any]] = [
    (
        {"seller_city": {"filterType": "text", "type": "contains", "filter": "PAUL"}},
        lambda row: "paul" in row["seller_city"],
    ),
    (
        {"seller_city": {"filterType": "text", "type": "notContains", "filter": "a"}},
        lambda row: "a" not in row["seller_city"],
    ),
    (
        {"seller_state": {"filterType": "text", "type": "equals", "filter": "sp"}},
        lambda row: row["seller_state"] == "SP",
    ),
    (
        {"seller_city": {"filterType": "text", "type": "startsWith", "filter": "s"}},
        lambda row: row["seller_city"].startswith("s"),
    ),
    (
        {"seller_city": {"filterType": "text", "type": "contains", "filter": "%"}},
        lambda row: "%" in row["seller_city"],
    ),
    (
        {"orders": {"filterType": "number", "type": "greaterThan", "filter": 10}},
        lambda row: row["orders"] > 10,
    ),
    (
        {"orders": {"filterType": "number", "type": "inRange", "filter": 5, "filterTo": 20}},
        lambda row: 5 <= row["orders"] <= 20,
    ),
    (
        {"avg_review_score": {"filterType": "number", "type": "blank"}},
        lambda row: row["avg_review_score"] is None,
    ),
    (
        {
            "orders": {
                "filterType": "number",
                "operator": "OR",
                "conditions": [
                    {"filterType": "number", "type": "lessThan", "filter": 3},
                    {"filterType": "number", "type": "greaterThanOrEqual", "filter": 50},
                ],
            },
            "seller_state": {"filterType": "text", "type": "notEqual", "filter": "SP"},
        },
        lambda row: (row["orders"] < 3 or row["orders"] >= 50) and row["seller_state"] != "SP",
    ),
]


@pytest.mark.parametrize(("model", "keeps"), FILTERS)
def test_rows_are_filtered(
    snapshot: Snapshot, sellers: list[dict[str, Any]], model: dict[str, Any], keeps: Any
) -> None:
    rows, total = ask(snapshot, {"endRow": 1_000, "filterModel": model})
    expected = {row["seller_id"] for row in sellers if keeps(row)}
    assert {row["seller_id"] for row in rows} == expected
    assert total == len(expected)


@pytest.mark.parametrize(
    "model",
    [
        {"startRow": "0"},
        {"startRow": -1},
        {"startRow": 5, "endRow": 1},
        {"sortModel": "x"},
        {"sortModel": [1]},
        {"sortModel": [{"colId": "secret", "sort": "asc"}]},
        {"sortModel": [{"colId": "orders", "sort": "asc; DROP TABLE x"}]},
        {"filterModel": [1]},
        {"filterModel": {"orders; --": {"filterType": "number", "type": "equals", "filter": 1}}},
        {"filterModel": {"orders": {"filterType": "number", "type": "equals", "filter": "1"}}},
        {"filterModel": {"orders": {"filterType": "number", "type": "odd", "filter": 1}}},
        {"filterModel": {"orders": {"filterType": "number", "type": "inRange", "filter": 1}}},
        {"filterModel": {"orders": {"conditions": {}}}},
        {"filterModel": {"orders": None}},
        {"filterModel": {"orders": {"filterType": "number", "type": ["x"], "filter": 1}}},
        {"filterModel": {"orders": {"filterType": "number", "conditions": []}}},
        {"filterModel": {"orders": {"filterType": "number", "type": "equals", "filter": 10**40}}},
        {"filterModel": {"seller_city": {"filterType": "number", "type": "equals", "filter": 1}}},
        {
            "filterModel": {
                "seller_city": {"filterType": "text", "type": "equals", "filter": "\ud800"}
            }
        },
        {"startRow": 10**30, "endRow": 10**30},
        [1],
        "x",
    ],
)
def test_what_the_table_never_asks_is_refused(snapshot: Snapshot, model: Any) -> None:
    with pytest.raises(BadRequest):
        ask(snapshot, model)


def test_no_request_gets_more_than_a_thousand_rows(snapshot: Snapshot) -> None:
    rows, total = ask(snapshot, {"startRow": 0, "endRow": 10_000_000}, "customers-all")
    assert total > 1_000
    assert len(rows) == 1_000


def test_a_download_has_all_rows(snapshot: Snapshot) -> None:
    page, found = GRIDS["customers-all"]
    view = view_of(snapshot, page, "?state=SP")[0]
    assert all_of(found, view, {}).num_rows == ask(snapshot, {}, "customers-all", "?state=SP")[1]
