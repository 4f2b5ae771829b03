"""The fast path: a whole table in one pass, accepted only if nothing at all is odd."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from pipeline.engine import Engine, NamedTable
from pipeline.engine.compiled_queries import without
from pipeline.ingest.accounts import MoneyAccount, TableAccount
from pipeline.ingest.casting import FAILING, LINE_FEEDS, cast, cast_types
from pipeline.ingest.remote_reading import money_of_text
from pipeline.ingest.second_reader import MoneyRead, money_total
from pipeline.ingest.state import Ingested
from pipeline.on_demand import ibis
from pipeline.rules.row_rules import distinct_keys
from pipeline.sources.preflight import RawFile
from schemas.contract import ContractType, columns, table_name
from schemas.raw.table import RawTable
from schemas.types import ColumnType

if TYPE_CHECKING:
    import ibis.expr.types as ir


def take_whole(
    engine: Engine, table: RawTable, result: Ingested, wait_for_parents: Callable[[], None]
) -> TableAccount | None:
    """Takes in a table without fault; None if any row needs a closer look.

    The proof: no rule is broken, no key repeats, no reference misses, every line of the files is a
    record or lies inside a value, and the money adds up to a second reader's sum.
    """
    name, contract, files = table.name, table.contract, result.files[table.name]
    text = engine.read_text(
        name,
        [file.source for file in files],
        [column.name for column in table.columns],
        positions=False,
    )
    keep = result.kept(table)

    def ask(what: str, build: Callable[[], ir.Table]) -> dict[str, Any]:
        return engine.one_row(result.queries.query(f"{what} of raw {name}", build))

    one_line, absent = _one_line(contract, files), result.absent(table)
    casting = result.queries.query(
        f"cast of {'lines' if one_line else 'records'} of raw {name} to {', '.join(keep)}"
        + f" in {result.places.name}"
        + (" with zones" if result.zones else "")
        + without(absent),
        lambda: cast(
            text.expression(),
            table,
            keep,
            absent,
            result.places,
            one_line=one_line,
            zones=result.zones,
        ),
    )
    engine.materialise(name, casting)
    ragged = engine.ragged(name)
    facts = ask("facts", lambda: _facts(contract))
    lines = facts["row_count"] + facts["line_feeds"] + sum(not file.is_parquet for file in files)
    if facts["failing"] or ragged or lines != sum(file.lines for file in files):
        return None
    if table.key:
        keys = ask("keys", lambda: distinct_keys(contract, _only(contract, table.key)))
        if keys["distinct_keys"] != facts["row_count"]:
            return None
    given = money_in_files(engine, files, text.expression, money_forms(table, absent))
    money = money_accounts(given, facts)
    if not all(account.balances for account in money.values()):
        return None
    wait_for_parents()
    for column, parent in table.references.items():
        lost = ask(f"orphans by {column}", partial(_orphans, contract, column, parent))
        if lost["orphans"]:
            return None
    result.tables[name] = NamedTable(name, cast_types(contract, keep))
    return TableAccount(
        table=name,
        files=[file.name for file in files],
        read=facts["row_count"],
        accepted=facts["row_count"],
        rejected=0,
        cascaded=0,
        money=money,
        extra_columns=extra_columns(result, table),
        absent_columns=absent,
    )


def _one_line(contract: ContractType, files: Sequence[RawFile]) -> bool:
    """Whether the count of lines shows that no value holds a line break.

    Without carriage returns a break is a line feed, which makes two lines of a record.
    """
    return not any(column.free_text for column in columns(contract)) and not any(
        file.has_carriage_return for file in files
    )


def money_columns(contract: ContractType) -> list[str]:
    """The contract's decimal columns."""
    return [each.name for each in columns(contract) if each.dtype.is_decimal]


def money_forms(table: RawTable, absent: Collection[str]) -> dict[str, ColumnType]:
    """The decimal columns that some file has, each with the type whose form its texts have."""
    forms = {each.name: table.form(each, absent) for each in table.columns}
    return {name: form for name, form in forms.items() if form.is_decimal and name not in absent}


def money_in_files(
    engine: Engine,
    files: Sequence[RawFile],
    text: Callable[[], ir.Table],
    forms: Mapping[str, ColumnType],
    *,
    exact: bool = False,
) -> dict[str, MoneyRead]:
    """What the money columns sum to by another reader than the engine's parser, if there is one."""
    if files[0].uri is None:
        return money_total(files, forms, exact=exact)
    return money_of_text(engine, text(), forms)


def money_accounts(
    read: Mapping[str, MoneyRead], facts: Mapping[str, Any]
) -> dict[str, MoneyAccount]:
    """Sums of the second reader beside those of the accepted rows, and of those set aside."""
    return {
        name: MoneyAccount(
            found.total,
            _in_cents(facts[f"sum_{name}"] or Decimal(0)),
            _in_cents(facts.get(f"lost_{name}") or Decimal(0)),
            found.rows_without,
        )
        for name, found in read.items()
    }


def _in_cents(total: Decimal) -> Decimal:
    """The sum without zeros behind its cents."""
    cents = total.quantize(Decimal("0.01"))
    return cents if cents == total else total


def extra_columns(result: Ingested, table: RawTable) -> list[str]:
    """Columns of the files that no contract knows, each once."""
    return sorted({name for file in result.files[table.name] for name in file.extra_columns})


# These queries are known by the table's name, so they name no column but those they need.


def _only(contract: ContractType, keep: Sequence[str]) -> ir.Table:
    """The cast table, as if it had these columns only."""
    return ibis.table(cast_types(contract, keep), name=table_name(contract))


def _facts(contract: ContractType) -> ir.Table:
    money = money_columns(contract)
    loaded = _only(contract, money)
    return loaded.aggregate(
        row_count=loaded.count(),
        failing=loaded.count(where=loaded[FAILING]),
        line_feeds=loaded[LINE_FEEDS].sum().fill_null(0),
        **{f"sum_{name}": loaded[name].sum() for name in money},
    )


def _orphans(contract: ContractType, column: str, parent: RawTable) -> ir.Table:
    loaded = _only(contract, [column])
    parents = _only(parent.contract, parent.key)
    (parent_key,) = parent.key
    orphans = loaded.anti_join(parents, loaded[column] == parents[parent_key])
    return orphans.aggregate(orphans=orphans.count())
