"""Products."""

from __future__ import annotations

from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import bars, cards, columns, heading, slicer, table
from pipeline.powerbi.pbir.page import Page

PAGE = Page(
    "products",
    "Products",
    (
        heading("Products", "What sells, and how much hangs on few products?"),
        slicer("category", "Category", "product_performance[category]", 1),
        slicer("month", "Month", "calendar[month]", 0),
        *cards(
            revenue="[Item Revenue]",
            sold="[Products Sold]",
            listed="[Products Listed]",
        ),
        bars(
            "revenue_by_category",
            at(0, 1, 5, 5),
            "Item revenue by category",
            "product_performance[category]",
            "[Item Revenue]",
        ),
        columns(
            "abc",
            at(5, 1, 7, 2),
            "Share of revenue and of the catalogue by ABC class",
            "product_performance[abc]",
            "[Product Revenue Share]",
            "[Product Share]",
        ),
        table(
            "products",
            at(5, 3, 7, 3),
            "Products by item revenue",
            (
                "product_performance[product_id]",
                "product_performance[category]",
                "product_performance[abc]",
                "[Item Revenue]",
                "[Product Revenue Share]",
            ),
            descending="[Item Revenue]",
        ),
    ),
)
