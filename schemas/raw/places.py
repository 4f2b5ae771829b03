"""Places: zip codes, states, and points on the map."""

from __future__ import annotations

from typing import Any

from schemas.contract import Contract
from schemas.fields import field, text
from schemas.places import STATE, ZIP
from schemas.raw.table import RawTable
from schemas.types import Coordinate, Text

ANY_ZIP = r"^[A-Za-z0-9 -]{1,16}$"
"""What a zip code looks like anywhere."""
LONGEST_STATE = 64


def zip_code(*, optional: bool = False) -> Any:
    """A zip code or its prefix; text, since leading zeros count."""
    return field(
        "Zip code prefix",
        "The zip code or its first part, leading zeros kept; of Brazil its first five digits.",
        nullable=True,
        optional=optional,
        place=ZIP,
        str_matches=ANY_ZIP,
    )


def state(*, optional: bool = False) -> Any:
    """A state, or whatever the smallest area is that the source names."""
    return text(
        "State",
        "Name or code of the state; of Brazil one of its 27 codes of two letters.",
        nullable=True,
        optional=optional,
        place=STATE,
        str_length={"min_value": 1, "max_value": LONGEST_STATE},
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
