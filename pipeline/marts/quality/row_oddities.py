"""Oddities of items, payments, reviews and the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import cents, quantile_tenths
from pipeline.marts import intermediate
from pipeline.marts.quality.behind import (
    AMOUNT,
    ORDERS,
    Owner,
    lines_behind,
    parts_behind,
    sums_behind,
    with_behind,
)
from pipeline.marts.quality.soft_references import if_any, unknown
from pipeline.marts.quality.tally import Tally, key_text, tallied_at_once, tally, together
from pipeline.marts.shapes.clock import on_clock
from pipeline.marts.shapes.places import is_inside
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir


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
    lines = lines_behind(order_items)
    dated = lines.inner_join(placed, placed.placed_id == lines.order_id)
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
        _outliers(lines, product_categories),
        unknown("order_items", lines, products, "product_id"),
        unknown("order_items", lines, sellers, "seller_id"),
    )


@intermediate(empty_if_absent=("order_payments",))
def payment_oddities(order_payments: ir.Table) -> ir.Table:
    """Payments of nothing, of no type, in no installment."""
    payments = parts_behind(order_payments, order_payments.payment_value)
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
def review_oddities(
    order_reviews: ir.Table, orders: ir.Table, clock: ir.Table, order_behind: ir.Table
) -> ir.Table:
    """Reviews out of order, and reviews of several orders."""
    placed = orders.select(placed_id="order_id", placed_at="order_purchase_timestamp")
    asked = order_reviews.inner_join(placed, placed.placed_id == order_reviews.order_id)
    needed = ("review_id", "order_id", "review_creation_date")
    times = {"placed": "placed_at", "answered": "review_answer_timestamp"}
    owner = Owner(order_behind, "order_id")
    dated = on_clock(asked.select(*needed, *times.values()), clock, **times)
    created = dated.review_creation_date
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
            owner,
        ),
        _of_several(order_reviews, owner),
    )


@intermediate(empty_if_absent=("products", "category_translation"))
def product_oddities(
    products: ir.Table, category_translation: ir.Table, product_behind: ir.Table
) -> ir.Table:
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
            "product_category_name.untranslated": if_any(category_translation, untranslated),
            "product_weight_g.zero": joined.product_weight_g == 0,
        },
        Owner(product_behind, "product_id"),
    )


@intermediate(empty_if_absent=("sellers", "geolocation"))
def place_oddities(
    customers: ir.Table,
    sellers: ir.Table,
    geolocation: ir.Table,
    place_box: ir.Table,
    customer_behind: ir.Table,
    seller_behind: ir.Table,
) -> ir.Table:
    """Zip codes without coordinates, coordinates elsewhere, copies."""
    of_customer, of_seller = (
        Owner(customer_behind, "customer_id"),
        Owner(seller_behind, "seller_id"),
    )
    points = geolocation
    zip_code = points.geolocation_zip_code_prefix
    places = points.group_by(points.columns).aggregate(copies=points.count() - 1)
    is_copied = places.copies > 0
    return together(
        _pointless(customers, "customers", "customer_zip_code_prefix", points, of_customer),
        _pointless(sellers, "sellers", "seller_zip_code_prefix", points, of_seller),
        tally(
            points,
            "geolocation",
            zip_code,
            {"geolocation_lat.outside_brazil": ~is_inside(points, place_box)},
        ),
        tallied_at_once(
            places,
            "geolocation.geolocation_zip_code_prefix.copies",
            Tally(
                (places.copies + 1).sum(),
                places.copies.sum(),
                places.geolocation_zip_code_prefix.min(where=is_copied),
            ),
        ),
    )


def _outliers(order_items: ir.Table, product_categories: ir.Table) -> ir.Table:
    """Each price against the median of its category; products without category have none."""
    named = product_categories.filter(product_categories.category != NOT_DEFINED)
    joined = order_items.inner_join(named, "product_id")
    items = joined.select(
        "order_id", "order_item_id", "category", ORDERS, AMOUNT, cents=cents(joined.price)
    )
    medians = items.group_by("category").aggregate(median_tenths=quantile_tenths(items.cents, 5))
    compared = items.inner_join(medians, "category")
    # The median in tenths of a cent is ten times the median in cents.
    high = compared.cents >= compared.median_tenths
    low = compared.cents * 100 <= compared.median_tenths
    odd = (compared.median_tenths > 0).ifelse(high | low, None)
    return tally(compared, "order_items", key_text("order_items", compared), {"price.outlier": odd})


def _of_several(reviews: ir.Table, owner: Owner) -> ir.Table:
    """Reviews by their id: those of several orders, with what is behind all of these."""
    ids = reviews.group_by("review_id").aggregate(orders=reviews.count())
    several = ids.filter(ids.orders > 1)
    behind = with_behind(reviews.semi_join(several, "review_id").select("order_id"), owner)
    found = several.aggregate(rows=several.count(), example=several.review_id.min())
    sums = behind.aggregate(**sums_behind(behind))
    whole = ids.aggregate(row_count=ids.count()).cross_join(found).cross_join(sums)
    counted = Tally(
        *(whole[name].max() for name in ("row_count", "rows", "example", ORDERS, AMOUNT))
    )
    return tallied_at_once(whole, "order_reviews.review_id.several_orders", counted)


def _pointless(
    rows: ir.Table, table: str, zip_code: str, points: ir.Table, owner: Owner
) -> ir.Table:
    known = points.select(point="geolocation_zip_code_prefix").distinct()
    joined = rows.left_join(known, known.point == rows[zip_code])
    odd = joined[zip_code].notnull().ifelse(joined.point.isnull(), None)
    conditions = {f"{zip_code}.no_point": if_any(points, odd)}
    return tally(joined, table, joined[owner.key], conditions, owner)
