"""Categories: every item has one, and an order of two categories is still one order."""

from collections import Counter
from decimal import Decimal

from tests.oracle import Raw
from tests.oracle.tiny import columns, item, payment, product, sales, translation
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive, naive_rows


def two_categories() -> Raw:
    """Ann's order of art and of a category without English name; Bob's of art."""
    raw = sales(("a", "ann", "2018-01-01", "10.00"), ("b", "bob", "2018-01-01", "5.00"))
    raw.order_items.append(item("a", "30.00", number=2, product="q"))
    raw.products.extend([product("p", "artes"), product("q", "pc_gamer")])
    raw.category_translation.append(translation("artes", "art"))
    return raw


def test_a_category_without_translation_keeps_its_sales(marts: MartRunner) -> None:
    """Wrong: an inner join to the translation loses `pc_gamer`, 30.00 of 45.00."""
    raw = two_categories()
    joined = """
        from order_items join products using (product_id)
        join category_translation using (product_category_name)
    """
    assert naive(raw, f"select sum(price) {joined}") == 15
    rows = marts.table("sales_items", raw)
    assert columns(rows, "category", "price") == [
        ("art", Decimal("10.00")),
        ("pc_gamer", Decimal("30.00")),
        ("art", Decimal("5.00")),
    ]


def test_an_order_of_two_categories_has_one_main_category(marts: MartRunner) -> None:
    """Wrong: counted by category of its items, two orders are three.

    The first item of the order is art, but most of its money went to the other.
    """
    raw = two_categories()
    by_category = """
        select product_category_name, count(distinct order_id)
        from order_items join products using (product_id) group by 1 order by 1
    """
    assert naive_rows(raw, by_category) == [("artes", 2), ("pc_gamer", 1)]
    rows = marts.table("master_orders", raw)
    assert Counter(row["main_category"] for row in rows) == {"pc_gamer": 1, "art": 1}
    assert columns(rows, "order_id", "main_category") == [("a", "pc_gamer"), ("b", "art")]


def test_the_main_payment_type_is_counted_once(marts: MartRunner) -> None:
    """Wrong: counted by payment type, an order paid by card and voucher is two orders."""
    raw = two_categories()
    raw.order_payments.extend(
        [
            payment("a", 1, "credit_card", "20.00"),
            payment("a", 2, "voucher", "11.00"),
            payment("a", 3, "voucher", "11.00"),
            payment("b", 1, "boleto", "6.00"),
        ]
    )
    sql = "select payment_type, count(distinct order_id) from order_payments group by 1 order by 1"
    assert naive_rows(raw, sql) == [("boleto", 1), ("credit_card", 1), ("voucher", 1)]
    rows = marts.table("master_orders", raw)
    assert columns(rows, "order_id", "payment_type") == [("a", "voucher"), ("b", "boleto")]
