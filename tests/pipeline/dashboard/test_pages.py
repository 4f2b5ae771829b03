"""Every panel of every page, on much, little and no data."""

import json
from pathlib import Path

import pytest

from pipeline.dashboard.about import about, titles
from pipeline.dashboard.app import parts_by_name
from pipeline.dashboard.pages import PAGES
from pipeline.dashboard.panel import Cards, Grid, Page, Panel, Source, View
from pipeline.dashboard.request import toggled, view_of
from pipeline.marts import published_contracts
from pipeline.view.following import Published
from pipeline.view.selection import STATE, Options, Selection
from pipeline.view.snapshot import NotPublished, Snapshot
from schemas.customer_value import Customer360
from tests.published import FIVE, publish

PANELS = parts_by_name(Panel)
CARDS = parts_by_name(Cards)
QUERIES = ("", "?state=SP&from=2017-02&to=2017-06&payment_type=boleto", "?state=RR&to=2016-09")


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A set of one order."""
    return Published(publish(tmp_path_factory.mktemp("single"), 1)).snapshot()


def views(snapshot: Snapshot, page: Page) -> list[View]:
    """The page under some selections and every choice of its switches."""
    queries = list(QUERIES)
    queries += [f"?{each.name}={choice}" for each in page.switches for choice in each.choices]
    return [view_of(snapshot, page, query)[0] for query in queries]


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_draws_its_rows_under_any_selection(snapshot: Snapshot, name: str) -> None:
    page, panel = PANELS[name]
    for view in views(snapshot, page):
        drawn = panel.draw(view)
        json.dumps(drawn.figure, allow_nan=False)
        if drawn.rows:
            assert drawn.figure["data"]
            known = titles(panel.sources)
            assert set(drawn.rows[0]) <= set(known), "a number without a title"


@pytest.mark.parametrize("name", PANELS)
def test_a_panel_draws_the_set_of_one_order(single: Snapshot, name: str) -> None:
    page, panel = PANELS[name]
    json.dumps(panel.draw(view_of(single, page, "")[0]).figure, allow_nan=False)


@pytest.mark.parametrize("name", CARDS)
def test_cards_stand_for_one_order_too(single: Snapshot, name: str) -> None:
    page, cards = CARDS[name]
    found, note = cards.draw(view_of(single, page, "")[0])
    assert found
    if name == "executive-cards":
        assert "Fewer than 30" in note


def test_panels_whose_tables_were_not_asked_for_say_so(tmp_path: Path) -> None:
    five = Published(publish(tmp_path, 100, tables=FIVE)).snapshot()
    refused = {name for name, (page, panel) in PANELS.items() if not _draws(panel, five, page)}
    assert {"sales-map", "products-abc", "forecast-forecast"} <= refused
    assert not {"executive-trend", "executive-by_state", "retention-heat_map"} & refused


def _draws(panel: Panel, snapshot: Snapshot, page: Page) -> bool:
    try:
        panel.draw(view_of(snapshot, page, "")[0])
    except NotPublished:
        return False
    return True


def test_columns_that_do_not_add_up_are_never_summed(snapshot: Snapshot) -> None:
    source = Source(Customer360, ("abc", "aov"))
    with pytest.raises(ValueError, match="aov does not add up"):
        View(snapshot, Selection()).grouped(source, "abc", ["aov"])


def test_a_page_is_not_limited_by_what_it_does_not_show(snapshot: Snapshot) -> None:
    """Another page's filter stays in the address, but must not limit this page unseen."""
    sellers = next(page for page in PAGES if page.name == "sellers")
    view, _ = view_of(snapshot, sellers, "?state=SP&from=2017-01")
    assert view.selection == Selection()


def test_a_click_selects_and_a_second_one_frees() -> None:
    once = toggled("?from=2018-01", STATE, "SP", Selection())
    assert once == "?from=2018-01&state=SP"
    chosen = Selection(values={"state": ("SP",)})
    assert toggled(once, STATE, "RJ", chosen) == "?from=2018-01&state=SP&state=RJ"
    assert toggled(once, STATE, "SP", chosen) == "?from=2018-01"


def test_what_is_selected_can_be_selected_again(snapshot: Snapshot) -> None:
    options = Options.of(snapshot)
    for page in PAGES:
        for each in page.filters:
            assert options.values[each.name], each.name


def test_every_part_has_a_title_and_text_about_what_it_shows() -> None:
    for page in PAGES:
        assert page.title
        assert page.question.endswith("?")
        for part in page.parts:
            assert part.title
            sources = getattr(part, "sources", None) or (
                (part.source,) if isinstance(part, Grid) else ()
            )
            assert all(text for _, text in about(sources))


def test_most_published_tables_are_shown_somewhere() -> None:
    """A table that no page shows is listed here, so that leaving one out is a decision."""
    shown = set()
    for page in PAGES:
        for part in page.parts:
            for each in getattr(part, "sources", ()) or [getattr(part, "source", None)]:
                if each is not None:
                    shown.add(each.table)
    assert set(published_contracts()) - shown == {
        "calendar",  # which maps days to periods
        "kpi_summary",  # cards are measures of any selection
        "ops_metrics",  # the same
        "payment_mix",
        "revenue_by_category",
        "revenue_by_state",
        "revenue_by_zip",
    }
