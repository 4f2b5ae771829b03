"""What lies in store."""

from __future__ import annotations

from schemas.contract import Contract
from schemas.fields import field, identifier
from schemas.raw.catalogue import PRODUCTS
from schemas.raw.forms import day
from schemas.raw.table import RawTable
from schemas.types import Count, Day, Text


class StockLevels(Contract):
    """One row a product and day on which its stock was counted."""

    product_id: Text = identifier("Product", "The product.")
    snapshot_date: Day = day("Counted on", "The day at whose end it was counted.")
    on_hand: Count = field(
        "On hand",
        "Units in store; negative where more went out than was booked in.",
        unit="units",
    )

    class Config(Contract.Config):
        """One row a product and day."""

        unique = ["product_id", "snapshot_date"]


STOCK_LEVELS = RawTable(StockLevels, "stock_levels", soft_references={"product_id": PRODUCTS})
