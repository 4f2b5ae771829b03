"""The project's measures: all are understood, and give what a hand computes on a small store."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pipeline.powerbi.dax.parser import parse
from pipeline.powerbi.dax.references import references
from pipeline.powerbi.measures import model_measures
from tests.dax import store
from tests.dax.evaluator import Evaluator, Filters

FILE = Path(__file__).parents[2] / "powerbi" / "measures.dax"
FEBRUARY: Filters = {("calendar", "month"): ["2017-02"]}


MEASURES = {
    each.name: each.expression for each in model_measures(FILE.read_text("utf-8"), "measures.dax")
}
"""Expressions by name, also of those that are made from the catalogue of metrics."""

# In February 2017, and over all time.
EXPECTED: dict[str, tuple[float | None, float | None]] = {
    "Total Revenue": (180, 810),
    "Total Orders": (3, 34),
    "AOV": (60, 810 / 34),
    "Items Sold": (4, 35),
    "Total Freight": (15, 170),
    "Item Revenue": (180, 810),
    "Revenue Share of States": (1, 1),
    "City Revenue": (180, 480),
    "Revenue Previous Month": (300, None),
    "Revenue MoM %": (-0.4, None),
    "Revenue Last Year": (None, 480),
    "Revenue YoY %": (None, None),
    "Revenue YTD": (480, 330),
    "Active Customers": (3, 32),
    "New Customers": (2, 32),
    "Repeat Customers": (1, 2),
    "Repeat Rate": (1 / 3, 2 / 32),
    "Revenue per Customer": (60, 810 / 32),
    "High Value Customers": (1, 1),
    "High Value Customer %": (1 / 3, 1 / 32),
    "Customers": (32, 32),
    "Avg Recency Days": (630 / 32, 630 / 32),
    "Avg Frequency": (34 / 32, 34 / 32),
    "Avg Monetary": (810 / 32, 810 / 32),
    "Cohort Customers": (32, 32),
    "Retention Rate": (3 / 32, 36 / 92),
    "Retention Colour": (1 / 30, 1 / 30),
    "LTV per Customer": (480 / 32, 480 / 32),
    "Delivered Orders": (2, 33),
    "Late Orders": (1, 1),
    "On-Time Rate": (1 / 2, 32 / 33),
    "Avg Delivery Days": (6, 70 / 32),
    "Avg Review Score": (2, 158 / 33),
    "Placed Orders": (4, 34),
    "Cancel Rate": (1 / 4, 1 / 34),
    "Products Sold": (2, 2),
    "Product Revenue Share": (1, 1),
    "Products Listed": (3, 3),
    "Product Share": (1, 1),
    "Active Sellers": (2, 2),
    "Revenue per Seller": (90, 405),
    "Seller Revenue Share": (1, 1),
    "Late Dispatch Rate": (1 / 5, 1 / 5),
    "Repeat Customers at Risk": (1, 1),
    "Repeat Revenue at Risk": (110, 110),
    "Repeat Risk Rate": (1 / 2, 1 / 2),
    "Avg Days Overdue": (4, 4),
    "Target Revenue": (200, 1200),
    "Target Attainment": (0.9, 0.9),
    "Target Gap": (-20, -20),
    "Forecast Revenue": (None, 150),
    "Forecast Low": (None, None),
    "Forecast High": (None, None),
    "Checks": (3, 3),
    "Checks with Findings": (2, 2),
    "Failing Rows": (7, 7),
}


@pytest.fixture(scope="module")
def evaluator() -> Evaluator:
    return store.evaluator(MEASURES)


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_is_understood(measure: str, evaluator: Evaluator) -> None:
    parse(MEASURES[measure])
    evaluator.value(measure)


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_names_measures_that_there_are(measure: str) -> None:
    assert references(parse(MEASURES[measure])).measures <= MEASURES.keys()


@pytest.mark.parametrize("measure", EXPECTED)
def test_a_measure_gives_what_a_hand_computes(measure: str, evaluator: Evaluator) -> None:
    in_february, ever = EXPECTED[measure]
    assert evaluator.value(measure, FEBRUARY) == pytest.approx(in_february)
    assert evaluator.value(measure) == pytest.approx(ever)


def test_a_guest_counts_in_orders_and_revenue_and_in_no_count_of_customers() -> None:
    frames = store.frames()
    orders = frames["master_orders"]
    nobody = {"customer_unique_id": None, "is_repeat_order": None, "order_sequence": None}
    guest = orders.tail(1).assign(order_id="g1", order_value=1000.0, **nobody)
    frames["master_orders"] = pd.concat([orders, guest])
    found = Evaluator(frames, store.RELATIONSHIPS, MEASURES, store.DATE)
    assert found.value("Total Revenue") == 1810
    assert found.value("Total Orders") == 35
    for measure in (
        "Active Customers",
        "New Customers",
        "Repeat Customers",
        "Repeat Rate",
        "Revenue per Customer",
        "High Value Customer %",
    ):
        assert found.value(measure) == pytest.approx(EXPECTED[measure][1]), measure


def test_growth_on_the_year_before_needs_30_orders_there(evaluator: Evaluator) -> None:
    january: Filters = {("calendar", "month"): ["2018-01"]}
    assert evaluator.value("Revenue YoY %", january) == pytest.approx(0.1)
    assert evaluator.value("Revenue MoM %", january) is None


def test_year_to_date_ends_with_the_data(evaluator: Evaluator) -> None:
    found = evaluator.grouped([("calendar", "month")], ["Revenue YTD"])
    assert found["calendar[month]"].iloc[[0, -1]].tolist() == ["2017-01", "2018-01"]
    assert found["Revenue YTD"].tolist() == [300, *[480] * 11, 330]


def test_shares_of_states_add_up_to_1_in_each_month(evaluator: Evaluator) -> None:
    by = [("calendar", "month"), ("market_balance", "customer_state")]
    found = evaluator.grouped(by, ["Revenue Share of States"], FEBRUARY)
    assert found["Revenue Share of States"].tolist() == pytest.approx([100 / 180, 80 / 180])


def test_a_forecast_s_range_is_that_of_one_month(evaluator: Evaluator) -> None:
    found = evaluator.grouped([("calendar", "month")], ["Forecast Low", "Forecast High"])
    assert found.values.tolist() == [["2018-02", 50, 90], ["2018-03", 40, 120]]


def test_the_months_before_and_a_year_before_end_with_the_data(evaluator: Evaluator) -> None:
    by = [("calendar", "month")]
    before = evaluator.grouped(by, ["Revenue Previous Month"])
    assert before.values.tolist() == [["2017-02", 300], ["2017-03", 180]]
    year_before = evaluator.grouped(by, ["Revenue Last Year"])
    assert year_before.values.tolist() == [["2018-01", 300]]


def test_last_year_is_blank_where_months_do_not_follow_each_other(evaluator: Evaluator) -> None:
    """DATEADD stops with an error there."""
    days: Filters = {("calendar", "date"): [pd.Timestamp("2017-02-01"), pd.Timestamp("2017-02-03")]}
    assert evaluator.value("Revenue Previous Month", days) is None
    assert evaluator.value("Revenue MoM %", days) is None
    apart: Filters = {("calendar", "month"): ["2017-11", "2018-01"]}
    assert evaluator.value("Revenue Last Year", apart) is None
    assert evaluator.value("Revenue YoY %", apart) is None
    together: Filters = {("calendar", "month"): ["2017-12", "2018-01"]}
    assert evaluator.value("Revenue Last Year", together) == 300


def test_what_did_not_happen_is_0_where_orders_are(evaluator: Evaluator) -> None:
    january: Filters = {("calendar", "month"): ["2017-01"]}
    empty: Filters = {("calendar", "month"): ["2017-05"]}
    for measure in ("Repeat Customers", "Repeat Rate", "Cancel Rate"):
        assert (evaluator.value(measure, january), evaluator.value(measure, empty)) == (0, None)


def test_a_cohort_s_size_is_the_same_by_the_month_of_its_orders(evaluator: Evaluator) -> None:
    by = [("cohort_retention", "order_month_txt")]
    one: Filters = {("cohort_retention", "cohort_month"): ["2017-01"]}
    found = evaluator.grouped(by, ["Cohort Customers", "LTV per Customer"], one)
    assert found["Cohort Customers"].tolist() == [30] * 3
    assert found["LTV per Customer"].tolist() == pytest.approx([400 / 30] * 3)


def test_the_retention_matrix_has_a_cohort_s_customers_in_each_cell(evaluator: Evaluator) -> None:
    by = [("cohort_retention", "cohort_month"), ("cohort_retention", "months_since_first")]
    found = evaluator.grouped(by, ["Cohort Customers", "Retention Rate", "Retention Colour"])
    assert found["Cohort Customers"].tolist() == [30, 30, 30, 2]
    assert found["Retention Rate"].tolist() == pytest.approx([1, 1 / 30, 3 / 30, 1])
    assert found["Retention Colour"].dropna().tolist() == pytest.approx([1 / 30])
