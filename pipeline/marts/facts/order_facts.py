"""Orders of any status, one row each: the facts on which all other marts stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import amount, elapsed_seconds, flag, greatest_by, month_key
from pipeline.marts import intermediate
from pipeline.marts.facts.categories import leading_categories
from pipeline.marts.facts.latest import latest_of_reviews
from pipeline.marts.shapes.ambiguity import settle
from pipeline.marts.shapes.clock import on_clock
from pipeline.marts.shapes.lines import revenue, units
from schemas.facts.master_orders import INVALID_STATUSES
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir

_ORDER_COLUMNS = (
    "order_id",
    "customer_id",
    "order_status",
    "order_estimated_delivery_date",
    "order_purchase_timestamp",
    "order_delivered_customer_date",
)


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
        "tax",
        revenue=revenue(order_items),
        items="quantity",
        category_number=joined.category_number.fill_null(joined.undefined),
    )
    totals = settle(
        items,
        "order_id",
        "category_number",
        leading_categories("order_id", "category_number"),
        items=units(items["items"]),
        order_value=amount(items.revenue.sum()),
        freight_value=amount(items.freight_value.sum()),
        tax_value=amount(items.tax.sum()),
    )
    # From this side: Ibis refuses to go on with the join that `settle` ends with.
    named = categories.view().inner_join(totals, "category_number")
    return named.drop("category_number").rename(main_category="category")


@intermediate(empty_if_absent=("order_payments",))
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


@intermediate(empty_if_absent=("order_reviews",))
def latest_reviews(order_reviews: ir.Table) -> ir.Table:
    """The score of each order's latest review: by answer time, then creation, then id (C8)."""
    return settle(order_reviews, "order_id", "review_score", latest_of_reviews("review_score"))


@intermediate()
def order_facts(
    orders: ir.Table,
    clock: ir.Table,
    customers: ir.Table,
    guest_ids: ir.Table,
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
    day = dated.purchased.date()
    known = dated.filter((day >= horizon.first_date.as_scalar()) & (day <= as_of))
    joined = (
        known.inner_join(customers, "customer_id")
        .left_join(guest_ids, customers.customer_unique_id == guest_ids.guest_id)
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
        "order_status",
        "order_purchase_timestamp",
        is_valid=is_valid,
        customer_unique_id=guest_ids.guest_id.isnull().ifelse(customers.customer_unique_id, None),
        order_date=known.purchased.date(),
        order_month_key=month_key(known.purchased),
        delivered_date=delivered.date(),
        customer_state=customers.customer_state.fill_null(NOT_DEFINED),
        customer_city=customers.customer_city.fill_null(NOT_DEFINED),
        items=item_totals["items"].fill_null(0),
        order_value=item_totals.order_value.fill_null(0),
        freight_value=item_totals.freight_value.fill_null(0),
        tax_value=item_totals.tax_value.fill_null(0),
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


def _leading_payment_types(payments: ir.Table) -> ir.Table:
    """Of each order: the type whose payments sum to most; tie: the lower sequential (C9)."""
    by_type = payments.group_by("order_id", "payment_type").aggregate(
        paid=payments.payment_value.sum(), first_sequential=payments.payment_sequential.min()
    )
    rank = {"paid": by_type.paid, "sequential": -by_type.first_sequential}
    return by_type.group_by("order_id").aggregate(
        payment_type=greatest_by(rank, by_type.payment_type)
    )
