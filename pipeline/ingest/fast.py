"""The fast path: a whole table in one pass, accepted only if nothing at all is odd."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import ibis
import ibis.expr.datatypes as dt
import ibis.expr.types as ir

from pipeline.checks import distinct_keys
from pipeline.engine import Engine
from pipeline.ingest.accounts import MoneyAccount, TableAccount
from pipeline.ingest.casting import FAILING, LINE_FEEDS, cast
from pipeline.ingest.second_reader import money_total
from pipeline.ingest.state import Ingested
from schemas.contract import ContractType, columns, key
from schemas.raw import RAW_CONTRACTS, references


def take_whole(
    engine: Engine, table: str, result: Ingested, wait_for_parents: Callable[[], None]
) -> TableAccount | None:
    """Takes in a table without fault; None if any row needs a closer look.

    The proof: no rule is broken, no key repeats, no reference misses, every line of the files is a
    record or lies inside a value, and the money adds up to a second reader's sum.
    """
    contract, files = RAW_CONTRACTS[table], result.files[table]
    text = engine.read_text(
        table,
        [file.source for file in files],
        [column.name for column in columns(contract)],
        positions=False,
    )
    loaded = engine.materialise(table, cast(text, contract, result.kept(table)))
    ragged = engine.ragged(table)
    facts = engine.one_row(_facts(loaded, contract))
    lines = facts["row_count"] + facts["line_feeds"] + sum(not file.is_parquet for file in files)
    if facts["failing"] or ragged or lines != sum(file.lines for file in files):
        return None
    if _distinct(engine, loaded, contract) not in (None, facts["row_count"]):
        return None
    money = money_accounts(result, table, facts)
    if not all(account.balances for account in money.values()):
        return None
    wait_for_parents()
    if _has_orphans(engine, loaded, table, result):
        return None
    result.tables[table] = loaded
    return TableAccount(
        table=table,
        files=[file.path.name for file in files],
        read=facts["row_count"],
        accepted=facts["row_count"],
        rejected=0,
        cascaded=0,
        money=money,
        extra_columns=extra_columns(result, table),
    )


def money_columns(contract: ContractType) -> list[str]:
    """The contract's decimal columns."""
    return [column.name for column in columns(contract) if isinstance(column.dtype, dt.Decimal)]


def money_accounts(result: Ingested, table: str, facts: dict[str, Any]) -> dict[str, MoneyAccount]:
    """Sums of the second reader beside those of the accepted rows; nothing set aside."""
    names = money_columns(RAW_CONTRACTS[table])
    read = money_total(result.files[table], names)
    return {
        name: MoneyAccount(
            read[name].total,
            facts[f"sum_{name}"] or Decimal(0),
            Decimal(0),
            read[name].rows_without,
        )
        for name in names
    }


def extra_columns(result: Ingested, table: str) -> list[str]:
    """Columns of the files that no contract knows, each once."""
    return sorted({name for file in result.files[table] for name in file.extra_columns})


def _facts(loaded: ir.Table, contract: ContractType) -> ir.Table:
    sums = {f"sum_{name}": loaded[name].sum() for name in money_columns(contract)}
    return loaded.aggregate(
        row_count=loaded.count(),
        failing=loaded[FAILING].ifelse(1, 0).sum().fill_null(0),
        line_feeds=loaded[LINE_FEEDS].sum().fill_null(0),
        **sums,
    )


def _distinct(engine: Engine, loaded: ir.Table, contract: ContractType) -> int | None:
    if not key(contract):
        return None
    return int(engine.one_row(distinct_keys(contract, loaded))["distinct_keys"])


def _has_orphans(engine: Engine, loaded: ir.Table, table: str, result: Ingested) -> bool:
    for column, parent in references(table).items():
        (parent_key,) = key(RAW_CONTRACTS[parent])
        parents = result.tables[parent]
        orphans = loaded.anti_join(parents, loaded[column] == parents[parent_key])
        if engine.one_row(orphans.aggregate(orphans=ibis._.count()))["orphans"]:
            return True
    return False
