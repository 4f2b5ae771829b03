"""Revenue by category and place."""

from __future__ import annotations

from collections.abc import Sequence

import ibis.expr.types as ir

from pipeline.expressions import flag, quantile_tenths, ratio, whole_units
from pipeline.marts import intermediate, mart
from pipeline.marts.comparison import with_growth
from pipeline.marts.dense import every_month
from pipeline.marts.orders import latest_of_orders
from pipeline.marts.places import BRAZIL, region_of
from pipeline.marts.standing import with_rank, with_share, with_standing
from schemas.facts.master_orders import NOT_DEFINED
from schemas.revenue.revenue_by_category import RevenueByCategory
from schemas.revenue.revenue_by_city import RevenueByCity
from schemas.revenue.revenue_by_state import RevenueByState
from schemas.revenue.revenue_by_zip import RevenueByZip
from schemas.shared import LOW_SAMPLE

_MICRODEGREES = 6


@intermediate(empty_if_absent=("sellers",))
def selling_sellers(sales_items: ir.Table, sellers: ir.Table) -> ir.Table:
    """The sellers of each month, with their place."""
    selling = sales_items.select("seller_id", "order_month").distinct()
    joined = selling.left_join(sellers, "seller_id")
    return joined.select(
        "seller_id",
        "order_month",
        customer_state=sellers.seller_state.fill_null(NOT_DEFINED),
        customer_city=sellers.seller_city.fill_null(NOT_DEFINED),
        customer_zip_code_prefix=sellers.seller_zip_code_prefix.fill_null(NOT_DEFINED),
    )


@mart(RevenueByCategory)
def revenue_by_category(order_categories: ir.Table, months: ir.Table) -> ir.Table:
    """Revenue of each category in each month."""
    sold = order_categories.group_by("category", "order_month").aggregate(
        revenue=order_categories.revenue.sum(),
        orders=order_categories.count(),
        items=order_categories["items"].sum(),
        customers=order_categories.customer_unique_id.nunique(),
    )
    return _compared(every_month(sold, months, ["category"]), ["category"])


@mart(RevenueByState)
def revenue_by_state(
    order_details: ir.Table, selling_sellers: ir.Table, months: ir.Table
) -> ir.Table:
    """Revenue of each customer state in each month."""
    by = ["customer_state"]
    sold = _sold(order_details.filter("is_valid"), [*by, "order_month"])
    compared = _compared(every_month(sold, months, by), by)
    return _with_sellers(compared, selling_sellers, [*by, "order_month"])


@mart(RevenueByCity)
def revenue_by_city(
    order_details: ir.Table, selling_sellers: ir.Table, months: ir.Table
) -> ir.Table:
    """Revenue of each customer city in each month in which it ordered."""
    by = ["customer_state", "customer_city"]
    sold = _sold(order_details.filter("is_valid"), [*by, "order_month"])
    compared = _compared(sold.inner_join(months, "order_month"), by)
    return _with_sellers(compared, selling_sellers, [*by, "order_month"])


@mart(RevenueByZip, empty_if_absent=("geolocation",))
def revenue_by_zip(
    order_details: ir.Table, selling_sellers: ir.Table, geolocation: ir.Table
) -> ir.Table:
    """Revenue of each zip code prefix over all time, with its place on the map."""
    by = ["customer_zip_code_prefix"]
    valid = order_details.filter("is_valid").rename(order_purchase_timestamp="purchased")
    sold = with_standing(_sold(valid, by))
    latest = latest_of_orders(by[0], "customer_state", "customer_city")
    placed = sold.inner_join(latest(valid), by)
    mapped = placed.left_join(_points(geolocation), by).drop("customer_zip_code_prefix_right")
    flagged = mapped.mutate(low_sample=flag(mapped.orders < LOW_SAMPLE))
    return _with_sellers(flagged, selling_sellers, by)


def _sold(orders: ir.Table, by: Sequence[str]) -> ir.Table:
    return orders.group_by(by).aggregate(
        revenue=orders.order_value.sum(),
        orders=orders.count(),
        items=orders["items"].sum(),
        customers=orders.customer_unique_id.nunique(),
    )


def _compared(monthly: ir.Table, by: Sequence[str]) -> ir.Table:
    """Adds share and rank in the month, growth of the member, and whether its orders are few."""
    share = with_share(monthly, "revenue_share", by=["order_month"], of="revenue", decimals=4)
    ranked = with_rank(share, ["order_month"])
    grown = with_growth(ranked, "mom_growth_pct", months_back=1, by=by)
    grown = with_growth(grown, "yoy_growth_pct", months_back=12, by=by)
    return grown.mutate(low_sample=flag(grown.orders < LOW_SAMPLE))


def _with_sellers(places: ir.Table, selling: ir.Table, by: Sequence[str]) -> ir.Table:
    """Adds the region, and the sellers located at each place."""
    located = selling.group_by(by).aggregate(sellers=selling.seller_id.nunique())
    joined = places.left_join(located, by)
    sellers = located.sellers.fill_null(0)
    return joined.select(
        *places.columns,
        region=region_of(places.customer_state),
        sellers=sellers,
        customers_per_seller=ratio(places.customers, sellers, 2),
    )


def _points(geolocation: ir.Table) -> ir.Table:
    """The middle of each zip's points inside Brazil."""
    inside = geolocation.filter(
        [geolocation[name].between(*bounds) for name, bounds in BRAZIL.items()]
    )
    rounded = inside.select(
        customer_zip_code_prefix=inside.geolocation_zip_code_prefix,
        lat=whole_units(inside.geolocation_lat, _MICRODEGREES),
        lng=whole_units(inside.geolocation_lng, _MICRODEGREES),
    )
    return rounded.group_by("customer_zip_code_prefix").aggregate(
        **{
            name: ratio(quantile_tenths(rounded[name], 5), 10 * 10**_MICRODEGREES, _MICRODEGREES)
            for name in ("lat", "lng")
        }
    )
