"""When customers should order again, and who may be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import cents, days_after, days_between, flag, ratio, scaled
from pipeline.marts import mart
from pipeline.on_demand import ibis
from schemas.customers.churn_risk import (
    BOTH,
    DAYS_AT_RISK,
    DAYS_DUE_SOON,
    DUE_SOON,
    ON_TRACK,
    OVER_DAYS,
    OVER_GAP,
    OVERDUE,
    ChurnRisk,
)

if TYPE_CHECKING:
    import ibis.expr.types as ir

_KEY = "customer_unique_id"


@mart(ChurnRisk)
def churn_risk(customer_orders: ir.Table, customer_gaps: ir.Table, horizon: ir.Table) -> ir.Table:
    """The next order of each customer, and whether it is overdue."""
    return _judged(_expected(customer_orders, customer_gaps, horizon))


def _expected(customers: ir.Table, gaps: ir.Table, horizon: ir.Table) -> ir.Table:
    """Adds the expected gap as a fraction of whole numbers, and the days until it is over.

    (own gaps + S / N) / (number of own + 1) is (own × N + S) / (N × (number + 1)).
    """
    overall = gaps.aggregate(total=gaps.gap_sum.sum().fill_null(0), number=gaps.gaps.sum())
    joined = customers.cross_join(overall).left_join(gaps, _KEY)
    own, number = gaps.gap_sum.fill_null(0), gaps.gaps.fill_null(0)
    fractions = joined.select(
        _KEY,
        "customer_state",
        "orders",
        "revenue",
        "last_order_date",
        order_days=gaps.order_days.fill_null(1),
        gaps=number,
        gap_sum=own,
        median_gap_tenths=gaps.median_gap_tenths,
        recency=days_between(customers.last_order_date, horizon.as_of.as_scalar()),
        numerator=own * overall.number.fill_null(0) + overall.total,
        denominator=overall.number.fill_null(0) * (number + 1),
    )
    whole_days = ratio(fractions.numerator, fractions.denominator, 0).cast("int64")
    return fractions.mutate(whole_days=whole_days, days_overdue=fractions.recency - whole_days)


def _judged(expected: ir.Table) -> ir.Table:
    top, bottom = expected.numerator, expected.denominator
    has_gaps = expected.gaps > 0
    over_days = expected.recency > DAYS_AT_RISK
    over_gap = has_gaps & (expected.recency * bottom > 2 * top)
    is_at_risk = over_days | over_gap
    status = ibis.cases(
        (2 * expected.days_overdue * bottom > top, OVERDUE),
        (expected.days_overdue >= -DAYS_DUE_SOON, DUE_SOON),
        else_=ON_TRACK,
    )
    return expected.mutate(
        is_repeat_customer=flag(expected.orders > 1),
        mean_gap_days=ratio(expected.gap_sum, expected.gaps, 2),
        median_gap_days=ratio(expected.median_gap_tenths, 10, 2),
        expected_gap_days=ratio(top, bottom, 2),
        expected_order_date=days_after(expected.last_order_date, expected.whole_days),
        next_order_status=has_gaps.ifelse(status, None),
        is_at_risk=flag(is_at_risk),
        reason=ibis.cases(
            (over_days & over_gap, BOTH),
            (over_days, OVER_DAYS),
            (over_gap, OVER_GAP),
        ),
        revenue_at_risk=scaled(is_at_risk.ifelse(cents(expected.revenue), 0), 2),
    )
