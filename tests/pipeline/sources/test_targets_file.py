"""Sales targets from a file: what is refused, with file and line, and what a run makes of them."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import BadInput, ConfigurationError
from pipeline.publish.unchanged import published_before
from pipeline.run import run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from pipeline.sources.targets_file import Target, read_targets
from tests.defaults import COMPILED
from tests.end_to_end.publishing import publish, published_rows

HEADER = "order_month,scope_type,scope,target\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return tmp_path / "plan.csv"


def test_lines_become_targets_in_the_order_of_the_file(plan: Path) -> None:
    plan.write_text(
        "\ufeff scope ,target,order_month,scope_type\r\nall,100,2018-01,company\r\n\r\n"
        '"SP",0.50,2018-02,state\r\n',
        encoding="utf-8",
    )
    assert read_targets(plan).targets == [
        Target(2, "2018-01", "company", "all", Decimal(100)),
        Target(4, "2018-02", "state", "SP", Decimal("0.50")),
    ]


def test_plan_without_lines_has_no_targets(plan: Path) -> None:
    plan.write_text(HEADER, encoding="utf-8")
    assert read_targets(plan).targets == []


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("month,scope_type,scope,target\n", "line 1: the header must be"),
        ("", "line 1: the header must be"),
        (HEADER + "2018-13,company,all,1\n", "line 2: order_month '2018-13' is not a month"),
        (HEADER + "2018-1,company,all,1\n", "line 2: order_month"),
        (HEADER + "2018-01,firm,all,1\n", "line 2: scope_type 'firm' is none of company"),
        (HEADER + "2018-01,company,all,1.005\n", "line 2: target '1.005' is not an amount"),
        (HEADER + "2018-01,company,all,-1\n", "line 2: target '-1'"),
        (HEADER + "2018-01,company,all,1e3\n", "line 2: target '1e3'"),
        (HEADER + "2018-01,company,all,1000000000000.00\n", "line 2: target"),
        (HEADER + f"2018-01,category,{'x' * 129},1\n", "line 2: there is no category"),
        (HEADER + "2018-01,company,all\n", "line 2: has 3 values; the header has 4"),
        (HEADER + '2018-01,company,"all,1\n', "cannot be read"),
        (
            HEADER + "2018-01,state,SP,1\n2018-02,state,SP,1\n2018-01,state,SP,2\n",
            "line 4: 2018-01 state SP stands already in line 2",
        ),
    ],
)
def test_fault_is_told_with_its_line(plan: Path, lines: str, message: str) -> None:
    plan.write_text(lines, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"--plan .*plan\.csv") as caught:
        read_targets(plan)
    assert message in str(caught.value)


def test_file_that_is_not_there_or_no_text_is_told(plan: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_targets(plan)
    plan.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_targets(plan)


@pytest.mark.parametrize(
    ("scope_type", "scope", "message"),
    [
        ("state", "SPP", "line 3: there is no state 'SPP'. Did you mean 'SP'?"),
        ("company", "olist", "line 3: there is no company 'olist'. Did you mean 'all'?"),
        ("category", "helth_beauty", "line 3: there is no category 'helth_beauty'. Did you mean"),
        ("category", "", "line 3: there is no category ''."),
    ],
)
def test_unknown_scope_is_told_with_the_nearest_and_publishes_nothing(
    tmp_path: Path, plan: Path, scope_type: str, scope: str, message: str
) -> None:
    raw, output = tmp_path / "raw", tmp_path / "outputs"
    write_sample(40, 3, raw)
    plan.write_text(
        f"{HEADER}2018-07,company,all,1.00\n2018-06,{scope_type},{scope},1.00\n", encoding="utf-8"
    )
    with pytest.raises(ConfigurationError, match=r"--plan .*plan\.csv") as caught:
        publish(raw, output, sales_plan=plan, tables=("sales_vs_target",))
    assert message in str(caught.value)
    assert not list(output.glob("*.csv"))


def test_plan_goes_before_the_automatic_target_and_adds_scopes(tmp_path: Path, plan: Path) -> None:
    raw, output = tmp_path / "raw", tmp_path / "outputs"
    write_sample(400, 3, raw)
    plan.write_text(
        HEADER + "2018-07,company,all,0.01\n2018-07,state,not_defined,5.00\n"
        "2030-01,company,all,1.00\n",
        encoding="utf-8",
    )
    publish(raw, output, sales_plan=plan, tables=("sales_vs_target",))
    rows = {
        (row["order_month"], row["scope_type"], row["scope"]): row
        for row in published_rows(output, "sales_vs_target")
    }
    company = rows["2018-07", "company", "all"]
    assert (company["target"], company["target_source"]) == (Decimal("0.01"), "plan")
    assert company["target_status"] == "Met"
    unknown = rows["2018-07", "state", "not_defined"]
    assert (unknown["actual"], unknown["gap"]) == (Decimal("0.00"), Decimal("-5.00"))
    assert unknown["target_status"] == "Off track"
    assert rows["2018-06", "state", "not_defined"]["target_status"] == "No target"
    assert rows["2018-06", "company", "all"]["target_source"] != "plan"
    assert not [key for key in rows if key[0] == "2030-01"]


def test_changed_plan_is_a_change(tmp_path: Path, plan: Path) -> None:
    raw, output = tmp_path / "raw", tmp_path / "outputs"
    write_sample(40, 3, raw)
    plan.write_text(HEADER, encoding="utf-8")
    wanted: dict[str, Any] = {"sales_plan": plan, "tables": ("sales_vs_target",)}
    settings = Settings(input_dir=raw, output_dir=output, **wanted)
    publish(raw, output, **wanted)
    assert published_before(settings) is not None
    plan.write_text(HEADER + "2018-07,company,all,1.00\n", encoding="utf-8")
    assert published_before(settings) is None


def test_plan_that_changes_while_it_is_used_is_a_change(tmp_path: Path, plan: Path) -> None:
    raw, output = tmp_path / "raw", tmp_path / "outputs"
    write_sample(40, 3, raw)
    plan.write_text(HEADER, encoding="utf-8")
    settings = Settings(
        raw, output, sales_plan=plan, tables=("sales_vs_target",), cache_dir=COMPILED
    )

    def change(step: str) -> None:
        if step == "publish":
            plan.write_text(HEADER + "2018-07,company,all,1.00\n", encoding="utf-8")

    run(settings, change)
    assert published_before(settings) is None


def test_targets_in_the_input_folder_are_a_raw_table_like_any_other(tmp_path: Path) -> None:
    """The same targets from either place give the same table; a bad row is set aside."""
    raw, plan = tmp_path / "raw", tmp_path / "plan.csv"
    write_sample(400, 3, raw)
    lines = HEADER + "2018-07,company,all,0.01\n2018-07,state,SP,5.00\n"
    plan.write_text(lines, encoding="utf-8")
    tables = ("sales_vs_target",)
    publish(raw, tmp_path / "by_plan", sales_plan=plan, tables=tables)
    (raw / "sales_targets.csv").write_text(lines + "2018-13,company,all,1.00\n", encoding="utf-8")
    result = publish(raw, tmp_path / "by_folder", tables=tables, max_rejected=0.5)
    by_plan, by_folder = (
        (tmp_path / place / "sales_vs_target.csv").read_bytes()
        for place in ("by_plan", "by_folder")
    )
    assert by_plan == by_folder
    (account,) = [each for each in result.ingested.accounts if each.table == "sales_targets"]
    assert (account.read, account.accepted, account.rejected) == (3, 2, 1)


def test_targets_of_an_unknown_scope_in_the_input_folder_stop_the_run(tmp_path: Path) -> None:
    raw, output = tmp_path / "raw", tmp_path / "outputs"
    write_sample(40, 3, raw)
    (raw / "sales_targets.csv").write_text(HEADER + "2018-07,state,SPP,1\n", encoding="utf-8")
    with pytest.raises(
        BadInput, match=r"sales_targets, 2018-07: there is no state 'SPP'\. Did you"
    ):
        publish(raw, output)
    assert not list(output.glob("*.csv"))


def test_targets_in_two_places_stop_the_run(tmp_path: Path, plan: Path) -> None:
    raw, output = tmp_path / "raw", tmp_path / "outputs"
    write_sample(40, 3, raw)
    for place in (plan, raw / "sales_targets.csv"):
        place.write_text(HEADER + "2018-07,state,SP,1\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"holds a file of sales_targets .*Remove one"):
        publish(raw, output, sales_plan=plan)


def test_an_option_may_name_the_file_of_the_input_folder(tmp_path: Path) -> None:
    """Who kept the plan among the raw files all along is not told of two places."""
    raw, output = tmp_path / "raw", tmp_path / "outputs"
    write_sample(40, 3, raw)
    plan = raw / "sales_targets.csv"
    plan.write_text(HEADER + " 2018-07 ,state,SP,1\n", encoding="utf-8")
    result = publish(raw, output, sales_plan=plan, tables=("sales_vs_target",))
    assert {each.table: each.accepted for each in result.ingested.accounts}["sales_targets"] == 1


def test_the_manifest_accounts_for_every_target(tmp_path: Path, plan: Path) -> None:
    raw, output = tmp_path / "raw", tmp_path / "outputs"
    write_sample(40, 3, raw)
    plan.write_text(HEADER + "2018-07,state,SP,1\n2018-07,state,RJ,2.5\n", encoding="utf-8")
    publish(raw, output, sales_plan=plan, tables=("sales_vs_target",))
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    (account,) = [each for each in manifest["inputs"] if each["table"] == "sales_targets"]
    assert (account["read"], account["accepted"]) == (2, 2)
    assert account["money"]["target"]["accepted"] == "3.50"
    assert not [each for each in manifest["input_files"] if "plan" in each["path"]]
