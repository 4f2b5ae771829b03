"""What customers are worth."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from pipeline.expressions import (
    SECONDS_PER_DAY,
    cents,
    days_between,
    elapsed_seconds,
    flag,
    month_text,
    quantile_tenths,
    ratio,
)
from pipeline.marts import intermediate, mart
from pipeline.marts.ambiguity import settle
from pipeline.marts.orders import latest_of_orders, leading_categories
from pipeline.marts.standing import with_standing
from schemas.customers.customer_360 import Customer360
from schemas.customers.rfm_segments import SCHEMES, RfmSegments
from schemas.facts.master_orders import NOT_DEFINED

_KEY = "customer_unique_id"


@intermediate()
def customer_facts(
    order_facts: ir.Table, repeat_orders: ir.Table, order_categories: ir.Table
) -> ir.Table:
    """Each customer's valid orders in sum: times, items, delays, reviews, latest city.

    The main category (C20) of who ordered once is that of the order.
    """
    valid = order_facts.filter("is_valid")
    once = valid.anti_join(repeat_orders, "order_id")  # a customer a row: nothing to gather
    alone = once.select(
        _KEY,
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
        _KEY,
        "customer_city",
        latest_of_orders(_KEY, "customer_city"),
        first_order_date=several.order_date.min(),
        first_order=several.order_purchase_timestamp.min(),
        last_order=several.order_purchase_timestamp.max(),
        items=several["items"].sum(),
        late_orders=several.is_late.sum().fill_null(0),
        reviewed_orders=several.review_score.count(),
        score_sum=several.review_score.sum(),
    )
    bought = order_categories.semi_join(repeat_orders, "order_id")
    settled = settle(bought, _KEY, "category", leading_categories(_KEY, "category"))
    favourites = settled.select("category", owner=_KEY)
    # From this side: Ibis refuses to go on with the join that `settle` ends with.
    complete = favourites.right_join(gathered, favourites.owner == gathered[_KEY])
    named = complete.select(
        *gathered.columns, main_category=complete.category.fill_null(NOT_DEFINED)
    )
    return alone.union(named.select(*alone.columns))


@intermediate()
def customer_gaps(repeat_days: ir.Table) -> ir.Table:
    """Customers with several orders: their different order days, and the gaps between these."""
    days = repeat_days.distinct()
    history = ibis.window(group_by=_KEY, order_by="order_date")
    before = days.order_date.lag().over(history)
    gaps = days.mutate(gap=days_between(before, days.order_date))
    return gaps.group_by(_KEY).aggregate(
        order_days=gaps.count(),
        gaps=gaps.gap.count(),
        gap_sum=gaps.gap.sum(),
        median_gap_tenths=quantile_tenths(gaps.gap, 5),
    )


@intermediate()
def customer_baskets(order_products: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """How many different products customers bought, of those who could have bought several."""
    again = order_products.semi_join(repeat_orders, "order_id")
    once = order_products.filter(order_products.parts > 1).anti_join(repeat_orders, "order_id")
    bought = again.union(once).select(_KEY, "product_id").distinct()
    return bought.group_by(_KEY).aggregate(products=bought.count())


@mart(Customer360)
def customer_360(
    customer_orders: ir.Table,
    customer_facts: ir.Table,
    customer_gaps: ir.Table,
    customer_baskets: ir.Table,
    horizon: ir.Table,
) -> ir.Table:
    """Everything about a customer in one row."""
    facts, gaps = customer_facts, customer_gaps
    joined = (
        with_standing(customer_orders)
        .inner_join(facts, _KEY)
        .left_join(gaps, _KEY)
        .left_join(customer_baskets, _KEY)
    )
    seconds = elapsed_seconds(facts.first_order, facts.last_order)
    orders = joined.orders
    return joined.select(
        _KEY,
        "last_order_date",
        "orders",
        "revenue",
        "items",
        "revenue_share",
        "revenue_rank",
        "cumulative_share",
        "abc",
        "customer_state",
        "customer_city",
        "late_orders",
        "main_category",
        first_order_date=facts.first_order_date,
        cohort_month=month_text(facts.first_order_date),
        order_days=gaps.order_days.fill_null(1),
        products=customer_baskets.products.fill_null(flag(facts["items"] > 0)),
        aov=ratio(cents(joined.revenue), orders * 100, 2),
        recency=days_between(joined.last_order_date, horizon.as_of.as_scalar()),
        avg_review_score=ratio(facts.score_sum, facts.reviewed_orders, 2),
        avg_days_between_orders=ratio(seconds, (orders - 1) * SECONDS_PER_DAY, 2),
        is_repeat_customer=flag(orders > 1),
    )


@mart(RfmSegments)
def rfm_segments(rfm_customers: ir.Table) -> ir.Table:
    """The segments of each scheme in sum."""
    segments = ibis.union(
        *(_segments(rfm_customers, scheme, column) for scheme, column in SCHEMES.items())
    )
    everyone = rfm_customers.aggregate(
        all_customers=rfm_customers.count(), all_revenue=rfm_customers.monetary.sum()
    )
    joined = segments.cross_join(everyone)
    paid, customers = cents(joined.revenue), joined.customers
    return joined.select(
        *segments.columns,
        customer_share=ratio(customers, joined.all_customers, 4),
        revenue_share=ratio(paid, cents(joined.all_revenue), 4),
        avg_recency_days=ratio(joined.recency, customers, 2),
        avg_frequency=ratio(joined.frequency, customers, 2),
        avg_monetary=ratio(paid, customers * 100, 2),
    )


def _segments(rfm: ir.Table, scheme: str, column: str) -> ir.Table:
    sums = rfm.group_by(segment=rfm[column]).aggregate(
        customers=rfm.count(),
        revenue=rfm.monetary.sum(),
        recency=rfm.recency.sum(),
        frequency=rfm.frequency.sum(),
    )
    return sums.mutate(scheme=ibis.literal(scheme))
