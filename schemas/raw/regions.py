"""How states lie in countries, regions and territories of sales."""

from __future__ import annotations

from schemas.contract import Contract
from schemas.fields import text
from schemas.places import PlaceProfile
from schemas.raw.places import LONGEST_STATE
from schemas.raw.table import RawTable
from schemas.types import Text


class StateRegions(Contract):
    """One row a state, or whatever the smallest area is that customers and sellers name."""

    state: Text = text(
        "State",
        "As customers and sellers name it.",
        str_length={"min_value": 1, "max_value": LONGEST_STATE},
    )
    state_name: Text = text("State name", "Its name for people.")
    country: Text = text("Country", "The country that it is part of.")
    region: Text = text("Region", "The region that it is part of.")
    territory: Text = text(
        "Territory", "The territory of sales that looks after it.", nullable=True, optional=True
    )

    class Config(Contract.Config):
        """One row a state."""

        unique = ["state"]


def _states(profile: PlaceProfile) -> list[dict[str, str | None]]:
    """What the place profile knows of states."""
    return [
        {
            "state": state,
            "state_name": state,
            "country": profile.country,
            "region": region,
            "territory": None,
        }
        for region, states in profile.regions.items()
        for state in states
    ]


STATE_REGIONS = RawTable(StateRegions, "state_regions", stand_in=_states)
