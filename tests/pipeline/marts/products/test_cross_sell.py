"""cross_sell: pairs of products, and of categories, in one order."""

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, product
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("cross_sell", raw, as_of)


def baskets(*products: str) -> Raw:
    """Orders of one day with these products, given as `a b b`."""
    raw = Raw()
    for n, names in enumerate(products):
        raw.orders.append(order(f"{n}", "2018-01-01"))
        raw.customers.append(customer(f"{n}", "ann"))
        for number, name in enumerate(names.split(), start=1):
            raw.order_items.append(item(f"{n}", "1.00", number=number, product=name))
    return raw


def test_pair_on_both_levels_and_in_both_bases(marts: MartRunner) -> None:
    """Products 9 and 10 are in three orders together; two have 10 alone, one has 9 alone.

    Of the other four, of products without category, one has two products: it is one of several
    products, not of several categories. An order without items and a canceled one do not count,
    and pieces count once. The lesser id is a, and as a text 10 is less than 9.
    """
    raw = baskets("9 10 9", "9 10", "10 9", "10", "10", "9", "d", "d", "d d", "d e", "", "9 10")
    raw.orders[-1]["order_status"] = "canceled"
    raw.products.extend([product("10", "art"), product("9", "toys")])
    products: Row = {
        "level": "product",
        "base": "all orders",
        "member_a": "10",
        "member_b": "9",
        "orders_together": 3,
        "orders_a": 5,
        "orders_b": 4,
        "orders_total": 10,
        "support_rate": Decimal("0.300000"),
        "confidence_a_b_rate": Decimal("0.6000"),
        "confidence_b_a_rate": Decimal("0.7500"),
        "expected_orders": Decimal("2.00"),  # 5 * 4 / 10
        "lift": Decimal("1.50"),
        "lift_band": "below 5",
        "member_a_name": None,
        "member_b_name": None,
    }
    several: Row = {
        **products,
        "base": "multi orders",
        "orders_a": 3,
        "orders_b": 3,
        "orders_total": 4,
        "support_rate": Decimal("0.750000"),
        "confidence_a_b_rate": Decimal("1.0000"),
        "confidence_b_a_rate": Decimal("1.0000"),
        "expected_orders": Decimal("2.25"),
        "lift": Decimal("1.33"),
    }
    categories: Row = {"level": "category", "member_a": "art", "member_b": "toys"}
    expected: list[Row] = [
        {**products, **categories},
        {
            **several,
            **categories,
            "orders_total": 3,
            "support_rate": Decimal("1.000000"),
            "expected_orders": Decimal("3.00"),
            "lift": Decimal("1.00"),
        },
        products,
        several,
    ]
    assert_same("cross_sell", expected, rows_of(marts, raw))


def test_pair_in_two_orders_is_no_row(marts: MartRunner) -> None:
    """However many pieces these have."""
    assert rows_of(marts, baskets("a a b b", "a a b b", "a", "b")) == []


def test_basket_of_three_has_three_pairs(marts: MartRunner) -> None:
    """They have no category, and a category makes no pair with itself."""
    rows = rows_of(marts, baskets(*["c a b"] * 3))
    assert columns(rows, "level", "base", "member_a", "member_b") == [
        ("product", base, a, b)
        for base in ("all orders", "multi orders")
        for a, b in (("a", "b"), ("a", "c"), ("b", "c"))
    ]


@pytest.mark.parametrize(
    ("together", "total", "lift", "band"),
    [
        (3, 31, "10.33", "above 10"),
        (3, 30, "10.00", "5-10"),
        (3, 15, "5.00", "5-10"),
        (3, 14, "4.67", "below 5"),
        (201, 1_004, "5.00", "below 5"),
    ],
    ids=["above 10", "10", "5", "below 5", "below 5 by less than is shown"],
)
def test_band_is_that_of_the_exact_lift(
    marts: MartRunner, together: int, total: int, lift: str, band: str
) -> None:
    """Two products that are always together have the lift all orders / their orders."""
    raw = baskets(*["a b"] * together, *["c"] * (total - together))
    rows = [row for row in rows_of(marts, raw) if row["base"] == "all orders"]
    assert columns(rows, "lift", "lift_band") == [(Decimal(lift), band)]


def test_orders_after_the_day_do_not_exist(marts: MartRunner) -> None:
    raw = baskets("a b", "a b", "a b")
    raw.orders[2]["order_purchase_timestamp"] = raw.orders[2]["order_purchase_timestamp"].replace(
        day=2
    )
    assert rows_of(marts, raw, date(2018, 1, 1)) == []
    assert len(rows_of(marts, raw, date(2018, 1, 2))) == 2


def test_orders_of_members_and_of_all_are_those_of_the_items(sample_tables: Tables) -> None:
    items = sample_tables["sales_items"]
    everything = len({row["order_id"] for row in items})
    rows = [row for row in sample_tables["cross_sell"] if row["base"] == "all orders"]
    assert rows
    for level, column in (("category", "category"), ("product", "product_id")):
        orders: dict[object, set[object]] = {}
        for row in items:
            orders.setdefault(row[column], set()).add(row["order_id"])
        for row in rows:
            if row["level"] == level:
                a, b = orders[row["member_a"]], orders[row["member_b"]]
                found = (len(a & b), len(a), len(b), everything)
                names = ("orders_together", "orders_a", "orders_b", "orders_total")
                assert columns([row], *names) == [found]


def test_a_pair_of_both_bases_has_the_same_orders_in_either(sample_tables: Tables) -> None:
    """Orders with both members always have several."""
    names = ("level", "member_a", "member_b", "orders_together")
    rows = sample_tables["cross_sell"]
    every, several = (
        {
            tuple(pair[:3]): pair[3]
            for pair in columns([row for row in rows if row["base"] == base], *names)
        }
        for base in ("all orders", "multi orders")
    )
    assert every.keys() & several.keys()
    assert all(every[pair] == several[pair] for pair in every.keys() & several.keys())


def test_pairs_that_stand_together_less_often_than_by_chance_are_left_out(
    marts: MartRunner,
) -> None:
    """Of 12 orders a is in 9 and b in 6: 4.5 by chance, and with 4 of them the pair is no row."""
    raw = baskets(*["a b"] * 4, *["a"] * 5, *["b"] * 2, "c")
    assert [row["base"] for row in rows_of(marts, raw)] == ["multi orders"]
    assert len(rows_of(marts, baskets(*["a b"] * 5, *["a"] * 4, "b", "c", "c"))) == 2


def test_products_are_shown_with_their_names(marts: MartRunner) -> None:
    raw = baskets("a b", "a b", "a b")
    raw.products.extend({**product(name, name), "product_name": f"name of {name}"} for name in "ab")
    names = {
        (row["level"], row["member_a_name"], row["member_b_name"]) for row in rows_of(marts, raw)
    }
    assert ("product", "name of a", "name of b") in names
    assert all(name is None for level, *both in names if level == "category" for name in both)
