"""The promise that the same input gives the same bytes, however it arrives and wherever it runs."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.sample import write_sample
from schemas.published import published_contracts
from tests.defaults import COMPILED
from tests.end_to_end import disguises
from tests.end_to_end.publishing import Hashes, hashes, published_bytes
from tests.luck import PATIENCE

REPOSITORY = Path(__file__).parents[2]
SCRIPT = """
import sys
from pathlib import Path
from pipeline.run import run
from pipeline.settings import Settings
run(Settings(Path(sys.argv[1]), Path(sys.argv[2])))
"""


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four hundred generated orders."""
    folder = tmp_path_factory.mktemp("raw")
    write_sample(400, 3, folder)
    return folder


@pytest.fixture(scope="module")
def published(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Hashes:
    """What a run with default settings publishes."""
    return published_bytes(raw, tmp_path_factory.mktemp("published"))


def quickly(raw: Path, output: Path, **settings: Any) -> Hashes:
    """The same by queries that an earlier run compiled, which change nothing either."""
    return published_bytes(raw, output, cache_dir=COMPILED, **settings)


def test_every_table_is_published_in_both_formats(published: Hashes) -> None:
    names = published_contracts()
    assert set(published) == {f"{name}.{end}" for name in names for end in ("csv", "parquet")}
    assert len(set(published.values())) == len(published)


@pytest.mark.parametrize(
    "settings",
    [{}, {"threads": 1}, {"threads": 2}, {"threads": 1, "memory_limit": "100MB"}],
    ids=["again", "1 thread", "2 threads", "little memory"],
)
def test_settings_that_are_not_about_the_result_do_not_change_it(
    raw: Path, published: Hashes, tmp_path: Path, settings: dict[str, Any]
) -> None:
    assert quickly(raw, tmp_path, **settings) == published


def test_running_over_old_files_leaves_the_same_files(
    raw: Path, published: Hashes, tmp_path: Path
) -> None:
    """A second run into the same folder replaces the files by equal ones."""
    quickly(raw, tmp_path)
    assert quickly(raw, tmp_path) == published


@pytest.mark.parametrize("table", ["calendar", "ops_metrics", "sales_items"])
def test_table_asked_for_alone_is_the_same(
    raw: Path, published: Hashes, tmp_path: Path, table: str
) -> None:
    """For the calendar only orders are read, and the customers that they refer to."""
    names = (f"{table}.csv", f"{table}.parquet")
    alone = quickly(raw, tmp_path, tables=(table,))
    assert alone == {name: published[name] for name in names}


@pytest.mark.parametrize(
    "disguise",
    [
        disguises.shuffled,
        disguises.reversed_rows,
        disguises.split,
        disguises.compressed,
        disguises.parquet,
        disguises.with_crlf,
        disguises.with_everything_quoted,
    ],
)
def test_form_of_the_raw_files_does_not_matter(
    raw: Path, published: Hashes, tmp_path: Path, disguise: disguises.Disguise
) -> None:
    again, output = tmp_path / "raw", tmp_path / "output"
    again.mkdir()
    disguise(raw, again)
    assert quickly(again, output) == published


@pytest.mark.slow
@pytest.mark.parametrize(
    ("zone", "locale"), [("Asia/Kathmandu", "C"), ("America/Sao_Paulo", "C.utf8")]
)
def test_time_zone_and_locale_do_not_matter(
    raw: Path, published: Hashes, tmp_path: Path, zone: str, locale: str
) -> None:
    """Python's own way out of an ASCII locale is shut, so that the code must name its encodings."""
    settings = {"TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run(
        [sys.executable, "-c", SCRIPT, str(raw), str(tmp_path)],
        env={**os.environ, **settings},
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    assert hashes(tmp_path) == published


def test_another_sample_has_other_bytes(published: Hashes, tmp_path: Path) -> None:
    """The comparison can fail: of another seed, every table with rows but the calendar differs."""
    write_sample(400, 4, tmp_path / "raw")
    other = quickly(tmp_path / "raw", tmp_path / "output")
    same = {name.split(".")[0] for name in published if other[name] == published[name]}
    assert same <= {"calendar", "cross_sell", "seasonality", "forecast_accuracy"}


@pytest.mark.slow
def test_real_data_shuffled_and_on_any_threads(real_data: Path, tmp_path: Path) -> None:
    again = tmp_path / "raw"
    again.mkdir()
    disguises.shuffled(real_data, again)
    expected = quickly(real_data, tmp_path / "one", threads=2)
    assert quickly(again, tmp_path / "two", threads=1) == expected
