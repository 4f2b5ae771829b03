"""The rules of a contract as expressions: one aggregate query checks a whole table.

pandera is the reference for what the rules mean, but runs a query a rule. The tests prove on
planted faults that it agrees with the conditions here for every rule of every contract.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import ibis
import ibis.expr.operations as ops
import ibis.expr.types as ir

from schemas.contract import ContractType, columns, key, row_checks
from schemas.places import NOWHERE, STATE, ZIP, PlaceProfile


@dataclass(frozen=True)
class Rule:
    """One rule of a contract; `column` is None where it concerns the row as a whole."""

    name: str
    column: str | None
    passing: ir.BooleanValue
    """Null where there is nothing to judge, which is no fault."""
    requirement: str

    @property
    def columns(self) -> set[str]:
        """The columns that it looks at."""
        return {field.name for field in self.passing.op().find(ops.Field, filter=ops.Value)}

    @property
    def failing(self) -> ir.BooleanValue:
        """Whether a row breaks the rule."""
        return ~self.passing

    @property
    def label(self) -> str:
        """Name for messages."""
        return label(self.column, self.name)


def label(column: str | None, rule: str) -> str:
    """The column, if the rule concerns one, then the rule."""
    return f"{column}: {rule}" if column else rule


def row_rules(
    contract: ContractType,
    table: ir.Table,
    unknown: Collection[str] = (),
    places: PlaceProfile = NOWHERE,
) -> list[Rule]:
    """Every rule that one row can break by itself, in contract order, on this table.

    None of columns that are unknown, nor of rows by such columns. What the place profile knows of
    a column stands for the contract's rules.
    """
    rules: list[Rule] = []
    for column in columns(contract):
        name = column.name
        if name in unknown:
            continue
        if not column.nullable:
            rules.append(Rule("not_null", name, table[name].notnull(), "a value"))
        known = [_ruled(*each, table, name) for each in _known(places, column.place)]
        rules += known or [
            _ruled(check.name, check.statistics, table, name) for check in column.checks
        ]
    of_rows = [Rule(check.name, None, check.passing(table), "") for check in row_checks(contract)]
    return rules + [rule for rule in of_rows if not rule.columns.intersection(unknown)]


def distinct_keys(contract: ContractType, table: ir.Table) -> ir.Table:
    """One row: the number of different keys, as `distinct_keys`."""
    first, *more = key(contract)
    if more:
        return table.select(first, *more).distinct().aggregate(distinct_keys=ibis._.count())
    # Counting values is a third faster than making rows distinct.
    return table.aggregate(distinct_keys=table[first].nunique())


def failures(rules: Sequence[Rule], table: ir.Table) -> ir.Table:
    """One row: `row_count`, then the number of failing rows of each rule, in their order."""
    counts = {f"r{number}": table.count(where=rule.failing) for number, rule in enumerate(rules)}
    return table.aggregate(row_count=table.count(), **counts)


def _known(places: PlaceProfile, place: str | None) -> list[tuple[str, dict[str, Any]]]:
    """Name and statistics of the check of such a column by the place profile."""
    if place == STATE and places.states:
        return [("isin", {"allowed_values": list(places.states)})]
    if place == ZIP and places.zip_pattern:
        return [("str_matches", {"pattern": places.zip_pattern})]
    return []


def _ruled(name: str, statistics: Mapping[str, Any], table: ir.Table, column: str) -> Rule:
    called, passing, requirement = _built_in(name, statistics, table[column])
    return Rule(called, column, passing, requirement)


def _bound(bound: Any, value: ir.Value) -> Any:
    """The bound in the type of the money beside it: an engine would widen every value else."""
    return ibis.literal(bound, type=value.type()) if isinstance(bound, Decimal) else bound


def _built_in(
    name: str, statistics: Mapping[str, Any], value: Any
) -> tuple[str, ir.BooleanValue, str]:
    """Name, condition and requirement of pandera's own checks, as far as contracts use them."""
    match name, statistics:
        case "isin", {"allowed_values": values}:
            return "allowed_values", value.isin(values), f"one of {', '.join(map(str, values))}"
        case "in_range", {"min_value": least, "max_value": greatest}:
            between = value.between(_bound(least, value), _bound(greatest, value))
            return "range", between, f"{least} to {greatest}"
        case "greater_than_or_equal_to", {"min_value": least}:
            return "at_least", value >= _bound(least, value), f"at least {least}"
        case "str_matches", {"pattern": pattern}:
            return "pattern", value.re_search(pattern), f"the form {pattern}"
        case "str_length", {"min_value": None, "max_value": greatest}:
            return "length", value.length() <= greatest, f"at most {greatest} characters"
        case "str_length", {"min_value": least, "max_value": greatest}:
            length = value.length().between(least, greatest)
            return "length", length, f"{least} to {greatest} characters"
    raise TypeError(f"no condition is known for pandera's check {name}; add it here")
