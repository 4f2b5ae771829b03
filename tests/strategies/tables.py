"""All raw tables at once: small, nasty, and clean by contract."""

from random import Random

from hypothesis import strategies as st

from tests.oracle.raw import Raw, RawRow
from tests.strategies.beside import (
    order_costs,
    product_costs,
    refunds,
    state_regions,
    stock_levels,
)
from tests.strategies.catalogue import shelves
from tests.strategies.one_order import (
    Gaps,
    customer_rows,
    item_rows,
    order_rows,
    payment_rows,
    review_rows,
)
from tests.strategies.targets import sales_targets
from tests.strategies.values import ids, moments

NO_GAPS = Gaps()


@st.composite
def raw_tables(draw: st.DrawFn, *, max_orders: int = 25, gaps: Gaps = NO_GAPS) -> Raw:
    """Draw raw tables with up to ``max_orders`` orders of few customers.

    Keys are unique and items, payments and reviews refer to orders, orders to customers; products
    and sellers may be unknown.  ``gaps`` lets fields be missing that Olist always has.
    """
    count = draw(st.integers(0, max_orders))
    order_ids = draw(st.lists(ids(), min_size=count, max_size=count, unique=True))
    times = draw(st.lists(moments(), min_size=1, max_size=8))
    people = draw(st.lists(ids() | st.none(), min_size=1, max_size=6, unique=True))
    on = draw(shelves(missing_places=gaps.places))
    raw = Raw(
        products=on.products,
        sellers=on.sellers,
        geolocation=on.geolocation,
        category_translation=on.translation,
        sales_targets=draw(sales_targets()),
        state_regions=draw(state_regions()),
        refunds=draw(refunds(order_ids, on.product_ids)),
        product_costs=draw(product_costs(on.product_ids)),
        order_costs=draw(order_costs(order_ids)),
        stock_levels=draw(stock_levels(on.product_ids)),
    )
    for order_id in order_ids:
        purchased = draw(st.sampled_from(times))
        raw.orders.append(draw(order_rows(order_id, purchased, gaps)))
        raw.customers.append(draw(customer_rows(order_id, people, gaps)))
        raw.order_items.extend(draw(item_rows(order_id, purchased, on)))
        raw.order_payments.extend(draw(payment_rows(order_id, on)))
        raw.order_reviews.extend(draw(review_rows(order_id, purchased, gaps)))
    if draw(st.booleans()):
        raw.customers.append(draw(customer_rows("without_order", [*people, "nobody"], gaps)))
    return shuffled(raw, draw(st.integers(0, 3)))


def shuffled(raw: Raw, seed: int) -> Raw:
    """Put the rows of each table in an order that means nothing; seed 0 leaves them."""
    tables: dict[str, list[RawRow]] = {name: list(rows) for name, rows in vars(raw).items()}
    if seed:
        for rows in tables.values():
            Random(seed).shuffle(rows)
    return Raw(**tables)
