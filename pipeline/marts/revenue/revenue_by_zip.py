"""Revenue of each zip code prefix, with its place on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import quantile_tenths, ratio, whole_units
from pipeline.marts import mart
from pipeline.marts.facts.latest import latest_of_orders
from pipeline.marts.revenue.breakdowns import sums, with_sellers
from pipeline.marts.shapes.places import is_inside
from pipeline.marts.shapes.sample import is_small
from pipeline.marts.shapes.standing import with_standing
from schemas.revenue.revenue_by_zip import RevenueByZip

if TYPE_CHECKING:
    import ibis.expr.types as ir

_MICRODEGREES = 6


@mart(RevenueByZip, empty_if_absent=("geolocation", "state_regions"))
def revenue_by_zip(
    order_details: ir.Table,
    selling_sellers: ir.Table,
    geolocation: ir.Table,
    place_box: ir.Table,
    state_regions: ir.Table,
    run_settings: ir.Table,
) -> ir.Table:
    """Revenue of each zip code prefix over all time, with its place on the map."""
    by = ["customer_zip_code_prefix"]
    valid = order_details.filter("is_valid").rename(order_purchase_timestamp="purchased")
    sold = with_standing(sums(valid, by))
    latest = latest_of_orders(by[0], "customer_state", "customer_city")
    placed = sold.inner_join(latest(valid), by)
    points = _points(geolocation, place_box)
    mapped = placed.left_join(points, by).drop("customer_zip_code_prefix_right")
    flagged = mapped.mutate(low_sample=is_small(mapped.orders, run_settings))
    return with_sellers(flagged, selling_sellers, state_regions, by)


def _points(geolocation: ir.Table, place_box: ir.Table) -> ir.Table:
    """The middle of each zip's points inside the box."""
    inside = geolocation.filter(is_inside(geolocation, place_box))
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
