"""The rules of a contract in words, for its readers."""

from __future__ import annotations

from schemas.contract import Check, ContractType, columns, row_checks


def worded(check: Check) -> tuple[str, str]:
    """The rule's name, and what it asks of a value; of all kinds of rules that contracts have."""
    match check.name, check.statistics:
        case "isin", {"allowed_values": values}:
            return "allowed_values", f"one of {', '.join(map(str, values))}"
        case "in_range", {"min_value": least, "max_value": greatest}:
            return "range", f"{least} to {greatest}"
        case "greater_than_or_equal_to", {"min_value": least}:
            return "at_least", f"at least {least}"
        case "str_matches", {"pattern": pattern}:
            return "pattern", f"the form {pattern}"
        case "str_length", {"min_value": None, "max_value": greatest}:
            return "length", f"at most {greatest} characters"
        case "str_length", {"min_value": least, "max_value": greatest}:
            return "length", f"{least} to {greatest} characters"
    raise TypeError(f"no words are known for the rule {check.name}; add them here")


def column_rules(contract: ContractType) -> dict[str, list[str]]:
    """Column to what its values must be, beside being there."""
    return {
        column.name: [worded(check)[1] for check in column.checks] for column in columns(contract)
    }


def row_rule_names(contract: ContractType) -> list[str]:
    """The rules that concern several columns."""
    return [check.name for check in row_checks(contract)]
