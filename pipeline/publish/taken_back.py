"""What a run would take back of what was published before it: months, days, tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, Decimal
from typing import Any, Protocol

from pipeline.errors import BadInput, ConfigurationError, EngineFailed
from pipeline.publish.difference import MONTHS, Restatement, largest, restatements
from pipeline.publish.months import Month, complete_months, lost_months
from pipeline.publish.published_set import Tables
from schemas.unknown import in_words

_SHOWN = 12
_MOST_CHANGED = 5


class Plan(Protocol):
    """Which tables are computed."""

    @property
    def skipped(self) -> Mapping[str, str]:
        """Table to what it needs and nobody gives."""


@dataclass(frozen=True)
class TakenBack:
    """How a set that waits to be published differs from the one that is."""

    restated: Restatement | None = None
    """The largest change of a complete month."""
    warnings: Sequence[str] = field(default=())


def taken_back(
    read_old: Callable[[], Tables], new: Tables, plan: Plan, max_restated: float | None
) -> TakenBack:
    """What the new set takes back of the old one.

    Raises BadInput where more of the published revenue changes than `max_restated` allows, and
    where that cannot be said because the old set cannot be read; ConfigurationError where the new
    set has no table of months.
    """
    try:
        old = read_old()
        months = complete_months(old, new)
        found = list(restatements(old, new))
    except (BadInput, EngineFailed, OSError) as error:
        if max_restated is not None:
            raise BadInput(
                f"--max-restated: the files of the run before cannot be read: {error}"
            ) from error
        return TakenBack(warnings=[f"not compared with the run before: {error}"])
    if max_restated is not None:
        _check(months, new, max_restated)
    warnings = [*_months(months), *_as_of(old.manifest, new.manifest), *_skipped(old, plan)]
    return TakenBack(largest(found), warnings)


def _check(months: Sequence[Month], new: Tables, max_restated: float) -> None:
    """The gate: the sum of absolute changes as a share of the revenue that was published."""
    if months and MONTHS not in _tables(new.manifest):
        raise ConfigurationError(
            f"--max-restated compares {MONTHS}, which --tables leaves out. Add it there."
        )
    published = sum((abs(month.revenue[0]) for month in months), Decimal())
    changed = sum((abs(month.change) for month in months), Decimal())
    if changed <= published * Decimal(str(max_restated)):
        return
    worst = sorted(months, key=lambda month: -abs(month.change))[:_MOST_CHANGED]
    share = changed / published if published else None
    said = "all" if share is None else f"{share:.2%}"
    enough = "" if share is None else f", such as --max-restated {_enough(share)}"
    raise BadInput(
        f"nothing was published: {said} of the revenue of complete months that is published would "
        f"change ({changed:,} of {published:,}); --max-restated allows {max_restated:.2%}. Most in:"
        + "".join(f"\n  {month.revenue_text}" for month in worst if month.change)
        + "\nCheck that the raw files hold all orders. If the change is right, allow it for one "
        f"run{enough}."
    )


def _enough(share: Decimal) -> Decimal:
    """The share, rounded up."""
    return share.quantize(Decimal("0.01"), ROUND_CEILING)


def _months(months: Sequence[Month]) -> Iterator[str]:
    lost = lost_months(months)
    gone = [month for month in lost if month.is_gone]
    shrunk = [month for month in lost if not month.is_gone]
    for found, what in ((gone, "gone"), (shrunk, "much smaller")):
        if found:
            yield (
                f"{len(found)} of {len(months)} complete months that were published are {what}: "
                f"{_listed(found)}. Check that the raw files hold all orders; --max-restated makes "
                "a run stop instead."
            )


def _listed(found: Sequence[Month]) -> str:
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return "; ".join(map(str, found[:_SHOWN])) + more


def _as_of(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    before, after = (each.get("settings", {}).get("as_of") for each in (old, new))
    if before and after and after < before:
        yield (
            f"as of {after}, though the run before was as of {before}: the newest orders are "
            "missing, unless --as-of names an earlier day on purpose."
        )


def _skipped(old: Tables, plan: Plan) -> Iterator[str]:
    for table in sorted(_tables(old.manifest) & plan.skipped.keys()):
        yield (
            f"{table} was published and is gone: it needs {in_words(plan.skipped[table])}, "
            "which no file has any more."
        )


def _tables(manifest: Mapping[str, Any]) -> set[str]:
    return {file["table"] for file in manifest["files"] if file.get("contract_version") is not None}
