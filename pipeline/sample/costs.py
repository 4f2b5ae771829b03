"""Costs: of products, below what they sell for, and of orders beside their goods."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from pipeline.sample import columns
from pipeline.sample.catalogue import Catalogue
from pipeline.sample.columns import NEVER
from pipeline.sample.items import Items, repeat
from pipeline.sample.orders import Orders
from pipeline.sample.purchases import DAY, FIRST_DAY, LAST_DAY
from pipeline.sample.randomness import Dice, Ints

WITHOUT_COST = 50_000
COST_CHANGED = 300_000
LEAST_PERCENT, MOST_PERCENT = 35, 65
LEAST_RISE, MOST_RISE = -5, 10
FIRST_CHANGE = FIRST_DAY + 60
A_DAY_OF_EACH_QUARTER: tuple[int, ...] = tuple(FIRST_DAY + 91 * n for n in range(4))

WITHOUT_ORDER_COSTS = 20_000
LEAST_SHIPPING_PERCENT, MOST_SHIPPING_PERCENT = 70, 115
LEAST_SHIPPING_CENTS = 350
FEE_PER_TEN_THOUSAND, FEE_CENTS = 299, 39


def product_costs(catalogue: Catalogue, product: Ints) -> pa.Table:
    """Return the raw rows of the products' costs: none, one, or two over time."""
    dice = catalogue.dice
    costs = 1 + dice.chance("cost changed", product, COST_CHANGED).astype(np.int64)
    is_without = dice.chance("without cost", product, WITHOUT_COST)
    position, change = repeat(np.where(is_without, 0, costs))
    number = product[position]
    least, greatest = _price_range(catalogue, number)
    percent = dice.between("cost percent", number, LEAST_PERCENT, MOST_PERCENT)
    percent = percent + change * dice.between("cost rise", number, LEAST_RISE, MOST_RISE)
    changed = dice.between("cost change", number, FIRST_CHANGE, LAST_DAY)
    return pa.table(
        {
            "product_id": columns.ids(dice, "product", number),
            "valid_from": columns.days(np.where(change == 0, FIRST_DAY, changed)),
            "unit_cost": columns.money(least * percent // 100),
            "list_price": columns.money(greatest),
        }
    )


def order_costs(dice: Dice, orders: Orders, items: Items) -> pa.Table:
    """Return the raw rows of the orders' costs; without hand-over there is no shipping cost."""
    count = len(orders.number)
    totals = items.order_totals(count)
    is_without = dice.chance("without order costs", orders.number, WITHOUT_ORDER_COSTS)
    row = np.flatnonzero((totals > 0) & ~is_without)
    number = orders.number[row]
    percent = dice.between(
        "shipping percent", number, LEAST_SHIPPING_PERCENT, MOST_SHIPPING_PERCENT
    )
    shipping = items.order_freight(count)[row] * percent // 100
    fee = totals[row] * FEE_PER_TEN_THOUSAND // 10_000 + FEE_CENTS
    return pa.table(
        {
            "order_id": columns.ids(dice, "order", number),
            "shipping_cost": columns.empty_where(
                orders.carrier[row] == NEVER,
                columns.money(np.maximum(shipping, LEAST_SHIPPING_CENTS)),
            ),
            "payment_fee": columns.money(fee),
        }
    )


def _price_range(catalogue: Catalogue, product: Ints) -> tuple[Ints, Ints]:
    """Return the least and the greatest price of the year."""
    moments = (np.full(len(product), day * DAY) for day in A_DAY_OF_EACH_QUARTER)
    prices = np.stack([catalogue.price(product, seconds) for seconds in moments])
    return prices.min(axis=0), prices.max(axis=0)
