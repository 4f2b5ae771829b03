"""How severe an oddity is, and what share of it is still fine, is up to the user."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from cli import main
from pipeline.errors import BadInput
from tests.end_to_end.publishing import published_rows
from tests.pipeline.ingest.raw_folder import RawFolder
from tests.pipeline.ingest.runs import Desk, contents

TABLES = ("quality_results",)
LACKING = "orders.order_id.without_payments"
"""A warning by default; one order of five has no payment."""
NOTED = "orders.order_id.without_review"
"""Information by default; two orders of five have no review."""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("odd")
    raw = RawFolder.create(folder / "raw")
    raw.write("order_payments", raw.records("order_payments")[:5])
    raw.write("order_reviews", raw.records("order_reviews")[:4])
    desk = Desk(raw, folder / "outputs")
    desk.run(tables=TABLES)
    return desk


@pytest.fixture
def desk(first: Desk, tmp_path: Path) -> Desk:
    return first.copy(tmp_path)


def invoke(desk: Desk, *options: str) -> click.testing.Result:
    folders = ("--input-dir", str(desk.raw.path), "--output-dir", str(desk.outputs))
    return CliRunner().invoke(main, ["etl", *folders, "--tables", TABLES[0], *options])


def row(desk: Desk, check_id: str) -> dict[str, Any]:
    (found,) = [
        each for each in published_rows(desk.outputs, TABLES[0]) if each["check_id"] == check_id
    ]
    return found


def test_an_error_above_its_threshold_stops_and_publishes_nothing(desk: Desk) -> None:
    before = contents(desk.outputs)
    done = invoke(desk, "--severity", f"{LACKING}=error", "--threshold", f"{LACKING}=0.1999")
    assert done.exit_code == 4
    assert f"{LACKING}: 1 of 5 (20.00%), such as o005; 5.90 behind" in done.stderr
    assert contents(desk.outputs) == before


def test_an_error_has_a_threshold_of_nothing_by_default(desk: Desk) -> None:
    error = desk.refusal(tables=TABLES, severity=((LACKING, "error"),))
    assert isinstance(error, BadInput)


def test_an_error_without_failing_rows_does_not_stop(desk: Desk) -> None:
    fine = "orders.order_id.without_items"
    desk.run(tables=TABLES, severity=((fine, "error"),))
    assert (row(desk, fine)["severity"], row(desk, fine)["failing_rows"]) == ("error", 0)


def test_an_error_at_its_threshold_does_not_stop(desk: Desk) -> None:
    done = invoke(desk, "--severity", f"{LACKING}=error", "--threshold", f"{LACKING}=0.2")
    assert done.exit_code == 0, done.stderr
    assert (row(desk, LACKING)["severity"], row(desk, LACKING)["failing_rows"]) == ("error", 1)


def test_a_dry_run_stops_for_the_same(desk: Desk) -> None:
    done = invoke(desk, "--dry-run", "--severity", f"{LACKING}=error")
    assert done.exit_code == 4


def test_rules_of_contracts_do_not_stop_by_a_threshold(desk: Desk) -> None:
    """Rows set aside are errors, but `--max-rejected` says how many are too many."""
    desk.raw.put("orders", 3, "order_status", "lost")
    desk.run(tables=TABLES, max_rejected=1.0)
    assert row(desk, "orders.order_status.allowed_values")["failing_rows"] == 1


def test_warnings_are_in_the_summary_and_information_is_not(desk: Desk) -> None:
    done = invoke(desk)
    assert f"{LACKING}: 1 of 5 (20.00%), such as o005; 5.90 behind" in done.stdout
    assert NOTED not in done.stdout


def test_warnings_come_by_the_money_behind_them(desk: Desk) -> None:
    result = desk.run(tables=TABLES, severity=((NOTED, "warning"),))
    found = [each.check_id for each in result.quality_findings]
    assert found.index(NOTED) < found.index(LACKING)
    amounts = [each.failing_amount or 0 for each in result.quality_findings]
    assert amounts == sorted(amounts, reverse=True)


@pytest.mark.parametrize(("share", "is_warned"), [(0.1999, True), (0.2, False), (1.0, False)])
def test_a_warning_up_to_its_threshold_is_none(desk: Desk, share: float, is_warned: bool) -> None:
    result = desk.run(tables=TABLES, threshold=((LACKING, share),))
    assert (LACKING in [each.check_id for each in result.quality_findings]) == is_warned
    assert row(desk, LACKING)["failing_rows"] == 1


def test_information_can_become_a_warning_and_a_warning_information(desk: Desk) -> None:
    given = ((NOTED, "warning"), (LACKING, "information"))
    found = [each.check_id for each in desk.run(tables=TABLES, severity=given).quality_findings]
    assert NOTED in found
    assert LACKING not in found
    assert (row(desk, NOTED)["severity"], row(desk, LACKING)["severity"]) == (
        "warning",
        "information",
    )


@pytest.mark.parametrize(("option", "value"), [("--severity", "error"), ("--threshold", "0.5")])
def test_an_unknown_check_stops_with_the_nearest_name(desk: Desk, option: str, value: str) -> None:
    before = contents(desk.outputs)
    done = invoke(desk, option, f"orders.order_id.without_paiments={value}")
    assert done.exit_code == 6
    assert f"{option}: there is no oddity 'orders.order_id.without_paiments'" in done.stderr
    assert f"did you mean '{LACKING}'" in done.stderr
    assert contents(desk.outputs) == before


def test_rules_of_contracts_have_no_severity(desk: Desk) -> None:
    assert invoke(desk, "--severity", "orders.order_id.not_null=warning").exit_code == 6


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--severity", LACKING, "has no '='"),
        ("--severity", f"{LACKING}=fatal", "none of error, warning, information"),
        ("--threshold", f"{LACKING}=1.01", "not a share from 0 to 1"),
        ("--threshold", f"{LACKING}=-0.1", "not a share from 0 to 1"),
        ("--threshold", f"{LACKING}=nan", "not a share from 0 to 1"),
        ("--threshold", f"{LACKING}=5%", "not a share from 0 to 1"),
        ("--threshold", LACKING, "has no '='"),
    ],
)
def test_impossible_values_are_a_fault_of_usage(
    desk: Desk, option: str, value: str, words: str
) -> None:
    done = invoke(desk, option, value)
    assert done.exit_code == 2
    assert words in done.stderr


def test_settings_are_in_the_manifest(desk: Desk) -> None:
    severity, threshold = ((LACKING, "error"),), ((LACKING, 0.5),)
    desk.run(tables=TABLES, severity=severity, threshold=threshold, escape_formulas=True)
    told = json.loads((desk.outputs / "manifest.json").read_text(encoding="utf-8"))["settings"]
    assert told["severity"] == [[LACKING, "error"]]
    assert told["threshold"] == [[LACKING, 0.5]]
    assert told["escape_formulas"] is True


def test_settings_come_from_a_file_and_the_environment(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "revops.toml").write_text(f'[etl]\nseverity = ["{LACKING}=error"]\n')
    assert invoke(desk).exit_code == 4
    monkeypatch.setenv("REVOPS_THRESHOLD", f"{LACKING}=0.2")
    assert invoke(desk).exit_code == 0


def test_the_same_settings_again_change_nothing_and_others_do(desk: Desk) -> None:
    options = ("--if-changed", "--severity", f"{NOTED}=warning")
    assert "Nothing has changed" in invoke(desk, "--if-changed").stdout
    assert "Nothing has changed" not in invoke(desk, *options).stdout
    assert "Nothing has changed" in invoke(desk, *options).stdout
