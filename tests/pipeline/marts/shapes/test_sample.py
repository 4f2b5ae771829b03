"""How many orders make a sample is a setting."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.computation.given import Known, all_given
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.settings import Settings
from tests.oracle import Raw
from tests.oracle.tiny import columns, customer, item, order
from tests.pipeline.marts.runner import MartRunner

DAYS = ("2018-01-01", "2018-01-02", "2018-02-01", "2018-02-28")
SHOP = Raw(
    orders=[order(day, day) for day in DAYS],
    customers=[customer(day, day) for day in DAYS],
    order_items=[item(day, price) for day, price in zip(DAYS, ("1", "1", "2", "1"), strict=True)],
)
"""Two complete months of two orders each: 2.00, then 3.00."""


@pytest.fixture
def given(marts: MartRunner) -> Iterator[MartRunner]:
    """Settings for one test only."""
    yield marts
    marts.give()


@pytest.mark.parametrize(("least", "growth", "is_small"), [(2, Decimal("50.00"), 0), (3, None, 1)])
def test_a_month_with_so_many_orders_is_a_base_of_growth(
    given: MartRunner, least: int, growth: Decimal | None, is_small: int
) -> None:
    given.give(min_orders=least)
    assert columns(given.table("monthly_revenue", SHOP), "mom_growth_pct")[-1] == (growth,)
    last = given.table("revenue_by_category", SHOP)[-1]
    assert (last["mom_growth_pct"], last["low_sample"]) == (growth, is_small)


@pytest.mark.parametrize(("least", "worst"), [(4, 1), (5, 0)])
def test_the_worst_are_sought_among_members_with_so_many_orders(
    given: MartRunner, least: int, worst: int
) -> None:
    given.give(min_orders=least)
    rows = given.table("top_bottom", SHOP)
    found = [row for row in rows if (row["dimension"], row["direction"]) == ("product", "worst")]
    assert len({row["member"] for row in found}) == worst


@pytest.mark.parametrize(("least", "trend"), [(30, 10), (31, 11), (5, 2), (1, 1)])
def test_a_trend_needs_a_third_of_them_rounded_up(least: int, trend: int) -> None:
    settings = Settings(Path(), Path(), min_orders=least)
    table = all_given()["run_settings"].table(Known(settings, CompiledQueries("duckdb")))
    assert table.to_pylist()[0]["min_trend_orders"] == trend
