"""Draws one picture a domain from published tables.

Usage: python docs/gallery/draw.py --output-dir outputs --to docs/gallery

It reads the Parquet files that `revops etl` published, and computes nothing that is not in them.
Needs `pip install -e '.[docs]'`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

Table = Callable[[str], pd.DataFrame]
BLUE, ORANGE, GREY, GREEN = "#1f5a92", "#d9822b", "#9aa5b1", "#2e8b57"


def revenue(axes: Axes, table: Table) -> None:
    """Monthly revenue, and what is expected of the next months."""
    months = table("monthly_revenue").query("is_complete == 1")
    coming = table("revenue_forecast").query("series_type == 'company'")
    axes.bar(months.order_month, months.revenue / 1e3, color=BLUE, label="complete months")
    axes.bar(coming.order_month, coming.forecast / 1e3, color=ORANGE, label="forecast")
    middle = coming.forecast.notna()
    bounds = (coming.forecast - coming.lower_90, coming.upper_90 - coming.forecast)
    axes.errorbar(
        coming.order_month[middle],
        coming.forecast[middle] / 1e3,
        [side[middle] / 1e3 for side in bounds],
        fmt="none",
        ecolor="black",
        capsize=4,
    )
    axes.set_title("Revenue: months, and the next three with their 90 % interval")
    axes.set_ylabel("thousand BRL")
    axes.legend()


def customers(axes: Axes, table: Table) -> None:
    """How many of each cohort come back."""
    cohorts = table("cohort_retention")
    cohorts = cohorts.query("is_complete == 1 and low_sample == 0 and months_since_first > 0")
    grid = cohorts.pivot_table(
        index="cohort_month", columns="months_since_first", values="retention_rate"
    )
    image = axes.imshow(grid * 100, aspect="auto", cmap="Blues")
    axes.set_yticks(range(len(grid)), grid.index)
    axes.set_xticks(range(len(grid.columns)), grid.columns)
    axes.set_title("Customers: share of each cohort that orders again, by months since the first")
    axes.figure.colorbar(image, ax=axes, label="%")


def products(axes: Axes, table: Table) -> None:
    """How few products bring most of the revenue."""
    sold = table("product_performance").query("is_sold == 1").sort_values("revenue_rank")
    for name, colour in (("A", BLUE), ("B", ORANGE), ("C", GREY)):
        part = sold.query("abc == @name")
        axes.plot(part.revenue_rank, part.cumulative_share * 100, color=colour, lw=3, label=name)
    axes.set_title("Products: share of revenue of the best n, by ABC class")
    axes.set_xlabel("products by revenue")
    axes.set_ylabel("% of revenue")
    axes.legend()


def operations(axes: Axes, table: Table) -> None:
    """What lateness costs in reviews."""
    bands = table("late_vs_review").sort_values("delay_band")
    colours = [GREY if low else BLUE for low in bands.low_sample]
    axes.barh(bands.delay_band, bands.avg_review_score, color=colours)
    axes.invert_yaxis()
    axes.set_xlim(1, 5)
    axes.set_title("Operations: mean review score by delay of the delivery")
    axes.set_xlabel("score 1-5")


def geography(axes: Axes, table: Table) -> None:
    """What each state buys and sells."""
    states = table("market_balance").sort_values("revenue_bought", ascending=False).head(12)
    place = range(len(states))
    axes.bar([x - 0.2 for x in place], states.revenue_bought / 1e3, 0.4, color=BLUE, label="bought")
    axes.bar([x + 0.2 for x in place], states.revenue_sold / 1e3, 0.4, color=ORANGE, label="sold")
    axes.set_xticks(list(place), states.customer_state)
    axes.set_title("Places: revenue bought and sold by state")
    axes.set_ylabel("thousand BRL")
    axes.legend()


def forecasts(axes: Axes, table: Table) -> None:
    """How wrong each model was."""
    pool = table("forecast_accuracy").query("series == 'all_series'")
    grid = pool.pivot_table(index="model", columns="horizon", values="wape_rate") * 100
    grid.sort_values(1).plot.barh(ax=axes, color=[BLUE, ORANGE, GREEN])
    axes.set_title("Forecasts: absolute error by model and months ahead, all series pooled")
    axes.set_xlabel("% of revenue")


PICTURES = (revenue, customers, products, operations, geography, forecasts)


def draw(folder: Path, to: Path) -> None:
    """Writes each picture as a PNG file named as its function."""
    mpl.use("Agg")

    def table(name: str) -> pd.DataFrame:
        frame = pd.read_parquet(folder / f"{name}.parquet")
        decimals = [column for column in frame if frame[column].dtype == object]
        return frame.assign(**{c: pd.to_numeric(frame[c]) for c in decimals if is_number(frame[c])})

    for picture in PICTURES:
        figure, axes = plt.subplots(figsize=(10, 5), layout="constrained")
        picture(axes, table)
        axes.tick_params(axis="x", rotation=45 if picture is revenue else 0)
        figure.savefig(to / f"{picture.__name__}.png", dpi=80, metadata={"Software": None})
        plt.close(figure)


def is_number(values: pd.Series) -> bool:
    """Whether the column holds decimals, which pandas keeps as objects."""
    first = values.dropna().head(1)
    return len(first) == 1 and isinstance(first.iloc[0], Decimal)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output-dir", type=Path, default=Path("outputs"))
    parser.add_argument("--to", type=Path, default=Path(__file__).parent)
    options = parser.parse_args()
    draw(options.output_dir, options.to)
