"""How many rows broke each rule of the raw and of the published tables."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.computation.check_labels import LABELS, labels
from pipeline.computation.given import Known, Row, given
from pipeline.computation.given.oddity_labels import known_oddities
from pipeline.engine.compiled_queries import without
from pipeline.ingest.accounts import SUPERSEDED, TableAccount
from pipeline.ingest.rules import raw_rules
from pipeline.rules.stream_check import StreamCheck
from schemas.contract import table_name
from schemas.quality.quality_results import ERROR, INFORMATION, WARNING, QualityResults
from schemas.raw.registry import RAW_TABLES

FORMULA_LIKE = "formula_like"
_RESULTS = table_name(QualityResults)


@given(
    LABELS
    | {
        "row_count": "int64",
        "failing_rows": "int64",
        "example_key": "string",
        "failing_orders": "int64",
        "failing_amount": "decimal(18, 2)",
    },
    after_all=True,
)
def rule_counts(known: Known) -> list[Row]:
    """Each rule of the raw tables taken in and of the tables checked.

    The rules of `quality_results` are among them: its rows are checked on their way out, after
    this, and nothing is published where one fails.
    """
    rows = [row for account in known.accounts for row in _raw_rows(account, known)]
    rows += [row for check in known.checks for row in _published_rows(check)]
    own = {"row_count": len(rows) + len(known_oddities(known))}
    return [{**row, **own} if row["table_name"] == _RESULTS else row for row in rows]


def _raw_rows(account: TableAccount, known: Known) -> Iterator[Row]:
    table = RAW_TABLES[account.table]
    reasons = {(reason.column, reason.rule): reason for reason in account.reasons}
    absent = account.absent_columns
    rules = known.queries.value(
        f"raw rules of {table.name} in {known.places.name}{without(absent)}",
        lambda: raw_rules(table, absent, known.places),
    )
    for column, rule in dict.fromkeys([*map(tuple, rules), *reasons]):
        reason = reasons.get((column, rule))
        rows, example = (reason.rows, reason.least_key) if reason else (0, None)
        severity = INFORMATION if rule == SUPERSEDED else ERROR
        names = labels(table.name, column or None, rule, severity)
        yield {**names, **_counts(account.read, rows, example)}


def _published_rows(check: StreamCheck) -> Iterator[Row]:
    for rule, (column, name) in check.rules.items():
        names = labels(check.table, column, name, ERROR)
        yield {**names, **_counts(check.rows, check.failing[rule], None)}
    if check.table == _RESULTS:  # what its texts are is known after it is computed
        return
    for column, texts in check.formulas.counts.items():
        names = labels(check.table, column, FORMULA_LIKE, WARNING)
        yield {**names, **_counts(check.rows, texts, check.formulas.examples.get(column))}


def _counts(row_count: int, failing_rows: int, example_key: str | None) -> Row:
    return {
        "row_count": row_count,
        "failing_rows": failing_rows,
        "example_key": example_key or None,
        # Of a row that breaks a rule it is not known what it is worth.
        "failing_orders": None,
        "failing_amount": None,
    }
