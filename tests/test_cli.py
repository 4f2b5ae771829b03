"""The command line: options, help, codes, and what goes where."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import pipeline.errors
from cli import main
from pipeline.sample import write_sample
from schemas.contract import metadata
from schemas.published import published_contracts

ROOT = Path(__file__).parent.parent
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("raw")
    write_sample(200, 5, folder)
    return folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def invoke(*arguments: object, env: dict[str, str] | None = None) -> click.testing.Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env=env)


def published(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix in (".csv", ".parquet")}


def commands() -> Iterator[tuple[str, click.Command]]:
    yield from main.commands.items()


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_every_command_and_option_has_help(name: str, command: click.Command) -> None:
    assert command.help
    options = [option for option in command.params if isinstance(option, click.Option)]
    assert all(option.help for option in options), name
    assert invoke(name, "--help").exit_code == 0


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_the_readme_names_every_command(name: str) -> None:
    assert f"`revops {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_changelog_tells_the_version_of_every_published_table() -> None:
    """In the rows of its tables: names, then what happened and `version N`."""
    told: dict[str, int] = {}
    for names, version in re.findall(
        r"^\| ([a-z0-9_, ]+) \|.*version (\d+)", CHANGELOG, re.MULTILINE
    ):
        for name in names.split(", "):
            told[name] = max(told.get(name, 0), int(version))
    assert told == {
        name: metadata(contract)["version"] for name, contract in published_contracts().items()
    }, "CHANGELOG.md: add a row such as `| first_orders | added, version 1 |`"


def test_the_readme_lists_the_exit_code_of_every_error() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    errors = [value for value in vars(pipeline.errors).values() if isinstance(value, type)]
    codes = {error.exit_code for error in errors if issubclass(error, pipeline.errors.RevopsError)}
    for code in codes | {0, 2, 130}:
        assert f"| {code} |" in readme


def test_etl_publishes_and_tells_what_it_did_on_stdout(raw: Path, folder: Path) -> None:
    result = invoke("etl", "--input-dir", raw, "--output-dir", "out")
    assert result.exit_code == 0, result.stderr
    assert "Revenue" in result.stdout
    assert "master_orders" in result.stdout
    assert "read raw files" in result.stderr
    assert "monthly_revenue.csv" in published(folder / "out")


def test_quiet_prints_nothing(raw: Path, folder: Path) -> None:
    result = invoke("etl", "--input-dir", raw, "--tables", "calendar", "-q")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_tables_and_format_limit_what_the_folder_holds(raw: Path, folder: Path) -> None:
    invoke("etl", "--input-dir", raw, "--output-dir", "out", "-q")
    result = invoke(
        *("etl", "--input-dir", raw, "--output-dir", "out", "-q"),
        *("--tables", "calendar,ops_metrics", "--tables", "calendar", "--format", "csv"),
    )
    assert result.exit_code == 0, result.stderr
    assert published(folder / "out") == {"calendar.csv", "ops_metrics.csv"}


def test_a_dry_run_leaves_the_output_folder_alone(raw: Path, folder: Path) -> None:
    result = invoke("etl", "--input-dir", raw, "--output-dir", "out", "--dry-run")
    assert result.exit_code == 0, result.stderr
    assert "nothing was published" in result.stdout
    assert not (folder / "out").exists()


def test_a_file_that_revops_did_not_publish_stays(raw: Path, folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "notes.csv").write_text("mine", encoding="utf-8")
    for tables in ("calendar", "ops_metrics"):
        invoke("etl", "--input-dir", raw, "--output-dir", "out", "--tables", tables, "-q")
    assert "notes.csv" in published(folder / "out")
    assert "calendar.csv" not in published(folder / "out")


def test_options_come_from_the_environment_and_the_command_line_wins(
    raw: Path, folder: Path
) -> None:
    env = {"REVOPS_INPUT_DIR": str(raw), "REVOPS_FORMAT": "csv", "REVOPS_TABLES": "calendar"}
    assert invoke("etl", "--output-dir", "out", "-q", env=env).exit_code == 0
    assert published(folder / "out") == {"calendar.csv"}
    invoke("etl", "--output-dir", "out", "-q", "--format", "parquet", env=env)
    assert published(folder / "out") == {"calendar.parquet"}


def test_options_come_from_revops_toml_and_the_environment_wins(
    raw: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REVOPS_TABLES")
    (folder / "revops.toml").write_text(
        f"[etl]\ninput-dir = {json.dumps(str(raw))}\noutput_dir = 'out'\nas-of = 2018-03-31\n"
        "tables = ['calendar', 'ops_metrics']\nformat = ['csv']\nquiet = true\n",
        encoding="utf-8",
    )
    assert invoke("etl").exit_code == 0
    assert published(folder / "out") == {"calendar.csv", "ops_metrics.csv"}
    manifest = json.loads((folder / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["settings"]["as_of"] == "2018-03-31"
    invoke("etl", env={"REVOPS_TABLES": "calendar"})
    assert published(folder / "out") == {"calendar.csv"}


@pytest.mark.parametrize("sign", ["ab", '"', ".", "x", ""])
def test_a_delimiter_that_is_none_is_refused(sign: str, folder: Path) -> None:
    result = invoke("etl", "--delimiter", sign)
    assert result.exit_code == 2
    assert "is not one sign" in result.stderr


def test_a_status_without_its_meaning_is_refused(folder: Path) -> None:
    result = invoke("etl", "--status", "paid")
    assert result.exit_code == 2
    assert "write STATUS=ORDER_STATUS" in result.stderr


@pytest.mark.parametrize("value", ["5", '"a\\u0000b"', "1999-01-01T00:00:00"])
def test_a_path_in_revops_toml_that_is_none_is_refused(folder: Path, value: str) -> None:
    (folder / "revops.toml").write_text(f"[etl]\ninput-dir = {value}\n", encoding="utf-8")
    assert invoke("etl").exit_code in (2, 4)


@pytest.mark.parametrize("line", ["threads = 1.5", "max-rejected = true", "quiet = 2"])
def test_a_value_of_another_kind_in_revops_toml_is_refused(folder: Path, line: str) -> None:
    (folder / "revops.toml").write_text(f"[etl]\n{line}\n", encoding="utf-8")
    assert invoke("etl").exit_code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_a_result_that_cannot_be_printed_is_no_bug(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "cli", "describe"]
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, "No space left" in done.stderr) == (9, True)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("[etl]\ninput-dri = 'x'\n", "no option 'input_dri'"),
        ("[elt]\ninput-dir = 'x'\n", "[elt] is no section"),
        ("input-dir = 'x'\n", "[input-dir] is no section"),
        ("[etl\n", "not valid TOML"),
        ("[etl]\nas-of = [2018]\n", "as_of takes one value"),
        ("[etl]\nthreads = [1]\n", "threads takes one value"),
        ("files = 'x'\n", "files is no section"),
        ("[files]\norders = 3\n", "[files] orders must be text"),
        ("[columns.orders.order_id]\na = 'b'\n", "[columns] orders.order_id must be text"),
        ("[files]\norder = 'x.csv'\n", "--file order: is no raw table"),
    ],
)
def test_a_wrong_configuration_is_refused(folder: Path, content: str, words: str) -> None:
    (folder / "revops.toml").write_text(content, encoding="utf-8")
    result = invoke("etl")
    assert result.exit_code == 6
    assert words in result.stderr


def test_a_named_configuration_file_must_exist(folder: Path) -> None:
    result = invoke("--config", "absent.toml", "etl")
    assert (result.exit_code, "absent.toml" in result.stderr) == (6, True)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["etl", "--input-dir", "absent"], 4, "does not exist"),
        (["etl", "--input-dir", "{raw}", "--tables", "monthly_revenu"], 6, "monthly_revenu"),
        (["etl", "--input-dir", "{raw}", "--as-of", "1999-01-01"], 6, "before the first order"),
        (["etl", "--as-of", "31.08.2018"], 2, "31.08.2018"),
        (["etl", "--memory-limit", "lots"], 2, "4GB"),
        (["etl", "--format", "xlsx"], 2, "xlsx"),
        (["etl", "--max-rejected", "2"], 2, "range"),
        (["etl", "--max-rejected", "nan"], 2, "not a number"),
        (["etl", "--as-of", "2100-01-01"], 2, "2099-12-31"),
        (["etl", "--time-zone", "America/Sao Paulo"], 2, "Did you mean America/Sao_Paulo?"),
        (["etl", "--max-age", "99999999999999w"], 2, "too long"),
        (["etl", "--input-dir", "x" * 300], 4, "cannot be read"),
        (["etl", "--output-dir", "x" * 300], 9, "xxx"),
        (["etl", "--input-dir", "a\0b"], 2, "is not a path"),
        (["etl", "--output-dir", "a\udcff"], 2, "is not a path"),
        (["verify", "--output-dir", "{raw}/olist_orders_dataset.csv"], 4, "manifest.json"),
        (["diff", "x" * 300], 9, "xxx"),
        (["describe", "nothing"], 6, "nothing"),
        (["sql", "nothing"], 6, "nothing"),
        (["sample", "--orders", "1", "--output-dir", "{raw}/olist_orders_dataset.csv"], 9, "can"),
        (
            ["sample", "--orders", "1", "--output-dir", "s", "--with", "costs,tax"],
            2,
            "'tax' is none of refunds, costs, stock",
        ),
        (["report", "--output-dir", "{raw}", "--to", "r.html"], 4, "nothing was published"),
        (["bogus"], 2, "bogus"),
    ],
)
def test_each_mistake_has_one_message_and_its_code(
    raw: Path, folder: Path, arguments: list[str], code: int, words: str
) -> None:
    result = invoke(*(argument.format(raw=raw) for argument in arguments))
    assert result.exit_code == code, result.stderr
    assert words in result.stderr
    assert "Traceback" not in result.output
    assert not (folder / "outputs").exists()


def test_a_bug_is_one_message_with_code_1(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("pipeline.run.run", fail)
    result = invoke("etl")
    assert (result.exit_code, "ZeroDivisionError: boom" in result.stderr) == (1, True)


def test_an_interruption_has_its_own_code(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pipeline.run.run", interrupt)
    assert invoke("etl").exit_code == 130


def test_validate_reports_every_table_as_text_and_as_json(raw: Path, folder: Path) -> None:
    text = invoke("validate", "--input-dir", raw)
    assert text.exit_code == 0
    assert "order_items" in text.stdout
    report = json.loads(invoke("validate", "--input-dir", raw, "--json").stdout)
    assert {table["table"] for table in report} >= {"orders", "geolocation"}
    assert all(
        table["accepted"] + table["rejected"] + table["cascaded"] == table["read"]
        for table in report
    )


def test_validate_fails_above_the_threshold_but_still_reports(raw: Path, folder: Path) -> None:
    for path in raw.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    orders = folder / "olist_orders_dataset.csv"
    orders.write_text(
        orders.read_text(encoding="utf-8").replace(",delivered,", ",lost,"), encoding="utf-8"
    )
    result = invoke("validate", "--input-dir", folder)
    assert result.exit_code == 4
    assert "order_status: allowed_values" in result.stdout
    assert "--max-rejected" in result.stderr


def test_sample_writes_the_same_nine_files_each_time(folder: Path) -> None:
    for name in ("one", "two"):
        assert invoke("sample", "--orders", 20, "--seed", 9, "--output-dir", name).exit_code == 0
    one, two = ({p.name: p.read_bytes() for p in Path(n).iterdir()} for n in ("one", "two"))
    assert len(one) == 9
    assert one == two


@pytest.mark.parametrize(
    ("asked", "files"),
    [
        (["--with", "refunds"], {"refunds.csv"}),
        (["--with", "stock,costs"], {"stock_levels.csv", "product_costs.csv", "order_costs.csv"}),
        (["--with", "refunds", "--with", "stock"], {"refunds.csv", "stock_levels.csv"}),
    ],
)
def test_sample_writes_also_what_it_is_asked_for(
    folder: Path, asked: list[str], files: set[str]
) -> None:
    result = invoke("sample", "--orders", 20, "--output-dir", "more", *asked)
    assert result.exit_code == 0
    written = {path.name for path in Path("more").iterdir()}
    assert {name for name in written if not name.startswith(("olist", "product_category"))} == files
    assert all(name in result.stdout for name in files)


def test_describe_explains_a_table_and_writes_markdown(folder: Path) -> None:
    assert "monthly_revenue" in invoke("describe").stdout
    assert "mom_growth_pct" in invoke("describe", "monthly_revenue").stdout
    lineage = invoke("describe", "monthly_revenue", "--lineage").stdout
    assert "cohort_activity --> monthly_revenue" in lineage
    assert "rfm_customers" not in lineage
    assert invoke("describe", "nothing", "--lineage").exit_code == 6
    assert invoke("describe", "--markdown", "--to", "page.md").exit_code == 0
    assert "# Data dictionary" in (folder / "page.md").read_text(encoding="utf-8")


def test_describe_prints_the_pages_of_raw_tables_checks_and_metrics() -> None:
    for option, page in (
        ("--raw", "raw-tables"),
        ("--checks", "data-quality"),
        ("--metrics", "metrics"),
    ):
        written = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
        assert invoke("describe", option).stdout.rstrip("\n") == written.rstrip("\n")


@pytest.mark.parametrize(
    ("table", "option", "words", "others"),
    [
        ("orders", "--raw", "order_approved_at", "customer_city"),
        ("orders", "--checks", "without_payments", "outside_brazil"),
        ("sales_items", "--metrics", "Item Revenue", "Late rate"),
    ],
)
def test_describe_prints_the_part_of_a_page_about_one_table(
    table: str, option: str, words: str, others: str
) -> None:
    printed = invoke("describe", table, option).stdout
    assert words in printed
    assert others not in printed
    refused = invoke("describe", "nothing", option)
    assert refused.exit_code == 6
    assert table in refused.stderr


def test_describe_takes_one_subject_at_a_time() -> None:
    refused = invoke("describe", "--raw", "--checks")
    assert refused.exit_code == 2
    assert "Choose one of --raw and --checks" in refused.stderr


def test_sql_prints_a_select_in_the_dialect_asked_for() -> None:
    assert 'FROM "order_facts"' in invoke("sql", "master_orders").stdout
    assert "FROM `order_facts`" in invoke("sql", "master_orders", "--dialect", "spark").stdout
