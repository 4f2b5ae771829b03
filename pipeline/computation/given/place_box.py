"""Where points on the map can lie."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.computation.given import Known, Row, given

_WORLD = {"geolocation_lat": (-90.0, 90.0), "geolocation_lng": (-180.0, 180.0)}
_SIDES = {
    f"{side}_{column}": (column, number)
    for column in _WORLD
    for number, side in enumerate(("least", "greatest"))
}


@given(dict.fromkeys(_SIDES, "float64"))
def place_box(known: Known) -> Iterator[Row]:
    """One row, in degrees: the mainland of the place profile, else the whole world."""
    box = {**_WORLD, **known.places.box}
    yield {name: box[column][number] for name, (column, number) in _SIDES.items()}
