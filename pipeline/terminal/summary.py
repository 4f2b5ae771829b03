"""What a run says at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.computation.readers import Note
from pipeline.engine.memory import peak_memory
from pipeline.ingest.accounts import TableAccount
from pipeline.ingest.rejected_words import describe_rejected
from pipeline.publish.difference_text import restatement_text
from pipeline.run import RunResult
from pipeline.settings import Settings
from pipeline.uri import Uri
from schemas.contract import table_name
from schemas.needed import needed_names
from schemas.quality.quality_results import QualityResults
from schemas.unknown import in_words

_RESULTS = table_name(QualityResults)
_SLOWEST = 5
_MOST_STRIKING = 3


def summary(settings: Settings, result: RunResult) -> str:
    """Rows in and out, the headline figures, where the files are, and where the time went."""
    parts = [
        _rows_in(result.ingested.accounts),
        _notes(result),
        _headline(result),
        _quality(result),
        _published(settings, result),
        _cost(settings, result),
    ]
    return "\n\n".join("\n".join(part) for part in map(list, parts) if part)


def facts(result: RunResult) -> dict[str, Any]:
    """The same for machines, as far as the manifest does not tell it."""
    return {
        "as_of": result.as_of.isoformat(),
        "read": {account.table: account.read for account in result.ingested.accounts},
        "rejected": {account.table: account.rejected for account in result.ingested.accounts},
        "published": result.rows,
        "findings": {each.check_id: each.failing_rows for each in result.quality_findings},
        "headline": {name: str(value) for name, value in result.headline.items()},
        "seconds": round(result.total_seconds, 3),
        "peak_memory": peak_memory(),
    }


def accounts_report(accounts: Sequence[TableAccount]) -> str:
    """The accounting of the raw tables, for `revops validate`."""
    return "\n".join(_rows_in(accounts))


def _rows_in(accounts: Sequence[TableAccount]) -> Iterator[str]:
    yield f"{'Raw table':<22}{'read':>12}{'accepted':>12}{'rejected':>12}{'cascaded':>12}"
    for account in accounts:
        counts = (account.read, account.accepted, account.rejected, account.cascaded)
        yield f"  {account.table:<20}" + "".join(f"{count:>12,}" for count in counts)
    for account in accounts:
        if account.reasons:
            yield describe_rejected(account)
        if account.extra_columns:
            yield f"  {account.table}: ignored columns {', '.join(account.extra_columns)}"
        absent = ((name, f"{account.table}.{name}") for name in account.absent_columns)
        names = [name for name, known_as in absent if known_as in needed_names()]
        if names:
            yield (
                f"  {account.table}: without {', '.join(names)}; what needs that is empty or "
                f"skipped (revops describe --raw {account.table})"
            )


def _notes(result: RunResult) -> list[str]:
    return [
        f"Skipped {table}: it needs {in_words(lacking)}."
        for table, lacking in result.plan.skipped.items()
    ] + [each for each in result.read.values() if isinstance(each, Note)]


def _headline(result: RunResult) -> Iterator[str]:
    figures = result.headline
    if not figures:
        return
    yield f"As of {result.as_of}"
    yield f"  {f'Revenue, {result.currency}':<20}{figures['revenue']:>16,.2f}"
    yield f"  {'Orders':<20}{figures['orders']:>16,}"
    yield f"  {'Customers':<20}{figures['customers']:>16,}"
    yield f"  {'Average order value':<20}{figures['aov'] or 0:>16,.2f}"
    yield f"  {'Repeat rate':<20}{figures['repeat_rate'] or 0:>16.2%}"


def _checks(number: int) -> str:
    return f"{number} check{'' if number == 1 else 's'}"


def _quality(result: RunResult) -> Iterator[str]:
    found = result.quality_findings
    if found:
        yield f"Looks wrong ({_checks(len(found))}; all are in {_RESULTS})"
        yield from (f"  {each}" for each in found[:_MOST_STRIKING])
        if len(found) > _MOST_STRIKING:
            yield f"  and {len(found) - _MOST_STRIKING} more"


def _published(settings: Settings, result: RunResult) -> Iterator[str]:
    if settings.dry_run:
        yield "Dry run: all tables kept their contracts, nothing was published."
    else:
        forms = ["parquet"] if isinstance(settings.output_dir, Uri) else settings.formats
        yield f"Published to {settings.output_dir} ({' and '.join(forms)})"
    for table, rows in sorted(result.rows.items()):
        yield f"  {table:<22}{rows:>14,} rows"
    if result.restated is not None:
        yield f"  largest restatement of a published month: {restatement_text(result.restated)}"
    rejects = [file for file in result.files if file.path.startswith("rejected/")]
    if rejects:
        yield f"  rows set aside are in {settings.output_dir}/rejected"


def _cost(settings: Settings, result: RunResult) -> Iterator[str]:
    slowest = sorted(result.seconds.items(), key=lambda step: -step[1])[:_SLOWEST]
    steps = ", ".join(f"{step} {took:.1f} s" for step, took in slowest)
    peak = peak_memory() if settings.engine == "duckdb" else None  # Spark's is another process's
    memory = f" and {peak / 1e9:.1f} GB of memory" if peak else ""
    yield f"Took {result.total_seconds:.1f} s{memory}; slowest steps: {steps}"
