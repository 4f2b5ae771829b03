"""What was written is read again: the model, its queries, and the report's fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import ConfigurationError
from pipeline.powerbi.check.pbir_reader import fields_of
from pipeline.powerbi.check.project_reader import read_project
from pipeline.powerbi.check.queries import Query, read_query
from pipeline.powerbi.check.tmdl import Node, TmdlError, read_nodes
from pipeline.powerbi.m_query import load_query
from pipeline.powerbi.pbir.fields import field
from pipeline.powerbi.pbir.pages import PAGES
from pipeline.powerbi.semantic_model import MEASURE_TABLE, Column, SemanticModel, Table
from tests.pipeline.powerbi.planted import write_project

DESKTOP = """\
table 'Net ''Sales'''
\tlineageTag: 0e7c

\t/// One row
\t/// an order.
\tmeasure 'Total Sales' = ```
\t\t\tVAR Sales =
\t\t\t\tSUM ( 'Net ''Sales'''[amount] )
\t\t\tRETURN Sales
\t\t\t```
\t\tformatString: #,0.00

\t\tchangedProperty = FormatString

\tcolumn 'First day'
\t\tisHidden
\t\tsourceColumn: first: day

\tpartition Sales = m
\t\tmode: import
\t\tsource =
\t\t\t\tlet
\t\t\t\t    Source = 1
\t\t\t\tin
\t\t\t\t    Source
"""


def test_the_forms_that_desktop_writes_are_read() -> None:
    (table,) = read_nodes("\ufeff" + DESKTOP)
    assert (table.kind, table.name, table.properties) == (
        "table",
        "Net 'Sales'",
        {"lineageTag": "0e7c"},
    )
    measure, column, partition = table.children
    assert measure == Node(
        kind="measure",
        name="Total Sales",
        line=6,
        text="VAR Sales =\n\tSUM ( 'Net ''Sales'''[amount] )\nRETURN Sales",
        description="One row an order.",
        properties={"formatString": "#,0.00", "changedProperty": "FormatString"},
    )
    assert (column.name, column.properties) == (
        "First day",
        {"isHidden": "true", "sourceColumn": "first: day"},
    )
    assert partition.text == "m"
    assert partition.properties["source"] == "let\n    Source = 1\nin\n    Source"


@pytest.mark.parametrize(
    ("text", "line"), [("table a\n\t\tcolumn b\n", 2), ("\tcolumn b\n", 1), ("table a\n\t=\n", 2)]
)
def test_what_is_no_tmdl_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(TmdlError, match=f"^line {line} is n"):
        read_nodes(text)


def test_the_model_is_read_as_it_was_written(model: SemanticModel, tmp_path: Path) -> None:
    write_project(model, tmp_path)
    read = read_project(tmp_path).model
    assert sorted(read.tables, key=name) == sorted(model.tables, key=name)
    assert read.relationships == model.relationships
    assert read.measures == tuple((MEASURE_TABLE, measure) for measure in model.measures)
    assert [table.name for table in read.computed] == [MEASURE_TABLE]


def name(table: Table) -> str:
    return table.name


def test_a_query_is_read_as_it_was_written() -> None:
    columns = (
        Column("day", "dateTime", "day"),
        Column("amount", "decimal", 'amount "net"', is_nullable=True),
    )
    assert read_query(load_query(Table("sales", columns))) == Query(
        file="sales.csv",
        columns=("day", 'amount "net"'),
        emptied=frozenset({'amount "net"'}),
        types={"day": "type date", 'amount "net"': "Currency.Type"},
        culture="en-US",
    )
    written = load_query(Table("sales", columns))
    for old, new in [
        ('Delimiter = ","', 'Delimiter = ";"'),
        ("in\n    Typed", "in\n    Promoted"),
        ("Encoding = 65001", "Encoding = 1252"),
        ("in\n    Typed", ",\n    Few = Table.FirstN(Typed, 1)\nin\n    Few"),
    ]:
        assert old in written
        assert read_query(written.replace(old, new)) is None
    assert read_query('let Source = Sql.Database("a", "b") in Source') is None


def test_every_field_of_the_pages_is_read(model: SemanticModel, tmp_path: Path) -> None:
    write_project(model, tmp_path)
    read = {visual.where: visual.fields for visual in read_project(tmp_path).report.visuals}
    for page in PAGES:
        for visual in page.visuals:
            shown = {each for role in visual.roles.values() for each in role} | set(visual.only)
            assert shown <= read[f"page {page.title!r}, visual {visual.name!r}"]


def test_a_field_behind_an_alias_is_the_table_s() -> None:
    column = {"Expression": {"SourceRef": {"Source": "c"}}, "Property": "month"}
    content = {
        "From": [{"Name": "c", "Entity": "calendar", "Type": 0}],
        "Where": [{"In": {"Expressions": [{"Column": column}]}}],
    }
    assert list(fields_of(content)) == [field("calendar[month]")]


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        ("revops.pbip", "{", "is no JSON"),
        ("revops.pbip", "[]", "holds no JSON object"),
        ("revops.pbip", "{}", "refers to 'no folder'"),
        ("revops.Report/definition.pbir", "{}", "refers to 'no folder'"),
        ("revops.Report/definition/report.json", None, "cannot be read"),
        ("revops.pbip", '{"artifacts": [{}]}', "has another form"),
        ("revops.Report/definition.pbir", '{"datasetReference": null}', "has another form"),
        ("revops.Report/definition/pages/pages.json", '{"pageOrder": null}', "has another form"),
        ("revops.Report/definition/report.json", '{"resourcePackages": ["x"]}', "has another"),
        (
            "revops.Report/definition/pages/overview/visuals/card_aov/visual.json",
            '{"Column": {"Property": "a", "Expression": null}}',
            "has another form",
        ),
        ("other.pbip", "{}", "holds 2 Power BI projects"),
        ("revops.SemanticModel/definition/model.tmdl", "=", "model.tmdl, line 1"),
        ("revops.SemanticModel/definition/model.tmdl", "model M\n    culture: a", "by spaces"),
        ("revops.SemanticModel/definition/model.tmdl", b"\xff", "is not UTF-8"),
    ],
)
def test_a_project_that_cannot_be_read_is_told(
    model: SemanticModel, tmp_path: Path, path: str, text: str | bytes | None, message: str
) -> None:
    write_project(model, tmp_path)
    if text is None:
        (tmp_path / path).unlink()
    else:
        (tmp_path / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigurationError, match=message):
        read_project(tmp_path)
