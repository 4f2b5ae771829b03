"""The semantic model with what its amounts are in."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from pipeline.powerbi.semantic_model import Column, Measure, SemanticModel
from schemas.currencies import CURRENCY

Shown = TypeVar("Shown", Column, Measure)


def in_currency(model: SemanticModel, currency: str) -> SemanticModel:
    """The model whose amounts are shown with this currency before them."""
    tables = (
        replace(table, columns=tuple(_labelled(column, currency) for column in table.columns))
        for table in model.tables
    )
    measures = tuple(_labelled(measure, currency) for measure in model.measures)
    return replace(model, tables=tuple(tables), measures=measures)


def _labelled(each: Shown, currency: str) -> Shown:
    """With the code and a blank, a minus before both: as Desktop itself writes currencies."""
    if each.unit != CURRENCY or not each.format_string:
        return each
    amount = f'"{currency}"\\ {each.format_string}'
    return replace(each, format_string=f"{amount};-{amount};{amount}")
