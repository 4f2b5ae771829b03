"""Every kind of damage to every raw table: taken in for a reason, set aside, or stopped."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.engine.duckdb import DuckDBEngine
from pipeline.errors import BadInput, RevopsError
from tests.damage.clean import TABLES, clean_folder
from tests.damage.compare import assert_exact
from tests.damage.forms import PARENTS
from tests.damage.kind import Accepted, Ignored, Kind, Outcome, SetAside, Stopped
from tests.damage.kinds_of_bytes import BYTES
from tests.damage.kinds_of_files import FILES
from tests.damage.kinds_of_headers import HEADERS
from tests.damage.kinds_of_parquet import PARQUET
from tests.damage.kinds_of_rows import KEYS, ROWS
from tests.damage.kinds_of_values import VALUES
from tests.damage.reference import read_folder
from tests.pipeline.ingest.raw_folder import RawFolder, Taken, take_in
from tests.pipeline.ingest.runs import Desk
from tests.strategies.csv_files import FILES as FILE_NAMES

KINDS = [*BYTES, *HEADERS, *ROWS, *VALUES, *FILES, *PARQUET]
STEP = 1 if os.environ.get("REVOPS_DAMAGE") == "all" else 2
GRID = [
    (kind, table)
    for number, kind in enumerate(KINDS)
    for place, table in enumerate(TABLES)
    if (number + place) % STEP == 0
]
"""Each kind with every second table, in turns; with each if REVOPS_DAMAGE is all."""

SAMPLE = [(kind, TABLES[number % len(TABLES)]) for number, kind in enumerate(KINDS)]
"""Each kind once, and each table in turn."""

STOPS = [case for case in SAMPLE if isinstance(case[0].outcome(case[1]), Stopped)]

Case = tuple[Kind, str]


def label(case: Case) -> str:
    return f"{case[0].name}-{case[1]}"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    opened = DuckDBEngine(tmp_path_factory.mktemp("spill"), threads=1)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run published before."""
    folder = tmp_path_factory.mktemp("before")
    Desk(clean_folder(folder / "raw"), folder / "outputs").run(tables=())
    return folder / "outputs"


def read_damaged(case: Case, raw: RawFolder, engine: DuckDBEngine) -> None:
    """Damages the folder and reads it, with the outcome that the kind foresees."""
    kind, table = case
    kind.do(raw, table)
    outcome = kind.outcome(table)
    if isinstance(outcome, Stopped):
        with pytest.raises(BadInput) as caught:
            take_in(raw, table, engine=engine)
        check_message(caught.value, table, outcome)
    elif isinstance(outcome, Ignored):
        assert table not in take_in(raw, table, engine=engine).accounts
    else:
        read = around(table) if kind in KEYS else [table]
        check_accounts(raw, table, take_in(raw, *read, engine=engine), outcome)


def check_message(error: RevopsError, table: str, outcome: Outcome) -> None:
    """It names the file, and what to do."""
    assert isinstance(outcome, Stopped)
    assert error.exit_code == 4
    says = (Path(FILE_NAMES[table]).stem, *outcome.says)
    assert [piece for piece in says if piece not in str(error)] == [], str(error)


def check_accounts(raw: RawFolder, table: str, taken: Taken, outcome: Accepted | SetAside) -> None:
    """What the reference says of every table that was read, and what the kind says of this one."""
    assert_exact(taken, read_folder(raw.path))
    rules = {reject["rule"] for reject in taken.rejects.get(table, [])}
    if isinstance(outcome, Accepted):
        assert rules == set()
    else:
        assert rules
        assert rules <= outcome.rules


def around(table: str) -> list[str]:
    """The table and those that hang on it."""
    children = [child for child, (_, parent) in PARENTS.items() if parent == table]
    return [table, *(name for child in children for name in around(child))]


@pytest.mark.parametrize("case", SAMPLE, ids=label)
def test_damage_is_taken_in_set_aside_or_stopped(
    case: Case, tmp_path: Path, engine: DuckDBEngine
) -> None:
    read_damaged(case, clean_folder(tmp_path / "raw"), engine)


@pytest.mark.slow
@pytest.mark.parametrize("case", GRID, ids=label)
def test_damage_to_every_table_is_taken_in_set_aside_or_stopped(
    case: Case, tmp_path: Path, engine: DuckDBEngine
) -> None:
    read_damaged(case, clean_folder(tmp_path / "raw"), engine)


@pytest.mark.slow
@pytest.mark.parametrize("case", STOPS, ids=label)
def test_a_run_that_damage_stops_publishes_nothing(
    case: Case, tmp_path: Path, outputs: Path
) -> None:
    (kind, table), raw = case, clean_folder(tmp_path / "raw")
    kind.do(raw, table)
    check_message(
        Desk(raw, outputs).refusal(tables=(), max_rejected=1.0), table, kind.outcome(table)
    )
