"""Absent is not empty: what a source does not give changes nothing but what needs it.

The contracts say what needs what. Here nobody believes them: a run without a column is compared
with the run that has it, and each value must be the same, or empty where the contract says so, or
the text for a value that is missing.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from pipeline.computation.plan import make_plan
from pipeline.sample import write_sample
from schemas import unknown as names
from schemas.contract import key
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES
from schemas.shared import NOT_DEFINED
from schemas.unknown import Unknown, unknown_columns, unknown_rows
from tests.end_to_end.publishing import publish
from tests.oracle.raw import BEYOND
from tests.pipeline.ingest.raw_folder import RawFolder

ORDERS, SEED = 250, 5
Rows = dict[tuple[str, ...], dict[str, str]]

_NO_FIGURE_YET = ("state_regions", "refunds", "product_costs", "order_costs", "stock_levels")
"""Raw tables of which nothing is published but what is odd in them."""

_UNREAD = frozenset(
    f"{table.name}.{column}"
    for table in RAW_TABLES.values()
    if table.name not in _NO_FIGURE_YET
    for column in table.optional_columns
    if column not in BEYOND.get(table.name, ())
    and ("comment" in column or (column.startswith("product_") and "category" not in column))
)
_PLACES = frozenset({names.CUSTOMER_STATE, names.CUSTOMER_CITY, names.CUSTOMER_ZIP})

FAST = [frozenset({names.PAYMENTS, names.DELIVERED})]
SLOW = [
    frozenset({names.REVIEWS, names.SHIPPING_LIMIT, names.SELLER_CITY}),
    frozenset({names.APPROVED, names.CUSTOMER_ZIP, *_UNREAD}),
    frozenset({names.PROMISED, names.FREIGHT, names.SELLER_ZIP}),
    frozenset({names.HANDED_OVER, names.SELLER_STATE}),
    frozenset({names.SELLER}),
    _PLACES,
]
"""Those that share no table's columns are tried together: a run takes long to prepare."""

FALLS_TOGETHER: dict[Unknown, set[str]] = {
    # Where no state is known, states are no parts any more: rows by state become one.
    _PLACES: {"seller_sales", "forecast_accuracy"},
    # A state from which nobody is known to sell.
    frozenset({names.SELLER}): {"market_balance"},
    frozenset({names.HANDED_OVER, names.SELLER_STATE}): {"market_balance"},
}
"""Tables whose rows themselves hang on what is absent, so that they are others."""


def without(raw: Path, absent: Iterable[str], folder: Path) -> RawFolder:
    """A copy of the raw files without these columns and tables."""
    shutil.copytree(raw, folder)
    copy = RawFolder(folder)
    for name in sorted(absent):
        table, _, column = name.partition(".")
        if not column:
            copy.file(table).unlink()
            continue
        records = copy.records(table)
        place = records[0].index(column)
        copy.write(table, [[*record[:place], *record[place + 1 :]] for record in records])
    return copy


@cache
def _whole(folder: Path) -> tuple[Path, Path]:
    write_sample(ORDERS, SEED, folder / "raw")
    publish(folder / "raw", folder / "outputs")
    return folder / "raw", folder / "outputs"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The raw files of a sample, and what a run makes of all of them."""
    return _whole(tmp_path_factory.mktemp("whole"))


def rows_of(outputs: Path, table: str) -> Rows:
    """The rows of a published table by their key."""
    with (outputs / f"{table}.csv").open(encoding="utf-8", newline="") as text:
        found = list(csv.DictReader(text))
    return {tuple(row[name] for name in key(published_contracts()[table])): row for row in found}


def is_left_out(table: str, row: dict[str, str], absent: Unknown) -> bool:
    """Whether the contract says that there is no such row without this."""
    gone = unknown_rows(published_contracts()[table], absent)
    return any(row[column] in values for column, values in gone.items())


def is_of_a_skipped_table(table: str, row: dict[str, str], absent: Unknown) -> bool:
    """Whether the row repeats one of a table that is skipped."""
    parts = {"top_bottom": "dimension", "sales_vs_target": "scope_type"}
    part = row[parts[table]] if table in parts else row.get("series_type", "")
    needed = {
        "state": names.CUSTOMER_STATE,
        "city": names.CUSTOMER_CITY,
        "zip_prefix": names.CUSTOMER_ZIP,
        "seller": names.SELLER,
    }
    return needed.get(part) in absent


def differing(table: str, with_it: Rows, rest: Rows, absent: Unknown) -> list[str]:
    """The columns that differ though no contract says that they need what is absent."""
    empty = unknown_columns(published_contracts()[table], absent)
    found = set()
    for place, row in rest.items():
        for column, value in row.items():
            if column in empty:
                assert value == "", f"{table}.{column} is {value}, and needs what nobody knows"
            elif value not in (with_it[place][column], NOT_DEFINED):
                found.add(column)
    return sorted(found)


@pytest.mark.parametrize(
    "absent",
    [*FAST, *(pytest.param(each, marks=pytest.mark.slow) for each in SLOW)],
    ids=lambda absent: " ".join(sorted(absent))[:60],
)
def test_only_what_needs_it_is_lost(
    whole: tuple[Path, Path], absent: frozenset[str], tmp_path: Path
) -> None:
    raw, complete = whole
    publish(without(raw, absent, tmp_path / "raw").path, tmp_path / "outputs")
    plan = make_plan((), absent)
    for table in published_contracts():
        if table in plan.skipped:
            assert not (tmp_path / "outputs" / f"{table}.csv").exists()
            continue
        if table == "quality_results" or table in FALLS_TOGETHER.get(absent, ()):
            continue
        with_it, rest = (rows_of(each, table) for each in (complete, tmp_path / "outputs"))
        expected = {
            place
            for place, row in with_it.items()
            if not is_left_out(table, row, absent) and not is_of_a_skipped_table(table, row, absent)
        }
        assert set(rest) == expected, table
        assert differing(table, with_it, rest, absent) == [], table


def test_every_optional_column_and_table_is_tried() -> None:
    tried = frozenset[str]().union(*FAST, *SLOW)
    optional = {
        name
        for table in RAW_TABLES.values()
        if table.name not in _NO_FIGURE_YET
        for name in (
            *(f"{table.name}.{column}" for column in table.optional_columns),
            *([] if table.is_required else [table.name]),
        )
    }
    does_without = {"products", "sellers", "geolocation", "category_translation", "sales_targets"}
    category = "products.product_category_name"  # all products are of no category then
    beyond = {f"{table}.{column}" for table, columns in BEYOND.items() for column in columns}
    assert optional - tried - beyond == does_without | {category}
