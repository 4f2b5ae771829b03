"""Refunds: of a few orders, in parts or in full, days or months after the order."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from pipeline.sample import columns
from pipeline.sample.columns import NEVER
from pipeline.sample.items import Items, repeat
from pipeline.sample.orders import Orders
from pipeline.sample.purchases import DAY
from pipeline.sample.randomness import Curve, Dice, Flags, Ints, Weights

REFUNDED: Ints = np.array([35_000, 10_000, 600_000, 300_000, 20_000, 20_000, 0, 0], np.int64)
"""By status."""
REFUNDED_WITH_FIRST_ITEM = 500_000
ITEM_STRIDE = 64
PARTS_OF_ITEM = Weights((0, 870, 110, 20))
REFUND_STRIDE = PARTS_OF_ITEM.width
IN_FULL = 700_000
LEAST_PERCENT, MOST_PERCENT = 10, 90
FREIGHT_REFUNDED = 400_000
RESTOCKED = 800_000
ORDER_NOT_KNOWN = 20_000
EARLIER_ORDER = 10_000

SECONDS_TO_REFUND = Curve(
    (0, 3_600), (300, 5 * DAY), (600, 12 * DAY), (850, 30 * DAY), (1000, 90 * DAY)
)
DAYS_TO_NEXT_PART = 14

REASONS = (
    None,
    "changed mind",
    "damaged",
    "does not fit",
    "late",
    "not as described",
    "wrong item",
)
REASON_WEIGHTS = Weights((60, 290, 180, 120, 110, 160, 80))


@dataclass(frozen=True)
class Refunds:
    """Refund rows; `item` is the position of the refunded item among the items, rising.

    Rows of the same part of the same order are one refund. Amounts are in cents, times in epoch
    seconds. A refund whose order is not known has one row, so that no two have the same key.
    """

    item: Ints
    refund: Ints
    amount: Ints
    freight: Ints
    is_returned: Flags
    refunded: Ints

    @classmethod
    def of(cls, dice: Dice, orders: Orders, items: Items) -> Refunds:
        """Return the refunds of the orders, which never exceed the prices of their items."""
        number, counter = orders.number[items.row], _counter(orders, items)
        parts = np.where(
            _is_chosen(dice, orders, items), dice.pick(PARTS_OF_ITEM, "refunds", counter), 0
        )
        item, part = repeat(parts)
        refund = number[item] * REFUND_STRIDE + part
        has_row = ~_lacks_order(dice, refund) | (items.number_in_order[item] == 1)
        item, part, refund = item[has_row], part[has_row], refund[has_row]

        percent = _percent(dice, counter)[item]
        is_returned = (percent == 100) & (parts[item] == 1)
        with_freight = is_returned & dice.chance(
            "freight refunded", counter[item], FREIGHT_REFUNDED
        )
        return cls(
            item=item,
            refund=refund,
            amount=items.price[item] * percent // (100 * parts[item]),
            freight=np.where(with_freight, items.freight[item], 0),
            is_returned=is_returned,
            refunded=_begin(orders)[items.row[item]]
            + dice.draw(SECONDS_TO_REFUND, "seconds to refund", refund)
            + part * DAYS_TO_NEXT_PART * DAY,
        )

    def table(self, dice: Dice, orders: Orders, items: Items) -> pa.Table:
        """Return the raw rows of the refunds; some name an order that the orders lack, or none."""
        row = items.row[self.item]
        lacks_order = _lacks_order(dice, self.refund)
        is_restocked = dice.chance("restocked", _counter(orders, items)[self.item], RESTOCKED)
        return pa.table(
            {
                "refund_id": columns.ids(dice, "refund", self.refund),
                "order_id": columns.empty_where(
                    lacks_order, _order_ids(dice, orders.number[row], self.refund)
                ),
                "order_item_id": columns.numbers(items.number_in_order[self.item], lacks_order),
                "customer_unique_id": columns.ids(dice, "unique customer", orders.customer[row]),
                "product_id": columns.ids(dice, "product", items.product[self.item]),
                "refunded_at": columns.times(self.refunded),
                "quantity": columns.numbers(self.is_returned.astype(np.int64)),
                "amount": columns.money(self.amount),
                "tax": columns.money(np.zeros_like(self.amount)),  # no tax is charged apart
                "freight": columns.money(self.freight),
                "is_restocked": columns.numbers(is_restocked.astype(np.int64), ~self.is_returned),
                "reason": columns.labels(
                    REASONS, dice.pick(REASON_WEIGHTS, "refund reason", self.refund)
                ),
            }
        )


def _counter(orders: Orders, items: Items) -> Ints:
    return orders.number[items.row] * ITEM_STRIDE + items.number_in_order


def _is_chosen(dice: Dice, orders: Orders, items: Items) -> Flags:
    is_refunded = dice.chance("refunded", orders.number, REFUNDED[orders.status])
    with_first = dice.chance("refunded too", _counter(orders, items), REFUNDED_WITH_FIRST_ITEM)
    chosen: Flags = is_refunded[items.row] & ((items.number_in_order == 1) | with_first)
    return chosen


def _percent(dice: Dice, counter: Ints) -> Ints:
    in_part = dice.between("percent refunded", counter, LEAST_PERCENT, MOST_PERCENT)
    return np.where(dice.chance("refunded in full", counter, IN_FULL), 100, in_part)


def _begin(orders: Orders) -> Ints:
    return np.where(orders.delivered == NEVER, orders.purchased, orders.delivered)


def _lacks_order(dice: Dice, refund: Ints) -> Flags:
    return dice.chance("refund without order", refund, ORDER_NOT_KNOWN)


def _order_ids(dice: Dice, number: Ints, refund: Ints) -> pa.StringArray:
    is_earlier = dice.chance("refund of earlier order", refund, EARLIER_ORDER)
    earlier = columns.ids(dice, "earlier order", number)
    return columns.where(is_earlier, earlier, columns.ids(dice, "order", number))
