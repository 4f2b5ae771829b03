"""Sales against targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import cents, ratio
from pipeline.marts import intermediate, mart
from pipeline.marts.shapes.dense import filled
from pipeline.marts.shapes.sample import least_orders
from pipeline.on_demand import ibis
from schemas.raw.targets import WHOLE_COMPANY
from schemas.revenue.sales_vs_target import (
    AUTO,
    AUTO_PERMILLE,
    IN_PROGRESS,
    MET,
    NEAR,
    NO_TARGET,
    NONE,
    OFF_TRACK,
    OPPORTUNITY,
    PLAN,
    SalesVsTarget,
)

if TYPE_CHECKING:
    import ibis.expr.types as ir

_KEY = ("order_month", "scope_type", "scope")


@intermediate()
def scope_revenue(
    monthly_revenue: ir.Table, revenue_by_category: ir.Table, revenue_by_state: ir.Table
) -> ir.Table:
    """Revenue and orders of the company, each category and each state in each month."""
    return ibis.union(
        _actuals("company", monthly_revenue, ibis.literal(WHOLE_COMPANY)),
        _actuals("category", revenue_by_category, revenue_by_category.category),
        _actuals("state", revenue_by_state, revenue_by_state.customer_state),
    )


@mart(SalesVsTarget, empty_if_absent=("sales_targets",))
def sales_vs_target(
    scope_revenue: ir.Table, sales_targets: ir.Table, months: ir.Table, run_settings: ir.Table
) -> ir.Table:
    """Revenue of the company, each category and each state against plan or automatic target."""
    scopes = ibis.union(
        scope_revenue.select("scope_type", "scope"),
        sales_targets.select("scope_type", "scope"),
        distinct=True,
    )
    dense = filled(scopes.cross_join(months), scope_revenue, _KEY)
    return _judged(_with_targets(dense, sales_targets, least_orders(run_settings)))


def _actuals(scope_type: str, revenue: ir.Table, scope: ir.StringValue) -> ir.Table:
    return revenue.select(
        "order_month",
        scope_type=ibis.literal(scope_type),
        scope=scope,
        actual=revenue.revenue,
        orders=revenue.orders,
    )


def _with_targets(dense: ir.Table, plan: ir.Table, least: ir.IntegerScalar) -> ir.Table:
    """Adds `target` and its source: the plan's, else 1.5 % more than the month before."""
    fair = (dense.is_complete == 1) & (dense.orders >= least)
    before = dense.filter(fair).select(
        "scope_type",
        "scope",
        month_number=dense.month_number + 1,
        automatic=ratio(cents(dense.actual) * AUTO_PERMILLE, 100_000, 2),
    )
    planned = plan.select(*_KEY, planned="target")
    joined = dense.left_join(before, ["scope_type", "scope", "month_number"]).left_join(
        planned, list(_KEY)
    )
    return joined.select(
        *dense.columns,
        target=ibis.coalesce(planned.planned, before.automatic),
        target_source=ibis.cases(
            (planned.planned.notnull(), PLAN), (before.automatic.notnull(), AUTO), else_=NONE
        ),
    )


def _judged(dense: ir.Table) -> ir.Table:
    actual, target = cents(dense.actual), cents(dense.target)
    status = ibis.cases(
        (dense.target.isnull(), NO_TARGET),
        (dense.is_complete == 0, IN_PROGRESS),
        (actual >= target, MET),
        (actual * 100 >= target * 80, NEAR),
        (actual * 100 >= target * 60, OPPORTUNITY),
        else_=OFF_TRACK,
    )
    return dense.mutate(
        attainment_rate=ratio(actual, target, 4),
        gap=dense.actual - dense.target,
        target_status=status,
    )
