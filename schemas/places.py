"""Place profiles: what is known of a country's states, zip codes and position."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Box = Mapping[str, tuple[float, float]]


STATE, ZIP = "state", "zip"
"""What a raw column can name a place by."""


@dataclass(frozen=True)
class PlaceProfile:
    """What is known of the places that raw tables name."""

    name: str
    country: str | None = None
    """By ISO 3166."""
    currency: str | None = None
    """What its amounts are in, by ISO 4217, unless somebody says otherwise."""
    regions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Region to its states; without any, a state is whatever the source calls so."""
    zip_pattern: str | None = None
    """What a zip code prefix looks like, if it is known."""
    box: Box = field(default_factory=dict)
    """The mainland, in degrees: column of geolocation to its least and greatest value."""

    @property
    def states(self) -> tuple[str, ...]:
        """All states, sorted."""
        return tuple(sorted(state for states in self.regions.values() for state in states))


BRAZIL = PlaceProfile(
    "brazil",
    country="BR",
    currency="BRL",
    regions={
        "North": ("AC", "AM", "AP", "PA", "RO", "RR", "TO"),
        "Northeast": ("AL", "BA", "CE", "MA", "PB", "PE", "PI", "RN", "SE"),
        "Central-West": ("DF", "GO", "MS", "MT"),
        "Southeast": ("ES", "MG", "RJ", "SP"),
        "South": ("PR", "RS", "SC"),
    },
    zip_pattern=r"^[0-9]{5}$",
    box={"geolocation_lat": (-33.76, 5.28), "geolocation_lng": (-73.99, -34.79)},
)
"""The 27 states of Brazil, and the regions of IBGE."""

NOWHERE = PlaceProfile("none")
"""Nothing is known but what the tables say."""

PROFILES = {profile.name: profile for profile in (BRAZIL, NOWHERE)}
