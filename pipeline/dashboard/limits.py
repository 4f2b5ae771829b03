"""Which of the filters that a reader has set do not limit a part, for the part to say so."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.dashboard.panel import Grid, Panel, Source, View
from pipeline.snapshot.facts import FACTS
from pipeline.snapshot.selection import FILTERS, MONTH
from schemas.contract import columns
from schemas.metric import Metric
from schemas.quantities import ITEMS

_MONTHS = (MONTH, "cohort_month")


def not_limiting(part: Panel | Grid, view: View) -> str:
    """A sentence, empty where every filter set does limit the part."""
    names = list(_not_limiting(part, view))
    return f"Not limited by the {' and the '.join(names)} selected." if names else ""


def _not_limiting(part: Panel | Grid, view: View) -> Iterator[str]:
    known = [_columns(each) for each in _limited(part)]
    chosen = view.selection
    if (chosen.first or chosen.last) and not all(set(_MONTHS) & names for names in known):
        yield "months"
    for each in FILTERS:
        if not chosen.of(each) or (isinstance(part, Panel) and each in part.limited_by):
            continue
        if not all(each.column in names for names in known):
            yield each.title.lower()


def _limited(part: Panel | Grid) -> list[Source | Metric]:
    if isinstance(part, Grid):
        return [part.source]
    return [each for each in part.sources if isinstance(each, Metric) or not each.is_frame]


def _columns(each: Source | Metric) -> set[str]:
    if each.table in FACTS:
        of_order = {"payment_type"} if each.table == ITEMS else set()
        return {*FACTS[each.table].columns, *of_order}
    assert isinstance(each, Source)
    return {column.name for column in columns(each.contract)}
