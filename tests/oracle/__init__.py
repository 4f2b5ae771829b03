"""An independent, deliberately naive reading of METRICS.md, to test the marts against.

Every function takes raw tables and an ``as_of`` day and returns the published rows: columns in
contract order, rows sorted by key, values rounded as C16 says.  Loops, dicts, ``Decimal`` and
``Fraction`` only; nothing here is shared with the production code.
"""

from collections.abc import Callable
from datetime import date

from tests.oracle.baskets import basket_size, cross_sell
from tests.oracle.churn import churn_risk
from tests.oracle.cohorts import cohort_retention
from tests.oracle.customers import customer_360
from tests.oracle.days import calendar
from tests.oracle.demand import demand_trend
from tests.oracle.extremes import top_bottom
from tests.oracle.kpi import kpi_summary
from tests.oracle.lines import sales_items
from tests.oracle.market import market_balance
from tests.oracle.master import master_orders
from tests.oracle.members import revenue_by_category, revenue_by_city, revenue_by_state
from tests.oracle.migration import rfm_migration
from tests.oracle.monthly import monthly_revenue
from tests.oracle.ops import ops_metrics
from tests.oracle.payments import payment_mix, payment_reconciliation
from tests.oracle.products import product_performance
from tests.oracle.raw import Raw, Row
from tests.oracle.reviews import late_vs_review, review_scores
from tests.oracle.rfm import rfm_customers
from tests.oracle.sales_calendar import revenue_calendar
from tests.oracle.season import seasonality
from tests.oracle.segments import rfm_segments
from tests.oracle.sellers import seller_performance, seller_sales
from tests.oracle.stages import lead_times, lead_times_by_state
from tests.oracle.statuses import order_pipeline
from tests.oracle.targets import sales_vs_target
from tests.oracle.zips import revenue_by_zip

TABLES: dict[str, Callable[[Raw, date | None], list[Row]]] = {
    "basket_size": basket_size,
    "calendar": calendar,
    "churn_risk": churn_risk,
    "cohort_retention": cohort_retention,
    "cross_sell": cross_sell,
    "customer_360": customer_360,
    "demand_trend": demand_trend,
    "kpi_summary": kpi_summary,
    "late_vs_review": late_vs_review,
    "lead_times": lead_times,
    "lead_times_by_state": lead_times_by_state,
    "market_balance": market_balance,
    "master_orders": master_orders,
    "monthly_revenue": monthly_revenue,
    "ops_metrics": ops_metrics,
    "order_pipeline": order_pipeline,
    "payment_mix": payment_mix,
    "payment_reconciliation": payment_reconciliation,
    "product_performance": product_performance,
    "revenue_by_category": revenue_by_category,
    "revenue_by_city": revenue_by_city,
    "revenue_by_state": revenue_by_state,
    "revenue_by_zip": revenue_by_zip,
    "revenue_calendar": revenue_calendar,
    "review_scores": review_scores,
    "rfm_customers": rfm_customers,
    "rfm_migration": rfm_migration,
    "rfm_segments": rfm_segments,
    "sales_items": sales_items,
    "sales_vs_target": sales_vs_target,
    "seasonality": seasonality,
    "seller_performance": seller_performance,
    "seller_sales": seller_sales,
    "top_bottom": top_bottom,
}
"""Each published table by name."""

KEYS: dict[str, tuple[str, ...]] = {
    "basket_size": ("items",),
    "calendar": ("date",),
    "churn_risk": ("customer_unique_id",),
    "cohort_retention": ("cohort_month", "order_month"),
    "cross_sell": ("level", "base", "member_a", "member_b"),
    "customer_360": ("customer_unique_id",),
    "demand_trend": ("level", "member"),
    "kpi_summary": ("period_type", "period", "kpi"),
    "late_vs_review": ("delay_band",),
    "lead_times": ("order_month", "stage"),
    "lead_times_by_state": ("order_month", "customer_state", "stage"),
    "market_balance": ("customer_state",),
    "master_orders": ("order_id",),
    "monthly_revenue": ("order_month",),
    "ops_metrics": ("order_month",),
    "order_pipeline": ("order_month", "order_status"),
    "payment_mix": ("order_month", "payment_type"),
    "payment_reconciliation": ("order_id",),
    "product_performance": ("product_id",),
    "revenue_by_category": ("category", "order_month"),
    "revenue_by_city": ("customer_state", "customer_city", "order_month"),
    "revenue_by_state": ("customer_state", "order_month"),
    "revenue_by_zip": ("customer_zip_code_prefix",),
    "revenue_calendar": ("grain", "period"),
    "review_scores": ("order_month",),
    "rfm_customers": ("customer_unique_id",),
    "rfm_migration": ("order_month", "from_segment", "to_segment"),
    "rfm_segments": ("scheme", "segment"),
    "sales_items": ("order_id", "order_item_id"),
    "sales_vs_target": ("order_month", "scope_type", "scope"),
    "seasonality": ("category", "quarter_of_year"),
    "seller_performance": ("seller_id",),
    "seller_sales": ("seller_id", "customer_state", "category"),
    "top_bottom": ("dimension", "measure", "direction", "rank"),
}
"""The key of each table, by which its rows are sorted."""

__all__ = [
    "KEYS",
    "TABLES",
    "Raw",
    "Row",
    "basket_size",
    "calendar",
    "churn_risk",
    "cohort_retention",
    "cross_sell",
    "customer_360",
    "demand_trend",
    "kpi_summary",
    "late_vs_review",
    "lead_times",
    "lead_times_by_state",
    "market_balance",
    "master_orders",
    "monthly_revenue",
    "ops_metrics",
    "order_pipeline",
    "payment_mix",
    "payment_reconciliation",
    "product_performance",
    "revenue_by_category",
    "revenue_by_city",
    "revenue_by_state",
    "revenue_by_zip",
    "revenue_calendar",
    "review_scores",
    "rfm_customers",
    "rfm_migration",
    "rfm_segments",
    "sales_items",
    "sales_vs_target",
    "seasonality",
    "seller_performance",
    "seller_sales",
    "top_bottom",
]
