"""What products and categories sell, and when."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from pipeline.expressions import amount, cents, flag, percent_change, ratio
from pipeline.marts import intermediate, mart
from pipeline.marts.dense import filled, once_begun
from pipeline.marts.standing import with_standing
from schemas.facts.master_orders import NOT_DEFINED
from schemas.products.basket_size import BasketSize
from schemas.products.demand_trend import (
    DECLINING,
    GROWING,
    INSUFFICIENT,
    LEAST_TREND_ORDERS,
    STABLE,
    DemandTrend,
)
from schemas.products.levels import CATEGORY, PRODUCT
from schemas.products.product_performance import ProductPerformance
from schemas.products.seasonality import Seasonality
from schemas.shared import LOW_SAMPLE

_TREND_MONTHS = 3


@mart(ProductPerformance)
def product_performance(
    product_categories: ir.Table,
    order_products: ir.Table,
    order_facts: ir.Table,
    repeat_orders: ir.Table,
    months: ir.Table,
) -> ir.Table:
    """Each product of the catalogue, and any sold one that it lacks, over all time."""
    sold = _sold(order_products, order_facts, repeat_orders)
    lacking = order_products.anti_join(product_categories, "product_id")
    catalogue = product_categories.union(
        lacking.select("product_id", category=ibis.literal(NOT_DEFINED)).distinct()
    )
    dates = ("first_sale_date", "last_sale_date")
    sums = sold.select(*(name for name in sold.columns if name not in dates))
    standing = with_standing(filled(once_begun(catalogue, months), sums, ["product_id"]))
    joined = standing.left_join(sold.select("product_id", *dates), "product_id")
    return joined.select(
        *standing.columns,
        *dates,
        aov=ratio(cents(standing.revenue), standing.orders * 100, 2),
        avg_review_score=ratio(standing.score_sum, standing.reviewed_orders, 2),
        is_sold=flag(standing.orders > 0),
        low_sample=flag(standing.orders < LOW_SAMPLE),
    )


@mart(DemandTrend)
def demand_trend(
    order_products: ir.Table,
    order_categories: ir.Table,
    product_performance: ir.Table,
    months: ir.Table,
) -> ir.Table:
    """The last three complete months of each product and category against the three before."""
    span = _span(months)
    products = _demand(order_products, "product_id", months, span)
    categories = product_performance.select("category").distinct()
    sold = _demand(order_categories, "category", months, span)
    rows = ibis.union(
        products.inner_join(product_performance, "product_id").select(
            *_trend_columns(PRODUCT, products, "product_id"),
            category=product_performance.category,
        ),
        filled(categories, sold, ["category"]).select(
            *_trend_columns(CATEGORY, ibis._, "category"), category=ibis._.category
        ),
    )
    judged = rows.cross_join(span)
    enough = (judged.orders >= LEAST_TREND_ORDERS) & (judged.is_covered == 1)
    recent, previous = judged.items_recent, judged.items_previous
    return judged.mutate(
        growth_pct=enough.ifelse(percent_change(recent, previous), None),
        trend=ibis.cases(
            (~enough, INSUFFICIENT),
            (recent * 100 >= previous * 115, GROWING),
            (recent * 100 <= previous * 85, DECLINING),
            else_=STABLE,
        ),
    )


@intermediate()
def history(series_history: ir.Table, months: ir.Table) -> ir.Table:
    """The months of the company's history (C18)."""
    company = series_history.filter(series_history.series_type == "company")
    named = company.select("order_month").inner_join(months, "order_month")
    return named.select(
        "order_month", quarter_of_year=named.month_start_date.quarter().cast("int64")
    )


@mart(Seasonality)
def seasonality(order_products: ir.Table, history: ir.Table) -> ir.Table:
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
    return _indexed(dense)


@mart(BasketSize)
def basket_size(order_facts: ir.Table) -> ir.Table:
    """Valid orders by their number of items."""
    valid = order_facts.filter("is_valid")
    sizes = valid.group_by("items").aggregate(orders=valid.count(), revenue=valid.order_value.sum())
    everything = sizes.aggregate(all_orders=sizes.orders.sum(), all_revenue=sizes.revenue.sum())
    joined = sizes.cross_join(everything)
    paid = cents(joined.revenue)
    return joined.mutate(
        order_share=ratio(joined.orders, joined.all_orders, 4),
        revenue_share=ratio(paid, cents(joined.all_revenue), 4),
        aov=ratio(paid, joined.orders * 100, 2),
        low_sample=flag(joined.orders < LOW_SAMPLE),
    )


def _sold(parts: ir.Table, orders: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """The sums of each product, its first and last day; a review counts once an order."""
    reviews = orders.select("order_id", "review_score")
    repeated = repeat_orders.select("order_id", "order_sequence")
    joined = parts.inner_join(reviews, "order_id").left_join(repeated, "order_id")
    sequence = joined.order_sequence  # null where it is the customer's only order
    return joined.group_by("product_id").aggregate(
        revenue=amount(joined.revenue.sum()),
        items=joined["items"].sum(),
        orders=joined.count(),
        # Who ordered once stands in one row, so that only the others can be counted twice.
        customers=joined.count(where=sequence.isnull())
        + joined.customer_unique_id.nunique(where=sequence.notnull()),
        reviewed_orders=joined.review_score.count(),
        score_sum=joined.review_score.sum(),
        first_sale_date=joined.order_date.min(),
        last_sale_date=joined.order_date.max(),
    )


def _span(months: ir.Table) -> ir.Table:
    """One row: the number of the last complete month, and whether six up to it are complete."""
    complete = months.filter(months.is_complete == 1)
    return complete.aggregate(
        last_month=complete.month_number.max(),
        is_covered=flag(
            complete.month_number.max() - complete.month_number.min() >= 2 * _TREND_MONTHS - 1
        ),
    )


def _demand(parts: ir.Table, member: str, months: ir.Table, span: ir.Table) -> ir.Table:
    """Orders and items of each member in the six months, and in either half of them."""
    numbers = months.select("order_month", "month_number").cross_join(span)
    numbers = numbers.mutate(months_ago=numbers.last_month - numbers.month_number)
    six = numbers.filter(numbers.months_ago.between(0, 2 * _TREND_MONTHS - 1))
    sold = parts.inner_join(six.select("order_month", "months_ago"), "order_month")
    is_recent = sold.months_ago < _TREND_MONTHS
    return sold.group_by(member).aggregate(
        orders=sold.count(),
        items_recent=sold["items"].sum(where=is_recent).fill_null(0),
        items_previous=sold["items"].sum(where=~is_recent).fill_null(0),
    )


def _trend_columns(level: str, table: ir.Table, member: str) -> list[ir.Value]:
    return [
        ibis.literal(level).name("level"),
        table[member].name("member"),
        *(table[name] for name in ("orders", "items_recent", "items_previous")),
    ]


def _indexed(dense: ir.Table) -> ir.Table:
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
        low_sample=flag(items < LOW_SAMPLE),
    )
