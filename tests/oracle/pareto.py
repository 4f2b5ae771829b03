"""C15: where the rows of a table stand by revenue; rows of equal revenue stand alike."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from tests.oracle.numbers import ratio, total


@dataclass(frozen=True)
class Standing:
    """The columns that compare a row's revenue with that of the others."""

    revenue_share: Decimal | None
    revenue_rank: int | None
    cumulative_share: Decimal | None
    abc: str


def standings(revenues: Mapping[str, Decimal]) -> dict[str, Standing]:
    """Each member's standing; shares have 6 decimals (C16)."""
    everything = total(revenues.values())
    more, better = Decimal(0), 0
    by_revenue = {}
    for revenue, members in sorted(Counter(revenues.values()).items(), reverse=True):
        at_least = more + revenue * members
        by_revenue[revenue] = Standing(
            revenue_share=ratio(revenue, everything, 6),
            revenue_rank=better + 1 if revenue > 0 else None,
            cumulative_share=ratio(at_least, everything, 6),
            abc=_class(more, everything),
        )
        more, better = at_least, better + members
    return {member: by_revenue[revenue] for member, revenue in revenues.items()}


def _class(more: Decimal, everything: Decimal) -> str:
    """By the revenue of all rows with strictly more, exactly; C where nobody has any."""
    if more * 100 < everything * 80:
        return "A"
    return "B" if more * 100 < everything * 95 else "C"
