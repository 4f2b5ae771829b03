"""Generated files under version control are what the code generates today.

`REVOPS_UPDATE=1 python -m pytest tests/test_generated.py` rewrites them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipeline.computation.mart_expressions import MartExpressions
from pipeline.engine.dialects import DIALECTS, to_sql
from pipeline.marts import all_marts
from pipeline.reference.dictionary import dictionary_markdown
from pipeline.reference.lineage import inputs, lineage_page
from pipeline.reference.mart_sql import mart_sql
from pipeline.reference.metrics_page import metrics_page
from pipeline.reference.quality_page import quality_page
from pipeline.reference.raw_page import raw_page
from pipeline.reference.table_list import with_table_list
from schemas.published import published_contracts

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


def agrees(path: Path, text: str) -> bool:
    if os.environ.get("REVOPS_UPDATE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return path.is_file() and path.read_text(encoding="utf-8") == text


# Where an assertion fails: docs/adding-a-mart.md has the command that brings all files up to date.


def test_the_data_dictionary_page_is_current() -> None:
    page = dictionary_markdown(published_contracts(), inputs()).rstrip("\n") + "\n"
    assert agrees(ROOT / "docs" / "data-dictionary.md", page)


def test_the_page_of_the_checks_is_current() -> None:
    assert agrees(ROOT / "docs" / "data-quality.md", quality_page())


def test_the_page_of_the_raw_tables_is_current() -> None:
    assert agrees(ROOT / "docs" / "raw-tables.md", raw_page())


def test_the_list_of_tables_in_the_readme_is_current() -> None:
    path = ROOT / "README.md"
    assert agrees(path, with_table_list(path.read_text(encoding="utf-8")))


def test_the_page_of_the_metrics_is_current() -> None:
    assert agrees(ROOT / "docs" / "metrics.md", metrics_page())


def test_the_page_of_the_lineage_is_current() -> None:
    assert agrees(ROOT / "docs" / "lineage.md", lineage_page())


EXPRESSIONS = MartExpressions()


@pytest.mark.parametrize("name", sorted(all_marts()))
def test_the_golden_sql_is_current(name: str) -> None:
    """For every dialect; of a model what `revops sql` says of it."""
    for dialect in DIALECTS:
        is_model = all_marts()[name].row_columns is not None
        sql = (
            mart_sql(name, dialect) if is_model else to_sql(EXPRESSIONS[name], dialect, pretty=True)
        )
        assert agrees(GOLDEN / dialect / f"{name}.sql", sql + "\n")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_golden_sql_is_what_is_printed(dialect: str) -> None:
    for name in ("horizon", "monthly_revenue", "customer_360"):
        golden = (GOLDEN / dialect / f"{name}.sql").read_text(encoding="utf-8")
        assert golden == mart_sql(name, dialect) + "\n"


def test_no_golden_sql_is_left_of_a_mart_that_is_gone() -> None:
    left = {path.stem for path in GOLDEN.rglob("*.sql")} - set(all_marts())
    assert left == set()
