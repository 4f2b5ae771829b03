"""market_balance: what each state buys, from where, and sells."""

from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal

from tests.oracle.numbers import ratio, rounded
from tests.oracle.order import NOT_DEFINED
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

KEY = ("customer_state",)
MIN_CUSTOMERS = 30


def market_balance(raw: Raw, as_of: date | None) -> list[Row]:
    """The 27 states, and what else stands as the state of a valid order or of its seller.

    Decided: a seller whose state nobody knows is imported from, even by a customer whose state
    nobody knows.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    customers = Counter(history[-1].state for history in world.histories.values())
    sellers = _sellers(world)
    bought, imported, sold = _flows(world)
    found = {*(order.state for order in world.valid), *sellers}
    return [
        {
            "customer_state": state,
            "region": world.region(state),
            "customers": customers[state],
            "sellers": sellers[state],
            "customers_per_seller": ratio(customers[state], sellers[state], 2),
            "revenue_bought": rounded(bought[state], 2),
            "revenue_imported": rounded(imported[state], 2),
            "imported_share": ratio(imported[state], bought[state], 4),
            "revenue_sold": rounded(sold[state], 2),
            "low_sample": int(customers[state] < MIN_CUSTOMERS),
        }
        for state in sorted({*world.regions, *found})
    ]


def _sellers(world: World) -> Counter[str]:
    """How many sellers with a valid sale each state has."""
    state_of = {item.seller_id: item.seller_state for order in world.valid for item in order.items}
    return Counter(state_of.values())


def _flows(world: World) -> tuple[dict[str, Decimal], dict[str, Decimal], dict[str, Decimal]]:
    """The revenue that each state buys, that it buys elsewhere, and that it sells."""
    bought: dict[str, Decimal] = defaultdict(Decimal)
    imported: dict[str, Decimal] = defaultdict(Decimal)
    sold: dict[str, Decimal] = defaultdict(Decimal)
    for order in world.valid:
        for item in order.items:
            bought[order.state] += item.revenue
            sold[item.seller_state] += item.revenue
            if item.seller_state == NOT_DEFINED or item.seller_state != order.state:
                imported[order.state] += item.revenue
    return bought, imported, sold
