"""Customers at Risk."""

from __future__ import annotations

from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import bars, cards, columns, heading, slicer, table
from pipeline.powerbi.pbir.page import Page
from schemas.customers.churn_risk import BOTH, OVER_DAYS, OVER_GAP

PAGE = Page(
    "at_risk",
    "Customers at Risk",
    (
        heading("Customers at Risk", "Which repeat customers may not come back?"),
        slicer("segment", "Segment", "rfm_customers[segment_ordered]", 0),
        *cards(
            customers="[Repeat Customers at Risk]",
            rate="[Repeat Risk Rate]",
            revenue="[Repeat Revenue at Risk]",
            overdue="[Avg Days Overdue]",
        ),
        bars(
            "by_reason",
            at(0, 1, 5, 2),
            "Why repeat customers are at risk",
            "churn_risk[reason]",
            "[Repeat Customers at Risk]",
            only={"churn_risk[reason]": [OVER_DAYS, OVER_GAP, BOTH]},
        ),
        columns(
            "by_segment",
            at(0, 3, 5, 3),
            "Repeat customers at risk by segment",
            "rfm_customers[segment_ordered]",
            "[Repeat Customers at Risk]",
        ),
        table(
            "customers",
            at(5, 1, 7, 5),
            "Repeat customers by revenue at risk",
            (
                "churn_risk[customer_unique_id]",
                "churn_risk[customer_state]",
                "churn_risk[next_order_status]",
                "churn_risk[expected_order_date]",
                "[Avg Days Overdue]",
                "[Repeat Revenue at Risk]",
            ),
            descending="[Repeat Revenue at Risk]",
        ),
    ),
)
