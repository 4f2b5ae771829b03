"""Operations: delivery, reviews, cancellations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import SECONDS_PER_DAY, quantile_tenths, ratio
from pipeline.marts import mart
from schemas.operations.ops_metrics import TEN_DAYS_IN_SECONDS, OpsMetrics

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(OpsMetrics)
def ops_metrics(order_facts: ir.Table, months: ir.Table) -> ir.Table:
    """Delivery times, lateness, review scores and cancellations by month of purchase."""
    joined = months.left_join(_by_month(order_facts), "order_month_key")
    counts = (
        "delivered_orders",
        "reviewed_orders",
        "late_orders",
        "open_overdue_orders",
        "canceled_orders",
    )
    return joined.select(
        "order_month",
        "order_month_key",
        **{name: joined[name].fill_null(0) for name in counts},
        avg_delivery_days=ratio(joined.seconds, joined.timed_orders * SECONDS_PER_DAY, 2),
        avg_review_score=ratio(joined.score_sum, joined.reviewed_orders, 2),
        late_delivery_rate=ratio(joined.late_orders, joined.delivered_orders, 4),
        median_delivery_days=ratio(joined.median_tenths, 10 * SECONDS_PER_DAY, 2),
        p90_delivery_days=ratio(joined.p90_tenths, 10 * SECONDS_PER_DAY, 2),
        over_10_days_rate=ratio(joined.slow_orders, joined.timed_orders, 4),
        cancel_rate=ratio(joined.canceled_orders, joined.all_orders, 4),
    )


def _by_month(facts: ir.Table) -> ir.Table:
    """Counts and durations by month; a negative duration is left out of the durations (C14)."""
    seconds = facts.delivery_seconds
    timed = seconds >= 0
    score = facts.is_valid.ifelse(facts.review_score, None)
    return facts.group_by("order_month_key").aggregate(
        all_orders=facts.count(),
        delivered_orders=seconds.count(),
        late_orders=facts.is_late.sum(),
        timed_orders=facts.count(where=timed),
        seconds=seconds.sum(where=timed),
        median_tenths=quantile_tenths(seconds, 5, where=timed),
        p90_tenths=quantile_tenths(seconds, 9, where=timed),
        slow_orders=facts.count(where=seconds > TEN_DAYS_IN_SECONDS),
        open_overdue_orders=facts.is_open_overdue.sum(),
        canceled_orders=facts.count(where=facts.order_status == "canceled"),
        reviewed_orders=score.count(),
        score_sum=score.sum(),
    )
