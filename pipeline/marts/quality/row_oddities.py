"""Oddities of items, payments, reviews and the catalogue."""

from __future__ import annotations

import ibis.expr.types as ir

from pipeline.expressions import cents, quantile_tenths
from pipeline.marts import intermediate
from pipeline.marts.quality.tally import Tally, key_text, tallied, tally, together
from pipeline.marts.shapes.clock import on_clock
from pipeline.marts.shapes.places import BRAZIL
from schemas.shared import NOT_DEFINED


@intermediate(empty_if_absent=("products", "sellers"))
def item_oddities(
    order_items: ir.Table,
    orders: ir.Table,
    products: ir.Table,
    sellers: ir.Table,
    product_categories: ir.Table,
) -> ir.Table:
    """Prices out of proportion, dates out of order, products and sellers that nobody knows."""
    placed = orders.select(placed_id="order_id", placed_at="order_purchase_timestamp")
    dated = order_items.inner_join(placed, placed.placed_id == order_items.order_id)
    return together(
        tally(
            dated,
            "order_items",
            key_text("order_items", dated),
            {
                "price.zero": dated.price == 0,
                "shipping_limit_date.before_purchase": dated.shipping_limit_date < dated.placed_at,
            },
        ),
        _outliers(order_items, product_categories),
        _unknown(order_items, products, "product_id"),
        _unknown(order_items, sellers, "seller_id"),
    )


@intermediate(empty_if_absent=("order_payments",))
def payment_oddities(order_payments: ir.Table) -> ir.Table:
    """Payments of nothing, of no type, in no installment."""
    payments = order_payments
    return tally(
        payments,
        "order_payments",
        key_text("order_payments", payments),
        {
            "payment_value.zero": payments.payment_value == 0,
            "payment_type.not_defined": payments.payment_type == "not_defined",
            "payment_installments.zero": payments.payment_installments == 0,
        },
    )


@intermediate(empty_if_absent=("order_reviews",))
def review_oddities(order_reviews: ir.Table, orders: ir.Table, clock: ir.Table) -> ir.Table:
    """Reviews out of order, and reviews of several orders."""
    placed = orders.select(placed_id="order_id", placed_at="order_purchase_timestamp")
    asked = order_reviews.inner_join(placed, placed.placed_id == order_reviews.order_id)
    needed = ("review_id", "order_id", "review_creation_date")
    times = {"placed": "placed_at", "answered": "review_answer_timestamp"}
    dated = on_clock(asked.select(*needed, *times.values()), clock, **times)
    created = dated.review_creation_date
    reviews = order_reviews.group_by("review_id").aggregate(orders=order_reviews.count())
    return together(
        tally(
            dated,
            "order_reviews",
            key_text("order_reviews", dated),
            {
                "review_answer_timestamp.before_asked": dated.answered < created,
                # Asked for on a day without time.
                "review_creation_date.before_purchase": created.date() < dated.placed.date(),
            },
        ),
        tally(
            reviews,
            "order_reviews",
            reviews.review_id,
            {"review_id.several_orders": reviews.orders > 1},
        ),
    )


@intermediate(empty_if_absent=("products", "category_translation"))
def product_oddities(products: ir.Table, category_translation: ir.Table) -> ir.Table:
    """Products without category, translation or weight."""
    known = category_translation.select(translated="product_category_name")
    joined = products.left_join(known, known.translated == products.product_category_name)
    category = joined.product_category_name
    untranslated = category.notnull().ifelse(joined.translated.isnull(), None)
    return tally(
        joined,
        "products",
        joined.product_id,
        {
            "product_category_name.missing": category.isnull(),
            "product_category_name.untranslated": _if_any(category_translation, untranslated),
            "product_weight_g.zero": joined.product_weight_g == 0,
        },
    )


@intermediate(empty_if_absent=("sellers", "geolocation"))
def place_oddities(customers: ir.Table, sellers: ir.Table, geolocation: ir.Table) -> ir.Table:
    """Zip codes without coordinates, coordinates elsewhere, copies."""
    points = geolocation
    inside = [points[name].between(*bounds) for name, bounds in BRAZIL.items()]
    zip_code = points.geolocation_zip_code_prefix
    places = points.group_by(points.columns).aggregate(copies=points.count() - 1)
    is_copied = places.copies > 0
    return together(
        _pointless(customers, "customers", "customer_id", "customer_zip_code_prefix", points),
        _pointless(sellers, "sellers", "seller_id", "seller_zip_code_prefix", points),
        tally(
            points,
            "geolocation",
            zip_code,
            {"geolocation_lat.outside_brazil": ~(inside[0] & inside[1])},
        ),
        tallied(
            places,
            {
                "geolocation.geolocation_zip_code_prefix.copies": Tally(
                    (places.copies + 1).sum(),
                    places.copies.sum(),
                    places.geolocation_zip_code_prefix.min(where=is_copied),
                )
            },
        ),
    )


def _outliers(order_items: ir.Table, product_categories: ir.Table) -> ir.Table:
    """Each price against the median of its category; products without category have none."""
    named = product_categories.filter(product_categories.category != NOT_DEFINED)
    joined = order_items.inner_join(named, "product_id")
    items = joined.select("order_id", "order_item_id", "category", cents=cents(joined.price))
    medians = items.group_by("category").aggregate(median_tenths=quantile_tenths(items.cents, 5))
    compared = items.inner_join(medians, "category")
    # The median in tenths of a cent is ten times the median in cents.
    high = compared.cents >= compared.median_tenths
    low = compared.cents * 100 <= compared.median_tenths
    odd = (compared.median_tenths > 0).ifelse(high | low, None)
    return tally(compared, "order_items", key_text("order_items", compared), {"price.outlier": odd})


def _unknown(order_items: ir.Table, known: ir.Table, column: str) -> ir.Table:
    owners = known.select(owner=column)
    joined = order_items.left_join(owners, owners.owner == order_items[column])
    lost = joined[column].notnull().ifelse(joined.owner.isnull(), None)
    odd = _if_any(known, lost)
    return tally(joined, "order_items", key_text("order_items", joined), {f"{column}.unknown": odd})


def _pointless(rows: ir.Table, table: str, key: str, zip_code: str, points: ir.Table) -> ir.Table:
    known = points.select(point="geolocation_zip_code_prefix").distinct()
    joined = rows.left_join(known, known.point == rows[zip_code])
    odd = joined[zip_code].notnull().ifelse(joined.point.isnull(), None)
    return tally(joined, table, joined[key], {f"{zip_code}.no_point": _if_any(points, odd)})


def _if_any(table: ir.Table, odd: ir.BooleanValue) -> ir.BooleanValue:
    """The condition unless the optional table is absent or empty, where nothing can be told."""
    return (table.count().as_scalar() > 0).ifelse(odd, None)
