"""Five revenue tables from the Olist files in Polars, lazily.

Usage: python polars_script.py INPUT_DIR OUTPUT_DIR

A peer for the benchmarks: it computes what METRICS.md defines and checks nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

import polars as pl

INVALID = ["canceled", "unavailable"]
MIN_BASE = 30
SECONDS_PER_DAY = 86_400
CUSTOMER = "customer_unique_id"
PURCHASED = "order_purchase_timestamp"
DELIVERED = "order_delivered_customer_date"
ESTIMATED = "order_estimated_delivery_date"
AWAY = "half_away_from_zero"

MASTER_ORDERS = (
    "order_id customer_unique_id order_month order_value payment_type delivery_days review_score"
    " customer_state is_repeat_customer order_month_key order_date order_status items"
    " freight_value payment_value installments order_sequence is_repeat_order is_late"
    " cohort_month customer_city main_category"
)
MONTHLY_REVENUE = (
    "order_month revenue orders customers aov mom_growth_pct order_month_key new_customers"
    " returning_customers items freight gmv yoy_growth_pct repeat_orders repeat_order_rate"
    " customers_to_date repeat_customers_to_date repeat_rate_to_date is_complete"
)
COHORT_RETENTION = (
    "cohort_month order_month active_customers cohort_size retention_rate cohort_month_key"
    " order_month_key month_start_date months_since_first orders revenue"
    " cumulative_orders_per_customer cumulative_revenue_per_customer is_complete low_sample"
)
RFM_CUSTOMERS = (
    "customer_unique_id recency frequency monetary RFM_score segment r_score f_score m_score"
    " segment_ordered rfm_code rfm_sum rfm_tier rfm_group customer_state"
)
OPS_METRICS = (
    "order_month avg_delivery_days avg_review_score late_delivery_rate order_month_key"
    " delivered_orders reviewed_orders late_orders median_delivery_days p90_delivery_days"
    " over_10_days_rate open_overdue_orders canceled_orders cancel_rate"
)


def ratio(numerator: pl.Expr, denominator: pl.Expr | int, decimals: int = 2) -> pl.Expr:
    """A quotient rounded half away from zero, null where the denominator is 0."""
    scale = 10**decimals
    below = denominator if isinstance(denominator, pl.Expr) else pl.lit(denominator)
    rounded = (numerator * scale / below).round(0, mode=AWAY) / scale
    return pl.when(below != 0).then(rounded.round(decimals))


def flag(condition: pl.Expr) -> pl.Expr:
    """A condition as 0 or 1."""
    return condition.cast(pl.Int8)


def scan(folder: Path, name: str, columns: str) -> pl.LazyFrame:
    """Some columns of one raw file; those that hold times become datetimes."""
    frame = pl.scan_csv(folder / f"{name}.csv").select(columns.split())
    dates = [c for c in columns.split() if c.endswith(("_date", "_timestamp"))]
    return frame.with_columns(pl.col(dates).str.to_datetime("%Y-%m-%d %H:%M:%S"))


def summarise_items(folder: Path) -> pl.LazyFrame:
    """One row per order: value, freight, items, and the category with most revenue."""
    products = scan(folder, "olist_products_dataset", "product_id product_category_name")
    translation = pl.scan_csv(folder / "product_category_name_translation.csv")
    categories = products.join(translation, on="product_category_name", how="left").select(
        "product_id",
        category=pl.coalesce("product_category_name_english", "product_category_name"),
    )
    items = scan(folder, "olist_order_items_dataset", "order_id product_id price freight_value")
    return (
        items.join(categories, on="product_id", how="left")
        .with_columns(pl.col("category").fill_null("not_defined"))
        .group_by("order_id", "category")
        .agg(
            order_value=pl.col("price").sum().round(2),
            freight_value=pl.col("freight_value").sum(),
            items=pl.len(),
        )
        .group_by("order_id")
        .agg(
            pl.col("order_value", "freight_value").sum().round(2),
            pl.col("items").sum(),
            main_category=pl.col("category")
            .sort_by("order_value", "items", "category", descending=[True, True, False])
            .first(),
        )
    )


def summarise_payments(folder: Path) -> pl.LazyFrame:
    """One row per order: paid value, installments, and the type that paid most."""
    return (
        pl.scan_csv(folder / "olist_order_payments_dataset.csv")
        .group_by("order_id", "payment_type")
        .agg(
            pl.col("payment_value").sum().round(2),
            pl.col("payment_sequential").min(),
            installments=pl.col("payment_installments").max(),
        )
        .group_by("order_id")
        .agg(
            pl.col("payment_value").sum().round(2),
            pl.col("installments").max(),
            pl.col("payment_type")
            .sort_by("payment_value", "payment_sequential", descending=[True, False])
            .first(),
        )
    )


def latest_reviews(folder: Path) -> pl.LazyFrame:
    """The score of the latest review of each order."""
    columns = "review_answer_timestamp review_creation_date review_id"
    return (
        scan(folder, "olist_order_reviews_dataset", f"{columns} order_id review_score")
        .group_by("order_id")
        .agg(pl.col("review_score").sort_by(columns.split()).last())
    )


def build_orders(folder: Path) -> pl.LazyFrame:
    """All orders up to the day of the last valid one, with all that is known of them."""
    orders = scan(
        folder,
        "olist_orders_dataset",
        f"order_id customer_id order_status {PURCHASED} {DELIVERED} {ESTIMATED}",
    )
    customers = scan(
        folder, "olist_customers_dataset", f"customer_id {CUSTOMER} customer_city customer_state"
    )
    is_valid = ~pl.col("order_status").is_in(INVALID)
    seconds = (pl.col(DELIVERED) - pl.col(PURCHASED)).dt.total_seconds()
    return (
        orders.with_columns(
            is_valid=is_valid,
            order_date=pl.col(PURCHASED).dt.date(),
            order_month_key=pl.col(PURCHASED).dt.year() * 100 + pl.col(PURCHASED).dt.month(),
            delivery_seconds=seconds,
            is_late=flag(pl.col(DELIVERED).dt.date() > pl.col(ESTIMATED).dt.date()),
        )
        .filter(pl.col("order_date") <= pl.col("order_date").filter("is_valid").max())
        .join(customers, on="customer_id")
        .join(summarise_items(folder), on="order_id", how="left")
        .join(summarise_payments(folder), on="order_id", how="left")
        .join(latest_reviews(folder), on="order_id", how="left")
        .with_columns(
            pl.col("order_value", "freight_value", "payment_value").fill_null(0.0),
            pl.col("items").fill_null(0),
            pl.col("main_category", "payment_type").fill_null("not_defined"),
        )
    )


def add_history(orders: pl.DataFrame) -> pl.LazyFrame:
    """Valid orders with their place in the customer's history."""
    return (
        orders.lazy()
        .filter("is_valid")
        .sort(PURCHASED, "order_id")
        .with_columns(
            order_sequence=pl.col("order_id").cum_count().over(CUSTOMER),
            is_repeat_customer=flag(pl.len().over(CUSTOMER) > 1),
            cohort_month_key=pl.col("order_month_key").first().over(CUSTOMER),
        )
        .with_columns(
            is_repeat_order=flag(pl.col("order_sequence") > 1),
            delivery_days=ratio(pl.col("delivery_seconds"), SECONDS_PER_DAY),
        )
    )


def build_calendar(orders: pl.DataFrame) -> pl.LazyFrame:
    """Every month from the first order to `as_of`."""
    days = orders["order_date"]
    first_day, as_of = pl.lit(days.min()), pl.lit(days.max())
    start = pl.date_range(first_day.dt.month_start(), as_of, "1mo")
    return (
        pl.LazyFrame()
        .select(month_start_date=start)
        .with_columns(
            order_month=pl.col("month_start_date").dt.to_string("%Y-%m"),
            order_month_key=pl.col("month_start_date").dt.year() * 100
            + pl.col("month_start_date").dt.month(),
            is_complete=flag(
                (pl.col("month_start_date") >= first_day)
                & (pl.col("month_start_date").dt.month_end() <= as_of)
            ),
        )
        .with_row_index("month_number")
        .with_columns(pl.col("month_number").cast(pl.Int64))
    )


def month_names(calendar: pl.LazyFrame, prefix: str) -> pl.LazyFrame:
    """The names of the months under the key `{prefix}_month_key`."""
    return calendar.select(
        pl.col("order_month_key").alias(f"{prefix}_month_key"),
        pl.col("order_month").alias(f"{prefix}_month"),
    )


def master_orders(valid: pl.LazyFrame, calendar: pl.LazyFrame) -> pl.LazyFrame:
    """One row per valid order."""
    return (
        valid.join(month_names(calendar, "order"), on="order_month_key")
        .join(month_names(calendar, "cohort"), on="cohort_month_key")
        .select(MASTER_ORDERS.split())
        .sort("order_id")
    )


def growth(months: int) -> pl.Expr:
    """Revenue growth in percent against a comparable month that many months before."""
    base = pl.col("revenue").shift(months)
    comparable = (
        (pl.col("is_complete") == 1)
        & (pl.col("is_complete").shift(months) == 1)
        & (pl.col("orders").shift(months) >= MIN_BASE)
        & (base > 0)
    )
    return pl.when(comparable).then(ratio((pl.col("revenue") - base) * 100, base))


def monthly_revenue(
    orders: pl.DataFrame, valid: pl.LazyFrame, calendar: pl.LazyFrame
) -> pl.LazyFrame:
    """Revenue, orders and customers of each calendar month."""
    sums = valid.group_by("order_month_key").agg(
        revenue=pl.col("order_value").sum(),
        orders=pl.len(),
        customers=pl.col(CUSTOMER).n_unique(),
        items=pl.col("items").sum(),
        freight=pl.col("freight_value").sum(),
        repeat_orders=pl.col("is_repeat_order").cast(pl.Int64).sum(),
        new_customers=(pl.col("order_sequence") == 1).sum(),
        became_repeat=(pl.col("order_sequence") == 2).sum(),
    )
    gmv = orders.lazy().group_by("order_month_key").agg(gmv=pl.col("order_value").sum())
    counted = sums.collect_schema().names()[1:]
    return (
        calendar.join(sums, on="order_month_key", how="left")
        .join(gmv, on="order_month_key", how="left")
        .with_columns(pl.col(*counted, "gmv").fill_null(0))
        .sort("order_month_key")
        .with_columns(
            pl.col("revenue", "freight", "gmv").round(2),
            returning_customers=pl.col("customers").cast(pl.Int64) - pl.col("new_customers"),
            customers_to_date=pl.col("new_customers").cum_sum(),
            repeat_customers_to_date=pl.col("became_repeat").cum_sum(),
        )
        .with_columns(
            aov=ratio(pl.col("revenue"), pl.col("orders")),
            mom_growth_pct=growth(1),
            yoy_growth_pct=growth(12),
            repeat_order_rate=ratio(pl.col("repeat_orders"), pl.col("orders"), 4),
            repeat_rate_to_date=ratio(
                pl.col("repeat_customers_to_date"), pl.col("customers_to_date"), 4
            ),
        )
        .select(MONTHLY_REVENUE.split())
    )


def cohort_retention(valid: pl.LazyFrame, calendar: pl.LazyFrame) -> pl.LazyFrame:
    """Each cohort in each month from its first to the last."""
    keys = ["cohort_month_key", "order_month_key"]
    activity = valid.group_by(keys).agg(
        active_customers=pl.col(CUSTOMER).n_unique(),
        orders=pl.len(),
        revenue=pl.col("order_value").sum().round(2),
    )
    sizes = valid.group_by("cohort_month_key").agg(
        cohort_size=(pl.col("order_sequence") == 1).sum()
    )
    cohorts = calendar.select(
        cohort_month_key="order_month_key", cohort_month="order_month", cohort_number="month_number"
    ).join(sizes, on="cohort_month_key")
    return (
        cohorts.join(calendar, how="cross")
        .with_columns(months_since_first=pl.col("month_number") - pl.col("cohort_number"))
        .filter(pl.col("months_since_first") >= 0)
        .join(activity, on=keys, how="left")
        .with_columns(pl.col("active_customers", "orders", "revenue").fill_null(0))
        .sort(keys)
        .with_columns(
            retention_rate=ratio(pl.col("active_customers"), pl.col("cohort_size"), 4),
            cumulative_orders_per_customer=ratio(
                pl.col("orders").cum_sum().over("cohort_month_key"), pl.col("cohort_size")
            ),
            cumulative_revenue_per_customer=ratio(
                pl.col("revenue").cum_sum().over("cohort_month_key").round(2),
                pl.col("cohort_size"),
            ),
            low_sample=flag(pl.col("cohort_size") < MIN_BASE),
        )
        .select(COHORT_RETENTION.split())
    )


def score(column: str, steps: int, descending: bool = False) -> pl.Expr:
    """Tie-safe scores 1 to `steps`: equal values get equal scores."""
    worse = pl.col(column).rank("min", descending=descending).cast(pl.Int64) - 1
    others = pl.max_horizontal(pl.len().cast(pl.Int64) - 1, 1)
    return (1 + worse * steps // others).clip(upper_bound=steps)


def rfm_group() -> pl.Expr:
    """The named group of the five-step recency and frequency scores."""
    r, f = pl.col("r5"), pl.col("f5")
    return (
        pl.when((r <= 2) & (f <= 2))
        .then(pl.lit("Hibernating"))
        .when((r <= 2) & (f <= 4))
        .then(pl.lit("At risk"))
        .when(r <= 2)
        .then(pl.lit("Can't lose"))
        .when((r == 3) & (f <= 2))
        .then(pl.lit("About to sleep"))
        .when((r == 3) & (f == 3))
        .then(pl.lit("Needs attention"))
        .when((r == 3) | ((r == 4) & (f >= 4)))
        .then(pl.lit("Loyal"))
        .when((r == 4) & (f == 1))
        .then(pl.lit("Promising"))
        .when(f == 1)
        .then(pl.lit("New"))
        .when(f <= 3)
        .then(pl.lit("Potential loyalist"))
        .otherwise(pl.lit("Champions"))
    )


def band(column: str, limits: dict[int, str], below: str) -> pl.Expr:
    """The name of the highest limit that the column reaches."""
    names = pl.lit(below)
    for limit, name in sorted(limits.items()):
        names = pl.when(pl.col(column) >= limit).then(pl.lit(name)).otherwise(names)
    return names


def rfm_customers(valid: pl.LazyFrame) -> pl.LazyFrame:
    """Recency, frequency, monetary value and segments of each customer."""
    return (
        valid.with_columns(as_of=pl.col("order_date").max())
        .group_by(CUSTOMER)
        .agg(
            recency=(pl.col("as_of").first() - pl.col("order_date").max()).dt.total_days(),
            frequency=pl.len(),
            monetary=pl.col("order_value").sum().round(2),
            customer_state=pl.col("customer_state").sort_by("order_sequence").last(),
        )
        .with_columns(
            r_score=score("recency", 4, descending=True),
            f_score=score("frequency", 4),
            m_score=score("monetary", 4),
            r5=score("recency", 5, descending=True),
            f5=score("frequency", 5),
            m5=score("monetary", 5),
        )
        .with_columns(
            RFM_score=pl.sum_horizontal("r_score", "f_score", "m_score"),
            rfm_code=pl.col("r5") * 100 + pl.col("f5") * 10 + pl.col("m5"),
            rfm_sum=pl.sum_horizontal("r5", "f5", "m5"),
            rfm_group=rfm_group(),
        )
        .with_columns(
            segment=band("RFM_score", {7: "Mid Value", 10: "High Value"}, "Low Value"),
            segment_ordered=band(
                "RFM_score", {7: "2. Mid Value", 10: "3. High Value"}, "1. Low Value"
            ),
            rfm_tier=band("rfm_sum", {7: "Mid", 10: "High", 13: "Top"}, "Low"),
        )
        .select(RFM_CUSTOMERS.split())
        .sort(CUSTOMER)
    )


def ops_metrics(orders: pl.DataFrame, calendar: pl.LazyFrame) -> pl.LazyFrame:
    """Delivery, reviews and cancellations of each month of purchase."""
    as_of = orders["order_date"].max()
    valid = pl.col("is_valid")
    seconds = pl.col("delivery_seconds").filter(valid)
    timed = seconds.filter(seconds >= 0)
    overdue = (
        pl.col(DELIVERED).is_null()
        & (pl.col("order_status") != "delivered")
        & (pl.col(ESTIMATED).dt.date() < as_of)
    )
    sums = (
        orders.lazy()
        .group_by("order_month_key")
        .agg(
            all_orders=pl.len(),
            canceled_orders=(pl.col("order_status") == "canceled").sum(),
            delivered_orders=seconds.count(),
            reviewed_orders=pl.col("review_score").filter(valid).count(),
            score_sum=pl.col("review_score").filter(valid).sum(),
            late_orders=pl.col("is_late").filter(valid).cast(pl.Int64).sum(),
            over_10_days=(seconds > 10 * SECONDS_PER_DAY).sum(),
            open_overdue_orders=(valid & overdue).sum(),
            seconds_sum=timed.sum(),
            timed_orders=timed.count(),
            median=timed.median(),
            p90=timed.quantile(0.9, "linear"),
        )
    )
    counted = [c for c in sums.collect_schema().names()[1:] if c not in ("median", "p90")]
    return (
        calendar.join(sums, on="order_month_key", how="left")
        .with_columns(pl.col(counted).fill_null(0))
        .with_columns(
            avg_delivery_days=ratio(
                pl.col("seconds_sum"), pl.col("timed_orders").cast(pl.Int64) * SECONDS_PER_DAY
            ),
            avg_review_score=ratio(pl.col("score_sum"), pl.col("reviewed_orders")),
            late_delivery_rate=ratio(pl.col("late_orders"), pl.col("delivered_orders"), 4),
            median_delivery_days=ratio(pl.col("median"), SECONDS_PER_DAY),
            p90_delivery_days=ratio(pl.col("p90"), SECONDS_PER_DAY),
            over_10_days_rate=ratio(pl.col("over_10_days"), pl.col("delivered_orders"), 4),
            cancel_rate=ratio(pl.col("canceled_orders"), pl.col("all_orders"), 4),
        )
        .select(OPS_METRICS.split())
        .sort("order_month")
    )


def main(input_dir: Path, output_dir: Path) -> None:
    """Read the raw files, compute the five tables, write them as CSV."""
    output_dir.mkdir(parents=True, exist_ok=True)
    orders = build_orders(input_dir).collect(engine="streaming")
    calendar = build_calendar(orders)
    valid = add_history(orders).collect().lazy()
    tables = {
        "master_orders": master_orders(valid, calendar),
        "monthly_revenue": monthly_revenue(orders, valid, calendar),
        "cohort_retention": cohort_retention(valid, calendar),
        "rfm_customers": rfm_customers(valid),
        "ops_metrics": ops_metrics(orders, calendar),
    }
    pl.collect_all(
        [table.sink_csv(output_dir / f"{name}.csv", lazy=True) for name, table in tables.items()],
        engine="streaming",
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
