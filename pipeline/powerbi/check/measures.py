"""Measures: DAX that can be read, names that exist, and what Power BI shows of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from pipeline.powerbi.check.fault import Fault
from pipeline.powerbi.check.model_reader import ReadModel
from pipeline.powerbi.dax.errors import DaxError
from pipeline.powerbi.dax.parser import parse
from pipeline.powerbi.dax.references import References, references
from pipeline.powerbi.model import Measure


@dataclass(frozen=True)
class _Names:
    """What expressions may name, without capitals."""

    tables: Mapping[str, Set[str]]
    """Each with its columns."""
    homes: Set[tuple[str, str]]
    """Each measure behind its table."""

    @classmethod
    def of(cls, model: ReadModel) -> _Names:
        loaded = {
            table.name.casefold(): {column.name.casefold() for column in table.columns}
            for table in model.tables
        }
        return cls(
            loaded | {name.casefold(): set() for name in model.computed},
            {(home.casefold(), each.name.casefold()) for home, each in model.measures},
        )


def measure_faults(model: ReadModel) -> Iterator[Fault]:
    """What is wrong with each measure."""
    known = _Names.of(model)
    named: dict[str, References] = {}
    for _, measure in model.measures:
        yield from _label_faults(measure)
        try:
            named[measure.name.casefold()] = references(parse(measure.expression))
        except DaxError as error:
            yield Fault(_where(measure), f"cannot be read, {error}")
    for _, measure in model.measures:
        if measure.name.casefold() in named:
            yield from _reference_faults(known, measure, named[measure.name.casefold()])
            if _needs_itself(measure.name.casefold(), named, known.homes):
                yield Fault(_where(measure), "needs its own value. Break the circle.")


def _where(measure: Measure) -> str:
    return f"measure [{measure.name}]"


def _label_faults(measure: Measure) -> Iterator[Fault]:
    labels = {
        "a description": measure.description,
        "a format": measure.format_string,
        "a display folder": measure.folder,
    }
    for what, given in labels.items():
        if not given:
            yield Fault(_where(measure), f"lacks {what}. Add it in measures.dax.")


def _reference_faults(known: _Names, measure: Measure, named: References) -> Iterator[Fault]:
    for table in sorted(named.tables):
        if table.casefold() not in known.tables:
            yield Fault(_where(measure), f"there is no table {table!r}.")
    for table, column in sorted(named.columns):
        columns = known.tables.get(table.casefold())
        is_measure = (table.casefold(), column.casefold()) in known.homes
        if columns is not None and column.casefold() not in columns and not is_measure:
            yield Fault(_where(measure), f"there is no column {table}[{column}].")
    measures = {name for _, name in known.homes}
    for name in sorted(named.measures):
        if name.casefold() not in measures:
            yield Fault(_where(measure), f"there is no measure [{name}].")


def _needs_itself(name: str, named: Mapping[str, References], homes: Set[tuple[str, str]]) -> bool:
    seen: set[str] = set()
    todo = [name]
    while todo:
        found = named.get(todo.pop())
        needed = _needed(found, homes) if found else set()
        if name in needed:
            return True
        todo += needed - seen
        seen |= needed
    return False


def _needed(found: References, homes: Set[tuple[str, str]]) -> set[str]:
    """The measures that an expression names, alone or behind their home."""
    behind = {(table.casefold(), name.casefold()) for table, name in found.columns} & homes
    return {name.casefold() for name in found.measures} | {name for _, name in behind}
