"""The files of a semantic model, in TMDL, Microsoft's text form of tabular models.

https://learn.microsoft.com/analysis-services/tmdl/tmdl-overview
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from pipeline.powerbi.m_query import CULTURE, FOLDER_PARAMETER, load_query, text
from pipeline.powerbi.semantic_model import (
    MEASURE_TABLE,
    Column,
    Measure,
    Relationship,
    SemanticModel,
    Table,
)

COMPATIBILITY_LEVEL = 1606
"""Below it Desktop raises the level on save and cannot open the project again."""

_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def model_files(model: SemanticModel, data_folder: str) -> dict[str, str]:
    """Path below the model's `definition` folder to text."""
    tables = {f"tables/{table.name}.tmdl": _table(table) for table in model.tables}
    return {
        "database.tmdl": f"database\n\tcompatibilityLevel: {COMPATIBILITY_LEVEL}\n",
        "model.tmdl": _model(model),
        "expressions.tmdl": folder_expression(data_folder),
        "relationships.tmdl": "\n".join(map(_relationship, model.relationships)),
        **tables,
        f"tables/{MEASURE_TABLE}.tmdl": _measure_table(model),
    }


def folder_expression(data_folder: str) -> str:
    """The parameter that says where the published files are."""
    return (
        "/// Folder with the files that `revops etl` published; no trailing separator needed.\n"
        f"expression {FOLDER_PARAMETER} = {text(data_folder)} meta "
        '[IsParameterQuery=true, Type="Text", IsParameterQueryRequired=true]\n\n'
        "\tannotation PBI_ResultType = Text\n"
    )


def quoted(name: str) -> str:
    """The name as TMDL wants it, in quotes where it is more than letters and digits."""
    return name if _PLAIN_NAME.fullmatch(name) else "'" + name.replace("'", "''") + "'"


def _model(model: SemanticModel) -> str:
    queries = json.dumps([FOLDER_PARAMETER, *(table.name for table in model.tables)])
    lines = [
        "model Model",
        f"\tculture: {CULTURE}",
        "\tdefaultPowerBIDataSourceVersion: powerBI_V3",
        "\tdiscourageImplicitMeasures",
        f"\tsourceQueryCulture: {CULTURE}",
        "\tvalueFilterBehavior: independent",
        "\tdataAccessOptions",
        "\t\tlegacyRedirects",
        "\t\treturnErrorValuesAsNull",
        "",
        "annotation __PBI_TimeIntelligenceEnabled = 0",
        "",
        f"annotation PBI_QueryOrder = {queries}",
        "",
        *(f"ref table {quoted(table.name)}" for table in model.tables),
        f"ref table {MEASURE_TABLE}",
    ]
    return "\n".join(lines) + "\n"


def _relationship(relationship: Relationship) -> str:
    each = relationship
    return (
        f"relationship {quoted(each.name)}\n"
        f"\tfromColumn: {quoted(each.from_table)}.{quoted(each.from_column)}\n"
        f"\ttoColumn: {quoted(each.to_table)}.{quoted(each.to_column)}\n"
    )


def _table(table: Table) -> str:
    lines = [f"/// {table.description}", f"table {quoted(table.name)}"]
    if table.date_column:
        lines.append("\tdataCategory: Time")
    for column in table.columns:
        lines += ["", *_column(column, is_key=column.name == table.date_column)]
    lines += ["", f"\tpartition {quoted(table.name)} = m", "\t\tmode: import", "\t\tsource ="]
    lines += _indented(load_query(table))
    lines += ["", "\tannotation PBI_ResultType = Table"]
    return "\n".join(lines) + "\n"


def _column(column: Column, *, is_key: bool) -> Iterator[str]:
    if column.description:
        yield f"\t/// {column.description}"
    yield f"\tcolumn {quoted(column.name)}"
    yield f"\t\tdataType: {column.data_type}"
    if column.is_hidden:
        yield "\t\tisHidden"
    if is_key:
        yield "\t\tisKey"
    if column.format_string:
        yield f"\t\tformatString: {column.format_string}"
    yield f"\t\tsummarizeBy: {column.summarize_by}"
    yield f"\t\tsourceColumn: {column.source}"
    if column.sort_by:
        yield f"\t\tsortByColumn: {quoted(column.sort_by)}"
    if column.data_type == "dateTime":
        yield from ("", "\t\tannotation UnderlyingDateTimeDataType = Date")


def _measure_table(model: SemanticModel) -> str:
    lines = ["/// Home of all measures; it holds no data.", f"table {MEASURE_TABLE}"]
    for measure in model.measures:
        lines += ["", *_measure(measure)]
    lines += [
        "",
        "\tcolumn Value",
        "\t\tdataType: int64",
        "\t\tisHidden",
        "\t\tformatString: 0",
        "\t\tsummarizeBy: none",
        "\t\tisNameInferred",
        "\t\tsourceColumn: [Value]",
        "",
        f"\tpartition {MEASURE_TABLE} = calculated",
        "\t\tmode: import",
        '\t\tsource = ROW ( "Value", 1 )',
    ]
    return "\n".join(lines) + "\n"


def _measure(measure: Measure) -> Iterator[str]:
    yield f"\t/// {measure.description}"
    if "\n" in measure.expression:
        yield f"\tmeasure {quoted(measure.name)} ="
        yield from _indented(measure.expression)
    else:
        yield f"\tmeasure {quoted(measure.name)} = {measure.expression}"
    yield f"\t\tformatString: {measure.format_string}"
    yield f"\t\tdisplayFolder: {measure.folder}"


def _indented(expression: str) -> list[str]:
    return [f"\t\t\t\t{line}".rstrip() for line in expression.splitlines()]
