"""Parts of real shops raise no alarm that the whole shop does not raise.

REVOPS_PARTS=all tries 70 parts of each shop instead of 8.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import rmtree

import duckdb
import pytest

from pipeline.engine.sql_words import path_text
from pipeline.run import run
from pipeline.settings import Settings
from pipeline.sources.selects.snapshot import Limits
from pipeline.sources.selects.source_folder import find_source
from pipeline.sources.selects.staging import stage
from schemas.quality.completeness import completeness_oddities
from schemas.quality.identity import identity_oddities
from schemas.raw.registry import RAW_TABLES
from tests.defaults import COMPILED

SHARED = Path(__file__).parents[5] / "shared" / "data"
CHECKS = {each.check_id for each in (*identity_oddities(), *completeness_oddities())}
PARTS = 70 if os.environ.get("REVOPS_PARTS") == "all" else 8
OF_ORDERS = ("orders", "order_items", "order_payments", "order_reviews", "refunds")
LEAST = 30
"""Orders of a part."""
SHOPS = {
    "olist": ("olist", "BRL"),
    "classicmodels": ("classicmodels/toys_and_models.sqlite", "USD"),
    "online_retail": ("online_retail", "GBP"),
}
"""Source to what it reads, and what its amounts are in."""
TRUE = {"olist": {"orders.order_id.sold_without_items"}}
"""Source to what holds of few of its rows, so that parts tell of it: three orders were shipped or
invoiced without items."""
SINCE = {"olist": "2017"}
"""Source to the year in which its parts begin: of November 2016 Olist's data have no order, and of
December one."""


@dataclass
class Shop:
    """The raw tables of a shop as texts, in a database of the test's."""

    tables: duckdb.DuckDBPyConnection
    names: list[str]
    places: str | None
    currency: str
    true: set[str]
    """Checks that may tell of its parts."""
    since: str
    """The earliest month with which a part may begin."""

    def findings(self, folder: Path) -> set[str]:
        """The checks of ids, months and dates that warn of the files in the folder."""
        done = run(
            Settings(
                folder,
                folder.with_name("out"),
                tables=("quality_results",),
                currency=self.currency,
                places=self.places,
                cache_dir=COMPILED,
            )
        )
        return CHECKS.intersection(each.check_id for each in done.quality_findings)

    def write(self, folder: Path, kept: str = "SELECT * FROM orders") -> Path:
        """Files of these orders, and of what belongs to them."""
        folder.mkdir()
        self.tables.execute(f"CREATE OR REPLACE TEMP TABLE kept AS {kept}")
        for name in self.names:
            key = {"customers": "customer_id"} | dict.fromkeys(OF_ORDERS, "order_id")
            of = f"SEMI JOIN kept USING ({key[name]})" if name in key else ""
            path = path_text(folder / f"{RAW_TABLES[name].stem}.csv")
            self.tables.execute(f"COPY (FROM {name} {of}) TO {path} (FORMAT csv, HEADER)")
        return folder

    def part(self, random: Random, folder: Path) -> Path:
        """Files of some of its people, of some months in a row."""
        self.write(folder, self._drawn(random))
        while not self.tables.execute(f"SELECT count(*) >= {LEAST} FROM kept").fetchall()[0][0]:
            rmtree(folder)
            self.write(folder, self._drawn(random))
        return folder

    def _drawn(self, random: Random) -> str:
        """The orders of a part, as a SELECT."""
        share, salt = random.choice((0.1, 0.3, 0.5, 0.8, 1.0)), random.randrange(10**6)
        months = self.tables.execute(
            "SELECT DISTINCT order_purchase_timestamp[:7] AS m FROM orders "
            f"WHERE m >= '{self.since}' ORDER BY m"
        ).fetchall()
        begin = random.randrange(len(months) // 2)
        (first,), (last,) = months[begin], months[random.randrange(begin, len(months))]
        return (
            "SELECT orders.* FROM orders JOIN customers USING (customer_id) "
            f"WHERE hash(coalesce(customer_unique_id, customer_id) || '{salt}') % 100 "
            f"< {100 * share} AND order_purchase_timestamp[:7] BETWEEN '{first}' AND '{last}'"
        )


@pytest.fixture(scope="module", params=SHOPS)
def shop(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shop]:
    source = request.param
    where, currency = SHOPS[source]
    place, folder = SHARED / where, tmp_path_factory.mktemp(source)
    if not place.exists():
        pytest.skip(f"the real data are not at {place}")
    files = (
        {name: place / f"{table.stem}.csv" for name, table in RAW_TABLES.items()}
        if source == "olist"
        else stage(find_source(source), place, folder / "staged", Limits()).files
    )
    files = {name: path for name, path in files.items() if name in RAW_TABLES and path.exists()}
    with closing(duckdb.connect()) as tables:
        for name, path in files.items():
            read = f"read_csv({path_text(path)}, all_varchar = true, header = true)"
            tables.execute(f"CREATE TABLE {name} AS FROM {read}")
        places = None if source == "olist" else "none"
        true, since = TRUE.get(source, set()), SINCE.get(source, "")
        yield Shop(tables, list(files), places, currency, true, since)


@pytest.mark.slow
def test_parts_of_a_real_shop_raise_no_alarm_of_their_own(shop: Shop, tmp_path: Path) -> None:
    ordinary = shop.findings(shop.write(tmp_path / "whole")) | shop.true
    for number in range(PARTS):
        part = shop.part(Random(number), tmp_path / f"part{number}")
        assert shop.findings(part) - ordinary == set(), number
