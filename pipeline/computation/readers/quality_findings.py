"""Checks whose rows look wrong: those that the summary names, and those that stop a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from pipeline.computation.readers import Rows, reader
from pipeline.errors import BadInput
from pipeline.settings import Settings
from schemas.quality.oddities import ODDITIES
from schemas.quality.quality_results import ERROR, WARNING

if TYPE_CHECKING:
    import ibis.expr.types as ir

_REMEDIES = {each.check_id: each.remedy for each in ODDITIES}


@dataclass(frozen=True)
class QualityFinding:
    """A check that found something."""

    check_id: str
    severity: str
    row_count: int
    failing_rows: int
    example_key: str | None
    failing_orders: int | None = None
    failing_amount: Decimal | None = None

    @property
    def share(self) -> float:
        """Failing rows as a share of the rows checked."""
        return self.failing_rows / self.row_count

    def __str__(self) -> str:
        """One line for people."""
        rows = f"{self.failing_rows:,} of {self.row_count:,} ({self.share:.2%})"
        behind = f"; {self.failing_amount:,} behind" if self.failing_amount else ""
        remedy = f". {_REMEDIES[self.check_id]}" if _REMEDIES.get(self.check_id) else ""
        return f"{self.check_id}: {rows}, such as {self.example_key}{behind}{remedy}"


def _settled(rows: Rows, settings: Settings) -> list[QualityFinding]:
    return warnings([QualityFinding(**row) for row in rows], settings)


@reader(_settled)
def quality_findings(quality_results: ir.Table) -> ir.Table:
    """The checks that found something, the one to look at first before the others."""
    found = quality_results.filter(quality_results.failing_rows > 0)
    return found.order_by("rank").select(
        "check_id",
        "severity",
        "row_count",
        "failing_rows",
        "example_key",
        "failing_orders",
        "failing_amount",
    )


def warnings(findings: Sequence[QualityFinding], settings: Settings) -> list[QualityFinding]:
    """The warnings above their threshold, in the order of the findings.

    Raises BadInput if an error is above its own. The errors of contracts have no threshold: their
    rows were set aside already.
    """
    limits = {each.check_id: each.threshold for each in ODDITIES} | dict(settings.threshold)
    above = [each for each in findings if each.share > limits.get(each.check_id, 0)]
    errors = [each for each in above if each.severity == ERROR and each.check_id in limits]
    if errors:
        raise BadInput(
            "nothing was published, for these oddities are errors:\n"
            + "\n".join(f"  {each}" for each in errors)
            + "\nMend the data, or allow more with --threshold or --severity."
        )
    return [each for each in above if each.severity == WARNING]
