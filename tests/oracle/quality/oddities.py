"""quality_results: in how many rows each oddity could be, in how many it is, and the least key."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.oracle.quality.odd_orders import odd_numbers, odd_orders, odd_payments
from tests.oracle.quality.odd_rows import (
    odd_items,
    odd_places,
    odd_products,
    odd_reviews,
    odd_single_payments,
)
from tests.oracle.quality.odd_texts import odd_spellings, odd_texts
from tests.oracle.raw import Raw

Seen = tuple[str, str | None, bool | None]
"""A check, the key of a row, and whether the row is odd; None where the check does not apply."""


@dataclass
class Found:
    """What was found of one oddity."""

    row_count: int = 0
    failing_rows: int = 0
    example_key: str | None = None

    def see(self, key: str | None, is_odd: bool | None) -> None:
        """Count a row."""
        if is_odd is None:
            return
        self.row_count += 1
        if not is_odd:
            return
        self.failing_rows += 1
        if key is not None and (self.example_key is None or key < self.example_key):
            self.example_key = key


def oddities(raw: Raw, as_of: date | None) -> dict[str, Found]:
    """Each oddity by its check_id, as far as any row can have it.

    Open in METRICS.md and decided here: the parts of a key are joined by `` / ``, and the least is
    the least as text.
    """
    found: dict[str, Found] = {}
    for check_id, key, is_odd in _seen(raw, as_of):
        found.setdefault(check_id, Found()).see(key, is_odd)
    return found


def _seen(raw: Raw, as_of: date | None) -> Iterator[Seen]:
    yield from odd_orders(raw, as_of)
    yield from odd_numbers(raw)
    yield from odd_payments(raw)
    yield from odd_items(raw)
    yield from odd_single_payments(raw)
    yield from odd_reviews(raw)
    yield from odd_products(raw)
    yield from odd_places(raw)
    yield from odd_texts(raw)
    yield from odd_spellings(raw)
