"""Where customers and sellers live: cities, zip prefixes, and the geolocation table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from pipeline.sample import columns
from pipeline.sample.places import CITIES, STATES, State
from pipeline.sample.randomness import Curve, Dice, Flags, Ints, Weights

ORDERS_PER_ZIP = 40

STATE_NUMBER = {state.code: number for number, state in enumerate(STATES)}
STATE_OF_CITY: Ints = np.array([STATE_NUMBER[city.state] for city in CITIES], np.int64)
FIRST_ZIP: Ints = np.array([city.first_zip for city in CITIES], np.int64)
ZIP_SPAN: Ints = np.array([city.last_zip - city.first_zip + 1 for city in CITIES], np.int64)
CENTRE_LAT: Ints = np.array([city.lat_milli_degrees for city in CITIES], np.int64)
CENTRE_LNG: Ints = np.array([city.lng_milli_degrees for city in CITIES], np.int64)

COORDINATE_DIGITS = 14
MILLI_DEGREE = 10 ** (COORDINATE_DIGITS - 3)
OFFSET_MICRO_DEGREES = Curve((0, -90_000), (200, -30_000), (800, 30_000), (1000, 90_000))
LISBON_LAT, LISBON_LNG = 38_722, -9_139

POINTS_PER_ZIP = Weights((0, 40, 30, 20, 10))
ZIP_WITHOUT_POINT = 15_000
POINT_IS_A_COPY = 180_000
POINT_IS_ABROAD = 5_000
POINT_STRIDE = POINTS_PER_ZIP.width


def _city_weights(people: Callable[[State], int]) -> Weights:
    share_of_state = [0] * len(STATES)
    for city in CITIES:
        share_of_state[STATE_NUMBER[city.state]] += city.share
    states = [STATES[number] for number in STATE_OF_CITY]
    return Weights(
        [
            people(state) * 1000 * city.share // share_of_state[number]
            for city, state, number in zip(CITIES, states, STATE_OF_CITY, strict=True)
        ]
    )


CUSTOMERS_BY_CITY = _city_weights(lambda state: state.customers)
SELLERS_BY_CITY = _city_weights(lambda state: state.sellers)


@dataclass(frozen=True)
class Addresses:
    """City numbers and zip prefixes, one pair an address."""

    city: Ints
    zip_prefix: Ints

    @property
    def state(self) -> Ints:
        """Return the number of each address's state."""
        return STATE_OF_CITY[self.city]

    def columns(self) -> list[pa.Array]:
        """Return zip prefix, city and state, as the raw tables order them."""
        return [
            columns.zip_prefixes(self.zip_prefix),
            columns.labels([city.name for city in CITIES], self.city),
            columns.labels([city.state for city in CITIES], self.city),
        ]


@dataclass(frozen=True)
class ZipCodes:
    """The zip prefixes in use: so many a city, spread over the city's range."""

    per_city: Ints

    @classmethod
    def for_orders(cls, orders: int) -> ZipCodes:
        """Return the zip prefixes for so many orders: at least one a city."""
        weights = np.diff(CUSTOMERS_BY_CITY.cumulative, prepend=0)
        wanted = orders * weights // (CUSTOMERS_BY_CITY.total * ORDERS_PER_ZIP)
        return cls(np.clip(wanted, 1, ZIP_SPAN))

    def prefix(self, city: Ints, number: Ints) -> Ints:
        """Return the zip prefix with a number below the city's count."""
        return FIRST_ZIP[city] + number * ZIP_SPAN[city] // self.per_city[city]

    def addresses(self, dice: Dice, stream: str, people: Weights, counter: Ints) -> Addresses:
        """Return an address for each counter, cities drawn by their weights."""
        city = dice.pick(people, f"{stream} city", counter)
        number = dice.below(f"{stream} zip", counter, self.per_city[city])
        return Addresses(city, self.prefix(city, number))

    def all(self) -> Addresses:
        """Return every zip prefix once."""
        city = np.repeat(np.arange(len(CITIES)), self.per_city)
        first_of_city = np.cumsum(self.per_city) - self.per_city
        number = np.arange(len(city)) - first_of_city[city]
        return Addresses(city, self.prefix(city, number))


def geolocation(dice: Dice, zips: ZipCodes) -> pa.Table:
    """Return a few points for nearly every zip prefix: duplicates and points abroad among them."""
    places = zips.all()
    points = dice.pick(POINTS_PER_ZIP, "points", places.zip_prefix)
    points[dice.chance("zip without point", places.zip_prefix, ZIP_WITHOUT_POINT)] = 0
    row = np.repeat(np.arange(len(points)), points)
    number = np.arange(len(row)) - (np.cumsum(points) - points)[row]

    zip_prefix, city = places.zip_prefix[row], places.city[row]
    point = zip_prefix * POINT_STRIDE + number
    is_copy = (number > 0) & dice.chance("point is a copy", point, POINT_IS_A_COPY)
    origin = point - is_copy
    is_abroad = dice.chance("point is abroad", origin, POINT_IS_ABROAD)
    lat = _coordinate(dice, "lat", origin, CENTRE_LAT[city], LISBON_LAT, is_abroad)
    lng = _coordinate(dice, "lng", origin, CENTRE_LNG[city], LISBON_LNG, is_abroad)
    zip_column, city_column, state_column = Addresses(city, zip_prefix).columns()
    return pa.table(
        {
            "geolocation_zip_code_prefix": zip_column,
            "geolocation_lat": columns.decimals(lat, COORDINATE_DIGITS),
            "geolocation_lng": columns.decimals(lng, COORDINATE_DIGITS),
            "geolocation_city": city_column,
            "geolocation_state": state_column,
        }
    )


def _coordinate(
    dice: Dice, axis: str, point: Ints, centre: Ints, abroad: int, is_abroad: Flags
) -> Ints:
    offset = dice.draw(OFFSET_MICRO_DEGREES, f"{axis} offset", point) * (MILLI_DEGREE // 1000)
    tail = dice.below(f"{axis} tail", point, MILLI_DEGREE // 1000)
    coordinate: Ints = np.where(is_abroad, abroad, centre) * MILLI_DEGREE + offset + tail
    return coordinate
