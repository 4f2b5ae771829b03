"""One order, its customer record, and the items, payments and reviews that hang on it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.oracle.raw import RawRow, raw_row
from tests.strategies.catalogue import Shelves, places
from tests.strategies.lines import priced_lines
from tests.strategies.values import (
    CITIES,
    COMMENTS,
    PAYMENT_TYPES,
    STATES,
    STATUSES,
    ZIPS,
    seconds,
)

ESTIMATE_DAYS = (0, 1, -1, 7, 8, 14, 15, 30, -3, -4, -7, -8, -14, -15)
"""From the delivery to the estimate: both sides of the edge of each band of delays."""
CLOCK = (time(0, 0, 0), time(0, 0, 0), time(23, 59, 59))
TITLES = (None, "10", "bom, mas...")


@dataclass(frozen=True)
class Gaps:
    """What may be missing although Olist always has it."""

    places: bool = False
    estimates: bool = False
    review_times: bool = False


@st.composite
def order_rows(draw: st.DrawFn, order_id: str, purchased: datetime, gaps: Gaps) -> RawRow:
    """Draw an order of any status with any times, in any order: statuses and dates disagree."""
    approved, carrier, delivered = (draw(_after(purchased)) for _ in range(3))
    return raw_row(
        "orders",
        order_id=order_id,
        customer_id=f"c{order_id}",
        order_status=draw(st.sampled_from(STATUSES)),
        order_purchase_timestamp=purchased,
        order_approved_at=approved,
        order_delivered_carrier_date=carrier,
        order_delivered_customer_date=delivered,
        order_estimated_delivery_date=draw(_estimate(delivered or purchased, gaps)),
    )


def _after(start: datetime) -> st.SearchStrategy[datetime | None]:
    return st.none() | seconds().map(lambda count: start + timedelta(seconds=count))


@st.composite
def _estimate(draw: st.DrawFn, near: datetime, gaps: Gaps) -> datetime | None:
    if gaps.estimates and draw(st.booleans()):
        return None
    day = near.date() + timedelta(days=draw(st.sampled_from(ESTIMATE_DAYS)))
    return datetime.combine(day, draw(st.sampled_from(CLOCK)))


@st.composite
def customer_rows(
    draw: st.DrawFn, order_id: str, unique_ids: list[str | None], gaps: Gaps
) -> RawRow:
    """Draw an order's customer record: of one of a few people, who may have moved, or a guest."""
    return raw_row(
        "customers",
        customer_id=f"c{order_id}",
        customer_unique_id=draw(st.sampled_from(unique_ids)),
        customer_zip_code_prefix=draw(places(ZIPS, missing=gaps.places)),
        customer_city=draw(places(CITIES, missing=gaps.places)),
        customer_state=draw(places(STATES, missing=gaps.places)),
    )


@st.composite
def item_rows(draw: st.DrawFn, order_id: str, purchased: datetime, on: Shelves) -> list[RawRow]:
    """Draw no items or a few: several pieces, sellers and categories, and ties of revenue."""
    products = st.sampled_from(on.product_ids)
    sellers = st.sampled_from([*on.seller_ids, None])
    amounts = st.sampled_from(on.amounts)
    lines = st.tuples(products, sellers, priced_lines(amounts, on.beyond), amounts, seconds())
    return [
        raw_row(
            "order_items",
            order_id=order_id,
            order_item_id=number,
            product_id=product,
            seller_id=seller,
            freight_value=freight,
            shipping_limit_date=purchased + timedelta(seconds=limit),
            **line,
        )
        for number, (product, seller, line, freight, limit) in draw(_numbered(lines, 4))
    ]


@st.composite
def payment_rows(draw: st.DrawFn, order_id: str, on: Shelves) -> list[RawRow]:
    """Draw no payments or a few: ties between types, sequentials with gaps."""
    kinds, installments = st.sampled_from(PAYMENT_TYPES), st.sampled_from((1, 0, 2, 24))
    lines = st.tuples(kinds, installments, st.sampled_from(on.amounts))
    return [
        raw_row(
            "order_payments",
            order_id=order_id,
            payment_sequential=number,
            payment_type=kind,
            payment_installments=parts,
            payment_value=value,
        )
        for number, (kind, parts, value) in draw(_numbered(lines, 3))
    ]


@st.composite
def review_rows(draw: st.DrawFn, order_id: str, purchased: datetime, gaps: Gaps) -> list[RawRow]:
    """Draw no reviews or a few, answered at the same time; review ids recur across orders."""
    days = st.sampled_from((1, 1, 2, None) if gaps.review_times else (1, 1, 2))
    text = st.tuples(st.sampled_from(TITLES), st.sampled_from(COMMENTS))
    lines = st.tuples(st.integers(1, 5), days, days, text)
    return [
        raw_row(
            "order_reviews",
            review_id=f"r{number}",
            order_id=order_id,
            review_score=score,
            review_comment_title=title,
            review_comment_message=message,
            review_creation_date=_days_after(purchased, created),
            review_answer_timestamp=_days_after(purchased, answered),
        )
        for number, (score, created, answered, (title, message)) in draw(_numbered(lines, 3))
    ]


def _days_after(start: datetime, days: int | None) -> datetime | None:
    return None if days is None else start + timedelta(days=days)


def _numbered(lines: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[list[Any]]:
    """Draw up to ``most`` lines with different numbers, which need not start at 1."""
    numbered = st.tuples(st.integers(1, most + 2), lines)
    return st.lists(numbered, max_size=most, unique_by=lambda pair: pair[0])
