"""How many pairs are not published, since they say little or are too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.computation.readers import Note, Rows, reader
from pipeline.settings import Settings
from schemas.products.cross_sell import MOST_PAIRS

if TYPE_CHECKING:
    import ibis.expr.types as ir


def _told(rows: Rows, settings: Settings) -> Note | None:
    (counts,) = rows
    parts = {
        "below a lift of 1": counts["rare"],
        f"beyond the {MOST_PAIRS:,} most often together": counts["beyond"],
    }
    told = [f"{number:,} pairs {what}" for what, number in parts.items() if number]
    return Note(f"Left out of cross_sell: {', '.join(told)}.") if told else None


@reader(_told)
def pairs_left_out(measured_pairs: ir.Table) -> ir.Table:
    """One row: how many stand together less often than by chance, and how many are beyond."""
    return measured_pairs.aggregate(
        rare=measured_pairs.count(where=measured_pairs.place.isnull()),
        beyond=measured_pairs.count(where=measured_pairs.place > MOST_PAIRS),
    )
