"""rfm_customers: scores that do not depend on the order of equal customers."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, item, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

DAY = date(2018, 1, 31)


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("rfm_customers", raw, as_of)


def test_one_customer_scores_1(marts: MartRunner) -> None:
    """Three units bought on the day itself, by the only customer that there is."""
    raw = sales(("1", "ann", "2018-01-31 23:59:59", "10.00"))
    raw.order_items.extend(item("1", "10.00", number=number) for number in (2, 3))
    expected: Row = {
        "customer_unique_id": "ann",
        "recency": 0,
        "frequency": 1,
        "monetary": Decimal("30.00"),
        "RFM_score": 3,
        "segment": "Low Value",
        "r_score": 1,
        "f_score": 1,
        "m_score": 1,
        "segment_ordered": "1. Low Value",
        "rfm_code": "111",
        "rfm_sum": 3,
        "rfm_tier": "Low",
        "rfm_group": "Hibernating",
        "customer_state": "SP",
    }
    assert_same("rfm_customers", [expected], rows_of(marts, raw))


def test_equal_customers_get_equal_scores(marts: MartRunner) -> None:
    """Four of five bought alike; one bought later, more often and more.

    Nobody is worse than the four: they score 1; four of five - 1 are worse than Eve: she scores
    1 + 4 × 4 div 4 = 5, at most 4, and of five steps 1 + 5 × 4 div 4 = 6, at most 5.
    """
    alike = [(name, name, "2018-01-05", "5.00") for name in ("ann", "bob", "cid", "dan")]
    twice = [("e1", "eve", "2018-01-05", "5.00"), ("e2", "eve", "2018-01-30", "0.01")]
    rows = rows_of(marts, sales(*alike, *twice), DAY)
    names = ("recency", "frequency", "monetary", "RFM_score", "rfm_code", "rfm_group", "rfm_tier")
    low = (26, 1, Decimal("5.00"), 3, "111", "Hibernating", "Low")
    assert columns(rows, *names) == [
        *[low] * 4,
        (1, 2, Decimal("5.01"), 12, "555", "Champions", "Top"),
    ]


def test_customers_who_are_all_alike_score_1(marts: MartRunner) -> None:
    raw = sales(*((f"{n}", f"u{n}", "2018-01-05", "5.00") for n in range(7)))
    assert set(columns(rows_of(marts, raw), "RFM_score", "rfm_sum")) == {(3, 3)}


def test_scores_count_the_strictly_worse(marts: MartRunner) -> None:
    """Of five values 1, 1, 3, 3, 5 these are worse: 0, 0, 2, 2, 4, so 1 + 4 × worse div 4."""
    prices = ("1.00", "1.00", "3.00", "3.00", "5.00")
    raw = sales(*((f"{n}", f"u{n}", "2018-01-05", price) for n, price in enumerate(prices)))
    assert columns(rows_of(marts, raw), "m_score") == [(1,), (1,), (3,), (3,), (4,)]


def test_recency_is_of_the_last_valid_order_up_to_the_day(marts: MartRunner) -> None:
    """State and recency are those of the last order that exists; of two at once, the greater id."""
    raw = sales(
        ("1", "ann", "2018-01-10", "1.00"),
        ("3", "ann", "2018-01-20 10:00", "2.00"),
        ("2", "ann", "2018-01-20 10:00", "4.00"),
        ("4", "ann", "2018-01-25", "8.00"),
        ("5", "ann", "2018-02-01", "16.00"),
    )
    raw.orders[3]["order_status"] = "canceled"
    for row, state in zip(raw.customers, ("AC", "RJ", "BA", "MG", "PA"), strict=True):
        row["customer_state"] = state
    names = ("recency", "frequency", "monetary", "customer_state")
    assert columns(rows_of(marts, raw, DAY), *names) == [(11, 3, Decimal("7.00"), "RJ")]


GROUPS = """
    r f1                f2                 f3                 f4          f5
    1 Hibernating       Hibernating        At_risk            At_risk     Can't_lose
    2 Hibernating       Hibernating        At_risk            At_risk     Can't_lose
    3 About_to_sleep    About_to_sleep     Needs_attention    Loyal       Loyal
    4 Promising         Potential_loyalist Potential_loyalist Loyal       Loyal
    5 New               Potential_loyalist Potential_loyalist Champions   Champions
"""


TIERS = {"Top": 13, "High": 10, "Mid": 7}


def group_of(r: int, f: int) -> str:
    return GROUPS.split("\n")[1 + r].split()[f].replace("_", " ")


def ladder(shift: int) -> Raw:
    """Six customers: the n-th best of recency is, by frequency, the (n + shift)-th best."""
    lines = []
    for rank in range(6):
        last = DAY - timedelta(days=5 - rank)
        for number in range(1 + (rank + shift) % 6):
            day = last if number == 0 else date(2018, 1, 1)
            lines.append((f"{rank}-{number}", f"u{rank}", str(day), "1.00"))
    return sales(*lines)


@pytest.mark.parametrize("shift", range(6))
def test_group_follows_from_five_steps_of_recency_and_frequency(
    marts: MartRunner, shift: int
) -> None:
    """Six different values have 0 to 5 worse ones: scores 1, 2, 3, 4, 5 and again 5."""
    rows: list[dict[str, Any]] = rows_of(marts, ladder(shift), DAY)
    assert [row["recency"] for row in rows] == [5, 4, 3, 2, 1, 0]
    for rank, row in enumerate(rows):
        r, f = min(5, rank + 1), min(5, 1 + (rank + shift) % 6)
        assert row["rfm_code"][:2] == f"{r}{f}"
        assert row["rfm_group"] == group_of(r, f)


def segment_of(score: int) -> str:
    return "High Value" if score >= 10 else "Mid Value" if score >= 7 else "Low Value"


def tier_of(score: int) -> str:
    return next((name for name, least in TIERS.items() if score >= least), "Low")


def spread(shifts: tuple[int, int]) -> Raw:
    """Nine customers whose ranks by recency, frequency and value are shifted to each other."""
    lines = []
    for rank in range(9):
        last = DAY - timedelta(days=8 - rank)
        orders = 1 + (rank + shifts[0]) % 9
        cents = 1_000 * (1 + (rank + shifts[1]) % 9)
        for number in range(orders):
            day = last if number == 0 else date(2018, 1, 1)
            price = Decimal(cents).scaleb(-2) if number == 0 else Decimal("0.00")
            lines.append((f"{rank}-{number}", f"u{rank}", str(day), str(price)))
    return sales(*lines)


def test_segments_and_tiers_change_at_their_bounds(marts: MartRunner) -> None:
    """Every sum next to a bound occurs, and gets the segment and tier of its side."""
    rows: list[dict[str, Any]] = []
    for shifts in ((0, 0), (1, 2), (3, 7), (4, 4)):
        rows += rows_of(marts, spread(shifts), DAY)
    for row in rows:
        assert row["RFM_score"] == row["r_score"] + row["f_score"] + row["m_score"]
        assert row["segment"] == segment_of(row["RFM_score"])
        assert row["segment_ordered"].endswith(f". {row['segment']}")
        assert row["rfm_sum"] == sum(map(int, row["rfm_code"]))
        assert row["rfm_tier"] == tier_of(row["rfm_sum"])
    assert {6, 7, 9, 10} <= {row["RFM_score"] for row in rows}
    assert {6, 7, 9, 10, 12, 13} <= {row["rfm_sum"] for row in rows}
    ordered = {row["segment_ordered"] for row in rows}
    assert ordered == {"1. Low Value", "2. Mid Value", "3. High Value"}


def test_customers_are_those_of_master_orders(sample_tables: Tables) -> None:
    orders = Counter(row["customer_unique_id"] for row in sample_tables["master_orders"])
    rows = sample_tables["rfm_customers"]
    assert {row["customer_unique_id"]: row["frequency"] for row in rows} == orders
    assert len(rows) == len(orders) > 0


def test_monetary_is_all_revenue(sample_tables: Tables, valid_prices: list[Decimal]) -> None:
    assert sum(row["monetary"] for row in sample_tables["rfm_customers"]) == sum(valid_prices)


def test_scores_are_a_function_of_the_value_and_rise_with_it(sample_tables: Tables) -> None:
    rows = sample_tables["rfm_customers"]
    for name, score in (("frequency", "f_score"), ("monetary", "m_score"), ("recency", "r_score")):
        sign = -1 if name == "recency" else 1
        pairs = sorted({(sign * row[name], row[score]) for row in rows})
        assert len({value for value, _ in pairs}) == len(pairs)
        assert [each for _, each in pairs] == sorted(each for _, each in pairs)
