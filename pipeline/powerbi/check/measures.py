"""Measures: DAX that can be read, names that exist, and what Power BI shows of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from pipeline.powerbi.check.fault import Fault
from pipeline.powerbi.check.model_reader import ReadModel
from pipeline.powerbi.dax.errors import DaxError, UnsupportedDax
from pipeline.powerbi.dax.function_names import FUNCTION_NAMES
from pipeline.powerbi.dax.parser import parse
from pipeline.powerbi.dax.references import References, references, references_of_tokens, texts
from pipeline.powerbi.semantic_model import Measure

Homed = tuple[str, Measure]
"""A measure behind the name of its home table."""


@dataclass(frozen=True)
class _Names:
    """What expressions may name, without capitals."""

    tables: Mapping[str, Set[str]]
    """Each with its columns."""
    homes: Set[tuple[str, str]]
    """Each measure behind its table."""
    functions: Set[str]
    """Those of DAX, and the model's own."""

    @classmethod
    def of(cls, model: ReadModel, measures: Iterable[Homed]) -> _Names:
        tables = {
            table.name.casefold(): {column.name.casefold() for column in table.columns}
            for table in model.all_tables
        }
        homes = {(home.casefold(), each.name.casefold()) for home, each in measures}
        own = {name.casefold() for name in model.functions}
        return cls(tables, homes, own | {name.casefold() for name in FUNCTION_NAMES})

    def columns_of(self, tables: Iterable[str]) -> set[str]:
        """The columns of any of these tables."""
        return {name for table in tables for name in self.tables.get(table.casefold(), ())}


def measure_faults(model: ReadModel, of_report: Iterable[Homed] = ()) -> Iterator[Fault]:
    """What is wrong with each measure of the model, and with those of the report alone."""
    measures = (*model.measures, *of_report)
    known = _Names.of(model, measures)
    named: dict[str, References] = {}
    for _, measure in model.measures:
        yield from _label_faults(measure)
    for _, measure in measures:
        try:
            named[measure.name.casefold()] = _references(measure.expression)
        except DaxError as error:
            yield Fault(_where(measure), f"cannot be read, {error}")
    for _, measure in measures:
        if measure.name.casefold() in named:
            yield from _reference_faults(known, measure, named[measure.name.casefold()])
            if _needs_itself(measure.name.casefold(), named, known.homes):
                yield Fault(_where(measure), "needs its own value. Break the circle.")


def _references(expression: str) -> References:
    """What the expression names, also one that uses more of DAX than is known here."""
    try:
        return references(parse(expression))
    except UnsupportedDax:
        return references_of_tokens(expression)


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
    for function in sorted(named.functions):
        if function.casefold() not in known.functions:
            yield Fault(_where(measure), f"there is no function {function} in DAX.")
    for table in sorted(named.tables):
        if table.casefold() not in known.tables:
            yield Fault(_where(measure), f"there is no table {table!r}.")
    for table, column in sorted(named.columns):
        columns = known.tables.get(table.casefold())
        is_measure = (table.casefold(), column.casefold()) in known.homes
        if columns is not None and column.casefold() not in columns and not is_measure:
            yield Fault(_where(measure), f"there is no column {table}[{column}].")
    # A row's columns may stand alone, and functions name new ones by a text.
    others = known.columns_of(named.tables) | texts(measure.expression)
    measures = {name for _, name in known.homes}
    for name in sorted(named.measures):
        if name.casefold() not in measures | others:
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
