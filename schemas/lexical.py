"""How a raw text must look to be a value of a column's type: as patterns, and in words.

The patterns are for engines and for Python alike.
"""

from __future__ import annotations

from schemas.types import DATE, DECIMAL, FLOAT, INTEGER, TIMESTAMP, ColumnType

TIMESTAMP_FORM = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"([ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?)?$"
)
ZONED_FORM = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"[ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?"
    r"(Z|([+-])([01][0-9]|2[0-3])(:?([0-5][0-9]))?)$"
)
SIGN, HOURS, MINUTES = 4, 5, 7
"""Groups of that form."""
DATE_FORM = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]00:00:00(\.0{1,9})?)?$"
INTEGER_FORM = r"^-?[0-9]{1,15}(\.0{1,6})?$"
NUMBER_FORM = r"^-?[0-9]{1,15}(\.[0-9]{1,30})?$"


def decimal_form(dtype: ColumnType) -> str:
    """The pattern of a text that stands for a value of this type, whatever engine reads it."""
    whole_digits = dtype.precision - dtype.scale - 1
    return rf"^-?[0-9]{{1,{whole_digits}}}(\.[0-9]{{1,{dtype.scale}}}0{{0,20}})?$"


def in_words(dtype: ColumnType) -> str:
    """What is expected of a text, for people."""
    words = {
        TIMESTAMP: "a date and time such as 2017-10-02 10:56:33, without time zone",
        DATE: "a date such as 2017-10-02",
        DECIMAL: f"a number such as 58.90: point as decimal sign, at most {dtype.scale} decimals",
        INTEGER: "a whole number such as 3",
        FLOAT: "a number such as -23.5456: point as decimal sign",
    }
    return words.get(dtype.kind, "text without line breaks")
