"""Raw tables that are not clean, as CSV files that are read in like those of a run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.ingest import check_threshold
from pipeline.ingest.accounts import MoneyAccount
from tests.oracle import Raw
from tests.oracle.tiny import payment, review
from tests.pipeline.ingest.raw_folder import RawFolder, Taken, take_in
from tests.strategies import FILES, write_csv

MAX_REJECTED = 0.01
"""What a run allows by default."""


@dataclass(frozen=True)
class Reading:
    """What was accepted, and what became of the rest."""

    accepted: Raw
    folder: Path
    taken: Taken

    def set_aside(self, table: str) -> list[tuple[str, str, str]]:
        """Key, column and rule of each row that was set aside."""
        rejects = self.taken.rejects.get(table, [])
        return [(reject["key"], reject["column"], reject["rule"]) for reject in rejects]

    def money(self, table: str, column: str) -> MoneyAccount:
        """Where the money of the column went."""
        return self.taken.accounts[table].money[column]

    def check(self) -> None:
        """Stops as a run does that loses too much."""
        check_threshold(list(self.taken.accounts.values()), MAX_REJECTED)


def read_in(raw: Raw, folder: Path) -> Reading:
    """Writes the raw tables as CSV and reads them in."""
    first = raw.orders[0]["order_id"]
    if not raw.order_payments:  # a required table must have a row, here as in the next line
        raw.order_payments.append(payment(first, 1, "boleto", "1.00"))
    if not raw.order_reviews:
        raw.order_reviews.append(review("r", first, 5, "2018-02-01"))
    write_csv(raw, folder)
    taken = take_in(RawFolder(folder))
    accepted = Raw(**{name: taken.rows.get(name, []) for name in FILES})
    return Reading(accepted, folder, taken)
