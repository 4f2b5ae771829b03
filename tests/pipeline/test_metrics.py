"""Every metric of the catalogue is one number, whoever computes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipeline.powerbi.from_contracts import semantic_model
from pipeline.powerbi.measures import model_measures
from pipeline.snapshot.facts import FACTS
from pipeline.snapshot.figures import measured
from pipeline.snapshot.following import Published
from pipeline.snapshot.selection import Selection
from schemas.contract import columns
from schemas.currencies import CURRENCY
from schemas.customers.metrics import CUSTOMERS, REPEAT_RATE, TOP20PCT_CUSTOMER_SHARE
from schemas.metric import Metric
from schemas.metrics import all_metrics
from schemas.published import published_contracts
from schemas.revenue.kpi_summary import KPIS
from schemas.revenue.metrics import AOV, ORDERS, REVENUE
from tests.dax.evaluator import Evaluator
from tests.dax.frames import load_frames
from tests.end_to_end.publishing import publish
from tests.pipeline.naive_metric import Row, exact, rounded
from tests.test_generated import ROOT

METRICS = all_metrics()
HEADLINE = {
    "revenue": REVENUE,
    "orders": ORDERS,
    "customers": CUSTOMERS,
    "aov": AOV,
    "repeat_rate": REPEAT_RATE,
}


# The catalogue


def names(metrics: Iterable[Metric]) -> list[str]:
    return [f"{each.table}.{each.name}" for each in metrics]


def test_a_metric_has_a_name_of_its_own_among_those_of_its_table() -> None:
    assert len(set(names(METRICS))) == len(METRICS)


def test_a_measure_of_power_bi_is_one_metric() -> None:
    found = [each.power_bi.name.casefold() for each in METRICS if each.power_bi]
    assert len(set(found)) == len(found)


def _places(metric: Metric) -> Iterator[tuple[str, str]]:
    for quantity in metric.quantities:
        yield quantity.table, quantity.column
        yield from ((each.table or quantity.table, each.column) for each in quantity.where)


def test_a_metric_is_made_of_published_columns() -> None:
    known = {
        (table, column.name)
        for table, contract in published_contracts().items()
        for column in columns(contract)
    }
    lacking = {each.name: set(_places(each)) - known for each in METRICS}
    assert {name: places for name, places in lacking.items() if places} == {}


def test_a_metric_that_is_a_ratio_says_its_decimals_and_a_count_has_none() -> None:
    counts = [each for each in METRICS if each.denominator is None and each.unit != CURRENCY]
    assert names(each for each in counts if each.decimals) == []
    ratios = [each for each in METRICS if each.denominator is not None]
    assert names(each for each in ratios if not each.decimals) == []


def test_texts_are_for_people() -> None:
    assert names(each for each in METRICS if not each.definition.endswith(".")) == []
    assert names(each for each in METRICS if not each.label[0].isupper()) == []
    assert names(each for each in METRICS if not each.source) == []


def test_key_figures_are_metrics_of_different_names() -> None:
    assert len({each.name for each in KPIS}) == len(KPIS)
    assert set(KPIS) <= set(METRICS)


# The consumers


class Set:
    """A published set, and the numbers that its consumers give."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._rows: dict[str, list[Row]] = {}

    def rows(self, table: str) -> list[Row]:
        if table not in self._rows:
            self._rows[table] = pq.read_table(self.folder / f"{table}.parquet").to_pylist()
        return self._rows[table]

    @cached_property
    def kpis(self) -> dict[str, Decimal | None]:
        rows = self.rows("kpi_summary")
        return {row["kpi"]: row["value"] for row in rows if row["period_type"] == "all_time"}

    @cached_property
    def headline(self) -> dict[str, Any]:
        text = (self.folder / "manifest.json").read_text(encoding="utf-8")
        return dict(json.loads(text)["headline"])

    @cached_property
    def dax(self) -> Evaluator:
        text = (ROOT / "powerbi" / "measures.dax").read_text(encoding="utf-8")
        model = semantic_model(published_contracts(), model_measures(text, "measures.dax"))
        expressions = {measure.name: measure.expression for measure in model.measures}
        frames = load_frames(model.tables, self.folder)
        return Evaluator(frames, model.relationships, expressions, ("calendar", "date"))


def check_every_consumer(found: Set, metric: Metric) -> int:
    """Compares each with the naive reading; returns how many there are."""
    value = exact(metric, found.rows)
    consumers = 0
    if metric in KPIS:
        consumers += 1
        assert found.kpis[metric.name] == rounded(value, 4)
    if HEADLINE.get(metric.name) is metric:
        consumers += 1
        assert Decimal(str(found.headline[metric.name])) == rounded(value, metric.decimals)
    if metric.table in FACTS and _is_known_to(FACTS[metric.table].columns, metric):
        consumers += 1
        (row,) = measured(Published(found.folder).snapshot(), Selection(), [metric])
        assert row[metric.name] == rounded(value, metric.decimals)
    if metric.power_bi:
        consumers += 1
        by_dax = found.dax.value(metric.power_bi.name)
        assert by_dax == pytest.approx(None if value is None else float(value), rel=1e-9)
    return consumers


def _is_known_to(kept: tuple[str, ...], metric: Metric) -> bool:
    """Whether the dashboard keeps all that it is made of."""
    simple = all(each.how != "largest" for each in metric.quantities)
    return simple and set(_places(metric)) <= {(metric.table, name) for name in kept}


@pytest.fixture(scope="module")
def of_sample(outputs: Path) -> Set:
    return Set(outputs)


@pytest.mark.parametrize("metric", METRICS, ids=lambda each: f"{each.table}.{each.name}")
def test_each_consumer_gives_the_same_number_on_a_sample(of_sample: Set, metric: Metric) -> None:
    assert check_every_consumer(of_sample, metric) > 0


@pytest.mark.slow
def test_each_consumer_gives_the_same_number_on_real_data(real_data: Path, tmp_path: Path) -> None:
    publish(real_data, tmp_path / "outputs")
    found = Set(tmp_path / "outputs")
    assert sum(check_every_consumer(found, metric) for metric in METRICS) > 60


def test_the_best_fifth_is_rounded_up_by_the_naive_reading_too(of_sample: Set) -> None:
    """Else the comparison of that share would prove nothing."""
    customers = len({row["customer_unique_id"] for row in of_sample.rows("master_orders")})
    assert customers % 5 != 0
    assert exact(TOP20PCT_CUSTOMER_SHARE, of_sample.rows) is not None
