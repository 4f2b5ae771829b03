"""The oracle on cases so small that a reader checks them by hand: cohorts and RFM."""

from datetime import date
from decimal import Decimal

from tests.oracle.customers.cohort_retention import cohort_retention
from tests.oracle.customers.rfm_customers import rfm_customers, scores
from tests.oracle.tiny import columns, sales


def test_cohort_retention() -> None:
    """Ann and Bob start in January, Cid in February; Ann alone comes back."""
    raw = sales(
        ("1", "ann", "2018-01-02", "10.00"),
        ("2", "bob", "2018-01-03", "1.01"),
        ("3", "ann", "2018-02-04", "20.00"),
        ("4", "cid", "2018-02-28", "3.00"),
    )
    rows = cohort_retention(raw, None)
    names: tuple[str, ...] = (
        "cohort_month",
        "order_month",
        "months_since_first",
        "active_customers",
    )
    assert columns(rows, *names) == [
        ("2018-01", "2018-01", 0, 2),
        ("2018-01", "2018-02", 1, 1),
        ("2018-02", "2018-02", 0, 1),
    ]
    names = ("cohort_size", "retention_rate", "orders", "revenue", "is_complete", "low_sample")
    assert columns(rows, *names) == [
        (2, Decimal("1.0000"), 2, Decimal("11.01"), 0, 1),  # the data starts on 2 January
        (2, Decimal("0.5000"), 1, Decimal("20.00"), 1, 1),
        (1, Decimal("1.0000"), 1, Decimal("3.00"), 1, 1),
    ]
    names = ("cumulative_orders_per_customer", "cumulative_revenue_per_customer")
    assert columns(rows, *names) == [
        (Decimal("1.00"), Decimal("5.51")),  # 11.01 / 2 = 5.505
        (Decimal("1.50"), Decimal("15.51")),  # 31.01 / 2 = 15.505
        (Decimal("1.00"), Decimal("3.00")),
    ]


def test_scores_are_tie_safe() -> None:
    """Of five values, 1 + 4 * worse div 4; equal values score alike; one value scores 1."""
    assert scores([1, 1, 1, 1, 2], 4) == [1, 1, 1, 1, 4]
    assert scores([3, 1, 2, 5, 4], 4) == [3, 1, 2, 4, 4]
    assert scores([3, 1, 2, 5, 4], 5) == [3, 1, 2, 5, 4]
    assert scores([7], 5) == [1]


def test_rfm_customers() -> None:
    """Ann bought last, most often and most; Bob before; Cid first and least."""
    raw = sales(
        ("1", "cid", "2018-01-01", "1.00"),
        ("2", "bob", "2018-01-05 23:59:59", "2.00"),
        ("3", "ann", "2018-01-01", "3.00"),
        ("4", "ann", "2018-01-09", "4.00"),
    )
    raw.customers[3]["customer_state"] = "RJ"
    rows = rfm_customers(raw, date(2018, 1, 10))
    names: tuple[str, ...] = (
        "customer_unique_id",
        "recency",
        "frequency",
        "monetary",
        "customer_state",
    )
    assert columns(rows, *names) == [
        ("ann", 1, 2, Decimal("7.00"), "RJ"),
        ("bob", 5, 1, Decimal("2.00"), "SP"),
        ("cid", 9, 1, Decimal("1.00"), "SP"),
    ]
    names = ("r_score", "f_score", "m_score", "RFM_score", "segment_ordered")
    assert columns(rows, *names) == [
        (4, 4, 4, 12, "3. High Value"),
        (3, 1, 3, 7, "2. Mid Value"),  # 1 + 4 * 1 div 2 = 3
        (1, 1, 1, 3, "1. Low Value"),
    ]
    assert columns(rows, "rfm_code", "rfm_sum", "rfm_tier", "rfm_group") == [
        ("555", 15, "Top", "Champions"),
        ("313", 7, "Mid", "About to sleep"),  # 1 + 5 * 1 div 2 = 3
        ("111", 3, "Low", "Hibernating"),
    ]
