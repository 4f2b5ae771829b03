"""Damage that takes a part of a table (a month, a file, a size, a status), and damage by chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from tests.pipeline.ingest.raw_folder import RawFolder, Record, csv_bytes, header

ORDERS, ITEMS, PAYMENTS, REVIEWS = "orders", "order_items", "order_payments", "order_reviews"
CUSTOMERS = "customers"
TIME = "order_purchase_timestamp"
ISO = "%Y-%m-%d %H:%M:%S"

Spoil = Callable[[str], str]
"""A good value to a bad one."""
Chosen = Callable[[Record], bool]


def comma(value: str) -> str:
    """A decimal comma."""
    return value.replace(".", ",")


def dated(form: str) -> Spoil:
    """The time in another form; an empty value stays."""
    return lambda value: f"{datetime.strptime(value, ISO):{form}}" if value else value


def epoch(value: str) -> str:
    """Seconds since 1970."""
    return str(int(datetime.strptime(value, ISO).replace(tzinfo=UTC).timestamp()))


def serial(value: str) -> str:
    """Days since 1899-12-30, as spreadsheets count."""
    return f"{(datetime.strptime(value, ISO) - datetime(1899, 12, 30)).total_seconds() / 86400:.5f}"


DATES: Mapping[str, Spoil] = {
    "day first": dated("%d/%m/%Y %H:%M"),
    "month first": dated("%m/%d/%Y %I:%M %p"),
    "day only": dated("%d.%m.%y"),
    "named month": dated("%d %b %Y %H:%M"),
    "digits": dated("%Y%m%d%H%M"),
    "seconds": epoch,
    "days": serial,
}
AMOUNTS: Mapping[str, Spoil] = {
    "decimal comma": comma,
    "currency": lambda value: f"R$ {value}",
    "empty": lambda value: "",
    "word": lambda value: "n/a",
}
THOUSANDS: Mapping[str, Spoil] = {
    "comma": lambda value: f"{float(value):,.2f}",
    "point": lambda value: f"{float(value):,.2f}".translate({44: ".", 46: ","}),
    "blank": lambda value: f"{float(value):,.2f}".replace(",", " "),
}


@dataclass(frozen=True)
class Part:
    """What was spoiled: a word of the pattern that must be told, in the table where it shows."""

    table: str
    word: str


@dataclass
class Shop:
    """Raw files, and which order is of which month and status."""

    raw: RawFolder

    def __post_init__(self) -> None:
        """Reads the orders."""
        place = header(ORDERS).index
        orders = self.raw.records(ORDERS)[1:]
        self.month = {order[0]: order[place(TIME)][:7] for order in orders}
        self.customer_month = {order[1]: order[place(TIME)][:7] for order in orders}
        self.status = {order[0]: order[place("order_status")] for order in orders}
        self.months = Counter(self.month.values())

    def spoil(self, table: str, column: str, spoil: Spoil, chosen: Chosen) -> int:
        """Changes the column in the chosen records; returns in how many."""
        place, changed = header(table).index(column), 0
        first, *records = self.raw.records(table)
        for record in records:
            if chosen(record):
                good = record[place]
                record[place] = spoil(good)
                changed += record[place] != good
        self.raw.write(table, [first, *records])
        return changed

    def of_month(self, table: str, month: str, random: Random, share: float) -> Chosen:
        """Chooses this share of the records of orders of a month."""
        column = "order_id" if table != CUSTOMERS else "customer_id"
        months = self.customer_month if table == CUSTOMERS else self.month
        place = header(table).index(column)
        return lambda record: months.get(record[place]) == month and random.random() < share

    def split(self, table: str, parts: int) -> list[list[Record]]:
        """Writes the table in parts by rows; returns their records without header."""
        first, *records = self.raw.records(table)
        self.raw.file(table).unlink()
        size = -(-len(records) // parts)
        pieces = [records[start : start + size] for start in range(0, len(records), size)]
        for number, piece in enumerate(pieces, start=1):
            self.raw.file(table, f"_{number}.csv").write_bytes(csv_bytes([first, *piece]))
        return pieces


Damage = Callable[[Shop, Random], Part]


def _month(table: str, column: str, spoil: Spoil, share: float = 1.0) -> Damage:
    def damage(shop: Shop, random: Random) -> Part:
        month = random.choice([name for name, orders in shop.months.items() if orders >= 40])
        shop.spoil(table, column, spoil, shop.of_month(table, month, random, share))
        return Part(ORDERS if table == CUSTOMERS else table, f"({month})")

    return damage


def _status(word: str, old: str) -> Damage:
    def damage(shop: Shop, random: Random) -> Part:
        shop.spoil(ORDERS, "order_status", lambda value: word, lambda record: record[2] == old)
        return Part(ORDERS, f"({word})")

    return damage


def _of_status(table: str, column: str, spoil: Spoil, status: str) -> Damage:
    def damage(shop: Shop, random: Random) -> Part:
        place = header(table).index("order_id")
        shop.spoil(table, column, spoil, lambda record: shop.status[record[place]] == status)
        return Part(table, f"({status})")

    return damage


def _size(table: str, column: str, spoil: Spoil) -> Damage:
    def damage(shop: Shop, random: Random) -> Part:
        place = header(table).index(column)
        # Some amounts are made large enough, so that there is something to take.
        first, *records = shop.raw.records(table)
        for record in random.sample(records, 45):
            record[place] = f"{random.randrange(100_000, 900_000) / 100:.2f}"
        shop.raw.write(table, [first, *records])
        shop.spoil(table, column, spoil, lambda record: float(record[place]) >= 1000)
        return Part(table, "amounts of 1,000 or more")

    return damage


def _refunds(table: str, column: str) -> Damage:
    def damage(shop: Shop, random: Random) -> Part:
        place = header(table).index(column)
        first, *records = shop.raw.records(table)
        for record in random.sample(records, 40):
            again = list(record)
            again[1] = "9"
            again[place] = f"-{record[place]}"
            records.append(again)
        shop.raw.write(table, [first, *records])
        return Part(table, "negative amounts")

    return damage


def _file(table: str, column: str, spoil: Spoil, parts: int) -> Damage:
    def damage(shop: Shop, random: Random) -> Part:
        pieces = shop.split(table, parts)
        number = random.randrange(len(pieces))
        place = header(table).index(column)
        for record in pieces[number]:
            record[place] = spoil(record[place])
        path = shop.raw.file(table, f"_{number + 1}.csv")
        path.write_bytes(csv_bytes([header(table), *pieces[number]]))
        return Part(table, path.name)

    return damage


def partial_damages() -> Iterator[tuple[str, Damage]]:
    """Each with a name."""
    for name, spoil in DATES.items():
        yield f"orders of a month: {name}", _month(ORDERS, TIME, spoil)
        yield f"most orders of a month: {name}", _month(ORDERS, TIME, spoil, 0.8)
        yield f"items of a month: {name}", _month(ITEMS, "shipping_limit_date", spoil)
        yield f"reviews of a month: {name}", _month(REVIEWS, "review_creation_date", spoil)
        yield f"a file of orders: {name}", _file(ORDERS, TIME, spoil, 12)
    for table, column in ((ITEMS, "price"), (ITEMS, "freight_value"), (PAYMENTS, "payment_value")):
        for name, spoil in AMOUNTS.items():
            yield f"{column} of a month: {name}", _month(table, column, spoil)
            yield f"most {column} of a month: {name}", _month(table, column, spoil, 0.7)
            yield f"a file of {column}: {name}", _file(table, column, spoil, 7)
            yield f"{column} of shipped: {name}", _of_status(table, column, spoil, "shipped")
    for table, column in ((ITEMS, "price"), (PAYMENTS, "payment_value")):
        for name, spoil in THOUSANDS.items():
            yield f"thousands in {column}: {name}", _size(table, column, spoil)
        yield f"refunds in {column}", _refunds(table, column)
    yield "scores of a month", _month(REVIEWS, "review_score", lambda value: f"{value}/5")
    for word in ("paid", "on hold", "returned"):
        yield f"canceled is {word}", _status(word, "canceled")
        yield f"shipped is {word}", _status(word, "shipped")
        yield f"{word} since this month", _month(ORDERS, "order_status", lambda value, w=word: w)
    for table, column in ((ITEMS, "order_id"), (PAYMENTS, "order_id")):
        yield f"orphans in {table}: a file", _file(table, column, lambda value: f"x{value[1:]}", 9)
    yield "zip codes of a month", _month(CUSTOMERS, "customer_zip_code_prefix", lambda v: v[1:])
    yield "states of a month", _month(CUSTOMERS, "customer_state", lambda value: "XX")


RANDOM_FAULTS: Sequence[tuple[str, str, Spoil]] = (
    *((ORDERS, TIME, spoil) for spoil in DATES.values()),
    (ORDERS, TIME, lambda value: "2018-02-30 00:00:00"),
    (ORDERS, TIME, lambda value: ""),
    (ORDERS, "order_status", lambda value: f"{value}{Random().random()}"),
    (ORDERS, "customer_id", lambda value: f"x{value[1:]}"),
    *((ITEMS, "price", spoil) for spoil in AMOUNTS.values()),
    (ITEMS, "order_id", lambda value: f"x{value[1:]}"),
    (ITEMS, "shipping_limit_date", lambda value: "tomorrow"),
    *((PAYMENTS, "payment_value", spoil) for spoil in AMOUNTS.values()),
    (PAYMENTS, "payment_installments", lambda value: "some"),
    (REVIEWS, "review_score", lambda value: "9"),
    (REVIEWS, "review_creation_date", dated("%d/%m/%Y")),
    (CUSTOMERS, "customer_state", lambda value: "XX"),
)


def spoil_by_chance(shop: Shop, random: Random) -> str:
    """Spoils one to three columns in rows here and there; returns which."""
    told = []
    faults = random.sample(RANDOM_FAULTS, random.randint(1, 3))
    for table, column, spoil in {fault[:2]: fault for fault in faults}.values():
        share = random.choice([0.005, 0.01, 0.03, 0.1])
        rows = shop.spoil(table, column, spoil, lambda record, s=share: random.random() < s)
        told.append(f"{rows} of {table}.{column}")
    return ", ".join(told)
