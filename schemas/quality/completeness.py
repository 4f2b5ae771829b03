"""Oddities of completeness: what seems to be missing, and dates on which too much would rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from schemas.quality.oddity import Oddity
from schemas.quality.quality_results import WARNING
from schemas.unknown import APPROVED, DELIVERED, FREIGHT, HANDED_OVER, PAYMENTS, PROMISED

FULL_MONTH = FULL_WEEK = 30
"""Orders by which a month, or a week, is one of a shop at work."""
LONG_GAP = 14
"""Days without an order that no holiday explains."""

FEW_APART = 3
"""Orders that may stand apart from all others."""
DAYS_APART = 30
YEAR = 365
BUSY_YEAR = 10
"""Orders in the year beside a gap of a year, for it to be one."""

EARLIEST = date(1990, 1, 1)
"""Nobody sold over the internet before."""
LONGEST_WAIT = 1096
"""Three years, in days, within which an order is delivered."""

LEAST_LACKING = 5
LEAST_OF_MONTH = 10
LACKING_SHARE = 500
"""In hundredths of a percent."""
TIMES_USUAL = 3
HALF_OF_MONTH = 30
OFF_BY = 1000
"""In hundredths of a percent of what was bought."""
NO_ITEMS_AT_MOST = 0.002

_EXPORT = "Look whether a file, or a part of the export, is missing"
_APART = "Leave it out with --from or --as-of if it is none of the data"

DATED = tuple(name.partition(".")[2] for name in (APPROVED, HANDED_OVER, DELIVERED, PROMISED))
"""Times that come with an order, beside that of the purchase."""


def completeness_oddities() -> Iterator[Oddity]:
    """Those of orders by day and by month, and of their dates."""
    placed = "order_purchase_timestamp"
    yield Oddity(
        "orders",
        placed,
        "month_without_orders",
        WARNING,
        f"Of months: one without orders, between months of {FULL_MONTH} orders and more.",
        remedy=_EXPORT,
    )
    yield Oddity(
        "orders",
        placed,
        "days_without_orders",
        WARNING,
        f"Of days: without orders, {LONG_GAP} or more in a row, between weeks of {FULL_WEEK} "
        "orders and more, where no month without orders says so already.",
        remedy=_EXPORT,
    )
    yield Oddity(
        "orders",
        placed,
        "apart",
        WARNING,
        f"The first order, or the last valid one, or up to {FEW_APART} of them, {DAYS_APART} days "
        f"and more from all others, of which {FULL_MONTH} are within as many days; or a year and "
        "more. The calendar, cohorts and complete months begin and end with them.",
        remedy=_APART,
    )
    yield Oddity(
        "orders",
        placed,
        "implausible",
        WARNING,
        f"Placed before {EARLIEST.year}.",
        remedy="Look at how the export writes dates; --from leaves such orders out",
    )
    for name in DATED:
        yield Oddity(
            "orders",
            name,
            "implausible",
            WARNING,
            "More than three years before the first order, or after the last day that is known.",
        )
    yield Oddity(
        "orders",
        "order_id",
        "sold_without_items",
        WARNING,
        "Of valid orders: without items, so that they bring nothing.",
        remedy="Look whether order_items was exported whole",
        threshold=NO_ITEMS_AT_MOST,
    )
    for part, beside in (("items", ()), ("payments", (PAYMENTS,))):
        yield Oddity(
            "orders",
            "order_id",
            f"month_without_{part}",
            WARNING,
            f"Of months with {LEAST_OF_MONTH} valid orders: {LEAST_LACKING} or more of these, and "
            f"far more than in other months, are without {part}.",
            beside,
            remedy=f"Look whether order_{part} was exported for the same time as orders",
        )
    yield Oddity(
        "order_payments",
        "payment_value",
        "month_differs",
        WARNING,
        f"Of months with {LEAST_OF_MONTH} valid orders with items and payments: what was paid, for "
        f"what was bought, differs by {OFF_BY // 100} % and more from other months.",
        (FREIGHT,),
        remedy="Look at the amounts of the month: a currency, a tax, a part of the export",
    )
