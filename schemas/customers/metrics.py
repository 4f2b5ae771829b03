"""Metrics of customers."""

from __future__ import annotations

from schemas.currencies import CURRENCY
from schemas.fields import RATIO
from schemas.metric import Condition, Metric, PowerBi, Quantity
from schemas.quantities import BEST_CUSTOMERS, REVENUE
from schemas.quantities import CUSTOMERS as ACTIVE
from schemas.quantities import NEW_CUSTOMERS as NEW
from schemas.quantities import REPEAT_CUSTOMERS as REPEAT

_FOLDER, _RETENTION, _RISK = "Customers", "Retention", "Customers at Risk"
_RFM, _COHORTS, _CHURN = "rfm_customers", "cohort_retention", "churn_risk"
_COME_AGAIN = (Condition("is_repeat_customer", 1),)


def _mean(name: str, table: str, column: str, unit: str) -> tuple[Quantity, Quantity]:
    """Sum and number of the values of a column."""
    return (
        Quantity(f"{name}_sum", table, "sum", column, unit),
        Quantity(f"{name}_count", table, "count", column, "customers"),
    )


_THEIR_REVENUE = Quantity(
    "customer_revenue",
    "master_orders",
    "sum",
    "order_value",
    CURRENCY,
    where=(Condition("order_sequence", 1, ">="),),
)
"""Of orders that are some customer's first, second, …: guests' have no number."""
_SCORED = Quantity("scored_customers", _RFM, "rows", "customer_unique_id", "customers")
_HIGH_VALUE = Quantity(
    "high_value_customers",
    "master_orders",
    "distinct",
    "customer_unique_id",
    "customers",
    where=(Condition("segment", "High Value", table=_RFM),),
    of=ACTIVE,
)
_AT_RISK = Quantity("at_risk", _CHURN, "sum", "is_at_risk", "customers", where=_COME_AGAIN)
_RISK_REVENUE = Quantity(
    "revenue_at_risk", _CHURN, "sum", "revenue_at_risk", CURRENCY, where=_COME_AGAIN
)
_KNOWN_TO_COME = Quantity(
    "repeat_customers", _CHURN, "rows", "customer_unique_id", "customers", where=_COME_AGAIN
)
_DAYS_OVERDUE = (
    Quantity("overdue_sum", _CHURN, "sum", "days_overdue", "days", where=_COME_AGAIN),
    Quantity("overdue_count", _CHURN, "count", "days_overdue", "customers", where=_COME_AGAIN),
)

CUSTOMERS = Metric(
    "customers",
    "Active customers",
    "Different customers with a valid order in the selection; not additive.",
    "customers",
    ACTIVE,
    good="up",
    source="C1",
    power_bi=PowerBi("Active Customers", _FOLDER),
)
NEW_CUSTOMERS = Metric(
    "new_customers",
    "New customers",
    "Customers whose first valid order lies in the selection.",
    "customers",
    NEW,
    good="up",
    source="C12",
    power_bi=PowerBi("New Customers", _FOLDER),
)
REPEAT_CUSTOMERS = Metric(
    "repeat_customers",
    "Repeat customers",
    "Customers with an order in the selection that is not their first.",
    "customers",
    REPEAT,
    good="up",
    source="C12",
    power_bi=PowerBi("Repeat Customers", _FOLDER),
)
REPEAT_RATE = Metric(
    "repeat_rate",
    "Repeat rate",
    "Customers with an order in the selection that is not their first / active customers.",
    RATIO,
    REPEAT,
    ACTIVE,
    decimals=4,
    good="up",
    source="C7, C12",
    sample=ACTIVE,
    power_bi=PowerBi("Repeat Rate", _FOLDER),
)
REVENUE_PER_CUSTOMER = Metric(
    "revenue_per_customer",
    "Revenue per customer",
    "Revenue of orders of known customers, without guests' / active customers.",
    CURRENCY,
    _THEIR_REVENUE,
    ACTIVE,
    decimals=2,
    good="up",
    source="C7",
    sample=ACTIVE,
    power_bi=PowerBi("Revenue per Customer", _FOLDER),
)
TOP20PCT_CUSTOMER_SHARE = Metric(
    "top20pct_customer_share",
    "Share of the best fifth of customers",
    "Revenue of the fifth of customers with most (rounded up) / revenue.",
    RATIO,
    BEST_CUSTOMERS,
    REVENUE,
    decimals=4,
    source="kpi_summary",
    sample=ACTIVE,
)
HIGH_VALUE_CUSTOMERS = Metric(
    "high_value_customers",
    "High Value customers",
    "Active customers of the segment High Value; where most customers buy once, that means repeat "
    "buyers.",
    "customers",
    _HIGH_VALUE,
    good="up",
    source="C10",
    power_bi=PowerBi("High Value Customers", _FOLDER),
)
HIGH_VALUE_SHARE = Metric(
    "high_value_share",
    "Share of High Value customers",
    "High Value customers / active customers.",
    RATIO,
    _HIGH_VALUE,
    ACTIVE,
    decimals=4,
    good="up",
    source="C7, C10",
    sample=ACTIVE,
    power_bi=PowerBi("High Value Customer %", _FOLDER),
)
SCORED_CUSTOMERS = Metric(
    "customers",
    "Customers",
    "Customers in the RFM table; months and states do not filter it.",
    "customers",
    _SCORED,
    good="up",
    source="C10",
    power_bi=PowerBi("Customers", _FOLDER),
)
AVG_RECENCY = Metric(
    "avg_recency_days",
    "Mean recency",
    "Mean days since the last order of the customers selected.",
    "days",
    *_mean("recency", _RFM, "recency", "days"),
    decimals=1,
    good="down",
    source="rfm_customers",
    sample=_SCORED,
    power_bi=PowerBi("Avg Recency Days", _FOLDER),
)
AVG_FREQUENCY = Metric(
    "avg_frequency",
    "Mean frequency",
    "Mean number of orders of the customers selected.",
    "orders",
    *_mean("frequency", _RFM, "frequency", "orders"),
    decimals=2,
    good="up",
    source="rfm_customers",
    sample=_SCORED,
    power_bi=PowerBi("Avg Frequency", _FOLDER),
)
AVG_MONETARY = Metric(
    "avg_monetary",
    "Mean monetary value",
    "Mean revenue of the customers selected.",
    CURRENCY,
    *_mean("monetary", _RFM, "monetary", CURRENCY),
    decimals=2,
    good="up",
    source="rfm_customers",
    sample=_SCORED,
    power_bi=PowerBi("Avg Monetary", _FOLDER),
)
RETENTION_RATE = Metric(
    "retention_rate",
    "Retention rate",
    "Customers of the cohorts who ordered in the month / customers of these cohorts.",
    RATIO,
    Quantity("active_customers", _COHORTS, "sum", "active_customers", "customers"),
    Quantity("cohort_size", _COHORTS, "sum", "cohort_size", "customers"),
    decimals=4,
    good="up",
    source="cohort_retention",
    power_bi=PowerBi("Retention Rate", _RETENTION),
)
REPEAT_CUSTOMERS_AT_RISK = Metric(
    "customers_at_risk",
    "Repeat customers at risk",
    "Repeat customers whose next order is overdue or far away; who bought once is left out.",
    "customers",
    _AT_RISK,
    good="down",
    source="churn_risk",
    power_bi=PowerBi("Repeat Customers at Risk", _RISK),
)
REPEAT_REVENUE_AT_RISK = Metric(
    "revenue_at_risk",
    "Revenue at risk",
    "Revenue so far of the repeat customers at risk.",
    CURRENCY,
    _RISK_REVENUE,
    decimals=2,
    good="down",
    source="churn_risk",
    power_bi=PowerBi("Repeat Revenue at Risk", _RISK),
)
REPEAT_RISK_RATE = Metric(
    "risk_rate",
    "Risk rate",
    "Repeat customers at risk / repeat customers.",
    RATIO,
    _AT_RISK,
    _KNOWN_TO_COME,
    decimals=4,
    good="down",
    source="churn_risk",
    sample=_KNOWN_TO_COME,
    power_bi=PowerBi("Repeat Risk Rate", _RISK),
)
AVG_DAYS_OVERDUE = Metric(
    "avg_days_overdue",
    "Mean days overdue",
    "Mean days by which the next order of these repeat customers is overdue; negative if it is "
    "ahead.",
    "days",
    *_DAYS_OVERDUE,
    decimals=1,
    good="down",
    source="churn_risk",
    sample=_KNOWN_TO_COME,
    power_bi=PowerBi("Avg Days Overdue", _RISK),
)
METRICS = (
    CUSTOMERS,
    NEW_CUSTOMERS,
    REPEAT_CUSTOMERS,
    REPEAT_RATE,
    REVENUE_PER_CUSTOMER,
    TOP20PCT_CUSTOMER_SHARE,
    HIGH_VALUE_CUSTOMERS,
    HIGH_VALUE_SHARE,
    SCORED_CUSTOMERS,
    AVG_RECENCY,
    AVG_FREQUENCY,
    AVG_MONETARY,
    RETENTION_RATE,
    REPEAT_CUSTOMERS_AT_RISK,
    REPEAT_REVENUE_AT_RISK,
    REPEAT_RISK_RATE,
    AVG_DAYS_OVERDUE,
)
