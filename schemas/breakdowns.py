"""Contracts of revenue by category and place."""

from __future__ import annotations

from typing import Any

import pandera.ibis as pa

from schemas import shared
from schemas.contract import Contract, about
from schemas.fields import choice, count, field, text
from schemas.types import (
    Count,
    Day,
    Degrees,
    FineRate,
    Flag,
    Money,
    Percent,
    PerCustomer,
    Rate,
    Text,
)

DIMENSIONS = ("product", "category", "state", "city", "zip_prefix", "seller")
BEST, WORST = "best", "worst"
TOP_N = 10
_THERE = "Different sellers located there with an item in a valid order of the month."
_LOW_ROWS = "Growth and shares of rows with low_sample = 1 rest on few orders."


class RevenueByCategory(Contract):
    """Revenue of each product category in each month."""

    category: Text = shared.category()
    order_month: Text = shared.order_month()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    revenue: Money = shared.revenue()
    orders: Count = shared.orders(
        "Different valid orders with an item of the category; not additive.", additive=False
    )
    items: Count = shared.items()
    customers: Count = shared.customers()
    revenue_share: Rate = shared.revenue_share("all categories in the month")
    revenue_rank: Count = shared.revenue_rank("categories of the month")
    mom_growth_pct: Percent = shared.mom_growth()
    yoy_growth_pct: Percent = shared.yoy_growth()
    is_complete: Flag = shared.is_complete()
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a category and month."""

        unique = ["category", "order_month"]
        metadata = about(
            "One row a category that was ever sold and a calendar month; months without sales are "
            "rows with 0.",
            questions=(
                "Which categories bring the revenue, and which grow?",
                "How does a category's share change over the year?",
            ),
            caveats=(
                "An order with items of two categories counts in both: orders are not additive.",
                _LOW_ROWS,
            ),
        )

    @pa.dataframe_check(name="customers_within_orders")
    def customers_within_orders(cls, data: pa.IbisData) -> Any:
        """Each customer has an order, and each order an item."""
        table = data.table
        return (table.customers <= table.orders) & (table.orders <= table["items"])


class RevenueByState(Contract):
    """Revenue of each customer state in each month."""

    customer_state: Text = shared.state()
    order_month: Text = shared.order_month()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    revenue: Money = shared.revenue()
    orders: Count = shared.orders()
    items: Count = shared.items()
    customers: Count = shared.customers()
    revenue_share: Rate = shared.revenue_share("all states in the month")
    revenue_rank: Count = shared.revenue_rank("states of the month")
    mom_growth_pct: Percent = shared.mom_growth()
    yoy_growth_pct: Percent = shared.yoy_growth()
    is_complete: Flag = shared.is_complete()
    low_sample: Flag = shared.low_sample("orders")
    region: Text = shared.region()
    sellers: Count = shared.sellers(_THERE)
    customers_per_seller: PerCustomer = shared.customers_per_seller()

    class Config(Contract.Config):
        """One row a state and month."""

        unique = ["customer_state", "order_month"]
        metadata = about(
            "One row a state that ever ordered and a calendar month; months without sales are "
            "rows with 0.",
            questions=(
                "Where do customers buy, and where does revenue grow?",
                "Which states have many customers for each seller?",
            ),
            caveats=(
                "sellers are those located in the state, not those who sell to it.",
                _LOW_ROWS,
            ),
        )

    @pa.dataframe_check(name="customers_within_orders")
    def customers_within_orders(cls, data: pa.IbisData) -> Any:
        """Each customer has an order."""
        return data.table.customers <= data.table.orders


class RevenueByCity(Contract):
    """Revenue of each customer city in each month in which it ordered."""

    customer_state: Text = shared.state()
    customer_city: Text = shared.city()
    order_month: Text = shared.order_month()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    revenue: Money = shared.revenue()
    orders: Count = shared.orders()
    items: Count = shared.items()
    customers: Count = shared.customers()
    revenue_share: Rate = shared.revenue_share("all cities in the month")
    revenue_rank: Count = shared.revenue_rank("cities of the month")
    mom_growth_pct: Percent = shared.mom_growth()
    yoy_growth_pct: Percent = shared.yoy_growth()
    is_complete: Flag = shared.is_complete()
    low_sample: Flag = shared.low_sample("orders")
    region: Text = shared.region()
    sellers: Count = shared.sellers(_THERE)
    customers_per_seller: PerCustomer = shared.customers_per_seller()

    class Config(Contract.Config):
        """One row a city and month."""

        unique = ["customer_state", "customer_city", "order_month"]
        metadata = about(
            "One row a city and a month in which it has a valid order.",
            questions=("Which cities bring the revenue?", "In which cities are sellers scarce?"),
            caveats=(
                "A city without orders in a month has no row then, unlike states and categories.",
                "Cities are named as customers wrote them; the same name in two states is two "
                "cities.",
                _LOW_ROWS,
            ),
        )

    @pa.dataframe_check(name="customers_within_orders")
    def customers_within_orders(cls, data: pa.IbisData) -> Any:
        """Each customer has an order."""
        table = data.table
        return (table.customers <= table.orders) & (table.orders >= 1)


def _degrees(title: str, direction: str, least: int, greatest: int) -> Any:
    return field(
        title,
        "Median of the zip's points inside Brazil, each rounded to 6 decimals; degrees "
        f"{direction}; empty without points.",
        unit="degrees",
        nullable=True,
        in_range={"min_value": least, "max_value": greatest},
    )


class RevenueByZip(Contract):
    """Revenue of each zip code prefix of customers, over all time, with its place on the map."""

    customer_zip_code_prefix: Text = field(
        "Zip code prefix",
        "First five digits of the zip code of the order's customer record; not_defined where it is "
        "missing.",
        str_matches=r"^([0-9]{5}|not_defined)$",
    )
    customer_state: Text = text("State", "State of the latest valid order from the zip.")
    customer_city: Text = text("City", "City of the latest valid order from the zip.")
    region: Text = shared.region()
    lat: Degrees = _degrees("Latitude", "north", -90, 90)
    lng: Degrees = _degrees("Longitude", "east", -180, 180)
    revenue: Money = shared.revenue()
    orders: Count = shared.orders()
    items: Count = shared.items()
    customers: Count = shared.customers()
    sellers: Count = shared.sellers("Different sellers of that zip with an item in a valid order.")
    customers_per_seller: PerCustomer = shared.customers_per_seller()
    revenue_share: FineRate = shared.revenue_share("all zips")
    revenue_rank: Count = shared.revenue_rank("zips")
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a zip code prefix."""

        unique = ["customer_zip_code_prefix"]
        metadata = about(
            "One row a zip code prefix with a valid order, over all time.",
            questions=("Where on the map does revenue come from?",),
            caveats=(
                "Most zips have few orders: see low_sample.",
                "Without geolocation files lat and lng are empty.",
            ),
        )

    @pa.dataframe_check(name="both_coordinates_or_none")
    def both_coordinates_or_none(cls, data: pa.IbisData) -> Any:
        """A point has both coordinates."""
        return data.table.lat.isnull() == data.table.lng.isnull()


class TopBottom(Contract):
    """The ten best and worst members of each dimension, by revenue and by items, over all time."""

    dimension: Text = choice("Dimension", "What is ranked.", DIMENSIONS)
    measure: Text = choice("Measure", "By what it is ranked.", ("revenue", "items"))
    direction: Text = choice("Direction", "best: most first; worst: least first.", (BEST, WORST))
    rank: Count = field(
        "Rank",
        "Row number by the measure, then by member.",
        unit="rank",
        in_range={"min_value": 1, "max_value": TOP_N},
    )
    member: Text = text(
        "Member",
        "Id, code or name; a city with its state, such as santos, SP.",
        str_length={"min_value": 1, "max_value": 160},
    )
    revenue: Money = shared.revenue()
    items: Count = shared.items()
    orders: Count = count("Orders", "Different valid orders.", "orders", summarize_by="none")

    class Config(Contract.Config):
        """One row a place in a list."""

        unique = ["dimension", "measure", "direction", "rank"]
        metadata = about(
            "One row a dimension, measure, direction and rank from 1 to 10.",
            questions=(
                "Which products, sellers and places sell most?",
                "Which, among those with 30 orders, sell least?",
            ),
            caveats=(
                "The worst are sought among members with at least 30 orders, so there may be "
                "fewer than ten.",
                "Members with equal values are ranked by name.",
            ),
        )

    @pa.dataframe_check(name="worst_have_orders")
    def worst_have_orders(cls, data: pa.IbisData) -> Any:
        """Only members with 30 orders can be the worst."""
        return (data.table.direction == BEST) | (data.table.orders >= shared.LOW_SAMPLE)
