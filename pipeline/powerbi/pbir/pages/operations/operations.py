"""Operations."""

from __future__ import annotations

from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import bars, cards, heading, lines, slicer
from pipeline.powerbi.pbir.page import Page

_MONTH = "calendar[month]"

PAGE = Page(
    "operations",
    "Operations",
    (
        heading("Operations", "Do orders arrive on time, and are customers content?"),
        slicer("month", "Month", _MONTH, 0),
        *cards(
            review_score="[Avg Review Score]",
            delivery_days="[Avg Delivery Days]",
            on_time="[On-Time Rate]",
            canceled="[Cancel Rate]",
        ),
        lines(
            "delivery_days_by_month",
            at(0, 1, 8, 3),
            "Mean days to delivery by month",
            _MONTH,
            "[Avg Delivery Days]",
        ),
        lines(
            "on_time_by_month", at(0, 4, 4, 2), "On-time rate by month", _MONTH, "[On-Time Rate]"
        ),
        lines(
            "review_score_by_month",
            at(4, 4, 4, 2),
            "Mean review score by month",
            _MONTH,
            "[Avg Review Score]",
        ),
        bars(
            "orders_by_payment_type",
            at(8, 1, 4, 2),
            "Orders by payment type",
            "master_orders[payment_type]",
            "[Total Orders]",
        ),
        bars(
            "delivery_days_by_state",
            at(8, 3, 4, 3),
            "Mean delivery days by state of the customer",
            "market_balance[customer_state]",
            "[Avg Delivery Days]",
        ),
    ),
)
