"""Sales & Geography."""

from __future__ import annotations

from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import bars, cards, columns, heading, lines, slicer, table
from pipeline.powerbi.pbir.page import Page

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
            orders="[Total Orders]",
            items="[Items Sold]",
            freight="[Total Freight]",
        ),
        lines(
            "revenue_and_last_year",
            at(0, 1, 5, 2),
            "Revenue by month, and a year before",
            "calendar[month]",
            "[Total Revenue]",
            "[Revenue Last Year]",
        ),
        columns(
            "growth",
            at(5, 1, 4, 2),
            "Change of revenue to the month and the year before",
            "calendar[month]",
            "[Revenue MoM %]",
            "[Revenue YoY %]",
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
            at(9, 1, 3, 2),
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
