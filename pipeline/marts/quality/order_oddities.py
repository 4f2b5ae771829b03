"""Oddities of orders, and of what belongs to an order; what they mean stands in the contracts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import amount, days_between
from pipeline.marts import intermediate
from pipeline.marts.quality.behind import Owner, parts_behind
from pipeline.marts.quality.tally import tally, together
from pipeline.marts.shapes.clock import on_clock
from pipeline.on_demand import ibis
from schemas.quality.completeness import DATED, LONGEST_WAIT

if TYPE_CHECKING:
    import ibis.expr.types as ir

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
    order_behind: ir.Table,
    horizon: ir.Table,
) -> ir.Table:
    """Dates out of order, dates missing or surplus, orders that lack a part."""
    owner = Owner(order_behind, "order_id")
    placed = on_clock(orders.select(*_COLUMNS), clock, placed="order_purchase_timestamp")
    dated = placed.cross_join(horizon.select("first_date", "as_of"))
    day = dated.placed.date()
    purchased, approved = dated.order_purchase_timestamp, dated.order_approved_at
    handed, delivered = dated.order_delivered_carrier_date, dated.order_delivered_customer_date
    is_delivered = dated.order_status == "delivered"
    is_canceled = dated.order_status == "canceled"
    of_dates = tally(
        dated,
        "orders",
        dated.order_id,
        {
            "order_approved_at.before_purchase": approved < purchased,
            "order_delivered_carrier_date.before_purchase": handed < purchased,
            "order_delivered_carrier_date.before_approval": handed < approved,
            "order_delivered_customer_date.before_purchase": delivered < purchased,
            "order_delivered_customer_date.before_approval": delivered < approved,
            "order_delivered_customer_date.before_handover": delivered < handed,
            "order_estimated_delivery_date.before_purchase": (
                dated.order_estimated_delivery_date.date() < day
            ),
            "order_approved_at.missing_if_delivered": _among(is_delivered, approved.isnull()),
            "order_delivered_carrier_date.missing_if_delivered": _among(
                is_delivered, handed.isnull()
            ),
            "order_delivered_customer_date.missing_if_delivered": _among(
                is_delivered, delivered.isnull()
            ),
            "order_delivered_customer_date.canceled": _among(is_canceled, delivered.notnull()),
            "order_purchase_timestamp.after_as_of": day > dated.as_of,
            "order_purchase_timestamp.before_from": day < dated.first_date,
            **{f"{name}.implausible": _outside(dated[name], dated) for name in DATED},
        },
        owner,
    )
    return together(
        of_dates,
        _lacking(orders, item_totals, "without_items", owner),
        _lacking(orders, payment_totals, "without_payments", owner),
        _lacking(orders, latest_reviews, "without_review", owner),
    )


@intermediate()
def payment_balance_oddities(order_behind: ir.Table) -> ir.Table:
    """Payments that do not add up to what was bought."""
    off_by = amount((order_behind.paid - order_behind.owed).abs())
    both = order_behind.filter(off_by.notnull()).select("order_id", off_by=off_by)
    rows = parts_behind(both, both.off_by)
    off = rows.off_by > ibis.literal(0.01, type="decimal(18, 2)")
    return tally(rows, "orders", rows.order_id, {"order_id.payments_differ": off})


@intermediate(empty_if_absent=("order_payments", "order_reviews"))
def numbering_oddities(
    order_items: ir.Table,
    order_payments: ir.Table,
    order_reviews: ir.Table,
    order_behind: ir.Table,
) -> ir.Table:
    """Gaps in the numbers of an order's items and payments; orders with several reviews."""
    counted = order_reviews.group_by("order_id").aggregate(reviews=order_reviews.count())
    owner = Owner(order_behind, "order_id")
    return together(
        _numbering(order_items, "order_item_id", "item_numbers", owner),
        _numbering(order_payments, "payment_sequential", "payment_numbers", owner),
        tally(
            counted,
            "orders",
            counted.order_id,
            {"order_id.several_reviews": counted.reviews > 1},
            owner,
        ),
    )


def _outside(moment: ir.TimestampValue, dated: ir.Table) -> ir.BooleanValue:
    early = days_between(moment.date(), dated.first_date) > LONGEST_WAIT
    return early | (days_between(dated.as_of, moment.date()) > LONGEST_WAIT)


def _among(applies: ir.BooleanValue, odd: ir.BooleanValue) -> ir.BooleanValue:
    """The condition where it applies, else null."""
    return applies.ifelse(odd, ibis.null("boolean"))


def _lacking(orders: ir.Table, parts: ir.Table, rule: str, of: Owner) -> ir.Table:
    owners = parts.select(owner="order_id")
    joined = orders.left_join(owners, owners.owner == orders.order_id)
    odd = {f"order_id.{rule}": joined.owner.isnull()}
    return tally(joined, "orders", joined.order_id, odd, of)


def _numbering(parts: ir.Table, number: str, rule: str, owner: Owner) -> ir.Table:
    """Numbers are distinct and 1 or more, so they run 1, 2, 3 … if the last is their count."""
    groups = parts.group_by("order_id").aggregate(count=parts.count(), last=parts[number].max())
    odd = groups["count"] != groups.last
    return tally(groups, "orders", groups.order_id, {f"order_id.{rule}": odd}, owner)
