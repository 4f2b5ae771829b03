"""Customer Segmentation."""

from __future__ import annotations

from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import bars, cards, columns, heading, scatter, slicer
from pipeline.powerbi.pbir.page import Page

_SEGMENT = "rfm_customers[segment_ordered]"

PAGE = Page(
    "segmentation",
    "Customer Segmentation",
    (
        heading("Customer Segmentation", "Who are the best customers?"),
        slicer("tier", "RFM tier", "rfm_customers[rfm_tier]", 0),
        *cards(
            customers="[Customers]",
            high_value="[High Value Customer %]",
            frequency="[Avg Frequency]",
            monetary="[Avg Monetary]",
        ),
        columns(
            "customers_by_segment", at(0, 1, 4, 3), "Customers by segment", _SEGMENT, "[Customers]"
        ),
        columns(
            "monetary_by_segment",
            at(0, 4, 4, 2),
            "Mean revenue of a customer by segment",
            _SEGMENT,
            "[Avg Monetary]",
        ),
        scatter(
            "frequency_and_monetary",
            at(4, 1, 5, 5),
            "Orders and revenue of each customer",
            each="rfm_customers[customer_unique_id]",
            x="[Avg Frequency]",
            y="[Avg Monetary]",
            legend=_SEGMENT,
            tooltip="[Avg Recency Days]",
        ),
        bars(
            "customers_by_group",
            at(9, 1, 3, 5),
            "Customers by RFM group",
            "rfm_customers[rfm_group]",
            "[Customers]",
        ),
    ),
)
