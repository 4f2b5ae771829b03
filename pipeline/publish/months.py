"""Complete months that were published, and what a new set holds of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.publish.difference import MONTHS, number
from pipeline.publish.published_set import Tables

_LATE = Decimal("0.10")
"""The share of orders that may be cancelled after their month was published."""

Pair = tuple[Decimal, Decimal]


@dataclass(frozen=True)
class Month:
    """Revenue and orders of a month, before and after."""

    name: str
    revenue: Pair
    orders: Pair

    @property
    def change(self) -> Decimal:
        """By how much revenue rose."""
        return self.revenue[1] - self.revenue[0]

    @property
    def is_gone(self) -> bool:
        """Whether it had orders and has none."""
        return self.orders[0] > 0 and self.orders[1] == 0

    @property
    def is_smaller(self) -> bool:
        """Whether it lost more than late cancellations take.

        That is a tenth of its orders and, since few orders are up to chance, three standard
        deviations of that and one order: 4 of 6, 21 of 100, 781 of 7,000. Of revenue it is twice
        that share, since a few orders may hold much of it.
        """
        late = _LATE * self.orders[0]
        limit = 1 + late + 3 * late.sqrt()
        lost = self.orders[0] - self.orders[1]
        return lost > limit or -self.change * self.orders[0] > 2 * limit * self.revenue[0]

    @property
    def revenue_text(self) -> str:
        """Its revenue, before and after."""
        return f"{self.name}: revenue {self.revenue[0]:,} -> {self.revenue[1]:,}"

    def __str__(self) -> str:
        """What it was and is, in a few words."""
        return f"{self.revenue_text}, orders {self.orders[0]:,} -> {self.orders[1]:,}"


def complete_months(old: Tables, new: Tables) -> list[Month]:
    """The months that are complete in the old set, by month.

    Raises BadInput for values that are no numbers.
    """
    after = {row["order_month"]: row for row in new.table(MONTHS)}
    return [
        Month(
            row["order_month"],
            _pair(old, row["revenue"], new, after.get(row["order_month"], {}).get("revenue")),
            _pair(old, row["orders"], new, after.get(row["order_month"], {}).get("orders")),
        )
        for row in old.table(MONTHS)
        if row.get("is_complete") == "1"
    ]


def _pair(old: Tables, before: str, new: Tables, after: str | None) -> Pair:
    return number(old, before), number(new, after or "0")


def lost_months(months: Sequence[Month]) -> list[Month]:
    """Those that are gone, or smaller than late cancellations make them.

    A single order may cancel late, so a month that had only one is gone only beside others.
    """
    gone = [month for month in months if month.is_gone]
    if sum(month.orders[0] for month in gone) < 2:
        gone = []
    smaller = [month for month in months if month.is_smaller and not month.is_gone]
    return sorted([*gone, *smaller], key=lambda month: month.name)
