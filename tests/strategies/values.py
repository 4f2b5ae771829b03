"""Nasty but clean values of single fields: every one of them keeps the contracts."""

from datetime import datetime
from decimal import Decimal

from hypothesis import strategies as st

STATUSES = (
    "delivered",
    "shipped",
    "canceled",
    "unavailable",
    "invoiced",
    "processing",
    "created",
    "approved",
)
PAYMENT_TYPES = ("credit_card", "boleto", "voucher", "debit_card", "not_defined")
# fmt: off
STATES = (
    "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO",
    "MA", "MG", "MS", "MT", "PA", "PB", "PE", "PI", "PR",
    "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO",
)
# fmt: on
CITIES = (
    "sao paulo",
    "são josé dos campos",
    "arraial d'ajuda",
    "rio de janeiro, rio de janeiro, brasil",
    "auriflama/sp",
    "04482255",
)
ZIPS = ("01037", "00000", "13023", "99990")
COMMENTS = (
    None,
    "ok",
    "one\ntwo",
    "one\r\n\r\ntwo",
    'said "fine", then left',
    "   ",
    "€ ção; ótimo",
)

PRICES = tuple(
    map(Decimal, ("10.00", "0.01", "0.05", "0.00", "3.33", "20.00", "129.90", "999999.99"))
)

EDGES = tuple(
    map(
        datetime.fromisoformat,
        (
            "2018-01-31 23:59:59",  # the last second of a month, and the next
            "2018-02-01 00:00:00",
            "2016-02-29 12:00:00",  # leap days and a year later
            "2017-02-28 23:59:59",
            "2017-03-01 00:00:00",
            "2016-12-31 23:59:59",  # year's end, and ISO week 52 of 2016 on 2017-01-01
            "2017-01-01 00:00:00",
            "2015-12-31 23:59:59",  # ISO week 53 of 2015, to Sunday 2016-01-03
            "2016-01-03 23:59:59",
            "2018-12-31 00:00:00",  # ISO week 1 of 2019
            "2017-10-15 00:30:00",  # skipped by the clocks of Sao Paulo
            "2018-02-17 23:30:00",  # shown twice by the clocks of Sao Paulo
            "2017-03-26 02:30:00",  # skipped by the clocks of Berlin
            "2017-10-29 02:30:00",  # shown twice by the clocks of Berlin
        ),
    )
)

DAY = 86_400
SECONDS = (0, 1, -1, -DAY, DAY, 10 * DAY - 1, 10 * DAY, 10 * DAY + 1, 432, 433, 40 * DAY)
"""Elapsed times: around ten days, around half a hundredth of a day, and backwards."""

ODD_IDS = ("0", "007", "1e5", "nan", "null", "true", "a", "b")


def ids() -> st.SearchStrategy[str]:
    """Short lower-case ids, some of which look like numbers or null."""
    return st.sampled_from(ODD_IDS) | st.text("0123456789abcdef", min_size=1, max_size=6)


def moments() -> st.SearchStrategy[datetime]:
    """Draw times in whole seconds, at the edges of the calendar or anywhere in two years."""
    anywhere = st.datetimes(datetime(2016, 9, 1), datetime(2018, 9, 30))
    return st.sampled_from(EDGES) | anywhere.map(lambda when: when.replace(microsecond=0))


def money() -> st.SearchStrategy[Decimal]:
    """Amounts that often tie."""
    cents = st.integers(0, 50_000).map(lambda count: Decimal(count).scaleb(-2))
    return st.sampled_from(PRICES) | cents


def seconds() -> st.SearchStrategy[int]:
    """Elapsed seconds between two steps of an order."""
    return st.sampled_from(SECONDS) | st.integers(-2 * DAY, 60 * DAY)
