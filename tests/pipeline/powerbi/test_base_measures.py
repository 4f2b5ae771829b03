"""The DAX that is made of the catalogue of metrics: one case a form."""

from __future__ import annotations

import pytest

from pipeline.errors import ConfigurationError
from pipeline.powerbi.base_measures import base_measures
from pipeline.powerbi.measures import model_measures
from schemas.metrics import all_metrics

EXPRESSIONS = {
    "Total Revenue": "SUM ( master_orders[order_value] )",
    "Total Orders": "COUNTROWS ( master_orders )",
    "Delivered Orders": "COUNT ( master_orders[is_late] )",
    "Active Customers": "DISTINCTCOUNTNOBLANK ( master_orders[customer_unique_id] )",
    "AOV": "DIVIDE ( [Total Revenue], [Total Orders] )",
    "On-Time Rate": "DIVIDE ( [Delivered Orders] - [Late Orders], [Delivered Orders] )",
    "Avg Review Score": "AVERAGE ( master_orders[review_score] )",
    "Avg Delivery Days": (
        "CALCULATE (\n"
        "    AVERAGE ( master_orders[delivery_days] ),\n"
        "    KEEPFILTERS ( master_orders[delivery_days] >= 0 )\n"
        ")"
    ),
    "New Customers": (
        "CALCULATE ( [Active Customers], KEEPFILTERS ( master_orders[is_repeat_order] = 0 ) )"
    ),
    "High Value Customers": (
        "IF (\n"
        "    NOT ISBLANK ( [Active Customers] ),\n"
        "    CALCULATE ( [Active Customers], "
        'KEEPFILTERS ( rfm_customers[segment] = "High Value" ) ) + 0\n'
        ")"
    ),
    "Retention Rate": (
        "DIVIDE ( SUM ( cohort_retention[active_customers] ), "
        "SUM ( cohort_retention[cohort_size] ) )"
    ),
}
"""A sum, rows, values, different ones, a ratio, a difference, means, and parts of the whole."""


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_a_metric_becomes_the_measure_that_a_hand_would_write(name: str) -> None:
    (found,) = [each for each in base_measures() if each.name == name]
    assert found.expression == EXPRESSIONS[name]


def test_every_metric_that_power_bi_has_is_a_measure_with_its_text_and_format() -> None:
    metrics = [each for each in all_metrics() if each.power_bi]
    found = [(each.name, each.description, each.format_string) for each in base_measures()]
    assert found == [
        (each.power_bi.name, each.definition, each.format) for each in metrics if each.power_bi
    ]


def test_a_measure_in_dax_may_not_have_the_name_of_a_metric() -> None:
    text = """DEFINE
    /// Half of it.
    // format: 0
    // folder: Revenue
    MEASURE KPI_Measures[total revenue] = 1
"""
    with pytest.raises(
        ConfigurationError, match="'total revenue' is one of the catalogue of metrics"
    ):
        model_measures(text, "m.dax")
