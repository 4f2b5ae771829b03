"""Retention & Cohorts."""

from __future__ import annotations

from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import columns, heading, lines, matrix
from pipeline.powerbi.pbir.page import Page

_COHORT = "cohort_retention[cohort_month_txt]"

PAGE = Page(
    "retention",
    "Retention & Cohorts",
    (
        heading("Retention & Cohorts", "Do customers come back, and when?"),
        matrix(
            "retention",
            at(0, 0, 12, 4),
            "Retention by cohort and months since the first order",
            _COHORT,
            "cohort_retention[months_since_first]",
            "[Retention Rate]",
            colour="[Retention Colour]",
        ),
        lines(
            "repeat_rate_by_month",
            at(0, 4, 4, 2),
            "Repeat rate by month",
            "calendar[month]",
            "[Repeat Rate]",
        ),
        columns(
            "cohort_sizes",
            at(4, 4, 4, 2),
            "Customers of each cohort",
            _COHORT,
            "[Cohort Customers]",
        ),
        columns(
            "ltv_by_cohort",
            at(8, 4, 4, 2),
            "Revenue so far for each customer",
            _COHORT,
            "[LTV per Customer]",
        ),
    ),
)
