"""The semantic model of a Power BI project, as its writers and checkers see it."""

from __future__ import annotations

from dataclasses import dataclass, field

MEASURE_TABLE = "KPI_Measures"
"""Home of all measures; it holds no data."""


@dataclass(frozen=True)
class Column:
    """A column of the model."""

    name: str
    data_type: str
    """int64, decimal, double, string or dateTime."""
    source: str
    """The column's name in the file."""
    description: str = ""
    format_string: str | None = None
    summarize_by: str = "none"
    sort_by: str | None = None
    is_hidden: bool = False
    is_nullable: bool = False
    unit: str | None = field(default=None, compare=False)
    """What its numbers are of; the files do not tell it."""


@dataclass(frozen=True)
class Table:
    """A table of the model, loaded from one file."""

    name: str
    columns: tuple[Column, ...]
    description: str = ""
    date_column: str | None = None
    """Set on the marked date table only."""

    def column(self, name: str) -> Column:
        """The column of this name."""
        return next(column for column in self.columns if column.name == name)


@dataclass(frozen=True, order=True)
class Relationship:
    """Many to one; the one side filters the many side."""

    from_table: str
    from_column: str
    to_table: str
    to_column: str

    @property
    def name(self) -> str:
        """Names it in the model: two tables have one relationship at most."""
        return f"{self.from_table}_{self.to_table}"


@dataclass(frozen=True)
class Measure:
    """A DAX measure."""

    name: str
    expression: str
    description: str
    format_string: str
    folder: str
    unit: str | None = field(default=None, compare=False)
    """What its value is of; the files do not tell it."""


@dataclass(frozen=True)
class SemanticModel:
    """Tables, their relationships, and the measures."""

    tables: tuple[Table, ...]
    relationships: tuple[Relationship, ...]
    measures: tuple[Measure, ...]

    def table(self, name: str) -> Table:
        """The table of this name."""
        return next(table for table in self.tables if table.name == name)
