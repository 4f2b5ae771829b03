"""Every raw table is known to all that draws, damages, reads and writes raw tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

import pytest

from pipeline.marts import all_marts
from pipeline.sample import EXTRAS, write_sample
from pipeline.sources.files import find_files
from schemas.quality.identity import NAMES
from schemas.quality.oddities import OTHER_TEXTS, REFERRING, TEXT_TABLES, text_columns
from schemas.raw.registry import RAW_TABLES
from tests.damage import clean, forms
from tests.oracle.raw import BEYOND, COLUMNS, Raw
from tests.pipeline.ingest import test_bad_values
from tests.strategies.csv_files import FILES

NOT_IN_THE_SAMPLE = {
    "sales_targets": "a shop sets itself targets, or none",
    "state_regions": "its states are Brazil's, whose regions are known",
}

LISTS: dict[str, Iterable[str]] = {
    "Raw in tests/oracle/raw.py": [each.name for each in fields(Raw)],
    "COLUMNS in tests/oracle/raw.py": COLUMNS,
    "FILES in tests/strategies/csv_files.py": FILES,
    "TABLES in tests/damage/clean.py": clean.TABLES,
    "KEYS in tests/damage/forms.py": forms.KEYS,
    "BAD in tests/pipeline/ingest/test_bad_values.py": test_bad_values.BAD,
}


@pytest.mark.parametrize("where", LISTS)
def test_a_list_of_raw_tables_names_all_of_them(where: str) -> None:
    assert sorted(LISTS[where]) == sorted(RAW_TABLES)


def test_the_naive_reader_knows_the_columns_of_every_raw_table_in_their_order() -> None:
    found = {name: [column.name for column in table.columns] for name, table in RAW_TABLES.items()}
    assert {name: [*COLUMNS[name], *BEYOND.get(name, {})] for name in COLUMNS} == found


def test_files_have_the_names_by_which_a_run_finds_them() -> None:
    assert {name: f"{table.stem}.csv" for name, table in RAW_TABLES.items()} == FILES


def test_damage_knows_keys_references_and_which_tables_are_optional() -> None:
    assert {name: table.key for name, table in RAW_TABLES.items()} == forms.KEYS
    assert set(clean.OPTIONAL) == {n for n, table in RAW_TABLES.items() if not table.is_required}
    assert {
        name: (column, parent.name)
        for name, table in RAW_TABLES.items()
        for column, parent in table.references.items()
    } == forms.PARENTS


def test_a_table_stands_after_those_that_it_refers_to() -> None:
    order = list(RAW_TABLES)
    for name, table in RAW_TABLES.items():
        for parent in (*table.references.values(), *table.soft_references.values()):
            assert order.index(parent.name) < order.index(name)


def test_the_sample_has_every_raw_table_but_those_that_say_why_not(tmp_path: Path) -> None:
    write_sample(5, 1, tmp_path, EXTRAS)
    assert set(find_files(tmp_path)) == set(RAW_TABLES) - set(NOT_IN_THE_SAMPLE)


def test_the_marts_of_odd_texts_read_the_tables_whose_texts_are_looked_at() -> None:
    for mart, looked_at in (("text_oddities", OTHER_TEXTS), ("name_oddities", NAMES)):
        assert set(all_marts()[mart].inputs[: len(looked_at)]) == set(looked_at)
    for table in TEXT_TABLES:
        known = {*OTHER_TEXTS.get(table.name, ()), *NAMES.get(table.name, ())}
        assert set(text_columns(table)) <= known


def test_the_mart_of_references_that_miss_reads_the_tables_that_have_some_and_what_they_name() -> (
    None
):
    owners = {parent.name for table in REFERRING for parent in table.soft_references.values()}
    inputs = all_marts()["reference_oddities"].inputs
    assert inputs == (*(table.name for table in REFERRING), *sorted(owners))


def test_a_column_that_should_hit_a_key_has_its_name() -> None:
    for table in REFERRING:
        for column, parent in table.soft_references.items():
            assert parent.key == (column,)
            assert column in [each.name for each in table.columns]
