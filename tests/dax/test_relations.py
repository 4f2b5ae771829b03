"""Filters go along relationships, from the one side to the many side."""

from __future__ import annotations

import pandas as pd
import pytest

from pipeline.powerbi.dax.errors import DaxError, UnsupportedDax
from pipeline.powerbi.semantic_model import Relationship
from tests.dax.small import (
    DATE,
    MONTH,
    RELATIONSHIPS,
    STATE,
    YEAR,
    evaluator,
    frames,
    items,
    orders,
    value,
)

REGION = ("states", "region")


def test_a_filter_on_the_one_side_filters_the_many_side() -> None:
    assert value("[Value]", {MONTH: ["2017-01"]}) == 30
    assert value("[Value]", {REGION: ["South-East"]}) == 310


def test_a_filter_goes_over_several_steps() -> None:
    # Items of January's order a; those of c are February's.
    assert value("[Price]", {MONTH: ["2017-01"]}) == 10
    assert value("[Price]", {MONTH: ["2017-01", "2017-02"]}) == 50


def test_filters_of_two_tables_intersect_on_the_many_side() -> None:
    assert value("[Value]", {MONTH: ["2017-01"], STATE: ["RJ"]}) == 20


def test_a_filter_never_goes_backwards() -> None:
    assert value("COUNTROWS ( states )", {STATE: ["SP"]}) == 3
    assert value("COUNTROWS ( orders )", {("items", "price"): [4.0]}) == 6


def test_rows_without_match_vanish_when_the_one_side_is_filtered() -> None:
    assert value("[Value]") == 630
    assert value("[Value]", {YEAR: [2016, 2017, 2018]}) == 470
    assert value("[Value]", {REGION: ["South-East", "Centre"]}) == 310


def test_rows_without_match_over_two_steps_vanish_too() -> None:
    assert value("[Price]") == 1370
    assert value("[Price]", {YEAR: [2016, 2017, 2018]}) == 370


def test_rows_without_match_belong_to_the_blank_row() -> None:
    assert value("[Value]", {MONTH: [None]}) == 160
    assert value("[Value]", {REGION: [None]}) == 320


def test_a_blank_key_belongs_to_the_blank_row() -> None:
    tables = {**frames(), "orders": orders().assign(day=None)}
    assert evaluator(tables=tables).value("Value", {MONTH: [None]}) == 630


def test_the_blank_row_is_counted_by_values_but_not_by_the_table() -> None:
    assert value("COUNTROWS ( states )") == 3
    assert value("COUNTROWS ( VALUES ( states ) )") == 4
    assert value("COUNTROWS ( ALL ( states ) )") == 4
    assert value("COUNTROWS ( VALUES ( states[region] ) )") == 3


def test_whether_distinctcount_counts_the_blank_row_is_refused() -> None:
    count = "DISTINCTCOUNT ( states[region] )"
    assert value(count, {REGION: ["South-East"]}) == 1
    with pytest.raises(UnsupportedDax, match="rows elsewhere have no match"):
        value(count)


def test_without_rows_that_miss_a_match_there_is_no_blank_row() -> None:
    tables = {**frames(), "orders": orders().iloc[:4], "items": items().iloc[:3]}
    found = evaluator({"It": "COUNTROWS ( VALUES ( states ) )"}, tables)
    assert found.value("It") == 3


def test_a_condition_that_holds_for_blank_keeps_rows_without_match() -> None:
    assert value('CALCULATE ( [Value], states[region] <> "Centre" )') == 630
    assert value("CALCULATE ( [Value], NOT ISBLANK ( states[region] ) )") == 310


def test_keys_match_whatever_their_case() -> None:
    tables = {**frames(), "orders": orders().assign(state=orders()["state"].str.lower())}
    assert evaluator(tables=tables).value("Value", {REGION: ["South-East"]}) == 310


def test_a_table_as_a_filter_filters_the_tables_that_it_leads_to() -> None:
    of_ana = 'FILTER ( orders, orders[customer] = "ana" )'
    assert value(f"CALCULATE ( COUNTROWS ( 'calendar' ), {of_ana} )") == 3
    assert value(f"CALCULATE ( COUNTROWS ( states ), {of_ana} )") == 1
    assert value(f"CALCULATE ( [Price], {of_ana} )") == 370


def test_a_table_or_column_that_is_not_there_is_named() -> None:
    for each, message in (
        (Relationship("orders", "day", "nothing", "date"), "there is no table 'nothing'"),
        (Relationship("orders", "nothing", "calendar", "date"), r"no column 'orders'\[nothing\]"),
    ):
        with pytest.raises(DaxError, match=message):
            evaluator(relationships=(each,))


@pytest.mark.parametrize("bad", ["repeated", "blank"])
def test_the_one_side_has_each_key_once(bad: str) -> None:
    key = "SP" if bad == "repeated" else None
    tables = {**frames(), "states": pd.DataFrame({"state": ["SP", key], "region": "x"})}
    with pytest.raises(DaxError, match=r"'states'\[state\] has blank or repeated values"):
        evaluator(tables=tables).value("Value", {REGION: ["x"]})


def test_keys_of_different_kinds_are_refused() -> None:
    tables = {**frames(), "orders": orders().assign(day=1)}
    with pytest.raises(DaxError, match="orders_calendar relates a number to a date"):
        evaluator(tables=tables).value("Value", {MONTH: ["2017-01"]})


def test_two_ways_to_a_table_are_refused() -> None:
    tables = frames()
    tables["items"] = tables["items"].assign(day=pd.Timestamp("2017-01-01"))
    short_cut = Relationship("items", "day", *DATE)
    found = evaluator(tables=tables, relationships=(*RELATIONSHIPS, short_cut))
    with pytest.raises(DaxError, match="two ways lead from 'items' to 'calendar'"):
        found.value("Price", {MONTH: ["2017-01"]})


def test_relationships_in_a_circle_are_refused() -> None:
    tables = frames()
    tables["states"] = tables["states"].assign(order=["a", "b", "c"])
    circle = Relationship("states", "order", "orders", "order")
    found = evaluator(tables=tables, relationships=(*RELATIONSHIPS, circle))
    with pytest.raises(DaxError, match="back to it"):
        found.value("Value", {MONTH: ["2017-01"]})
