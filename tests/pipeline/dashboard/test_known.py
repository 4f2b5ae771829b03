"""A page shows what the files have, and says what it leaves out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.dashboard.known import (
    known_filters,
    known_metrics,
    known_parts,
    left_out,
    metric_lacks,
)
from pipeline.dashboard.layout import page_content
from pipeline.dashboard.pages import PAGES
from pipeline.dashboard.pages.operations import operations
from pipeline.dashboard.pages.revenue import executive, sales
from pipeline.dashboard.panel import Cards, Grid, Listing, Page, Panel, View
from pipeline.run import run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from pipeline.snapshot.following import Published
from pipeline.snapshot.selection import PAYMENT_TYPE, STATE, Selection
from pipeline.snapshot.snapshot import Snapshot
from schemas.operations.metrics import DELIVERY_DAYS, LATE_RATE, REVIEW_SCORE
from schemas.revenue.metrics import REVENUE
from schemas.unknown import (
    CUSTOMER_CITY,
    CUSTOMER_STATE,
    CUSTOMER_ZIP,
    DELIVERED,
    FREIGHT,
    PAYMENTS,
    PROMISED,
    REVIEWS,
    SELLER,
)
from tests.defaults import COMPILED
from tests.end_to_end.test_absent import without


def lacking(folder: Path, *unknown: str) -> Snapshot:
    return Snapshot(folder, {"started_at": "now", "files": [], "unknown": list(unknown)})


def test_where_everything_is_known_nothing_is_left_out(tmp_path: Path) -> None:
    for page in PAGES:
        assert known_parts(page, lacking(tmp_path)) == list(page.parts)
        assert left_out(page, lacking(tmp_path)) == []


def test_sales_without_places_has_no_map(tmp_path: Path) -> None:
    snapshot = lacking(tmp_path, CUSTOMER_STATE, CUSTOMER_CITY, CUSTOMER_ZIP)
    names = {part.name for part in known_parts(sales.PAGE, snapshot)}
    assert "map" not in names
    assert "trend" in names
    assert ("Revenue by state of the customer", CUSTOMER_STATE) in left_out(sales.PAGE, snapshot)


def test_operations_without_delivery_times_has_no_late_rate(tmp_path: Path) -> None:
    names = {part.name for part in known_parts(operations.PAGE, lacking(tmp_path, DELIVERED))}
    assert not names & {"delivery", "lateness", "bands"}
    assert {"pipeline", "scores"} <= names


def test_delivery_days_need_no_estimate(tmp_path: Path) -> None:
    snapshot = lacking(tmp_path, PROMISED)
    assert known_metrics([DELIVERY_DAYS, LATE_RATE, REVENUE], snapshot) == [DELIVERY_DAYS, REVENUE]
    names = {part.name for part in known_parts(operations.PAGE, snapshot)}
    assert "delivery" in names
    assert "lateness" not in names


def test_a_metric_lacks_what_its_columns_need() -> None:
    assert metric_lacks(REVIEW_SCORE, {REVIEWS}) == REVIEWS
    assert metric_lacks(REVENUE, {REVIEWS}) is None


def test_a_filter_without_values_is_not_offered(tmp_path: Path) -> None:
    filters = executive.PAGE.filters
    assert known_filters(filters, lacking(tmp_path)) == [STATE, PAYMENT_TYPE]
    assert known_filters(filters, lacking(tmp_path, PAYMENTS)) == [STATE]
    assert known_filters(filters, lacking(tmp_path, CUSTOMER_STATE)) == [PAYMENT_TYPE]


@pytest.fixture(scope="module")
def little(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """What is published of a shop of orders, items and customers, with hardly a column more."""
    folder = tmp_path_factory.mktemp("little")
    write_sample(300, 4, folder / "whole")
    absent = (PAYMENTS, REVIEWS, CUSTOMER_STATE, CUSTOMER_CITY, CUSTOMER_ZIP, DELIVERED)
    raw = without(folder / "whole", (*absent, SELLER, FREIGHT), folder / "raw")
    run(Settings(raw.path, folder / "outputs", cache_dir=COMPILED))
    return Published(folder / "outputs").snapshot()


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_every_page_of_a_little_shop_is_drawn(little: Snapshot, page: Page) -> None:
    view = View(little, Selection())
    text = str(page_content(page, view, []))
    for title, _ in left_out(page, little):
        assert f"{title}: needs" in text
    for part in known_parts(page, little):
        if isinstance(part, Panel):
            json.dumps(part.draw(view).figure, default=str)
        elif isinstance(part, Cards):
            cards, _ = part.draw(view)
            assert "–" not in [card.value for card in cards]
        elif isinstance(part, Grid):
            view.rows(part.source, part.only, part.order, 5)
        else:
            assert isinstance(part, Listing)
            part.read(view)
