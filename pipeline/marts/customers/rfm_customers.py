"""Recency, frequency and monetary value of customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import days_between
from pipeline.marts import mart
from pipeline.marts.customers.scores import MEASURES, limits, score, value_segment
from pipeline.on_demand import ibis
from schemas.customers.rfm_customers import RfmCustomers

if TYPE_CHECKING:
    import ibis.expr.types as ir

_STEPS = {"score": 4, "five": 5}


@mart(RfmCustomers)
def rfm_customers(customer_orders: ir.Table, horizon: ir.Table) -> ir.Table:
    """Recency, frequency and monetary value of each customer, with scores and segments."""
    customers = customer_orders.select(
        "customer_unique_id",
        "customer_state",
        recency=days_between(customer_orders.last_order_date, horizon.as_of.as_scalar()),
        frequency=customer_orders.orders,
        monetary=customer_orders.revenue,
    )
    measured = customers
    for measure in MEASURES:
        values = customers.group_by(measure).aggregate(customers=customers.count())
        measured = measured.cross_join(limits(values, measure, tuple(_STEPS.values())))
    scored = measured.select(*customers.columns, **_scores(measured))
    return _segmented(scored)


def _scores(measured: ir.Table) -> dict[str, ir.IntegerValue]:
    """Scores of four and five steps for each measure."""
    return {
        f"{measure[0]}_{suffix}": score(measured[measure], measure, steps, measured)
        for measure in MEASURES
        for suffix, steps in _STEPS.items()
    }


def _segmented(scored: ir.Table) -> ir.Table:
    total = scored.mutate(
        RFM_score=scored.r_score + scored.f_score + scored.m_score,
        rfm_sum=scored.r_five + scored.f_five + scored.m_five,
        rfm_code=ibis.literal("").concat(
            *(scored[f"{letter}_five"].cast("string") for letter in "rfm")
        ),
    )
    number = ibis.cases((total.RFM_score >= 10, 3), (total.RFM_score >= 7, 2), else_=1)
    segment = value_segment(total.RFM_score)
    return total.mutate(
        segment=segment,
        segment_ordered=number.cast("string") + ibis.literal(". ") + segment,
        rfm_tier=ibis.cases(
            (total.rfm_sum >= 13, "Top"),
            (total.rfm_sum >= 10, "High"),
            (total.rfm_sum >= 7, "Mid"),
            else_="Low",
        ),
        rfm_group=_group(total.r_five, total.f_five),
    )


def _group(r: ir.IntegerValue, f: ir.IntegerValue) -> ir.StringValue:
    """The named group of five-step recency and frequency scores."""
    return ibis.cases(
        ((r <= 2) & (f <= 2), "Hibernating"),
        ((r <= 2) & (f <= 4), "At risk"),
        (r <= 2, "Can't lose"),
        ((r == 3) & (f <= 2), "About to sleep"),
        ((r == 3) & (f == 3), "Needs attention"),
        (r == 3, "Loyal"),
        ((r == 4) & (f == 1), "Promising"),
        ((r == 4) & (f <= 3), "Potential loyalist"),
        (r == 4, "Loyal"),
        (f == 1, "New"),
        (f <= 3, "Potential loyalist"),
        else_="Champions",
    )
