"""Order items: baskets of products and quantities, with price, freight and shipping limit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from pipeline.sample import columns
from pipeline.sample.catalogue import Catalogue
from pipeline.sample.columns import NEVER
from pipeline.sample.orders import Orders
from pipeline.sample.places import STATES
from pipeline.sample.purchases import DAY
from pipeline.sample.randomness import Curve, Dice, Ints, Weights

WITHOUT_ITEMS: Ints = np.array([0, 900, 265_000, 990_000, 6_000, 0, 1_000_000, 0], np.int64)
PRODUCTS_IN_BASKET = Weights((0, 9640, 320, 32, 8))
LINE_STRIDE = PRODUCTS_IN_BASKET.width
QUANTITY = Weights((0, 9330, 520, 90, 40, 12, 7, 1))
GOES_WITH_FIRST = 600_000
COMPANION = Weights((60, 25, 15))
SHIPPING_DAYS = Weights((0, 0, 50, 25, 160, 110, 380, 90, 50, 35, 30, 20, 20, 10, 10, 5, 5))

FREIGHT_CENTS: Ints = np.array([state.freight_cents for state in STATES], np.int64)
FREIGHT_PERCENT = Curve((0, 60), (100, 82), (500, 100), (900, 125), (1000, 175))
SAME_STATE_PERCENT = 80
CENTS_PER_KG = 185
FREE_FREIGHT = 3_400


@dataclass(frozen=True)
class Items:
    """Order items; `row` is the position of the item's order among the orders, rising."""

    row: Ints
    number_in_order: Ints
    product: Ints
    seller: Ints
    price: Ints
    freight: Ints
    shipping_limit: Ints

    @classmethod
    def of(cls, dice: Dice, catalogue: Catalogue, orders: Orders) -> Items:
        """Return the items of the orders."""
        products = dice.pick(PRODUCTS_IN_BASKET, "products in basket", orders.number)
        is_empty = dice.chance("without items", orders.number, WITHOUT_ITEMS[orders.status])
        row, number_in_basket = repeat(np.where(is_empty, 0, products))
        line = orders.number[row] * LINE_STRIDE + number_in_basket
        purchased = orders.purchased[row]

        product = _choose(dice, catalogue, line, number_in_basket, purchased)
        seller = catalogue.seller(product, "other seller", line)
        price = catalogue.price(product, purchased)
        states = orders.addresses.state[row], catalogue.seller_addresses(seller).state
        freight = _freight(dice, line, catalogue.weight(product), *states)
        ready = np.where(orders.approved == NEVER, orders.purchased, orders.approved)[row]
        limit = ready + dice.pick(SHIPPING_DAYS, "shipping days", line) * DAY

        copy, _ = repeat(dice.pick(QUANTITY, "quantity", line))
        row = row[copy]
        first_item = np.searchsorted(row, row)
        return cls(
            row=row,
            number_in_order=np.arange(1, len(row) + 1) - first_item,
            product=product[copy],
            seller=seller[copy],
            price=price[copy],
            freight=freight[copy],
            shipping_limit=limit[copy],
        )

    def order_totals(self, orders: int) -> Ints:
        """Return price and freight in cents summed by order row, 0 without items."""
        return self._sums(self.price + self.freight, orders)

    def order_freight(self, orders: int) -> Ints:
        """Return freight in cents summed by order row, 0 without items."""
        return self._sums(self.freight, orders)

    def _sums(self, cents: Ints, orders: int) -> Ints:
        running = np.concatenate([[0], np.cumsum(cents)])
        ends = np.searchsorted(self.row, np.arange(orders + 1))
        return np.diff(running[ends])

    def table(self, dice: Dice, orders: Orders) -> pa.Table:
        """Return the raw rows of the items."""
        return pa.table(
            {
                "order_id": columns.ids(dice, "order", orders.number[self.row]),
                "order_item_id": columns.numbers(self.number_in_order),
                "product_id": columns.ids(dice, "product", self.product),
                "seller_id": columns.ids(dice, "seller", self.seller),
                "shipping_limit_date": columns.times(self.shipping_limit),
                "price": columns.money(self.price),
                "freight_value": columns.money(self.freight),
            }
        )


def repeat(times: Ints) -> tuple[Ints, Ints]:
    """Return each position as often as `times` says, and the number of the repetition from 0."""
    row = np.repeat(np.arange(len(times)), times)
    first = np.cumsum(times) - times
    return row, np.arange(len(row)) - first[row]


def _choose(
    dice: Dice, catalogue: Catalogue, line: Ints, number_in_basket: Ints, purchased: Ints
) -> Ints:
    wished = catalogue.popular_product("product", line)
    is_offered = catalogue.is_offered("sold out of season", line, wished, purchased)
    chosen = np.where(is_offered, wished, catalogue.popular_product("second choice", line))
    first = chosen[np.arange(len(line)) - number_in_basket]
    companion = first * COMPANION.width + dice.pick(COMPANION, "companion", line)
    goes_with_first = dice.chance("goes with first", line, GOES_WITH_FIRST)
    companion_product = catalogue.popular_product("companion product", companion)
    return np.where((number_in_basket > 0) & goes_with_first, companion_product, chosen)


def _freight(dice: Dice, line: Ints, weight: Ints, customer_state: Ints, state: Ints) -> Ints:
    percent = dice.draw(FREIGHT_PERCENT, "freight", line)
    percent = np.where(customer_state == state, percent * SAME_STATE_PERCENT // 100, percent)
    full = (FREIGHT_CENTS[customer_state] + weight * CENTS_PER_KG // 1000) * percent // 100
    return np.where(dice.chance("free freight", line, FREE_FREIGHT), 0, full)
