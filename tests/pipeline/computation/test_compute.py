"""What a mart gives is brought into its contract's form, and nothing is changed on the way."""

from __future__ import annotations

from dataclasses import replace

import ibis.expr.types as ir
import pytest

from pipeline.computation.compute import expressions
from pipeline.computation.plan import make_plan
from pipeline.expressions import scaled
from pipeline.marts import Mart


def test_a_mart_of_a_table_that_is_not_there_is_named() -> None:
    mart = make_plan().marts[0]
    with pytest.raises(TypeError, match=f"'monhts' of {mart.name} names no table"):
        expressions([replace(mart, inputs=("monhts",))])


def test_a_mistake_in_a_mart_names_the_mart() -> None:
    mart = make_plan().marts[0]

    def wrong(**inputs: ir.Table) -> ir.Table:
        raise AttributeError("no such column")

    with pytest.raises(AttributeError) as caught:
        expressions([replace(mart, function=wrong)])
    assert caught.value.__notes__ == [f"It was raised while {mart.name} was built."]


def test_a_figure_with_more_decimals_than_its_contract_is_refused() -> None:
    """It was rounded when it was computed, and would be once more."""
    marts = make_plan().marts
    place = next(place for place, mart in enumerate(marts) if mart.name == "monthly_revenue")
    expressions(marts[: place + 1])
    assert isinstance(marts[place], Mart)

    def finer(**inputs: ir.Table) -> ir.Table:
        rows = marts[place].function(**inputs)
        return rows.mutate(aov=scaled(rows.orders, 3))

    with pytest.raises(TypeError, match=r"monthly_revenue\.aov has 3 decimals and its contract 2"):
        expressions([*marts[:place], replace(marts[place], function=finer)])
