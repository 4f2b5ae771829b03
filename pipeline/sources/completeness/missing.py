"""Parts that the tables' files lack: holes in a sequence, and what another table has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from pipeline.sources.completeness.parts import Parts, in_words, parts_of
from schemas.raw.registry import RAW_TABLES
from schemas.raw.shop import ORDERS

_SHOWN = 12
_OF_AN_ORDER = tuple(
    name
    for name, table in RAW_TABLES.items()
    if table is ORDERS or ORDERS in table.references.values() or table in ORDERS.references.values()
)
"""Tables with rows of every order, so that their parts go together."""


def missing_warnings(
    found: Mapping[str, Sequence[PurePath]], named: Mapping[str, str]
) -> Iterator[str]:
    """A line for whatever is missing in the tables' files.

    `found` are their paths, relative to the input folder; `named` are the tables whose files a
    setting names.
    """
    parts = {
        table: parts_of(paths, "" if table in named else RAW_TABLES[table].stem)
        for table, paths in found.items()
    }
    yield from _holes(parts, found)
    yield from _unequal({table: parts[table] for table in _OF_AN_ORDER if table in parts})


def _holes(parts: Mapping[str, Parts], found: Mapping[str, Sequence[PurePath]]) -> Iterator[str]:
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for table, each in parts.items():
        if each.missing:
            alike[each.missing].append(table)
    for missing, tables in alike.items():
        paths = found[tables[0]]
        yield (
            f"{', '.join(tables)}: no file for {_listed(missing)}, among the {len(paths)} of "
            f"{tables[0]} from {paths[0].as_posix()} to {paths[-1].as_posix()}. Add what is "
            "missing; if there is nothing to add, mind that it counts as no sales."
        )


def _unequal(parts: Mapping[str, Parts]) -> Iterator[str]:
    """Of tables whose files are of the same kind of period: what only some have."""
    for table, each in parts.items():
        for other, its in parts.items():
            lacks = sorted(its.periods - each.periods) if its.unit is each.unit else []
            if each.unit is None or not lacks or _is_told(each, lacks):
                continue
            yield (
                f"{table}: no file for {_listed(in_words(each.unit, lacks))}, though there is one "
                f"of {other}. Add it."
            )
            break


def _is_told(parts: Parts, lacks: Sequence[int]) -> bool:
    """Whether all that it lacks is a hole among its own files."""
    assert parts.unit is not None
    return all(
        parts.periods and min(parts.periods) < number < max(parts.periods) for number in lacks
    )


def _listed(missing: Sequence[str]) -> str:
    more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
    return ", ".join(missing[:_SHOWN]) + more
