"""Payments: types, instalments and split payments that add up to the order's total."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from pipeline.sample import columns
from pipeline.sample.items import repeat
from pipeline.sample.orders import CANCELED, Orders
from pipeline.sample.randomness import Curve, Dice, Flags, Ints, Weights

TYPES = ("credit_card", "boleto", "voucher", "debit_card", "not_defined")
CREDIT_CARD, BOLETO, VOUCHER, DEBIT_CARD, NOT_DEFINED = range(len(TYPES))
TYPES_WHEN_ALONE = Weights((7645, 2030, 165, 160))
TYPES_OF_FIRST_PART = Weights((850, 0, 149, 1))
LATER_PART_IS_CARD = 90_000

PAYMENTS_OF_ORDER = Weights((0, 97_050, 2_400, 300, 110, 55, 40, 30, 15))
PAYMENT_STRIDE = PAYMENTS_OF_ORDER.width
WITHOUT_PAYMENT = 300
STARTS_AT_TWO = 800
UNDEFINED_IF_CANCELED_EMPTY = 300_000

INSTALMENTS = Weights(
    (0, 580, 160, 120, 70, 50, 10, 3, 5, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    (0, 280, 185, 165, 115, 90, 50, 25, 40, 9, 38, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    (0, 170, 110, 115, 100, 75, 110, 25, 110, 13, 158, 1, 5, 1, 1, 2, 0, 0, 1, 0, 1, 0, 0, 0, 2),
)
SMALL_ORDER, LARGE_ORDER = 6_000, 20_000
WITHOUT_INSTALMENTS = 150

CENTS_WITHOUT_ITEMS = Curve(
    (0, 1_500), (200, 5_000), (500, 11_000), (800, 21_000), (950, 52_000), (1000, 180_000)
)
OFF_BY_CENTS = 4_000
MOST_CENTS_OFF = 10
WITH_INTEREST = 2_000
LEAST_INTEREST_PERCENT, MOST_INTEREST_PERCENT = 3, 11


@dataclass(frozen=True)
class Payments:
    """Payment rows; `row` is the position of the payment's order among the orders, rising."""

    row: Ints
    sequential: Ints
    type: Ints
    instalments: Ints
    value: Ints

    @classmethod
    def of(cls, dice: Dice, orders: Orders, totals: Ints) -> Payments:
        """Return the payments of the orders, whose items and freight sum to `totals` cents."""
        number = orders.number
        is_undefined = (
            (orders.status == CANCELED)
            & (totals == 0)
            & dice.chance("undefined", number, UNDEFINED_IF_CANCELED_EMPTY)
        )
        parts = np.where(is_undefined, 1, dice.pick(PAYMENTS_OF_ORDER, "payments", number))
        unpaid = dice.chance("without payment", number, WITHOUT_PAYMENT)
        row, part = repeat(np.where(unpaid, 0, parts))
        due = np.where(is_undefined, 0, _due(dice, number, totals))
        kind = _types(dice, number[row], part, parts[row])
        kind[is_undefined[row]] = NOT_DEFINED
        starts_at = 1 + dice.chance("starts at two", number, STARTS_AT_TWO)
        return cls(
            row=row,
            sequential=starts_at[row] + part,
            type=kind,
            instalments=_instalments(dice, number[row], due[row], kind == CREDIT_CARD),
            value=_split(dice, number[row], part, parts[row], due[row]),
        )

    def table(self, dice: Dice, orders: Orders) -> pa.Table:
        """Return the raw rows of the payments."""
        return pa.table(
            {
                "order_id": columns.ids(dice, "order", orders.number[self.row]),
                "payment_sequential": columns.numbers(self.sequential),
                "payment_type": columns.labels(TYPES, self.type),
                "payment_installments": columns.numbers(self.instalments),
                "payment_value": columns.money(self.value),
            }
        )


def _due(dice: Dice, number: Ints, totals: Ints) -> Ints:
    unseen = dice.draw(CENTS_WITHOUT_ITEMS, "value without items", number)
    off = dice.between("cents off", number, -MOST_CENTS_OFF, MOST_CENTS_OFF)
    rate = dice.between("interest", number, LEAST_INTEREST_PERCENT, MOST_INTEREST_PERCENT)
    total = np.where(totals == 0, unseen, totals)
    total = total + np.where(dice.chance("off by cents", number, OFF_BY_CENTS), off, 0)
    return total + np.where(
        dice.chance("with interest", number, WITH_INTEREST), total * rate // 100, 0
    )


def _types(dice: Dice, number: Ints, part: Ints, parts: Ints) -> Ints:
    alone = dice.pick(TYPES_WHEN_ALONE, "type", number)
    first = dice.pick(TYPES_OF_FIRST_PART, "type of first part", number)
    is_card = (first == CREDIT_CARD) & dice.chance("later card", number, LATER_PART_IS_CARD)
    later = np.where(is_card, CREDIT_CARD, VOUCHER)
    return np.where(parts == 1, alone, np.where(part == 0, first, later))


def _instalments(dice: Dice, number: Ints, due: Ints, is_card: Flags) -> Ints:
    band = (due >= SMALL_ORDER).astype(np.int64) + (due >= LARGE_ORDER)
    chosen = dice.pick(INSTALMENTS, "instalments", number, band)
    chosen[dice.chance("without instalments", number, WITHOUT_INSTALMENTS)] = 0
    return np.where(is_card, chosen, 1)


def _split(dice: Dice, number: Ints, part: Ints, parts: Ints, due: Ints) -> Ints:
    percent = dice.between("part percent", number * PAYMENT_STRIDE + part, 20, 95)
    is_last = part == parts - 1
    share = np.where(is_last, 0, due * percent // (100 * np.maximum(parts - 1, 1)))
    running = np.cumsum(share)
    first = np.arange(len(part)) - part
    paid_before = running - (running - share)[first]
    return np.where(is_last, due - paid_before, share)
