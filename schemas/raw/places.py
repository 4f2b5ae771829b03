"""Places: zip codes, states, and points on the map."""

from __future__ import annotations

from typing import Any

from schemas.contract import Contract
from schemas.fields import choice, field, text
from schemas.raw.table import RawTable
from schemas.types import Coordinate, Text

STATES = tuple(
    "AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO".split()
)


def zip_code(*, optional: bool = False) -> Any:
    """A zip code prefix; text, since leading zeros count."""
    return field(
        "Zip code prefix",
        "First five digits of the zip code, leading zeros kept.",
        nullable=True,
        optional=optional,
        str_matches=r"^[0-9]{5}$",
    )


def state(*, optional: bool = False) -> Any:
    """A state of Brazil."""
    return choice(
        "State", "Two-letter code of the state.", STATES, nullable=True, optional=optional
    )


class Geolocation(Contract):
    """Points of each zip code prefix; it has no key, and exact copies are expected."""

    geolocation_zip_code_prefix: Text = zip_code()
    geolocation_lat: Coordinate = field(
        "Latitude", "Degrees north.", unit="degrees", in_range={"min_value": -90, "max_value": 90}
    )
    geolocation_lng: Coordinate = field(
        "Longitude",
        "Degrees east.",
        unit="degrees",
        in_range={"min_value": -180, "max_value": 180},
    )
    geolocation_city: Text = text("City", "City of the point.", nullable=True)
    geolocation_state: Text = state()


GEOLOCATION = RawTable(Geolocation, "olist_geolocation_dataset")
