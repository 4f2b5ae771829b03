"""The report says what was published, in one file that needs no other."""

import json
import re
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from pipeline.errors import BadInput
from pipeline.report.drawing import png, svg
from pipeline.report.page import _page, report
from pipeline.report.pictures import PICTURES
from pipeline.snapshot.following import Published
from pipeline.snapshot.snapshot import Snapshot
from schemas.unknown import DELIVERED, PAYMENTS
from tests.published import FIVE, publish


class Tags(HTMLParser):
    """All tags with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def text(outputs: Path) -> str:
    return report(outputs)


def test_the_headline_is_the_published_one(text: str, outputs: Path) -> None:
    headline = json.loads((outputs / "manifest.json").read_text(encoding="utf-8"))["headline"]
    assert f"<b>BRL {Decimal(headline['revenue']):,.2f}</b>" in text
    assert f"<b>{headline['orders']:,}</b>" in text
    assert f"<b>{headline['customers']:,}</b>" in text


def test_each_picture_is_there_with_a_text_for_those_who_do_not_see_it(text: str) -> None:
    labels = [
        attributes.get("aria-label") for tag, attributes in Tags(text).found if tag == "figure"
    ]
    assert labels == [picture.title for picture in PICTURES]
    assert text.count("<svg") == len(PICTURES)


def test_it_needs_no_other_file_and_no_script(text: str) -> None:
    for tag, attributes in Tags(text).found:
        assert tag not in ("script", "link", "iframe", "object")
        for name in ("src", "href", "xlink:href"):
            value = attributes.get(name) or "#"
            assert value.startswith(("#", "data:")), (tag, value)
    assert not re.search(r"url\((?!#)", text)
    assert len(text) < 1_000_000


def test_no_two_elements_have_one_name(text: str) -> None:
    names = [attributes["id"] for _, attributes in Tags(text).found if "id" in attributes]
    assert len(names) == len(set(names)) > 10
    used = set(re.findall(r"url\(#([^)]+)\)", text)) | set(re.findall(r'href="#([^"]+)"', text))
    assert used <= set(names)


def test_what_is_cut_is_told(text: str, outputs: Path) -> None:
    checks = pq.read_table(outputs / "quality_results.parquet").to_pylist()
    found = sum(row["failing_rows"] > 0 for row in checks)
    assert found > 15
    assert f"The first 15 of {found} checks" in text
    assert "the 12 of 27 states that buy most" in text


def test_the_same_files_give_the_same_report(text: str, outputs: Path) -> None:
    assert report(outputs) == text


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_is_drawn_of_much_and_of_one_order(
    snapshot: Snapshot, tmp_path: Path, picture: object
) -> None:
    single = Published(publish(tmp_path, 1)).snapshot()
    for found in (snapshot, single):
        assert svg(picture, found).startswith("<svg")  # type: ignore[arg-type]
    assert png(picture, snapshot).startswith(b"\x89PNG")  # type: ignore[arg-type]


def test_tables_that_were_not_asked_for_are_told(tmp_path: Path) -> None:
    text = report(publish(tmp_path, 50, tables=FIVE))
    assert "Not published: market_balance." in text
    assert "Key figures" not in text


def test_tables_that_were_skipped_are_a_list(text: str, outputs: Path) -> None:
    assert '<p class="about">Not published:</p>' not in text
    manifest = json.loads((outputs / "manifest.json").read_text(encoding="utf-8"))
    skipped = {"payment_mix": PAYMENTS, "late_vs_review": DELIVERED}
    found = _page(Snapshot(outputs, {**manifest, "skipped": skipped}))
    assert "<li>payment_mix: needs the raw table order_payments, which has no file</li>" in found
    assert found.count("<li>") == len(skipped)


def test_few_is_what_the_run_says(tmp_path: Path) -> None:
    text = report(publish(tmp_path, 50, min_orders=20))
    assert "fewer than 20 orders, customers or reviews stand behind" in text
    assert "No cohort of 20 customers yet." in text
    assert "grey: fewer than 20 reviewed orders" in text


def test_changes_since_the_run_before_are_told(tmp_path: Path) -> None:
    assert "No run before this one is remembered" in report(publish(tmp_path, 50))
    text = report(publish(tmp_path, 80, seed=4))
    assert "From the run of" in text
    assert "orders" in text.rpartition("Changed since")[2]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nothing was published"):
        report(tmp_path)
