"""The functions that are known, and how many arguments each takes."""

from __future__ import annotations

from pipeline.powerbi.dax.errors import DaxError, Place, UnsupportedDax

_MANY = 1_000

ARGUMENTS = {
    "ALL": (0, _MANY),
    "AVERAGE": (1, 1),
    "AVERAGEX": (2, 2),
    "BLANK": (0, 0),
    "CALCULATE": (1, _MANY),
    "COUNT": (1, 1),
    "COUNTROWS": (1, 1),
    "DATEADD": (3, 3),
    "DATEDIFF": (3, 3),
    "DATESYTD": (1, 1),
    "DISTINCTCOUNT": (1, 1),
    "DISTINCTCOUNTNOBLANK": (1, 1),
    "DIVIDE": (2, 3),
    "FILTER": (2, 2),
    "IF": (2, 3),
    "ISBLANK": (1, 1),
    "KEEPFILTERS": (1, 1),
    "MAX": (1, 1),
    "MIN": (1, 1),
    "REMOVEFILTERS": (0, _MANY),
    "SAMEPERIODLASTYEAR": (1, 1),
    "SELECTEDVALUE": (1, 2),
    "SUM": (1, 1),
    "SUMX": (2, 2),
    "VALUES": (1, 1),
}
"""The least and the most; some functions take more in DAX, in forms that are not known here."""

OF_A_COLUMN = frozenset(
    {"AVERAGE", "COUNT", "DISTINCTCOUNT", "DISTINCTCOUNTNOBLANK", "MAX", "MIN", "SUM"}
)
"""Aggregate one column in the filter context, whatever the row."""

CLEARING = frozenset({"ALL", "REMOVEFILTERS"})
"""Take filters away where they are an argument of CALCULATE."""

INTERVALS = frozenset({"DAY", "MONTH", "QUARTER", "YEAR"})

KEYWORDS = frozenset({"FALSE", "IN", "NOT", "RETURN", "TRUE", "VAR"})

RESERVED = KEYWORDS | INTERVALS | ARGUMENTS.keys() | {"CALENDAR", "DATE"}
"""Not to be taken as they are for a table or a variable."""


def check_arguments(function: str, count: int, place: Place) -> None:
    """Refuses an unknown function, and a number of arguments that it does not take."""
    if function not in ARGUMENTS:
        raise UnsupportedDax(f"the function {function} is not supported", place)
    fewest, most = ARGUMENTS[function]
    if count < fewest:
        raise DaxError(f"{function} takes at least {fewest} arguments, not {count}", place)
    if count > most:
        raise UnsupportedDax(f"{function} with {count} arguments is not supported", place)
