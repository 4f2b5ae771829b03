"""Contract of the table of checks: what was looked at, and what was found."""

from __future__ import annotations

from typing import Any

from schemas.contract import Contract, about, row_check
from schemas.fields import choice, count, field, identifier, mean_money, rate
from schemas.types import Count, FineRate, Money, Text

ERROR, WARNING, INFORMATION = "error", "warning", "information"
SEVERITIES = (ERROR, WARNING, INFORMATION)


class QualityResults(Contract):
    """Every check of a run: the rules of all contracts, and the oddities of accepted rows."""

    check_id: Text = identifier(
        "Check",
        "Table, column and rule, joined by points.",
        str_length={"min_value": 1, "max_value": 128},
    )
    table_name: Text = identifier("Table", "The raw or published table that was checked.")
    column_name: Text = field(
        "Column", "The column; several for a key; empty for rules of a whole row.", nullable=True
    )
    rule: Text = identifier("Rule", "What was asked of each row.")
    severity: Text = choice(
        "Severity",
        "error: rows are set aside, or nothing is published; warning: data that looks wrong; "
        "information: worth knowing.",
        SEVERITIES,
    )
    row_count: Count = count("Rows checked", "Rows to which the rule applies.", "rows")
    failing_rows: Count = count(
        "Failing rows",
        "Rows that fail. A raw row that is set aside counts for its first reason only.",
        "rows",
    )
    failing_share: FineRate = rate(
        "Failing share", "failing_rows / row_count; empty where no row applies.", nullable=True
    )
    example_key: Text = field("Example", "The least key of a failing row.", nullable=True)
    failing_orders: Count = count(
        "Orders behind",
        "Orders that the failing rows are of; one counts for each of its rows that fail. Empty "
        "where rows are of no order, and for rules.",
        "orders",
        nullable=True,
        summarize_by="none",
    )
    failing_amount: Money = mean_money(
        "Money behind",
        "What the failing rows are worth: the value of their orders, or what was paid for those "
        "without items; of order lines and payments their own; where payments differ, by how much; "
        "of days without orders, what as many days bring on average; of orders apart from all "
        "others, the value of all. Empty like the orders behind.",
        nullable=True,
    )
    rank: Count = count(
        "Rank",
        "1 for the finding to look at first: errors, then warnings, then information, each by "
        "money behind, then by share. Empty where no row fails.",
        "rank",
        nullable=True,
        summarize_by="none",
    )

    class Config(Contract.Config):
        """One row a check."""

        unique = ["check_id"]
        metadata = about(
            "One row a check.",
            questions=(
                "Can I trust the extract, and what is odd in it?",
                "Which rows were set aside, and for what?",
            ),
            caveats=(
                "Oddities concern all accepted rows, also orders after as_of; but those of days, "
                "of months and of orders apart from others concern the days that the run knows.",
                "Published tables break no rule: otherwise nothing is published.",
                "Counts of different checks overlap, so they have no total.",
            ),
        )

    @row_check
    def failing_within_checked(table: Any) -> Any:
        """Failing rows are some of the rows checked."""
        return table.failing_rows <= table.row_count
