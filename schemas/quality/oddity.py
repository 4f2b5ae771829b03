"""What an oddity is: something that may be wrong in rows that break no rule."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Oddity:
    """Something odd in a column of a raw table."""

    table: str
    column: str
    rule: str
    severity: str
    meaning: str
    beside: tuple[str, ...] = ()
    """What else of the raw tables it needs, beside its own table and column."""

    remedy: str = ""
    """What to do about it, for the summary of a run."""
    threshold: float = 0.0
    """The share of rows, from 0 to 1, up to which nobody is told, unless the settings say more."""

    @property
    def needs(self) -> tuple[str, ...]:
        """What of the raw tables it cannot do without."""
        return (self.table, f"{self.table}.{self.column}", *self.beside)

    @property
    def check_id(self) -> str:
        """Its name in `quality_results`."""
        return f"{self.table}.{self.column}.{self.rule}"
