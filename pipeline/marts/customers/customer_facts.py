"""What is gathered of each customer, for several tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import days_between, flag, quantile_tenths
from pipeline.marts import intermediate
from pipeline.marts.facts.categories import leading_categories
from pipeline.marts.facts.latest import latest_of_orders
from pipeline.marts.shapes.ambiguity import settle
from pipeline.marts.shapes.guests import of_customers
from pipeline.on_demand import ibis
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir

CUSTOMER = "customer_unique_id"


@intermediate()
def customer_facts(
    order_facts: ir.Table, repeat_orders: ir.Table, order_categories: ir.Table
) -> ir.Table:
    """Each customer's valid orders in sum: times, items, delays, reviews, latest city.

    The main category (C20) of who ordered once is that of the order.
    """
    valid = of_customers(order_facts.filter("is_valid"))
    once = valid.anti_join(repeat_orders, "order_id")  # a customer a row: nothing to gather
    alone = once.select(
        CUSTOMER,
        "customer_city",
        first_order_date=once.order_date,
        first_order=once.order_purchase_timestamp,
        last_order=once.order_purchase_timestamp,
        items=once["items"],
        late_orders=once.is_late.fill_null(0),
        reviewed_orders=flag(once.review_score.notnull()),
        score_sum=once.review_score,
        main_category=once.main_category,
    )
    several = valid.semi_join(repeat_orders, "order_id")
    gathered = settle(
        several,
        CUSTOMER,
        "customer_city",
        latest_of_orders(CUSTOMER, "customer_city"),
        first_order_date=several.order_date.min(),
        first_order=several.order_purchase_timestamp.min(),
        last_order=several.order_purchase_timestamp.max(),
        items=several["items"].sum(),
        late_orders=several.is_late.sum().fill_null(0),
        reviewed_orders=several.review_score.count(),
        score_sum=several.review_score.sum(),
    )
    bought = order_categories.semi_join(repeat_orders, "order_id")
    settled = settle(bought, CUSTOMER, "category", leading_categories(CUSTOMER, "category"))
    favourites = settled.select("category", owner=CUSTOMER)
    # From this side: Ibis refuses to go on with the join that `settle` ends with.
    complete = favourites.right_join(gathered, favourites.owner == gathered[CUSTOMER])
    named = complete.select(
        *gathered.columns, main_category=complete.category.fill_null(NOT_DEFINED)
    )
    return alone.union(named.select(*alone.columns))


@intermediate()
def customer_gaps(repeat_days: ir.Table) -> ir.Table:
    """Customers with several orders: their different order days, and the gaps between these."""
    days = repeat_days.distinct()
    history = ibis.window(group_by=CUSTOMER, order_by="order_date")
    before = days.order_date.lag().over(history)
    gaps = days.mutate(gap=days_between(before, days.order_date))
    return gaps.group_by(CUSTOMER).aggregate(
        order_days=gaps.count(),
        gaps=gaps.gap.count(),
        gap_sum=gaps.gap.sum(),
        median_gap_tenths=quantile_tenths(gaps.gap, 5),
    )


@intermediate()
def customer_baskets(order_products: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """How many different products customers bought, of those who could have bought several."""
    again = order_products.semi_join(repeat_orders, "order_id")
    named = of_customers(order_products)
    once = named.filter(named.parts > 1).anti_join(repeat_orders, "order_id")
    bought = again.union(once).select(CUSTOMER, "product_id").distinct()
    return bought.group_by(CUSTOMER).aggregate(products=bought.count())
