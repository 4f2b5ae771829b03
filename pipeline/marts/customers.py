"""Customers: how they come back, and what they are worth."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from pipeline.expressions import cents, days_between, flag, ratio
from pipeline.marts import mart
from schemas.customers import LOW_SAMPLE, CohortRetention, RfmCustomers

_LETTERS = {"recency": "r", "frequency": "f", "monetary": "m"}
_LOW_IS_BEST = "recency"
_STEPS = {"score": 4, "five": 5}


@mart(CohortRetention)
def cohort_retention(cohort_activity: ir.Table, months: ir.Table) -> ir.Table:
    """How many customers of each first-order month came back in each later month."""
    grid = _grid(_cohorts(cohort_activity, months), months)
    activity = cohort_activity.select(
        "cohort_month_key", "order_month_key", "customers", "orders", "revenue"
    )
    joined = grid.left_join(activity, ["cohort_month_key", "order_month_key"])
    dense = joined.select(
        *grid.columns,
        active_customers=activity.customers.fill_null(0),
        orders=activity.orders.fill_null(0),
        revenue=activity.revenue.fill_null(0),
    )
    so_far = ibis.cumulative_window(group_by="cohort_month", order_by="order_month_key")
    orders_to_date = dense.orders.sum().over(so_far)
    revenue_to_date = dense.revenue.sum().over(so_far)
    cumulative = dense.mutate(orders_to_date=orders_to_date, revenue_to_date=revenue_to_date)
    return cumulative.select(
        *dense.columns,
        retention_rate=ratio(cumulative.active_customers, cumulative.cohort_size, 4),
        cumulative_orders_per_customer=ratio(cumulative.orders_to_date, cumulative.cohort_size, 2),
        cumulative_revenue_per_customer=ratio(
            cents(cumulative.revenue_to_date), cumulative.cohort_size * 100, 2
        ),
        low_sample=flag(cumulative.cohort_size < LOW_SAMPLE),
    )


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
    for name in _LETTERS:
        measured = measured.cross_join(_limits(customers, name))
    scored = measured.select(*customers.columns, **_scores(measured))
    return _segmented(scored)


def _cohorts(activity: ir.Table, months: ir.Table) -> ir.Table:
    first = activity.filter(activity.cohort_month_key == activity.order_month_key)
    sizes = first.select("cohort_month_key", cohort_size=first.customers)
    starts = months.select(
        cohort_month="order_month", cohort_month_key="order_month_key", cohort_number="month_number"
    )
    return sizes.inner_join(starts, "cohort_month_key")


def _grid(cohorts: ir.Table, months: ir.Table) -> ir.Table:
    """Every cohort in every month from its own to the last."""
    pairs = cohorts.inner_join(months, months.month_number >= cohorts.cohort_number)
    return pairs.select(
        "cohort_month",
        "order_month",
        "cohort_size",
        "cohort_month_key",
        "order_month_key",
        "month_start_date",
        "is_complete",
        months_since_first=pairs.month_number - pairs.cohort_number,
    )


def _scores(measured: ir.Table) -> dict[str, ir.IntegerValue]:
    """Tie-safe scores of four and five steps (C10): 1 and the number of limits reached."""
    return {
        f"{letter}_{suffix}": sum(
            (
                flag(_reaches(measured[name], measured[_limit(name, steps, step)], name))
                for step in range(2, steps + 1)
            ),
            ibis.literal(1, type="int64"),
        )
        for name, letter in _LETTERS.items()
        for suffix, steps in _STEPS.items()
    }


def _limits(customers: ir.Table, name: str) -> ir.Table:
    """One row: the value at which each step from 2 begins, null where none does.

    The limits come from the few distinct values, so that customers are compared, not ranked.
    """
    values = customers.group_by(name).aggregate(customers=customers.count())
    order = ibis.desc(name) if name == _LOW_IS_BEST else ibis.asc(name)
    up_to_here = ibis.cumulative_window(order_by=order)
    counted = values.mutate(
        worse=values.customers.sum().over(up_to_here) - values.customers,
        total=values.customers.sum().over(ibis.window()),
    )
    worst = counted[name].max if name == _LOW_IS_BEST else counted[name].min
    return counted.aggregate(
        **{
            _limit(name, steps, step): worst(
                where=_score(counted.worse, counted.total, steps) >= step
            )
            for steps in _STEPS.values()
            for step in range(2, steps + 1)
        }
    )


def _limit(name: str, steps: int, step: int) -> str:
    return f"{name}_{step}_of_{steps}"


def _reaches(value: ir.Value, limit: ir.Value, name: str) -> ir.BooleanValue:
    return value <= limit if name == _LOW_IS_BEST else value >= limit


def _score(worse: ir.IntegerValue, total: ir.IntegerValue, steps: int) -> ir.IntegerValue:
    step = 1 + (worse * steps) // (total - 1).nullif(0)
    return ibis.least(step.fill_null(1), steps).cast("int64")


def _segmented(scored: ir.Table) -> ir.Table:
    total = scored.mutate(
        RFM_score=scored.r_score + scored.f_score + scored.m_score,
        rfm_sum=scored.r_five + scored.f_five + scored.m_five,
        rfm_code=ibis.literal("").concat(
            *(scored[f"{letter}_five"].cast("string") for letter in "rfm")
        ),
    )
    number = ibis.cases((total.RFM_score >= 10, 3), (total.RFM_score >= 7, 2), else_=1)
    segment = ibis.cases(
        (total.RFM_score >= 10, "High Value"),
        (total.RFM_score >= 7, "Mid Value"),
        else_="Low Value",
    )
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
