"""Whatever bytes stand in a raw file, reading them is exact or stops with one clear message."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.engine.duckdb import DuckDBEngine
from pipeline.errors import BadInput
from tests.damage.clean import TABLES, clean_folder
from tests.damage.compare import assert_exact
from tests.damage.reference import read_folder
from tests.fuzz.budget import KEPT, SEEDS
from tests.fuzz.mutations import mutate_bytes, mutate_records, odd_column
from tests.pipeline.ingest.raw_folder import RawFolder, csv_bytes, take_in

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    opened = DuckDBEngine(tmp_path_factory.mktemp("spill"), threads=1)
    yield opened
    opened.close()


def damage(random: Random, raw: RawFolder, table: str) -> None:
    """One table's file as CSV, gzip or Parquet, changed in its records, bytes or types."""
    random.choice((_text, _text, _text, _packed, _columns))(random, raw, table)


def _text(random: Random, raw: RawFolder, table: str) -> None:
    raw.file(table).write_bytes(_mutated(random, raw, table))


def _packed(random: Random, raw: RawFolder, table: str) -> None:
    content = _mutated(random, raw, table) if random.random() < 0.5 else _clean(raw, table)
    packed = gzip.compress(content, mtime=0)
    if random.random() < 0.5:
        packed = mutate_bytes(random, packed, packed)
    raw.file(table).unlink()
    raw.file(table, ".csv.gz").write_bytes(packed)


def _columns(random: Random, raw: RawFolder, table: str) -> None:
    head, *rows = raw.records(table)
    columns = {name: pa.array([row[place] for row in rows]) for place, name in enumerate(head)}
    for name in random.sample(head, random.randint(0, 2)):
        columns[name] = odd_column(random, columns[name].to_pylist())
    path = raw.file(table, ".parquet")
    raw.file(table).unlink()
    pq.write_table(pa.table(columns), path, compression=random.choice(("none", "snappy")))
    if random.random() < 0.4:
        content = path.read_bytes()
        path.write_bytes(mutate_bytes(random, content, content))


def _mutated(random: Random, raw: RawFolder, table: str) -> bytes:
    content = _clean(raw, table)
    if random.random() < 0.6:
        rows = mutate_records(random, raw.records(table))
        content = csv_bytes(rows, quote_all=random.random() < 0.3)
    if random.random() < 0.6:
        content = mutate_bytes(random, content, _clean(raw, random.choice(TABLES)))
    return content


def _clean(raw: RawFolder, table: str) -> bytes:
    return raw.file(table).read_bytes()


@pytest.mark.parametrize("seed", SEEDS)
def test_reading_is_exact_or_stops_with_a_message(
    seed: int, tmp_path: Path, engine: DuckDBEngine
) -> None:
    random = Random(seed)
    table = random.choice(TABLES)
    raw = clean_folder(tmp_path / "raw")
    damage(random, raw, table)
    try:
        check(raw, table, engine)
    except BaseException as error:
        kept = KEPT / f"seed{seed}"
        shutil.copytree(raw.path, kept, dirs_exist_ok=True)
        error.add_note(f"seed {seed}, table {table}; the raw files are kept in {kept}")
        raise


def check(raw: RawFolder, table: str, engine: DuckDBEngine) -> None:
    """A table that is taken in is taken in as Python's csv module reads it."""
    try:
        taken = take_in(raw, table, engine=engine)
    except BadInput as error:
        message = str(error)
    else:
        assert_exact(taken, read_folder(raw.path))
        return
    assert raw.file(table, "").name in message or f"{table}:" in message
