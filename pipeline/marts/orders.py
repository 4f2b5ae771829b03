"""Orders, one row each, and their items: the facts on which all other marts stand."""

from __future__ import annotations

from collections.abc import Callable

import ibis
import ibis.expr.types as ir

from pipeline.expressions import (
    SECONDS_PER_DAY,
    amount,
    elapsed_seconds,
    flag,
    greatest_by,
    month_key,
    ratio,
)
from pipeline.marts import intermediate, mart
from pipeline.marts.ambiguity import settle
from pipeline.marts.clock import on_clock
from schemas.facts.master_orders import INVALID_STATUSES, NOT_DEFINED, MasterOrders
from schemas.facts.sales_items import SalesItems

_ORDER_COLUMNS = (
    "order_id",
    "customer_id",
    "order_status",
    "order_estimated_delivery_date",
    "order_purchase_timestamp",
    "order_delivered_customer_date",
)


@intermediate(empty_if_absent=("products", "category_translation"))
def product_categories(products: ir.Table, category_translation: ir.Table) -> ir.Table:
    """The category of each product: the English name, else the raw name (C20)."""
    named = products.left_join(category_translation, "product_category_name")
    return named.select(
        "product_id",
        category=ibis.coalesce(
            named.product_category_name_english, named.product_category_name, NOT_DEFINED
        ),
    )


@intermediate()
def categories(product_categories: ir.Table) -> ir.Table:
    """Every category, numbered in the order of the names: engines compare numbers faster."""
    undefined = ibis.literal(NOT_DEFINED).name("category").as_table()
    names = product_categories.select("category").union(undefined, distinct=True)
    number = ibis.row_number().over(order_by="category")
    return names.mutate(category_number=number.cast("int64"))


@intermediate()
def item_totals(
    order_items: ir.Table, product_categories: ir.Table, categories: ir.Table
) -> ir.Table:
    """Items, value, freight and main category of each order that has items."""
    known = product_categories.inner_join(categories, "category")
    numbers = known.select("product_id", "category_number")
    undefined = categories.filter(categories.category == NOT_DEFINED)
    joined = order_items.left_join(numbers, "product_id").cross_join(
        undefined.select(undefined="category_number")
    )
    items = joined.select(
        "order_id",
        "freight_value",
        revenue="price",
        items=1,
        category_number=joined.category_number.fill_null(joined.undefined),
    )
    totals = settle(
        items,
        "order_id",
        "category_number",
        leading_categories("order_id", "category_number"),
        items=items.count(),
        order_value=amount(items.revenue.sum()),
        freight_value=amount(items.freight_value.sum()),
    )
    # From this side: Ibis refuses to go on with the join that `settle` ends with.
    named = categories.view().inner_join(totals, "category_number")
    return named.drop("category_number").rename(main_category="category")


@intermediate()
def payment_totals(order_payments: ir.Table) -> ir.Table:
    """Value, type (C9) and most installments of each order's payments."""
    return settle(
        order_payments,
        "order_id",
        "payment_type",
        _leading_payment_types,
        payment_value=amount(order_payments.payment_value.sum()),
        installments=order_payments.payment_installments.max(),
    )


@intermediate()
def latest_reviews(order_reviews: ir.Table) -> ir.Table:
    """The score of each order's latest review: by answer time, then creation, then id (C8)."""
    return settle(order_reviews, "order_id", "review_score", latest_of_reviews("review_score"))


@intermediate()
def order_facts(
    orders: ir.Table,
    clock: ir.Table,
    customers: ir.Table,
    item_totals: ir.Table,
    payment_totals: ir.Table,
    latest_reviews: ir.Table,
    horizon: ir.Table,
) -> ir.Table:
    """Every order up to `as_of`, of any status: customer, items, payments, delivery, review."""
    as_of = horizon.as_of.as_scalar()
    dated = on_clock(
        orders.select(*_ORDER_COLUMNS),
        clock,
        purchased="order_purchase_timestamp",
        delivered="order_delivered_customer_date",
    )
    known = dated.filter(dated.purchased.date() <= as_of)
    joined = (
        known.inner_join(customers, "customer_id")
        .left_join(item_totals, "order_id")
        .left_join(payment_totals, "order_id")
        .left_join(latest_reviews, "order_id")
    )
    delivered = known.delivered
    promised = known.order_estimated_delivery_date.date()
    is_valid = known.order_status.notin(INVALID_STATUSES)
    is_open = is_valid & delivered.isnull() & (known.order_status != "delivered")
    return joined.select(
        "order_id",
        "customer_unique_id",
        "order_status",
        "order_purchase_timestamp",
        is_valid=is_valid,
        order_date=known.purchased.date(),
        order_month_key=month_key(known.purchased),
        delivered_date=delivered.date(),
        customer_state=customers.customer_state.fill_null(NOT_DEFINED),
        customer_city=customers.customer_city.fill_null(NOT_DEFINED),
        items=item_totals["items"].fill_null(0),
        order_value=item_totals.order_value.fill_null(0),
        freight_value=item_totals.freight_value.fill_null(0),
        main_category=item_totals.main_category.fill_null(NOT_DEFINED),
        payment_type=payment_totals.payment_type.fill_null(NOT_DEFINED),
        payment_value=payment_totals.payment_value.fill_null(0),
        installments=payment_totals.installments,
        review_score=latest_reviews.review_score,
        delivery_seconds=is_valid.ifelse(
            elapsed_seconds(known.order_purchase_timestamp, known.order_delivered_customer_date),
            None,
        ),
        is_late=(is_valid & delivered.notnull()).ifelse(flag(delivered.date() > promised), None),
        is_open_overdue=flag(is_open & (promised < as_of)),
    )


@intermediate()
def customer_orders(order_facts: ir.Table) -> ir.Table:
    """Each customer's valid orders in sum: first and last day, count, value, latest state."""
    valid = order_facts.filter("is_valid")
    return settle(
        valid,
        "customer_unique_id",
        "customer_state",
        latest_of_orders("customer_unique_id", "customer_state"),
        orders=valid.count(),
        revenue=amount(valid.order_value.sum()),
        last_order_date=valid.order_date.max(),
    )


@intermediate()
def repeat_orders(order_facts: ir.Table, customer_orders: ir.Table) -> ir.Table:
    """The orders of customers with several, each with its place in the customer's history.

    Few customers have several, so the windows run over few rows. An order that is not here is its
    customer's only one.
    """
    several = customer_orders.filter(customer_orders.orders > 1).select("customer_unique_id")
    valid = order_facts.filter("is_valid").semi_join(several, "customer_unique_id")
    history = ibis.window(
        group_by="customer_unique_id", order_by=["order_purchase_timestamp", "order_id"]
    )
    month_before = valid.order_month_key.lag().over(history)
    return valid.select(
        "order_id",
        order_sequence=ibis.row_number().over(history).cast("int64") + 1,
        cohort_month_key=valid.order_month_key.first().over(history),
        is_first_in_month=flag(month_before.isnull() | (month_before != valid.order_month_key)),
    )


@mart(MasterOrders)
def master_orders(order_facts: ir.Table, repeat_orders: ir.Table, months: ir.Table) -> ir.Table:
    """Valid orders with their customer, payment, delivery and review."""
    valid = order_facts.filter("is_valid")
    history = valid.left_join(repeat_orders, "order_id")
    cohort_key = repeat_orders.cohort_month_key.fill_null(valid.order_month_key)
    cohorts = months.select(cohort_month="order_month", cohort_key="order_month_key")
    joined = history.inner_join(_names(months), "order_month_key").inner_join(
        cohorts, cohorts.cohort_key == cohort_key
    )
    sequence = repeat_orders.order_sequence.fill_null(1)
    return joined.select(
        "order_id",
        "customer_unique_id",
        "order_value",
        "payment_type",
        "review_score",
        "customer_state",
        "order_month_key",
        "order_date",
        "order_status",
        "items",
        "freight_value",
        "payment_value",
        "installments",
        "is_late",
        "customer_city",
        "main_category",
        "order_month",
        "cohort_month",
        delivery_days=ratio(valid.delivery_seconds, SECONDS_PER_DAY, 2),
        is_repeat_customer=flag(repeat_orders.order_sequence.notnull()),
        order_sequence=sequence,
        is_repeat_order=flag(sequence > 1),
    )


@mart(SalesItems, empty_if_absent=("sellers",))
def sales_items(
    order_items: ir.Table,
    order_facts: ir.Table,
    product_categories: ir.Table,
    sellers: ir.Table,
    months: ir.Table,
) -> ir.Table:
    """Items of valid orders with their product's category and the states they go from and to."""
    valid = order_facts.filter("is_valid")
    joined = (
        order_items.inner_join(valid, "order_id")
        .inner_join(_names(months), "order_month_key")
        .left_join(product_categories, "product_id")
        .left_join(sellers, "seller_id")
    )
    return joined.select(
        "order_id",
        "order_item_id",
        "product_id",
        "seller_id",
        "order_date",
        "customer_unique_id",
        "customer_state",
        "price",
        "order_month",
        category=product_categories.category.fill_null(NOT_DEFINED),
        seller_state=sellers.seller_state.fill_null(NOT_DEFINED),
        freight_value=order_items.freight_value,
    )


def _names(months: ir.Table) -> ir.Table:
    """Month key to text; cheaper on many rows than to print each date."""
    return months.select("order_month_key", "order_month")


def leading_categories(key: str, category: str) -> Callable[[ir.Table], ir.Table]:
    """Chooses of each key's rows the category: most revenue, then most items, then name (C20).

    `category` is the column of names, or of their numbers.
    """

    def choose(sums: ir.Table) -> ir.Table:
        by_category = sums.group_by(key, category).aggregate(
            revenue=sums.revenue.sum(), items=sums["items"].sum()
        )
        rank = ibis.struct(
            {
                "revenue": -by_category.revenue,
                "items": -by_category["items"],
                "name": by_category[category],
            }
        )
        return by_category.group_by(key).aggregate(**{category: rank.min()["name"]})

    return choose


def _leading_payment_types(payments: ir.Table) -> ir.Table:
    """Of each order: the type whose payments sum to most; tie: the lower sequential (C9)."""
    by_type = payments.group_by("order_id", "payment_type").aggregate(
        paid=payments.payment_value.sum(), first_sequential=payments.payment_sequential.min()
    )
    rank = {"paid": by_type.paid, "sequential": -by_type.first_sequential}
    return by_type.group_by("order_id").aggregate(
        payment_type=greatest_by(rank, by_type.payment_type)
    )


def latest_of_reviews(column: str) -> Callable[[ir.Table], ir.Table]:
    """Chooses the column of each order's latest review: by answer time, then creation, then id."""

    def choose(reviews: ir.Table) -> ir.Table:
        long_ago = ibis.timestamp("1900-01-01 00:00:00")
        rank = {
            "answered": reviews.review_answer_timestamp.fill_null(long_ago),
            "created": reviews.review_creation_date.fill_null(long_ago),
            "review_id": reviews.review_id,
        }
        return reviews.group_by("order_id").aggregate(
            **{column: greatest_by(rank, reviews[column])}
        )

    return choose


def latest_of_orders(key: str, *columns: str) -> Callable[[ir.Table], ir.Table]:
    """Chooses the columns of each key's latest order: by purchase, then id."""

    def choose(orders: ir.Table) -> ir.Table:
        rank = {"purchased": orders.order_purchase_timestamp, "order_id": orders.order_id}
        return orders.group_by(key).aggregate(
            **{column: greatest_by(rank, orders[column]) for column in columns}
        )

    return choose
