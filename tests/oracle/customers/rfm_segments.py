"""rfm_segments: what the customers of each segment are worth."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from tests.oracle.customers.rfm_customers import rfm_customers
from tests.oracle.numbers import ratio, rounded, total
from tests.oracle.raw import Raw, Row

KEY = ("scheme", "segment")
SCHEMES = {"group": "rfm_group", "tier": "rfm_tier", "value_segment": "segment"}
"""The column of rfm_customers that each scheme divides them by."""


class Member(NamedTuple):
    """A customer of a segment."""

    recency: int
    frequency: int
    monetary: Decimal


def rfm_segments(raw: Raw, as_of: date | None) -> list[Row]:
    """Every segment that has customers, by scheme; the shares of a scheme add up to 1."""
    customers = rfm_customers(raw, as_of)
    rows = []
    for scheme, column in SCHEMES.items():
        segments: dict[str, list[Member]] = defaultdict(list)
        for row in customers:
            segments[str(row[column])].append(_member(row))
        everybody = [member for members in segments.values() for member in members]
        for segment in sorted(segments):
            figures = _figures(segments[segment], everybody)
            rows.append({"scheme": scheme, "segment": segment, **figures})
    return rows


def _member(row: Row) -> Member:
    recency, frequency, monetary = row["recency"], row["frequency"], row["monetary"]
    assert isinstance(recency, int)
    assert isinstance(frequency, int)
    assert isinstance(monetary, Decimal)
    return Member(recency, frequency, monetary)


def _figures(members: list[Member], everybody: list[Member]) -> Row:
    size = len(members)
    revenue = total(member.monetary for member in members)
    return {
        "customers": size,
        "customer_share": ratio(size, len(everybody), 4),
        "revenue": rounded(revenue, 2),
        "revenue_share": ratio(revenue, total(member.monetary for member in everybody), 4),
        "avg_recency_days": ratio(sum(member.recency for member in members), size, 2),
        "avg_frequency": ratio(sum(member.frequency for member in members), size, 2),
        "avg_monetary": ratio(revenue, size, 2),
    }
