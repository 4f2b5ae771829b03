"""The tables that the project's measures read, with few enough rows to compute them by hand.

30 customers order for 10.00 in January 2017. In February one of them (c01) orders again for
100.00, and two new ones for 50.00 and 30.00; in January 2018 c02 orders again for 330.00.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from pipeline.powerbi.semantic_model import Relationship
from tests.dax.evaluator import Evaluator

DATE = ("calendar", "date")

RELATIONSHIPS = (
    Relationship("master_orders", "order_date", "calendar", "date"),
    Relationship("master_orders", "customer_state", "market_balance", "customer_state"),
    Relationship("master_orders", "customer_unique_id", "rfm_customers", "customer_unique_id"),
    Relationship("sales_items", "order_id", "master_orders", "order_id"),
    Relationship("sales_items", "product_id", "product_performance", "product_id"),
    Relationship("sales_items", "seller_id", "seller_performance", "seller_id"),
    Relationship("cohort_retention", "month_start_date", "calendar", "date"),
    Relationship("order_pipeline", "month_start_date", "calendar", "date"),
    Relationship("revenue_by_city", "month_start_date", "calendar", "date"),
    Relationship("revenue_forecast", "month_start_date", "calendar", "date"),
    Relationship("sales_vs_target", "month_start_date", "calendar", "date"),
)

_JANUARY, _FEBRUARY = "2017-01-01", "2017-02-01"


def evaluator(measures: dict[str, str]) -> Evaluator:
    """Of these measures on all tables."""
    return Evaluator(frames(), RELATIONSHIPS, measures, DATE)


def frames() -> dict[str, pd.DataFrame]:
    """All tables."""
    orders = _orders()
    return {
        "calendar": _calendar(),
        "master_orders": orders,
        "sales_items": _items(orders),
        "rfm_customers": _customers(orders),
        "market_balance": pd.DataFrame({"customer_state": ["SP", "RJ", "MG"]}),
        "product_performance": pd.DataFrame({"product_id": ["p1", "p2", "p3"]}),
        **_small_tables(),
    }


def _calendar() -> pd.DataFrame:
    """Data from January 2017 to January 2018."""
    dates = pd.Series(pd.date_range("2016-01-01", "2018-12-31"))
    month = dates.dt.strftime("%Y-%m")
    return pd.DataFrame(
        {
            "date": dates,
            "month": month,
            "is_complete_month": month.between("2017-01", "2018-01").astype(int),
            "is_future": (month > "2018-01").astype(int),
        }
    )


def _orders() -> pd.DataFrame:
    first = [
        (f"a{number:02}", f"c{number:02}", "2017-01-15", "SP", 10.0, 1, 0, 0, 2.0, 5)
        for number in range(1, 31)
    ]
    later: list[tuple[Any, ...]] = [
        ("b1", "c01", "2017-02-01", "RJ", 100.0, 2, 1, 1, 6.0, 1),
        ("b2", "c31", "2017-02-14", "SP", 50.0, 1, 0, None, None, None),
        ("b3", "c32", "2017-02-28", "SP", 30.0, 1, 0, 0, -1.0, 3),
        ("d1", "c02", "2018-01-31", "SP", 330.0, 1, 1, 0, 4.0, 4),
    ]
    columns = [
        "order_id", "customer_unique_id", "order_date", "customer_state", "order_value", "items",
        "is_repeat_order", "is_late", "delivery_days", "review_score",
    ]  # fmt: skip
    rows = pd.DataFrame([*first, *later], columns=columns).assign(freight_value=5.0)
    return rows.assign(
        order_date=pd.to_datetime(rows["order_date"]), order_sequence=rows["is_repeat_order"] + 1
    )


def _items(orders: pd.DataFrame) -> pd.DataFrame:
    """One of each order: product p1 of seller s1, but b2 has p2 and b3 comes from s2."""
    rows = orders[["order_id", "order_value"]].rename(columns={"order_value": "revenue"})
    return rows.assign(
        product_id=rows["order_id"].map({"b2": "p2"}).fillna("p1"),
        seller_id=rows["order_id"].map({"b3": "s2"}).fillna("s1"),
    )


def _customers(orders: pd.DataFrame) -> pd.DataFrame:
    by_customer = orders.groupby("customer_unique_id", as_index=False).agg(
        frequency=("order_id", "size"), monetary=("order_value", "sum")
    )
    is_first = by_customer["customer_unique_id"] == "c01"
    return by_customer.assign(
        recency=is_first.map({True: 10, False: 20}),
        segment=is_first.map({True: "High Value", False: "Low Value"}),
    )


def _small_tables() -> dict[str, pd.DataFrame]:
    return {
        "cohort_retention": _cohorts(
            (_JANUARY, "2017-01", 0, 30, 30, 300.0, 0, 1),
            (_FEBRUARY, "2017-01", 1, 30, 1, 100.0, 0, 1),
            ("2018-02-01", "2017-01", 13, 30, 3, 0.0, 0, 0),
            (_FEBRUARY, "2017-02", 0, 2, 2, 80.0, 1, 1),
        ),
        "order_pipeline": _monthly(
            "order_status orders",
            (_JANUARY, "delivered", 30),
            (_FEBRUARY, "delivered", 3),
            (_FEBRUARY, "canceled", 1),
        ),
        "revenue_by_city": _monthly(
            "customer_city revenue",
            (_JANUARY, "são paulo", 300.0),
            (_FEBRUARY, "rio de janeiro", 100.0),
            (_FEBRUARY, "são paulo", 80.0),
        ),
        "sales_vs_target": _monthly(
            "scope_type actual target gap is_complete",
            (_JANUARY, "company", 300.0, None, None, 1),
            (_FEBRUARY, "company", 180.0, 200.0, -20.0, 1),
            (_FEBRUARY, "state", 80.0, 100.0, -20.0, 1),
            ("2018-02-01", "company", 0.0, 1000.0, -1000.0, 0),
        ),
        "revenue_forecast": _monthly(
            "series_type forecast lower_90 upper_90",
            ("2018-02-01", "company", 70.0, 50.0, 90.0),
            ("2018-03-01", "company", 80.0, 40.0, 120.0),
            ("2018-02-01", "state", 10.0, 1.0, 900.0),
        ),
        "seller_performance": _rows(
            "seller_id late_dispatch_orders dispatched_orders", ("s1", 1, 4), ("s2", 0, 1)
        ),
        "churn_risk": _rows(
            "is_repeat_customer is_at_risk revenue_at_risk days_overdue",
            (1, 1, 110.0, 12),
            (1, 0, 0.0, -4),
            (0, 1, 10.0, 99),
        ),
        "quality_results": _rows("check_id failing_rows", ("x", 0), ("y", 2), ("z", 5)),
    }


def _cohorts(*rows: tuple[Any, ...]) -> pd.DataFrame:
    found = _monthly(
        "cohort_month months_since_first cohort_size active_customers revenue low_sample"
        " is_complete",
        *rows,
    )
    months = found["month_start_date"].dt
    return found.assign(
        order_month_txt=months.strftime("%Y-%m"), order_month_key=months.year * 100 + months.month
    )


def _rows(columns: str, *rows: tuple[Any, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=columns.split())


def _monthly(columns: str, *rows: tuple[Any, ...]) -> pd.DataFrame:
    """Rows that begin with the first day of a month."""
    found = _rows(f"month_start_date {columns}", *rows)
    return found.assign(month_start_date=pd.to_datetime(found["month_start_date"]))
