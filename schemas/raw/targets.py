"""What people set themselves: targets of sales."""

from __future__ import annotations

from decimal import Decimal

from schemas.contract import Contract
from schemas.currencies import CURRENCY
from schemas.fields import choice, field, month, text
from schemas.raw.table import RawTable
from schemas.types import Money, Text

SCOPE_TYPES = ("company", "category", "state")
WHOLE_COMPANY = "all"
LARGEST_TARGET = Decimal("999999999990.00")


class SalesTargets(Contract):
    """Revenue that is aimed at: of the company, a category or a state, in a month."""

    order_month: Text = month("Month", "Calendar month of purchase, such as 2018-08.")
    scope_type: Text = choice("Scope type", "What the target is for.", SCOPE_TYPES)
    scope: Text = text("Scope", "The category or state; all for the company.")
    target: Money = field(
        "Target",
        "Revenue of the month that is aimed at.",
        unit=CURRENCY,
        summarize_by="sum",
        in_range={"min_value": Decimal(0), "max_value": LARGEST_TARGET},
    )

    class Config(Contract.Config):
        """One row a month and scope."""

        unique = ["order_month", "scope_type", "scope"]


SALES_TARGETS = RawTable(SalesTargets, "sales_targets")
