"""Frames small enough to check a measure by hand: a calendar, orders, their items, and states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from pipeline.powerbi.semantic_model import Relationship
from tests.dax.evaluator import Evaluator, Filters
from tests.dax.values import Value

DATE = ("calendar", "date")
MONTH = ("calendar", "month")
YEAR = ("calendar", "year")
WEEKDAY = ("calendar", "weekday")
STATE = ("orders", "state")

RELATIONSHIPS = (
    Relationship("orders", "day", "calendar", "date"),
    Relationship("orders", "state", "states", "state"),
    Relationship("items", "order", "orders", "order"),
)


def calendar(first: str = "2016-01-01", last: str = "2018-12-31") -> pd.DataFrame:
    """A row a day; 2016 is a leap year."""
    dates = pd.Series(pd.date_range(first, last))
    return pd.DataFrame(
        {
            "date": dates,
            "month": dates.dt.strftime("%Y-%m"),
            "year": dates.dt.year,
            "weekday": dates.dt.day_of_week,
        }
    )


def orders() -> pd.DataFrame:
    """Six orders; e has a day outside the calendar, f a state that is not among the states."""
    return pd.DataFrame(
        [
            ("a", "2017-01-10", "SP", "ana", 10.0, 0, 5.0),
            ("b", "2017-01-31", "RJ", "bob", 20.0, 0, None),
            ("c", "2017-02-10", "SP", "ana", 40.0, 1, -1.0),
            ("d", "2017-02-28", "SP", "eva", 80.0, 0, 3.0),
            ("e", "2030-05-05", "RJ", "bob", 160.0, 1, 4.0),
            ("f", "2018-02-10", "??", "ana", 320.0, 1, 2.0),
        ],
        columns=["order", "day", "state", "customer", "value", "repeat", "days"],
    ).assign(day=lambda rows: pd.to_datetime(rows["day"]))


def items() -> pd.DataFrame:
    """Five items; the last is of an order that is not among the orders."""
    return pd.DataFrame(
        [("a", 4.0), ("a", 6.0), ("c", 40.0), ("f", 320.0), ("lost", 1000.0)],
        columns=["order", "price"],
    )


def states() -> pd.DataFrame:
    """Three states; nobody ordered from MG."""
    return pd.DataFrame(
        [("SP", "South-East"), ("RJ", "South-East"), ("MG", "Centre")], columns=["state", "region"]
    )


def frames() -> dict[str, pd.DataFrame]:
    """All tables."""
    return {"calendar": calendar(), "orders": orders(), "items": items(), "states": states()}


MEASURES = {
    "Value": "SUM ( orders[value] )",
    "Orders": "COUNTROWS ( orders )",
    "Price": "SUM ( items[price] )",
}


def evaluator(
    measures: Mapping[str, str] | None = None,
    tables: Mapping[str, pd.DataFrame] | None = None,
    relationships: Sequence[Relationship] = RELATIONSHIPS,
) -> Evaluator:
    """With these measures besides the usual ones."""
    return Evaluator(tables or frames(), relationships, {**MEASURES, **(measures or {})}, DATE)


def value(
    expression: str, filters: Filters | None = None, measures: Mapping[str, str] | None = None
) -> Value:
    """The value of an expression on the small frames."""
    return evaluator({**(measures or {}), "It": expression}).value("It", filters or {})
