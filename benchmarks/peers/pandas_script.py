"""Five revenue tables from the Olist files in pandas: the script an analyst would write.

Usage: python pandas_script.py INPUT_DIR OUTPUT_DIR

A peer for the benchmarks: it computes what METRICS.md defines and checks nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd

INVALID = ["canceled", "unavailable"]
MIN_BASE = 30
SECONDS_PER_DAY = 86_400
CUSTOMER = "customer_unique_id"
PURCHASED = "order_purchase_timestamp"
DELIVERED = "order_delivered_customer_date"
ESTIMATED = "order_estimated_delivery_date"


def half_away(values: pd.Series, decimals: int = 2) -> pd.Series:
    """Round half away from zero; the tiny addend mends ties that binary fractions lose."""
    scale = 10**decimals
    return np.sign(values) * np.floor(values.abs() * scale + 0.5 + 1e-9) / scale


def read(
    folder: Path, name: str, columns: list[str], dates: list[str] | None = None
) -> pd.DataFrame:
    """Read the wanted columns of one raw file.

    pandas' pyarrow reader is faster, but cannot read the line breaks inside review messages.
    """
    engine = "c" if name == "olist_order_reviews_dataset" else "pyarrow"
    frame = pd.read_csv(folder / f"{name}.csv", usecols=columns, engine=engine)
    for column in dates or []:
        frame[column] = pd.to_datetime(frame[column])
    return frame


def write(frame: pd.DataFrame, folder: Path, name: str, columns: str, key: list[str]) -> None:
    """Write the columns of the contract, sorted by the key."""
    frame.sort_values(key)[columns.split()].to_csv(folder / f"{name}.csv", index=False)


def read_orders(folder: Path) -> pd.DataFrame:
    """All orders up to the day of the last valid one, with their customer, month and validity."""
    dates = [PURCHASED, DELIVERED, ESTIMATED]
    orders = read(
        folder, "olist_orders_dataset", ["order_id", "customer_id", "order_status", *dates], dates
    )
    customers = read(
        folder,
        "olist_customers_dataset",
        ["customer_id", CUSTOMER, "customer_city", "customer_state"],
    )
    orders = orders.merge(customers, on="customer_id")
    orders["is_valid"] = ~orders["order_status"].isin(INVALID)
    orders["order_date"] = orders[PURCHASED].dt.normalize()
    orders["order_month_key"] = orders[PURCHASED].dt.year * 100 + orders[PURCHASED].dt.month
    as_of = orders.loc[orders["is_valid"], "order_date"].max()
    return orders[orders["order_date"] <= as_of]


def summarise_items(folder: Path) -> pd.DataFrame:
    """One row per order: value, freight, items, and the category with most revenue."""
    items = read(
        folder,
        "olist_order_items_dataset",
        ["order_id", "product_id", "price", "freight_value"],
    )
    products = read(folder, "olist_products_dataset", ["product_id", "product_category_name"])
    translation = pd.read_csv(folder / "product_category_name_translation.csv")
    products = products.merge(translation, on="product_category_name", how="left")
    products["category"] = (
        products["product_category_name_english"]
        .fillna(products["product_category_name"])
        .fillna("not_defined")
    )
    items = items.merge(products[["product_id", "category"]], on="product_id", how="left")
    items["category"] = items["category"].fillna("not_defined")
    per_category = items.groupby(["order_id", "category"], as_index=False).agg(
        order_value=("price", "sum"),
        freight_value=("freight_value", "sum"),
        items=("price", "size"),
    )
    per_category["order_value"] = per_category["order_value"].round(2)
    main = per_category.sort_values(
        ["order_value", "items", "category"], ascending=[False, False, True]
    ).drop_duplicates("order_id")
    totals = per_category.groupby("order_id")[["order_value", "freight_value", "items"]].sum()
    return totals.round(2).join(main.set_index("order_id")["category"].rename("main_category"))


def summarise_payments(folder: Path) -> pd.DataFrame:
    """One row per order: paid value, installments, and the type that paid most."""
    payments = pd.read_csv(folder / "olist_order_payments_dataset.csv", engine="pyarrow")
    per_type = payments.groupby(["order_id", "payment_type"], as_index=False).agg(
        payment_value=("payment_value", "sum"),
        installments=("payment_installments", "max"),
        first=("payment_sequential", "min"),
    )
    per_type["payment_value"] = per_type["payment_value"].round(2)
    main = per_type.sort_values(["payment_value", "first"], ascending=[False, True])
    main = main.drop_duplicates("order_id").set_index("order_id")
    totals = per_type.groupby("order_id").agg({"payment_value": "sum", "installments": "max"})
    return totals.round(2).join(main["payment_type"])


def latest_reviews(folder: Path) -> pd.Series:
    """The score of the latest review of each order."""
    order = ["review_answer_timestamp", "review_creation_date", "review_id"]
    reviews = read(
        folder, "olist_order_reviews_dataset", [*order, "order_id", "review_score"], order[:2]
    )
    latest = reviews.sort_values(order).drop_duplicates("order_id", keep="last")
    return latest.set_index("order_id")["review_score"]


def add_values(orders: pd.DataFrame, folder: Path) -> pd.DataFrame:
    """Orders with what their items, payments and reviews say."""
    orders = (
        orders.join(summarise_items(folder), on="order_id")
        .join(summarise_payments(folder), on="order_id")
        .join(latest_reviews(folder), on="order_id")
    )
    return orders.fillna(
        {
            "order_value": 0.0,
            "freight_value": 0.0,
            "items": 0,
            "main_category": "not_defined",
            "payment_value": 0.0,
            "payment_type": "not_defined",
        }
    ).astype({"items": "int64", "installments": "Int64", "review_score": "Int64"})


def add_history(valid: pd.DataFrame) -> pd.DataFrame:
    """Valid orders with their place in the customer's history, and their delivery."""
    valid = valid.sort_values([PURCHASED, "order_id"])
    customers = valid.groupby(CUSTOMER)
    valid["order_sequence"] = customers.cumcount() + 1
    valid["is_repeat_order"] = (valid["order_sequence"] > 1).astype(int)
    valid["is_repeat_customer"] = (customers["order_id"].transform("size") > 1).astype(int)
    valid["cohort_month_key"] = customers["order_month_key"].transform("first")
    valid["delivery_seconds"] = (valid[DELIVERED] - valid[PURCHASED]).dt.total_seconds()
    valid["delivery_days"] = half_away(valid["delivery_seconds"] / SECONDS_PER_DAY)
    late = (valid[DELIVERED].dt.normalize() > valid[ESTIMATED].dt.normalize()).astype("Int64")
    valid["is_late"] = late.where(valid[DELIVERED].notna())
    return valid


def build_calendar(orders: pd.DataFrame) -> pd.DataFrame:
    """Every month from the first order to `as_of`, indexed by its key."""
    as_of = orders["order_date"].max()
    first_day = orders["order_date"].min()
    months = pd.period_range(first_day, as_of, freq="M")
    complete = (months.start_time >= first_day) & (months.end_time.normalize() <= as_of)
    return pd.DataFrame(
        {
            "order_month": months.strftime("%Y-%m"),
            "month_start_date": months.strftime("%Y-%m-%d").str[:8] + "01",
            "month_number": np.arange(len(months)),
            "is_complete": complete.astype(int),
        },
        index=pd.Index(months.year * 100 + months.month, name="order_month_key"),
    )


def growth(months: pd.DataFrame, periods: int) -> pd.Series:
    """Revenue growth in percent against a comparable month that many months before."""
    base = months[["revenue", "orders", "is_complete"]].shift(periods)
    comparable = (
        (months["is_complete"] == 1)
        & (base["is_complete"] == 1)
        & (base["orders"] >= MIN_BASE)
        & (base["revenue"] > 0)
    )
    pct = 100 * (months["revenue"] - base["revenue"]) / base["revenue"]
    return half_away(pct.where(comparable))


def monthly_revenue(
    orders: pd.DataFrame, valid: pd.DataFrame, calendar: pd.DataFrame
) -> pd.DataFrame:
    """Revenue, orders and customers of each calendar month."""
    sums = valid.groupby("order_month_key").agg(
        revenue=("order_value", "sum"),
        orders=("order_id", "size"),
        customers=(CUSTOMER, "nunique"),
        items=("items", "sum"),
        freight=("freight_value", "sum"),
        repeat_orders=("is_repeat_order", "sum"),
    )
    sequence = valid["order_sequence"]
    sums["new_customers"] = valid[sequence == 1].groupby("order_month_key").size()
    sums["became_repeat"] = valid[sequence == 2].groupby("order_month_key").size()
    gmv = orders.groupby("order_month_key")["order_value"].sum().rename("gmv")
    months = calendar.join(sums).join(gmv).fillna(0)
    counts = ["orders", "customers", "items", "repeat_orders", "new_customers", "became_repeat"]
    months[counts] = months[counts].astype("int64")
    money = ["revenue", "freight", "gmv"]
    months[money] = months[money].round(2)
    months["aov"] = half_away(months["revenue"] / months["orders"])
    months["mom_growth_pct"] = growth(months, 1)
    months["yoy_growth_pct"] = growth(months, 12)
    months["returning_customers"] = months["customers"] - months["new_customers"]
    months["repeat_order_rate"] = half_away(months["repeat_orders"] / months["orders"], 4)
    months["customers_to_date"] = months["new_customers"].cumsum()
    months["repeat_customers_to_date"] = months["became_repeat"].cumsum()
    months["repeat_rate_to_date"] = half_away(
        months["repeat_customers_to_date"] / months["customers_to_date"], 4
    )
    return months.reset_index()


def cohort_retention(valid: pd.DataFrame, calendar: pd.DataFrame) -> pd.DataFrame:
    """Each cohort in each month from its first to the last."""
    activity = valid.groupby(["cohort_month_key", "order_month_key"], as_index=False).agg(
        active_customers=(CUSTOMER, "nunique"),
        orders=("order_id", "size"),
        revenue=("order_value", "sum"),
    )
    months = calendar.reset_index()
    cohorts = months[["order_month_key", "order_month", "month_number"]].set_axis(
        ["cohort_month_key", "cohort_month", "cohort_number"], axis=1
    )
    sizes = (valid["order_sequence"] == 1).groupby(valid["cohort_month_key"]).sum()
    cohorts = cohorts.join(sizes.rename("cohort_size"), on="cohort_month_key", how="inner")
    grid = cohorts.merge(months, how="cross")
    grid["months_since_first"] = grid["month_number"] - grid["cohort_number"]
    grid = grid[grid["months_since_first"] >= 0]
    grid = grid.merge(activity, on=["cohort_month_key", "order_month_key"], how="left")
    grid = grid.fillna({"active_customers": 0, "orders": 0, "revenue": 0.0})
    grid = grid.astype({"active_customers": "int64", "orders": "int64"})
    grid["revenue"] = grid["revenue"].round(2)
    grid["retention_rate"] = half_away(grid["active_customers"] / grid["cohort_size"], 4)
    to_date = grid.groupby("cohort_month_key")[["orders", "revenue"]].cumsum()
    grid["cumulative_orders_per_customer"] = half_away(to_date["orders"] / grid["cohort_size"])
    grid["cumulative_revenue_per_customer"] = half_away(to_date["revenue"] / grid["cohort_size"])
    grid["low_sample"] = (grid["cohort_size"] < MIN_BASE).astype(int)
    return grid


def score(values: pd.Series, steps: int, lower_is_better: bool = False) -> pd.Series:
    """Tie-safe scores 1 to `steps`: equal values get equal scores."""
    worse = values.rank(method="min", ascending=not lower_is_better).astype("int64") - 1
    return (1 + steps * worse // max(len(values) - 1, 1)).clip(upper=steps)


def rfm_group(r: pd.Series, f: pd.Series) -> np.ndarray:
    """The named group of the five-step recency and frequency scores."""
    return np.select(
        [
            (r <= 2) & (f <= 2),
            (r <= 2) & (f <= 4),
            r <= 2,
            (r == 3) & (f <= 2),
            (r == 3) & (f == 3),
            r == 3,
            (r == 4) & (f == 1),
            (r == 5) & (f == 1),
            f <= 3,
            r == 4,
        ],
        [
            "Hibernating",
            "At risk",
            "Can't lose",
            "About to sleep",
            "Needs attention",
            "Loyal",
            "Promising",
            "New",
            "Potential loyalist",
            "Loyal",
        ],
        "Champions",
    )


def rfm_customers(valid: pd.DataFrame) -> pd.DataFrame:
    """Recency, frequency, monetary value and segments of each customer."""
    as_of = valid["order_date"].max()
    rfm = valid.groupby(CUSTOMER, as_index=False).agg(
        last_day=("order_date", "last"),
        frequency=("order_id", "size"),
        monetary=("order_value", "sum"),
        customer_state=("customer_state", "last"),
    )
    rfm["monetary"] = rfm["monetary"].round(2)
    rfm["recency"] = (as_of - rfm["last_day"]).dt.days
    rfm["r_score"] = score(rfm["recency"], 4, lower_is_better=True)
    rfm["f_score"] = score(rfm["frequency"], 4)
    rfm["m_score"] = score(rfm["monetary"], 4)
    rfm["RFM_score"] = rfm["r_score"] + rfm["f_score"] + rfm["m_score"]
    segments = ["1. Low Value", "2. Mid Value", "3. High Value"]
    rfm["segment_ordered"] = pd.cut(rfm["RFM_score"], [2, 6, 9, 12], labels=segments)
    rfm["segment"] = pd.cut(rfm["RFM_score"], [2, 6, 9, 12], labels=[s[3:] for s in segments])
    r = score(rfm["recency"], 5, lower_is_better=True)
    f = score(rfm["frequency"], 5)
    m = score(rfm["monetary"], 5)
    rfm["rfm_code"] = r * 100 + f * 10 + m
    rfm["rfm_sum"] = r + f + m
    rfm["rfm_tier"] = pd.cut(
        rfm["rfm_sum"], [2, 6, 9, 12, 15], labels=["Low", "Mid", "High", "Top"]
    )
    rfm["rfm_group"] = rfm_group(r, f)
    return rfm


def ops_metrics(orders: pd.DataFrame, valid: pd.DataFrame, calendar: pd.DataFrame) -> pd.DataFrame:
    """Delivery, reviews and cancellations of each month of purchase."""
    as_of = orders["order_date"].max()
    open_overdue = (
        valid[DELIVERED].isna()
        & (valid["order_status"] != "delivered")
        & (valid[ESTIMATED].dt.normalize() < as_of)
    )
    by_month = valid.assign(
        open_overdue=open_overdue, over_10_days=valid["delivery_seconds"] > 10 * SECONDS_PER_DAY
    ).groupby("order_month_key")
    sums = by_month.agg(
        delivered_orders=(DELIVERED, "count"),
        reviewed_orders=("review_score", "count"),
        score_sum=("review_score", "sum"),
        late_orders=("is_late", "sum"),
        over_10_days=("over_10_days", "sum"),
        open_overdue_orders=("open_overdue", "sum"),
    )
    timed = valid[valid["delivery_seconds"] >= 0].groupby("order_month_key")["delivery_seconds"]
    days = pd.DataFrame(
        {
            "avg_delivery_days": timed.mean(),
            "median_delivery_days": timed.median(),
            "p90_delivery_days": timed.quantile(0.9),
        }
    )
    canceled = (orders["order_status"] == "canceled").groupby(orders["order_month_key"])
    all_orders = canceled.agg(canceled_orders="sum", all_orders="size")
    months = (
        calendar.join(pd.concat([sums, all_orders], axis=1))
        .fillna(0)
        .astype(dict.fromkeys([*sums.columns, *all_orders.columns], "int64"))
    )
    months = months.join((days / SECONDS_PER_DAY).apply(half_away))
    delivered = months["delivered_orders"]
    months["avg_review_score"] = half_away(months["score_sum"] / months["reviewed_orders"])
    months["late_delivery_rate"] = half_away(months["late_orders"] / delivered, 4)
    months["over_10_days_rate"] = half_away(months["over_10_days"] / delivered, 4)
    months["cancel_rate"] = half_away(months["canceled_orders"] / months["all_orders"], 4)
    return months.reset_index()


def main(input_dir: Path, output_dir: Path) -> None:
    """Read the raw files, compute the five tables, write them as CSV."""
    output_dir.mkdir(parents=True, exist_ok=True)
    orders = add_values(read_orders(input_dir), input_dir)
    calendar = build_calendar(orders)
    valid = add_history(orders[orders["is_valid"]])
    write(
        valid.assign(
            order_month=valid["order_month_key"].map(calendar["order_month"]),
            cohort_month=valid["cohort_month_key"].map(calendar["order_month"]),
        ),
        output_dir,
        "master_orders",
        "order_id customer_unique_id order_month order_value payment_type delivery_days"
        " review_score customer_state is_repeat_customer order_month_key order_date order_status"
        " items freight_value payment_value installments order_sequence is_repeat_order is_late"
        " cohort_month customer_city main_category",
        ["order_id"],
    )
    write(
        monthly_revenue(orders, valid, calendar),
        output_dir,
        "monthly_revenue",
        "order_month revenue orders customers aov mom_growth_pct order_month_key new_customers"
        " returning_customers items freight gmv yoy_growth_pct repeat_orders repeat_order_rate"
        " customers_to_date repeat_customers_to_date repeat_rate_to_date is_complete",
        ["order_month"],
    )
    write(
        cohort_retention(valid, calendar),
        output_dir,
        "cohort_retention",
        "cohort_month order_month active_customers cohort_size retention_rate cohort_month_key"
        " order_month_key month_start_date months_since_first orders revenue"
        " cumulative_orders_per_customer cumulative_revenue_per_customer is_complete low_sample",
        ["cohort_month", "order_month"],
    )
    write(
        rfm_customers(valid),
        output_dir,
        "rfm_customers",
        "customer_unique_id recency frequency monetary RFM_score segment r_score f_score m_score"
        " segment_ordered rfm_code rfm_sum rfm_tier rfm_group customer_state",
        ["customer_unique_id"],
    )
    write(
        ops_metrics(orders, valid, calendar),
        output_dir,
        "ops_metrics",
        "order_month avg_delivery_days avg_review_score late_delivery_rate order_month_key"
        " delivered_orders reviewed_orders late_orders median_delivery_days p90_delivery_days"
        " over_10_days_rate open_overdue_orders canceled_orders cancel_rate",
        ["order_month"],
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
