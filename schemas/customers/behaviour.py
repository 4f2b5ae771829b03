"""What the contracts of single customers say alike."""

from __future__ import annotations

RECENCY = "Days from the last valid order to as_of."
ORDER_DAYS = "Different days with a valid order."
