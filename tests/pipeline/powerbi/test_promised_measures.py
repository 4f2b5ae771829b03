"""The measures that users were promised, evaluated on published files, against plain pandas.

DAX is evaluated by `tests.dax`, which knows some functions and refuses all others: a
measure that it cannot evaluate fails here.
"""

from __future__ import annotations

from math import nan
from pathlib import Path

import pandas as pd
import pytest

from pipeline.powerbi.semantic_model import SemanticModel
from pipeline.run import run
from pipeline.settings import Settings
from tests.dax.evaluator import Evaluator, Filters
from tests.dax.frames import load_frames
from tests.defaults import COMPILED

PROMISED = (
    "Total Revenue",
    "Total Orders",
    "Active Customers",
    "AOV",
    "Repeat Customers",
    "Repeat Rate",
    "Avg Delivery Days",
    "Avg Review Score",
    "High Value Customer %",
)
BY = {
    "month": (("calendar", "month"), "order_month"),
    "state": (("market_balance", "customer_state"), "customer_state"),
    "payment type": (("master_orders", "payment_type"), "payment_type"),
}


def evaluator(model: SemanticModel, folder: Path) -> Evaluator:
    expressions = {measure.name: measure.expression for measure in model.measures}
    frames = load_frames(model.tables, folder)
    return Evaluator(frames, model.relationships, expressions, ("calendar", "date"))


def orders_of(folder: Path) -> pd.DataFrame:
    """Orders, each with the segment of its customer."""
    orders = pd.read_csv(folder / "master_orders.csv")
    segments = pd.read_csv(folder / "rfm_customers.csv").set_index("customer_unique_id")["segment"]
    return orders.assign(segment=orders["customer_unique_id"].map(segments))


def by_dax(measures: Evaluator, filters: Filters) -> dict[str, object]:
    """The promised measures under these filters; BLANK as pandas has it."""
    found = {name: measures.value(name, filters) for name in PROMISED}
    return {name: nan if value is None else value for name, value in found.items()}


def by_pandas(orders: pd.DataFrame) -> dict[str, float]:
    """The promised measures of these orders."""
    customers = orders["customer_unique_id"]
    active = customers.nunique()
    repeating = customers[orders["is_repeat_order"] == 1].nunique()
    days = orders["delivery_days"]
    return {
        "Total Revenue": orders["order_value"].sum(),
        "Total Orders": len(orders),
        "Active Customers": active,
        "AOV": orders["order_value"].sum() / len(orders),
        "Repeat Customers": repeating,
        "Repeat Rate": repeating / active,
        "Avg Delivery Days": days[days >= 0].mean(),
        "Avg Review Score": orders["review_score"].mean(),
        "High Value Customer %": customers[orders["segment"] == "High Value"].nunique() / active,
    }


def check_all(model: SemanticModel, folder: Path) -> int:
    """Compares overall and for every value of each filter; returns how many values that were."""
    measures, orders = evaluator(model, folder), orders_of(folder)

    def check(filters: Filters, rows: pd.DataFrame) -> None:
        expected = pytest.approx(by_pandas(rows), rel=1e-9, nan_ok=True)
        assert by_dax(measures, filters) == expected, filters

    check({}, orders)
    groups = 0
    for column, source in BY.values():
        for value, rows in orders.groupby(source):
            check({column: [value]}, rows)
            groups += 1
    return groups


def test_promised_measures_are_those_of_pandas(model: SemanticModel, published: Path) -> None:
    assert check_all(model, published) > 30


def test_filters_on_several_tables_hold_together(model: SemanticModel, published: Path) -> None:
    measures, orders = evaluator(model, published), orders_of(published)
    month = orders["order_month"].value_counts().index[0]
    state = orders["customer_state"].value_counts().index[0]
    rows = orders[(orders["order_month"] == month) & (orders["customer_state"] == state)]
    filters: Filters = {BY["month"][0]: [month], BY["state"][0]: [state]}
    assert len(rows) > 1
    assert by_dax(measures, filters) == pytest.approx(by_pandas(rows), rel=1e-9, nan_ok=True)


def test_every_measure_of_the_project_is_evaluated(model: SemanticModel, published: Path) -> None:
    measures = evaluator(model, published)
    for measure in model.measures:
        measures.value(measure.name)
        measures.grouped([("calendar", "month")], [measure.name])


@pytest.mark.slow
def test_promised_measures_on_the_real_data(
    model: SemanticModel, real_data: Path, tmp_path: Path
) -> None:
    settings = Settings(real_data, tmp_path / "outputs", cache_dir=COMPILED)
    run(settings)
    assert check_all(model, settings.output_dir) > 50
    measures = evaluator(model, settings.output_dir)
    assert measures.value("Total Revenue") == pytest.approx(13_494_400.74, abs=0.005)
    assert measures.value("Total Orders") == 98_207
    assert measures.value("Active Customers") == 94_990
