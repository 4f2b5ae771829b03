"""Stock levels: counted at the end of each quarter, and on the last day."""

from __future__ import annotations

from datetime import date

import numpy as np
import pyarrow as pa

from pipeline.sample import columns
from pipeline.sample.catalogue import Catalogue
from pipeline.sample.items import repeat
from pipeline.sample.purchases import DAY, EPOCH, LAST_DATE
from pipeline.sample.randomness import Curve, Ints

COUNTED_ON = (
    date(2016, 9, 30), date(2016, 12, 31), date(2017, 3, 31), date(2017, 6, 30),
    date(2017, 9, 30), date(2017, 12, 31), date(2018, 3, 31), date(2018, 6, 30), LAST_DATE,
)  # fmt: skip
COUNTED_DAYS: Ints = np.array([(day - EPOCH).days for day in COUNTED_ON], np.int64)
ON_HAND = Curve((0, -4), (10, 0), (90, 0), (500, 14), (900, 70), (1000, 400))


def stock_levels(catalogue: Catalogue, product: Ints) -> pa.Table:
    """Return the raw rows of the stock of these products, each from its launch on."""
    dice = catalogue.dice
    position, snapshot = repeat(np.full(len(product), len(COUNTED_ON)))
    number, day = product[position], COUNTED_DAYS[snapshot]
    is_launched = catalogue.is_launched(number, day * DAY)
    on_hand = dice.draw(ON_HAND, "on hand", number * len(COUNTED_ON) + snapshot)
    return pa.table(
        {
            "product_id": columns.ids(dice, "product", number[is_launched]),
            "snapshot_date": columns.days(day[is_launched]),
            "on_hand": columns.numbers(on_hand[is_launched]),
        }
    )
