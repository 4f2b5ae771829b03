"""What a reader selects with: months, filters and switches of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import dash_mantine_components as dmc

from pipeline.dashboard.known import known_filters
from pipeline.dashboard.panel import Page, Switch, View
from pipeline.snapshot.selection import FROM, TO, Filter, Options


def controls(page: Page, view: View, options: Options) -> Any:
    """The page's controls; each holds what the address says."""
    found = [*_months(page, view, options.months)]
    filters = known_filters(page.filters, view.snapshot)
    found += [_filter(each, view, options.values[each.name]) for each in filters]
    found += [_switch(each, view) for each in page.switches]
    if not found:
        return dmc.Text("")
    return dmc.SimpleGrid(found, cols={"base": 2, "md": 4}, spacing="sm", className="controls")


def identifier(name: str, *, many: bool = False, default: str = "") -> dict[str, Any]:
    """The control's identifier, which tells the browser how it stands in the address."""
    return {"type": "control", "name": name, "many": many, "default": default}


def _months(page: Page, view: View, months: Sequence[str]) -> Iterator[Any]:
    if not page.has_months:
        return
    for name, title, value in (
        (FROM, "From month", view.selection.first),
        (TO, "To month", view.selection.last),
    ):
        yield dmc.Select(
            id=identifier(name),
            label=title,
            data=list(months),
            value=value,
            placeholder="first" if name == FROM else "last",
            clearable=True,
            searchable=True,
            clearButtonProps={"aria-label": f"Clear {title.lower()}"},
        )


def _filter(each: Filter, view: View, values: Sequence[str]) -> Any:
    return dmc.MultiSelect(
        id=identifier(each.name, many=True),
        label=each.title,
        data=list(values),
        value=list(view.selection.of(each)),
        placeholder="all",
        clearable=True,
        searchable=True,
        clearButtonProps={"aria-label": f"Clear {each.title.lower()}"},
    )


def _switch(each: Switch, view: View) -> Any:
    return dmc.Select(
        id=identifier(each.name, default=each.default),
        label=each.title,
        data=[{"value": choice, "label": choice.replace("_", " ")} for choice in each.choices],
        value=view.switch(each),
        allowDeselect=False,
    )
