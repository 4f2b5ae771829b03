"""Orders and their customers: status, and the times of approval, hand-over and delivery."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from pipeline.sample import columns
from pipeline.sample.columns import NEVER
from pipeline.sample.geography import CUSTOMERS_BY_CITY, Addresses, ZipCodes
from pipeline.sample.places import STATES
from pipeline.sample.purchases import DAY, Purchases, month_number
from pipeline.sample.randomness import Curve, Dice, Ints, Weights

STATUSES = (
    "delivered", "shipped", "canceled", "unavailable",
    "invoiced", "processing", "created", "approved",
)  # fmt: skip
DELIVERED, SHIPPED, CANCELED, UNAVAILABLE, INVOICED, PROCESSING, CREATED, APPROVED = range(8)
STATUS_WEIGHTS = Weights((97_005, 1_110, 640, 600, 310, 300, 20, 15))

HAS_APPROVAL: Ints = np.array(
    [999_700, 1_000_000, 775_000, 1_000_000, 1_000_000, 1_000_000, 0, 1_000_000], np.int64
)
HAS_CARRIER: Ints = np.array([999_950, 1_000_000, 120_000, 0, 0, 0, 0, 0], np.int64)
HAS_DELIVERY: Ints = np.array([999_700, 0, 90_000, 0, 0, 0, 0, 0], np.int64)
CARRIER_BEFORE_APPROVAL = 13_500
DELIVERY_BEFORE_CARRIER = 240

SECONDS_TO_APPROVAL = Curve(
    (0, 0), (50, 520), (200, 720), (400, 980), (500, 1_240), (600, 2_200),
    (700, 21_800), (800, 76_800), (900, 124_800), (950, 174_500), (990, 324_600), (1000, 900_000),
)  # fmt: skip
SECONDS_TO_CARRIER = Curve(
    (0, 3_600), (50, 21_400), (200, 65_000), (400, 112_000), (500, 157_000), (600, 205_000),
    (700, 268_000), (800, 355_000), (900, 518_000), (950, 660_000), (990, 1_250_000),
    (1000, 2_600_000),
)  # fmt: skip
TRANSIT_PERCENT = Curve(
    (0, 8), (50, 22), (200, 48), (500, 82), (800, 128), (900, 165),
    (950, 205), (990, 350), (998, 600), (1000, 1_000),
)  # fmt: skip
PROMISE_PERCENT = Curve(
    (0, 40), (50, 68), (200, 84), (500, 99), (800, 118), (950, 145), (990, 190), (1000, 300)
)
CONGESTION_FROM_MONTH = (2016 - 1970) * 12 + 8
CONGESTION_PERCENT: Ints = np.array(
    [
        112, 94, 94, 94, 84, 86, 84, 89, 80, 81, 79, 77,
        80, 82, 114, 105, 93, 124, 120, 84, 78, 72, 70, 67,
    ],
    np.int64,
)  # fmt: skip
TRANSIT_TENTH_DAYS: Ints = np.array([state.transit_tenth_days for state in STATES], np.int64)
PROMISE_DAYS: Ints = np.array([state.promise_days for state in STATES], np.int64)


@dataclass(frozen=True)
class Orders:
    """Orders by number; times are epoch seconds or NEVER."""

    number: Ints
    customer: Ints
    addresses: Addresses
    status: Ints
    purchased: Ints
    approved: Ints
    carrier: Ints
    delivered: Ints
    estimated: Ints

    @classmethod
    def of(cls, dice: Dice, zips: ZipCodes, number: Ints) -> Orders:
        """Return the orders with these numbers."""
        purchases = Purchases.of(dice, number)
        addresses = zips.addresses(dice, "customer", CUSTOMERS_BY_CITY, purchases.customer)
        status = dice.pick(STATUS_WEIGHTS, "status", number)
        approved = purchases.seconds + dice.draw(SECONDS_TO_APPROVAL, "approval", number)
        carrier = approved + _dispatch_seconds(dice, number)
        transit = _transit_seconds(dice, number, addresses.state, purchases.seconds)
        has_approval = dice.chance("has approval", number, HAS_APPROVAL[status])
        has_carrier = dice.chance("has carrier", number, HAS_CARRIER[status])
        has_delivery = dice.chance("has delivery", number, HAS_DELIVERY[status])
        if_handed_over = (status == DELIVERED) | has_carrier
        return cls(
            number=number,
            customer=purchases.customer,
            addresses=addresses,
            status=status,
            purchased=purchases.seconds,
            approved=np.where(has_approval, approved, NEVER),
            carrier=np.where(has_carrier, carrier, NEVER),
            delivered=np.where(has_delivery & if_handed_over, carrier + transit, NEVER),
            estimated=_estimate(dice, number, addresses.state, purchases.seconds),
        )

    @property
    def days_late(self) -> Ints:
        """Return calendar days from estimate to delivery; meaningful for delivered orders."""
        return self.delivered // DAY - self.estimated // DAY

    def order_table(self, dice: Dice) -> pa.Table:
        """Return the raw rows of the orders."""
        return pa.table(
            {
                "order_id": columns.ids(dice, "order", self.number),
                "customer_id": columns.ids(dice, "customer", self.number),
                "order_status": columns.labels(STATUSES, self.status),
                "order_purchase_timestamp": columns.times(self.purchased),
                "order_approved_at": columns.times(self.approved),
                "order_delivered_carrier_date": columns.times(self.carrier),
                "order_delivered_customer_date": columns.times(self.delivered),
                "order_estimated_delivery_date": columns.times(self.estimated),
            }
        )

    def customer_table(self, dice: Dice) -> pa.Table:
        """Return the raw rows of the customers: one an order."""
        zip_prefix, city, state = self.addresses.columns()
        return pa.table(
            {
                "customer_id": columns.ids(dice, "customer", self.number),
                "customer_unique_id": columns.ids(dice, "unique customer", self.customer),
                "customer_zip_code_prefix": zip_prefix,
                "customer_city": city,
                "customer_state": state,
            }
        )


def _dispatch_seconds(dice: Dice, number: Ints) -> Ints:
    usual = dice.draw(SECONDS_TO_CARRIER, "dispatch", number)
    is_early = dice.chance("carrier before approval", number, CARRIER_BEFORE_APPROVAL)
    return np.where(is_early, -usual // 200, usual)


def _transit_seconds(dice: Dice, number: Ints, state: Ints, purchased: Ints) -> Ints:
    state_mean = TRANSIT_TENTH_DAYS[state] * (DAY // 10)
    congestion = CONGESTION_PERCENT[month_number(purchased) - CONGESTION_FROM_MONTH]
    percent = dice.draw(TRANSIT_PERCENT, "transit", number)
    is_early = dice.chance("delivery before carrier", number, DELIVERY_BEFORE_CARRIER)
    jitter = dice.below("transit jitter", number, DAY // 2)
    usual = state_mean * percent * congestion // 10_000 + jitter
    return np.where(is_early, -jitter, usual)


def _estimate(dice: Dice, number: Ints, state: Ints, purchased: Ints) -> Ints:
    percent = dice.draw(PROMISE_PERCENT, "promise", number)
    return (purchased // DAY + PROMISE_DAYS[state] * percent // 100) * DAY
