"""Tries a source: what each SELECT gives, what is wrong with it, and whether all balances."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pipeline.errors import BadInput
from pipeline.sources.selects.balances import BalanceSheet, balance_fault, balance_sheets
from pipeline.sources.selects.given_columns import column_faults
from pipeline.sources.selects.snapshot import Limits, Snapshot, open_snapshot
from pipeline.sources.selects.source import Source, Statement
from pipeline.sources.selects.source_folder import LEFT_OUT
from pipeline.sources.selects.staging import Staged, StagedFolder, checked_source, selects_by_name
from schemas.raw.registry import RAW_TABLES

_SAMPLE_ROWS = 3


@dataclass(frozen=True)
class SelectTrial:
    """What a SELECT gave."""

    select: Statement
    rows: int
    columns: Sequence[str]
    sample: Sequence[Sequence[str]]
    """The first rows."""
    faults: Sequence[str]
    """What is wrong, a message each; with any, no row was asked for."""


@dataclass(frozen=True)
class SourceTrial:
    """What a source gave."""

    selects: Sequence[SelectTrial]
    balances: Sequence[BalanceSheet]
    faults: Sequence[str]
    """All that stops a run."""
    staged: StagedFolder | None
    """What raw tables are read from; None with faults of SELECTs."""


def try_source(source: Source, place: Path, folder: Path, limits: Limits) -> SourceTrial:
    """Runs every SELECT, those behind a faulty one too; what they give is staged in the folder.

    Raises ConfigurationError for a source that is wrong in itself, BadInput where the data cannot
    be reached.
    """
    source = checked_source(source)
    folder.mkdir(parents=True, exist_ok=True)
    with open_snapshot(source, place, folder, limits) as snapshot:
        found = {
            name: _trial(snapshot, name, select, folder / f"{name}.csv")
            for name, select in selects_by_name(source).items()
        }
        faults = [fault for each in found.values() for fault in each.faults]
        if faults:
            return SourceTrial([*found.values()], [], faults, None)
        files = {name: folder / f"{name}.csv" for name in found}
        sheets = balance_sheets(source, snapshot, files, folder, limits)
    faults = [balance_fault(source, sheet) for sheet in sheets if sheet.lost]
    rows: Mapping[str, int] = {name: each.rows for name, each in found.items()}
    staged = StagedFolder(Staged(source, files, rows, None))
    return SourceTrial([*found.values()], sheets, faults, staged)


def _trial(snapshot: Snapshot, name: str, select: Statement, path: Path) -> SelectTrial:
    columns: list[str] = []
    try:
        columns = snapshot.columns(select)
        faults = [] if name == LEFT_OUT else column_faults(select, RAW_TABLES[name], columns)
        rows = 0 if faults else snapshot.write(select, path)
    except BadInput as error:
        return SelectTrial(select, 0, columns, [], [str(error)])
    sample = [] if faults else _sample(path)
    return SelectTrial(select, rows, columns, sample, faults)


def _sample(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(islice(csv.reader(file), 1, 1 + _SAMPLE_ROWS))
