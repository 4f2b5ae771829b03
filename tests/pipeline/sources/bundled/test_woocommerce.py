"""The bundled source of WooCommerce, over a MariaDB with its tables."""

import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.errors import BadInput
from tests.pipeline.sources.bundled.tried import Rows, given, only
from tests.pipeline.sources.selects.servers import PASSWORD, Server, connect, mariadb

TABLES = {
    "wp_wc_orders": "id BIGINT, status VARCHAR(20), currency VARCHAR(10), type VARCHAR(20), "
    "tax_amount DECIMAL(26,8), total_amount DECIMAL(26,8), customer_id BIGINT, "
    "billing_email VARCHAR(320), date_created_gmt DATETIME, parent_order_id BIGINT",
    "wp_wc_order_addresses": "order_id BIGINT, address_type VARCHAR(20), city TEXT, state TEXT, "
    "postcode TEXT, country TEXT",
    "wp_wc_order_operational_data": "order_id BIGINT, date_paid_gmt DATETIME, "
    "shipping_total_amount DECIMAL(26,8)",
    "wp_wc_orders_meta": "order_id BIGINT, meta_key VARCHAR(255), meta_value TEXT",
    "wp_woocommerce_order_items": "order_item_id BIGINT, order_item_name TEXT, "
    "order_item_type VARCHAR(200), order_id BIGINT",
    "wp_woocommerce_order_itemmeta": "order_item_id BIGINT, meta_key VARCHAR(255), "
    "meta_value LONGTEXT",
    "wp_posts": "ID BIGINT, post_title TEXT, post_type VARCHAR(20), post_status VARCHAR(20)",
    "wp_term_relationships": "object_id BIGINT, term_taxonomy_id BIGINT",
    "wp_term_taxonomy": "term_taxonomy_id BIGINT, term_id BIGINT, taxonomy VARCHAR(32)",
    "wp_terms": "term_id BIGINT, name VARCHAR(200)",
}
"""The columns that are read, as WooCommerce defines them."""

ORDERS = """
(10, 'wc-completed', 'EUR', 'shop_order', 5.16, 39.32, 7, 'Ada@example.com',
    '2024-01-05 10:00:00', 0),
(11, 'wc-processing', 'EUR', 'shop_order', 0, 6, 0, '', '2024-01-06 10:00:00', 0),
(12, 'wc-checkout-draft', 'EUR', 'shop_order', 0, 5, 0, NULL, '2024-01-07 10:00:00', 0),
(13, 'wc-cancelled', 'EUR', 'shop_order', 0, 10, 0, 'ada@example.com ', '2024-01-08 10:00:00', 0),
(20, 'wc-completed', 'EUR', 'shop_order_refund', -1.71, -12.71, 0, NULL, '2024-01-09 10:00:00', 10),
(21, 'wc-completed', 'EUR', 'shop_order_refund', 0, -3, 0, NULL, '2024-01-10 10:00:00', 11)
"""
ITEMS = {
    # order: (item, kind, name, meta …)
    10: [
        (1, "line_item", "Cup", "_product_id=100 _qty=2 _line_subtotal=20 _line_total=18 "
         "_line_tax=3.42"),
        (2, "line_item", "Mug", "_product_id=101 _qty=3 _line_subtotal=8.26446281 "
         "_line_total=8.26446281 _line_tax=1.73553719"),
        (3, "shipping", "Flat rate", "cost=4.90 total_tax=0"),
        (4, "fee", "Gift wrap", "_line_total=1.50 _line_tax=0"),
    ],
    11: [(5, "line_item", "Old cup", "_product_id=0 _qty=1 _line_subtotal=6 _line_total=6")],
    12: [(6, "line_item", "Cup", "_product_id=100 _qty=1 _line_subtotal=5 _line_total=5")],
    13: [(7, "line_item", "Cup", "_product_id=100 _qty=1 _line_subtotal=10 _line_total=10")],
    20: [
        (8, "line_item", "Cup", "_product_id=100 _qty=-1 _line_total=-9 _line_tax=-1.71 "
         "_refunded_item_id=1"),
        (9, "shipping", "Flat rate", "cost=-2 total_tax=0"),
    ],
}  # fmt: skip


def statements() -> Iterator[str]:
    for name, columns in TABLES.items():
        yield f"DROP TABLE IF EXISTS {name}"
        yield f"CREATE TABLE {name} ({columns})"
    yield f"INSERT INTO wp_wc_orders VALUES {ORDERS}"
    yield (
        "INSERT INTO wp_wc_order_addresses VALUES (10, 'billing', 'Paris', '', '75001', 'FR'), "
        "(10, 'shipping', 'Austin', 'TX', '73301', 'US'), "
        "(11, 'billing', 'Lyon', '', '69001', 'FR')"
    )
    yield (
        "INSERT INTO wp_wc_order_operational_data VALUES (10, '2024-01-05 10:05:00', 4.9), "
        "(11, NULL, 0)"
    )
    yield "INSERT INTO wp_wc_orders_meta VALUES (20, '_refund_reason', 'broken')"
    yield (
        "INSERT INTO wp_posts VALUES (100, 'Cup', 'product', 'publish'), "
        "(101, 'Mug', 'product', 'trash'), (102, 'A page', 'page', 'publish')"
    )
    yield "INSERT INTO wp_term_relationships VALUES (100, 1), (100, 2)"
    yield "INSERT INTO wp_term_taxonomy VALUES (1, 51, 'product_cat'), (2, 50, 'product_tag')"
    yield "INSERT INTO wp_terms VALUES (50, 'sale'), (51, 'Kitchen')"
    for order, items in ITEMS.items():
        for item, kind, name, values in items:
            yield (
                "INSERT INTO wp_woocommerce_order_items "
                f"VALUES ({item}, '{name}', '{kind}', {order})"
            )
            for key, _, value in (each.partition("=") for each in values.split()):
                yield (
                    f"INSERT INTO wp_woocommerce_order_itemmeta VALUES ({item}, '{key}', '{value}')"
                )


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """MariaDB with the shop."""
    with (
        tempfile.TemporaryDirectory(prefix="revops-") as folder,
        mariadb(Path(folder)) as started,
        closing(connect(started)) as connection,
    ):
        for statement in statements():
            connection.cursor().execute(statement)
        yield started


@pytest.fixture
def found(here: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> dict[str, Rows]:
    """What the source gives."""
    monkeypatch.setenv("WOOCOMMERCE_URL", f"mysql://analyst@127.0.0.1:{server.port}/shop")
    monkeypatch.setenv("WOOCOMMERCE_PASSWORD", PASSWORD)
    return given("woocommerce", here, here)


def test_orders_are_those_that_were_placed(found: dict[str, Rows]) -> None:
    columns = ("order_id", "order_status", "order_approved_at", "currency", "source_status")
    assert only(found["orders"], *columns) == [
        ("10", "delivered", "2024-01-05 10:05:00", "EUR", "wc-completed"),
        ("11", "processing", "", "EUR", "wc-processing"),
        ("13", "canceled", "", "EUR", "wc-cancelled"),
    ]


def test_customers_are_known_by_an_address_that_stays_behind(found: dict[str, Rows]) -> None:
    first, guest, again = found["customers"]
    assert first["customer_unique_id"] == again["customer_unique_id"]
    assert len(first["customer_unique_id"]) == 32
    assert guest["customer_unique_id"] == ""
    columns = ("customer_zip_code_prefix", "customer_city", "customer_state")
    assert only([first, guest], *columns) == [
        ("73301", "Austin", "US-TX"),
        ("69001", "Lyon", "FR"),
    ]


def test_lines_are_in_cents_with_discount_tax_and_shipping(found: dict[str, Rows]) -> None:
    columns = ("order_id", "order_item_id", "product_id", "quantity", "price", "amount",
               "discount", "tax", "freight_value")  # fmt: skip
    assert only(found["order_items"], *columns) == [
        ("10", "1", "100", "2", "10.0000", "20.00", "2.00", "3.42", "4.90"),
        ("10", "2", "101", "3", "2.7548", "8.26", "0.00", "1.74", "0.00"),
        ("11", "1", "Old cup", "1", "6.0000", "6.00", "0.00", "0.00", "0.00"),
        ("13", "1", "100", "1", "10.0000", "10.00", "0.00", "0.00", "0.00"),
    ]
    assert only(found["left_out"], "reason", "lines", "amount") == [
        ("draft or trash", "1", "5.00"),
        ("fee, not goods", "1", "1.50"),
    ]


def test_products_have_a_category_of_products(found: dict[str, Rows]) -> None:
    columns = ("product_id", "product_category_name", "product_name")
    assert only(found["products"], *columns) == [("100", "Kitchen", "Cup"), ("101", "", "Mug")]


def test_refunds_name_lines_where_they_can(found: dict[str, Rows]) -> None:
    columns = ("refund_id", "order_id", "order_item_id", "product_id", "quantity", "amount", "tax",
               "freight", "reason")  # fmt: skip
    assert only(found["refunds"], *columns) == [
        ("20", "10", "", "", "", "0.00", "0.00", "2.00", "broken"),
        ("20", "10", "1", "100", "1", "9.00", "1.71", "0.00", "broken"),
        ("21", "11", "", "", "", "3.00", "0.00", "0.00", ""),
    ]


def test_a_join_that_doubles_lines_does_not_balance(
    here: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two rows of operational data for an order: its lines would be read twice."""
    monkeypatch.setenv("WOOCOMMERCE_URL", f"mysql://analyst@127.0.0.1:{server.port}/shop")
    monkeypatch.setenv("WOOCOMMERCE_PASSWORD", PASSWORD)
    with closing(connect(server)) as connection:
        cursor = connection.cursor()
        cursor.execute("INSERT INTO wp_wc_order_operational_data VALUES (11, NULL, 0)")
        with pytest.raises(BadInput, match=r"fees: 6 read ≠ 5 order_items \+ 2 left"):
            given("woocommerce", here, here)
        cursor.execute("DELETE FROM wp_wc_order_operational_data WHERE order_id = 11")
