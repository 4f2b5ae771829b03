"""A fingerprint is only given where the same bytes give the same rows."""

from pathlib import Path

import pytest

from pipeline.sources.selects.source_folder import find_source
from pipeline.sources.selects.trace import source_fingerprint
from tests.pipeline.sources.selects.shop import write_lines, write_source


def fingerprint(here: Path, condition: str) -> str | None:
    write_source(
        here / "sources" / "shop",
        products=f"SELECT Item AS product_id FROM sold WHERE {condition}",
    )
    return source_fingerprint(find_source("shop"), here / "in")


@pytest.mark.parametrize(
    "condition",
    [
        "Bought < now()",
        "Bought < Current_Date",
        "Bought < current_timestamp - INTERVAL 1 DAY",
        "Bought < datetime('now', '-1 day')",
        "Bought < date()",
        "Bought < strftime('%Y')",
        "random() < 0.5",
        "Item = uuid()",
        "true USING SAMPLE 10",
    ],
)
def test_none_where_a_select_asks_for_time_or_chance(here: Path, condition: str) -> None:
    write_lines(here / "in")
    assert fingerprint(here, condition) is None


@pytest.mark.parametrize(
    "condition",
    [
        "Item <> 'known'",
        "updated_now_at IS NULL",
        "date(Bought) < '2018-01-01'",
        "strftime(Bought, '%Y') > '2017'",
    ],
)
def test_one_where_words_only_look_alike(here: Path, condition: str) -> None:
    write_lines(here / "in")
    assert fingerprint(here, condition) is not None


def test_a_file_beside_the_selects_counts(here: Path) -> None:
    write_lines(here / "in")
    before = fingerprint(here, "true")
    assert fingerprint(here, "true") == before
    (here / "sources" / "shop" / "states.csv").write_text("a,b\n")
    assert fingerprint(here, "true") != before
