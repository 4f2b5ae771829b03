"""The slow path: a table with faults, taken apart row by row."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.engine import FILE_COLUMN, ROW_COLUMN, Engine, NamedTable, kept
from pipeline.errors import BadInput
from pipeline.ingest.accounts import CASCADED, SUPERSEDED, MoneyAccount, TableAccount
from pipeline.ingest.casting import KEPT_BY, NOT_CASTABLE, RULE, judge, kept_types
from pipeline.ingest.fast import (
    extra_columns,
    money_accounts,
    money_columns,
    money_forms,
    money_in_files,
)
from pipeline.ingest.kept_rows import Choice
from pipeline.ingest.pattern_search import find_patterns
from pipeline.ingest.reject_files import COLUMN_COUNT, write_rejects
from pipeline.ingest.remote_reading import check_lines, lost_at_uris
from pipeline.ingest.setting_aside import ORPHAN, rejected_rows, settle
from pipeline.ingest.state import Ingested
from pipeline.rules.row_rules import row_rules
from pipeline.sources.preflight import RawFile
from schemas.contract import ContractType
from schemas.lexical import in_words
from schemas.places import PlaceProfile
from schemas.raw.table import RawTable
from schemas.types import ColumnType

if TYPE_CHECKING:
    import ibis.expr.types as ir


def take_apart(
    engine: Engine, table: RawTable, result: Ingested, rejects_folder: Path
) -> TableAccount:
    """Takes in the good rows of a table and writes the others, with file and line, to a file."""
    name, contract, files = table.name, table.contract, result.files[table.name]
    choice = result.choices.get(name)
    text = _text(engine, table, files, choice)
    absent = result.absent(table)
    judging = judge(text, table, absent, result.places, zones=result.zones)
    judged = kept(engine, f"judged_{name}", judging)
    ragged = engine.ragged(name)
    settled = settle(engine, table, judged, result.tables, result.lost, choice)
    engine.drop(f"judged_{name}")
    lost = kept(engine, f"rejected_{name}", rejected_rows(settled, contract))
    written = write_rejects(
        rejects_folder / f"{name}.csv",
        files,
        _rows(engine, lost if files[0].uri is None else lost_at_uris(name, lost)),
        _expected(table, absent, result.places, text),
        escape_formulas=result.escape_formulas,
        csv_for=result.csv_for,
    )
    if written.ragged != ragged:
        raise BadInput(
            f"{name}: the parsers disagree on the records with too few or too many columns "
            f"({ragged} and {written.ragged}). Check quotes in {', '.join(_names(files))}."
        )
    facts = engine.one_row(_facts(settled, contract))
    records = written.records
    if files[0].uri is not None:
        records = sum(facts[name] for name in ("accepted", "rejected", "cascaded")) + ragged
        check_lines(engine, files, text, name, records)
    find_patterns(engine, table, settled, result, written)
    good = settled.filter(settled[RULE].isnull())
    engine.materialise(name, good.select(result.kept(table)))
    result.tables[name] = NamedTable(name, kept_types(contract, result.kept(table)))
    result.lost[name] = lost
    engine.drop(f"settled_{name}")
    return TableAccount(
        table=name,
        files=_names(files),
        read=records,
        accepted=facts["accepted"],
        rejected=facts["rejected"] + ragged,
        cascaded=facts["cascaded"],
        superseded=facts["superseded"],
        hidden=written.hidden,
        reasons=sorted(written.reasons.values(), key=lambda reason: -reason.rows),
        money=_money(engine, files, text, facts, money_forms(table, absent)),
        rejected_money=_rejected_money(facts, money_forms(table, absent)),
        extra_columns=extra_columns(result, table),
        absent_columns=absent,
    )


def _text(engine: Engine, table: RawTable, files: list[RawFile], choice: Choice | None) -> ir.Table:
    """The table's columns as text, and what the user names to choose rows by."""
    sources = [file.source for file in files]
    columns = [column.name for column in table.columns]
    if choice is None:
        return engine.read_text(table.name, sources, columns, positions=True).expression()
    kept_by, sources = choice.sources(files)
    engine.forget_text(table.name)  # it lacks the column
    wanted = list(dict.fromkeys([*columns, kept_by]))
    text = engine.read_text(table.name, sources, wanted, positions=True).expression()
    return text.mutate(**{KEPT_BY: text[kept_by]})


def _names(files: list[RawFile]) -> list[str]:
    return [file.name for file in files]


def _rows(engine: Engine, lost: ir.Table) -> Iterator[dict[str, Any]]:
    for batch in engine.batches(lost.order_by(FILE_COLUMN, ROW_COLUMN)):
        yield from batch.to_pylist()


def _expected(
    table: RawTable, absent: Collection[str], places: PlaceProfile, text: ir.Table
) -> dict[tuple[str, str], str]:
    types = {
        (column.name, NOT_CASTABLE): in_words(table.form(column, absent))
        for column in table.columns
    }
    typed = text.cast({column.name: str(column.dtype) for column in table.columns})
    rules = {
        (rule.column or "", rule.name): rule.requirement
        for rule in row_rules(table.contract, typed, (), places)
    }
    parents = {
        (column, ORPHAN): f"a {column} of {parent.name}"
        for column, parent in table.references.items()
    }
    width = {("", COLUMN_COUNT): "as many values as the header has names"}
    return types | rules | parents | width


def _facts(settled: ir.Table, contract: ContractType) -> ir.Table:
    good, cascaded = settled[RULE].isnull(), settled[RULE] == CASCADED
    superseded = settled[RULE] == SUPERSEDED
    sums: dict[str, ir.Value] = {}
    for name in money_columns(contract):
        sums[f"sum_{name}"] = settled[name].sum(where=good)
        sums[f"lost_{name}"] = settled[name].sum(where=~good)
        size = settled[name].abs()
        sums[f"size_{name}"] = size.sum()
        sums[f"bad_size_{name}"] = size.sum(where=~good & ~cascaded & ~superseded)
    counts = {
        "accepted": good,
        "cascaded": cascaded,
        "rejected": ~good & ~cascaded,
        "superseded": superseded,
    }
    return settled.aggregate(
        # Where the condition is null in all rows, Spark counts null.
        **{name: settled.count(where=where).fill_null(0) for name, where in counts.items()},
        **sums,
    )


def _rejected_money(facts: Mapping[str, Any], columns: Iterable[str]) -> float:
    """The share of all readable amounts, signs aside, that bad rows hold."""
    whole, bad = (
        sum(facts[f"{size}_{name}"] or 0 for name in columns) for size in ("size", "bad_size")
    )
    return float(bad / whole) if whole else 0.0


def _money(
    engine: Engine,
    files: list[RawFile],
    text: ir.Table,
    facts: dict[str, Any],
    forms: Mapping[str, ColumnType],
) -> dict[str, MoneyAccount]:
    found: dict[str, MoneyAccount] = {}
    for exact in (False, True):
        read = money_in_files(engine, files, lambda: text, forms, exact=exact)
        found = money_accounts(read, facts)
        if all(account.balances for account in found.values()):
            break
    return found
