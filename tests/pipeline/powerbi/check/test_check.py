"""Each fault that `revops powerbi check` has to find, planted."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from pipeline.errors import ConfigurationError
from pipeline.powerbi.check import check_project
from pipeline.powerbi.semantic_model import SemanticModel
from tests.pipeline.powerbi.planted import DEFINITION, REPORT, TABLES, Planted, write_project

ORDERS = f"{TABLES}/master_orders.tmdl"
CALENDAR = f"{TABLES}/calendar.tmdl"
COHORTS = f"{TABLES}/cohort_retention.tmdl"
MEASURES = f"{TABLES}/KPI_Measures.tmdl"
RELATIONS = f"{DEFINITION}/relationships.tmdl"
PAGES = f"{REPORT}/pages/pages.json"
CARD = f"{REPORT}/pages/overview/visuals/card_revenue/visual.json"

Plant = Callable[[Planted], object]


def replace(path: str, old: str, new: str) -> Plant:
    return lambda planted: planted.replace(path, old, new)


def append(path: str, text: str) -> Plant:
    return lambda planted: planted.append(path, text)


def relate(many: str, one: str, more: str = "") -> Plant:
    text = f"\nrelationship planted\n\tfromColumn: {many}\n\ttoColumn: {one}\n{more}"
    return append(RELATIONS, text)


def measure(expression: str, name: str = "Planted", *, labels: bool = True) -> Plant:
    shown = "\t\tformatString: 0\n\t\tdisplayFolder: Planted\n" if labels else ""
    head = "\t/// Planted.\n" if labels else ""
    text = f"{head}\tmeasure '{name}' = {expression}\n{shown}\n\tpartition KPI_Measures"
    return replace(MEASURES, "\tpartition KPI_Measures", text)


def change(path: str, edit: Callable[[dict[str, Any]], None]) -> Plant:
    def plant(planted: Planted) -> None:
        content = json.loads((planted.project / path).read_text(encoding="utf-8"))
        edit(content)
        (planted.project / path).write_text(json.dumps(content), encoding="utf-8")

    return plant


def write(path: str, text: str) -> Plant:
    def plant(planted: Planted) -> None:
        (planted.project / path).parent.mkdir(exist_ok=True)
        (planted.project / path).write_text(text, encoding="utf-8")

    return plant


def hierarchy(column: str) -> Plant:
    text = f"\thierarchy 'By Year'\n\t\tlevel Year\n\t\t\tcolumn: {column}\n\n\tcolumn month\n"
    return replace(CALENDAR, "\tcolumn month\n", text)


def show_level(level: str) -> Plant:
    """A visual that shows the level of the hierarchy of years."""
    source = {"Hierarchy": {"Expression": {"SourceRef": {"Entity": "calendar"}}}}
    source["Hierarchy"]["Hierarchy"] = "By Year"
    return change(
        CARD,
        lambda content: content.update(
            planted={"HierarchyLevel": {"Expression": source, "Level": level}}
        ),
    )


def report_measure(expression: str) -> Plant:
    """A measure of the report alone, and a visual that shows it."""
    added = {
        "name": "extension",
        "entities": [
            {"name": "master_orders", "measures": [{"name": "Own", "expression": expression}]}
        ],
    }
    reference = {"SourceRef": {"Schema": "extension", "Entity": "master_orders"}}
    shown = {"Measure": {"Expression": reference, "Property": "Own"}}

    def plant(planted: Planted) -> None:
        write(f"{REPORT}/reportExtensions.json", json.dumps(added))(planted)
        change(CARD, lambda content: content.update(planted=shown))(planted)

    return plant


def bookmark(column: str) -> Plant:
    column_json = {"Expression": {"SourceRef": {"Entity": "calendar"}}, "Property": column}
    content = {"displayName": "Best months", "explorationState": {"Column": column_json}}
    return write(f"{REPORT}/bookmarks/b1.bookmark.json", json.dumps(content))


def each_of(*plants: Plant) -> Plant:
    def plant(planted: Planted) -> None:
        for each in plants:
            each(planted)

    return plant


COMPUTED_COLUMN = replace(
    ORDERS,
    "\tcolumn items\n",
    "\tcolumn 'Is Big' = master_orders[order_value] > 100\n"
    "\t\tsummarizeBy: none\n\n\tcolumn items\n",
)
COMPUTED_TABLE = write(
    f"{TABLES}/Years.tmdl",
    "table Years\n\n"
    "\tcolumn Year\n\t\tisNameInferred\n\t\tsourceColumn: 'calendar'[year]\n\n"
    "\tpartition Years = calculated\n\t\tmode: import\n"
    "\t\tsource = DISTINCT('calendar'[year])\n",
)


def put(table: str, column: str, value: str, row: int = 0) -> Plant:
    def edit(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        rows[row][column] = value
        return rows

    return lambda planted: planted.change_rows(table, edit)


def without_column(table: str, column: str) -> Plant:
    return lambda planted: planted.change_rows(
        table, lambda rows: [{k: v for k, v in row.items() if k != column} for row in rows]
    )


def same_value(table: str, column: str) -> Plant:
    """The first row's value in the last one."""

    def edit(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        rows[-1][column] = rows[0][column]
        return rows

    return lambda planted: planted.change_rows(table, edit)


def repeat_first_row(table: str, column: str) -> Plant:
    """Its key in capitals, which Power BI ignores."""
    return lambda planted: planted.change_rows(
        table, lambda rows: [*rows, {**rows[0], column: rows[0][column].upper()}]
    )


FAULTS: dict[str, tuple[Plant, str]] = {
    "low level": (
        replace(f"{DEFINITION}/database.tmdl", "1606", "1550"),
        "the model: its compatibility level is 1550",
    ),
    "auto dates": (
        replace(f"{DEFINITION}/model.tmdl", "Enabled = 0", "Enabled = 1"),
        "the model: makes a hidden calendar",
    ),
    "no folder parameter": (
        replace(f"{DEFINITION}/expressions.tmdl", "DataFolder =", "Folder ="),
        "the model: lacks the parameter DataFolder",
    ),
    "no date table": (
        replace(CALENDAR, "\tdataCategory: Time\n", ""),
        "no table is marked as the date table",
    ),
    "two tables of one name": (
        replace(f"{TABLES}/payment_mix.tmdl", "table payment_mix", "table Review_Scores"),
        "there are two tables of this name",
    ),
    "reserved name of a table": (
        replace(f"{TABLES}/payment_mix.tmdl", "table payment_mix", "table Measures"),
        "table 'Measures': Power BI reserves this name",
    ),
    "two columns of one name": (
        replace(ORDERS, "\tcolumn items\n", "\tcolumn Order_Value\n"),
        "the table has two columns of this name",
    ),
    "two measures of one name": (
        measure("1", "total revenue"),
        "measure [total revenue]: there are two measures of this name",
    ),
    "measure named as a column of its table": (
        replace(ORDERS, "\tcolumn items\n", "\tmeasure order_value = 1\n\n\tcolumn items\n"),
        "its table 'master_orders' has a column of this name",
    ),
    "query of another form": (
        replace(ORDERS, "File.Contents(Folder &", 'File.Contents("C:\\data\\" &'),
        "table 'master_orders': its query does not load one file of DataFolder",
    ),
    "types by the reader's settings": (
        replace(ORDERS, ', "en-US")', ")"),
        "types numbers and dates by the reader’s settings",
    ),
    "column that the query does not give": (
        replace(ORDERS, "sourceColumn: order_value", "sourceColumn: value"),
        "master_orders[order_value]: its query does not give the column 'value'",
    ),
    "type that the query does not give": (
        replace(ORDERS, '{"order_value", Currency.Type}', '{"order_value", Int64.Type}'),
        "master_orders[order_value]: is decimal in the model, but Int64.Type in its query",
    ),
    "column without a type in the query": (
        replace(ORDERS, ', {"order_value", Currency.Type}', ""),
        "is decimal in the model, but without a type",
    ),
    "unknown type": (
        replace(ORDERS, "dataType: decimal", "dataType: variant"),
        "its type 'variant' is none that revops writes",
    ),
    "sorted by a column that is not there": (
        replace(COHORTS, "sortByColumn: cohort_month_key", "sortByColumn: gone"),
        "cohort_retention[cohort_month_txt]: is sorted by 'gone'",
    ),
    "sorted in a circle": (
        replace(
            COHORTS,
            "sourceColumn: cohort_month_key\n",
            "sourceColumn: cohort_month_key\n\t\tsortByColumn: cohort_month_txt\n",
        ),
        "cohort_retention[cohort_month_key]: is sorted, in the end, by itself",
    ),
    "relationship without its column": (
        relate("master_orders.gone", "review_scores.order_month"),
        "there is no column master_orders[gone]",
    ),
    "relationship without its table": (
        relate("master_orders.order_month", "gone.order_month"),
        "there is no column gone[order_month]",
    ),
    "relationship between types": (
        relate("basket_size.items", "review_scores.order_month"),
        "relates int64 to string",
    ),
    "relationship of a table to itself": (
        relate("basket_size.orders", "basket_size.items"),
        "relates a table to itself",
    ),
    "relationship both ways": (
        replace(RELATIONS, "\n\n", "\n\tcrossFilteringBehavior: bothDirections\n\n"),
        "filters both ways",
    ),
    "second path": (
        relate("monthly_revenue.month_start_date", "'calendar'.date"),
        "table 'calendar': filters 'master_orders' by 2 paths",
    ),
    "circle of relationships": (
        relate("rfm_customers.customer_unique_id", "master_orders.order_id"),
        "table 'master_orders': filters itself in a circle",
    ),
    "measure that cannot be read": (
        measure("SUM ( master_orders[order_value]"),
        "measure [Planted]: cannot be read",
    ),
    "measure of a column that is not there": (
        measure("SUM ( master_orders[gone] )"),
        "measure [Planted]: there is no column master_orders[gone]",
    ),
    "measure of a table that is not there": (
        measure("COUNTROWS ( gone )"),
        "measure [Planted]: there is no table 'gone'",
    ),
    "measure of a measure that is not there": (
        measure("[Gone] + 1"),
        "measure [Planted]: there is no measure [Gone]",
    ),
    "measure of itself": (
        measure("[Planted] + 1"),
        "measure [Planted]: needs its own value",
    ),
    "measure of itself behind its home": (
        measure("KPI_Measures[Planted] + 1"),
        "measure [Planted]: needs its own value",
    ),
    "measure without labels": (
        measure("1", labels=False),
        "measure [Planted]: lacks a display folder",
    ),
    "measure of a function that is not there": (
        measure("SUMM ( master_orders[order_value] )"),
        "measure [Planted]: there is no function SUMM in DAX",
    ),
    "measure of DAX that is not evaluated here, on a column that is not there": (
        measure("PERCENTILE.INC ( master_orders[gone], 0.5 )"),
        "measure [Planted]: there is no column master_orders[gone]",
    ),
    "measure of the report, on a column that is not there": (
        report_measure("SUM ( master_orders[gone] )"),
        "measure [Own]: there is no column master_orders[gone]",
    ),
    "hierarchy of a column that is not there": (
        hierarchy("gone"),
        "hierarchy calendar[By Year]: its level 'Year' has no column 'gone'",
    ),
    "visual of a hierarchy that is not there": (
        show_level("Year"),
        "there is no level 'Year' of a hierarchy calendar[By Year]",
    ),
    "bookmark of a column that is not there": (
        bookmark("gone"),
        "bookmark 'Best months': there is no column calendar[gone]",
    ),
    "column of a computed table that is not there": (
        each_of(COMPUTED_TABLE, measure("COUNTROWS ( FILTER ( Years, Years[gone] > 2017 ) )")),
        "measure [Planted]: there is no column Years[gone]",
    ),
    "visual of a measure that is not there": (
        replace(CARD, '"Property": "Total Revenue"', '"Property": "Gone"'),
        "visual 'card_revenue': there is no measure KPI_Measures[Gone]",
    ),
    "visual of a measure in another table": (
        replace(CARD, '"Entity": "KPI_Measures"', '"Entity": "master_orders"'),
        "there is no measure master_orders[Total Revenue]",
    ),
    "visual of a column that is not there": (
        replace(CALENDAR, "\tcolumn month\n", "\tcolumn moon\n"),
        "there is no column calendar[month]",
    ),
    "page without a folder": (
        change(PAGES, lambda content: content["pageOrder"].append("gone")),
        "page 'gone': is in pages.json, but has no folder",
    ),
    "page that is not listed": (
        change(PAGES, lambda content: content["pageOrder"].remove("sellers")),
        "page 'sellers': has a folder, but is not in pages.json",
    ),
    "active page that is not there": (
        change(PAGES, lambda content: content.update(activePageName="gone")),
        "the active page 'gone' is none of the pages",
    ),
    "theme that is not there": (
        lambda planted: shutil.rmtree(planted.project / "revops.Report" / "StaticResources"),
        "report.json: the file StaticResources",
    ),
    "file that was not published": (
        lambda planted: (planted.outputs / "sales_items.csv").unlink(),
        "table 'sales_items': there is no sales_items.csv",
    ),
    "file without a line": (
        lambda planted: (planted.outputs / "sales_items.csv").write_text(""),
        "table 'sales_items': ",
    ),
    "header that is not UTF-8": (
        lambda planted: (planted.outputs / "basket_size.csv").write_bytes(b"ord\xe9rs\n1\n"),
        "table 'basket_size': ",
    ),
    "line with a value too many": (
        lambda planted: planted.append_row("sales_items", "1,2,3"),
        "sales_items.csv cannot be read as CSV",
    ),
    "column that was not published": (
        without_column("master_orders", "items"),
        "master_orders[items]: there is no column 'items'",
    ),
    "value of another type": (
        put("master_orders", "order_value", "1.234,50"),
        "master_orders[order_value]: ",
    ),
    "value with more digits than the type has": (
        put("master_orders", "order_value", "1.23456"),
        "holds '1.23456', which is no decimal",
    ),
    "nothing where the query expects something": (
        put("master_orders", "order_date", ""),
        "holds '', which is no dateTime",
    ),
    "key that is there twice": (
        repeat_first_row("rfm_customers", "customer_unique_id"),
        "rfm_customers[customer_unique_id]: has ",
    ),
    "key that is there twice but for a space": (
        lambda planted: planted.change_rows(
            "market_balance",
            lambda rows: [*rows, {**rows[0], "customer_state": rows[0]["customer_state"] + " "}],
        ),
        "market_balance[customer_state]: has ",
    ),
    "key that is empty": (
        put("market_balance", "customer_state", ""),
        "market_balance[customer_state]: is empty in 1 rows",
    ),
    "several sort values for one value": (
        same_value("cohort_retention", "cohort_month"),
        "cohort_retention[cohort_month_txt]: is sorted by a column that has several values",
    ),
    "date table with a gap": (
        lambda planted: planted.change_rows("calendar", lambda rows: rows[:5] + rows[6:]),
        "calendar[date]: leaves out days",
    ),
}


@pytest.fixture
def planted(model: SemanticModel, published: Path, tmp_path: Path) -> Planted:
    write_project(model, tmp_path / "project")
    shutil.copytree(published, tmp_path / "outputs", ignore=shutil.ignore_patterns(".revops"))
    return Planted(tmp_path / "project", tmp_path / "outputs")


def check(planted: Planted) -> list[str]:
    return [str(fault) for fault in check_project(planted.project, planted.outputs)]


def test_the_bundled_project_has_no_fault(planted: Planted) -> None:
    assert check(planted) == []


def test_an_inactive_relationship_is_no_second_path(planted: Planted) -> None:
    relate("sales_items.order_date", "'calendar'.date", "\tisActive: false\n")(planted)
    assert check(planted) == []


NO_FAULTS: dict[str, Plant] = {
    "computed column": each_of(
        COMPUTED_COLUMN, measure("COUNTROWS ( FILTER ( master_orders, master_orders[Is Big] ) )")
    ),
    "computed table": each_of(
        COMPUTED_TABLE, measure("COUNTROWS ( FILTER ( Years, Years[Year] > 2017 ) )")
    ),
    "relationship to a computed table": each_of(
        COMPUTED_TABLE, relate("revenue_calendar.orders", "Years.Year")
    ),
    "hierarchy": each_of(hierarchy("year"), show_level("Year")),
    "measure of the report": report_measure("SUM ( master_orders[order_value] )"),
    "bookmark": bookmark("month"),
    "DAX that is not evaluated here": measure(
        "PERCENTILE.INC ( master_orders[order_value], 0.5 ) + { 1 }"
    ),
    "column of the row without its table": measure("SUMX ( master_orders, [order_value] )"),
    "column that the measure makes itself": measure(
        'SUMX ( ADDCOLUMNS ( master_orders, "Twice", 2 ), [Twice] )'
    ),
    "function of the model": each_of(
        append(f"{DEFINITION}/model.tmdl", "\nfunction Doubled = (value) => value * 2\n"),
        measure("Doubled ( 1 )"),
    ),
}


@pytest.mark.parametrize("plant", NO_FAULTS.values(), ids=NO_FAULTS)
def test_what_desktop_adds_is_no_fault(planted: Planted, plant: Plant) -> None:
    plant(planted)
    assert check(planted) == []


@pytest.mark.parametrize(("plant", "told"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found(planted: Planted, plant: Plant, told: str) -> None:
    plant(planted)
    assert [fault for fault in check(planted) if told in fault] != []


def test_a_folder_that_is_not_there_is_told_once(planted: Planted) -> None:
    with pytest.raises(ConfigurationError, match="is no folder"):
        check_project(planted.project, planted.outputs / "gone")


def test_the_command_lists_all_faults_and_ends_as_configuration_does(planted: Planted) -> None:
    arguments = ["powerbi", "check", "--project", str(planted.project), "--output-dir"]
    fine = CliRunner().invoke(main, [*arguments, str(planted.outputs)])
    assert (fine.exit_code, "no fault found" in fine.stdout) == (0, True)
    for name in ("page without a folder", "low level"):
        FAULTS[name][0](planted)
    found = CliRunner().invoke(main, [*arguments, str(planted.outputs)])
    assert found.exit_code == 6
    assert "2 in all:\n  the model: its compatibility level" in found.stderr
    assert found.stdout == ""
