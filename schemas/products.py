"""Contracts of products and baskets."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandera.ibis as pa

from schemas import shared
from schemas.contract import Contract, about
from schemas.fields import choice, count, day, field, flag, growth, identifier, money, rate, text
from schemas.types import (
    Count,
    Day,
    FineRate,
    Flag,
    Index,
    Money,
    Percent,
    PerCustomer,
    Rate,
    Score,
    Text,
)

PRODUCT, CATEGORY = "product", "category"
LEVELS = (PRODUCT, CATEGORY)
ALL_ORDERS, MULTI_ORDERS = "all orders", "multi orders"
LEAST_TOGETHER = 3
GROWING, DECLINING, STABLE, INSUFFICIENT = "growing", "declining", "stable", "insufficient data"
LEAST_TREND_ORDERS = 10
ABOVE_10, FROM_5, BELOW_5 = "above 10", "5-10", "below 5"


class ProductPerformance(Contract):
    """What each product of the catalogue sold, over all time."""

    product_id: Text = identifier("Product", "Names the product.")
    category: Text = shared.category()
    revenue: Money = shared.revenue()
    items: Count = shared.items()
    orders: Count = shared.orders(
        "Different valid orders with the product; not additive.", additive=False
    )
    customers: Count = shared.customers("Different customers who bought it; not additive.")
    aov: Money = shared.aov()
    revenue_share: FineRate = shared.revenue_share("all products")
    cumulative_share: FineRate = shared.cumulative_share("products")
    revenue_rank: Count = shared.revenue_rank("products")
    abc: Text = shared.abc("products")
    avg_review_score: Score = shared.review_score("valid orders with the product, each once")
    first_sale_date: Day = day("First sale", "Day of the first valid order.", nullable=True)
    last_sale_date: Day = day("Last sale", "Day of the last valid order.", nullable=True)
    is_sold: Flag = flag("Sold", "1 with an item in a valid order.")
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a product."""

        unique = ["product_id"]
        metadata = about(
            "One row a product of the catalogue, sold or not, and any sold product that it lacks.",
            questions=(
                "Which products bring most of the revenue?",
                "Which sell well but are reviewed badly?",
                "Which were never sold?",
            ),
            caveats=(
                "aov is the product's revenue per order, not the order's whole value.",
                "A review is of the order, so it counts for each of its products.",
            ),
        )

    @pa.dataframe_check(name="sold_products_have_sales")
    def sold_products_have_sales(cls, data: pa.IbisData) -> Any:
        """A sold product has items, orders and days of sale; another has none."""
        table = data.table
        sold = table.is_sold == 1
        return (sold == (table["items"] > 0)) & (sold == table.first_sale_date.notnull())


class DemandTrend(Contract):
    """Demand for products and categories: the last three complete months against those before."""

    level: Text = choice("Level", "What the row is about.", LEVELS)
    member: Text = text("Member", "product_id or category.")
    category: Text = shared.category()
    orders: Count = shared.orders(
        "Different valid orders with it in the six months.", additive=False
    )
    items_recent: Count = count("Recent items", "Items in the last three complete months.", "items")
    items_previous: Count = count("Previous items", "Items in the three months before.", "items")
    growth_pct: Percent = growth(
        "Growth",
        "100 × (items_recent / items_previous − 1); empty without previous items or data.",
    )
    trend: Text = choice(
        "Trend",
        "growing from +15 % (also from 0), declining from −15 %, else stable; insufficient data "
        "below 10 orders, or if there are not six complete months.",
        (GROWING, DECLINING, STABLE, INSUFFICIENT),
    )

    class Config(Contract.Config):
        """One row a member of a level."""

        unique = ["level", "member"]
        metadata = about(
            "One row a product ordered in the six months, and one a category of the catalogue.",
            questions=("Which products and categories gain or lose demand?",),
            caveats=(
                "Season is not taken out: after Christmas most decline.",
                "Filter one level before you sum.",
            ),
        )

    @pa.dataframe_check(name="no_growth_without_data")
    def no_growth_without_data(cls, data: pa.IbisData) -> Any:
        """Where data are insufficient no growth is given."""
        return (data.table.trend != INSUFFICIENT) | data.table.growth_pct.isnull()


class Seasonality(Contract):
    """In which quarter of the year each category sells."""

    category: Text = shared.category()
    quarter_of_year: Count = field(
        "Quarter",
        "Quarter of the year, 1 to 4.",
        unit="quarter",
        in_range={"min_value": 1, "max_value": 4},
    )
    items: Count = shared.items("Items of valid orders in the quarter's months of the history.")
    months: Count = count(
        "Months",
        "Months of the history in this quarter of any year.",
        "months",
        ge=1,
        summarize_by="none",
    )
    seasonality_index: Index = field(
        "Seasonality index",
        "(items / months) / (all items of the category / all months): 1.2 is 20 % above average.",
        unit="index",
        ge=Decimal(0),
    )
    share_index: Index = field(
        "Share index",
        "The category's share of all items in the quarter / its share overall, which corrects for "
        "growth.",
        unit="index",
        nullable=True,
        ge=Decimal(0),
    )
    best_product_id: Text = identifier(
        "Best product",
        "The product of the category with most items in the quarter; a tie goes to the least id; "
        "empty without items.",
        nullable=True,
    )
    best_product_items: Count = count(
        "Best product's items", "Its items in the quarter.", "items", summarize_by="none"
    )
    low_sample: Flag = shared.low_sample("items")

    class Config(Contract.Config):
        """One row a category and quarter of the year."""

        unique = ["category", "quarter_of_year"]
        metadata = about(
            "One row a category and quarter of the year, over the history of the company: its "
            "complete months after the last with fewer than 30 orders.",
            questions=("When in the year does a category sell best?", "Which product leads then?"),
            caveats=(
                "While the company grows, later quarters look strong: compare share_index.",
                "With less than two years of history a quarter is one quarter.",
            ),
        )

    @pa.dataframe_check(name="best_is_part_of_all")
    def best_is_part_of_all(cls, data: pa.IbisData) -> Any:
        """The best product's items are some of the category's; without items there is none."""
        table = data.table
        none = table.best_product_id.isnull()
        return (table.best_product_items <= table["items"]) & (none == (table["items"] == 0))


class CrossSell(Contract):
    """Which products, and which categories, are ordered together."""

    level: Text = choice("Level", "What is paired.", LEVELS)
    base: Text = choice(
        "Base",
        "The orders counted: all orders with items, or those with two or more different members.",
        (ALL_ORDERS, MULTI_ORDERS),
    )
    member_a: Text = text("Member A", "product_id or category; comes before member B.")
    member_b: Text = text("Member B", "product_id or category.")
    orders_together: Count = count(
        "Orders together",
        "Valid orders with both.",
        "orders",
        ge=LEAST_TOGETHER,
        summarize_by="none",
    )
    orders_a: Count = count(
        "Orders of A", "Orders of the base with A.", "orders", summarize_by="none"
    )
    orders_b: Count = count(
        "Orders of B", "Orders of the base with B.", "orders", summarize_by="none"
    )
    orders_total: Count = count("All orders", "Orders of the base.", "orders", summarize_by="none")
    support_rate: Rate = rate("Support", "orders_together / orders_total.")
    confidence_a_b_rate: Rate = rate("Confidence A to B", "orders_together / orders_a.")
    confidence_b_a_rate: Rate = rate("Confidence B to A", "orders_together / orders_b.")
    expected_orders: PerCustomer = field(
        "Expected orders",
        "orders_a × orders_b / orders_total: if both were chosen independently.",
        unit="orders",
        ge=Decimal(0),
    )
    lift: PerCustomer = field(
        "Lift",
        "orders_together × orders_total / (orders_a × orders_b).",
        unit="times",
        ge=Decimal(0),
    )
    lift_band: Text = choice(
        "Lift band", "By the lift before rounding.", (ABOVE_10, FROM_5, BELOW_5)
    )

    class Config(Contract.Config):
        """One row a pair in a base."""

        unique = ["level", "base", "member_a", "member_b"]
        metadata = about(
            "One row a level, base and pair with at least three orders together.",
            questions=("What is bought with what?", "Which bundle should we offer?"),
            caveats=(
                "Where most baskets hold one product, lift over all orders is high for any pair: "
                "look at multi orders too, and at orders_together.",
            ),
        )

    @pa.dataframe_check(name="pairs_are_ordered")
    def pairs_are_ordered(cls, data: pa.IbisData) -> Any:
        """Each pair stands once, the lesser member first."""
        return data.table.member_a < data.table.member_b

    @pa.dataframe_check(name="together_within_each")
    def together_within_each(cls, data: pa.IbisData) -> Any:
        """Orders with both are some of those with either, and these of all."""
        table = data.table
        within = (table.orders_together <= table.orders_a) & (
            table.orders_together <= table.orders_b
        )
        return (
            within & (table.orders_a <= table.orders_total) & (table.orders_b <= table.orders_total)
        )


class BasketSize(Contract):
    """How many items orders have."""

    items: Count = count("Items", "Items of the order, 0 included.", "items", summarize_by="none")
    orders: Count = count("Orders", "Valid orders with so many items.", "orders", ge=1)
    order_share: Rate = rate("Order share", "orders / all valid orders.")
    revenue: Money = money("Revenue", "Sum of item prices of these orders.")
    revenue_share: Rate = shared.revenue_share("all orders")
    aov: Money = shared.aov()
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a number of items."""

        unique = ["items"]
        metadata = about(
            "One row a number of items that a valid order has.",
            questions=("How many items does a customer put into a basket?",),
            caveats=(
                "Orders without items have value 0; they are rows of the source all the same.",
            ),
        )
