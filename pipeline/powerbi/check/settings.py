"""Settings of the model without which Desktop opens it wrongly, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.powerbi.check.fault import Fault
from pipeline.powerbi.check.model_reader import ReadModel
from pipeline.powerbi.m_query import FOLDER_PARAMETER
from pipeline.powerbi.tmdl import COMPATIBILITY_LEVEL


def setting_faults(model: ReadModel) -> Iterator[Fault]:
    """Level, automatic dates, and the folder's parameter."""
    if model.compatibility_level < COMPATIBILITY_LEVEL:
        yield Fault(
            "the model",
            f"its compatibility level is {model.compatibility_level}; Desktop raises it on save "
            f"and cannot open the project again. Set {COMPATIBILITY_LEVEL}.",
        )
    if model.has_auto_dates:
        yield Fault(
            "the model",
            "makes a hidden calendar for each date. Turn off auto date/time "
            "(annotation __PBI_TimeIntelligenceEnabled = 0).",
        )
    if FOLDER_PARAMETER not in model.expressions:
        yield Fault(
            "the model", f"lacks the parameter {FOLDER_PARAMETER}. Build the project again."
        )
    if not any(table.date_column for table in model.tables):
        yield Fault("the model", "no table is marked as the date table, so time measures fail.")
