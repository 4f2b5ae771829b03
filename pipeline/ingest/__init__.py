"""Reads raw files, casts them to their contracts' types, and accounts for every row.

A table whose rows are all good is cast in one pass, proven by one aggregate query and by a count of
lines and a sum of money that do not come from the engine's parser. Anything odd sends the table
down the slow path, which names each bad row.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from pipeline.engine import Engine
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.errors import BadInput, EngineFailed, OutOfMemory, RevopsError
from pipeline.ingest.accounts import TableAccount
from pipeline.ingest.fast import take_whole
from pipeline.ingest.gate import check_threshold
from pipeline.ingest.kept_rows import choices
from pipeline.ingest.slow import take_apart
from pipeline.ingest.state import Ingested
from pipeline.sources.preflight import RawFile
from schemas.places import PlaceProfile
from schemas.raw.registry import RAW_TABLES
from schemas.raw.table import RawTable

_TABLES_AT_ONCE = 2

Progress = Callable[[str], None]


def ingest(
    engine: Engine,
    files: Mapping[str, Future[list[RawFile]]],
    rejects_folder: Path,
    *,
    keep: Mapping[str, Collection[str]],
    queries: CompiledQueries,
    places: PlaceProfile,
    escape_formulas: bool = False,
    csv_for: str | None = None,
    zones: bool = False,
    kept_rows: Iterable[tuple[str, str]] = (),
    progress: Progress = lambda table: None,
) -> Ingested:
    """Takes in the raw tables whose files pass; they include those that they refer to.

    Every column is checked, but only keys, references, money and the columns to keep stay. Rows
    that are set aside are written to `rejects_folder`. Raises BadInput for files that are
    unreadable, and where the accounts do not balance; ConfigurationError where `kept_rows` names
    what is not there.
    """
    tables = [table for name, table in RAW_TABLES.items() if name in files]
    empty: dict[str, list[RawFile]] = {table.name: [] for table in tables}
    chosen = choices(kept_rows)
    result = Ingested(empty, keep, queries, places, escape_formulas, csv_for, zones, chosen)
    jobs: dict[str, Future[TableAccount]] = {}

    def take(table: RawTable) -> TableAccount:
        def wait_for_parents() -> None:
            for parent in table.references.values():
                jobs[parent.name].result()

        result.files[table.name] = files[table.name].result()
        if table.name in chosen:
            chosen[table.name].require(result.files[table.name])
        progress(table.name)
        return _take(engine, table, result, rejects_folder, wait_for_parents)

    # A table comes after those that it refers to, so a waiting job never blocks what it waits for.
    with ThreadPoolExecutor(max_workers=_TABLES_AT_ONCE) as pool:
        for table in tables:
            jobs[table.name] = pool.submit(take, table)
        try:
            for table in tables:
                files[table.name].result()
        except RevopsError:  # a file that nobody could read stops the run before it goes on
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    result.accounts = [jobs[table.name].result() for table in tables]
    return result


def _take(
    engine: Engine,
    table: RawTable,
    result: Ingested,
    rejects_folder: Path,
    wait_for_parents: Callable[[], None],
) -> TableAccount:
    try:
        account = take_whole(engine, table, result, wait_for_parents)
        if account is None:
            wait_for_parents()
            account = take_apart(engine, table, result, rejects_folder)
    except EngineFailed as error:
        files = [file.where for file in result.files[table.name] if file.is_parquet]
        if isinstance(error, OutOfMemory) or not files:
            raise
        raise BadInput(
            f"{', '.join(files)}: is damaged ({error}). Copy or export the file again."
        ) from error
    except BadInput as error:
        raise BadInput(_as_known(str(error), result.files[table.name])) from error
    engine.forget_text(table.name)
    account.check()
    if account.read == 0:
        _check_may_be_empty(table, account)
    return account


def _as_known(message: str, files: Sequence[RawFile]) -> str:
    """The message with the names of files as people know them."""
    for file in files:
        message = message.replace(str(file.path), file.where)
    return message


def _check_may_be_empty(table: RawTable, account: TableAccount) -> None:
    """Raises BadInput for a required table, and for one of parts of orders: that lost its rows."""
    what = f"{', '.join(account.files)}: has a header but no rows"
    if table.is_required:
        raise BadInput(f"{what}, and {table.name} is required. Export it again.")
    if table.references:
        raise BadInput(f"{what}. Export it again, or remove it if there are no {table.name}.")


__all__ = ["Ingested", "check_threshold", "ingest"]
