"""Products: what sells, when, and together with what."""

from __future__ import annotations

from pipeline.dashboard import charts
from pipeline.dashboard.panel import Drawn, Grid, Page, Panel, Source, Switch, View
from pipeline.snapshot.figures import ROWS
from pipeline.snapshot.selection import CATEGORY
from schemas.products.basket_size import BasketSize
from schemas.products.cross_sell import CrossSell
from schemas.products.demand_trend import DemandTrend
from schemas.products.product_performance import ProductPerformance
from schemas.products.seasonality import Seasonality

_MOST_PAIRS = 15
BASE = Switch("base", "Pairs in", ("all orders", "multi orders"))
_ABC = Source(ProductPerformance, ("abc", "revenue"))
_TREND = Source(DemandTrend, ("member", "items_recent", "items_previous", "growth_pct", "trend"))
_SEASONS = Source(
    Seasonality, ("category", "quarter_of_year", "items", "seasonality_index", "low_sample")
)
_PAIRS = Source(
    CrossSell, ("member_a", "member_b", "orders_together", "support_rate", "lift", "lift_band")
)
_BASKETS = Source(BasketSize, ("items", "orders", "order_share", "revenue", "aov", "low_sample"))


def abc(view: View) -> Drawn:
    """Revenue of sold products by ABC class."""
    rows = view.grouped(_ABC, "abc", ["revenue"], only="is_sold = 1")
    figure = charts.columns(rows, "abc", {"revenue": "Revenue"}, view.currency, ",.2f")
    products = ", ".join(f"{row['abc']}: {row[ROWS]:,} products" for row in rows)
    return Drawn(figure, rows, products)


def trend(view: View) -> Drawn:
    """Categories by growth of items in the last three months against the three before."""
    rows = view.rows(
        _TREND, "level = 'category' AND trend <> 'insufficient data'", "growth_pct DESC, member"
    )
    shown = rows if len(rows) <= 20 else rows[:10] + rows[-10:]
    most = f"The ten that grew and the ten that fell most of {len(rows)}." if len(rows) > 20 else ""
    rare = sum(row["items_previous"] < view.min_orders for row in shown)
    few = (
        f"{rare} had fewer than {view.min_orders} items in the three months before." if rare else ""
    )
    note = " ".join(filter(None, (most, few)))
    return Drawn(charts.bars(shown, "member", "growth_pct", "%", "+,.1f"), rows, note)


def seasons(view: View) -> Drawn:
    """Items of each category in each quarter of the year, 1 being the mean quarter."""
    rows = view.rows(_SEASONS, order="category, quarter_of_year")
    fair = [row for row in rows if not row["low_sample"]]
    names = list(dict.fromkeys(row["category"] for row in fair))
    quarters = [1, 2, 3, 4]
    grid = charts.cells(fair, "seasonality_index", "category", names, "quarter_of_year", quarters)
    figure = charts.heat_map(
        [f"Q{quarter}" for quarter in quarters], names, grid, ".2f", "%{y}, %{x}: %{z:.2f}"
    )
    left = len({row["category"] for row in rows}) - len(names)
    note = f"{left} categories with few items are left out." if left else ""
    return Drawn(figure, rows, note)


def pairs(view: View) -> Drawn:
    """The pairs of categories with the greatest lift."""
    rows = view.rows(
        _PAIRS,
        f"level = 'category' AND base = '{view.switch(BASE)}'",
        "lift DESC, member_a, member_b",
    )
    shown = [
        {**row, "pair": f"{row['member_a']} + {row['member_b']}"} for row in rows[:_MOST_PAIRS]
    ]
    rare = sum(row["orders_together"] < view.min_orders for row in rows[:_MOST_PAIRS])
    note = (
        f"The {len(shown)} with the greatest lift of {len(rows)} pairs, {rare} of them together in "
        f"fewer than {view.min_orders} orders. Above 1: more often than chance would have it."
    )
    return Drawn(charts.bars(shown, "pair", "lift", "lift", ",.2f"), rows, note)


def baskets(view: View) -> Drawn:
    """Orders by their number of items."""
    rows = view.rows(_BASKETS, order="items")
    few = sum(row["low_sample"] for row in rows)
    note = f"{few} sizes rest on fewer than {view.min_orders} orders." if few else ""
    return Drawn(charts.columns(rows, "items", {"orders": "Orders"}, "orders"), rows, note)


PAGE = Page(
    "/products",
    "Products",
    "What sells, when, and together with what?",
    (
        Panel("abc", "Revenue by ABC class", (_ABC,), abc, 4),
        Panel("baskets", "Orders by number of items", (_BASKETS,), baskets, 8),
        Panel("trend", "Demand of categories: change in items", (_TREND,), trend, 6, 520),
        Panel("pairs", "Categories bought together", (_PAIRS,), pairs, 6, 520),
        Panel(
            "seasons", "Seasons: items of a quarter against the mean", (_SEASONS,), seasons, 12, 720
        ),
        Grid(
            "products",
            "Products",
            Source(
                ProductPerformance,
                (
                    "product_name",
                    "product_id",
                    "category",
                    "revenue",
                    "items",
                    "orders",
                    "customers",
                    "aov",
                    "revenue_rank",
                    "abc",
                    "avg_review_score",
                    "low_sample",
                ),
            ),
            order="revenue DESC, product_id",
        ),
    ),
    filters=(CATEGORY,),
    has_months=False,
    switches=(BASE,),
)
