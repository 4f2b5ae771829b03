"""A page shows what the files have, and says what it leaves out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.dashboard import parts
from pipeline.dashboard.known import (
    known_filters,
    known_metrics,
    known_parts,
    left_out,
    metric_lacks,
)
from pipeline.dashboard.layout import page_content
from pipeline.dashboard.pages import PAGES
from pipeline.dashboard.pages.customers import customers
from pipeline.dashboard.pages.operations import operations
from pipeline.dashboard.pages.quality import quality
from pipeline.dashboard.pages.revenue import executive, sales
from pipeline.dashboard.pages.sellers import sellers
from pipeline.dashboard.panel import Cards, Drawn, Grid, Listing, Page, Panel, Source, View
from pipeline.run import run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from pipeline.snapshot.following import Published
from pipeline.snapshot.selection import PAYMENT_TYPE, STATE, Selection
from pipeline.snapshot.snapshot import Snapshot
from schemas.operations.metrics import DELIVERY_DAYS, LATE_RATE, REVIEW_SCORE
from schemas.revenue.metrics import REVENUE
from schemas.sellers.seller_performance import SellerPerformance
from schemas.unknown import (
    APPROVED,
    CUSTOMER_CITY,
    CUSTOMER_STATE,
    CUSTOMER_ZIP,
    DELIVERED,
    FREIGHT,
    HANDED_OVER,
    PAYMENTS,
    PROMISED,
    REVIEWS,
    SELLER,
    SHIPPING_LIMIT,
)
from tests.defaults import COMPILED
from tests.end_to_end.test_absent import without


def lacking(folder: Path, *unknown: str) -> Snapshot:
    manifest = {
        "started_at": "now",
        "files": [],
        "unknown": list(unknown),
        "currency": "BRL",
        "settings": {"min_orders": 30},
    }
    return Snapshot(folder, manifest)


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


def test_operations_without_any_time_has_no_stages(tmp_path: Path) -> None:
    snapshot = lacking(tmp_path, APPROVED, HANDED_OVER, DELIVERED)
    assert ("Median days of each stage by month", APPROVED) in left_out(operations.PAGE, snapshot)


def test_stages_need_the_times_between_which_they_lie(tmp_path: Path) -> None:
    """From purchase to customer is no stage of the month's chart, but the one of the states'."""
    without_others = lacking(tmp_path, APPROVED, HANDED_OVER)
    names = {part.name for part in known_parts(operations.PAGE, without_others)}
    assert "stages" not in names
    assert "slow_states" in names
    names = {part.name for part in known_parts(operations.PAGE, lacking(tmp_path, DELIVERED))}
    assert "stages" in names
    assert "slow_states" not in names


def test_a_mark_a_seller_needs_both_of_its_values(tmp_path: Path) -> None:
    snapshot = lacking(tmp_path, REVIEWS)
    assert ("Late dispatches and reviews", REVIEWS) in left_out(sellers.PAGE, snapshot)


def test_a_table_has_no_column_without_values_and_the_page_says_why(tmp_path: Path) -> None:
    snapshot = lacking(tmp_path, SHIPPING_LIMIT, REVIEWS)
    (whole,) = (part for part in sellers.PAGE.parts if isinstance(part, Grid))
    (shown,) = (part for part in known_parts(sellers.PAGE, snapshot) if isinstance(part, Grid))
    hidden = ["late_dispatch_rate", "avg_review_score"]
    assert [name for name in whole.source.names if name not in shown.source.names] == hidden
    reasons = left_out(sellers.PAGE, snapshot)
    assert ("Sellers (Late dispatch rate)", SHIPPING_LIMIT) in reasons
    assert ("Sellers (Average review score)", REVIEWS) in reasons


def test_columns_that_need_the_same_are_told_together(tmp_path: Path) -> None:
    snapshot = lacking(tmp_path, DELIVERED)
    assert ("All customers (Late orders)", DELIVERED) in left_out(customers.PAGE, snapshot)
    snapshot = lacking(tmp_path, HANDED_OVER)
    together = "Sellers (Average dispatch days, Late dispatch rate)"
    assert (together, HANDED_OVER) in left_out(sellers.PAGE, snapshot)


def test_numbers_of_a_figure_have_no_column_without_values() -> None:
    source = Source(SellerPerformance, ("seller_id", "avg_review_score"))
    rows = [{"seller_id": "a", "avg_review_score": None, LATE_RATE.name: None}]
    (whole,) = parts.numbers(Drawn({}, rows), (source, LATE_RATE))
    assert whole.children.data["head"] == ["Seller", "Average review score", LATE_RATE.label]
    (known,) = parts.numbers(Drawn({}, rows, unknown={REVIEWS, DELIVERED}), (source, LATE_RATE))
    assert known.children.data == {"head": ["Seller"], "body": [["a"]]}


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


def test_tables_that_were_skipped_are_a_list(tmp_path: Path) -> None:
    nothing = {**lacking(tmp_path).manifest, "inputs": [], "skipped": {}}
    assert quality.accounts(View(Snapshot(tmp_path, nothing), Selection())) == ([], "")
    skipped = {**nothing, "skipped": {"payment_mix": PAYMENTS, "late_vs_review": DELIVERED}}
    view = View(Snapshot(tmp_path, skipped), Selection())
    (listing,) = (each for each in quality.PAGE.parts if each.name == "accounts")
    shown = parts.part(quality.PAGE, listing, view).children.children
    assert shown[-2].children == "Not published:"
    assert [item.children for item in shown[-1].children] == [
        "payment_mix: needs the raw table order_payments, which has no file",
        "late_vs_review: needs the column order_delivered_customer_date of orders, which no "
        "file has",
    ]


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
