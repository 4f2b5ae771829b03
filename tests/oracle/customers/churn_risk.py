"""churn_risk: one row a customer with a valid order."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from tests.oracle.numbers import mean, quantile, rounded, total
from tests.oracle.order import Order
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("customer_unique_id",)
MEDIAN = Fraction(1, 2)
LONG_DAYS = 180
SOON_DAYS = -14


@dataclass(frozen=True)
class Buyer:
    """A customer's valid orders, and when the next is to be expected."""

    history: list[Order]
    gaps: list[int]
    """Days between consecutive order days."""
    as_of: date
    expected_gap: Fraction | None

    @property
    def recency(self) -> int:
        """Days since the last order."""
        return (self.as_of - self.history[-1].day).days

    @property
    def expected_day(self) -> date | None:
        """The last order's day and the gap, rounded half away from zero."""
        if self.expected_gap is None:
            return None
        return self.history[-1].day + timedelta(days=int(rounded(self.expected_gap, 0)))

    @property
    def days_overdue(self) -> int | None:
        """Negative before the expected day."""
        return None if self.expected_day is None else (self.as_of - self.expected_day).days

    @property
    def next_order_status(self) -> str | None:
        """None of a customer who bought on one day only."""
        if not self.gaps or self.expected_gap is None or self.days_overdue is None:
            return None
        if self.days_overdue > self.expected_gap / 2:
            return "Overdue"
        return "Due soon" if self.days_overdue >= SOON_DAYS else "On track"

    @property
    def reason(self) -> str | None:
        """Why the customer is at risk; None of one who is not."""
        is_long = self.recency > LONG_DAYS
        expected = self.expected_gap if self.gaps else None
        if expected is not None and self.recency > 2 * expected:
            return "both" if is_long else "over twice the expected gap"
        return "over 180 days" if is_long else None


def churn_risk(raw: Raw, as_of: date | None) -> list[Row]:
    """When each customer is expected back, and whether the customer seems lost.

    Decided: the overall mean gap is of all gaps of all customers alike, not of customers' means.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    gaps = {customer: _gaps(history) for customer, history in world.histories.items()}
    overall = mean([gap for own in gaps.values() for gap in own])
    rows = []
    for customer, history in sorted(world.histories.items()):
        expected = _expected_gap(gaps[customer], overall)
        rows.append(_row(Buyer(history, gaps[customer], world.as_of, expected)))
    return rows


def _gaps(history: list[Order]) -> list[int]:
    days = sorted({order.day for order in history})
    return [(later - day).days for day, later in pairwise(days)]


def _expected_gap(own: list[int], overall: Fraction | None) -> Fraction | None:
    """The mean of the own gaps and one overall mean gap; None if nobody has a gap."""
    return None if overall is None else (sum(own) + overall) / (len(own) + 1)


def _row(buyer: Buyer) -> Row:
    last = buyer.history[-1]
    revenue = rounded(total(order.value for order in buyer.history), 2)
    return {
        "customer_unique_id": last.customer,
        "customer_state": last.state,
        "orders": len(buyer.history),
        "order_days": len(buyer.gaps) + 1,
        "is_repeat_customer": int(len(buyer.history) >= 2),
        "recency": buyer.recency,
        "mean_gap_days": _published(mean(buyer.gaps)),
        "median_gap_days": _published(quantile(buyer.gaps, MEDIAN)),
        "expected_gap_days": _published(buyer.expected_gap),
        "expected_order_date": buyer.expected_day,
        "days_overdue": buyer.days_overdue,
        "next_order_status": buyer.next_order_status,
        "is_at_risk": int(buyer.reason is not None),
        "reason": buyer.reason,
        "revenue": revenue,
        "revenue_at_risk": revenue if buyer.reason else Decimal("0.00"),
    }


def _published(gap: Fraction | None) -> Decimal | None:
    return None if gap is None else rounded(gap, 2)
