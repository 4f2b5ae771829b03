"""The marts against an independent, naive reading of METRICS.md, on generated tables.

REVOPS_EXAMPLES sets how many tables the random tests try, and REVOPS_SEED which.
"""

import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.engine.duckdb import DuckDBEngine
from schemas.published import published_contracts
from tests.luck import fresh
from tests.oracle import KEYS, TABLES, Raw
from tests.oracle.tiny import sales
from tests.pipeline.marts.comparing import assert_same, differences
from tests.pipeline.marts.runner import MartRunner, Tables
from tests.strategies import as_of_around, busy_tables, cases, full_years
from tests.strategies.one_order import Gaps
from tests.strategies.tables import raw_tables

Case = tuple[Raw, date | None]

EVERY_GAP = Gaps(places=True, estimates=True, review_times=True)

FORECASTS = {"revenue_forecast", "forecast_accuracy"}
"""They have tests of their own: a fitted model has no naive twin; so has quality_results."""

thorough = fresh(int(os.environ.get("REVOPS_EXAMPLES", "15")))


@st.composite
def gappy_cases(draw: st.DrawFn) -> Case:
    """Tables whose fields lack what Olist always has: places, estimates, review times."""
    raw = draw(raw_tables(gaps=EVERY_GAP))
    return raw, draw(as_of_around(raw))


@st.composite
def busy_cases(draw: st.DrawFn) -> Case:
    """Months of about thirty orders, where growth appears and samples stop being low."""
    raw = draw(busy_tables())
    return raw, draw(as_of_around(raw))


@st.composite
def full_cases(draw: st.DrawFn) -> Case:
    """Some twenty months: long enough for trends, seasons and comparison with last year."""
    raw = draw(full_years())
    return raw, draw(as_of_around(raw))


def accepted(case: Case) -> Case:
    """The case, with the default day if its own lies before the first order: a run refuses that."""
    raw, as_of = case
    days = [row["order_purchase_timestamp"].date() for row in raw.orders]
    is_refused = bool(days) and as_of is not None and as_of < min(days)
    return (raw, None) if is_refused else case


def test_every_table_has_a_naive_twin() -> None:
    """A function of its name with a `KEY` beside it, in tests/oracle/D/T.py."""
    named = set(published_contracts()) - FORECASTS - {"quality_results"}
    assert set(TABLES) == named
    assert set(KEYS) == named


def assert_marts_equal_oracle(marts: MartRunner, case: Case) -> None:
    """All tables from one computation."""
    got = marts.tables(*case)
    for name, table in TABLES.items():
        assert_same(name, table(*case), got[name])


@settings(max_examples=8)
@given(case=cases().map(accepted))
def test_marts_equal_oracle(marts: MartRunner, case: Case) -> None:
    assert_marts_equal_oracle(marts, case)


@settings(max_examples=5)
@given(case=gappy_cases().map(accepted))
def test_marts_equal_oracle_where_fields_are_missing(marts: MartRunner, case: Case) -> None:
    assert_marts_equal_oracle(marts, case)


@pytest.mark.slow
@settings(max_examples=5)
@given(case=busy_cases().map(accepted))
def test_marts_equal_oracle_in_busy_months(marts: MartRunner, case: Case) -> None:
    assert_marts_equal_oracle(marts, case)


@pytest.mark.slow
@settings(max_examples=2)
@given(case=full_cases().map(accepted))
def test_marts_equal_oracle_over_full_years(marts: MartRunner, case: Case) -> None:
    assert_marts_equal_oracle(marts, case)


@pytest.mark.slow
@thorough
@given(case=(cases() | gappy_cases() | busy_cases() | full_cases()).map(accepted))
def test_marts_equal_oracle_on_random_tables(marts: MartRunner, case: Case) -> None:
    assert_marts_equal_oracle(marts, case)


@pytest.mark.parametrize(
    "as_of", [date(2018, 6, 15), pytest.param(None, marks=pytest.mark.slow)], ids=str
)
def test_marts_equal_oracle_on_sample(marts: MartRunner, sample: Raw, as_of: date | None) -> None:
    got = marts.tables(sample, as_of)
    for name, table in TABLES.items():
        assert_same(name, table(sample, as_of), got[name])


@pytest.mark.slow
def test_remembered_sql_gives_what_new_sql_gives(
    sample: Raw, sample_tables: Tables, tmp_path: Path
) -> None:
    with MartRunner.open(DuckDBEngine(tmp_path)) as runner:
        assert runner.tables(sample) == sample_tables


@pytest.mark.parametrize("name", KEYS)
def test_no_orders_give_no_rows(marts: MartRunner, name: str) -> None:
    assert marts.table(name, Raw()) == []
    assert marts.table(name, Raw(), date(2018, 1, 1)) == []


@pytest.mark.parametrize("name", KEYS)
def test_day_in_a_year_before_the_first_order_gives_no_rows(marts: MartRunner, name: str) -> None:
    """A run refuses such a day; the marts know no order then."""
    assert marts.table(name, sales(("a", "ann", "2018-01-01", "1.00")), date(2017, 9, 30)) == []


def test_comparison_sees_every_kind_of_difference() -> None:
    """A row missing, one too many, rows out of order, and a cell of another value or type."""
    rows = TABLES["calendar"](sales(("a", "ann", "2018-01-01", "1.00")), None)
    assert differences("calendar", rows, rows) == []
    assert "missing" in differences("calendar", rows, rows[1:])[0]
    assert "too many" in differences("calendar", rows[1:], rows)[0]
    assert "order" in differences("calendar", rows, rows[::-1])[0]
    assert "different keys" in differences("calendar", rows, [*rows, rows[-1]])[0]
    (line,) = differences("calendar", rows, [{**rows[0], "is_future": False}, *rows[1:]])
    assert line == "calendar (datetime.date(2018, 1, 1),) is_future: expected 0, got False"


def test_comparison_sees_the_number_of_decimals() -> None:
    rows = TABLES["monthly_revenue"](sales(("a", "ann", "2018-01-01", "1.00")), None)
    (line,) = differences("monthly_revenue", rows, [{**rows[0], "revenue": Decimal("1.0")}])
    assert line.endswith("revenue: expected Decimal('1.00'), got Decimal('1.0')")
