"""What `revops source check` says of a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.sources.selects.checking import SelectTrial, SourceTrial

_LONGEST = 30


def trial_report(trial: SourceTrial) -> str:
    """Rows, columns, first rows and faults of each SELECT; then the balances."""
    parts = ["\n".join(_select(each)) for each in trial.selects]
    if trial.balances:
        parts.append("\n".join(["Balances", *(f"  {sheet}" for sheet in trial.balances)]))
    return "\n\n".join(parts)


def _select(trial: SelectTrial) -> Iterator[str]:
    rows = "1 row" if trial.rows == 1 else f"{trial.rows:,} rows"
    yield f"{trial.select.label}: {'faulty' if trial.faults else rows}"
    if trial.columns:
        yield f"  {_line(trial.columns)}"
    yield from (f"  {_line(row)}" for row in trial.sample)
    yield from (f"  fault: {fault}" for fault in trial.faults)


def _line(values: Sequence[str]) -> str:
    return " | ".join(map(_short, values))


def _short(value: str) -> str:
    plain = " ".join(value.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
