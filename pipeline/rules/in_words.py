"""The rules of a contract in words, for its readers."""

from __future__ import annotations

import ibis

from pipeline.rules.row_rules import Rule, row_rules
from schemas.contract import ContractType, columns, ibis_schema, table_name


def column_rules(contract: ContractType) -> dict[str, list[str]]:
    """Column to what its values must be, beside being there."""
    found: dict[str, list[str]] = {column.name: [] for column in columns(contract)}
    for rule in _rules(contract):
        if rule.column is not None and rule.name != "not_null":
            found[rule.column].append(rule.requirement)
    return found


def row_rule_names(contract: ContractType) -> list[str]:
    """The rules that concern several columns."""
    return [rule.name for rule in _rules(contract) if rule.column is None]


def _rules(contract: ContractType) -> list[Rule]:
    return row_rules(contract, ibis.table(ibis_schema(contract), name=table_name(contract)))
