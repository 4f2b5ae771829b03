"""What a mart gives is brought into its contract's form, and nothing is changed on the way."""

from __future__ import annotations

from dataclasses import replace

import ibis.expr.types as ir
import pytest

from pipeline.compute import expressions
from pipeline.expressions import scaled
from pipeline.marts import Mart
from pipeline.plan import make_plan


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
