"""The rows behind a visual: measures evaluated on published files, as Power BI would."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from docs.powerbi.definition import Shown
from pipeline.powerbi.check.model_reader import ReadModel
from pipeline.powerbi.pbir.fields import Field
from pipeline.powerbi.semantic_model import Column
from tests.dax.evaluator import Evaluator
from tests.dax.frames import load_frames


class Content:
    """The model of a project on published files."""

    def __init__(self, model: ReadModel, output_dir: Path) -> None:
        """Loads all tables."""
        self._model = model
        self._frames = load_frames(model.tables, output_dir)
        self._formats = {measure.name: measure.format_string for _, measure in model.measures}
        dates = [(each.name, each.date_column) for each in model.tables if each.date_column]
        self._evaluator = Evaluator(
            self._frames,
            model.relationships,
            {measure.name: measure.expression for _, measure in model.measures},
            dates[0],
        )

    def value(self, measure: Field) -> Any:
        """The measure of everything."""
        return self._evaluator.value(measure.name)

    def rows(self, shown: Shown, *more: Field) -> pd.DataFrame:
        """A column for each field of the visual, by its reference, in the visual's order."""
        fields = (*shown.fields(), *more)
        columns = [each for each in fields if not each.is_measure]
        measures = [each for each in fields if each.is_measure]
        if measures:
            filters = {(each.table, each.name): values for each, values in shown.only.items()}
            rows = self._evaluator.grouped(
                [(each.table, each.name) for each in columns],
                [each.name for each in measures],
                filters,
            )
        else:
            rows = self._listed(shown, columns)
        rows.columns = [each.reference for each in (*columns, *measures)]
        rows = rows.dropna(subset=[each.reference for each in shown.known])
        for column in reversed(columns):
            rows = self.sorted_by(rows, column)
        if shown.sort:
            field, is_descending = shown.sort
            rows = self.sorted_by(rows, field, descending=is_descending)
        return rows.reset_index(drop=True)

    def sorted_by(
        self, rows: pd.DataFrame, field: Field, *, descending: bool = False
    ) -> pd.DataFrame:
        """Rows in the order of a field: of the column that it is sorted by, where it has one."""
        key = rows[field.reference]
        column = None if field.is_measure else self.column(field)
        if column and column.sort_by:
            frame = self._frames[field.table]
            order = dict(zip(frame[column.name], frame[column.sort_by], strict=True))
            key = key.map(order)
        places = key.reset_index(drop=True).sort_values(
            ascending=not descending, kind="stable", na_position="last"
        )
        return rows.iloc[places.index.to_numpy()]

    def column(self, field: Field) -> Column:
        """The column of the model."""
        table = self._model.table(field.table)
        assert table, field
        return table.column(field.name)

    def format_of(self, field: Field) -> str:
        """The field's format string; empty for texts."""
        if field.is_measure:
            return self._formats[field.name]
        return self.column(field).format_string or ""

    def _listed(self, shown: Shown, columns: list[Field]) -> pd.DataFrame:
        frame = self._frames[columns[0].table]
        for field, values in shown.only.items():
            frame = frame[frame[field.name].isin(values)]
        return frame[[each.name for each in columns]].drop_duplicates()
