"""What a request to a page selects, read from the address's query."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

from pipeline.dashboard.panel import Page, View
from pipeline.snapshot.selection import Filter, Options, Selection, read_selection
from pipeline.snapshot.snapshot import Snapshot


def view_of(snapshot: Snapshot, page: Page, query: str | None) -> tuple[View, list[str]]:
    """What the page's panels see, and what of the query is unknown and so ignored."""
    query = query if isinstance(query, str) else ""  # a request may hold anything
    selection, ignored = read_selection(query, Options.of(snapshot))
    switches, unknown = _switches(page, query)
    known = selection.only(page.filters, months=page.has_months)
    return View(snapshot, known, switches), ignored + unknown


def toggled(query: str, each: Filter, value: str, selection: Selection) -> str:
    """The query with the value chosen, or not chosen any more if it was."""
    chosen = list(selection.of(each))
    if value in chosen:
        chosen.remove(value)
    else:
        chosen.append(value)
    given = parse_qs(query.removeprefix("?")) | {each.name: chosen}
    text = urlencode(given, doseq=True)
    return f"?{text}" if text else ""


def _switches(page: Page, query: str) -> tuple[dict[str, str], list[str]]:
    given = parse_qs(query.removeprefix("?"))
    found, unknown = {}, []
    for each in page.switches:
        for value in given.get(each.name, ())[:1]:
            if value in each.choices:
                found[each.name] = value
            else:
                unknown.append(f"{each.name}={value[:40]}")
    return found, unknown
