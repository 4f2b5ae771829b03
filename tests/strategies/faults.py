"""Faults of whole exports, in many forms: ids damaged, parts missing, dates out of the way.

Each takes a shop apart in place and tells the checks by which it should be found.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from copy import deepcopy
from dataclasses import fields
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from pipeline.sample import write_sample
from tests.oracle.months import add_months
from tests.oracle.raw import Raw, RawRow
from tests.strategies.csv_files import read_csv

Fault = Callable[[Raw, Random], set[str]]
"""Any of the checks that it gives must tell of it."""

PLACED = "order_purchase_timestamp"
PERSON = "customer_unique_id"
_INVALID = ("canceled", "unavailable")
_IDS = (
    *(("customers", PERSON), ("customers", "customer_id"), ("orders", "order_id")),
    *(("order_items", "product_id"), ("order_items", "seller_id")),
    *(("products", "product_id"), ("sellers", "seller_id"), ("order_reviews", "review_id")),
)
_NAMES = (
    *(("customers", "customer_city"), ("sellers", "seller_city")),
    *(("products", "product_category_name"), ("order_payments", "payment_type")),
)
_WORDS = (
    *("NULL", "null", "NaN", "nan", "None", "#N/A", "n/a", "Guest", "ANONYMOUS", "-1", " none "),
    *("unknown", "Undefined", "(not set)", "\\N", "?", "missing", "<NA>"),
)


def shop(folder: Path, orders: int, seed: int) -> Raw:
    """A sound shop: a sample without its points, of which none of these checks is."""
    write_sample(orders, seed, folder)
    raw = read_csv(folder)
    raw.geolocation.clear()
    return raw


def copy_of(raw: Raw) -> Raw:
    """The shop, to be damaged."""
    return Raw(**{each.name: deepcopy(getattr(raw, each.name)) for each in fields(raw)})


def in_exponents(raw: Raw, random: Random) -> set[str]:
    """Ids as a spreadsheet shows long numbers: of one row, of some, of all."""
    table, column = random.choice(_IDS)
    names = _some(raw, table, column, random)
    new = {
        name: f"{random.randint(1, 9)}.{number:05d}{random.choice('eE')}+{random.randint(11, 38)}"
        for number, name in enumerate(names)
    }
    _rename(raw, table, column, new)
    return {f"{table}.{column}.in_exponents"}


def cut_off(raw: Raw, random: Random) -> set[str]:
    """Numbers of which only 15 digits are left."""
    table, column = random.choice(_IDS)
    zeros = "0" * random.randint(1, 6)
    names = {row[column] for row in getattr(raw, table) if row[column] is not None}
    new = {name: f"{10**14 + number}{zeros}" for number, name in enumerate(sorted(names))}
    _rename(raw, table, column, new)
    return {f"{table}.{column}.cut_off"}


def placeholder(raw: Raw, random: Random) -> set[str]:
    """A word for nothing in a column of names, or in place of ids that may repeat."""
    table, column = random.choice((*_NAMES, ("customers", PERSON), *_IDS[3:5]))
    word = random.choice(_WORDS)
    rows: list[RawRow] = getattr(raw, table)
    for row in random.sample(rows, max(1, int(len(rows) * random.choice((0, 0.01, 0.2))))):
        row[column] = word
    return {f"{table}.{column}.placeholder"}


def guest_zero(raw: Raw, random: Random) -> set[str]:
    """Guests share the customer 0."""
    for row in random.sample(raw.customers, random.randint(10, len(raw.customers) // 2)):
        row[PERSON] = "0"
    return {f"customers.{PERSON}.placeholder"}


def spelled_otherwise(raw: Raw, random: Random) -> set[str]:
    """A person whose address is written in capitals, or with a blank, now and then."""
    change = random.choice((str.upper, str.title, lambda text: f"{text} ", lambda text: f" {text}"))
    for row in random.sample(raw.customers, random.randint(1, 50)):
        other = random.choice([each for each in raw.customers if each is not row])
        other[PERSON] = f"{row[PERSON]}x@y.org"
        row[PERSON] = change(other[PERSON])
    return {f"customers.{PERSON}.spelling"}


def one_for_all(raw: Raw, random: Random) -> set[str]:
    """The till, as a customer: an id without a meaning that orders of many people have."""
    share = random.choice((0.05, 0.2, 0.5))
    for row in random.sample(raw.customers, int(len(raw.customers) * share)):
        row[PERSON] = "c81e728d9d4c2f63"
    return {f"customers.{PERSON}.repeats"}


def person_is_order(raw: Raw, random: Random) -> set[str]:
    """Each order has a customer of its own."""
    for row in raw.customers:
        row[PERSON] = row["customer_id"]
    return {f"customers.{PERSON}.same_as_customer_id"}


def month_lost(raw: Raw, random: Random) -> set[str]:
    """One to three months' files are forgotten."""
    first = random.choice(_busy_months(raw)[1:-4])
    last = add_months(first, random.randint(1, 3))
    _drop(raw, lambda row: first <= row[PLACED].date() < last)
    return {f"orders.{PLACED}.month_without_orders"}


def fortnight_lost(raw: Raw, random: Random) -> set[str]:
    """Two weeks, or three, of a busy time."""
    first = random.choice(_busy_months(raw)[-5:-1]) + timedelta(days=random.randint(0, 20))
    last = first + timedelta(days=random.randint(14, 21))
    _drop(raw, lambda row: first <= row[PLACED].date() < last)
    return {f"orders.{PLACED}.days_without_orders"}


def part_lost(raw: Raw, random: Random) -> set[str]:
    """Items or payments of a month, or of its end, are missing."""
    part = random.choice(("items", "payments"))
    month = random.choice(_busy_months(raw))
    first = month + timedelta(days=random.choice((0, 0, 10, 20)))
    last = add_months(month, 1)
    lost = {row["order_id"] for row in raw.orders if first <= row[PLACED].date() < last}
    _without(raw, f"order_{part}", lost)
    return {f"orders.order_id.month_without_{part}", "orders.order_id.sold_without_items"}


def rows_limited(raw: Raw, random: Random) -> set[str]:
    """Items or payments end before orders do: another day of export, or a limit of rows."""
    part = random.choice(("items", "payments"))
    ordered = sorted(raw.orders, key=lambda row: row[PLACED])
    kept = ordered[: int(len(ordered) * random.choice((0.3, 0.6, 0.9, 0.97)))]
    _without(raw, f"order_{part}", {row["order_id"] for row in ordered[len(kept) :]})
    return {f"orders.order_id.month_without_{part}", "orders.order_id.sold_without_items"}


def paid_otherwise(raw: Raw, random: Random) -> set[str]:
    """A month's payments in another unit: without tax, in cents, in another currency."""
    month = random.choice(_busy_months(raw))
    factor = Decimal(random.choice(("0.79", "1.19", "5.4", "100", "0.01")))
    orders = {row["order_id"] for row in raw.orders if _month(row) == month}
    for row in raw.order_payments:
        if row["order_id"] in orders:
            row["payment_value"] = (row["payment_value"] * factor).quantize(Decimal("0.01"))
    return {"order_payments.payment_value.month_differs"}


def set_apart(raw: Raw, random: Random) -> set[str]:
    """A few orders of 1900, 1970, 2099, or forty days before or after all others."""
    valid = sorted(
        (row for row in raw.orders if row["order_status"] not in _INVALID),
        key=lambda row: row[PLACED],
    )
    busy = _busy_months(raw)
    first = min(row[PLACED] for row in raw.orders)
    _drop(raw, lambda row: row[PLACED].date() < busy[0])
    near = [datetime.combine(busy[0], first.time()) - timedelta(days=d) for d in (40, 400)]
    far = [datetime(1900, 1, 1), datetime(1970, 1, 1), datetime(2099, 12, 31)]
    moment = random.choice((*near, *far, valid[-1][PLACED] + timedelta(days=40)))
    known = [row for row in valid if row[PLACED].date() >= busy[0]]
    for row in random.sample(known, random.randint(1, 3)):
        row[PLACED] = moment
    return {f"orders.{PLACED}.apart"}


FAULTS: tuple[Fault, ...] = (
    *(in_exponents, cut_off, placeholder, guest_zero, spelled_otherwise, one_for_all),
    *(person_is_order, month_lost, fortnight_lost, part_lost, rows_limited, paid_otherwise),
    set_apart,
)


def part_of(raw: Raw, random: Random) -> Raw:
    """A sound part of the shop: some of its people, of some months in a row."""
    share = random.choice((0.3, 0.5, 0.8, 1.0))
    people = {row[PERSON] for row in raw.customers}
    chosen = {name for name in sorted(people) if random.random() < share}
    months = sorted({_month(row) for row in raw.orders})
    begin = random.randrange(max(1, len(months) // 2))
    end = random.randrange(begin + len(months) // 3, len(months)) if len(months) > 3 else -1
    first, last = months[begin], add_months(months[end], 1)
    buyers = {row["customer_id"] for row in raw.customers if row[PERSON] in chosen}
    part = copy_of(raw)
    _drop(
        part,
        lambda row: row["customer_id"] not in buyers or not first <= row[PLACED].date() < last,
    )
    return part


def _month(row: RawRow) -> date:
    day: date = row[PLACED].date().replace(day=1)
    return day


def _busy_months(raw: Raw) -> list[date]:
    """The months of sixty orders and more that follow each other to the last of them."""
    counts = Counter(map(_month, raw.orders))
    busy = [max(month for month, count in counts.items() if count >= 60)]
    while counts[add_months(busy[0], -1)] >= 60:
        busy.insert(0, add_months(busy[0], -1))
    return busy


def _some(raw: Raw, table: str, column: str, random: Random) -> list[str]:
    names = sorted({row[column] for row in getattr(raw, table) if row[column] is not None})
    return random.sample(names, random.choice((1, 1 + len(names) // 10, len(names))))


def _rename(raw: Raw, table: str, column: str, new: dict[str, str]) -> None:
    """In the table and, where it is what others refer to, in these."""
    tables = [table] if column == PERSON or table == "order_items" else _holders(raw, column)
    for name in tables:
        for row in getattr(raw, name):
            row[column] = new.get(row[column], row[column])


def _holders(raw: Raw, column: str) -> list[str]:
    return [
        each.name
        for each in fields(raw)
        if getattr(raw, each.name) and column in getattr(raw, each.name)[0]
    ]


def _without(raw: Raw, table: str, orders: set[str]) -> None:
    rows: list[RawRow] = getattr(raw, table)
    rows[:] = [row for row in rows if row["order_id"] not in orders]


def _drop(raw: Raw, is_gone: Callable[[RawRow], bool]) -> None:
    """Orders, with all that belongs to them and their customers."""
    gone: dict[str, set[str]] = defaultdict(set)
    for row in raw.orders:
        if is_gone(row):
            gone["order_id"].add(row["order_id"])
            gone["customer_id"].add(row["customer_id"])
    for each in fields(raw):
        rows: list[RawRow] = getattr(raw, each.name)
        key = "customer_id" if each.name == "customers" else "order_id"
        rows[:] = [row for row in rows if row.get(key) not in gone[key] or row.get(key) is None]
