"""Contract of sales against their targets."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.currencies import CURRENCY
from schemas.fields import RATIO, choice, field, money, text
from schemas.raw.targets import SCOPE_TYPES
from schemas.types import Attainment, Count, Day, Flag, Money, Text
from schemas.unknown import CUSTOMER_STATE

AUTO_PERMILLE = 1_015
NO_TARGET, IN_PROGRESS = "No target", "In progress"
OFF_TRACK, OPPORTUNITY, NEAR, MET = "Off track", "Opportunity", "Near", "Met"
PLAN, AUTO, NONE = "plan", "auto", "none"


class SalesVsTarget(Contract):
    """Revenue of each month against its target: of the company, each category and each state."""

    order_month: Text = shared.order_month()
    scope_type: Text = choice("Scope type", "Whose target it is.", SCOPE_TYPES)
    scope: Text = text("Scope", "The category or state; all for the company.")
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    actual: Money = money("Actual", "Revenue of the scope in the month.")
    target: Money = money(
        "Target",
        "From the plan, if that has one; else revenue of the month before × 1.015, to the cent, "
        "if that month is complete and has 30 orders of the scope (--min-orders); else empty.",
        nullable=True,
    )
    attainment_rate: Attainment = field(
        "Attainment",
        "actual / target; may exceed 1; empty without target or with a target of 0.",
        unit=RATIO,
        nullable=True,
        ge=Decimal(0),
    )
    gap: Money = field(
        "Gap",
        "actual − target: below 0 while short of it; empty without target.",
        unit=CURRENCY,
        summarize_by="sum",
        nullable=True,
    )
    target_status: Text = choice(
        "Target status",
        "No target; In progress while the month is not complete; Met from 100 %, Near from 80 %, "
        "Opportunity from 60 %, else Off track.",
        (NO_TARGET, IN_PROGRESS, OFF_TRACK, OPPORTUNITY, NEAR, MET),
    )
    target_source: Text = choice("Target source", "Where it comes from.", (PLAN, AUTO, NONE))
    is_complete: Flag = shared.is_complete()

    class Config(Contract.Config):
        """One row a month and scope."""

        unique = ["order_month", "scope_type", "scope"]
        metadata = about(
            "One row a calendar month and scope: the company, each category and each state that "
            "ever sold or is planned.",
            questions=(
                "Did we meet the target, and who fell short?",
                "How much is missing this month?",
            ),
            caveats=(
                "Filter one scope_type before you sum: each holds all revenue.",
                "The automatic target only asks for 1.5 % more than the month before; it knows no "
                "season. Give a plan with --plan.",
            ),
            rows_need={"scope_type": {"state": (CUSTOMER_STATE,)}},
        )

    @row_check
    def gap_is_difference(table: Any) -> Any:
        """Gap = actual − target, and without target there is neither."""
        same = table.gap == table.actual - table.target
        return same.fill_null(table.gap.isnull() & table.target.isnull())

    @row_check
    def no_target_has_no_source(table: Any) -> Any:
        """A target has a source, and only a target has one."""
        lacking = table.target.isnull()
        return (lacking == (table.target_source == NONE)) & (
            lacking == (table.target_status == NO_TARGET)
        )
