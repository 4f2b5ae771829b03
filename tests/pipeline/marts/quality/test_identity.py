"""Ids that look odd and are not: chance, numbers from zero, regular customers, guests."""

from __future__ import annotations

import pytest

from tests.oracle.raw import Raw
from tests.oracle.tiny import customer
from tests.pipeline.marts.quality.oddities.case import order, rows
from tests.pipeline.marts.quality.oddities.identity_cases import orders_of, others
from tests.pipeline.marts.runner import Counted, MartRunner

PERSON = "customers.customer_unique_id"


def identity(marts: MartRunner, raw: Raw, check_id: str) -> Counted:
    return marts.counts("identity_oddities", raw)[check_id]


def products(*ids: str) -> Raw:
    return Raw(products=rows("products", *((name,) for name in ids), names="product_id"))


def test_one_in_ten_numbers_of_16_digits_ends_in_zero_by_chance(marts: MartRunner) -> None:
    by_chance = products(*(f"123456789012{n:04d}" for n in range(100)))
    assert identity(marts, by_chance, "products.product_id.cut_off") == (100, 0, None)


def test_half_of_the_numbers_cut_off_is_no_chance(marts: MartRunner) -> None:
    cut = [f"123456789012{n:03d}0" for n in range(5)]
    whole = [f"123456789012{n:03d}7" for n in range(5)]
    found = identity(marts, products(*cut, *whole), "products.product_id.cut_off")
    assert found == (10, 5, "1234567890120000")


def test_two_numbers_that_end_in_zeros_tell_nothing(marts: MartRunner) -> None:
    two = products("123456789012345000", "123456789012346000")
    assert identity(marts, two, "products.product_id.cut_off") == (2, 0, None)


def test_zero_is_an_id_where_one_is_and_else_a_word_for_nothing(marts: MartRunner) -> None:
    check_id = "products.product_id.placeholder"
    assert identity(marts, products("0", "1", "2"), check_id) == (3, 0, None)
    assert identity(marts, products("0", "a", "b"), check_id) == (3, 1, "0")


@pytest.mark.parametrize(("orders", "failing"), [(1, 0), (2, 2)])
def test_customer_zero_with_two_orders_is_none(
    marts: MartRunner, orders: int, failing: int
) -> None:
    """As in shops where it stands for guests, though there is a customer 1."""
    raw = orders_of(("0", orders), ("1", 1))
    found = identity(marts, raw, f"{PERSON}.placeholder")
    assert found[:2] == (orders + 1, failing)


def test_what_the_settings_call_a_guest_is_no_placeholder(marts: MartRunner) -> None:
    raw = orders_of(("guest", 3), ("ann", 1))
    marts.give(guest_ids=("guest",))
    assert identity(marts, raw, f"{PERSON}.placeholder") == (1, 0, None)


@pytest.mark.parametrize(
    ("most", "others_have", "people"),
    [(29, 1, 10), (30, 3, 10), (100, 1, 8)],
    ids=["few orders", "ten times the tenth", "fewer than ten people"],
)
def test_a_regular_customer_does_not_repeat_too_much(
    marts: MartRunner, most: int, others_have: int, people: int
) -> None:
    raw = orders_of(("regular", most), *others(people, others_have))
    found = marts.counts("customer_oddities", raw)[f"{PERSON}.repeats"]
    assert found == (people + 1, 0, None)


def alike(number: int) -> Raw:
    """Customers whose two ids are one, with an order each."""
    names = [f"c{count:03d}" for count in range(number)]
    return Raw(
        orders=[order(name) for name in names],
        customers=[customer(name, name) for name in names],
    )


def same(marts: MartRunner, raw: Raw) -> int:
    return marts.counts("customer_oddities", raw)[f"{PERSON}.same_as_customer_id"][1]


def test_customers_are_no_orders_if_one_comes_back_or_has_another_id(marts: MartRunner) -> None:
    assert same(marts, alike(100)) == 100
    assert same(marts, alike(99)) == 0
    another = alike(100)
    another.customers[0]["customer_unique_id"] = "ann"
    assert same(marts, another) == 0
    back = alike(100)
    back.orders.append({**order("again"), "customer_id": "c000"})
    assert same(marts, back) == 0
