"""What the contracts of lead times say alike."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from schemas.fields import choice, count, days
from schemas.unknown import APPROVED, DELIVERED, HANDED_OVER

STAGES = (
    "1. purchase to approval",
    "2. approval to carrier",
    "3. carrier to customer",
    "4. purchase to customer",
)
STAGE_NEEDS: dict[str, tuple[str, ...]] = dict(
    zip(
        STAGES,
        ((APPROVED,), (APPROVED, HANDED_OVER), (HANDED_OVER, DELIVERED), (DELIVERED,)),
        strict=True,
    )
)
"""Each stage to the times between which it lies, as far as a source may lack them."""
LEAD_CAVEATS = (
    "Recent months look fast: their slow orders are not through yet.",
    "Medians and percentiles do not add up over stages.",
)


def lead_days(title: str, what: str) -> Any:
    """A mean or quantile of the stage's durations."""
    return days(
        title, f"{what} of the stage's duration over orders; empty without orders.", ge=Decimal(0)
    )


def timed_orders() -> Any:
    """How many orders the durations are of."""
    return count(
        "Orders", "Valid orders with both times of the stage and a duration of 0 or more.", "orders"
    )


def negative_orders() -> Any:
    """How many orders are left out."""
    return count(
        "Negative orders",
        "Valid orders whose stage ends before it begins, a fault of the source; left out.",
        "orders",
    )


def stage() -> Any:
    """The part of an order's way."""
    return choice("Stage", "The part of the way, numbered for sorting.", STAGES)
