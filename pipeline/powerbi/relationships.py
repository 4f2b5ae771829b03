"""How the tables of the model filter each other: many to one, single direction.

A table is filtered by another along one path only; two paths would make Power BI refuse the model.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.powerbi.semantic_model import Relationship, Table

CALENDAR = ("calendar", "date")
_MONTH_START = "month_start_date"
_STATE = "customer_state"
_CUSTOMER = "customer_unique_id"

# Beside these every table with `month_start_date` belongs to the calendar by it.
_NAMED = (
    Relationship("master_orders", "order_date", *CALENDAR),
    Relationship("master_orders", _CUSTOMER, "rfm_customers", _CUSTOMER),
    Relationship("master_orders", "order_month", "monthly_revenue", "order_month"),
    Relationship("master_orders", "order_month", "ops_metrics", "order_month"),
    Relationship("master_orders", _STATE, "market_balance", _STATE),
    Relationship("revenue_by_state", _STATE, "market_balance", _STATE),
    Relationship("revenue_by_city", _STATE, "market_balance", _STATE),
    Relationship("revenue_by_zip", _STATE, "market_balance", _STATE),
    Relationship("lead_times_by_state", _STATE, "market_balance", _STATE),
    Relationship("customer_360", _CUSTOMER, "rfm_customers", _CUSTOMER),
    Relationship("churn_risk", _CUSTOMER, "rfm_customers", _CUSTOMER),
    Relationship("sales_items", "order_id", "master_orders", "order_id"),
    Relationship("sales_items", "product_id", "product_performance", "product_id"),
    Relationship("sales_items", "seller_id", "seller_performance", "seller_id"),
    Relationship("seller_sales", "seller_id", "seller_performance", "seller_id"),
)


def relationships(tables: Iterable[Table]) -> tuple[Relationship, ...]:
    """All relationships of the model, in order of their names."""
    monthly = [
        Relationship(table.name, _MONTH_START, *CALENDAR)
        for table in tables
        if any(column.name == _MONTH_START for column in table.columns)
    ]
    return tuple(sorted((*_NAMED, *monthly)))
