"""Values under slicers, and groups as a report's visuals make them."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pipeline.powerbi.dax.errors import DaxError
from tests.dax.evaluator import Filters
from tests.dax.small import DATE, MONTH, STATE, YEAR, evaluator, frames, value

CUSTOMER = ("orders", "customer")
REGION = ("states", "region")


def rows(found: pd.DataFrame) -> list[tuple[Any, ...]]:
    """The rows, None for what is missing."""
    plain = found.astype(object).where(found.notna(), None)
    return [tuple(row) for row in plain.itertuples(index=False)]


def test_a_slicer_selects_values() -> None:
    assert value("[Value]", {STATE: ["SP", "RJ"]}) == 310


def test_a_slicer_ignores_case_and_values_that_nobody_has() -> None:
    assert value("[Value]", {STATE: ["sp", "nowhere"]}) == 130
    assert value("[Value]", {STATE: ["nowhere"]}) is None


def test_a_slicer_may_select_blank() -> None:
    assert value("COUNTROWS ( orders )", {("orders", "days"): [None, 5]}) == 2


def test_slicers_on_two_columns_of_a_table_hold_each_by_itself() -> None:
    # No order is RJ and eva. With coalesced filters nothing would be left for the state.
    both: Filters = {STATE: ["RJ"], CUSTOMER: ["eva"]}
    assert value("CALCULATE ( [Value], ALL ( orders[customer] ) )", both) == 180


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({STATE: "SP"}, "have to be a list"),
        ({STATE: []}, "have to be a list"),
        ({STATE: [1]}, "1 among values of the kind text"),
        ({("orders", "nothing"): [1]}, r"there is no column 'orders'\[nothing\]"),
        ({("nothing", "state"): [1]}, "there is no table 'nothing'"),
    ],
)
def test_a_slicer_that_makes_no_sense_is_refused(filters: Any, message: str) -> None:
    with pytest.raises(DaxError, match=message):
        value("[Value]", filters)


def test_a_measure_that_is_not_there_is_refused() -> None:
    with pytest.raises(DaxError, match=r"there is no measure \[Nothing\]"):
        evaluator().value("Nothing")


def test_a_measure_that_is_not_asked_for_may_be_wrong() -> None:
    assert evaluator({"Wrong": "SUM ("}).value("Value") == 630


def test_groups_are_sorted_and_only_those_with_a_value() -> None:
    found = evaluator().grouped([MONTH], ["Value", "Orders"], {YEAR: [2017, 2018]})
    assert list(found.columns) == ["calendar[month]", "Value", "Orders"]
    assert rows(found) == [("2017-01", 30, 2), ("2017-02", 120, 2), ("2018-02", 320, 1)]


def test_a_group_with_one_value_of_two_is_kept() -> None:
    found = evaluator().grouped([STATE], ["Value", "Price"])
    assert rows(found) == [
        (None, None, 1000), ("??", 320, 320), ("RJ", 180, None), ("SP", 130, 50),
    ]  # fmt: skip


def test_the_blank_row_is_a_group() -> None:
    found = evaluator().grouped([REGION], ["Value"])
    assert rows(found) == [(None, 320), ("South-East", 310)]


def test_across_tables_every_combination_counts() -> None:
    found = evaluator({"One": "1"}).grouped([REGION, CUSTOMER], ["One"])
    assert len(found) == 3 * 4


def test_within_a_table_only_combinations_that_exist_count() -> None:
    found = evaluator({"One": "1"}).grouped([STATE, CUSTOMER], ["One"])
    assert [row[:2] for row in rows(found)] == [
        (None, None), ("??", "ana"), ("RJ", "bob"), ("SP", "ana"), ("SP", "eva"),
    ]  # fmt: skip


def test_columns_stay_in_the_order_that_was_asked_for() -> None:
    found = evaluator().grouped([STATE, MONTH, CUSTOMER], ["Value"], {YEAR: [2017]})
    assert rows(found) == [
        ("RJ", "2017-01", "bob", 20),
        ("SP", "2017-01", "ana", 10),
        ("SP", "2017-02", "ana", 40),
        ("SP", "2017-02", "eva", 80),
    ]


def test_a_slicer_leaves_out_groups_of_its_own_table_and_of_the_many_side() -> None:
    share = {"Share": "DIVIDE ( [Value], CALCULATE ( [Value], ALL ( orders ) ) )", "One": "1"}
    assert rows(evaluator(share).grouped([CUSTOMER], ["One"], {STATE: ["SP"]})) == [
        ("ana", 1), ("eva", 1),
    ]  # fmt: skip
    assert rows(evaluator(share).grouped([CUSTOMER], ["One"], {MONTH: ["2017-01"]})) == [
        ("ana", 1), ("bob", 1),
    ]  # fmt: skip


def test_groups_of_nothing_keep_their_columns() -> None:
    found = evaluator().grouped([STATE], ["Value"], {STATE: ["nobody"]})
    assert list(found.columns) == ["orders[state]", "Value"]
    assert found.empty


def test_without_columns_to_group_by_there_is_one_row() -> None:
    assert rows(evaluator().grouped([], ["Value", "Price"])) == [(630, 1370)]


def test_a_column_to_group_by_is_named_once() -> None:
    with pytest.raises(DaxError, match="named twice"):
        evaluator().grouped([STATE, STATE], ["Value"])


def test_groups_by_day_hold_dates() -> None:
    found = evaluator().grouped([DATE], ["Value"], {MONTH: ["2017-01"]})
    assert found["calendar[date]"].tolist() == [
        pd.Timestamp("2017-01-10"), pd.Timestamp("2017-01-31"),
    ]  # fmt: skip


def test_the_frames_are_left_as_they_are() -> None:
    given, before = frames(), frames()
    evaluator(tables=given).grouped([MONTH, STATE], ["Value", "Price"])
    for name, frame in before.items():
        pd.testing.assert_frame_equal(given[name], frame)
