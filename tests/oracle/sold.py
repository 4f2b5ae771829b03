"""What is sold of a product, of a category, by a seller: items and distinct orders of each."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from tests.oracle.numbers import ratio, total
from tests.oracle.order import Item, Order

Member = TypeVar("Member", bound=Hashable)


@dataclass(frozen=True)
class Sold:
    """The items of one member, and the orders that hold them, each once."""

    items: list[Item] = field(default_factory=list)
    by_id: dict[str, Order] = field(default_factory=dict)

    @property
    def orders(self) -> list[Order]:
        """The distinct orders."""
        return list(self.by_id.values())

    @property
    def revenue(self) -> Decimal:
        """C2: what they were sold for, without freight."""
        return total(item.revenue for item in self.items)

    @property
    def customers(self) -> int:
        """How many people bought."""
        return len({order.customer for order in self.orders} - {None})

    @property
    def avg_review_score(self) -> Decimal | None:
        """C8: the mean over the reviewed orders, of which each counts once."""
        scores = [order.review_score for order in self.orders]
        known = [score for score in scores if score is not None]
        return ratio(sum(known), len(known), 2)


def sold_by(
    orders: Iterable[Order], member_of: Callable[[Order, Item], Member]
) -> defaultdict[Member, Sold]:
    """Gather the items of the orders by member."""
    sold: defaultdict[Member, Sold] = defaultdict(Sold)
    for order in orders:
        for item in order.items:
            of_member = sold[member_of(order, item)]
            of_member.items.append(item)
            of_member.by_id[order.order_id] = order
    return sold
