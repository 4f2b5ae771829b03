"""The pages: fields that exist, visuals on a grid that cover nothing, words for everyone."""

from __future__ import annotations

from itertools import combinations

import pytest

from pipeline.powerbi.pbir.grid import PAGE_HEIGHT, PAGE_WIDTH
from pipeline.powerbi.pbir.page import Page
from pipeline.powerbi.pbir.pages import PAGES
from pipeline.powerbi.pbir.visuals import Visual
from pipeline.powerbi.semantic_model import MEASURE_TABLE, SemanticModel

PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def covers(one: Visual, other: Visual) -> bool:
    a, b = one.place, other.place
    apart_x = a.x + a.width <= b.x or b.x + b.width <= a.x
    apart_y = a.y + a.height <= b.y or b.y + b.height <= a.y
    return not (apart_x or apart_y)


@PAGE
def test_visuals_stand_on_the_page_and_cover_no_other(page: Page) -> None:
    for visual in page.visuals:
        place = visual.place
        assert min(place.x, place.y) >= 0, visual.name
        assert place.x + place.width <= PAGE_WIDTH, visual.name
        assert place.y + place.height <= PAGE_HEIGHT, visual.name
    assert [(a.name, b.name) for a, b in combinations(page.visuals, 2) if covers(a, b)] == []


@PAGE
def test_every_field_exists_and_is_no_hidden_one(page: Page, model: SemanticModel) -> None:
    measures = {measure.name for measure in model.measures}
    for visual in page.visuals:
        fields = [each for role in visual.roles.values() for each in role]
        for each in [*fields, *visual.only]:
            if each.is_measure:
                assert (each.table, each.name in measures) == (MEASURE_TABLE, True), each
            else:
                assert not model.table(each.table).column(each.name).is_hidden, each


@PAGE
def test_every_visual_says_what_it_shows(page: Page) -> None:
    assert len({visual.name for visual in page.visuals}) == len(page.visuals)
    for visual in page.visuals:
        assert visual.title, visual.name
        assert len(visual.alt_text) > 10, visual.name


def test_every_measure_is_on_a_page_or_stands_behind_one(model: SemanticModel) -> None:
    shown = {
        each.name
        for page in PAGES
        for visual in page.visuals
        for role in visual.roles.values()
        for each in role
        if each.is_measure
    } | {"Retention Colour"}
    texts = [measure.expression for measure in model.measures]
    unused = {
        measure.name
        for measure in model.measures
        if measure.name not in shown and not any(f"[{measure.name}]" in text for text in texts)
    }
    assert unused <= {"New Customers", "Revenue per Customer"}


def test_months_are_those_of_the_calendar_everywhere() -> None:
    """One axis and one slicer for all: a month column of a table would filter that table alone."""
    for page in PAGES:
        for visual in page.visuals:
            for role in visual.roles.values():
                for each in role:
                    if each.name.endswith("month"):
                        assert each.table == "calendar", (page.name, visual.name, each)
