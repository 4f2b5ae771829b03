"""What refers to orders and products softly: refunds, costs, stock; and regions of states."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.oracle.raw import RawRow, raw_row
from tests.strategies.values import STATES, ids, moments, money

DAYS = tuple(map(date.fromisoformat, ("1900-01-01", "2017-06-30", "2018-01-31", "2018-02-01")))
REASONS = (None, "damaged", "did not fit, sadly")


@st.composite
def refunds(draw: st.DrawFn, orders: Sequence[str], products: Sequence[str]) -> list[RawRow]:
    """Draw few refunds; of what may be empty, and be of an order or product that nobody knows."""
    keys = st.tuples(
        st.sampled_from(("r1", "r2", "r3")),
        st.sampled_from([*orders, "gone", None]),
        st.sampled_from((None, 1, 2)),
        st.sampled_from([*products, "gone", None]),
    )
    return [
        raw_row(
            "refunds",
            refund_id=refund,
            order_id=order,
            order_item_id=item,
            customer_unique_id=draw(st.none() | ids()),
            product_id=product,
            refunded_at=draw(moments()),
            quantity=draw(st.sampled_from((None, 0, 1, 3))),
            amount=draw(money()),
            tax=draw(st.none() | money()),
            freight=draw(st.none() | money()),
            is_restocked=draw(st.sampled_from((None, 0, 1))),
            reason=draw(st.sampled_from(REASONS)),
        )
        for refund, order, item, product in draw(_few(keys))
    ]


@st.composite
def product_costs(draw: st.DrawFn, products: Sequence[str]) -> list[RawRow]:
    """Draw few costs of products, over time; cost and list price may be missing."""
    return [
        raw_row(
            "product_costs",
            product_id=product,
            valid_from=day,
            unit_cost=draw(st.none() | money()),
            list_price=draw(st.none() | money()),
        )
        for product, day in draw(_few(_products_and_days(products)))
    ]


@st.composite
def order_costs(draw: st.DrawFn, orders: Sequence[str]) -> list[RawRow]:
    """Draw few costs of orders."""
    return [
        raw_row(
            "order_costs",
            order_id=order,
            shipping_cost=draw(st.none() | money()),
            payment_fee=draw(st.none() | money()),
        )
        for order in draw(_few(st.sampled_from([*orders, "gone"])))
    ]


@st.composite
def stock_levels(draw: st.DrawFn, products: Sequence[str]) -> list[RawRow]:
    """Draw few counts of stock, of which some are negative."""
    return [
        raw_row(
            "stock_levels",
            product_id=product,
            snapshot_date=day,
            on_hand=draw(st.sampled_from((0, -2, 1, 40))),
        )
        for product, day in draw(_few(_products_and_days(products)))
    ]


@st.composite
def state_regions(draw: st.DrawFn) -> list[RawRow]:
    """Draw the regions of few states, mostly of none."""
    return [
        raw_row(
            "state_regions",
            state=state,
            state_name=f"{state}, Brasil",
            country="Brasil",
            region=draw(st.sampled_from(("Norte", "Sul"))),
            territory=draw(st.sampled_from((None, "A"))),
        )
        for state in draw(_few(st.sampled_from(STATES)))
    ]


def _products_and_days(products: Sequence[str]) -> st.SearchStrategy[Any]:
    return st.tuples(st.sampled_from([*products, "gone"]), st.sampled_from(DAYS))


def _few(keys: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.just([]) | st.lists(keys, max_size=4, unique=True)
