"""rfm_segments: what each segment's customers are worth, in three schemes."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

SCHEMES = {"value_segment": "segment", "tier": "rfm_tier", "group": "rfm_group"}
"""The column of rfm_customers behind each scheme."""

AVERAGES = ("avg_recency_days", "avg_frequency", "avg_monetary")


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("rfm_segments", raw, as_of)


def row_of(scheme: str, segment: str, figures: str) -> Row:
    """A row from its figures in the order of the columns."""
    customers, customer_share, revenue, revenue_share, *averages = figures.split()
    return {
        "scheme": scheme,
        "segment": segment,
        "customers": int(customers),
        "customer_share": Decimal(customer_share),
        "revenue": Decimal(revenue),
        "revenue_share": Decimal(revenue_share),
        **dict(zip(AVERAGES, map(Decimal, averages), strict=True)),
    }


def test_each_scheme_divides_all_customers(marts: MartRunner) -> None:
    """Ann bought before the others, Cid for less; one customer is worse than the two others.

    So r is 1, 3, 3 and m 3, 3, 1, of four steps and of five, and f is 1: sums of 5, 7 and 5.
    """
    raw = sales(
        ("1", "ann", "2018-01-05", "2.00"),
        ("2", "bob", "2018-01-07", "2.00"),
        ("3", "cid", "2018-01-07", "1.00"),
    )
    ann_and_cid = "2 0.6667 3.00 0.6000 4.00 1.00 1.50"
    bob = "1 0.3333 2.00 0.4000 3.00 1.00 2.00"
    expected = [
        row_of("group", "About to sleep", "2 0.6667 3.00 0.6000 3.00 1.00 1.50"),
        row_of("group", "Hibernating", "1 0.3333 2.00 0.4000 5.00 1.00 2.00"),
        row_of("tier", "Low", ann_and_cid),
        row_of("tier", "Mid", bob),
        row_of("value_segment", "Low Value", ann_and_cid),
        row_of("value_segment", "Mid Value", bob),
    ]
    assert_same("rfm_segments", expected, rows_of(marts, raw, date(2018, 1, 10)))


@pytest.mark.parametrize(
    ("lines", "averages"),
    [
        ("ann 2018-01-01 2.00, bob 2018-01-02 2.00", ("1.50", "1.00", "2.00")),
        ("ann 2018-01-03 2.00, bob 2018-01-03 1.00, bob 2018-01-03 1.00", ("0.00", "1.50", "2.00")),
        ("ann 2018-01-03 0.01, bob 2018-01-03 0.00", ("0.00", "1.00", "0.01")),
    ],
    ids=["recency", "frequency", "half a cent"],
)
def test_averages_are_over_customers(
    marts: MartRunner, lines: str, averages: tuple[str, ...]
) -> None:
    """Two customers who differ in one thing score 3 and 1 + 1 + 4: both are of low value."""
    raw = sales(*((f"{n}", *line.split()) for n, line in enumerate(lines.split(", "))))
    rows = rows_of(marts, raw, date(2018, 1, 3))
    (low,) = [row for row in rows if row["scheme"] == "value_segment"]
    expected = ("Low Value", 2, *map(Decimal, averages))
    assert columns([low], "segment", "customers", *AVERAGES) == [expected]


def test_without_revenue_there_is_no_share_of_it(marts: MartRunner) -> None:
    rows = rows_of(marts, sales(("1", "ann", "2018-01-01", "0.00")))
    names = ("segment", "customer_share", "revenue", "revenue_share", "avg_monetary")
    zero, one = Decimal("0.00"), Decimal("1.0000")
    assert columns(rows, *names) == [
        (segment, one, zero, None, zero) for segment in ("Hibernating", "Low", "Low Value")
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_segments_are_those_of_rfm_customers(sample_tables: Tables, scheme: str) -> None:
    rows = [row for row in sample_tables["rfm_segments"] if row["scheme"] == scheme]
    sizes = Counter(row[SCHEMES[scheme]] for row in sample_tables["rfm_customers"])
    assert {row["segment"]: row["customers"] for row in rows} == sizes
    assert len(rows) > 1
    revenue = sum(row["revenue"] for row in sample_tables["monthly_revenue"])
    assert sum(row["revenue"] for row in rows) == revenue
