"""Bundled sources over files: Shopify, Online Retail and Orox."""

from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.errors import BadInput
from tests.pipeline.sources.bundled.tried import given, only

SHARED = Path(__file__).parents[5] / "shared" / "data"

SHOPIFY = """\
Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,\
Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,\
Lineitem sku,Lineitem taxable,Shipping City,Shipping Zip,Shipping Province,Shipping Country,\
Cancelled at,Refunded Amount,Vendor,Lineitem discount
#1,Ada@example.com,paid,2026-03-07 23:15:00 -0500,fulfilled,2026-03-08 09:00:00 -0400,USD,\
27.00,6.00,2.00,35.00,3.00,2026-03-07 22:00:00 -0500,2,Fern,10.00,FERN,true,Boston,'02139,MA,US,,\
0.00,Fern Co,0.00
#1,Ada@example.com,,,,,,,,,,,2026-03-07 22:00:00 -0500,1,Tote,10.00,TOTE,false,,,,,,,Tote Co,0.00
#2,,refunded,2026-03-09 10:00:00 -0400,unfulfilled,,USD,30.00,5.00,3.00,35.00,0.00,\
2026-03-09 09:00:00 -0400,1,Mug,30.00,,true,Paris,75001,,FR,,17.50,Mug Co,0.00
#3,ada@example.com ,voided,,unfulfilled,,USD,50.00,0.00,0.00,50.00,0.00,\
2026-03-10 09:00:00 -0400,1,Gift Card,50.00,,false,,,,US,2026-03-10 10:00:00 -0400,0.00,Shop,0.00
"""


def shopify(folder: Path, text: str = SHOPIFY) -> Path:
    (folder / "in").mkdir()
    (folder / "in" / "orders_export_1.csv").write_text(text, encoding="utf-8")
    return folder / "in"


def test_shopify_orders_have_their_status_and_times_in_utc(here: Path) -> None:
    found = given("shopify", shopify(here), here)
    columns = ("order_id", "order_status", "order_purchase_timestamp", "source_status")
    assert only(found["orders"], *columns) == [
        ("#1", "shipped", "2026-03-08 03:00:00", "paid, fulfilled"),
        ("#2", "approved", "2026-03-09 13:00:00", "refunded, unfulfilled"),
        ("#3", "canceled", "2026-03-10 13:00:00", "voided, unfulfilled"),
    ]


def test_shopify_customers_are_known_by_an_address_that_stays_behind(here: Path) -> None:
    found = given("shopify", shopify(here), here)
    first, guest, again = found["customers"]
    assert first["customer_unique_id"] == again["customer_unique_id"]
    assert len(first["customer_unique_id"]) == 32
    assert guest["customer_unique_id"] == ""
    assert (first["customer_zip_code_prefix"], first["customer_state"]) == ("02139", "US-MA")
    assert guest["customer_state"] == "FR"


def test_shopify_discounts_taxes_and_shipping_are_spread_to_the_cent(here: Path) -> None:
    """3.00 off 30.00, tax on the first line only; prices of #2 hold their tax."""
    found = given("shopify", shopify(here), here)
    columns = ("order_id", "product_id", "amount", "discount", "tax", "freight_value")
    assert only(found["order_items"], *columns) == [
        ("#1", "FERN", "20.00", "2.00", "2.00", "6.00"),
        ("#1", "TOTE", "10.00", "1.00", "0.00", "0.00"),
        ("#2", "Mug", "30.00", "0.00", "0.00", "5.00"),
    ]
    assert only(found["left_out"], "reason", "lines", "amount") == [("gift card", "1", "50.00")]


def test_shopify_refunds_are_split_as_the_order_is(here: Path) -> None:
    """Half of 35.00, of which 30.00 are goods."""
    (refund,) = given("shopify", shopify(here), here)["refunds"]
    columns = ("order_id", "refunded_at", "amount", "tax", "freight")
    assert only([refund], *columns) == [("#2", "2026-03-09 14:00:00", "15.00", "0.00", "2.50")]


def test_shopify_lines_of_no_order_do_not_balance(here: Path) -> None:
    text = SHOPIFY + "#4,x@example.com" + "," * 11 + "2026-03-11 09:00:00 -0400,1,Mug,30.00"
    text += "," * 11
    with pytest.raises(BadInput, match=r"shopify: order lines: 5 read ≠ 3 order_items \+ 1 left"):
        given("shopify", shopify(here, text), here)


RETAIL = """\
InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
536365,85123A,HEART ,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
536365,71053,LANTERN,1,2010-12-01 08:27:00,3.395,17850.0,United Kingdom
536366,85123A,HEART,2,2010-12-01 09:00:00,2.55,,France
536366,85123A,A HEART,1,2010-12-01 09:00:00,2.55,,France
C536367,85123A,HEART,-1,2010-12-02 09:00:00,2.55,17850.0,United Kingdom
536368,BANK CHARGES,,1,2010-12-02 10:00:00,15.00,,United Kingdom
536369,71053,,-20,2010-12-02 11:00:00,0.0,,United Kingdom
A536370,B,Adjust bad debt,1,2010-12-02 12:00:00,-11062.06,,United Kingdom
"""


def test_online_retail_is_split_into_sales_refunds_and_what_is_left_out(here: Path) -> None:
    (here / "in").mkdir()
    (here / "in" / "online_retail.csv").write_text(RETAIL, encoding="utf-8")
    found = given("online_retail", here / "in", here)
    columns = ("order_id", "order_item_id", "product_id", "quantity", "price", "amount")
    assert only(found["order_items"], *columns) == [
        ("536365", "1", "85123A", "6", "2.550", "15.30"),
        ("536365", "2", "71053", "1", "3.395", "3.40"),
        ("536366", "1", "85123A", "2", "2.550", "5.10"),
        ("536366", "2", "85123A", "1", "2.550", "2.55"),
    ]
    assert only(found["customers"], "customer_id", "customer_unique_id", "customer_country") == [
        ("536365", "17850", "United Kingdom"),
        ("536366", "", "France"),
    ]
    assert only(found["products"], "product_id", "product_name") == [
        ("71053", "LANTERN"),
        ("85123A", "HEART"),
    ]
    columns = ("refund_id", "refunded_at", "quantity", "amount")
    assert only(found["refunds"], *columns) == [("C536367-1", "2010-12-02 09:00:00", "1", "2.55")]
    assert only(found["left_out"], "reason", "lines", "amount") == [
        ("fee, not a sale", "2", "-11047.06"),
        ("stock movement without a price", "1", "0.00"),
    ]


def test_orox_orders_are_an_invoice_number_and_its_day(here: Path) -> None:
    (here / "in").mkdir()
    for name, text in {
        "saleonly1.csv": "CUSTOMER_ID,PRODUCT_CODE,Business_Unit,PURCHASE_DATE,INVOICE_NUMBER,"
        "Sold_Units,UNIT_Price\n1,31,Healthcare ,2017/11/13,66,80,18\n"
        "1,32,Healthcare,17/12/13,66,4,3.49\n9,31,JanSan,2017/11/13,67,1,5.5\n",
        "distributer.csv": "CUSTOMER_ID,SHIP_TO_CUSTOMER_NAME,SHIP_TO_ADDRESS,SHIP_CITY,SHIP_STATE,"
        "SHIP_ZIP\n1,A,B, NEWARK,NJ,7101\r\n",
        "product.csv": "PRODUCT_CODE,PRODUCTDESCRIPTION,PRODUCTCATEGORY,UNIT_PRICE\n"
        "31,Bowl Cleaner,Toilet and Bath,5.4900\n32,Soap ,Bath,3.4900\n",
    }.items():
        (here / "in" / name).write_bytes(text.encode())
    found = given("orox", here / "in", here)
    assert only(found["orders"], "order_id", "order_purchase_timestamp") == [
        ("66-20171113", "2017-11-13 00:00:00"),
        ("66-20171213", "2017-12-13 00:00:00"),
        ("67-20171113", "2017-11-13 00:00:00"),
    ]
    columns = ("customer_id", "customer_zip_code_prefix", "customer_city", "customer_state")
    assert only(found["customers"], *columns) == [("1", "07101", "NEWARK", "NJ"), ("9", "", "", "")]
    assert only(found["products"], "product_id", "product_name") == [
        ("31", "Bowl Cleaner"),
        ("32", "Soap"),
    ]
    assert only(found["product_costs"], "list_price") == [("5.49",), ("3.49",)]
    assert only(found["state_regions"], "state", "region") == [("NJ", "Middle Atlantic")]


def real(name: str) -> Path:
    if not (SHARED / name).is_dir():
        pytest.skip(f"the real data are not at {SHARED / name}")
    return SHARED / name


@pytest.mark.slow
def test_real_online_retail_balances(here: Path) -> None:
    found = given("online_retail", real("online_retail"), here)
    assert [len(found[name]) for name in ("order_items", "refunds")] == [530_086, 9_215]
    assert sum(int(row["lines"]) for row in found["left_out"]) == 2_608
    assert sum(Decimal(row["amount"]) for row in found["order_items"]) == Decimal("10641696.39")
    assert sum(Decimal(row["amount"]) for row in found["refunds"]) == Decimal("646256.83")


@pytest.mark.slow
def test_real_orox_has_its_orders_and_sales(here: Path) -> None:
    found = given("orox", real("orox"), here)
    assert len(found["orders"]) == 1_218
    sales = [Decimal(row["quantity"]) * Decimal(row["price"]) for row in found["order_items"]]
    assert sum(sales) == Decimal("361273.68")
