"""An independent, deliberately naive reading of METRICS.md, to test the marts against.

Every function takes raw tables and an ``as_of`` day and returns the published rows: columns in
contract order, rows sorted by key, values rounded as C16 says.  Loops, dicts, ``Decimal`` and
``Fraction`` only; nothing here is shared with the production code.
"""

from collections.abc import Callable
from datetime import date

from tests.oracle.cohorts import cohort_retention
from tests.oracle.days import calendar
from tests.oracle.lines import sales_items
from tests.oracle.master import master_orders
from tests.oracle.monthly import monthly_revenue
from tests.oracle.ops import ops_metrics
from tests.oracle.raw import Raw, Row
from tests.oracle.rfm import rfm_customers

TABLES: dict[str, Callable[[Raw, date | None], list[Row]]] = {
    "master_orders": master_orders,
    "monthly_revenue": monthly_revenue,
    "cohort_retention": cohort_retention,
    "rfm_customers": rfm_customers,
    "ops_metrics": ops_metrics,
    "calendar": calendar,
    "sales_items": sales_items,
}
"""Each published table by name."""

KEYS: dict[str, tuple[str, ...]] = {
    "master_orders": ("order_id",),
    "monthly_revenue": ("order_month",),
    "cohort_retention": ("cohort_month", "order_month"),
    "rfm_customers": ("customer_unique_id",),
    "ops_metrics": ("order_month",),
    "calendar": ("date",),
    "sales_items": ("order_id", "order_item_id"),
}
"""The key of each table, by which its rows are sorted."""

__all__ = [
    "KEYS",
    "TABLES",
    "Raw",
    "Row",
    "calendar",
    "cohort_retention",
    "master_orders",
    "monthly_revenue",
    "ops_metrics",
    "rfm_customers",
    "sales_items",
]
