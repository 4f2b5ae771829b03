"""CALCULATE: which filters stay, which are replaced, and in what order."""

from __future__ import annotations

import pandas as pd
import pytest

from pipeline.powerbi.dax.errors import DaxError, UnsupportedDax
from tests.dax.evaluator import Filters
from tests.dax.small import MONTH, STATE, WEEKDAY, YEAR, evaluator, value
from tests.dax.values import Value

SP: Filters = {STATE: ["SP"]}  # orders a, c, d: 10, 40, 80
RJ: Filters = {STATE: ["RJ"]}  # orders b, e: 20, 160
CUSTOMER = ("orders", "customer")


def calculated(*arguments: str, filters: Filters | None = None) -> Value:
    return value(f"CALCULATE ( [Value], {', '.join(arguments)} )", filters)


def test_a_condition_replaces_the_filter_on_its_column() -> None:
    assert calculated('orders[state] = "RJ"', filters=SP) == 180


def test_a_condition_leaves_filters_on_other_columns() -> None:
    assert calculated('orders[state] = "SP"', filters={CUSTOMER: ["ana"]}) == 50


def test_keepfilters_intersects() -> None:
    assert calculated('KEEPFILTERS ( orders[state] = "RJ" )', filters=SP) is None
    assert calculated('KEEPFILTERS ( orders[state] IN { "SP", "RJ" } )', filters=SP) == 130


def test_several_arguments_intersect_with_each_other() -> None:
    assert calculated('orders[state] IN { "SP", "RJ" }', "orders[repeat] = 1") == 200
    assert calculated("orders[value] > 10", "orders[value] < 80") == 60


def test_filter_arguments_are_evaluated_outside() -> None:
    # MAX is that of the slicer, RJ; inside it would be that of SP.
    arguments = ('orders[state] = "SP"', "orders[value] < MAX ( orders[value] )")
    assert calculated(*arguments, filters=RJ) == 130


def test_all_of_a_column_clears_its_filter_only() -> None:
    both: Filters = {STATE: ["SP"], CUSTOMER: ["ana"]}
    assert calculated("ALL ( orders[state] )", filters=both) == 10 + 40 + 320
    assert calculated("ALL ( orders[state], orders[customer] )", filters=both) == 630


def test_all_of_a_table_clears_its_expanded_table() -> None:
    filters: Filters = {STATE: ["SP"], MONTH: ["2017-01"], ("states", "region"): ["Centre"]}
    assert calculated("ALL ( orders )", filters=filters) == 630


def test_all_of_a_table_on_the_one_side_leaves_filters_on_the_many_side() -> None:
    filters: Filters = {STATE: ["SP"], MONTH: ["2017-01"]}
    assert calculated("ALL ( 'calendar' )", filters=filters) == 130


def test_all_of_a_table_on_the_one_side_brings_back_rows_without_match() -> None:
    year: Filters = {YEAR: [2017]}
    assert value("[Value]", year) == 150
    assert calculated("ALL ( 'calendar' )", filters=year) == 630


def test_all_without_argument_clears_everything() -> None:
    filters: Filters = {STATE: ["SP"], MONTH: ["2017-01"]}
    assert calculated("ALL ( )", filters=filters) == 630


@pytest.mark.parametrize("what", ["orders", "orders[state]", "'calendar'", ""])
def test_removefilters_does_as_all(what: str) -> None:
    filters: Filters = {STATE: ["SP"], MONTH: ["2017-01"]}
    assert calculated(f"REMOVEFILTERS ( {what} )", filters=filters) == calculated(
        f"ALL ( {what} )", filters=filters
    )


@pytest.mark.parametrize("reverse", [False, True])
def test_filters_are_cleared_before_any_is_added(reverse: bool) -> None:
    arguments = ["ALL ( orders )", 'KEEPFILTERS ( orders[state] = "RJ" )']
    assert calculated(*(arguments[::-1] if reverse else arguments), filters=SP) == 180


def test_a_table_is_a_filter() -> None:
    assert calculated("FILTER ( orders, orders[value] > 30 )", filters=SP) == 120


def test_keepfilters_takes_a_table_too() -> None:
    others = 'FILTER ( ALL ( orders[state] ), orders[state] <> "RJ" )'
    assert calculated(others, filters={STATE: ["SP", "RJ"]}) == 130 + 320
    assert calculated(f"KEEPFILTERS ( {others} )", filters={STATE: ["SP", "RJ"]}) == 130


def test_a_table_as_a_filter_replaces_filters_on_all_its_columns() -> None:
    assert calculated("FILTER ( ALL ( orders ), orders[value] > 30 )", filters=SP) == 600


def test_values_bring_the_outer_filter_back() -> None:
    assert calculated("ALL ( orders )", "VALUES ( orders[state] )", filters=SP) == 130


def test_a_filter_on_all_values_of_a_column_is_a_condition() -> None:
    filtered = 'FILTER ( ALL ( orders[state] ), orders[state] = "RJ" )'
    assert calculated(filtered, filters=SP) == 180


def test_a_condition_may_be_about_several_columns_of_a_table() -> None:
    condition = 'orders[state] = "RJ" || orders[customer] = "eva"'
    assert calculated(condition) == 20 + 160 + 80
    assert calculated(condition, filters=SP) == 260
    assert calculated(f"KEEPFILTERS ( {condition} )", filters=SP) == 80


def test_a_filter_on_combinations_keeps_what_it_says_of_columns_not_replaced() -> None:
    outer = 'orders[state] = "SP" && orders[customer] = "%s"'
    inner = 'CALCULATE ( [Value], orders[state] = "%s" )'
    assert value(f"CALCULATE ( {inner % '??'}, {outer % 'ana'} )") == 320
    assert value(f"CALCULATE ( {inner % 'RJ'}, {outer % 'eva'} )") is None


def test_a_comparison_with_0_keeps_blank_rows() -> None:
    assert calculated("orders[days] >= 0") == 630 - 40
    assert calculated("orders[days] = 0") == 20


def test_in_a_list_with_0_leaves_blank_rows_out() -> None:
    assert calculated("orders[days] IN { 0, 5 }") == 10


def test_not_isblank_is_a_condition() -> None:
    assert calculated("NOT ISBLANK ( orders[days] )") == 610


def test_conditions_on_texts_ignore_case() -> None:
    assert calculated('orders[state] = "sp"') == 130


def test_a_variable_may_be_in_a_condition() -> None:
    source = 'VAR s = "RJ" RETURN CALCULATE ( [Value], orders[state] = s )'
    assert value(source, SP) == 180


def test_a_condition_that_depends_on_a_variable_is_not_remembered() -> None:
    limit = (
        "VAR m = SELECTEDVALUE ( orders[state] ) RETURN CALCULATE ( [Value], orders[state] = m )"
    )
    found = evaluator({"It": limit})
    assert [found.value("It", SP), found.value("It", RJ)] == [130, 180]


def test_a_condition_that_depends_on_an_aggregation_is_not_remembered() -> None:
    top = "CALCULATE ( [Value], orders[value] = MAX ( orders[value] ) )"
    found = evaluator({"It": top})
    assert [found.value("It", SP), found.value("It", RJ)] == [80, 160]


def test_a_condition_tells_true_from_1() -> None:
    table = pd.DataFrame({"b": [True, False], "n": [1, 0]})
    measures = {
        "B": "CALCULATE ( COUNTROWS ( t ), t[b] = TRUE )",
        "N": "CALCULATE ( COUNTROWS ( t ), t[n] = 1 )",
    }
    found = evaluator(measures, {"t": table}, ())
    assert (found.value("B"), found.value("N")) == (1, 1)


def test_a_filter_that_leaves_nothing_gives_blank() -> None:
    assert calculated('orders[state] = "XX"') is None


def test_calculate_without_filters_gives_the_expression() -> None:
    assert value("CALCULATE ( [Value] )", SP) == 130


def test_a_measure_sees_the_filters_of_calculate() -> None:
    measures = {"Part": "DIVIDE ( [Value], CALCULATE ( [Value], ALL ( orders[state] ) ) )"}
    assert value("[Part]", SP, measures) == 130 / 630


def test_a_condition_on_another_column_of_the_date_table_leaves_the_others() -> None:
    # February 2017 has the Fridays' 40 + nothing; the 10th is a Friday (4), the 28th a Tuesday.
    filters: Filters = {MONTH: ["2017-02"], WEEKDAY: [1]}
    assert value("[Value]", filters) == 80
    assert calculated("'calendar'[weekday] = 4", filters=filters) == 40


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("orders[value] > items[price]", "a condition on columns of several tables"),
        ("TRUE", "a condition that names no column"),
        ("orders[value] > COUNTROWS ( orders )", "COUNTROWS in a condition"),
        ("orders[value] > CALCULATE ( MAX ( orders[value] ) )", "CALCULATE in a condition"),
        ("KEEPFILTERS ( ALL ( orders ) )", "ALL within KEEPFILTERS"),
        ("KEEPFILTERS ( VALUES ( 'calendar'[date] ) )", "KEEPFILTERS of a filter on the date"),
        ("KEEPFILTERS ( orders )", "KEEPFILTERS of a filter on the date"),
        ("NOT KEEPFILTERS ( orders[value] = 1 )", "KEEPFILTERS in a condition"),
    ],
)
def test_filters_that_are_not_known_are_refused(argument: str, message: str) -> None:
    with pytest.raises(UnsupportedDax, match=message):
        calculated(argument)


@pytest.mark.parametrize("measure", ["[Orders]", "KPI_Measures[Orders]"])
def test_a_measure_in_a_condition_is_refused_as_in_power_bi(measure: str) -> None:
    with pytest.raises(DaxError, match="a measure in a condition of CALCULATE: use FILTER"):
        calculated(f"orders[value] > {measure}")


def test_all_of_columns_of_several_tables_is_refused() -> None:
    with pytest.raises(DaxError, match="columns of several tables"):
        calculated("ALL ( orders[state], 'calendar'[date] )")
