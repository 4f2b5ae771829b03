"""Contract of the calendar, the date table of the BI model."""

from __future__ import annotations

from typing import Any

from schemas.contract import Contract, about, row_check
from schemas.fields import day, field, flag, month, month_key
from schemas.types import Count, Day, Flag, Text


def _year(title: str, description: str) -> Any:
    return field(title, description, in_range={"min_value": 1900, "max_value": 2199})


class Calendar(Contract):
    """Whole years from that of the first order to that of three months after `as_of`."""

    date: Day = day("Date", "The day.")
    date_key: Count = field(
        "Date key", "YYYYMMDD.", in_range={"min_value": 19000101, "max_value": 21991231}
    )
    week_start_date: Day = day(
        "Week start", "First day of the day's week: Monday, or as --week-start says."
    )
    month: Text = month("Month", "Calendar month, YYYY-MM.", sort_by="month_key")
    month_key: Count = month_key("Month key", "Calendar month, YYYYMM.")
    quarter: Text = field(
        "Quarter", "Calendar quarter, such as 2018-Q3.", str_matches=r"^[0-9]{4}-Q[1-4]$"
    )
    year: Count = _year("Year", "Calendar year.")
    iso_week: Text = field(
        "ISO week",
        "Week by ISO 8601, such as 2015-W53; its year is that of the week's Thursday.",
        str_matches=r"^[0-9]{4}-W[0-5][0-9]$",
    )
    fiscal_year: Count = _year("Fiscal year", "The year in which the fiscal year ends.")
    fiscal_period: Text = field(
        "Fiscal period", "Month of the fiscal year, P01 to P12.", str_matches=r"^P(0[1-9]|1[0-2])$"
    )
    is_complete_month: Flag = flag(
        "Complete month",
        "1 if the month starts on or after the first order's day and ends by as_of.",
    )
    is_future: Flag = flag("Future", "1 for days after as_of.")

    class Config(Contract.Config):
        """One row a day."""

        unique = ["date"]
        metadata = about(
            "One row a day, without gaps.",
            questions=("Which days belong to a month, week or quarter?",),
            caveats=(
                "The fiscal year is the calendar year unless --fiscal-year-start says otherwise.",
            ),
        )

    @row_check
    def keys_match_date(table: Any) -> Any:
        """month_key is date_key without the day."""
        day_of_month = table.date_key - table.month_key * 100
        return day_of_month.between(1, 31)
