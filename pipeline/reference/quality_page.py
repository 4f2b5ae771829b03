"""The page of the checks: what a run looks for in data that break no rule."""

from __future__ import annotations

from itertools import groupby

from schemas.quality.oddities import ODDITIES, Oddity

_INTRODUCTION = """# Data quality

`quality_results` is published with every run. Each of its rows is one check: how many rows it
applies to, how many fail, and the least key of those as an example.

| checks | severity | what happens to failing rows |
|---|---|---|
| rules of the raw contracts | error | set aside in `rejected/`, counted against `--max-rejected` |
| rules of the published contracts | error | none can fail: otherwise nothing is published |
| `formula_like` texts in published columns | warning | kept; see below |
| oddities of the accepted rows | as listed below | kept |

A raw row that is set aside counts for its first reason only, so the failing rows of a raw table's
errors add up to the rows that it lost. Rows to which a check does not apply (a date that is
missing, a category without a median) are not among the rows checked.

## Severity and thresholds

The closing summary names the warnings. What an oddity means for you is your choice, on the
command line or in `revops.toml`:

```toml
[etl]
severity = ["orders.order_id.without_payments=error", "order_items.price.outlier=information"]
threshold = ["orders.order_id.without_payments=0.001"]
```

An `error` above its threshold (the share of rows checked, 0 unless you say more) stops the run
with exit code 4, and nothing is published. A `warning` at or below its threshold is not named.
The table shows all checks in any case. Rules of contracts have no severity of their own: their
rows cannot be used.

## Text that a spreadsheet would run

A spreadsheet takes a cell that starts with `=`, `+`, `-`, `@`, a tab or a carriage return for a
formula, also in a CSV file, and an extract may hold what a stranger typed. Such texts are counted
by column (`formula_like`). With `--escape-formulas` the CSV files, also those of rejected rows,
have an apostrophe before them, as OWASP advises; Parquet files and numbers stay as they are.

## The oddities
"""


def quality_page() -> str:
    """The page as Markdown."""
    parts = [_INTRODUCTION]
    for table, oddities in groupby(sorted(ODDITIES, key=_by_table), key=_by_table):
        parts.append(f"### {table}\n\n| column | check | severity | meaning |\n|---|---|---|---|")
        parts += [
            f"| `{each.column}` | `{each.rule}` | {each.severity} | {each.meaning} |"
            for each in oddities
        ]
        parts.append("")
    return "\n".join(parts)


def _by_table(oddity: Oddity) -> str:
    return oddity.table
