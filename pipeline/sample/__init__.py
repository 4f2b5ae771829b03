"""Realistic raw tables of any size from a seed, in the shape of the public Olist data.

Every property of an order is a pure function of the seed, the order's number and the size of the
catalogue, so tables are generated and written chunk by chunk, in bounded memory, with the same
bytes for any chunk size.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import numpy as np

from pipeline.sample import files
from pipeline.sample.catalogue import Catalogue, translation
from pipeline.sample.costs import order_costs, product_costs
from pipeline.sample.files import RawFiles
from pipeline.sample.geography import ZipCodes, geolocation
from pipeline.sample.items import Items
from pipeline.sample.orders import Orders
from pipeline.sample.payments import Payments
from pipeline.sample.randomness import Dice, Ints
from pipeline.sample.refunds import Refunds
from pipeline.sample.reviews import Reviews
from pipeline.sample.stock import stock_levels

ROWS_OF_CHUNK = 65_536
WITH_REFUNDS, WITH_COSTS, WITH_STOCK = EXTRAS = ("refunds", "costs", "stock")
"""What can be written beside the tables that Olist has."""


def write_sample(
    orders: int, seed: int, output_dir: Path, extras: Collection[str] = ()
) -> dict[str, int]:
    """Write nine Olist-style raw tables, and those of the extras; returns rows per file name."""
    dice = Dice(seed)
    zips = ZipCodes.for_orders(orders)
    catalogue = Catalogue.for_orders(dice, zips, orders)
    with RawFiles(output_dir) as raw:
        for number in _chunks(orders):
            _write_orders(raw, dice, catalogue, number, extras)
        for product in _chunks(catalogue.products):
            _write_products(raw, catalogue, product, extras)
        for seller in _chunks(catalogue.sellers):
            raw.write(files.SELLERS, catalogue.seller_table(seller))
        raw.write(files.GEOLOCATION, geolocation(dice, zips))
        raw.write(files.TRANSLATION, translation())
    return raw.rows


def _write_orders(
    raw: RawFiles, dice: Dice, catalogue: Catalogue, number: Ints, extras: Collection[str]
) -> None:
    orders = Orders.of(dice, catalogue.zips, number)
    items = Items.of(dice, catalogue, orders)
    payments = Payments.of(dice, orders, items.order_totals(len(number)))
    raw.write(files.ORDERS, orders.order_table(dice))
    raw.write(files.CUSTOMERS, orders.customer_table(dice))
    raw.write(files.ITEMS, items.table(dice, orders))
    raw.write(files.PAYMENTS, payments.table(dice, orders))
    raw.write(files.REVIEWS, Reviews.of(dice, orders).table(dice, orders))
    if WITH_REFUNDS in extras:
        raw.write(files.REFUNDS, Refunds.of(dice, orders, items).table(dice, orders, items))
    if WITH_COSTS in extras:
        raw.write(files.ORDER_COSTS, order_costs(dice, orders, items))


def _write_products(
    raw: RawFiles, catalogue: Catalogue, product: Ints, extras: Collection[str]
) -> None:
    raw.write(files.PRODUCTS, catalogue.product_table(product))
    if WITH_COSTS in extras:
        raw.write(files.PRODUCT_COSTS, product_costs(catalogue, product))
    if WITH_STOCK in extras:
        raw.write(files.STOCK_LEVELS, stock_levels(catalogue, product))


def _chunks(count: int) -> Iterator[Ints]:
    """Yield the numbers below `count`, chunk by chunk; one empty chunk if there are none."""
    for first in range(0, max(count, 1), ROWS_OF_CHUNK):
        yield np.arange(first, min(first + ROWS_OF_CHUNK, count), dtype=np.int64)
