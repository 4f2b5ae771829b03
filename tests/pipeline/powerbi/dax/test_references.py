"""What an expression names."""

from __future__ import annotations

from pipeline.powerbi.dax.function_names import FUNCTION_NAMES
from pipeline.powerbi.dax.functions import ARGUMENTS
from pipeline.powerbi.dax.parser import parse
from pipeline.powerbi.dax.references import references, references_of_tokens, texts


def test_names_are_found_at_any_depth() -> None:
    found = references(
        parse(
            """
            VAR Base = CALCULATE ( [Total], DATEADD ( 'calendar'[date], -1, MONTH ) )
            RETURN
                IF (
                    NOT COUNTROWS ( orders ) IN { 1, [Two] },
                    -SUMX ( FILTER ( items, items[price] > 0 ), [Each] ) + Base
                )
            """
        )
    )
    assert found.tables == {"calendar", "orders", "items"}
    assert found.columns == {("calendar", "date"), ("items", "price")}
    assert found.measures == {"Total", "Two", "Each"}
    assert found.functions == {
        "CALCULATE", "COUNTROWS", "DATEADD", "FILTER", "IF", "SUMX",
    }  # fmt: skip


def test_a_measure_behind_its_table_is_among_the_columns() -> None:
    found = references(parse("'KPI_Measures'[Total] + KPI_Measures[Total]"))
    assert found.columns == {("KPI_Measures", "Total")}
    assert found.measures == frozenset()


def test_variables_and_intervals_are_no_tables() -> None:
    found = references(parse("VAR x = 1 RETURN x + COUNTROWS ( DATEADD ( t[d], x, YEAR ) )"))
    assert found.tables == {"t"}


def test_what_is_not_evaluated_is_read_by_its_tokens() -> None:
    source = "VAR t = TOPN ( 3, 'net sales', orders[price] ) RETURN { MAXX ( t, \"[x]\" & [Own] ) }"
    found = references_of_tokens(source)
    assert found.tables == {"net sales", "orders"}
    assert found.columns == {("orders", "price")}
    assert found.measures == {"Own"}
    assert found.functions == {"TOPN", "MAXX"}
    assert texts(source) == {"[x]"}


def test_tokens_tell_the_same_of_what_is_evaluated() -> None:
    source = "DIVIDE ( SUM ( orders[price] ), [Orders] ) + COUNTROWS ( 'items' )"
    assert references_of_tokens(source) == references(parse(source))


def test_every_function_that_is_evaluated_is_one_of_dax() -> None:
    assert set(ARGUMENTS) <= FUNCTION_NAMES
