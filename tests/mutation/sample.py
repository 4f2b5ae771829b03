"""Leaves a random sample of the mutants of a session: `python sample.py SESSION NUMBER SEED`.

A whole session takes hours; the share killed of 200 mutants is known to about three in a hundred.
"""

from __future__ import annotations

import random
import sqlite3
import sys

TABLES = ("work_items", "mutation_specs", "work_results")


def thin_out(session: str, number: int, seed: int) -> None:
    """Deletes all other mutants, and those that the filter skipped."""
    with sqlite3.connect(session) as database:
        found = database.execute(
            "SELECT job_id FROM mutation_specs"
            " WHERE job_id NOT IN (SELECT job_id FROM work_results)"
            " ORDER BY module_path, start_pos_row, start_pos_col, operator_name, occurrence"
        )
        kept = random.Random(seed).sample([row[0] for row in found], number)
        marks = ", ".join("?" * len(kept))
        for table in TABLES:
            database.execute(f"DELETE FROM {table} WHERE job_id NOT IN ({marks})", kept)
    print(f"{len(kept)} mutants are left in {session}")


if __name__ == "__main__":
    thin_out(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
