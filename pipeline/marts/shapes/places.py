"""What belongs to a place: its region, the box in which its points lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir

_COORDINATES = ("geolocation_lat", "geolocation_lng")


def with_region(places: ir.Table, state_regions: ir.Table) -> ir.Table:
    """Adds the region of the state (C20)."""
    regions = state_regions.select(region_state="state", region_name="region")
    joined = places.left_join(regions, places.customer_state == regions.region_state)
    return joined.select(*places.columns, region=joined.region_name.fill_null(NOT_DEFINED))


def is_inside(points: ir.Table, place_box: ir.Table) -> ir.BooleanValue:
    """Whether a point lies in the box."""
    lat, lng = (
        points[name].between(
            place_box[f"least_{name}"].as_scalar(), place_box[f"greatest_{name}"].as_scalar()
        )
        for name in _COORDINATES
    )
    return lat & lng
