"""revenue_by_zip: one row a zip code prefix from which somebody bought."""

from collections import defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from tests.oracle.numbers import quantile, ratio, rounded, total
from tests.oracle.order import Order
from tests.oracle.raw import Raw, Row
from tests.oracle.revenue.member_sales import MIN_ORDERS, Sold, by_zip, revenue_rank, sold
from tests.oracle.world import World, world_as_of

KEY = ("customer_zip_code_prefix",)
SOUTH, NORTH = Decimal("-33.76"), Decimal("5.28")
WEST, EAST = Decimal("-73.99"), Decimal("-34.79")
MICRO = 1_000_000
Points = dict[str, list[tuple[int, int]]]
"""By prefix: latitudes and longitudes in millionths of a degree."""


def revenue_by_zip(raw: Raw, as_of: date | None) -> list[Row]:
    """All sales by the customer's zip code prefix.

    Decided: whether a point lies inside Brazil is told by its coordinates as they come, before
    they are rounded, and not at all where a table of states stands for Brazil's; ``not_defined``
    has no points.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    found = {member[0]: each for member, each in sold(world.valid, by_zip).items()}
    revenues = sorted(each.revenue for each in found.values())
    everything = total(revenues)
    latest = {order.zip: order for order in sorted(world.valid, key=lambda order: order.when)}
    points, sellers = _points(raw), _sellers(world)
    return [
        {
            "customer_zip_code_prefix": prefix,
            **_place(latest[prefix], points.get(prefix, []), world),
            **_sales(found[prefix], revenues, everything, len(sellers.get(prefix, ()))),
        }
        for prefix in sorted(found)
    ]


def _points(raw: Raw) -> Points:
    points: Points = defaultdict(list)
    for row in raw.geolocation:
        lat, lng = row["geolocation_lat"], row["geolocation_lng"]
        if raw.state_regions or (SOUTH <= lat <= NORTH and WEST <= lng <= EAST):
            points[row["geolocation_zip_code_prefix"]].append((_micro(lat), _micro(lng)))
    return points


def _micro(degrees: Decimal) -> int:
    return int((degrees * MICRO).to_integral_value(ROUND_HALF_UP))  # half away from zero


def _sellers(world: World) -> dict[str, set[str]]:
    sellers: dict[str, set[str]] = defaultdict(set)
    for order in world.valid:
        for item in order.items:
            sellers[item.seller_zip].add(item.seller_id)
    return sellers


def _place(latest: Order, points: list[tuple[int, int]], world: World) -> Row:
    return {
        "customer_state": latest.state,
        "customer_city": latest.city,
        "region": world.region(latest.state),
        "lat": _median([lat for lat, _ in points]),
        "lng": _median([lng for _, lng in points]),
    }


def _median(micro: list[int]) -> Decimal | None:
    middle = quantile(micro, Fraction(1, 2))
    return None if middle is None else rounded(middle / MICRO, 6)


def _sales(each: Sold, revenues: list[Decimal], everything: Decimal, sellers: int) -> Row:
    return {
        "revenue": rounded(each.revenue, 2),
        "orders": len(each.orders),
        "items": each.items,
        "customers": len(each.customers),
        "sellers": sellers,
        "customers_per_seller": ratio(len(each.customers), sellers, 2),
        "revenue_share": ratio(each.revenue, everything, 6),
        "revenue_rank": revenue_rank(each.revenue, revenues),
        "low_sample": int(len(each.orders) < MIN_ORDERS),
    }
