"""SUMX, AVERAGEX and FILTER: rows are values for columns, and filters for measures."""

from __future__ import annotations

import pandas as pd
import pytest

from pipeline.powerbi.dax.errors import DaxError
from tests.dax.small import STATE, evaluator, value


def test_a_column_is_that_of_the_row() -> None:
    assert value("SUMX ( orders, orders[value] * ( 1 + orders[repeat] ) )") == 630 + 520


def test_an_aggregation_ignores_the_row() -> None:
    assert value("SUMX ( VALUES ( states[state] ), SUM ( orders[value] ) )") == 4 * 630


def test_a_measure_sees_the_row_as_filters() -> None:
    # SP, RJ, MG and the blank row.
    assert value("SUMX ( VALUES ( states[state] ), [Value] )") == 630
    assert value("AVERAGEX ( VALUES ( states[state] ), [Value] )") == 630 / 3


def test_calculate_sees_the_row_as_filters() -> None:
    assert value("SUMX ( VALUES ( states[state] ), CALCULATE ( SUM ( orders[value] ) ) )") == 630


def test_the_row_replaces_the_filter_on_its_columns() -> None:
    assert value("SUMX ( ALL ( orders[state] ), [Value] )", {STATE: ["SP"]}) == 630
    assert value("SUMX ( VALUES ( orders[state] ), [Value] )", {STATE: ["SP"]}) == 130


def test_filter_keeps_rows_for_which_a_measure_says_so() -> None:
    big = "CALCULATE ( [Value], FILTER ( VALUES ( orders[customer] ), [Value] > 100 ) )"
    # ana has 370, bob 180, eva 80.
    assert value(big) == 550
    assert value(big, {STATE: ["SP"]}) is None


def test_a_row_of_a_table_filters_the_tables_that_it_leads_to() -> None:
    each = "SUMX ( orders, CALCULATE ( COUNTROWS ( states ) ) )"
    assert value(each) == 5


def test_rows_that_are_alike_are_visible_together() -> None:
    table = pd.DataFrame({"a": ["x", "x", "y"], "n": [1, 1, 5]})
    found = evaluator(
        {"N": "SUM ( t[n] )", "Alike": "SUMX ( t, [N] )", "Each": "SUMX ( t, t[n] )"},
        {"t": table},
        (),
    )
    assert (found.value("Alike"), found.value("Each")) == (2 + 2 + 5, 7)


def test_an_inner_row_of_the_same_column_hides_the_outer_one() -> None:
    inner = 'SUMX ( VALUES ( orders[state] ), IF ( orders[state] = "SP", 1 ) )'
    # SP, RJ, ?? and the blank row, for the item of an unknown order.
    assert value(f"SUMX ( VALUES ( orders[state] ), {inner} )") == 4


def test_an_outer_row_is_seen_inside() -> None:
    nested = (
        "SUMX ( VALUES ( orders[state] ), SUMX ( VALUES ( orders[customer] ), "
        'IF ( orders[state] = "SP", [Value] ) ) )'
    )
    assert value(nested) == 130


def test_filter_arguments_of_calculate_see_the_row() -> None:
    each = "SUMX ( VALUES ( orders[state] ), CALCULATE ( [Value], ALL ( orders[state] ) ) )"
    assert value(each) == 4 * 630


def test_iterating_nothing_or_blanks_gives_blank() -> None:
    assert value("SUMX ( orders, orders[days] )", {STATE: ["nobody"]}) is None
    assert value("SUMX ( VALUES ( states[state] ), BLANK ( ) )") is None
    assert value("AVERAGEX ( VALUES ( states[state] ), BLANK ( ) )") is None


def test_averagex_skips_blanks() -> None:
    assert value("AVERAGEX ( orders, orders[days] )") == 13 / 5


def test_a_column_of_the_one_side_is_no_column_of_the_row() -> None:
    with pytest.raises(DaxError, match="stands for no single value here"):
        value('COUNTROWS ( FILTER ( orders, states[region] = "Centre" ) )')


def test_a_measure_behind_its_table_is_a_measure() -> None:
    assert value("SUMX ( VALUES ( states[state] ), 'KPI_Measures'[Value] )") == 630
