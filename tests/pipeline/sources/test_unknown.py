"""Optional columns may be absent; one that is misspelled, or in some parts only, is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import BadInput
from pipeline.sources.preflight import RawFile, inspect
from pipeline.sources.unknown import absent_names, lacking_names, unknown_columns
from schemas.raw.catalogue import PRODUCTS
from schemas.raw.registry import RAW_TABLES
from schemas.raw.shop import ORDER_ITEMS, ORDERS

NEEDED = "order_id,order_item_id,product_id,price"


def looked_at(path: Path, header: str) -> RawFile:
    path.write_text(f"{header}\n", encoding="utf-8")
    return inspect(path, ORDER_ITEMS.contract)


def test_a_file_needs_no_optional_column(tmp_path: Path) -> None:
    file = looked_at(tmp_path / "items.csv", NEEDED)
    assert unknown_columns(ORDER_ITEMS, [file]) == [
        "seller_id",
        "shipping_limit_date",
        "freight_value",
    ]
    assert lacking_names({"order_items": [file]}) == {
        "order_items.seller_id",
        "order_items.shipping_limit_date",
        "order_items.freight_value",
    }


def test_a_file_without_a_column_that_is_needed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="column price missing"):
        looked_at(tmp_path / "items.csv", "order_id,order_item_id,product_id,freight_value")


@pytest.mark.parametrize("found", ["freight_valu", " freight_value", "freightvalue"])
def test_a_misspelled_optional_column_is_not_taken_for_absent(tmp_path: Path, found: str) -> None:
    with pytest.raises(BadInput, match=f"freight_value is absent, and '{found}' is no column"):
        looked_at(tmp_path / "items.csv", f"{NEEDED},seller_id,{found}")


@pytest.mark.parametrize("found", ["Freight_Value", "FREIGHT_VALUE"])
def test_a_column_is_found_whatever_its_case(tmp_path: Path, found: str) -> None:
    file = looked_at(tmp_path / "items.csv", f"{NEEDED.upper()},{found}")
    assert file.header == (*NEEDED.split(","), "freight_value")
    assert file.spelled == (*NEEDED.upper().split(","), found)


def test_columns_that_differ_by_case_only_are_not_guessed_at(tmp_path: Path) -> None:
    file = looked_at(tmp_path / "items.csv", f"{NEEDED},SELLER_ID,Seller_Id,seller_id")
    assert file.extra_columns == ("SELLER_ID", "Seller_Id")
    with pytest.raises(BadInput, match="seller_id is absent, and"):
        looked_at(tmp_path / "items.csv", f"{NEEDED},SELLER_ID,Seller_Id")


def test_a_misspelled_column_that_nothing_reads_is_another_one(tmp_path: Path) -> None:
    path = tmp_path / "products.csv"
    path.write_text("product_id,product_name_length\n", encoding="utf-8")
    assert inspect(path, PRODUCTS.contract).extra_columns == ("product_name_length",)


def test_another_column_is_no_misspelled_one(tmp_path: Path) -> None:
    file = looked_at(tmp_path / "items.csv", f"{NEEDED},weight,colour")
    assert file.extra_columns == ("weight", "colour")


def test_parts_with_different_optional_columns_are_refused(tmp_path: Path) -> None:
    files = [
        looked_at(tmp_path / "items_1.csv", f"{NEEDED},seller_id"),
        looked_at(tmp_path / "items_2.csv", NEEDED),
    ]
    with pytest.raises(BadInput, match=r"items_2.csv: has no column seller_id, which items_1.csv"):
        unknown_columns(ORDER_ITEMS, files)


def test_a_table_without_a_file_lacks_its_optional_columns_too() -> None:
    found = absent_names(set(RAW_TABLES) - {"sellers"})
    assert found == {
        "sellers",
        "sellers.seller_zip_code_prefix",
        "sellers.seller_city",
        "sellers.seller_state",
    }
    assert absent_names(RAW_TABLES) == frozenset()


def test_the_times_of_orders_are_optional_but_for_the_purchase() -> None:
    assert ORDERS.optional_columns == (
        "order_approved_at",
        "order_delivered_carrier_date",
        "order_delivered_customer_date",
        "order_estimated_delivery_date",
    )
