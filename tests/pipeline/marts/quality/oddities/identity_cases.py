"""Oddities of identity, each in the smallest input."""

from tests.oracle.quality.odd_identity import IDS, NAMES
from tests.oracle.raw import Raw
from tests.oracle.tiny import customer, placed
from tests.pipeline.marts.quality.oddities.case import Case, Cases, order
from tests.pipeline.marts.quality.oddities.text_cases import written

WHOLE = ("123457000000000", "1e14", "abce+14", "1.23457e14", "+14", "12E+14", "1.E+14")
IN_EXPONENTS = ("1.23457E+14", "1,2E+14", "1e+05", "9E+1")

LONG_ENOUGH = ("1234567890123456", "123456789012340", "12345678901234567890123456000", "hex" * 6)
CUT_OFF = ("1234567890123450", "123456789012345000", "9999999999999990")

NAMED = ("0", "1", "nobody", "nulls", "0000", "sao paulo", "guest house", "n/ab")
WORDS = ("NULL", "NaN", "#N/A", "Guest", " anonymous ", "-1", "None", "\\N", "(not set)")

ONE_WAY = ("ann@x.org", "ann@x.org", "ANN@X.ORG.", "bob")
OTHERWISE = ("Ann@x.org", "ANN@X.ORG", "ann @x.org", "ann@x.org\u00a0")

PERSON = "customer_unique_id"


def orders_of(*people: tuple[str, int]) -> Raw:
    """So many orders of each person, each with a customer record of its own."""
    raw = Raw()
    for name, number in people:
        for count in range(number):
            raw.orders.append(order(f"{name}{count:03d}"))
            raw.customers.append(customer(f"{name}{count:03d}", name))
    return raw


def others(number: int, orders: int) -> list[tuple[str, int]]:
    return [(f"other{count}", orders) for count in range(number)]


def ids(table: str, column: str) -> dict[str, Case]:
    """Each look of an id, and what only looks like it."""
    name = f"{table}.{column}"
    return {
        f"{name}.in_exponents": written(table, column, WHOLE, IN_EXPONENTS),
        f"{name}.cut_off": written(table, column, LONG_ENOUGH, CUT_OFF),
        f"{name}.placeholder": written(table, column, NAMED, WORDS),
    }


def spelled(table: str, column: str) -> Case:
    """Of a key all are distinct, so the least of those alike stays."""
    if column == PERSON:
        return written(table, column, ONE_WAY, OTHERWISE)
    return written(table, column, ("ANN", "bob", "bo-b"), ("Ann", "ann", "ann "))


IDENTITY_CASES: Cases = {
    **{
        check_id: case
        for table, columns in IDS.items()
        for column in columns
        for check_id, case in ids(table, column).items()
    },
    **{
        f"{table}.{column}.spelling": spelled(table, column)
        for table, columns in IDS.items()
        if table not in ("order_items", "order_reviews")
        for column in columns
    },
}

NAME_CASES: Cases = {
    f"{table}.{column}.placeholder": written(table, column, NAMED[1:], WORDS)
    for table, columns in NAMES.items()
    for column in columns
}

CUSTOMER_CASES: Cases = {
    f"customers.{PERSON}.repeats": Case(orders_of(("till", 31), *others(10, 3)), 11, 1, "till"),
    f"customers.{PERSON}.same_as_customer_id": Case(
        placed(*(order(f"o{count:03d}") for count in range(100))), 100, 100, "o000"
    ),
}
