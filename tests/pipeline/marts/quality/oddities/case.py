"""A smallest input with a row that has an oddity, and beside it one that just has it not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tests.oracle.raw import BEYOND, COLUMNS, Raw, RawRow, raw_row
from tests.oracle.tiny import at


@dataclass(frozen=True)
class Case:
    """The input, the rows that the oddity concerns, and those that have it."""

    raw: Raw
    row_count: int = 2
    failing_rows: int = 1
    example_key: str | None = "odd"
    as_of: date | None = None
    first_day: date | None = None

    @property
    def expected(self) -> tuple[int, int, str | None]:
        """What must be counted."""
        return self.row_count, self.failing_rows, self.example_key


Cases = Mapping[str, Case]
"""By check_id."""

PURCHASED = "2018-01-02 10:00:00"


def order(order_id: str, status: str = "shipped", **times: str | None) -> RawRow:
    """An order of the time PURCHASED, and its other times by short names."""
    names = {
        "purchased": "order_purchase_timestamp",
        "approved": "order_approved_at",
        "carrier": "order_delivered_carrier_date",
        "customer": "order_delivered_customer_date",
        "estimated": "order_estimated_delivery_date",
    }
    given = {names[name]: at(text) for name, text in ({"purchased": PURCHASED} | times).items()}
    return raw_row("orders", order_id=order_id, customer_id=order_id, order_status=status, **given)


def orders(*order_ids: str) -> list[RawRow]:
    """Orders without any date but that of their purchase."""
    return [order(order_id) for order_id in order_ids]


def rows(table: str, *values: tuple[object, ...], names: str) -> list[RawRow]:
    """Rows of the columns named; the others are empty."""
    return [raw_row(table, **dict(zip(names.split(), each, strict=True))) for each in values]


def point(zip_code: str | None = "01037", **values: object) -> RawRow:
    """A point in the middle of Brazil."""
    given = {"geolocation_lat": -10, "geolocation_lng": -50} | values
    return raw_row("geolocation", geolocation_zip_code_prefix=zip_code, **given)


def filled(table: str, key: str, **values: object) -> RawRow:
    """A row whose texts are all `key` and whose numbers are 1, but for these values."""
    given = {
        name: {"text": key, "time": None}.get(kind, 1)
        for name, kind in (COLUMNS[table] | BEYOND.get(table, {})).items()
    }
    return raw_row(table, **given | values)
