"""kpi_summary: one row a period and key figure, compared with earlier periods."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.oracle.numbers import Number, ratio, total
from tests.oracle.order import Item, Order, units
from tests.oracle.raw import Raw, Row
from tests.oracle.revenue.kpi_periods import Comparison, Span, comparisons
from tests.oracle.world import World, world_as_of

KEY = ("period_type", "period", "kpi")
MIN_ORDERS = 30
TOP_PRODUCTS = 10
UNITS = {
    "active_sellers": "sellers",
    "aov": "BRL",
    "avg_review_score": "score 1-5",
    "customers": "customers",
    "freight_share": "ratio",
    "gmv": "BRL",
    "items": "items",
    "items_per_order": "items",
    "new_customers": "customers",
    "on_time_rate": "ratio",
    "orders": "orders",
    "products_sold": "products",
    "repeat_rate": "ratio",
    "revenue": "BRL",
    "top10_product_share": "ratio",
    "top20pct_customer_share": "ratio",
}
"""The key figures in order, and what each is measured in."""


@dataclass(frozen=True)
class Figures:
    """The key figures of a period with 4 decimals, and how many stand behind them."""

    values: dict[str, Decimal | None]
    orders: int
    behind: dict[str, int]
    """Where it is not the orders."""


def kpi_summary(raw: Raw, as_of: date | None) -> list[Row]:
    """Every key figure of the last complete periods, of those to date and of all time.

    Decided: ``gmv`` alone is of orders of all statuses, and the 30 orders that a percentage needs
    are valid orders; the revenue of a customer or product is that of the period.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    return [row for comparison in comparisons(world) for row in _rows(comparison, world)]


def _rows(comparison: Comparison, world: World) -> list[Row]:
    now = _figures(comparison.span, world)
    previous = _figures(comparison.previous, world) if comparison.previous else None
    last_year = _figures(comparison.last_year, world) if comparison.last_year else None
    rows: list[Row] = []
    for kpi, unit in UNITS.items():
        row: Row = {
            "period_type": comparison.kind,
            "period": comparison.name,
            "kpi": kpi,
            "unit": unit,
            "value": now.values[kpi],
            "previous_value": previous and previous.values[kpi],
            "delta": _delta(kpi, now, previous),
            "delta_pct": _delta_pct(kpi, now, previous),
            "last_year_value": last_year and last_year.values[kpi],
            "yoy_growth_pct": _delta_pct(kpi, now, last_year),
            "low_sample": int(now.behind.get(kpi, now.orders) < MIN_ORDERS),
        }
        rows.append(row)
    return rows


def _delta(kpi: str, now: Figures, base: Figures | None) -> Decimal | None:
    """The difference of the values as published."""
    value = now.values[kpi]
    before = base.values[kpi] if base else None
    return None if value is None or before is None else value - before


def _delta_pct(kpi: str, now: Figures, base: Figures | None) -> Decimal | None:
    """C6: percent of the value before; both periods need 30 orders."""
    delta = _delta(kpi, now, base)
    if base is None or delta is None or min(now.orders, base.orders) < MIN_ORDERS:
        return None
    before = base.values[kpi]
    return ratio(delta * 100, before, 2) if before else None


def _figures(span: Span, world: World) -> Figures:
    orders = _within(span, world.valid)
    purchases = _by_customer(orders)
    revenue = total(order.value for order in orders)
    freight = total(order.freight for order in orders)
    items = [item for order in orders for item in order.items]
    delivered = [order.is_late for order in orders if order.is_late is not None]
    reviews = [order.review.score for order in orders if order.review is not None]
    firsts = {who: world.histories[who][0] for who in purchases}
    new = sum(bought[0] is firsts[who] for who, bought in purchases.items())
    repeat = sum(bought[-1] is not firsts[who] for who, bought in purchases.items())
    exact: dict[str, tuple[Number, Number]] = {
        "revenue": (revenue, 1),
        "gmv": (total(order.value for order in _within(span, world.orders)), 1),
        "orders": (len(orders), 1),
        "items": (units(items), 1),
        "customers": (len(purchases), 1),
        "new_customers": (new, 1),
        "active_sellers": (len({item.seller_id for item in items}), 1),
        "products_sold": (len({item.product_id for item in items}), 1),
        "aov": (revenue, len(orders)),
        "items_per_order": (units(items), len(orders)),
        "freight_share": (freight, revenue + freight),
        "repeat_rate": (repeat, len(purchases)),
        "on_time_rate": (delivered.count(False), len(delivered)),
        "avg_review_score": (sum(reviews), len(reviews)),
        "top10_product_share": (_best_products(items), revenue),
        "top20pct_customer_share": (_best_fifth(purchases), revenue),
    }
    behind = {
        "repeat_rate": len(purchases),
        "top20pct_customer_share": len(purchases),
        "on_time_rate": len(delivered),
        "avg_review_score": len(reviews),
    }
    return Figures({kpi: ratio(*pair, 4) for kpi, pair in exact.items()}, len(orders), behind)


def _within(span: Span, orders: list[Order]) -> list[Order]:
    return [order for order in orders if span.first <= order.day <= span.last]


def _by_customer(orders: list[Order]) -> dict[str, list[Order]]:
    """Each customer's orders by purchase time, then order_id."""
    purchases: dict[str, list[Order]] = defaultdict(list)
    for order in sorted(orders, key=lambda order: order.when):
        if order.customer is not None:
            purchases[order.customer].append(order)
    return purchases


def _best_products(items: list[Item]) -> Decimal:
    """The revenue of the ten products with most; which of equal ones does not matter."""
    revenue: dict[str, Decimal] = defaultdict(Decimal)
    for item in items:
        revenue[item.product_id] += item.revenue
    return total(sorted(revenue.values(), reverse=True)[:TOP_PRODUCTS])


def _best_fifth(purchases: dict[str, list[Order]]) -> Decimal:
    """The revenue of the customers with most, a fifth of all of them, rounded up."""
    spent = [total(order.value for order in bought) for bought in purchases.values()]
    return total(sorted(spent, reverse=True)[: -(-len(spent) // 5)])
