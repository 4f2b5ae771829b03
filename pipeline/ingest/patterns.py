"""Whether the rows that a reason takes are a part of their table, not rows here and there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

FEWEST = 20
"""Rows below which a group is no part of a table, and a reason shows nothing."""
_CHANCE = 1e-6
_NEARLY_ALL = 0.9
_MOST_NAMED = 3


@dataclass(frozen=True)
class Kind:
    """By what rows are grouped: a noun for one and several, or none where labels are phrases."""

    one: str = ""
    several: str = ""

    def where(self, labels: Sequence[str]) -> str:
        """The groups in words."""
        if not self.one:
            return " and ".join(labels)
        named = ", ".join(labels[:_MOST_NAMED]) + (", …" if len(labels) > _MOST_NAMED else "")
        number = f"of one {self.one}" if len(labels) == 1 else f"of {len(labels)} {self.several}"
        return f"{number} ({named})"


FILES = Kind("file", "files")
MONTHS = Kind("month", "months")
STATUSES = Kind("order status", "order statuses")
AMOUNTS = Kind()


@dataclass(frozen=True)
class Pattern:
    """Groups of a table of which a reason takes far more rows than chance would."""

    where: str
    is_one: bool
    """Whether it is one thing: a month, a file, a status."""
    taken: int
    of: int
    """Rows that the reason takes in all."""
    rows: int
    """Rows of the groups, in the whole table."""
    share: float
    """Of the table's rows, those of the groups."""
    is_lost: bool
    """Whether the groups lose half of their rows or more."""

    @property
    def fit(self) -> float:
        """From 0 to 1, where the reason takes the groups and nothing else."""
        return self.taken / (self.rows + self.of - self.taken)

    def __str__(self) -> str:
        """The pattern as a clause, whose subject are the reason's rows."""
        found = "all" if self.taken == self.of else f"{self.taken:,} of the"
        return f"{found} {self.of:,} are {self.where}, {self._fate()}"

    def _fate(self) -> str:
        loses, its = ("loses", "its") if self.is_one else ("lose", "their")
        if self.taken == self.rows:
            return f"which {loses} all {its} rows"
        if self.is_lost:
            return f"which {loses} {self.taken:,} of {its} {self.rows:,} rows"
        return f"which {'has' if self.is_one else 'have'} {self.share:.1%} of all rows"


def find_pattern(
    kind: Kind, taken: Mapping[str, int], whole: Mapping[str, int], of: int, *, may_lose: bool
) -> Pattern | None:
    """The pattern in a reason's rows by group beside the table's; None where chance explains it.

    `of` counts the reason's rows, also those of no known group. What does not lose anything, such
    as copies of rows, is told only where it is nearly all in one group.
    """
    known, total = sum(taken.values()), sum(whole.values())
    odd = [
        group
        for group, rows in taken.items()
        if whole[group] >= FEWEST
        and _chance(rows, whole[group], known, total) * len(whole) < _CHANCE
    ]
    lost = [group for group in odd if may_lose and taken[group] * 2 >= whole[group]]
    most = [group for group in odd if taken[group] >= max(_NEARLY_ALL * of, FEWEST)]
    groups = sorted(lost or most)
    if not groups:
        return None
    rows = sum(whole[group] for group in groups)
    return Pattern(
        where=kind.where(groups),
        is_one=bool(kind.one) and len(groups) == 1,
        taken=sum(taken[group] for group in groups),
        of=of,
        rows=rows,
        share=rows / total,
        is_lost=bool(lost),
    )


def clearest(patterns: Iterable[Pattern | None]) -> Pattern | None:
    """The one that fits best; what loses rows first."""
    found = [each for each in patterns if each is not None]
    return max(found, key=lambda each: (each.is_lost, each.fit), default=None)


def _chance(taken: int, rows: int, drawn: int, total: int) -> float:
    """How likely at least so many of `drawn` rows hit a group of `rows` rows by chance.

    Of rows drawn one by one from the table, and of the group's rows being drawn or not: the
    hypergeometric tail lies below both of these binomial ones, which stay exact for any number.
    """
    from scipy.special import betainc

    def tail(trials: int, share: float) -> float:
        return float(betainc(taken, trials - taken + 1, share))

    return min(tail(drawn, rows / total), tail(rows, drawn / total))
