"""What may be set aside: few rows, little money, no part of a table; the rest stops the run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.errors import BadInput
from pipeline.ingest.accounts import Reason, Reject, TableAccount
from pipeline.ingest.gate import aside_warnings, check_threshold
from pipeline.ingest.patterns import Pattern
from tests.pipeline.ingest.raw_folder import RawFolder, take_in

ITEMS = "order_items"
MONTH = Pattern("of one month (2018-03)", True, 40, 40, 40, 0.01, is_lost=True)
MOSTLY = Pattern("of one month (2018-03)", True, 38, 40, 500, 0.05, is_lost=False)


def account(**given: object) -> TableAccount:
    facts = {"read": 10_000, "accepted": 9_960, "rejected": 40, "cascaded": 0, **given}
    return TableAccount(ITEMS, ["items.csv"], **facts)  # type: ignore[arg-type]


def reason(column: str, rule: str, value: str, pattern: Pattern | None = None) -> Reason:
    example = Reject("items.csv", 3, "o1 / 1", column, value, rule)
    return Reason(column, rule, 40, example, "o1 / 1", "", pattern)


def test_rows_that_hold_too_much_money_stop_the_run() -> None:
    found = account(rejected_money=0.25)
    check_threshold([found], 0.25)
    with pytest.raises(BadInput, match=r"40 of 10,000 rows set aside \(0.40%; 25.00% of its am"):
        check_threshold([found], 0.2)


def test_signs_do_not_cancel_and_rows_that_hang_on_others_do_not_count(tmp_path: Path) -> None:
    """Prices 1.90 to 10.90; -60.00 is bad, and 3.90 goes with its order. Freights 1.07 to 10.07."""
    raw = RawFolder.create(tmp_path, orders=10)
    raw.put("orders", 4, "order_status", "lost")
    raw.append(ITEMS, ["o001", "2", "p1", "s1", "2018-02-01 00:00:00", "-60.00", "1.00"])
    found = take_in(raw, ITEMS).accounts[ITEMS]
    readable = 64.0 + 60.0 + 55.7 + 1.0
    assert found.rejected_money == pytest.approx((60.0 + 1.0) / readable)


def test_money_that_cannot_be_read_is_in_neither_sum(tmp_path: Path) -> None:
    raw = RawFolder.create(tmp_path, orders=2)
    raw.put(ITEMS, 2, "price", "1,90")
    found = take_in(raw, ITEMS).accounts[ITEMS]
    assert found.rejected_money == pytest.approx(1.07 / (1.07 + 2.90 + 2.07))


@pytest.mark.parametrize("max_rejected", [0.01, 0.5, 0.99])
def test_a_part_that_is_lost_stops_the_run_whatever_its_share(max_rejected: float) -> None:
    found = account(reasons=[reason("price", "type", "1.5x", MONTH)])
    told = r"part of a table:\n.*\n.*'1.5x'\n +all 40 are of one month \(2018-03\), which loses all"
    with pytest.raises(BadInput, match=told):
        check_threshold([found], max_rejected)


def test_whoever_allows_everything_goes_on_and_is_warned() -> None:
    found = account(reasons=[reason("price", "type", "1.5x", MONTH)])
    check_threshold([found], 1.0)
    (warning,) = aside_warnings([found])
    assert "40 rows set aside for price: type; all 40 are of one month (2018-03)" in warning


def test_rows_mostly_of_a_month_that_stands_are_a_warning() -> None:
    found = account(reasons=[reason("price", "type", "1.5x", MOSTLY)])
    check_threshold([found], 0.01)
    (warning,) = aside_warnings([found])
    assert "38 of the 40 are of one month (2018-03), which has 5.0% of all rows" in warning


@pytest.mark.parametrize(
    ("column", "rule", "value", "told"),
    [
        ("price", "range", "-186.99", "is a refund, without which revenue is gross.*table refunds"),
        ("order_id, order_item_id", "duplicate_key", "", "--keep order_items='last by updated_at'"),
    ],
)
def test_a_row_whose_loss_changes_a_figure_is_a_warning_by_itself(
    column: str, rule: str, value: str, told: str
) -> None:
    found = account(reasons=[reason(column, rule, value)])
    check_threshold([found], 0.01)
    (warning,) = aside_warnings([found])
    assert re.search(told, warning)


@pytest.mark.parametrize(
    ("column", "rule", "value"),
    [("price", "type", "abc"), ("price", "range", "9999999999.00"), ("", "column_count", "a,b")],
)
def test_other_rows_here_and_there_are_no_warning(column: str, rule: str, value: str) -> None:
    assert not list(aside_warnings([account(reasons=[reason(column, rule, value)])]))
