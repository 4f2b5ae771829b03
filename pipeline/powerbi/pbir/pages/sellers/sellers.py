"""Sellers."""

from __future__ import annotations

from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import bars, cards, columns, heading, lines, slicer, table
from pipeline.powerbi.pbir.page import Page

PAGE = Page(
    "sellers",
    "Sellers",
    (
        heading("Sellers", "Who sells, and who keeps their limits?"),
        slicer("state", "Seller's state", "seller_performance[seller_state]", 1),
        slicer("month", "Month", "calendar[month]", 0),
        *cards(
            sellers="[Active Sellers]",
            revenue="[Item Revenue]",
            revenue_per_seller="[Revenue per Seller]",
            late_dispatch="[Late Dispatch Rate]",
        ),
        lines(
            "sellers_by_month",
            at(0, 1, 7, 2),
            "Active sellers by month",
            "calendar[month]",
            "[Active Sellers]",
        ),
        table(
            "sellers",
            at(0, 3, 7, 3),
            "Sellers by item revenue",
            (
                "seller_performance[seller_id]",
                "seller_performance[seller_state]",
                "seller_performance[abc]",
                "[Item Revenue]",
                "[Seller Revenue Share]",
                "[Late Dispatch Rate]",
            ),
            descending="[Item Revenue]",
        ),
        bars(
            "revenue_by_state",
            at(7, 1, 5, 3),
            "Item revenue by state of the seller",
            "seller_performance[seller_state]",
            "[Item Revenue]",
        ),
        columns(
            "abc",
            at(7, 4, 5, 2),
            "Share of revenue by ABC class",
            "seller_performance[abc]",
            "[Seller Revenue Share]",
        ),
    ),
)
