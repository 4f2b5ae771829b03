"""A run says what it takes back of what was published, and a gate keeps the old set."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import BadInput, ConfigurationError
from pipeline.publish.months import Month, lost_months
from pipeline.publish.published_set import PublishedSet
from pipeline.publish.taken_back import TakenBack, taken_back
from pipeline.run import RunResult, run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from tests.defaults import COMPILED
from tests.end_to_end.publishing import read_rows

TABLES = ("monthly_revenue",)
Figures = tuple[int, int]
"""Orders and revenue of a month."""


class Plan:
    """Which tables were skipped."""

    def __init__(self, **skipped: str) -> None:
        self.skipped = skipped


def a_set(path: Path, months: Mapping[str, Figures], as_of: str = "2018-12-31") -> PublishedSet:
    """A set of one table, all of whose months are complete."""
    path.mkdir()
    lines = [f"{name},{revenue},{orders},1" for name, (orders, revenue) in months.items()]
    text = "\n".join(["order_month,revenue,orders,is_complete", *lines])
    (path / "monthly_revenue.csv").write_text(text + "\n", encoding="utf-8")
    files = [{"table": "monthly_revenue", "contract_version": 1}]
    return PublishedSet(path, {"files": files, "settings": {"as_of": as_of}})


@pytest.fixture
def compared(tmp_path: Path) -> Callable[..., TakenBack]:
    def compare(
        old: Mapping[str, Figures],
        new: Mapping[str, Figures],
        allowed: float | None = None,
    ) -> TakenBack:
        before, after = a_set(tmp_path / "old", old), a_set(tmp_path / "new", new)
        return taken_back(lambda: before, after, Plan(), allowed)

    return compare


YEAR = {f"2018-{month:02}": (100, 1000) for month in range(1, 13)}


def without(*months: str) -> dict[str, Figures]:
    return {name: figures for name, figures in YEAR.items() if name not in months}


def test_months_that_vanish_are_told_with_what_they_were(
    compared: Callable[..., TakenBack],
) -> None:
    (warning,) = compared(YEAR, without("2018-01", "2018-02")).warnings
    assert warning.startswith(
        "2 of 12 complete months that were published are gone: "
        "2018-01: revenue 1,000 -> 0, orders 100 -> 0; "
        "2018-02: revenue 1,000 -> 0, orders 100 -> 0. Check that the raw files hold all orders"
    )


def test_a_month_that_lost_many_orders_is_told(compared: Callable[..., TakenBack]) -> None:
    (warning,) = compared(YEAR, YEAR | {"2018-03": (79, 800)}).warnings
    assert (
        "1 of 12 complete months that were published are much smaller: "
        "2018-03: revenue 1,000 -> 800, orders 100 -> 79. " in warning
    )


@pytest.mark.parametrize("figures", [(80, 800), (120, 1500), (100, 600)])
def test_late_cancellations_and_growth_are_ordinary(
    compared: Callable[..., TakenBack], figures: Figures
) -> None:
    found = compared(YEAR, YEAR | {"2018-03": figures})
    assert found.warnings == []
    assert found.restated is not None
    assert found.restated.after == figures[1]


def test_a_month_whose_items_are_missing_has_its_orders_and_is_told(
    compared: Callable[..., TakenBack],
) -> None:
    (warning,) = compared(YEAR, YEAR | {"2018-03": (100, 550)}).warnings
    assert "2018-03: revenue 1,000 -> 550, orders 100 -> 100" in warning


@pytest.mark.parametrize(
    ("before", "after", "is_lost"),
    [
        *((1, 0, False), (2, 0, True), (6, 3, False), (6, 2, True)),
        *((100, 80, False), (100, 79, True), (7000, 6220, False), (7000, 6219, True)),
    ],
)
def test_how_many_orders_a_month_may_lose(before: int, after: int, is_lost: bool) -> None:
    pairs = (Decimal(before), Decimal(after))
    assert bool(lost_months([Month("2018-01", (Decimal(9), Decimal(9)), pairs)])) == is_lost


def test_the_gate_is_the_sum_of_absolute_changes(compared: Callable[..., TakenBack]) -> None:
    """12,000 are published; 1,000 vanish, and 200 are more: a tenth."""
    new = without("2018-01") | {"2018-02": (100, 1200)}
    with pytest.raises(BadInput) as error:
        compared(YEAR, new, 0.0999)
    assert str(error.value) == (
        "nothing was published: 10.00% of the revenue of complete months that is published would "
        "change (1,200 of 12,000); --max-restated allows 9.99%. Most in:\n"
        "  2018-01: revenue 1,000 -> 0\n  2018-02: revenue 1,000 -> 1,200\n"
        "Check that the raw files hold all orders. If the change is right, allow it for one run, "
        "such as --max-restated 0.10."
    )


def test_a_change_as_large_as_the_gate_passes(compared: Callable[..., TakenBack]) -> None:
    assert compared(YEAR, without("2018-01") | {"2018-02": (100, 1200)}, 0.1).warnings


def test_new_months_pass_the_closest_gate(compared: Callable[..., TakenBack]) -> None:
    assert compared(YEAR, YEAR | {"2019-01": (500, 9000)}, 0).warnings == []


def test_an_older_as_of_is_told(tmp_path: Path) -> None:
    old = a_set(tmp_path / "old", YEAR)
    new = a_set(tmp_path / "new", YEAR, "2018-11-30")
    (warning,) = taken_back(lambda: old, new, Plan(), None).warnings
    assert warning.startswith("as of 2018-11-30, though the run before was as of 2018-12-31")


def test_a_table_that_is_skipped_now_is_told(tmp_path: Path) -> None:
    old, new = a_set(tmp_path / "old", YEAR), a_set(tmp_path / "new", YEAR)
    plan = Plan(monthly_revenue="order_reviews", other="sellers")
    (warning,) = taken_back(lambda: old, new, plan, None).warnings
    assert warning.startswith("monthly_revenue was published and is gone: it needs ")


def test_a_gate_without_the_table_of_months_is_no_gate(tmp_path: Path) -> None:
    old, new = a_set(tmp_path / "old", YEAR), a_set(tmp_path / "new", {})
    none = PublishedSet(new.path, {"files": []})
    with pytest.raises(ConfigurationError, match="which --tables leaves out"):
        taken_back(lambda: old, none, Plan(), 0.5)


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("raw")
    write_sample(400, 3, folder)
    return folder


def etl(raw: Path, out: Path, **settings: Any) -> RunResult:
    given = {"tables": TABLES, "formats": ("csv",), "cache_dir": COMPILED, **settings}
    return run(Settings(raw, out, **given))


def only(raw: Path, folder: Path, wanted: Callable[[Mapping[str, str]], bool]) -> Path:
    """The shop with these orders only, as an export of a part of them would be."""
    folder.mkdir()
    orders = "olist_orders_dataset.csv"
    kept = {row["order_id"] for row in read_rows(raw / orders) if wanted(row)}
    for path in raw.glob("*.csv"):
        rows = read_rows(path)
        if "order_id" in rows[0]:
            rows = [row for row in rows if row["order_id"] in kept]
        write(folder / path.name, rows)
    return folder


def write(path: Path, rows: Sequence[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}


@pytest.fixture
def out(raw: Path, tmp_path: Path) -> Path:
    etl(raw, tmp_path / "out")
    return tmp_path / "out"


@pytest.fixture
def late(raw: Path, tmp_path: Path) -> Path:
    """The last months only."""
    return only(raw, tmp_path / "late", lambda row: row["order_purchase_timestamp"] > "2018-03")


def test_an_export_of_the_last_months_takes_the_others_back(late: Path, out: Path) -> None:
    (warning,) = etl(late, out).warnings
    months = read_rows(out / "monthly_revenue.csv")
    assert "complete months that were published are gone: " in warning
    assert min(row["order_month"] for row in months) == "2018-03"


def test_the_gate_keeps_the_old_set(late: Path, out: Path) -> None:
    before = contents(out)
    with pytest.raises(BadInput, match=r"nothing was published: .* of the revenue of complete"):
        etl(late, out, max_restated=0.05)
    assert contents(out) == before
    assert etl(late, out, max_restated=1).restated is not None


def test_the_same_input_passes_every_gate(raw: Path, out: Path) -> None:
    assert etl(raw, out, max_restated=0, fail_on="warning").warnings == []


def test_fail_on_warning_names_all_and_keeps_the_old_set(
    raw: Path, late: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    etl(raw, out, tables=())
    before = contents(out)
    (late / "olist_order_reviews_dataset.csv").unlink()
    asked: dict[str, Any] = {"as_of": date(2018, 6, 30), "tables": ()}
    with pytest.raises(BadInput) as error:
        etl(late, out, fail_on="warning", **asked)
    told = str(error.value).splitlines()
    assert told[0] == "nothing was published, since --fail-on warning stops at these warnings:"
    assert [line for line in told if "complete months that were published are gone" in line]
    assert [line for line in told if line.startswith("  as of 2018-06-30, though")]
    assert [line for line in told if line.startswith("  review_scores was published and is gone")]
    assert error.value.exit_code == 4
    assert contents(out) == before


def test_fail_on_warning_holds_for_a_dry_run_too(raw: Path, tmp_path: Path) -> None:
    folder = only(raw, tmp_path / "raw", lambda row: True)
    (folder / "olist_orders_dataset.xlsx").write_bytes(b"PK\0")
    asked: dict[str, Any] = {"dry_run": True, "fail_on": "warning"}
    with pytest.raises(BadInput, match=r"olist_orders_dataset\.xlsx"):
        etl(folder, tmp_path / "none", **asked)


def test_a_set_that_cannot_be_read_is_told_and_no_gate_passes(raw: Path, out: Path) -> None:
    (out / "monthly_revenue.csv").write_bytes(b"order_month,revenue\n\xff\n")
    with pytest.raises(BadInput, match=r"--max-restated: the files of the run before cannot be"):
        etl(raw, out, max_restated=0.5)
    (warning,) = etl(raw, out).warnings
    assert warning.startswith("not compared with the run before: ")
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["files"]
