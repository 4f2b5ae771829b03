"""Realistic raw tables of any size from a seed, in the shape of the public Olist data.

Every property of an order is a pure function of the seed, the order's number and the size of the
catalogue, so tables are generated and written chunk by chunk, in bounded memory, with the same
bytes for any chunk size.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from pipeline.sample import files
from pipeline.sample.catalogue import Catalogue, translation
from pipeline.sample.files import RawFiles
from pipeline.sample.geography import ZipCodes, geolocation
from pipeline.sample.items import Items
from pipeline.sample.orders import Orders
from pipeline.sample.payments import Payments
from pipeline.sample.randomness import Dice, Ints
from pipeline.sample.reviews import Reviews

ROWS_OF_CHUNK = 65_536


def write_sample(orders: int, seed: int, output_dir: Path) -> dict[str, int]:
    """Write nine Olist-style raw tables; returns rows written per file name."""
    dice = Dice(seed)
    zips = ZipCodes.for_orders(orders)
    catalogue = Catalogue.for_orders(dice, zips, orders)
    with RawFiles(output_dir) as raw:
        for number in _chunks(orders):
            _write_orders(raw, dice, catalogue, number)
        for product in _chunks(catalogue.products):
            raw.write(files.PRODUCTS, catalogue.product_table(product))
        for seller in _chunks(catalogue.sellers):
            raw.write(files.SELLERS, catalogue.seller_table(seller))
        raw.write(files.GEOLOCATION, geolocation(dice, zips))
        raw.write(files.TRANSLATION, translation())
    return raw.rows


def _write_orders(raw: RawFiles, dice: Dice, catalogue: Catalogue, number: Ints) -> None:
    orders = Orders.of(dice, catalogue.zips, number)
    items = Items.of(dice, catalogue, orders)
    payments = Payments.of(dice, orders, items.order_totals(len(number)))
    raw.write(files.ORDERS, orders.order_table(dice))
    raw.write(files.CUSTOMERS, orders.customer_table(dice))
    raw.write(files.ITEMS, items.table(dice, orders))
    raw.write(files.PAYMENTS, payments.table(dice, orders))
    raw.write(files.REVIEWS, Reviews.of(dice, orders).table(dice, orders))


def _chunks(count: int) -> Iterator[Ints]:
    """Yield the numbers below `count`, chunk by chunk; one empty chunk if there are none."""
    for first in range(0, max(count, 1), ROWS_OF_CHUNK):
        yield np.arange(first, min(first + ROWS_OF_CHUNK, count), dtype=np.int64)
