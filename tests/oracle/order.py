"""One order with all that hangs on it, and the facts that METRICS.md derives from it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property

from tests.oracle.months import month_of
from tests.oracle.numbers import elapsed_seconds, total

NOT_DEFINED = "not_defined"


@dataclass(frozen=True)
class Item:
    """One item row; category and seller's place already looked up (C20)."""

    item_id: int
    product_id: str
    seller_id: str
    price: Decimal
    freight: Decimal
    category: str
    seller_state: str
    seller_city: str
    seller_zip: str
    limit: datetime | None
    """Until when the seller must hand it over."""
    quantity: int
    amount: Decimal
    discount: Decimal
    tax: Decimal

    @property
    def revenue(self) -> Decimal:
        """What the units were sold for, without tax and freight."""
        return self.amount - self.discount


def units(items: list[Item]) -> int:
    """How many pieces were sold."""
    return sum(item.quantity for item in items)


@dataclass(frozen=True)
class Payment:
    """One payment row."""

    sequential: int
    kind: str
    installments: int
    value: Decimal


@dataclass(frozen=True)
class Review:
    """One review row."""

    review_id: str
    score: int
    created: datetime | None
    answered: datetime | None


@dataclass(frozen=True)
class Order:
    """One order of any status."""

    order_id: str
    status: str
    purchased: datetime
    approved: datetime | None
    handed_over: datetime | None
    """When the carrier took the parcel."""
    delivered: datetime | None
    estimated: datetime | None
    customer: str | None
    """None for a guest."""
    state: str
    city: str
    zip: str
    items: list[Item]
    payments: list[Payment]
    reviews: list[Review]

    @property
    def is_valid(self) -> bool:
        """C1."""
        return self.status not in ("canceled", "unavailable")

    @cached_property
    def day(self) -> date:
        """The day of purchase."""
        return self.purchased.date()

    @cached_property
    def month(self) -> date:
        """The month of purchase."""
        return month_of(self.day)

    @property
    def when(self) -> tuple[datetime, str]:
        """What orders a customer's orders: purchase time, then order_id."""
        return self.purchased, self.order_id

    @cached_property
    def value(self) -> Decimal:
        """C2: what its items were sold for, without freight."""
        return total(item.revenue for item in self.items)

    @property
    def tax(self) -> Decimal:
        """The sum of the items' tax."""
        return total(item.tax for item in self.items)

    @cached_property
    def freight(self) -> Decimal:
        """The sum of the items' freight."""
        return total(item.freight for item in self.items)

    @property
    def paid(self) -> Decimal:
        """The sum of the payments."""
        return total(payment.value for payment in self.payments)

    @cached_property
    def delivery_seconds(self) -> int | None:
        """C11, C14: purchase to customer of a delivered order; may be negative."""
        if not self.is_valid or self.delivered is None:
            return None
        return elapsed_seconds(self.delivered - self.purchased)

    @property
    def is_late(self) -> bool | None:
        """C11: None if not delivered; an order without an estimate cannot be late."""
        if not self.is_valid or self.delivered is None:
            return None
        return self.estimated is not None and self.delivered.date() > self.estimated.date()

    def is_open_overdue(self, as_of: date) -> bool:
        """C11: without an estimate an order cannot be overdue."""
        open_still = self.is_valid and self.delivered is None and self.status != "delivered"
        return open_still and self.estimated is not None and self.estimated.date() < as_of

    @property
    def review(self) -> Review | None:
        """C8: the latest; a missing answer or creation time counts as the earliest."""
        return max(self.reviews, key=_review_age, default=None)

    @property
    def review_score(self) -> int | None:
        """The score of the latest review."""
        return None if self.review is None else self.review.score

    @property
    def payment_type(self) -> str:
        """C9: the largest sum; of equal sums the type that holds the lowest sequential."""
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for payment in self.payments:
            sums[payment.kind] += payment.value
        for payment in sorted(self.payments, key=lambda payment: payment.sequential):
            if sums[payment.kind] == max(sums.values()):
                return payment.kind
        return NOT_DEFINED

    @property
    def main_category(self) -> str:
        """C20: most revenue, then most items, then the first name in the alphabet."""
        revenue: dict[str, Decimal] = defaultdict(Decimal)
        count: dict[str, int] = defaultdict(int)
        for item in self.items:
            revenue[item.category] += item.revenue
            count[item.category] += item.quantity
        ranked = sorted(revenue, key=lambda name: (-revenue[name], -count[name], name))
        return ranked[0] if ranked else NOT_DEFINED


def _review_age(review: Review) -> tuple[datetime, datetime, str]:
    answered = review.answered or datetime.min
    created = review.created or datetime.min
    return answered, created, review.review_id
