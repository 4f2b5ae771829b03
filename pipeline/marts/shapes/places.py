"""What belongs to a place: its region."""

from __future__ import annotations

import ibis.expr.types as ir

from schemas.shared import NOT_DEFINED, REGIONS

BRAZIL = {"geolocation_lat": (-33.76, 5.28), "geolocation_lng": (-73.99, -34.79)}
"""The box around the mainland, in degrees."""


def region_of(state: ir.StringValue) -> ir.StringValue:
    """The region of a state by IBGE (C20)."""
    regions = {state: region for region, states in REGIONS.items() for state in states}
    return state.substitute(regions, else_=NOT_DEFINED)
