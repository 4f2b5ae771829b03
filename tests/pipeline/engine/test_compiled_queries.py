"""Compiled queries that one run leaves to the next change nothing but the time it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import ibis
import pytest

from pipeline import code_version
from pipeline.computation.compute import computations
from pipeline.computation.mart_expressions import MartExpressions
from pipeline.engine import compiled_queries
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.errors import BadInput
from pipeline.marts import all_marts
from pipeline.run import read_raw, run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from schemas.published import published_contracts
from schemas.unknown import PAYMENTS, REVIEWS
from tests.defaults import SPINE
from tests.pipeline.ingest.raw_folder import RawFolder

ENDINGS = (".csv", ".parquet")
NUMBERS = ibis.table({"n": "int64"}, name="numbers")


def refuse() -> ibis.Table:
    raise AssertionError("asked to build what is known already")


def test_a_query_is_built_once_and_found_by_the_next_run(tmp_path: Path) -> None:
    first = CompiledQueries("duckdb", tmp_path)
    made = first.query("all", lambda: NUMBERS)
    assert made == first.query("all", refuse)
    assert made.columns == ("n",)
    first.save()
    assert CompiledQueries("duckdb", tmp_path).query("all", refuse) == made


def test_what_two_runs_leave_that_knew_nothing_of_each_other_is_found(tmp_path: Path) -> None:
    both = [CompiledQueries("duckdb", tmp_path) for _ in range(2)]
    for name, queries in zip(("one", "other"), both, strict=True):
        queries.query(name, lambda: NUMBERS)
    for queries in both:
        queries.save()
    for name in ("one", "other"):
        assert CompiledQueries("duckdb", tmp_path).query(name, refuse).columns == ("n",)


def test_a_run_that_is_refused_leaves_what_it_compiled(tmp_path: Path) -> None:
    """Whoever mends the files does not wait for it again."""
    raw = RawFolder.create(tmp_path / "raw")
    raw.put("orders", 2, "order_status", "lost")
    settings = Settings(raw.path, tmp_path / "out", tables=("calendar",), cache_dir=tmp_path / "c")
    with pytest.raises(BadInput):
        run(settings)
    assert CompiledQueries("duckdb", tmp_path / "c").query("publish calendar", refuse)


def test_what_a_table_does_not_need_is_not_in_its_query_s_name() -> None:
    """Else each export with other columns would compile everything anew."""
    mart, queries = all_marts()["payment_mix"], CompiledQueries("duckdb")
    computations([mart], MartExpressions(), queries, ())
    unbuildable = replace(mart, function=lambda **_: refuse())
    expressions = MartExpressions({**all_marts(), mart.name: unbuildable})
    computations([mart], expressions, queries, (), (REVIEWS, "refunds"))
    with pytest.raises(AssertionError, match="asked to build"):
        computations([mart], expressions, queries, (), (PAYMENTS, "refunds"))


def test_each_dialect_has_its_own(tmp_path: Path) -> None:
    longer = NUMBERS.select(text=NUMBERS.n.cast("string"))
    queries = CompiledQueries("duckdb", tmp_path)
    spoken = [
        queries.query("text", lambda: longer, dialect=name).sql for name in ("duckdb", "spark")
    ]
    assert spoken[0] != spoken[1]
    queries.save()
    assert CompiledQueries("spark", tmp_path).query("text", lambda: longer).sql == spoken[1]


def test_other_code_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    queries = CompiledQueries("duckdb", tmp_path)
    queries.query("all", lambda: NUMBERS)
    queries.save()
    monkeypatch.setattr(compiled_queries, "queries_fingerprint", lambda: "other")
    with pytest.raises(AssertionError, match="asked to build"):
        CompiledQueries("duckdb", tmp_path).query("all", refuse)


def fingerprint() -> str:
    """Of the code as it is now."""
    code_version._digest_of_files.cache_clear()
    return code_version.code_fingerprint.__wrapped__()


@pytest.fixture
def other_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which the code seems to stand."""
    with monkeypatch.context() as patched:
        patched.setattr(code_version, "_ROOT", tmp_path)
        yield tmp_path
    code_version._digest_of_files.cache_clear()


def test_the_fingerprint_changes_with_the_code(other_root: Path) -> None:
    mart = other_root / "pipeline" / "marts" / "revenue" / "monthly_revenue.py"
    contract = other_root / "schemas" / "revenue" / "monthly_revenue.py"
    for path in (mart, contract):
        path.parent.mkdir(parents=True)
        path.write_text("revenue = 1", encoding="utf-8")
    before = fingerprint()
    assert fingerprint() == before
    for path in (mart, contract):
        path.write_text("revenue = 2", encoding="utf-8")
        assert fingerprint() != before
        before = fingerprint()


def test_the_fingerprint_does_not_change_with_what_only_reads_or_talks(other_root: Path) -> None:
    before = fingerprint()
    page = other_root / "pipeline" / "dashboard" / "pages" / "revenue" / "sales.py"
    page.parent.mkdir(parents=True)
    page.write_text("# a comment", encoding="utf-8")
    assert fingerprint() == before


def test_every_room_that_is_not_known_to_read_only_counts() -> None:
    """So a wing that somebody adds is part of the fingerprint, unless it is named."""
    root = Path(code_version.__file__).parent.parent
    rooms = {path.relative_to(root).parts[1] for path in code_version.computing_files(root)}
    assert rooms >= {"run.py", "expressions.py", "settings.py", "marts", "rules", "publish"}
    all_rooms = {path.name for path in (root / "pipeline").iterdir() if path.is_dir()}
    left_out = all_rooms - rooms - {"__pycache__"}
    assert left_out == set(code_version._READ_ONLY)


@pytest.mark.parametrize("damage", ["", "{}", "0" * 32 + "\n{}", "\x00", '{"query"'])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, damage: str) -> None:
    queries = CompiledQueries("duckdb", tmp_path)
    made = queries.query("all", lambda: NUMBERS)
    queries.save()
    (file,) = tmp_path.iterdir()
    file.write_text(damage, encoding="utf-8")
    again = CompiledQueries("duckdb", tmp_path)
    assert again.query("all", lambda: NUMBERS) == made
    again.save()
    assert CompiledQueries("duckdb", tmp_path).query("all", refuse) == made


def test_a_changed_file_is_not_believed(tmp_path: Path) -> None:
    queries = CompiledQueries("duckdb", tmp_path)
    queries.query("all", lambda: NUMBERS)
    queries.save()
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes().replace(b"numbers", b"amounts"))
    with pytest.raises(AssertionError, match="asked to build"):
        CompiledQueries("duckdb", tmp_path).query("all", refuse)


def test_a_folder_that_cannot_be_made_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    queries = CompiledQueries("duckdb", tmp_path / "file" / "below")
    queries.query("all", lambda: NUMBERS)
    queries.save()


def test_few_files_of_older_code_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        monkeypatch.setattr(
            "pipeline.engine.compiled_queries.queries_fingerprint",
            lambda number=number: f"v{number}",
        )
        queries = CompiledQueries("duckdb", tmp_path)
        queries.query("all", lambda: NUMBERS)
        queries.save()
    assert len(list(tmp_path.iterdir())) <= 4
    assert queries._file is not None
    assert queries._file.exists()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in ENDINGS}


@pytest.mark.slow
def test_runs_of_other_tables_leave_queries_that_fit(tmp_path: Path) -> None:
    """A query's name says what it depends on: no run is misled by what another run left."""
    write_sample(150, 3, tmp_path / "raw")
    plans = [SPINE, ("calendar",), ("sales_items",), ("rfm_customers", "ops_metrics")]

    def published(tables: tuple[str, ...], cache_dir: Path | None) -> dict[str, bytes]:
        out = tmp_path / "out"
        run(Settings(tmp_path / "raw", out, tables=tables, cache_dir=cache_dir))
        return contents(out)

    expected = {tables: published(tables, None) for tables in plans}
    for number, order in enumerate(list(permutations(plans))[::11]):
        cache = tmp_path / f"cache{number}"
        if number % 2:
            read_raw(Settings(tmp_path / "raw", tmp_path, cache_dir=cache))
        for tables in order:
            assert published(tables, cache) == expected[tables]


@pytest.mark.slow
def test_every_published_table_alone_leaves_queries_that_fit_all(tmp_path: Path) -> None:
    write_sample(150, 3, tmp_path / "raw")
    for tables in [(name,) for name in published_contracts()]:
        run(Settings(tmp_path / "raw", tmp_path / "o", tables=tables, cache_dir=tmp_path / "c"))
    run(Settings(tmp_path / "raw", tmp_path / "warm", cache_dir=tmp_path / "c"))
    run(Settings(tmp_path / "raw", tmp_path / "cold"))
    assert contents(tmp_path / "warm") == contents(tmp_path / "cold")
