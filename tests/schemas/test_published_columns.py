"""The published columns are a public contract: described, named by rule, and not to be renamed.

After a change that is meant, write the snapshot anew, and look at its diff:

    REVOPS_UPDATE=1 pytest tests/schemas

A change of a name, a type, a nullability or a key breaks users' reports: raise the contract's
version, and say so in CHANGELOG.md.
"""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from schemas import types
from schemas.contract import Column, ContractType, columns, key, metadata
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES

PUBLISHED = published_contracts()
SNAPSHOT = Path(__file__).with_name("published_columns.json")
UPDATE = "REVOPS_UPDATE"

Place = tuple[str, Column]
COLUMNS: list[Place] = [(t, column) for t in PUBLISHED for column in columns(PUBLISHED[t])]
ALL_CONTRACTS: dict[str, ContractType] = {
    **{name: table.contract for name, table in RAW_TABLES.items()},
    **PUBLISHED,
}


def those(offends: Callable[[str, Column], bool]) -> list[str]:
    """The published columns for which this holds."""
    return [f"{table}.{column.name}" for table, column in COLUMNS if offends(table, column)]


def rule(table: str, column: Column, name: str) -> dict[str, Any]:
    """The statistics of a column's rule, empty if it has none of this name."""
    found = [check.statistics for check in column.checks if check.name == name]
    return dict(found[0]) if found else {}


def is_flag(table: str, column: Column) -> bool:
    return set(rule(table, column, "isin").get("allowed_values", ())) == {0, 1}


def is_period(column: Column) -> bool:
    """A number that names a year, a month or a day."""
    return column.name.endswith(("_key", "year"))


# Descriptions


def test_every_column_has_a_title_for_people() -> None:
    assert those(lambda _, c: c.title == c.name or c.title[0].islower()) == []


def test_every_column_has_a_description_in_a_sentence() -> None:
    assert those(lambda _, c: len(c.description) < 8 or not c.description.endswith(".")) == []


def test_every_number_has_a_unit() -> None:
    def offends(table: str, column: Column) -> bool:
        is_number = column.dtype.is_numeric
        measures = is_number and not is_flag(table, column) and not is_period(column)
        return measures and not column.unit

    assert those(offends) == []


NEVER_SUMMED = ("ratio", "%", "days", "number", None)


def test_only_additive_numbers_are_summed_by_themselves() -> None:
    endings = ("_rate", "_share", "_pct", "_key", "_score", "_to_date")

    def offends(_: str, column: Column) -> bool:
        bad = column.unit in NEVER_SUMMED or column.name.endswith(endings)
        return column.summarize_by == "sum" and bad

    assert those(offends) == []


@pytest.mark.parametrize("table", PUBLISHED)
def test_titles_are_unique_in_a_table(table: str) -> None:
    titles = [column.title.lower() for column in columns(PUBLISHED[table])]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("table", PUBLISHED)
def test_a_sort_column_is_a_column_of_the_table(table: str) -> None:
    names = {column.name for column in columns(PUBLISHED[table])}
    sorting = {column.sort_by for column in columns(PUBLISHED[table])} - {None}
    assert sorting <= names


@pytest.mark.parametrize("table", PUBLISHED)
def test_a_table_tells_its_grain_its_questions_and_its_version(table: str) -> None:
    about = metadata(PUBLISHED[table])
    assert about["grain"].startswith("One row a")
    assert about["questions"]
    assert all(question.endswith("?") for question in about["questions"])
    assert about["version"] >= 1
    assert PUBLISHED[table].__doc__


# Names

SQL_WORDS = frozenset(
    """
    add all alter and any as asc between by case cast check column columns constraint create cross
    current date_part default delete desc describe distinct drop else end except exists false fetch
    filter for foreign from full grant group groups having if in index inner insert intersect into
    is join key lateral left like limit natural not null offset on or order over partition primary
    range references replace right rollback row rows schema select set some table tables then time
    timestamp to top transaction trigger true union unique update user using value values view when
    where window with
    """.split()
)

KNOWN_UPPER_CASE = ("RFM_score",)
"""Promised to BI users under this name."""

WITHOUT_KEY = {
    ("master_orders", "cohort_month"),
    ("sales_items", "order_month"),
    ("customer_360", "cohort_month"),
    ("payment_reconciliation", "order_month"),
}
"""Months that no report sorts by (METRICS, C19)."""

MAY_EXCEED_ONE = ["forecast_accuracy.wape_rate", "sales_vs_target.attainment_rate"]
"""Errors may be larger than what was to be forecast, and sales than what was planned."""

TWO_TYPES = {
    "revenue_share": {"decimal(9, 4)", "decimal(9, 6)"},
    "price": {"decimal(18, 2)", "decimal(18, 4)"},
}
"""Shares of a single customer, product, seller or zip have more decimals (METRICS, C16); a raw
price of one unit may have parts of a cent, which are rounded where it is published."""


def test_names_are_in_snake_case() -> None:
    def offends(_: str, column: Column) -> bool:
        is_snake = re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", column.name)
        return not is_snake and column.name not in KNOWN_UPPER_CASE

    assert those(offends) == []


def test_no_name_is_an_sql_word_or_a_bare_status() -> None:
    promised = ["kpi_summary.value"]
    assert those(lambda _, c: c.name in SQL_WORDS or c.name == "status") == promised


@pytest.mark.parametrize(
    ("suffix", "unit"), [("_pct", "%"), ("_rate", "ratio"), ("_share", "ratio"), ("_days", "days")]
)
def test_a_suffix_means_its_unit(suffix: str, unit: str) -> None:
    assert those(lambda _, c: c.name.endswith(suffix) and c.unit != unit) == []


def test_percentages_are_named_so() -> None:
    assert those(lambda _, c: c.unit == "%" and not c.name.endswith("_pct")) == []


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        ("_id", types.STRING),
        ("_key", types.INTEGER),
        ("_date", types.DATE),
        ("_pct", types.DECIMAL),
        ("_rate", types.DECIMAL),
        ("_share", types.DECIMAL),
        ("_days", types.DECIMAL),
    ],
)
def test_a_suffix_means_its_type(suffix: str, kind: str) -> None:
    numbers = ("_to_date", "order_item_id", "example_key", "order_days")
    found = those(
        lambda _, c: (
            c.name.endswith(suffix) and not c.name.endswith(numbers) and c.dtype.kind != kind
        )
    )
    assert found == []


def test_dates_are_named_so() -> None:
    is_date = those(lambda _, c: c.dtype.kind == types.DATE and c.name != "date")
    assert [name for name in is_date if not name.endswith("_date")] == []


def test_rates_and_shares_lie_between_0_and_1() -> None:
    def offends(table: str, column: Column) -> bool:
        bounds = rule(table, column, "in_range")
        limits = (bounds.get("min_value"), bounds.get("max_value"))
        return column.unit == "ratio" and limits != (0, 1)

    assert those(offends) == MAY_EXCEED_ONE


def test_yes_or_no_is_0_or_1_and_named_so() -> None:
    def offends(table: str, column: Column) -> bool:
        named_so = column.name.startswith(("is_", "has_")) or column.name == "low_sample"
        return named_so != is_flag(table, column)

    assert those(offends) == []


def test_a_month_is_text_beside_a_key() -> None:
    def offends(table: str, column: Column) -> bool:
        names = {other.name for other in columns(PUBLISHED[table])}
        is_month = column.name.endswith("month") and column.dtype.kind == types.STRING
        has_key = f"{column.name}_key" in names or (table, column.name) in WITHOUT_KEY
        return is_month and not has_key

    assert those(offends) == []


# The same quantity, everywhere


def test_the_same_name_has_the_same_type_in_all_contracts() -> None:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for table, contract in ALL_CONTRACTS.items():
        for column in columns(contract):
            found[column.name][str(column.dtype)].append(table)
    several = {name: set(of_type) for name, of_type in found.items() if len(of_type) > 1}
    assert several == TWO_TYPES


def test_the_same_name_has_the_same_unit_in_all_published_tables() -> None:
    units: dict[str, set[str | None]] = defaultdict(set)
    for _, column in COLUMNS:
        units[column.name].add(column.unit)
    assert {name: found for name, found in units.items() if len(found) > 1} == {}


@pytest.mark.parametrize("table", PUBLISHED)
def test_the_key_is_made_of_columns_that_are_never_missing(table: str) -> None:
    found = {column.name: column.nullable for column in columns(PUBLISHED[table])}
    assert key(PUBLISHED[table])
    assert [name for name in key(PUBLISHED[table]) if found.get(name, True)] == []


@pytest.mark.parametrize("table", PUBLISHED)
def test_no_float_is_published(table: str) -> None:
    floats = [
        column.name for column in columns(PUBLISHED[table]) if column.dtype.kind == types.FLOAT
    ]
    assert floats == []


# The snapshot


def snapshot() -> dict[str, Any]:
    return {
        table: {
            "version": metadata(contract)["version"],
            "key": list(key(contract)),
            "columns": {
                column.name: str(column.dtype) + ("" if column.nullable else ", never missing")
                for column in columns(contract)
            },
        }
        for table, contract in PUBLISHED.items()
    }


def test_published_columns_are_those_of_the_snapshot() -> None:
    found = snapshot()
    if os.environ.get(UPDATE):
        SNAPSHOT.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8", newline="\n")
    known = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    assert found == known, f"if this is meant: {UPDATE}=1 pytest tests/schemas"
    for table in found:
        assert list(found[table]["columns"]) == list(known[table]["columns"])


FIRST_COLUMNS = {
    "master_orders": "order_id customer_unique_id order_month order_value payment_type "
    "delivery_days review_score customer_state is_repeat_customer",
    "monthly_revenue": "order_month revenue orders customers aov mom_growth_pct",
    "cohort_retention": "cohort_month order_month active_customers cohort_size retention_rate",
    "rfm_customers": "customer_unique_id recency frequency monetary RFM_score segment",
    "ops_metrics": "order_month avg_delivery_days avg_review_score late_delivery_rate",
}


@pytest.mark.parametrize("table", FIRST_COLUMNS)
def test_the_promised_columns_come_first_and_in_order(table: str) -> None:
    promised = FIRST_COLUMNS[table].split()
    assert [column.name for column in columns(PUBLISHED[table])][: len(promised)] == promised
