"""In which quarters categories sell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import ratio
from pipeline.marts import intermediate, mart
from pipeline.marts.shapes.names import with_names
from pipeline.marts.shapes.sample import is_small
from pipeline.on_demand import ibis
from schemas.products.seasonality import Seasonality

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate()
def history(series_history: ir.Table, months: ir.Table) -> ir.Table:
    """The months of the company's history (C18)."""
    company = series_history.filter(series_history.series_type == "company")
    named = company.select("order_month").inner_join(months, "order_month")
    return named.select(
        "order_month", quarter_of_year=named.month_start_date.quarter().cast("int64")
    )


@mart(Seasonality)
def seasonality(
    order_products: ir.Table,
    history: ir.Table,
    product_names: ir.Table,
    run_settings: ir.Table,
) -> ir.Table:
    """Items of each category in each quarter of the year, against its average."""
    sold = order_products.inner_join(history, "order_month")
    by_product = sold.group_by("category", "quarter_of_year", "product_id").aggregate(
        items=sold["items"].sum()
    )
    rank = ibis.struct({"items": -by_product["items"], "product_id": by_product.product_id})
    by_quarter = by_product.group_by("category", "quarter_of_year").aggregate(
        items=by_product["items"].sum(), best=rank.min()
    )
    quarters = history.group_by("quarter_of_year").aggregate(months=history.count())
    grid = by_quarter.select("category").distinct().cross_join(quarters)
    joined = grid.left_join(by_quarter, ["category", "quarter_of_year"])
    dense = joined.select(
        *grid.columns,
        items=by_quarter["items"].fill_null(0),
        best_product_id=by_quarter.best["product_id"],
        best_product_items=(-by_quarter.best["items"]).fill_null(0),
    )
    named = with_names(dense, product_names, {"best_product_id": "best_product_name"})
    return _indexed(named, run_settings)


def _indexed(dense: ir.Table, run_settings: ir.Table) -> ir.Table:
    """Adds the indexes: items a month, and share of all items, against the overall ones."""
    category = ibis.window(group_by="category")
    quarter = ibis.window(group_by="quarter_of_year")
    everything = ibis.window()
    summed = dense.mutate(
        of_category=dense["items"].sum().over(category),
        all_months=dense.months.sum().over(category),
        of_quarter=dense["items"].sum().over(quarter),
        of_all=dense["items"].sum().over(everything),
    )
    items = summed["items"]
    return summed.mutate(
        seasonality_index=ratio(items * summed.all_months, summed.of_category * summed.months, 4),
        share_index=ratio(items * summed.of_all, summed.of_category * summed.of_quarter, 4),
        low_sample=is_small(items, run_settings),
    )
