"""Gap months: a month without sales is a row of zeros, and no comparison jumps over it."""

from datetime import date
from decimal import Decimal

from tests.oracle import Raw
from tests.oracle.tiny import columns, order, review, sales
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive, naive_rows

ZERO = Decimal("0.00")
MONTHS = """
    select strftime(order_purchase_timestamp, '%Y-%m') as month, sum(price)::int as revenue
    from orders join order_items using (order_id)
    group by 1
"""


def no_february() -> Raw:
    """Thirty orders of 1.00 in January, thirty of 1.50 in March, nothing between."""
    january = [(f"a{n}", f"u{n}", "2018-01-01", "1.00") for n in range(30)]
    march = [(f"c{n}", f"v{n}", "2018-03-01", "1.50") for n in range(30)]
    return sales(*january, *march)


def test_a_month_without_sales_is_a_row(marts: MartRunner) -> None:
    """Wrong: February is missing, so charts and averages over months skip it: 37.50, not 25.00."""
    raw = no_february()
    assert naive(raw, f"select avg(revenue) from ({MONTHS})") == 37.5
    rows = marts.table("monthly_revenue", raw)
    names = ("order_month", "revenue", "orders", "customers", "gmv")
    assert columns(rows, *names)[1] == ("2018-02", ZERO, 0, 0, ZERO)
    assert [row["order_month"] for row in rows] == ["2018-01", "2018-02", "2018-03"]
    assert sum(row["revenue"] for row in rows) / len(rows) == 25


def test_growth_after_a_gap_is_unknown(marts: MartRunner) -> None:
    """Wrong: the row before March is January, which makes +50 %; February sold nothing."""
    raw = no_february()
    lag = f"""
        select month, 100 * revenue / lag(revenue) over (order by month) - 100
        from ({MONTHS}) order by month
    """
    assert naive_rows(raw, lag) == [("2018-01", None), ("2018-03", 50.0)]
    rows = marts.table("monthly_revenue", raw, date(2018, 3, 31))
    assert columns(rows, "order_month", "mom_growth_pct") == [
        ("2018-01", None),
        ("2018-02", Decimal("-100.00")),
        ("2018-03", None),
    ]


def test_a_year_ago_is_twelve_months_and_not_twelve_rows(marts: MartRunner) -> None:
    """Wrong: of a year with gaps the twelfth row before lies much further back, if there is one."""
    first = [(f"a{n}", f"u{n}", "2018-01-01", "1.00") for n in range(30)]
    raw = sales(*first, ("b", "ann", "2018-07-01", "1.00"), ("c", "ann", "2019-01-01", "60.00"))
    lag = f"select month, lag(revenue, 12) over (order by month) from ({MONTHS}) order by month"
    assert naive_rows(raw, lag)[-1] == ("2019-01", None)
    *_, last = marts.table("monthly_revenue", raw, date(2019, 1, 31))
    assert columns([last], "order_month", "yoy_growth_pct") == [("2019-01", Decimal("100.00"))]


def test_a_month_in_which_nobody_came_back_is_a_row_of_its_cohort(marts: MartRunner) -> None:
    """Wrong: the retention of January's customers averages 100 %, over its two active months."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "ann", "2018-03-01", "1.00"))
    sql = "select count(distinct date_trunc('month', order_purchase_timestamp)) from orders"
    assert naive(raw, sql) == 2
    rows = marts.table("cohort_retention", raw)
    names = ("order_month", "months_since_first", "active_customers", "retention_rate")
    assert columns(rows, *names) == [
        ("2018-01", 0, 1, Decimal("1.0000")),
        ("2018-02", 1, 0, Decimal("0.0000")),
        ("2018-03", 2, 1, Decimal("1.0000")),
    ]


def test_counts_to_date_are_carried_over_a_gap(marts: MartRunner) -> None:
    """Wrong: a customer base that falls to 0 in the month without sales."""
    raw = no_february()
    assert "2018-02" not in dict(naive_rows(raw, MONTHS))
    rows = marts.table("monthly_revenue", raw)
    assert columns(rows, "customers_to_date", "new_customers") == [(30, 30), (30, 0), (60, 30)]


def test_nothing_measured_is_empty_and_not_zero(marts: MartRunner) -> None:
    """Wrong: a month without orders has an average of 0.00, 0 stars and no late order."""
    raw = no_february()
    raw.orders[0] = order("a0", "2018-01-01", delivered="2018-01-02", estimated="2018-01-03")
    raw.order_reviews.append(review("r", "a0", 5, "2018-01-04"))
    _, february, _ = marts.table("monthly_revenue", raw)
    names = ("aov", "repeat_order_rate")
    assert columns([february], *names) == [(None, None)]
    _, february, _ = marts.table("ops_metrics", raw)
    names = ("avg_delivery_days", "avg_review_score", "late_delivery_rate", "cancel_rate")
    assert columns([february], *names) == [(None,) * 4]
    assert columns([february], "delivered_orders", "reviewed_orders") == [(0, 0)]
