"""Oddities of days and months: holes, orders apart from all others, months unlike the others."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise

from tests.oracle.lines import priced, sold_for
from tests.oracle.months import add_months
from tests.oracle.numbers import quantile, rounded
from tests.oracle.quality.behind import order_worth
from tests.oracle.quality.found import Found
from tests.oracle.quality.odd_orders import PURCHASED, last_day
from tests.oracle.raw import Raw, RawRow

DAY = timedelta(days=1)
INVALID = ("canceled", "unavailable")


def odd_calendar(raw: Raw, as_of: date | None) -> Iterator[tuple[str, Found]]:
    """What the days and months of all orders up to the day tell together."""
    last = as_of or last_day(raw)
    orders = [row for row in raw.orders if row[PURCHASED].date() <= last]
    if orders:
        yield from _holes(raw, orders)
    yield "orders.order_purchase_timestamp.apart", _apart(raw, orders)
    yield "orders.order_purchase_timestamp.implausible", _implausible(raw, orders)
    valid = [row for row in orders if row["order_status"] not in INVALID]
    yield from _months(raw, valid)


def day_of(row: RawRow) -> date:
    """The day of the purchase."""
    day: date = row[PURCHASED].date()
    return day


def _holes(raw: Raw, orders: list[RawRow]) -> Iterator[tuple[str, Found]]:
    worth = order_worth(raw)
    days = Counter(map(day_of, orders))
    months = Counter(day.replace(day=1) for day in map(day_of, orders))
    first, last = min(days), max(days)
    empty_months, months_missing, empty_days = [], 0, []
    ordered = sorted(days)
    for before, after in pairwise(ordered):
        missing = (after - before).days - 1
        if missing < 14:
            continue
        inside = []
        month = add_months(before.replace(day=1), 1)
        while month < after.replace(day=1):
            inside.append(month)
            month = add_months(month, 1)
        sides = months[before.replace(day=1)], months[after.replace(day=1)]
        weeks = (
            sum(days[before - n * DAY] for n in range(7)),
            sum(days[after + n * DAY] for n in range(7)),
        )
        if inside and min(sides) >= 30:
            empty_months += inside
            months_missing += missing
        elif min(weeks) >= 30:
            empty_days += [before + n * DAY for n in range(1, missing + 1)]
    total = sum((worth[row["order_id"]] for row in orders), Decimal(0))
    in_all = (last.year - first.year) * 12 + last.month - first.month + 1
    name = "orders.order_purchase_timestamp"
    for rule, units, found, missing in (
        (
            "month_without_orders",
            in_all,
            [f"{each:%Y-%m}" for each in empty_months],
            months_missing,
        ),
        (
            "days_without_orders",
            (last - first).days + 1,
            [each.isoformat() for each in empty_days],
            len(empty_days),
        ),
    ):
        yield (
            f"{name}.{rule}",
            Found(
                units,
                len(found),
                min(found, default=None),
                _half_up(Fraction(len(orders) * missing, len(days)), 0),
                rounded(Fraction(total) * missing / len(days), 2),
            ),
        )


def _half_up(value: Fraction, places: int) -> int:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return int(exact.quantize(Decimal(10) ** -places, ROUND_HALF_UP))


def _apart(raw: Raw, orders: list[RawRow]) -> Found:
    worth = order_worth(raw)
    valid = [row for row in orders if row["order_status"] not in INVALID]
    until = max(_early(sorted(map(day_of, orders))), default=None)
    since = min(_late(sorted(map(day_of, valid))), default=None)
    found = Found(failing_orders=0, failing_amount=Decimal(0))
    for row in orders:
        is_first = until is not None and day_of(row) <= until
        is_valid = row["order_status"] not in INVALID
        is_last = since is not None and is_valid and day_of(row) >= since
        found.see(row["order_id"], is_first or is_last)
    if found.failing_rows:
        found.failing_orders = len(orders)
        found.failing_amount = sum((worth[row["order_id"]] for row in orders), Decimal(0))
    return found


def _early(days: list[date]) -> Iterator[date]:
    """The days that end the few first orders, where a long gap follows."""
    for place in range(1, min(3, len(days) - 1) + 1):
        before, after = days[place - 1], days[place]
        if _is_far((after - before).days, [(day - after).days for day in days[place:]]):
            yield before


def _late(days: list[date]) -> Iterator[date]:
    """The days that begin the few last orders, where a long gap is before."""
    for place in range(1, min(3, len(days) - 1) + 1):
        before, after = days[-place - 1], days[-place]
        if _is_far((after - before).days, [(before - day).days for day in days[:-place]]):
            yield after


def _is_far(step: int, distances: list[int]) -> bool:
    month, year = (sum(each < n for each in distances) for n in (30, 365))
    return (step >= 30 and month >= 30) or (step >= 365 and year >= 10)


def _implausible(raw: Raw, orders: list[RawRow]) -> Found:
    worth = order_worth(raw)
    found = Found(failing_orders=0, failing_amount=Decimal(0))
    for row in orders:
        found.see(row["order_id"], day_of(row).year < 1990, (1, worth[row["order_id"]]))
    return found


def _months(raw: Raw, valid: list[RawRow]) -> Iterator[tuple[str, Found]]:
    worth, owed, paid = order_worth(raw), _owed(raw), _paid(raw)
    sold = Found(failing_orders=0, failing_amount=Decimal(0))
    for row in valid:
        sold.see(row["order_id"], row["order_id"] not in owed, (1, worth[row["order_id"]]))
    yield "orders.order_id.sold_without_items", sold
    months: dict[str, list[str]] = defaultdict(list)
    for row in valid:
        months[f"{day_of(row):%Y-%m}"].append(row["order_id"])
    for part, having in (("items", owed), ("payments", paid)):
        yield f"orders.order_id.month_without_{part}", _lacking(months, having, worth)
    yield "order_payments.payment_value.month_differs", _differing(months, owed, paid)


def _lacking(
    months: dict[str, list[str]], having: dict[str, Decimal], worth: dict[str, Decimal]
) -> Found:
    large = {month: ids for month, ids in months.items() if len(ids) >= 10}
    lacking = {month: [name for name in ids if name not in having] for month, ids in large.items()}
    shares = {
        month: int(rounded(Fraction(len(lacking[month]) * 100, len(large[month])), 2) * 100)
        for month in large
    }
    found = Found(failing_orders=0, failing_amount=Decimal(0))
    usual = quantile(list(shares.values()), Fraction(1, 5))
    for month, ids in large.items():
        lost, share = lacking[month], shares[month]
        assert usual is not None
        is_above = len(lost) >= 5 and share >= 500 + 3 * usual
        is_half = len(ids) >= 30 and bool(lost) and (share - usual) * 2 >= 10_000 - usual
        money = sum((worth[name] for name in lost), Decimal(0))
        found.see(month, is_above or is_half, (len(lost), money))
    return found


def _differing(
    months: dict[str, list[str]], owed: dict[str, Decimal], paid: dict[str, Decimal]
) -> Found:
    sums = {}
    for month, ids in months.items():
        both = [name for name in ids if name in owed and name in paid]
        bought = sum((owed[name] for name in both), Decimal(0))
        if len(both) >= 10 and bought > 0:
            sums[month] = (len(both), bought, sum((paid[name] for name in both), Decimal(0)))
    shares = {
        month: int(rounded(Fraction(got) * 100 / Fraction(bought), 2) * 100)
        for month, (_, bought, got) in sums.items()
    }
    found = Found(failing_orders=0, failing_amount=Decimal(0))
    usual = quantile(list(shares.values()), Fraction(1, 2))
    for month, (number, bought, got) in sums.items():
        assert usual is not None
        found.see(month, abs(shares[month] - usual) >= 1000, (number, abs(got - bought)))
    return found


def _owed(raw: Raw) -> dict[str, Decimal]:
    owed: dict[str, Decimal] = {}
    for row in map(priced, raw.order_items):
        due = sold_for(row) + row["tax"] + row["freight_value"]
        owed[row["order_id"]] = owed.get(row["order_id"], Decimal(0)) + due
    return owed


def _paid(raw: Raw) -> dict[str, Decimal]:
    paid: dict[str, Decimal] = {}
    for row in raw.order_payments:
        paid[row["order_id"]] = paid.get(row["order_id"], Decimal(0)) + row["payment_value"]
    return paid
