"""Executive Overview."""

from __future__ import annotations

from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import bars, cards, columns, heading, lines, slicer
from pipeline.powerbi.pbir.page import Page

PAGE = Page(
    "overview",
    "Executive Overview",
    (
        heading("Executive Overview", "How is the business doing?"),
        slicer("payment_type", "Payment type", "master_orders[payment_type]", 1),
        slicer("month", "Month", "calendar[month]", 0),
        *cards(
            revenue="[Total Revenue]",
            customers="[Active Customers]",
            orders="[Total Orders]",
            aov="[AOV]",
            repeat_rate="[Repeat Rate]",
        ),
        lines(
            "revenue_by_month",
            at(0, 1, 8, 3),
            "Revenue by month",
            "calendar[month]",
            "[Total Revenue]",
        ),
        columns(
            "orders_by_month",
            at(0, 4, 8, 2),
            "Orders by month",
            "calendar[month]",
            "[Total Orders]",
        ),
        bars(
            "revenue_by_state",
            at(8, 1, 4, 5),
            "Revenue by state of the customer",
            "market_balance[customer_state]",
            "[Total Revenue]",
        ),
    ),
)
