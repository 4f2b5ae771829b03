"""What order lines cost: quantity, amount, discount and tax, given or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.pipeline.ingest.raw_folder import RawFolder, Taken, every_column, take_in

ITEMS = "order_items"


def lines(path: Path, columns: Mapping[str, Sequence[str]]) -> Taken:
    """What is taken in of order lines with these columns, one line an order."""
    (count,) = {len(values) for values in columns.values()}
    raw = RawFolder.create(path, orders=count)
    names, *records = raw.records(ITEMS)
    more = [name for name in columns if name not in names]
    rows = [dict(zip(names, record, strict=True)) for record in records]
    for number, row in enumerate(rows):
        row.update({name: values[number] for name, values in columns.items()})
    raw.write(ITEMS, [[*names, *more], *([*row.values()] for row in rows)])
    return take_in(raw, ITEMS, kept=every_column)


def values(taken: Taken, *names: str) -> list[tuple[Any, ...]]:
    """These columns of the lines that were accepted, by order."""
    rows = sorted(taken.rows[ITEMS], key=lambda row: str(row["order_id"]))
    return [tuple(row[name] for name in names) for row in rows]


def test_without_a_quantity_a_line_is_one_unit_at_its_price(tmp_path: Path) -> None:
    taken = lines(tmp_path, {"price": ["58.90"]})
    assert values(taken, "quantity", "amount", "discount", "tax") == [
        (1, Decimal("58.90"), Decimal(0), Decimal(0))
    ]


def test_without_a_quantity_a_price_has_two_decimals(tmp_path: Path) -> None:
    taken = lines(tmp_path, {"price": ["58.905", "1.00"]})
    (reason,) = taken.accounts[ITEMS].reasons
    assert (reason.column, reason.rule) == ("price", "type")
    assert "at most 2 decimals" in reason.expected


@pytest.mark.parametrize(
    ("price", "quantity", "amount"),
    [
        ("2.50", "3", "7.50"),
        ("0.0050", "1", "0.01"),  # a half goes away from zero
        ("0.0049", "1", "0.00"),
        ("0.1250", "3", "0.38"),  # 0.375
        ("999.9999", "1000000", "999999900.00"),
        ("58.9", "1", "58.90"),
        ("1.23450000", "2", "2.47"),
    ],
)
def test_an_amount_that_is_not_given_is_quantity_times_price_to_the_cent(
    tmp_path: Path, price: str, quantity: str, amount: str
) -> None:
    taken = lines(tmp_path, {"price": [price], "quantity": [quantity]})
    assert taken.nothing_set_aside
    assert values(taken, "amount") == [(Decimal(amount),)]


def test_an_amount_that_is_not_given_and_too_large_sets_its_line_aside(tmp_path: Path) -> None:
    columns = {"price": ["999999999.99", "1.00"], "quantity": ["9999999", "1"]}
    reject = lines(tmp_path, columns).reject(ITEMS)
    assert (reject["line"], reject["column"], reject["rule"]) == ("2", "amount", "range")


@pytest.mark.parametrize(
    ("amount", "agrees"),
    [("30.00", True), ("30.01", True), ("29.98", False), ("30.02", False), ("29.99", True)],
)
def test_a_given_amount_may_be_half_a_cent_a_unit_off(
    tmp_path: Path, amount: str, agrees: bool
) -> None:
    """Three units at 10.00: up to 1.5 cents."""
    columns = {"price": ["10.00", "1.00"], "quantity": ["3", "1"], "amount": [amount, "1.00"]}
    taken = lines(tmp_path, columns)
    assert taken.nothing_set_aside == agrees
    assert [reason.rule for reason in taken.accounts[ITEMS].reasons] == (
        [] if agrees else ["amount_agrees"]
    )


@pytest.mark.parametrize(
    ("column", "text", "rule"),
    [
        ("quantity", "0", "range"),
        ("quantity", "-2", "range"),
        ("quantity", "10000000", "range"),
        ("quantity", "1.5", "type"),
        ("quantity", "", "not_null"),
        ("amount", "", "not_null"),
        ("amount", "1.001", "type"),
        ("discount", "-0.01", "range"),
        ("discount", "none", "type"),
        ("discount", "1.01", "discount_within_amount"),
        ("tax", "-0.01", "range"),
        ("tax", "7 %", "type"),
        ("price", "1.00001", "type"),
        ("price_tier", "a\nb", "type"),
    ],
)
def test_a_bad_value_sets_its_line_aside(tmp_path: Path, column: str, text: str, rule: str) -> None:
    clean = {
        "price": ["1.00", "1.00"],
        "quantity": ["1", "1"],
        "amount": ["1.00", "1.00"],
        "discount": ["0", "0"],
        "tax": ["0.19", "0.19"],
        "price_tier": ["", "gold"],
    }
    taken = lines(tmp_path, {**clean, column: [text, clean[column][1]]})
    assert taken.reject(ITEMS)["rule"] == rule
    assert taken.accounts[ITEMS].accepted == 1


def test_an_empty_discount_or_tax_is_none(tmp_path: Path) -> None:
    taken = lines(tmp_path, {"discount": ["", "1.00"], "tax": ["0.19", ""]})
    assert taken.nothing_set_aside
    assert values(taken, "discount", "tax") == [
        (Decimal("0.00"), Decimal("0.19")),
        (Decimal("1.00"), Decimal("0.00")),
    ]


def test_a_discount_above_an_amount_that_is_not_given_is_set_aside(tmp_path: Path) -> None:
    taken = lines(tmp_path, {"price": ["2.00", "2.00"], "discount": ["2.01", "2.00"]})
    reject = taken.reject(ITEMS)
    assert (reject["key"], reject["rule"]) == ("o001 / 1", "discount_within_amount")


def test_every_given_money_column_is_accounted_for(tmp_path: Path) -> None:
    columns = {
        "price": ["1.0050", "2.00"],
        "quantity": ["2", "0"],
        "amount": ["2.01", "0.00"],
        "discount": ["0.01", ""],
        "tax": ["0.10", "0.20"],
    }
    money = lines(tmp_path, columns).accounts[ITEMS].money
    found = {name: (str(each.read), str(each.accepted)) for name, each in money.items()}
    assert found == {
        "price": ("3.0050", "1.0050"),
        "freight_value": ("3.14", "1.07"),
        "amount": ("2.01", "2.01"),
        "discount": ("0.01", "0.01"),
        "tax": ("0.30", "0.10"),
    }


def test_a_name_that_is_nearly_quantity_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="column quantity is absent, and 'quantiy' is no column"):
        lines(tmp_path, {"quantiy": ["2"]})
