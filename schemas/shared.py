"""Columns that many tables share, so that the same quantity has the same name, text and rules."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from schemas import fields
from schemas.unknown import PRODUCT_NAME, SELLER, STATE_REGIONS

LONGEST_NAME = 500
NOT_DEFINED = "not_defined"
"""Stands for a value that is missing, since BI tools treat an empty text badly."""
_FAIR = (
    "Empty unless both months are complete and the earlier has 30 orders (--min-orders) and "
    "revenue above 0."
)


def order_month() -> Any:
    """The month of purchase as text."""
    return fields.month("Month", "Calendar month of purchase.", sort_by="order_month_key")


def order_month_key() -> Any:
    """The month of purchase as a number."""
    return fields.month_key("Month key", "Calendar month of purchase, YYYYMM.")


def month_start_date() -> Any:
    """The month's first day, which relates it to the calendar."""
    return fields.day("Month start", "First day of the month.", references=("calendar",))


def is_complete() -> Any:
    """Whether the month is wholly covered by the data."""
    return fields.flag(
        "Complete", "1 if the month starts on or after the first order's day and ends by as_of."
    )


def low_sample(of: str) -> Any:
    """Whether few stand behind the row."""
    return fields.flag("Low sample", f"1 if {of} is below 30 (--min-orders).")


def revenue(what: str = "Sum of amount − discount of the items of valid orders.") -> Any:
    """Money from valid orders."""
    return fields.money("Revenue", what)


def orders(what: str = "Valid orders.", *, additive: bool = True) -> Any:
    """Number of orders."""
    return fields.count("Orders", what, "orders", summarize_by="sum" if additive else "none")


def items(what: str = "Items of valid orders; each unit counts.") -> Any:
    """Number of items."""
    return fields.count("Items", what, "items")


def customers(what: str = "Different customers with a valid order; not additive.") -> Any:
    """Number of different customers."""
    return fields.count("Customers", what, "customers", summarize_by="none")


def located_sellers(what: str, *place: str) -> Any:
    """Number of different sellers of a place, which needs these columns of sellers."""
    return fields.count("Sellers", what, "sellers", summarize_by="none", needs=(SELLER, *place))


def customers_per_seller(*place: str) -> Any:
    """Customers for each seller of a place, which needs these columns of sellers."""
    return fields.field(
        "Customers per seller",
        "customers / sellers; empty without sellers.",
        unit="customers",
        nullable=True,
        needs=(SELLER, *place),
        ge=Decimal(0),
    )


def aov() -> Any:
    """Average order value."""
    return fields.mean_money(
        "Average order value", "revenue / orders; empty without orders.", nullable=True
    )


def revenue_share(of: str) -> Any:
    """Part of a total."""
    return fields.rate(
        "Revenue share", f"revenue / revenue of {of}; empty if that is 0.", nullable=True
    )


def revenue_rank(among: str) -> Any:
    """Competition rank."""
    return fields.field(
        "Revenue rank",
        f"1 + the number of {among} with more revenue; empty at revenue 0.",
        unit="rank",
        nullable=True,
        ge=1,
    )


def cumulative_share(of: str) -> Any:
    """Pareto share."""
    return fields.rate(
        "Cumulative share",
        f"Revenue of all {of} with at least this revenue / revenue of all; empty if that is 0.",
        nullable=True,
    )


def abc(of: str) -> Any:
    """Pareto class."""
    return fields.choice(
        "ABC class",
        f"A if the {of} with more revenue have below 80 % of all revenue together, B if below "
        "95 %, else C.",
        ("A", "B", "C"),
    )


def mom_growth() -> Any:
    """Growth of revenue to the month before."""
    return fields.growth(
        "Growth to previous month", f"100 × (revenue / revenue a month before − 1). {_FAIR}"
    )


def yoy_growth() -> Any:
    """Growth of revenue to the month a year before."""
    return fields.growth(
        "Growth to last year", f"100 × (revenue / revenue 12 months before − 1). {_FAIR}"
    )


def state(**rules: Any) -> Any:
    """State of the order's customer record."""
    return fields.text(
        "State", "State of the order's customer record; not_defined where it is missing.", **rules
    )


def city() -> Any:
    """City of the order's customer record."""
    return fields.text(
        "City", "City of the order's customer record; not_defined where it is missing."
    )


def region() -> Any:
    """Region of a state."""
    return fields.text(
        "Region",
        "Region of the state by state_regions, else by the place profile (for Brazil, of IBGE); "
        "not_defined for a state that these lack.",
        needs=(STATE_REGIONS,),
    )


def category() -> Any:
    """Product category."""
    return fields.text(
        "Category", "English name of the product's category, else the raw name, else not_defined."
    )


def product_name(title: str, of: str) -> Any:
    """Name of a product."""
    return fields.text(
        title,
        f"Name of {of}; empty without one.",
        nullable=True,
        needs=(PRODUCT_NAME,),
        str_length={"min_value": 1, "max_value": LONGEST_NAME},
    )


def review_score(of: str) -> Any:
    """Mean review score."""
    return fields.score(
        "Average review score", f"Mean score of the latest reviews of {of}; empty without reviews."
    )
