"""Products stand under their names where the files have some, with the ids beside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.dashboard.grids import grid
from pipeline.dashboard.known import known_parts, left_out
from pipeline.dashboard.pages.products import products
from pipeline.dashboard.pages.revenue import sales
from pipeline.dashboard.panel import Drawn, Grid, Rows, View
from pipeline.snapshot.selection import Selection
from pipeline.snapshot.snapshot import Snapshot
from schemas.unknown import PRODUCT_NAME
from tests.pipeline.dashboard.test_known import lacking

LONG = "WHITE HANGING HEART T-LIGHT HOLDER"


def shown(snapshot: Snapshot) -> Grid:
    (found,) = (part for part in known_parts(products.PAGE, snapshot) if isinstance(part, Grid))
    return found


def test_the_table_of_products_begins_with_names(tmp_path: Path) -> None:
    known = shown(lacking(tmp_path))
    assert known.source.names[:2] == ("product_name", "product_id")
    name, product, *_ = grid("products", known).columnDefs
    assert name["minWidth"] > grid("products", known).defaultColDef["minWidth"]
    assert name["tooltipField"] == "product_name"
    assert "minWidth" not in product


def test_without_names_the_table_is_as_it_was_and_nothing_is_missed(tmp_path: Path) -> None:
    snapshot = lacking(tmp_path, PRODUCT_NAME)
    assert shown(snapshot).source.names[:2] == ("product_id", "category")
    assert left_out(products.PAGE, snapshot) == []


def best(snapshot: Snapshot, *members: tuple[str, str | None]) -> Drawn:
    """The chart of best members, of these members and names."""

    class Given(View):
        def rows(self, *_: Any, **__: Any) -> Rows:
            return [
                {"rank": rank, "member_name": name, "member": member, "revenue": 9, "orders": 1}
                for rank, (member, name) in enumerate(members, 1)
            ]

    return sales.top_bottom(Given(snapshot, Selection()))


def test_best_products_have_names_and_tell_their_ids_on_hover(tmp_path: Path) -> None:
    """Two products of one name are two bars, and one without a name has its id."""
    members = (("85123A", LONG), ("M", "Manual"), ("M2", "Manual"), ("7", None))
    drawn = best(lacking(tmp_path), *members)
    (bars,), axis = drawn.figure["data"], drawn.figure["layout"]["yaxis"]
    assert bars["y"] == axis["tickvals"] == ["85123A", "M", "M2", "7"]
    assert axis["ticktext"] == ["WHITE HANGING HEART T-LIGHT HOL…", "Manual", "Manual", "7"]
    assert bars["hovertext"] == [f"{LONG} (85123A)", "Manual (M)", "Manual (M2)", "7"]
    assert bars["hovertemplate"].startswith("%{hovertext}<br>")
    assert [row["member_name"] for row in drawn.rows] == [LONG, "Manual", "Manual", None]


@pytest.mark.parametrize("unknown", [(), (PRODUCT_NAME,)])
def test_members_without_names_are_as_they_were(tmp_path: Path, unknown: tuple[str, ...]) -> None:
    drawn = best(lacking(tmp_path, *unknown), ("SP", None), ("RJ", None))
    (bars,) = drawn.figure["data"]
    assert "hovertext" not in bars
    assert "ticktext" not in drawn.figure["layout"]["yaxis"]
    assert list(drawn.rows[0]) == ["rank", "member", "revenue", "orders"]
