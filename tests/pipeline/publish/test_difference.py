"""A comparison of two published sets names what changed, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import BadInput
from pipeline.publish.difference import Restatement, difference, largest, restatements
from pipeline.publish.difference_text import difference_json, difference_text
from pipeline.publish.files import write_json
from pipeline.publish.published_set import PublishedSet, previous_set, published_set
from pipeline.run import run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from tests.defaults import COMPILED, SPINE

TABLES = {"monthly_revenue": (2, 1), "calendar": (9, 1)}
MONTHS = [("2018-01", "100.00", "10", "9", "1"), ("2018-02", "50.00", "5", "5", "0")]


def a_set(
    path: Path,
    months: Iterable[tuple[str, ...]] = MONTHS,
    tables: dict[str, tuple[int, int]] | None = None,
    columns: dict[str, list[str]] | None = None,
    headline: dict[str, Any] | None = None,
) -> PublishedSet:
    """A folder of two tables, their rows and contract versions as given."""
    path.mkdir()
    files = [
        {"table": name, "path": f"{name}.csv", "rows": rows, "contract_version": version}
        for name, (rows, version) in (
            tables or {"monthly_revenue": (2, 1), "calendar": (9, 1)}
        ).items()
    ]
    resources = [
        {"path": f"{name}.csv", "schema": {"fields": [{"name": field} for field in fields]}}
        for name, fields in (columns or {"calendar": ["date", "month"]}).items()
    ]
    write_json(path / "datapackage.json", {"resources": resources})
    write_json(
        path / "manifest.json",
        {"started_at": path.name, "files": files, "headline": headline or {"revenue": "150.00"}},
    )
    head = "order_month,revenue,orders,customers,is_complete"
    lines = [head, *(",".join(row) for row in months)]
    (path / "monthly_revenue.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return published_set(path)


def test_the_same_set_differs_in_nothing(tmp_path: Path) -> None:
    found = difference(a_set(tmp_path / "old"), a_set(tmp_path / "new"))
    assert found.is_empty
    assert "no table, column, headline figure or complete month has changed" in difference_text(
        found
    )


def test_tables_rows_columns_and_versions_are_named(tmp_path: Path) -> None:
    old = a_set(
        tmp_path / "old",
        tables={"calendar": (9, 1), "gone": (4, 1), "grown": (5, 1)},
        columns={"calendar": ["date", "month"], "gone": ["a"]},
    )
    new = a_set(
        tmp_path / "new",
        tables={"calendar": (9, 2), "grown": (8, 1), "fresh": (3, 1)},
        columns={"calendar": ["date", "week"], "fresh": ["a"]},
    )
    found = difference(old, new)
    assert found.tables == {"fresh": (None, 3), "gone": (4, None), "grown": (5, 8)}
    assert found.columns == {"calendar": {"added": ["week"], "gone": ["month"]}}
    assert found.versions == {"calendar": (1, 2), "fresh": (None, 1), "gone": (1, None)}
    text = difference_text(found)
    for words in (
        "fresh: added, 3 rows",
        "gone: gone",
        "grown: 5 -> 8 rows (+3)",
        "calendar: columns added: week",
        "calendar: columns gone: month",
        "calendar: contract version 1 -> 2",
    ):
        assert words in text


def test_headline_figures_stand_before_and_after(tmp_path: Path) -> None:
    old = a_set(tmp_path / "old", headline={"revenue": "150.00", "orders": 15, "aov": "10.00"})
    new = a_set(tmp_path / "new", headline={"revenue": "1150.00", "orders": 15, "aov": None})
    found = difference(old, new)
    assert found.headline == {"revenue": ("150.00", "1150.00"), "aov": ("10.00", None)}
    assert "150.00 -> 1,150.00" in difference_text(found)
    assert difference_json(found)["headline"]["aov"] == {"before": "10.00", "after": None}


def test_only_months_that_were_complete_are_restated(tmp_path: Path) -> None:
    old = a_set(tmp_path / "old")
    new = a_set(
        tmp_path / "new",
        [("2018-01", "97.50", "9", "9", "1"), ("2018-02", "80.00", "8", "8", "1")],
    )
    assert list(restatements(old, new)) == [
        Restatement("2018-01", "revenue", Decimal("100.00"), Decimal("97.50")),
        Restatement("2018-01", "orders", Decimal(10), Decimal(9)),
    ]
    text = difference_text(difference(old, new))
    assert "Months restated: 1" in text
    assert "revenue of 2018-01: 100.00 -> 97.50 (-2.50)" in text


def test_a_complete_month_that_is_gone_is_restated_to_nothing(tmp_path: Path) -> None:
    old, new = a_set(tmp_path / "old"), a_set(tmp_path / "new", MONTHS[1:])
    assert [each.after for each in restatements(old, new)] == [0, 0, 0]


def test_the_largest_restatement_is_of_most_money(tmp_path: Path) -> None:
    months = [(f"2018-0{n}", "100.00", "10", "9", "1") for n in (1, 2, 3)]
    changed = [
        ("2018-01", "101.00", "99", "9", "1"),
        ("2018-02", "90.00", "10", "9", "1"),
        ("2018-03", "110.00", "10", "9", "1"),
    ]
    found = list(restatements(a_set(tmp_path / "old", months), a_set(tmp_path / "new", changed)))
    assert largest(found) == Restatement("2018-02", "revenue", Decimal(100), Decimal(90))
    assert largest([]) is None


def test_a_folder_without_a_set_cannot_be_compared(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no run has published here"):
        published_set(tmp_path)


def test_a_folder_remembers_the_runs_before(tmp_path: Path) -> None:
    write_sample(120, 3, tmp_path / "raw")
    items = tmp_path / "raw" / "olist_order_items_dataset.csv"
    settings = Settings(tmp_path / "raw", tmp_path / "out", tables=SPINE, cache_dir=COMPILED)
    first = run(settings)
    assert first.restated is None
    with pytest.raises(BadInput, match="remembers no run"):
        previous_set(settings.output_dir)
    before = published_set(settings.output_dir).table("monthly_revenue")

    lines = items.read_text().splitlines()
    items.write_text("\n".join(lines[:1] + lines[2:]) + "\n")  # the first item is gone
    second = run(settings)
    old = previous_set(settings.output_dir)
    assert old.table("monthly_revenue") == before
    found = difference(old, published_set(settings.output_dir))
    assert found.headline["revenue"] == tuple(
        str(result.headline["revenue"]) for result in (first, second)
    )
    price = Decimal(lines[1].split(",")[5])
    assert second.restated is not None
    assert second.restated.change == -price
    assert second.restated in found.months


def test_few_runs_are_remembered(tmp_path: Path) -> None:
    write_sample(30, 3, tmp_path / "raw")
    wanted: dict[str, Any] = {"tables": ("calendar",), "formats": ("csv",), "cache_dir": COMPILED}
    for _ in range(8):
        run(Settings(tmp_path / "raw", tmp_path / "out", **wanted))
    runs = list((tmp_path / "out" / ".revops" / "history").iterdir())
    assert len(runs) <= 5
    assert all((found / "manifest.json").is_file() for found in runs)


@pytest.mark.parametrize(
    "content",
    [
        b"order_month,revenue,orders,customers,is_complete\n2018-01,many,10,9,1\n",
        b"order_month,revenue\n\xff\n",
    ],
)
def test_a_table_that_somebody_changed_is_named_but_stops_no_run(
    tmp_path: Path, content: bytes
) -> None:
    write_sample(60, 3, tmp_path / "raw")
    tables = ("monthly_revenue",)
    settings = Settings(tmp_path / "raw", tmp_path / "out", tables=tables, cache_dir=COMPILED)
    run(settings)
    (tmp_path / "out" / "monthly_revenue.csv").write_bytes(content)
    damaged, other = published_set(tmp_path / "out"), a_set(tmp_path / "other")
    with pytest.raises(BadInput, match="verify"):
        difference(damaged, other)
    assert run(settings).restated is None
    assert published_set(tmp_path / "out").table("monthly_revenue")[0]["revenue"] != "many"
