"""What is found of one oddity."""

from dataclasses import dataclass
from decimal import Decimal

from tests.oracle.quality.behind import Behind

WITH_MONEY = (
    *("orders", "customers", "order_items", "order_payments", "order_reviews"),
    *("products", "sellers", "refunds"),
)
"""Raw tables whose rows are of orders."""


@dataclass
class Found:
    """Rows to which it applies, those that are odd, the least key and what is behind of these."""

    row_count: int = 0
    failing_rows: int = 0
    example_key: str | None = None
    failing_orders: int | None = None
    failing_amount: Decimal | None = None

    @classmethod
    def nothing(cls, check_id: str) -> "Found":
        """What is found where no row can have it."""
        knows = check_id.partition(".")[0] in WITH_MONEY
        return cls(failing_orders=0, failing_amount=Decimal(0)) if knows else cls()

    def see(self, key: str | None, is_odd: bool | None, behind: Behind | None = None) -> None:
        """Count a row."""
        if is_odd is None:
            return
        self.row_count += 1
        if not is_odd:
            return
        self.failing_rows += 1
        if (
            behind is not None
            and self.failing_orders is not None
            and self.failing_amount is not None
        ):
            self.failing_orders += behind[0]
            self.failing_amount += behind[1]
        if key is not None and (self.example_key is None or key < self.example_key):
            self.example_key = key
