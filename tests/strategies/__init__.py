"""Hypothesis strategies of raw tables, and the CSV files that they become."""

from tests.strategies.as_of import as_of_around, as_of_dates, cases
from tests.strategies.busy import busy_tables
from tests.strategies.csv_files import FILES, read_csv, write_csv
from tests.strategies.full_years import full_years
from tests.strategies.tables import raw_tables

__all__ = [
    "FILES",
    "as_of_around",
    "as_of_dates",
    "busy_tables",
    "cases",
    "full_years",
    "raw_tables",
    "read_csv",
    "write_csv",
]
