"""Sales & Geography."""

from __future__ import annotations

from pipeline.powerbi.report.grid import at
from pipeline.powerbi.report.kinds import bars, cards, heading, lines, slicer, table
from pipeline.powerbi.report.page import Page

PAGE = Page(
    "sales",
    "Sales & Geography",
    (
        heading("Sales & Geography", "Where does revenue come from, and does it grow?"),
        slicer("region", "Region", "market_balance[region]", 1),
        slicer("month", "Month", "calendar[month]", 0),
        *cards(
            revenue="[Total Revenue]",
            ytd="[Revenue YTD]",
            last_year="[Revenue Last Year]",
            mom="[Revenue MoM %]",
            yoy="[Revenue YoY %]",
        ),
        lines(
            "revenue_and_last_year",
            at(0, 1, 7, 2),
            "Revenue by month, and a year before",
            "calendar[month]",
            "[Total Revenue]",
            "[Revenue Last Year]",
        ),
        table(
            "states",
            at(0, 3, 7, 3),
            "States of the customers",
            (
                "market_balance[customer_state]",
                "market_balance[region]",
                "[Total Revenue]",
                "[Revenue Share of States]",
                "[Total Orders]",
                "[AOV]",
                "[Avg Delivery Days]",
            ),
            descending="[Total Revenue]",
        ),
        bars(
            "revenue_by_region",
            at(7, 1, 5, 2),
            "Revenue by region",
            "market_balance[region]",
            "[Total Revenue]",
        ),
        bars(
            "revenue_by_city",
            at(7, 3, 5, 3),
            "Revenue by city",
            "revenue_by_city[customer_city]",
            "[City Revenue]",
        ),
    ),
)
