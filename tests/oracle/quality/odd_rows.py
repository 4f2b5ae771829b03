"""Oddities of items, payments, reviews, products and places."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.oracle.numbers import quantile, rounded
from tests.oracle.quality.odd_orders import PURCHASED, is_before
from tests.oracle.raw import Raw, RawRow

Seen = tuple[str, str | None, bool | None]
SOUTH, NORTH = Decimal("-33.76"), Decimal("5.28")
REFERRING = {
    "refunds": ("refund_id", "order_id", "order_item_id", "product_id"),
    "product_costs": ("product_id", "valid_from"),
    "order_costs": ("order_id",),
    "stock_levels": ("product_id", "snapshot_date"),
}
"""The keys of tables whose references may miss."""
WEST, EAST = Decimal("-73.99"), Decimal("-34.79")


def odd_items(raw: Raw) -> Iterator[Seen]:
    """Items by their dates, prices, products and sellers; an empty catalogue tells nothing."""
    purchased = {row["order_id"]: row[PURCHASED] for row in raw.orders}
    products = {row["product_id"] for row in raw.products}
    sellers = {row["seller_id"] for row in raw.sellers}
    categories = _categories(raw)
    medians = _median_prices(raw, categories)
    for row in raw.order_items:
        price, cents = Fraction(row["price"]), Fraction(rounded(row["price"], 2))
        median = medians.get(categories.get(row["product_id"], ""))
        verdicts = {
            "price.zero": price == 0,
            "price.outlier": (cents >= 10 * median or cents <= median / 10) if median else None,
            "shipping_limit_date.before_purchase": is_before(
                row["shipping_limit_date"], purchased[row["order_id"]]
            ),
            "product_id.unknown": row["product_id"] not in products if products else None,
            "seller_id.unknown": (
                row["seller_id"] not in sellers if sellers and row["seller_id"] else None
            ),
        }
        yield from _of("order_items", _key(row, "order_id", "order_item_id"), verdicts)


def odd_references(raw: Raw) -> Iterator[Seen]:
    """Refunds, costs and stock of orders and products that are not there; empty names nothing."""
    for table, column, others in (
        ("refunds", "order_id", raw.orders),
        ("refunds", "product_id", raw.products),
        ("product_costs", "product_id", raw.products),
        ("order_costs", "order_id", raw.orders),
        ("stock_levels", "product_id", raw.products),
    ):
        known = {row[column] for row in others}
        for row in getattr(raw, table):
            applies = known and row[column] is not None
            key = _key(row, *REFERRING[table])
            yield f"{table}.{column}.unknown", key, row[column] not in known if applies else None


def odd_single_payments(raw: Raw) -> Iterator[Seen]:
    """Payments by themselves."""
    for row in raw.order_payments:
        verdicts = {
            "payment_value.zero": row["payment_value"] == 0,
            "payment_type.not_defined": row["payment_type"] == "not_defined",
            "payment_installments.zero": row["payment_installments"] == 0,
        }
        yield from _of("order_payments", _key(row, "order_id", "payment_sequential"), verdicts)


def odd_reviews(raw: Raw) -> Iterator[Seen]:
    """Reviews by their dates; a survey is dated by a day, so days are compared."""
    purchased = {row["order_id"]: row[PURCHASED] for row in raw.orders}
    for row in raw.order_reviews:
        asked, answered = row["review_creation_date"], row["review_answer_timestamp"]
        day = purchased[row["order_id"]].date()
        verdicts = {
            "review_answer_timestamp.before_asked": is_before(answered, asked),
            "review_creation_date.before_purchase": None if asked is None else asked.date() < day,
        }
        yield from _of("order_reviews", _key(row, "review_id", "order_id"), verdicts)
    for review_id, orders in Counter(row["review_id"] for row in raw.order_reviews).items():
        yield "order_reviews.review_id.several_orders", review_id, orders > 1


def odd_products(raw: Raw) -> Iterator[Seen]:
    """Products by category and weight."""
    known = {row["product_category_name"] for row in raw.category_translation}
    for row in raw.products:
        category, weight = row["product_category_name"], row["product_weight_g"]
        applies = category is not None and known
        verdicts = {
            "product_category_name.missing": category is None,
            "product_category_name.untranslated": category not in known if applies else None,
            "product_weight_g.zero": None if weight is None else weight == 0,
        }
        yield from _of("products", row["product_id"], verdicts)


def odd_places(raw: Raw) -> Iterator[Seen]:
    """Zip codes without a point, points elsewhere, rows that stand there already."""
    points = {row["geolocation_zip_code_prefix"] for row in raw.geolocation}
    for table, rows in (("customer", raw.customers), ("seller", raw.sellers)):
        column = f"{table}_zip_code_prefix"
        for row in rows:
            applies = row[column] is not None and points
            is_odd = row[column] not in points if applies else None
            yield f"{table}s.{column}.no_point", row[f"{table}_id"], is_odd
    seen: set[tuple[Any, ...]] = set()
    for row in raw.geolocation:
        lat, lng = row["geolocation_lat"], row["geolocation_lng"]
        is_inside = SOUTH <= lat <= NORTH and WEST <= lng <= EAST
        verdicts = {
            "geolocation_lat.outside_brazil": not (raw.state_regions or is_inside),
            "geolocation_zip_code_prefix.copies": tuple(row.values()) in seen,
        }
        seen.add(tuple(row.values()))
        yield from _of("geolocation", row["geolocation_zip_code_prefix"], verdicts)


def _categories(raw: Raw) -> dict[str, str]:
    """The English name of each product's category, else its own; products without have none."""
    english = {
        row["product_category_name"]: row["product_category_name_english"]
        for row in raw.category_translation
    }
    names = {row["product_id"]: row["product_category_name"] for row in raw.products}
    return {product: english.get(name, name) for product, name in names.items() if name}


def _median_prices(raw: Raw, categories: dict[str, str]) -> dict[str, Fraction]:
    """The median price of each category's items, in the currency."""
    cents: dict[str, list[int]] = defaultdict(list)
    for row in raw.order_items:
        if row["product_id"] in categories:
            cents[categories[row["product_id"]]].append(int(rounded(row["price"], 2) * 100))
    medians = {name: quantile(values, Fraction(1, 2)) for name, values in cents.items()}
    return {name: median / 100 for name, median in medians.items() if median is not None}


def _key(row: RawRow, *columns: str) -> str:
    return " / ".join("" if row[column] is None else str(row[column]) for column in columns)


def _of(table: str, key: str | None, verdicts: dict[str, bool | None]) -> Iterator[Seen]:
    for name, is_odd in verdicts.items():
        yield f"{table}.{name}", key, is_odd
