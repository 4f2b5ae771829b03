"""The rules of a contract as expressions: one aggregate query checks a whole table.

pandera is the reference for what the rules mean, but runs a query a rule. The tests prove on
planted faults that it agrees with the conditions here for every rule of every contract.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pipeline.on_demand import ibis
from pipeline.rules.in_words import worded
from schemas.contract import Check, ContractType, columns, key, row_checks
from schemas.places import NOWHERE, STATE, ZIP, PlaceProfile

if TYPE_CHECKING:
    import ibis.expr.types as ir


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
        ops = ibis.expr.operations
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
        checks = _known(places, column.place) or column.checks
        rules += [_of_column(check, table, name) for check in checks]
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


def _known(places: PlaceProfile, place: str | None) -> list[Check]:
    """What the place profile knows of such a column."""
    if place == STATE and places.states:
        return [Check("isin", {"allowed_values": list(places.states)})]
    if place == ZIP and places.zip_pattern:
        return [Check("str_matches", {"pattern": places.zip_pattern})]
    return []


def _of_column(check: Check, table: ir.Table, column: str) -> Rule:
    name, requirement = worded(check)
    return Rule(name, column, _passing(check, table[column]), requirement)


def _bound(bound: Any, value: ir.Value) -> Any:
    """The bound in the type of the money beside it: an engine would widen every value else."""
    return ibis.literal(bound, type=value.type()) if isinstance(bound, Decimal) else bound


def _passing(check: Check, value: Any) -> ir.BooleanValue:
    match check.name, check.statistics:
        case "isin", {"allowed_values": values}:
            return value.isin(values)
        case "in_range", {"min_value": least, "max_value": greatest}:
            return value.between(_bound(least, value), _bound(greatest, value))
        case "greater_than_or_equal_to", {"min_value": least}:
            return value >= _bound(least, value)
        case "str_matches", {"pattern": pattern}:
            return value.re_search(pattern)
        case "str_length", {"min_value": None, "max_value": greatest}:
            return value.length() <= greatest
        case "str_length", {"min_value": least, "max_value": greatest}:
            return value.length().between(least, greatest)
    raise TypeError(f"no condition is known for the rule {check.name}; add it here")
