"""A reason that takes a part of a table is found; damage by chance shows no pattern.

REVOPS_PARTS=all tries 200 damages by chance instead of 40.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest

from pipeline.engine.duckdb import DuckDBEngine
from pipeline.ingest.accounts import Reason
from pipeline.ingest.patterns import AMOUNTS, MONTHS, Pattern, clearest, find_pattern
from pipeline.sample import write_sample
from tests.pipeline.ingest.parts_of_tables import (
    Damage,
    Part,
    Shop,
    partial_damages,
    spoil_by_chance,
)
from tests.pipeline.ingest.raw_folder import RawFolder, take_in

TAKEN = ("order_items", "order_payments", "order_reviews")
CORE = (
    "orders of a month: day first",
    "items of a month: days",
    "price of a month: decimal comma",
    "a file of payment_value: currency",
    "thousands in price: comma",
    "refunds in price",
    "shipped is paid",
    "zip codes of a month",
)
Found = TypeVar("Found")


@dataclass(frozen=True)
class Trial:
    """Clean raw files of a shop, and what reads them in."""

    raw: Path
    engine: DuckDBEngine

    def of(self, spoil: Callable[[Shop], Found]) -> tuple[Found, list[tuple[str, Reason]]]:
        """What was spoiled in a copy of the files, and the reasons that show a pattern."""
        with TemporaryDirectory() as folder:
            shutil.copytree(self.raw, Path(folder) / "raw")
            shop = Shop(RawFolder(Path(folder) / "raw"))
            spoiled = spoil(shop)
            accounts = take_in(shop.raw, *TAKEN, engine=self.engine).accounts
        reasons = [(name, each) for name in accounts for each in accounts[name].reasons]
        return spoiled, [(name, each) for name, each in reasons if each.pattern is not None]


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    """3,000 orders of 21 months."""
    folder = tmp_path_factory.mktemp("patterns")
    write_sample(3_000, 1, folder / "raw")
    engine = DuckDBEngine(folder / "spill", threads=1)
    yield Trial(folder / "raw", engine)
    engine.close()


def is_found(trial: Trial, name: str, damage: Damage) -> bool:
    """Whether the part that is lost is named, of the table where it shows."""
    part: Part
    part, patterns = trial.of(lambda shop: damage(shop, Random(name)))
    return any(
        table == part.table and reason.pattern.is_lost and part.word in str(reason.pattern)
        for table, reason in patterns
        if reason.pattern is not None
    )


@pytest.mark.parametrize("name", CORE)
def test_a_part_that_is_lost_is_named(trial: Trial, name: str) -> None:
    assert is_found(trial, name, dict(partial_damages())[name])


@pytest.mark.parametrize("seed", range(4))
def test_damage_here_and_there_shows_no_pattern(trial: Trial, seed: int) -> None:
    assert trial.of(lambda shop: spoil_by_chance(shop, Random(seed)))[1] == []


@pytest.mark.slow
def test_every_part_that_is_lost_is_named(trial: Trial) -> None:
    missed = [name for name, damage in partial_damages() if not is_found(trial, name, damage)]
    assert missed == []


@pytest.mark.slow
def test_damages_here_and_there_show_no_pattern(trial: Trial) -> None:
    for seed in range(200 if os.environ.get("REVOPS_PARTS") == "all" else 40):
        told, patterns = trial.of(lambda shop, n=seed: spoil_by_chance(shop, Random(n)))
        assert patterns == [], f"{seed}: {told}"


# The rule itself, on counts by month.

WHOLE = {"2018-01": 4_000, "2018-02": 5_000, "2018-03": 1_000, "2018-04": 40, "2018-05": 12}


def by_month(taken: dict[str, int], **given: object) -> Pattern | None:
    facts = {"of": sum(taken.values()), "may_lose": True, **given}
    return find_pattern(MONTHS, taken, WHOLE, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("taken", "words"),
    [
        (
            {"2018-03": 1_000},
            "all 1,000 are of one month (2018-03), which loses all its rows",
        ),
        (
            {"2018-03": 900, "2018-01": 100},
            "900 of the 1,000 are of one month (2018-03), which loses 900 of its 1,000 rows",
        ),
        (
            {"2018-03": 1_000, "2018-04": 40},
            "all 1,040 are of 2 months (2018-03, 2018-04), which lose all their rows",
        ),
        (
            {"2018-03": 38, "2018-01": 2},
            "38 of the 40 are of one month (2018-03), which has 9.9% of all rows",
        ),
        ({"2018-04": 20}, "all 20 are of one month (2018-04), which loses 20 of its 40 rows"),
    ],
)
def test_a_pattern_in_words(taken: dict[str, int], words: str) -> None:
    assert str(by_month(taken)) == words


@pytest.mark.parametrize(
    "taken",
    [
        {"2018-01": 40, "2018-02": 50, "2018-03": 10},  # as many of each as it has
        {"2018-02": 30, "2018-01": 12},  # mostly of the largest month
        {"2018-03": 19},  # too few to tell
        {"2018-05": 12},  # too small a month
        {month: rows // 2 for month, rows in WHOLE.items()},  # half of everything
    ],
)
def test_no_pattern(taken: dict[str, int]) -> None:
    assert by_month(taken) is None


def test_rows_of_unknown_month_are_not_of_the_month() -> None:
    assert by_month({"2018-03": 100}, of=1_000) is None
    assert by_month({"2018-03": 600}, of=1_000) is not None


def test_copies_lose_nothing() -> None:
    found = by_month({"2018-03": 500}, may_lose=False)
    assert found is not None
    assert not found.is_lost
    assert by_month({"2018-03": 500, "2018-01": 500}, may_lose=False) is None


def test_what_fits_best_is_told_and_what_loses_rows_first() -> None:
    month = by_month({"2018-03": 1_000})
    most = by_month({"2018-03": 38, "2018-01": 2})
    size = find_pattern(AMOUNTS, {"b": 1_000}, {"a": 8_000, "b": 1_200}, 1_000, may_lose=True)
    assert clearest([None, most, size, month]) is month
    assert clearest([size, month, most]) is month
    assert clearest([most, size]) is size
    assert clearest([None]) is None


def test_chance_draws_no_pattern() -> None:
    """10,000 reasons that take rows of all months alike."""
    random = Random(1)
    rows = [month for month, count in WHOLE.items() for _ in range(count)]
    for _ in range(10_000):
        taken = Counter(random.sample(rows, random.choice([10, 20, 50, 200])))
        assert by_month(taken) is None, taken
