"""Orders, one row each, and their items: the facts on which all other marts stand."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from pipeline.expressions import (
    SECONDS_PER_DAY,
    elapsed_seconds,
    greatest_by,
    month_key,
    month_text,
    ratio,
)
from pipeline.marts import intermediate, mart
from schemas.orders import INVALID_STATUSES, NOT_DEFINED, MasterOrders, SalesItems


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
def item_totals(order_items: ir.Table, product_categories: ir.Table) -> ir.Table:
    """Items, value, freight and main category of each order that has items."""
    items = order_items.left_join(product_categories, "product_id").select(
        "order_id",
        "price",
        "freight_value",
        category=product_categories.category.fill_null(NOT_DEFINED),
    )
    totals = items.group_by("order_id").aggregate(
        items=items.count(),
        order_value=items.price.sum(),
        freight_value=items.freight_value.sum(),
        first_category=items.category.min(),
        last_category=items.category.max(),
    )
    mixed = totals.filter(totals.first_category != totals.last_category)
    leading = _leading_categories(items.semi_join(mixed, "order_id"))
    return totals.left_join(leading, "order_id").select(
        "order_id",
        "items",
        "order_value",
        "freight_value",
        main_category=ibis.coalesce(leading.category, totals.first_category),
    )


@intermediate()
def payment_totals(order_payments: ir.Table) -> ir.Table:
    """Value, type (C9) and most installments of each order's payments."""
    by_type = order_payments.group_by("order_id", "payment_type").aggregate(
        paid=_.payment_value.sum(),
        first_sequential=_.payment_sequential.min(),
        installments=_.payment_installments.max(),
    )
    rank = {"paid": by_type.paid, "sequential": -by_type.first_sequential}
    return by_type.group_by("order_id").aggregate(
        payment_type=greatest_by(rank, by_type.payment_type),
        payment_value=by_type.paid.sum(),
        installments=by_type.installments.max(),
    )


@intermediate()
def latest_reviews(order_reviews: ir.Table) -> ir.Table:
    """The score of each order's latest review: by answer time, then creation, then id (C8)."""
    long_ago = ibis.timestamp("1900-01-01 00:00:00")
    latest = {
        "answered": order_reviews.review_answer_timestamp.fill_null(long_ago),
        "created": order_reviews.review_creation_date.fill_null(long_ago),
        "review_id": order_reviews.review_id,
    }
    return order_reviews.group_by("order_id").aggregate(
        review_score=greatest_by(latest, order_reviews.review_score)
    )


@intermediate()
def order_facts(
    orders: ir.Table, customers: ir.Table, item_totals: ir.Table, horizon: ir.Table
) -> ir.Table:
    """Every order up to `as_of`, of any status, with its customer, its items and its delivery."""
    known = orders.filter(orders.order_purchase_timestamp.date() <= horizon.as_of.as_scalar())
    joined = known.inner_join(customers, "customer_id").left_join(item_totals, "order_id")
    purchased, delivered = _.order_purchase_timestamp, _.order_delivered_customer_date
    promised = _.order_estimated_delivery_date.date()
    is_valid = _.order_status.notin(INVALID_STATUSES)
    is_late = (delivered.date() > promised).fill_null(False).ifelse(1, 0)
    unfinished = is_valid & delivered.isnull() & (_.order_status != "delivered")
    overdue = unfinished & (promised < horizon.as_of.as_scalar()).fill_null(False)
    return joined.select(
        "order_id",
        "customer_unique_id",
        "order_status",
        "order_purchase_timestamp",
        is_valid=is_valid,
        order_date=purchased.date(),
        order_month_key=month_key(purchased),
        customer_state=_.customer_state.fill_null(NOT_DEFINED),
        customer_city=_.customer_city.fill_null(NOT_DEFINED),
        items=_["items"].fill_null(0),
        order_value=_.order_value.fill_null(0),
        freight_value=_.freight_value.fill_null(0),
        main_category=_.main_category.fill_null(NOT_DEFINED),
        delivery_seconds=is_valid.ifelse(
            elapsed_seconds(joined.order_purchase_timestamp, joined.order_delivered_customer_date),
            None,
        ),
        is_late=(is_valid & delivered.notnull()).ifelse(is_late, None),
        is_open_overdue=overdue.ifelse(1, 0),
    )


@intermediate()
def customer_orders(order_facts: ir.Table) -> ir.Table:
    """Each customer's valid orders in sum: the first and last day, count, value, latest place."""
    valid = order_facts.filter("is_valid")
    latest = {"at": valid.order_purchase_timestamp, "order_id": valid.order_id}
    return valid.group_by("customer_unique_id").aggregate(
        orders=valid.count(),
        revenue=valid.order_value.sum(),
        first_order_date=valid.order_date.min(),
        last_order_date=valid.order_date.max(),
        customer_state=greatest_by(latest, valid.customer_state),
    )


@intermediate()
def repeat_sequences(order_facts: ir.Table, customer_orders: ir.Table) -> ir.Table:
    """Place of each order in its customer's history, for customers with several orders.

    Few customers have several, so the window runs over few rows.
    """
    several = customer_orders.filter(customer_orders.orders > 1)
    valid = order_facts.filter("is_valid").semi_join(several, "customer_unique_id")
    history = ibis.window(
        group_by="customer_unique_id", order_by=["order_purchase_timestamp", "order_id"]
    )
    return valid.select(
        "order_id", order_sequence=ibis.row_number().over(history).cast("int64") + 1
    )


@mart(MasterOrders)
def master_orders(
    order_facts: ir.Table,
    customer_orders: ir.Table,
    repeat_sequences: ir.Table,
    payment_totals: ir.Table,
    latest_reviews: ir.Table,
) -> ir.Table:
    """Valid orders with their customer, payment, delivery and review."""
    customer = customer_orders.select(
        "customer_unique_id", "first_order_date", customer_order_count="orders"
    )
    joined = (
        order_facts.filter("is_valid")
        .inner_join(customer, "customer_unique_id")
        .left_join(repeat_sequences, "order_id")
        .left_join(payment_totals, "order_id")
        .left_join(latest_reviews, "order_id")
    )
    sequence = _.order_sequence.fill_null(1)
    return joined.select(
        "order_id",
        "customer_unique_id",
        order_month=month_text(joined.order_date),
        order_value=_.order_value,
        payment_type=_.payment_type.fill_null(NOT_DEFINED),
        delivery_days=ratio(joined.delivery_seconds, SECONDS_PER_DAY, 2),
        review_score=_.review_score,
        customer_state=_.customer_state,
        is_repeat_customer=(_.customer_order_count > 1).ifelse(1, 0),
        order_month_key=_.order_month_key,
        order_date=_.order_date,
        order_status=_.order_status,
        items=_["items"],
        freight_value=_.freight_value,
        payment_value=_.payment_value.fill_null(0),
        installments=_.installments,
        order_sequence=sequence,
        is_repeat_order=(sequence > 1).ifelse(1, 0),
        is_late=_.is_late,
        cohort_month=month_text(joined.first_order_date),
        customer_city=_.customer_city,
        main_category=_.main_category,
    )


@mart(SalesItems, empty_if_absent=("sellers",))
def sales_items(
    order_items: ir.Table,
    order_facts: ir.Table,
    product_categories: ir.Table,
    sellers: ir.Table,
) -> ir.Table:
    """Items of valid orders with their product's category and the states they go from and to."""
    valid = order_facts.filter("is_valid").drop("freight_value")
    joined = (
        order_items.inner_join(valid, "order_id")
        .left_join(product_categories, "product_id")
        .left_join(sellers, "seller_id")
    )
    return joined.select(
        "order_id",
        "order_item_id",
        "product_id",
        "seller_id",
        "order_date",
        order_month=month_text(joined.order_date),
        customer_unique_id=_.customer_unique_id,
        customer_state=_.customer_state,
        category=_.category.fill_null(NOT_DEFINED),
        seller_state=_.seller_state.fill_null(NOT_DEFINED),
        price=_.price,
        freight_value=_.freight_value,
    )


def _leading_categories(items: ir.Table) -> ir.Table:
    """Main category of each order: most revenue, then most items, then name (C20)."""
    by_category = items.group_by("order_id", "category").aggregate(
        revenue=items.price.sum(), items=items.count()
    )
    rank = ibis.struct(
        {
            "revenue": -by_category.revenue,
            "items": -by_category["items"],
            "category": by_category.category,
        }
    )
    return by_category.group_by("order_id").aggregate(category=rank.min()["category"])
