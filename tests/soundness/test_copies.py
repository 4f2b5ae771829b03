"""Copies: an export that overlaps, or a table with its key twice, counts nothing twice."""

from decimal import Decimal

import pytest

from pipeline.errors import BadInput
from tests.oracle import Raw
from tests.oracle.raw import raw_row
from tests.oracle.tiny import columns, payment, product, review, sales, translation
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive
from tests.soundness.reading import Reading, read_in


def two_orders() -> Raw:
    raw = sales(("a", "ann", "2018-01-01", "10.00"), ("b", "bob", "2018-01-02", "5.00"))
    raw.order_payments.append(payment("a", 1, "boleto", "11.00"))
    raw.order_reviews.append(review("r", "a", 5, "2018-01-09"))
    return raw


def exported_twice() -> Raw:
    """Each row of each table twice; the product of both orders in two categories besides."""
    raw = Raw(**{name: rows * 2 for name, rows in vars(two_orders()).items()})
    raw.products.extend([product("p", "livros"), product("p", "artes")])
    return raw


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return read_in(exported_twice(), tmp_path_factory.mktemp("twice"))


def test_rows_exported_twice_count_once(marts: MartRunner, reading: Reading) -> None:
    """Wrong: two exports that overlap double the items, and the join to doubled orders again."""
    joined = "from orders join order_items using (order_id)"
    assert naive(exported_twice(), f"select sum(price) {joined}") == 60
    rows = marts.table("monthly_revenue", reading.accepted)
    names = ("orders", "customers", "items", "revenue")
    assert columns(rows, *names) == [(2, 2, 2, Decimal("15.00"))]
    rows = marts.table("master_orders", reading.accepted)
    names = ("order_id", "payment_value", "is_repeat_customer")
    assert columns(rows, *names) == [
        ("a", Decimal("11.00"), 0),
        ("b", Decimal("0.00"), 0),
    ]
    copies = [(key, rule) for key, _, rule in reading.set_aside("order_items")]
    assert copies == [("a / 1", "exact_copy"), ("b / 1", "exact_copy")]


def test_many_copies_stop_the_run(reading: Reading) -> None:
    """Wrong: half of what was read is dropped, and nobody is told to look at the export."""
    with pytest.raises(BadInput, match=r"order_items: 2 of 4 rows"):
        reading.check()


def test_a_product_listed_twice_sells_once(marts: MartRunner, reading: Reading) -> None:
    """Wrong: a catalogue with two categories for a product doubles its sales in the join.

    Right: the lesser row stays, whichever comes first, and the other is named.
    """
    joined = "from (select distinct * from order_items) join products using (product_id)"
    assert naive(exported_twice(), f"select sum(price) {joined}") == 30
    rows = marts.table("sales_items", reading.accepted)
    names = ("order_id", "category", "price")
    assert columns(rows, *names) == [
        ("a", "artes", Decimal("10.00")),
        ("b", "artes", Decimal("5.00")),
    ]
    assert reading.set_aside("products") == [("p", "product_id", "duplicate_key")]


def test_many_points_of_a_zip_multiply_nothing(marts: MartRunner) -> None:
    """Wrong: geolocation has many rows a zip code, so a join to it triples the sales."""
    raw = two_orders()
    for row in raw.customers:
        row["customer_zip_code_prefix"] = "01037"
    bare = marts.tables(raw)
    raw.geolocation.extend(
        raw_row(
            "geolocation",
            geolocation_zip_code_prefix="01037",
            geolocation_lat=latitude,
            geolocation_lng=-46.6,
            geolocation_city=city,
            geolocation_state="SP",
        )
        for latitude, city in ((-23.5, "sao paulo"), (-23.5, "são paulo"), (-23.6, "sp"))
    )
    joined = """
        from orders join order_items using (order_id) join customers using (customer_id)
        join geolocation on customer_zip_code_prefix = geolocation_zip_code_prefix
    """
    assert naive(raw, f"select sum(price) {joined}") == 45
    (zip_row,) = marts.table("revenue_by_zip", raw)
    assert {**zip_row, "lat": None, "lng": None} == bare["revenue_by_zip"][0]
    assert zip_row["lat"] == Decimal("-23.500000")  # the middle one of three
    others = {name: rows for name, rows in marts.tables(raw).items() if name != "revenue_by_zip"}
    assert others == {name: rows for name, rows in bare.items() if name != "revenue_by_zip"}
    assert columns(bare["monthly_revenue"], "revenue") == [(Decimal("15.00"),)]


def test_categories_of_one_english_name_are_one(marts: MartRunner) -> None:
    """Wrong: named twice in English, a category's products join to both of its rows."""
    raw = two_orders()
    raw.order_items[1]["product_id"] = "q"
    raw.products.extend([product("p", "beleza"), product("q", "perfumaria")])
    english = [translation(name, "health_beauty") for name in ("beleza", "perfumaria")]
    raw.category_translation.extend(english)
    joined = """
        from order_items join products using (product_id)
        join category_translation named using (product_category_name)
        join category_translation again
            on named.product_category_name_english = again.product_category_name_english
    """
    assert naive(raw, f"select sum(price) {joined}") == 30
    names = ("order_id", "category", "price")
    assert columns(marts.table("sales_items", raw), *names) == [
        ("a", "health_beauty", Decimal("10.00")),
        ("b", "health_beauty", Decimal("5.00")),
    ]
