"""One picture a domain, drawn from published tables; nothing is computed that is not in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes


class Tables(Protocol):
    """Published tables by name, ready to draw."""

    currency: str
    """What their amounts are in."""
    min_orders: int
    """How many orders or customers a comparison needs."""

    def __call__(self, name: str) -> pd.DataFrame:
        """The table."""


_STATES = 12
BLUE, ORANGE, GREY, GREEN = "#1f5a92", "#d9822b", "#9aa5b1", "#2e8b57"


@dataclass(frozen=True)
class Picture:
    """A drawing, its title, and the tables that it needs."""

    name: str
    title: str
    tables: tuple[str, ...]
    draw: Callable[[Axes, Tables], None]


def revenue(axes: Axes, table: Tables) -> None:
    """Monthly revenue, and what is expected of the next months."""
    months = table("monthly_revenue").query("is_complete == 1")
    coming = table("revenue_forecast").query("series_type == 'company' and forecast.notna()")
    axes.bar(months.order_month, months.revenue / 1e3, color=BLUE, label="complete months")
    axes.bar(coming.order_month, coming.forecast / 1e3, color=ORANGE, label="forecast")
    bounds = (coming.forecast - coming.lower_90, coming.upper_90 - coming.forecast)
    axes.errorbar(
        coming.order_month,
        coming.forecast / 1e3,
        [side / 1e3 for side in bounds],
        fmt="none",
        ecolor="black",
        capsize=4,
    )
    axes.set_ylabel(f"thousand {table.currency}")
    axes.tick_params(axis="x", rotation=45)
    axes.legend()


def customers(axes: Axes, table: Tables) -> None:
    """How many of each cohort come back."""
    cohorts = table("cohort_retention")
    cohorts = cohorts.query("is_complete == 1 and low_sample == 0 and months_since_first > 0")
    if cohorts.empty:
        nothing(axes, f"No cohort of {table.min_orders} customers yet.")
        return
    grid = cohorts.pivot_table(
        index="cohort_month", columns="months_since_first", values="retention_rate"
    )
    image = axes.imshow(grid * 100, aspect="auto", cmap="Blues")
    axes.set_yticks(range(len(grid)), grid.index)
    axes.set_xticks(range(len(grid.columns)), grid.columns)
    axes.figure.colorbar(image, ax=axes, label="%")


def products(axes: Axes, table: Tables) -> None:
    """How few products bring most of the revenue."""
    sold = table("product_performance").query("is_sold == 1").sort_values("revenue_rank")
    for name, colour in (("A", BLUE), ("B", ORANGE), ("C", GREY)):
        part = sold.query("abc == @name")
        some = (
            part.iloc[np.unique(np.linspace(0, len(part) - 1, 200).astype(int))]
            if len(part)
            else part
        )
        axes.plot(some.revenue_rank, some.cumulative_share * 100, color=colour, lw=3, label=name)
    axes.set_xlabel("products by revenue")
    axes.set_ylabel("% of revenue")
    axes.legend()


def operations(axes: Axes, table: Tables) -> None:
    """What lateness costs in reviews."""
    bands = table("late_vs_review").sort_values("delay_band")
    colours = [GREY if low else BLUE for low in bands.low_sample]
    axes.barh(bands.delay_band, bands.avg_review_score.fillna(0), color=colours)
    axes.invert_yaxis()
    axes.set_xlim(1, 5)
    axes.set_xlabel(f"score 1-5; grey: fewer than {table.min_orders} reviewed orders")


def geography(axes: Axes, table: Tables) -> None:
    """What each state buys and sells."""
    every = table("market_balance").sort_values("revenue_bought", ascending=False)
    states = every.head(_STATES)
    place = range(len(states))
    axes.bar([x - 0.2 for x in place], states.revenue_bought / 1e3, 0.4, color=BLUE, label="bought")
    axes.bar([x + 0.2 for x in place], states.revenue_sold / 1e3, 0.4, color=ORANGE, label="sold")
    axes.set_xticks(list(place), states.customer_state)
    axes.set_xlabel(f"the {len(states)} of {len(every)} states that buy most")
    axes.set_ylabel(f"thousand {table.currency}")
    axes.legend()


def forecasts(axes: Axes, table: Tables) -> None:
    """How wrong each model was."""
    pool = table("forecast_accuracy").query("series == 'all_series' and wape_rate.notna()")
    if pool.empty:
        nothing(axes, "No series is long enough to be forecast.")
        return
    grid = pool.pivot_table(index="model", columns="horizon", values="wape_rate") * 100
    grid.sort_values(grid.columns[0]).plot.barh(ax=axes, color=[BLUE, ORANGE, GREEN])
    axes.set_xlabel("% of revenue")


def nothing(axes: Axes, why: str) -> None:
    """Says why there is no picture."""
    axes.axis("off")
    axes.text(0.5, 0.5, why, ha="center", va="center")


PICTURES = (
    Picture(
        "revenue",
        "Revenue: months, and the next three with their 90 % interval",
        ("monthly_revenue", "revenue_forecast"),
        revenue,
    ),
    Picture(
        "geography", "Places: revenue bought and sold by state", ("market_balance",), geography
    ),
    Picture(
        "products",
        "Products: share of revenue of the best n, by ABC class",
        ("product_performance",),
        products,
    ),
    Picture(
        "customers",
        "Customers: share of each cohort that orders again, by months since the first",
        ("cohort_retention",),
        customers,
    ),
    Picture(
        "operations",
        "Operations: mean review score by delay of the delivery",
        ("late_vs_review",),
        operations,
    ),
    Picture(
        "forecasts",
        "Forecasts: absolute error by model and months ahead, all series pooled",
        ("forecast_accuracy",),
        forecasts,
    ),
)
