"""What a mart gives is brought into its contract's form, and nothing is changed on the way."""

from __future__ import annotations

from dataclasses import replace

import ibis.expr.types as ir
import pytest

from pipeline.computation.mart_expressions import MartExpressions
from pipeline.expressions import scaled
from pipeline.marts import Mart, all_marts


def with_other(mart: Mart) -> MartExpressions:
    """All marts, this one instead of that of its name."""
    return MartExpressions({**all_marts(), mart.name: mart})


def test_a_mart_of_a_table_that_is_not_there_is_named() -> None:
    mart = replace(all_marts()["basket_size"], inputs=("order_fatcs",))
    with pytest.raises(TypeError, match="'order_fatcs' of basket_size names no table"):
        with_other(mart)["basket_size"]


def test_a_mistake_in_a_mart_names_the_mart() -> None:
    def wrong(**inputs: ir.Table) -> ir.Table:
        raise AttributeError("no such column")

    with pytest.raises(AttributeError) as caught:
        with_other(replace(all_marts()["basket_size"], function=wrong))["basket_size"]
    assert caught.value.__notes__ == ["It was raised while basket_size was built."]


def test_a_figure_with_more_decimals_than_its_contract_is_refused() -> None:
    """It was rounded when it was computed, and would be once more."""
    mart = all_marts()["monthly_revenue"]
    assert with_other(mart)["monthly_revenue"] is not None

    def finer(**inputs: ir.Table) -> ir.Table:
        rows = mart.function(**inputs)
        return rows.mutate(aov=scaled(rows.orders, 3))

    with pytest.raises(TypeError, match=r"monthly_revenue\.aov has 3 decimals and its contract 2"):
        with_other(replace(mart, function=finer))["monthly_revenue"]


def test_only_what_is_asked_for_is_built() -> None:
    def refuse(**inputs: ir.Table) -> ir.Table:
        raise AssertionError("nobody asked for it")

    expressions = with_other(replace(all_marts()["cross_sell"], function=refuse))
    assert expressions["basket_size"] is expressions["basket_size"]
