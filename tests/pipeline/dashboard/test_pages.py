"""Every panel of every page, on much, little and no data."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipeline.dashboard.about import about, titles
from pipeline.dashboard.limits import not_limiting
from pipeline.dashboard.pages import PAGES
from pipeline.dashboard.pages.revenue.executive import _changes, _fair_months
from pipeline.dashboard.panel import Cards, Grid, Page, Panel, Source, View
from pipeline.dashboard.parts import numbers
from pipeline.dashboard.parts_by_name import parts_by_name
from pipeline.dashboard.request import toggled, view_of
from pipeline.snapshot.following import Published
from pipeline.snapshot.selection import STATE, Options, Selection
from pipeline.snapshot.snapshot import NotPublished, Snapshot
from schemas.customers.customer_360 import Customer360
from schemas.metric import Metric
from schemas.published import published_contracts
from schemas.revenue.metrics import REVENUE
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
def test_the_numbers_of_a_panel_are_few_components(snapshot: Snapshot, name: str) -> None:
    """Dash takes milliseconds to draw a component: one for each cell froze the page."""
    page, panel = PANELS[name]
    found = numbers(panel.draw(view_of(snapshot, page, "")[0]), panel.sources)
    assert sum(1 + len(list(each._traverse())) for each in found) < 10


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


@pytest.mark.parametrize("tables", [("sales_items",), ("monthly_revenue", "kpi_summary")])
def test_pages_of_the_tables_that_are_there_work_without_the_others(
    tmp_path: Path, tables: tuple[str, ...]
) -> None:
    few = Published(publish(tmp_path, 100, tables=tables)).snapshot()
    page, cards = CARDS["quality-run"]
    found, _ = cards.draw(view_of(few, page, "?state=SP")[0])
    assert found[0].title == "Run of"


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


LIMITS = [
    ("sales-cities", "?category=toys&payment_type=boleto", "the category and the payment type"),
    ("sales-top_bottom", "?from=2017-02&state=SP", "the months and the state"),
    ("sales-targets", "?state=SP&category=toys", "the category"),
    ("sales-sellers", "?to=2018-01&state=SP", "the months"),
    ("operations-scores", "?state=SP&payment_type=boleto", "the state and the payment type"),
    ("operations-slow_states", "?state=SP&payment_type=boleto", "the payment type"),
    ("operations-bands", "?from=2018-01", "the months"),
    ("products-baskets", "?category=toys", "the category"),
    ("segmentation-moves", "?state=SP&from=2018-01", "the state"),
    ("segmentation-customers", "?state=SP&from=2018-01", "the months"),
    ("sales-trend", "?state=SP&category=toys&payment_type=boleto&from=2018-01", ""),
    ("executive-trend", "?state=SP&payment_type=boleto&from=2018-01", ""),
    ("retention-heat_map", "?from=2018-01", ""),
    ("sales-cities", "?state=SP&from=2018-01", ""),
]


@pytest.mark.parametrize(("name", "query", "what"), LIMITS)
def test_a_part_says_which_filters_set_do_not_limit_it(
    snapshot: Snapshot, name: str, query: str, what: str
) -> None:
    page, part = {**PANELS, **parts_by_name(Grid)}[name]
    view, ignored = view_of(snapshot, page, query)
    assert ignored == []
    expected = f"Not limited by {what} selected." if what else ""
    assert not_limiting(part, view) == expected


def test_periods_that_the_selected_months_cut_are_named(snapshot: Snapshot) -> None:
    page, panel = PANELS["sales-trend"]
    cut = panel.draw(view_of(snapshot, page, "?from=2017-02&to=2017-05&grain=quarter")[0])
    assert [row["period"] for row in cut.rows] == ["2017-Q1", "2017-Q2"]
    assert "The months selected cut 2017-Q1, 2017-Q2." in cut.note
    whole = panel.draw(view_of(snapshot, page, "?from=2017-04&to=2017-06&grain=quarter")[0])
    assert "cut" not in whole.note


def _bare(metric: Metric, values: Mapping[str, Any]) -> str:
    return str(values[metric.name])


def test_changes_are_told_between_complete_months_only(snapshot: Snapshot, outputs: Path) -> None:
    months = pq.read_table(outputs / "monthly_revenue.parquet").to_pylist()
    complete = {row["order_month"]: row for row in months if row["is_complete"]}
    last, fair = _fair_months(View(snapshot, Selection(last="2018-03")))
    assert last == "2018-03"
    assert set(fair) <= set(complete)
    told = list(_changes(REVENUE, "2018-03", {"2018-03": fair["2018-03"]}, _bare, 30))
    assert told[1:] == ["no fair month before to compare", "no fair year before to compare"]
    for month in set(fair) - {min(fair)}:
        published = complete[month]["mom_growth_pct"]
        told = list(_changes(REVENUE, month, fair, _bare, 30))[1]
        if published is None:
            assert told == "no fair month before to compare"
        else:
            assert abs(Decimal(told.split(" ")[0]) - published) < Decimal("0.06")


def test_rates_rest_on_thirty_orders_at_least(snapshot: Snapshot) -> None:
    for name, orders in (
        ("operations-lateness", "delivered_orders"),
        ("retention-repeat_rate", "orders"),
    ):
        page, panel = PANELS[name]
        drawn = panel.draw(view_of(snapshot, page, "")[0])
        assert drawn.rows
        assert all(row[orders] >= 30 for row in drawn.rows)


def test_what_the_map_cannot_show_is_told(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        {"customer_state": "SP", "revenue": Decimal("9.00"), "orders": 50},
        {"customer_state": "not_defined", "revenue": Decimal("1.50"), "orders": 40},
    ]
    monkeypatch.setattr(View, "measured", lambda *_: rows)
    page, panel = PANELS["sales-map"]
    drawn = panel.draw(view_of(snapshot, page, "")[0])
    assert drawn.note == "Not on the map: BRL 1.50 of other states."


def test_an_address_of_any_kind_selects_something(snapshot: Snapshot) -> None:
    for query in (None, 5, {}, []):
        assert view_of(snapshot, PAGES[0], query)[0].selection == Selection()  # type: ignore[arg-type]


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
    hidden = {
        "calendar",  # which maps days to periods
        "kpi_summary",  # cards are measures of any selection
        "ops_metrics",  # the same
        "payment_mix",
        "revenue_by_category",
        "revenue_by_state",
        "revenue_by_zip",
    }
    assert set(published_contracts()) - shown == hidden, "show it, or list it here and say why"
