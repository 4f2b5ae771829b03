"""What a person sees and does in a browser."""

import csv
import json
import os
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlparse

import pyarrow.parquet as pq
import pytest
from playwright.sync_api import Browser, expect

from pipeline.dashboard.pages import PAGES
from pipeline.dashboard.panel import Panel, Source
from pipeline.dashboard.parts_by_name import parts_by_name
from pipeline.snapshot.formats import shown
from tests.pipeline.dashboard.conftest import Served, Watched
from tests.published import publish

pytestmark = pytest.mark.slow
PATHS = [page.path for page in PAGES]
PANELS = parts_by_name(Panel)
_MARKS = ".point, .points path, .js-line, .choroplethlayer path, .hm image, .gl-canvas"
_AXE = Path(os.environ.get("REVOPS_BROWSER_TOOLS", "")) / "node_modules" / "axe-core" / "axe.min.js"


def _rows(outputs: Path, table: str) -> list[dict[str, Any]]:
    return list(pq.read_table(outputs / f"{table}.parquet").to_pylist())


def _money(value: Decimal) -> str:
    return f"BRL {value:,.2f}"


@pytest.mark.parametrize("path", PATHS)
def test_a_page_shows_its_figures_without_an_error(watched: Watched, path: str) -> None:
    watched.open(path)
    page = next(page for page in PAGES if page.path == path)
    expect(watched.page.locator("h1")).to_have_text(page.title)
    expect(watched.page).to_have_title(f"{page.title} · revops")
    for graph in watched.page.locator(".js-plotly-plot").all():
        # Plotly draws when it has time, which may be after all answers are there.
        name = graph.evaluate("each => each.parentElement.id")
        expect(graph.locator(_MARKS).first, name).to_be_attached()
    for grid in watched.page.locator(".ag-root").all():
        grid.scroll_into_view_if_needed()
        expect(grid.locator(".ag-row .ag-cell").first).not_to_be_empty()
    assert watched.troubles == []


def test_revenue_of_each_month_is_the_published_one(watched: Watched, outputs: Path) -> None:
    watched.open("/")
    published = _rows(outputs, "monthly_revenue")
    shown = watched.numbers("executive-trend")
    assert [(row[0], row[2], row[3]) for row in shown] == [
        (row["order_month"], _money(row["revenue"]), f"{row['orders']:,}") for row in published
    ]
    cards = watched.page.locator(".card-value").all_inner_texts()
    headline = json.loads((outputs / "manifest.json").read_text(encoding="utf-8"))["headline"]
    assert cards[0] == f"BRL {Decimal(headline['revenue']):,.0f}"
    assert cards[1:4] == [
        f"{headline['orders']:,}",
        f"{headline['customers']:,}",
        _money(Decimal(headline["aov"])),
    ]


def test_revenue_of_each_category_is_the_published_one(watched: Watched, outputs: Path) -> None:
    watched.open("/sales")
    sums: dict[str, Decimal] = {}
    for row in _rows(outputs, "revenue_by_category"):
        sums[row["category"]] = sums.get(row["category"], Decimal(0)) + row["revenue"]
    shown = {row[0]: row[1] for row in watched.numbers("sales-categories")}
    assert shown == {name: _money(value) for name, value in sums.items() if value}


@pytest.mark.parametrize(
    ("path", "panel"),
    [
        ("/retention", "retention-heat_map"),
        ("/retention", "retention-sizes"),
        ("/segmentation", "segmentation-sizes"),
        ("/segmentation", "segmentation-moves"),
        ("/products", "products-baskets"),
        ("/sellers", "sellers-markets"),
        ("/operations", "operations-bands"),
        ("/forecast", "forecast-accuracy"),
        ("/quality", "quality-striking"),
    ],
)
def test_a_page_shows_published_rows(
    watched: Watched, outputs: Path, path: str, panel: str
) -> None:
    (source,) = PANELS[panel][1].sources
    assert isinstance(source, Source)
    units = {column.name: column.unit for column in source.columns}
    published = {
        tuple(shown(row[name], units[name], "BRL") for name in source.names)
        for row in _rows(outputs, source.table)
    }
    watched.open(path)
    found = {tuple(row) for row in watched.numbers(panel)}
    assert found
    assert found <= published


def test_the_run_is_told_as_the_manifest_has_it(watched: Watched, outputs: Path) -> None:
    manifest = json.loads((outputs / "manifest.json").read_text(encoding="utf-8"))
    watched.open("/quality")
    cards = watched.page.locator(".card-value").all_inner_texts()
    assert cards[1] == manifest["settings"]["as_of"]
    assert cards[2] == f"{sum(each['read'] for each in manifest['inputs']):,}"


def test_customers_at_risk_are_the_published_ones(watched: Watched, outputs: Path) -> None:
    at_risk = [
        row
        for row in _rows(outputs, "churn_risk")
        if row["is_repeat_customer"] and row["is_at_risk"]
    ]
    watched.open("/customers")
    expect(watched.page.locator("#note-customers-risk")).to_have_text(f"{len(at_risk):,} rows.")
    first = max(at_risk, key=lambda row: row["revenue_at_risk"])
    cell = watched.page.locator("#grid-customers-risk .ag-row .ag-cell").first
    expect(cell).to_have_text(first["customer_unique_id"])


def test_a_filter_limits_the_figures_and_stands_in_the_address(
    watched: Watched, outputs: Path
) -> None:
    watched.open("/")
    state = watched.page.get_by_role("textbox", name="State")
    state.click()
    watched.page.get_by_role("option", name="SP", exact=True).click()
    watched.page.keyboard.press("Escape")
    watched.page.wait_for_url("**/?state=SP")
    watched.settle()
    published = [row for row in _rows(outputs, "revenue_by_state") if row["customer_state"] == "SP"]
    shown = {row[0]: row[2] for row in watched.numbers("executive-trend")}
    assert shown == {row["order_month"]: _money(row["revenue"]) for row in published}
    assert watched.troubles == []


def test_numbers_follow_a_filter_once_they_were_unfolded(watched: Watched) -> None:
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.post_data or ""))

    def select(address: str) -> list[str]:
        asked.clear()
        watched.page.evaluate("search => dash_clientside.set_props('url', { search })", address)
        watched.page.wait_for_url(f"**/{address}")
        watched.settle()
        return [body for body in asked if '"unfolded"' in body]

    watched.open("/")
    assert select("?state=SP") == []
    before = watched.numbers("executive-trend")
    assert len(select("?state=RJ")) == 1
    assert watched.numbers("executive-trend") != before
    watched.page.locator("#executive-trend summary", has_text="Numbers").click()
    select("?state=SP")
    # A search in the page unfolds without a click.
    watched.page.locator("#executive-trend details").last.evaluate("each => { each.open = true; }")
    assert watched.numbers("executive-trend") == before
    assert watched.troubles == []


def test_an_address_restores_what_is_selected(watched: Watched, outputs: Path) -> None:
    watched.open("/?from=2017-03&to=2017-05&payment_type=boleto&state=SP&state=RJ")
    assert [row[0] for row in watched.numbers("executive-trend")] == [
        "2017-03",
        "2017-04",
        "2017-05",
    ]
    expect(watched.page.get_by_role("textbox", name="From month")).to_have_value("2017-03")
    chosen = watched.page.locator(".mantine-Pill-label").all_inner_texts()
    assert chosen == ["SP", "RJ", "boleto"]
    watched.page.get_by_role("link", name="Operations").click()
    expect(watched.page.locator("h1")).to_have_text("Operations")
    assert parse_qs(urlparse(watched.page.url).query)["state"] == ["SP", "RJ"]
    watched.page.go_back()
    expect(watched.page.locator("h1")).to_have_text("Executive")
    assert watched.troubles == []


def test_unknown_values_in_an_address_are_told_and_ignored(watched: Watched) -> None:
    watched.open("/?state=XX&from=nonsense&payment_type=%3Cscript%3Ealert(1)%3C/script%3E")
    told = watched.page.locator(".ignored")
    expect(told).to_contain_text("state=XX")
    expect(told).to_contain_text("from=nonsense")
    expect(watched.page.locator(".card-value").first).to_contain_text("BRL")
    assert watched.troubles == []


def test_a_click_on_a_bar_selects_and_a_second_one_frees(watched: Watched) -> None:
    watched.open("/")
    # Plotly has a layer above its marks that takes the clicks.
    watched.page.locator("#executive-by_payment_type .point path").first.click(force=True)
    watched.page.wait_for_url("**/?payment_type=*")
    watched.settle()
    watched.page.locator("#executive-by_payment_type .point path").first.click(force=True)
    watched.page.wait_for_url(watched.address + "/")
    assert watched.troubles == []


def test_a_click_on_the_map_selects_the_state(watched: Watched) -> None:
    watched.open("/sales")
    shape = watched.page.locator("#sales-map .choroplethlayer path").first
    shape.scroll_into_view_if_needed()
    box = shape.bounding_box()
    assert box
    watched.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(watched.page.locator("#sales-map .hoverlayer .hovertext")).to_be_visible()
    watched.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    watched.page.wait_for_url("**/sales?state=*")
    assert watched.troubles == []


def test_a_table_is_sorted_filtered_and_downloaded_as_shown(
    watched: Watched, outputs: Path
) -> None:
    watched.open("/sellers?state=SP")
    grid = watched.page.locator("#grid-sellers-sellers")
    grid.scroll_into_view_if_needed()
    grid.locator(".ag-header-cell", has_text="Items").click()
    state = grid.locator(".ag-floating-filter-input input").nth(1)
    state.fill("sp")
    published = [row for row in _rows(outputs, "seller_performance") if "SP" in row["seller_state"]]
    note = watched.page.locator("#note-sellers-sellers")
    expect(note).to_have_text(f"{len(published):,} rows.")
    with watched.page.expect_download() as download:
        watched.page.locator("#csv-sellers-sellers").click()
    with Path(download.value.path()).open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert {row["seller_id"] for row in found} == {row["seller_id"] for row in published}
    assert [int(row["items"]) for row in found] == sorted(row["items"] for row in published)
    assert watched.troubles == []


def test_dark_and_light_change_without_a_new_figure(watched: Watched) -> None:
    watched.open("/")
    watched.page.get_by_role("button", name="Dark").click()
    expect(watched.page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    watched.page.reload()
    watched.settle()
    expect(watched.page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


def test_a_keyboard_reaches_figures_and_selects(watched: Watched) -> None:
    watched.open("/")
    watched.page.keyboard.press("Tab")
    expect(watched.page.locator(".skip")).to_be_focused()
    watched.page.get_by_role("textbox", name="Payment type").focus()
    watched.page.keyboard.type("bol")
    watched.page.keyboard.press("ArrowDown")
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url("**/?payment_type=boleto")


@pytest.mark.parametrize("path", PATHS)
def test_a_phone_shows_everything_without_scrolling_sideways(
    browser: Browser, served: Served, path: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True)
    phone = Watched(context.new_page(), served.address)
    phone.open(path)
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 390
    phone.page.get_by_role("button", name="Menu", exact=True).click()
    expect(phone.page.get_by_role("link", name="Forecast")).to_be_visible()
    assert phone.troubles == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_no_serious_fault(
    browser: Browser, served: Served, path: str, scheme: str
) -> None:
    if not _AXE.is_file():
        pytest.skip("REVOPS_BROWSER_TOOLS names no folder with axe-core; see .ci/run")
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    watched = Watched(context.new_page(), served.address)
    watched.open(path)
    watched.unfold()
    watched.page.add_script_tag(path=_AXE)
    found = watched.page.evaluate("axe.run()")
    serious = [
        (fault["id"], fault["help"], [node["html"][:200] for node in fault["nodes"]][:3])
        for fault in found["violations"]
        if fault["impact"] in ("serious", "critical")
    ]
    assert serious == []
    context.close()


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[Served]:
    """The dashboard over a folder that the test changes."""
    found = Served(tmp_path / "outputs")
    yield found
    found.close()


def test_it_follows_the_folder_from_nothing_to_a_publish_and_to_damage(
    browser: Browser, changing: Served, tmp_path: Path
) -> None:
    context = browser.new_context()
    watched = Watched(context.new_page(), changing.address)
    watched.open("/")
    expect(watched.page.get_by_role("alert")).to_contain_text("nothing was published here")

    publish(tmp_path, orders=300)
    first = _rows(tmp_path / "outputs", "monthly_revenue")
    orders = watched.page.locator(".card-value").nth(1)
    expect(orders).to_have_text(f"{sum(row['orders'] for row in first):,}")

    shutil.rmtree(tmp_path / "raw")
    publish(tmp_path, orders=500, seed=8)
    second = _rows(tmp_path / "outputs", "monthly_revenue")
    expect(orders).to_have_text(f"{sum(row['orders'] for row in second):,}")

    (tmp_path / "outputs" / "basket_size.parquet").write_bytes(b"torn")
    watched.open("/products")
    note = watched.page.locator("#products-baskets .note")
    expect(note).to_contain_text("is not as it was published")
    assert watched.troubles == []
    context.close()


def test_a_bug_is_told_where_the_reader_looks_and_the_rest_works(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("pipeline.snapshot.figures.measured", fail)
    watched.open("/operations")
    expect(watched.page.locator("#trouble")).to_contain_text("ZeroDivisionError: boom")
    expect(watched.page.locator("#operations-pipeline .point").first).to_be_attached()
    assert "revops: unexpected ZeroDivisionError: boom" in capfd.readouterr().err
    monkeypatch.undo()
    watched.page.get_by_role("link", name="Forecast").click()
    expect(watched.page.locator("#trouble")).to_have_text("")
