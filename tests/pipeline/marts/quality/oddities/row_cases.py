"""Oddities of items, payments, reviews and the catalogue, each in the smallest input."""

from datetime import date
from decimal import Decimal

from tests.oracle.raw import Raw, RawRow, raw_row
from tests.oracle.tiny import at, item, payment
from tests.pipeline.marts.quality.oddities.case import PURCHASED, Case, Cases, orders, point, rows

BEFORE = "2018-01-02 09:59:59"


def items(*found: RawRow, **tables: list[RawRow]) -> Raw:
    """Items and their orders."""
    return Raw(
        orders=orders(*sorted({row["order_id"] for row in found})),
        order_items=list(found),
        **tables,
    )


def sent_by(order_id: str, limit: str | None) -> RawRow:
    return item(order_id, "1.00") | {"shipping_limit_date": at(limit)}


def prices(*texts: str, category: str = "artes") -> Raw:
    """Items of one category, of orders `a`, `b`, `c` …, with these prices."""
    found = [item(order_id, price) for order_id, price in zip("abcdef", texts, strict=False)]
    known = rows("products", ("p", category), names="product_id product_category_name")
    return items(*found, products=known)


SOLD = (
    item("odd", "1.00", product="gone", seller="gone"),
    item("fine", "1.00", product="p", seller="s"),
)

ITEM_CASES: Cases = {
    # The median is 10.00.
    "order_items.price.outlier": Case(
        prices("100.00", "99.99", "10.00", "1.01", "1.00"), 5, 2, "a / 1"
    ),
    "order_items.price.zero": Case(
        items(item("odd", "0.00"), item("fine", "0.01")), example_key="odd / 1"
    ),
    "order_items.shipping_limit_date.before_purchase": Case(
        items(sent_by("odd", BEFORE), sent_by("fine", PURCHASED), sent_by("none", None)),
        example_key="odd / 1",
    ),
    "order_items.product_id.unknown": Case(
        items(*SOLD, products=[raw_row("products", product_id="p")]), example_key="odd / 1"
    ),
    "order_items.seller_id.unknown": Case(
        items(*SOLD, sellers=[raw_row("sellers", seller_id="s")]), example_key="odd / 1"
    ),
}


def referring(table: str, column: str, key: str, **others: object) -> Case:
    """A row that names what nobody knows, one that names what is there, one that names nothing."""
    kept = {"order_id": "orders", "product_id": "products"}[column]
    known = {"orders": orders("fine"), "products": [raw_row("products", product_id="fine")]}
    found = [raw_row(table, **{**others, column: name}) for name in ("odd", "fine", None)]
    return Case(Raw(**{table: found, kept: known[kept]}), example_key=key)


REFERENCE_CASES: Cases = {
    "refunds.order_id.unknown": referring("refunds", "order_id", "r / odd /  / ", refund_id="r"),
    "refunds.product_id.unknown": referring(
        "refunds", "product_id", "r / o / 2 / odd", refund_id="r", order_id="o", order_item_id=2
    ),
    "product_costs.product_id.unknown": referring(
        "product_costs", "product_id", "odd / 2018-01-31", valid_from=date(2018, 1, 31)
    ),
    "order_costs.order_id.unknown": referring("order_costs", "order_id", "odd"),
    "stock_levels.product_id.unknown": referring(
        "stock_levels", "product_id", "odd / 2018-01-31", snapshot_date=date(2018, 1, 31)
    ),
}


def paid(odd: RawRow, fine: RawRow) -> Case:
    return Case(
        Raw(orders=orders("odd", "fine"), order_payments=[odd, fine]), example_key="odd / 1"
    )


PAYMENT_CASES: Cases = {
    "order_payments.payment_value.zero": paid(
        payment("odd", 1, "voucher", "0.00"), payment("fine", 1, "voucher", "0.01")
    ),
    "order_payments.payment_type.not_defined": paid(
        payment("odd", 1, "not_defined", "1.00"), payment("fine", 1, "boleto", "1.00")
    ),
    "order_payments.payment_installments.zero": paid(
        payment("odd", 1, "boleto", "1.00", 0), payment("fine", 1, "boleto", "1.00", 1)
    ),
}


def reviews(*found: tuple[str, str, str | None, str | None]) -> Raw:
    """Review, order, when it was asked for and answered."""
    names = "review_id order_id review_creation_date review_answer_timestamp"
    values = [(name, owner, at(asked), at(answered)) for name, owner, asked, answered in found]
    ids = sorted({owner for _, owner, _, _ in found})
    return Raw(orders=orders(*ids), order_reviews=rows("order_reviews", *values, names=names))


REVIEW_CASES: Cases = {
    "order_reviews.review_answer_timestamp.before_asked": Case(
        reviews(
            ("odd", "a", "2018-02-01 00:00:01", "2018-02-01 00:00:00"),
            ("fine", "a", "2018-02-01 00:00:00", "2018-02-01 00:00:00"),
            ("unanswered", "a", "2018-02-01", None),
            ("undated", "a", None, "2018-02-01"),
        ),
        example_key="odd / a",
    ),
    "order_reviews.review_creation_date.before_purchase": Case(
        reviews(
            ("odd", "a", "2018-01-01 23:59:59", None),
            ("fine", "a", "2018-01-02 00:00:00", None),
            ("undated", "a", None, None),
        ),
        example_key="odd / a",
    ),
    "order_reviews.review_id.several_orders": Case(
        reviews(
            ("odd", "a", None, None),
            ("odd", "b", None, None),
            ("fine", "a", None, None),
        )
    ),
}

TRANSLATION = rows(
    "category_translation",
    ("artes", "art"),
    names="product_category_name product_category_name_english",
)


def catalogue(column: str, *values: tuple[str, object]) -> Case:
    products = rows("products", *values, names=f"product_id {column}")
    return Case(Raw(products=products, category_translation=TRANSLATION))


PRODUCT_CASES: Cases = {
    "products.product_category_name.missing": catalogue(
        "product_category_name", ("odd", None), ("fine", "artes")
    ),
    "products.product_category_name.untranslated": catalogue(
        "product_category_name", ("odd", "pc_gamer"), ("fine", "artes"), ("none", None)
    ),
    "products.product_weight_g.zero": catalogue(
        "product_weight_g", ("odd", 0), ("fine", 1), ("none", None)
    ),
}


def coded(table: str) -> Case:
    names = f"{table}_id {table}_zip_code_prefix"
    found = rows(f"{table}s", ("odd", "99999"), ("fine", "01037"), ("none", None), names=names)
    tables = {f"{table}s": found, "geolocation": [point("01037"), point("01037"), point(None)]}
    return Case(Raw(**tables))


EDGES = [
    point("fine", geolocation_lat=Decimal(lat), geolocation_lng=Decimal(lng))
    for lat in ("5.28", "-33.76")
    for lng in ("-34.79", "-73.99")
]
BEYOND = [
    point("odd", geolocation_lat=Decimal(lat), geolocation_lng=Decimal(lng))
    for lat, lng in (("5.281", "-50"), ("-33.761", "-50"), ("0", "-34.789"), ("0", "-73.991"))
]

PLACE_CASES: Cases = {
    "customers.customer_zip_code_prefix.no_point": coded("customer"),
    "sellers.seller_zip_code_prefix.no_point": coded("seller"),
    "geolocation.geolocation_lat.outside_brazil": Case(Raw(geolocation=[*EDGES, *BEYOND]), 8, 4),
    "geolocation.geolocation_zip_code_prefix.copies": Case(
        Raw(
            geolocation=[
                *[point("odd")] * 3,
                *[point("fine", geolocation_city=city) for city in ("a", "b", None)],
            ]
        ),
        6,
        2,
    ),
}
