"""The project for a run has what that run can publish, and nothing that hangs on the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.computation.plan import make_plan
from pipeline.errors import ConfigurationError
from pipeline.powerbi import project
from pipeline.powerbi.check import _faults
from pipeline.powerbi.check.project_reader import read_project
from pipeline.powerbi.for_run import measures_without, pages_without, published_run
from pipeline.powerbi.pbir.fields import field
from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import bars, cards, heading, slicer
from pipeline.powerbi.pbir.page import Page
from pipeline.powerbi.semantic_model import Measure
from schemas.unknown import (
    CUSTOMER_CITY,
    CUSTOMER_STATE,
    CUSTOMER_ZIP,
    DELIVERED,
    PAYMENTS,
    REVIEWS,
    SELLER,
)
from tests.pipeline.powerbi.conftest import MEASURES


def measure(name: str, expression: str) -> Measure:
    return Measure(name, expression, "What it is.", "#,0", "Folder")


def skipping(folder: Path, *unknown: str) -> Path:
    """A folder that a run published to, whose raw files lacked this."""
    folder.mkdir()
    manifest = {"skipped": make_plan((), frozenset(unknown)).skipped, "currency": "GBP"}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def test_a_measure_goes_with_what_it_needs() -> None:
    measures = [
        measure("Mean of it", "DIVIDE ( [Paid], [Orders] )"),
        measure("Paid", "SUM ( payment_mix[payment_value] )"),
        measure("Orders", "COUNTROWS ( master_orders )"),
        measure("By home", "KPI_Measures[Mean of it] + 1"),
    ]
    assert measures_without(measures, {"payment_mix"}) == [measures[2]]
    assert measures_without(measures, set()) == measures


def test_a_page_keeps_the_visuals_whose_fields_are_there() -> None:
    orders = measure("Orders", "COUNTROWS ( master_orders )")
    by_state = bars("by_state", at(0, 1, 6, 2), "By state", "market_balance[state]", "[Orders]")
    kept = (heading("Sales", "How much?"), *cards(orders="[Orders]"))
    full = Page("sales", "Sales", (*kept, *cards(gone="[Paid]"), by_state))
    bare = Page("states", "States", (kept[0], slicer("m", "Month", "calendar[month]", 0), by_state))
    (page,) = pages_without([full, bare], {"market_balance"}, [orders])
    assert (page.name, page.visuals) == ("sales", kept)
    assert by_state.roles["Y"] == [field("[Orders]")]


@pytest.mark.parametrize(
    "unknown",
    [
        (PAYMENTS, REVIEWS),
        (SELLER,),
        (CUSTOMER_STATE, CUSTOMER_CITY, CUSTOMER_ZIP),
        (CUSTOMER_STATE, CUSTOMER_CITY, CUSTOMER_ZIP, SELLER, DELIVERED, PAYMENTS, REVIEWS),
    ],
    ids=lambda names: "+".join(name.split(".")[-1] for name in names),
)
def test_a_project_for_a_run_has_no_fault_and_no_table_that_was_skipped(
    unknown: tuple[str, ...], tmp_path: Path
) -> None:
    run = skipping(tmp_path / "outputs", *unknown)
    (tmp_path / project.MEASURES).write_bytes(MEASURES.read_bytes())
    whole = project.build(tmp_path)
    skipped = published_run(run).skipped
    assert skipped
    assert len(project.build(tmp_path, run)) < len(whole)
    found = read_project(tmp_path)
    assert not skipped & {table.name for table in found.model.tables}
    assert list(_faults(found)) == []
    assert project.build(tmp_path) == whole


def test_a_run_that_skipped_nothing_has_the_bundled_files(tmp_path: Path) -> None:
    (tmp_path / project.MEASURES).write_bytes(MEASURES.read_bytes())
    assert project.build(tmp_path, skipping(tmp_path / "outputs")) == project.build(tmp_path)


def test_amounts_and_nothing_else_have_the_currency_of_the_run(tmp_path: Path) -> None:
    (tmp_path / project.MEASURES).write_bytes(MEASURES.read_bytes())
    project.build(tmp_path, skipping(tmp_path / "outputs"))
    model = read_project(tmp_path).model
    formats = {each.name: each.format_string for _, each in model.measures}
    pounds = '"GBP"\\ #,0.00;-"GBP"\\ #,0.00;"GBP"\\ #,0.00'
    for amount in ("Total Revenue", "AOV", "Revenue YTD", "Target Gap", "Forecast Low"):
        assert formats[amount] == pounds
    for other in ("Total Orders", "Avg Delivery Days", "Repeat Rate", "Avg Frequency"):
        assert "GBP" not in formats[other]
    (orders,) = (table for table in model.tables if table.name == "master_orders")
    assert orders.column("order_value").format_string == pounds
    assert orders.column("delivery_days").format_string == "#,0.00"
    plain = project.build(tmp_path)
    assert not any("GBP" in (tmp_path / path).read_text(encoding="utf-8") for path in plain)


def test_a_folder_without_a_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="nothing was published here"):
        published_run(tmp_path)
