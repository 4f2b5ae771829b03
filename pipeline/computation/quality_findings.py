"""What a run has found: the counts of every rule, for `quality_results`, and what stops it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from pipeline.computation.given import ODDITY_LABELS, RULE_COUNTS, given_table
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.errors import BadInput, ConfigurationError
from pipeline.ingest.accounts import TableAccount
from pipeline.ingest.rules import raw_rules
from pipeline.rules.stream_check import StreamCheck
from pipeline.settings import Settings
from schemas.contract import ibis_schema, table_name
from schemas.quality.oddities import ODDITIES
from schemas.quality.quality_results import ERROR, WARNING, QualityResults
from schemas.raw.registry import RAW_TABLES

FORMULA_LIKE = "formula_like"
RESULTS = table_name(QualityResults)

Row = dict[str, Any]


@dataclass(frozen=True)
class Finding:
    """A check that found something."""

    check_id: str
    severity: str
    row_count: int
    failing_rows: int
    example_key: str | None

    @property
    def share(self) -> float:
        """Failing rows as a share of the rows checked."""
        return self.failing_rows / self.row_count

    def __str__(self) -> str:
        """One line for people."""
        return (
            f"{self.check_id}: {self.failing_rows:,} of {self.row_count:,} rows "
            f"({self.share:.2%}), such as {self.example_key}"
        )


def rule_counts(
    accounts: Iterable[TableAccount], checks: Sequence[StreamCheck], queries: CompiledQueries
) -> pa.Table:
    """Each rule of the raw tables taken in and of the tables checked.

    The rules of `quality_results` are among them: its rows are checked on their way out, after
    this, and nothing is published where one fails.
    """
    rows = [row for account in accounts for row in _raw_rows(account, queries)]
    rows += [row for check in checks for row in _published_rows(check)]
    for row in rows:
        if row["table_name"] == RESULTS:
            row["row_count"] = len(rows) + len(ODDITIES)
    return given_table(RULE_COUNTS, rows)


def oddity_labels(severity: Iterable[tuple[str, str]]) -> pa.Table:
    """The names of the oddities, and how severe each is: as given, else by default."""
    given = dict(severity)
    rows = [
        _labels(each.table, each.column, each.rule, given.get(each.check_id, each.severity))
        for each in ODDITIES
    ]
    return given_table(ODDITY_LABELS, rows)


def found_something() -> ir.Table:
    """The checks that found something."""
    results = ibis.table(ibis_schema(QualityResults), name=RESULTS)
    wanted = ("check_id", "severity", "row_count", "failing_rows", "example_key")
    return results.filter(results.failing_rows > 0).select(*wanted).order_by("check_id")


def check_names(settings: Settings) -> None:
    """Raises ConfigurationError if a severity or threshold is for a check that has none."""
    known = {each.check_id for each in ODDITIES}
    for option, given in (("severity", settings.severity), ("threshold", settings.threshold)):
        for name, _ in given:
            if name not in known:
                near = get_close_matches(name, known, n=1, cutoff=0)
                raise ConfigurationError(
                    f"--{option}: there is no oddity {name!r}; did you mean {near[0]!r}? "
                    "docs/data-quality.md lists them all; rules of contracts are always errors."
                )


def warnings(findings: Sequence[Finding], settings: Settings) -> list[Finding]:
    """The warnings above their threshold, the largest share first.

    Raises BadInput if an error is above its own. The errors of contracts have no threshold: their
    rows were set aside already.
    """
    limits = {each.check_id: 0.0 for each in ODDITIES} | dict(settings.threshold)
    above = [each for each in findings if each.share > limits.get(each.check_id, 0)]
    errors = [each for each in above if each.severity == ERROR and each.check_id in limits]
    if errors:
        raise BadInput(
            "nothing was published, for these oddities are errors by your settings:\n"
            + "\n".join(f"  {each}" for each in errors)
            + "\nMend the data, or allow more with --threshold."
        )
    return sorted(
        (each for each in above if each.severity == WARNING), key=lambda each: -each.share
    )


def _raw_rows(account: TableAccount, queries: CompiledQueries) -> Iterator[Row]:
    reasons = {(reason.column, reason.rule): reason for reason in account.reasons}
    rules = queries.value(
        f"raw rules of {account.table}", lambda: raw_rules(RAW_TABLES[account.table])
    )
    for column, rule in dict.fromkeys([*map(tuple, rules), *reasons]):
        reason = reasons.get((column, rule))
        rows, example = (reason.rows, reason.least_key) if reason else (0, None)
        yield _row(account.table, column or None, rule, ERROR, account.read, rows, example)


def _published_rows(check: StreamCheck) -> Iterator[Row]:
    for rule, (column, name) in check.rules.items():
        yield _row(check.table, column, name, ERROR, check.rows, check.failing[rule], None)
    if check.table == RESULTS:  # what its texts are is known after it is computed
        return
    for column, texts in check.formulas.counts.items():
        example = check.formulas.examples.get(column)
        yield _row(check.table, column, FORMULA_LIKE, WARNING, check.rows, texts, example)


def _row(
    table: str,
    column: str | None,
    rule: str,
    severity: str,
    row_count: int,
    failing_rows: int,
    example_key: str | None,
) -> Row:
    return {
        **_labels(table, column, rule, severity),
        "row_count": row_count,
        "failing_rows": failing_rows,
        "example_key": example_key or None,
    }


def _labels(table: str, column: str | None, rule: str, severity: str) -> Row:
    return {
        "check_id": ".".join([table, *([column.replace(", ", "+")] if column else []), rule]),
        "table_name": table,
        "column_name": column,
        "rule": rule,
        "severity": severity,
    }
