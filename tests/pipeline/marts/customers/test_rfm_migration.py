"""rfm_migration: from which value segment to which, month-end by month-end."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise, product

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

HIGH, LOW, MID, NEW = "High Value", "Low Value", "Mid Value", "New"
Moves = dict[tuple[object, object], tuple[int, str]]

NOBODY: Moves = {}


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("rfm_migration", raw, as_of)


def month_of(month: int, moves: Moves) -> list[Row]:
    """The twelve rows of a month of 2018 with these customers and shares, else none."""
    leaving = {origin for origin, _ in moves}
    rows: list[Row] = []
    for origin, segment in product((HIGH, LOW, MID, NEW), (HIGH, LOW, MID)):
        customers, share = moves.get((origin, segment), (0, "0.0000"))
        row: Row = {
            "order_month": f"2018-{month:02d}",
            "from_segment": origin,
            "to_segment": segment,
            "order_month_key": 201800 + month,
            "month_start_date": date(2018, month, 1),
            "customers": customers,
            "share_of_from": Decimal(share) if origin in leaving else None,
        }
        rows.append(row)
    return rows


def test_every_pair_of_segments_is_a_row(marts: MartRunner) -> None:
    """Ann alone scores 1 1 1; in February she is worse than Bob in r and m: 1 1 1 and 4 1 4."""
    raw = sales(
        ("1", "ann", "2018-01-01", "1.00"),
        ("2", "bob", "2018-02-28 23:59:59", "2.00"),
        ("3", "bob", "2018-03-01", "2.00"),
    )
    expected = [
        *month_of(1, {(NEW, LOW): (1, "1.0000")}),
        *month_of(2, {(LOW, LOW): (1, "1.0000"), (NEW, MID): (1, "1.0000")}),
    ]
    assert_same("rfm_migration", expected, rows_of(marts, raw, date(2018, 3, 30)))


def test_customers_rise_and_fall_as_scores_are_taken_anew(marts: MartRunner) -> None:
    """Bob is the better until Ann buys twice more: 1 1 1 and 4 1 4, then 4 4 4 and 1 1 1."""
    raw = sales(
        ("1", "ann", "2018-01-01", "1.00"),
        ("2", "bob", "2018-01-10", "2.00"),
        ("3", "ann", "2018-02-01", "10.00"),
        ("4", "ann", "2018-02-02", "10.00"),
    )
    expected = [
        *month_of(1, {(NEW, LOW): (1, "0.5000"), (NEW, MID): (1, "0.5000")}),
        *month_of(2, {(LOW, HIGH): (1, "1.0000"), (MID, LOW): (1, "1.0000")}),
    ]
    assert_same("rfm_migration", expected, rows_of(marts, raw, date(2018, 2, 28)))


def test_share_is_of_the_customers_of_the_segment_left(marts: MartRunner) -> None:
    """Three are alike; then one buys again and is better than both others: 4 4 4 against 1 1 1."""
    raw = sales(
        ("1", "ann", "2018-01-01", "1.00"),
        ("2", "bob", "2018-01-01", "1.00"),
        ("3", "cid", "2018-01-01", "1.00"),
        ("4", "cid", "2018-02-01", "1.00"),
    )
    expected = [
        *month_of(1, {(NEW, LOW): (3, "1.0000")}),
        *month_of(2, {(LOW, HIGH): (1, "0.3333"), (LOW, LOW): (2, "0.6667")}),
    ]
    assert_same("rfm_migration", expected, rows_of(marts, raw, date(2018, 2, 28)))


def test_customer_is_new_until_the_first_valid_order(marts: MartRunner) -> None:
    """January has a canceled order only: it is complete, and nobody is there yet."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "ann", "2018-02-01", "1.00"))
    raw.orders[0]["order_status"] = "canceled"
    expected = [*month_of(1, NOBODY), *month_of(2, {(NEW, LOW): (1, "1.0000")})]
    assert_same("rfm_migration", expected, rows_of(marts, raw, date(2018, 2, 28)))


def test_customer_of_an_incomplete_month_is_not_new_in_the_next(marts: MartRunner) -> None:
    raw = sales(("1", "ann", "2018-01-02", "1.00"))
    expected = month_of(2, {(LOW, LOW): (1, "1.0000")})
    assert_same("rfm_migration", expected, rows_of(marts, raw, date(2018, 2, 28)))


@pytest.mark.parametrize(
    ("first", "as_of", "months"),
    [
        ("2017-01-01", date(2018, 2, 27), [f"2017-{n:02d}" for n in range(2, 13)] + ["2018-01"]),
        ("2017-01-01", date(2017, 12, 31), [f"2017-{n:02d}" for n in range(1, 13)]),
        ("2017-01-01", date(2017, 3, 30), ["2017-01", "2017-02"]),
        ("2017-01-02", date(2017, 2, 27), []),
    ],
    ids=["thirteen", "twelve", "two", "none"],
)
def test_months_are_the_last_twelve_complete_ones(
    marts: MartRunner, first: str, as_of: date, months: list[str]
) -> None:
    rows = rows_of(marts, sales(("1", "ann", first, "1.00")), as_of)
    assert Counter(row["order_month"] for row in rows) == dict.fromkeys(months, 12)


def sizes(rows: list[Row], month: str, column: str) -> dict[object, int]:
    """The customers of each segment that has some, before or after the month."""
    found: Counter[object] = Counter()
    for row in rows:
        if row["order_month"] == month:
            found[row[column]] += row["customers"]
    return +found


def test_each_month_starts_where_the_one_before_ended(sample_tables: Tables) -> None:
    rows = sample_tables["rfm_migration"]
    months = sorted({row["order_month"] for row in rows})
    assert len(months) == 12
    for month, following in pairwise(months):
        before = sizes(rows, following, "from_segment")
        before.pop(NEW, None)
        assert before == sizes(rows, month, "to_segment")


def test_customers_are_those_of_monthly_revenue(sample_tables: Tables) -> None:
    rows = sample_tables["rfm_migration"]
    months = {row["order_month"]: row for row in sample_tables["monthly_revenue"]}
    for month in {row["order_month"] for row in rows}:
        everybody = sum(sizes(rows, month, "to_segment").values())
        assert everybody == months[month]["customers_to_date"] > 0
        new = sizes(rows, month, "from_segment").get(NEW, 0)
        assert new == months[month]["new_customers"]


def test_segments_are_those_of_rfm_customers_on_the_last_day(
    marts: MartRunner, sample: Raw, sample_tables: Tables
) -> None:
    last = sample_tables["rfm_migration"][-1]
    day = (last["month_start_date"] + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    scored = Counter(row["segment"] for row in marts.table("rfm_customers", sample, day))
    got = sizes(sample_tables["rfm_migration"], last["order_month"], "to_segment")
    assert got == scored
    assert set(got) == {HIGH, MID, LOW}
