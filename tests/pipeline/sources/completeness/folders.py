"""Folders of raw files in every form that exports have, and what else lies in them."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from schemas.raw.registry import RAW_TABLES

ORDER_TABLES = ("customers", "orders", "order_items", "order_payments", "order_reviews")
OTHERS = ("products", "sellers", "geolocation", "category_translation")
OLD = 1_500_000_000
"""When all files of a clean folder were changed, in seconds."""

Name = Callable[[str, int], str]


@dataclass(frozen=True)
class Form:
    """How a table comes in parts: the name of part n, and how a warning calls it."""

    file: Name
    label: Callable[[int], str]
    is_dated: bool

    @property
    def is_daily(self) -> bool:
        """Whether each part is of a day."""
        return self.label is _day


def _month(number: int) -> str:
    return f"{2016 + number // 12}-{number % 12 + 1:02}"


def _day(number: int) -> str:
    return (date(2018, 1, 1) + timedelta(days=number)).isoformat()


def _week(number: int) -> str:
    year, week, _ = (date(2018, 1, 1) + timedelta(weeks=number)).isocalendar()
    return f"{year}-W{week:02}"


def _compact(text: str) -> str:
    return text.replace("-", "")


def _hive(text: str) -> str:
    names = ("year", "month", "day")
    return "/".join(
        f"{name}={int(part)}" for name, part in zip(names, text.split("-"), strict=False)
    )


FORMS = {
    "_1": Form(lambda stem, n: f"{stem}_{n + 1}.csv", lambda n: f"part {n + 1}", False),
    "-part-0000": Form(lambda stem, n: f"{stem}-part-{n:04}.csv", lambda n: f"part {n}", False),
    "/part1": Form(lambda stem, n: f"{stem}/part{n + 1}.csv", lambda n: f"part {n + 1}", False),
    "_2018_01": Form(
        lambda stem, n: f"{stem}_{_month(n).replace('-', '_')}.csv", lambda n: _month(n), True
    ),
    "_201801": Form(lambda stem, n: f"{stem}_{_compact(_month(n))}.csv", _month, True),
    "/2018-01": Form(lambda stem, n: f"{stem}/{_month(n)}.csv", _month, True),
    "/2018/01": Form(lambda stem, n: f"{stem}/{_month(n).replace('-', '/')}/a.csv", _month, True),
    "hive month": Form(lambda stem, n: f"{stem}/{_hive(_month(n))}/part-0.csv", _month, True),
    "_2018-01-05": Form(lambda stem, n: f"{stem}_{_day(n)}.csv", _day, True),
    "_20180105": Form(lambda stem, n: f"{stem}_{_compact(_day(n))}.csv", _day, True),
    "hive day": Form(lambda stem, n: f"{stem}/{_hive(_day(n))}/part-0.csv", _day, True),
    "date=": Form(lambda stem, n: f"{stem}/date={_day(n)}/0.csv", _day, True),
    "weekly": Form(lambda stem, n: f"{stem}_{_day(7 * n)}.csv", lambda n: _day(7 * n), True),
    "_2018-W01": Form(lambda stem, n: f"{stem}_{_week(n)}.csv", _week, True),
}


def header(table: str) -> str:
    """The first line of a table's file."""
    return ",".join(column.name for column in RAW_TABLES[table].columns) + "\n"


def put(path: Path, content: bytes, modified: int = OLD) -> Path:
    """Writes the file, changed at this time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (modified, modified))
    return path


def lay_table(folder: Path, table: str, form: Form, numbers: Sequence[int]) -> None:
    """The table in parts of these numbers."""
    for number in numbers:
        name = form.file(RAW_TABLES[table].stem, number)
        put(folder / name, f"{header(table)}{number}\n".encode())


def lay_whole(folder: Path, table: str, random: Random) -> None:
    """The table in one file, or as Spark writes it: partitions without rows leave holes."""
    stem, text = RAW_TABLES[table].stem, header(table).encode()
    match random.randrange(3):
        case 0:
            put(folder / f"{stem}.csv", text)
        case 1:
            put(folder / f"{stem}.csv.gz", gzip.compress(text))
        case _:
            made = UUID(int=random.getrandbits(128))
            for part in sorted(random.sample(range(200), 4)):
                put(folder / stem / f"part-{part:05}-{made}-c000.csv", text)


BESIDE: dict[str, bytes] = {
    "README.txt": b"The columns are order_id, customer_id and others.\n",
    "notes.xlsx": b"PK\x03\x04\0notes",
    "olist_orders_dataset.md": b"# Orders\n",
    "olist_orders_dataset.txt": b"One row an order.\n",
    "olist_orders_dataset_dictionary.csv": b"column,meaning\norder_id,the order\n",
    "campaigns.csv": b"campaign_id,customer_id,order_id,sent_at\n",
    "closed_deals.csv": b"mql_id,seller_id,won_date,segment,lead_type\n",
    "prices.csv": b"competitor;product_id;price\n",
    "categories.csv": b"product_id,shelf,buyer\n",
    "picture.jpg": b"\xff\xd8\xff\0\0",
    "empty.csv": b"",
    ".git/refunds.csv": b"refund_id,refunded_at,amount\n",
    "_tmp/refunds.csv": b"refund_id,refunded_at,amount\n",
    "load.sql": b"select order_id, customer_id from orders\n",
    "results/refunds.csv": b"refund_id,refunded_at,amount\n",
}
"""What may lie beside raw files, and is no table of an export."""


def lay_clean(folder: Path, random: Random) -> tuple[Form, list[int]]:
    """A folder in which nothing is wrong; returns how its order tables come in parts."""
    form = FORMS[random.choice(list(FORMS))]
    first = random.randrange(24) if form.is_dated else 0
    numbers = list(range(first, first + random.randrange(5, 40)))
    if form.label is _day and random.random() < 0.5:
        numbers = [number for number in numbers if number % 7 < 5]
    parted = random.sample(ORDER_TABLES, random.randrange(1, len(ORDER_TABLES) + 1))
    for table in ORDER_TABLES:
        if table in parted:
            count = len(numbers) if form.is_dated else random.randrange(2, len(numbers) + 1)
            lay_table(folder, table, form, numbers[:count])
        else:
            lay_whole(folder, table, random)
    for table in random.sample(OTHERS, random.randrange(len(OTHERS) + 1)):
        lay_whole(folder, table, random)
    for name in random.sample(list(BESIDE), random.randrange(len(BESIDE) + 1)):
        put(folder / name, BESIDE[name], OLD + 10**6)
    (folder / "results" / ".revops").mkdir(parents=True, exist_ok=True)  # of a folder of ours
    return form, numbers
