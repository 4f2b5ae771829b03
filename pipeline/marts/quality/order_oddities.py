"""Oddities of orders, and of what belongs to an order; what they mean stands in the contracts."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from pipeline.marts import intermediate
from pipeline.marts.quality.tally import tally, together
from pipeline.marts.shapes.clock import on_clock

_COLUMNS = (
    "order_id",
    "order_status",
    "order_purchase_timestamp",
    "order_approved_at",
    "order_delivered_carrier_date",
    "order_delivered_customer_date",
    "order_estimated_delivery_date",
)


@intermediate()
def order_oddities(
    orders: ir.Table,
    clock: ir.Table,
    item_totals: ir.Table,
    payment_totals: ir.Table,
    latest_reviews: ir.Table,
    horizon: ir.Table,
) -> ir.Table:
    """Dates out of order, dates missing or surplus, orders that lack a part."""
    orders = on_clock(orders.select(*_COLUMNS), clock, placed="order_purchase_timestamp")
    day = orders.placed.date()
    purchased, approved = orders.order_purchase_timestamp, orders.order_approved_at
    handed, delivered = orders.order_delivered_carrier_date, orders.order_delivered_customer_date
    is_delivered = orders.order_status == "delivered"
    is_canceled = orders.order_status == "canceled"
    dated = tally(
        orders,
        "orders",
        orders.order_id,
        {
            "order_approved_at.before_purchase": approved < purchased,
            "order_delivered_carrier_date.before_purchase": handed < purchased,
            "order_delivered_carrier_date.before_approval": handed < approved,
            "order_delivered_customer_date.before_purchase": delivered < purchased,
            "order_delivered_customer_date.before_approval": delivered < approved,
            "order_delivered_customer_date.before_handover": delivered < handed,
            "order_estimated_delivery_date.before_purchase": (
                orders.order_estimated_delivery_date.date() < day
            ),
            "order_approved_at.missing_if_delivered": _among(is_delivered, approved.isnull()),
            "order_delivered_carrier_date.missing_if_delivered": _among(
                is_delivered, handed.isnull()
            ),
            "order_delivered_customer_date.missing_if_delivered": _among(
                is_delivered, delivered.isnull()
            ),
            "order_delivered_customer_date.canceled": _among(is_canceled, delivered.notnull()),
            "order_purchase_timestamp.after_as_of": day > horizon.as_of.as_scalar(),
        },
    )
    return together(
        dated,
        _lacking(orders, item_totals, "without_items"),
        _lacking(orders, payment_totals, "without_payments"),
        _lacking(orders, latest_reviews, "without_review"),
    )


@intermediate()
def payment_balance_oddities(item_totals: ir.Table, payment_totals: ir.Table) -> ir.Table:
    """Payments that do not add up to what was bought."""
    both = item_totals.inner_join(payment_totals, "order_id").select(
        "order_id",
        off_by=payment_totals.payment_value - item_totals.order_value - item_totals.freight_value,
    )
    off = both.off_by.abs() > ibis.literal(0.01, type="decimal(18, 2)")
    return tally(both, "orders", both.order_id, {"order_id.payments_differ": off})


@intermediate(empty_if_absent=("order_payments", "order_reviews"))
def numbering_oddities(
    order_items: ir.Table, order_payments: ir.Table, order_reviews: ir.Table
) -> ir.Table:
    """Gaps in the numbers of an order's items and payments; orders with several reviews."""
    reviewed = order_reviews.group_by("order_id").aggregate(reviews=order_reviews.count())
    return together(
        _numbering(order_items, "order_item_id", "item_numbers"),
        _numbering(order_payments, "payment_sequential", "payment_numbers"),
        tally(
            reviewed,
            "orders",
            reviewed.order_id,
            {"order_id.several_reviews": reviewed.reviews > 1},
        ),
    )


def _among(applies: ir.BooleanValue, odd: ir.BooleanValue) -> ir.BooleanValue:
    """The condition where it applies, else null."""
    return applies.ifelse(odd, ibis.null("boolean"))


def _lacking(orders: ir.Table, parts: ir.Table, rule: str) -> ir.Table:
    owners = parts.select(owner="order_id")
    joined = orders.select("order_id").left_join(owners, owners.owner == orders.order_id)
    return tally(joined, "orders", joined.order_id, {f"order_id.{rule}": joined.owner.isnull()})


def _numbering(parts: ir.Table, number: str, rule: str) -> ir.Table:
    """Numbers are distinct and 1 or more, so they run 1, 2, 3 … if the last is their count."""
    groups = parts.group_by("order_id").aggregate(count=parts.count(), last=parts[number].max())
    odd = groups["count"] != groups.last
    return tally(groups, "orders", groups.order_id, {f"order_id.{rule}": odd})
