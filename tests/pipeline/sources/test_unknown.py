"""Optional columns may be absent; one that is misspelled, or in some parts only, is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import BadInput
from pipeline.settings import Settings
from pipeline.sources.preflight import RawFile, inspect
from pipeline.sources.unknown import absent_columns, absent_names, lacking_names, place_profile
from schemas.places import BRAZIL, NOWHERE
from schemas.raw.catalogue import PRODUCTS
from schemas.raw.refunds import REFUNDS
from schemas.raw.registry import RAW_TABLES
from schemas.raw.shop import ORDER_ITEMS, ORDERS
from schemas.unknown import MAP

NEEDED = "order_id,order_item_id,product_id,price"


def looked_at(path: Path, header: str) -> RawFile:
    path.write_text(f"{header}\n", encoding="utf-8")
    return inspect(path, ORDER_ITEMS.contract)


def test_a_file_needs_no_optional_column(tmp_path: Path) -> None:
    file = looked_at(tmp_path / "items.csv", NEEDED)
    assert absent_columns(ORDER_ITEMS, [file]) == [
        "seller_id",
        "shipping_limit_date",
        "freight_value",
        "quantity",
        "amount",
        "discount",
        "tax",
        "currency",
        "price_tier",
    ]
    assert lacking_names({"order_items": [file]}) == {
        "order_items.seller_id",
        "order_items.shipping_limit_date",
        "order_items.freight_value",
        "order_items.currency",
        "order_items.price_tier",
    }


def test_a_file_without_a_column_that_is_needed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="column price missing"):
        looked_at(tmp_path / "items.csv", "order_id,order_item_id,product_id,freight_value")


@pytest.mark.parametrize("found", ["freight_valu", " freight_value", "freightvalue"])
def test_a_misspelled_optional_column_is_not_taken_for_absent(tmp_path: Path, found: str) -> None:
    with pytest.raises(BadInput, match=f"freight_value is absent, and '{found}' is no column"):
        looked_at(tmp_path / "items.csv", f"{NEEDED},seller_id,{found}")


def test_a_misspelled_column_that_no_figure_is_made_of_yet_is_told_too(tmp_path: Path) -> None:
    path = tmp_path / "refunds.csv"
    path.write_text("refund_id,order_id,refunded_at,amount,quantty\n", encoding="utf-8")
    with pytest.raises(BadInput, match="quantity is absent, and 'quantty' is no column"):
        inspect(path, REFUNDS.contract)


def test_the_names_of_columns_that_nobody_reads_are_not_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "products.csv"
    path.write_text("product_id,product_name_length,product_weight\n", encoding="utf-8")
    found = inspect(path, PRODUCTS.contract)
    assert found.extra_columns == ("product_name_length", "product_weight")


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
        absent_columns(ORDER_ITEMS, files)


def test_a_table_without_a_file_lacks_its_optional_columns_too() -> None:
    found = absent_names(set(RAW_TABLES) - {"sellers"}, BRAZIL)
    assert found == {
        "sellers",
        "sellers.seller_zip_code_prefix",
        "sellers.seller_city",
        "sellers.seller_state",
    }
    assert absent_names(RAW_TABLES, BRAZIL) == frozenset()


def test_the_times_of_orders_are_optional_but_for_the_purchase() -> None:
    assert ORDERS.optional_columns == (
        "order_approved_at",
        "order_delivered_carrier_date",
        "order_delivered_customer_date",
        "order_estimated_delivery_date",
        "currency",
        "source_status",
    )


def test_a_place_profile_stands_in_for_the_table_of_states() -> None:
    tables = set(RAW_TABLES) - {"state_regions"}
    assert absent_names(tables, BRAZIL) == frozenset()
    lacking = {"state_regions", "state_regions.territory", MAP}
    assert absent_names(tables, NOWHERE) == lacking


def test_a_table_of_states_stands_for_the_place_profile() -> None:
    settings = Settings(Path(), Path(), places="brazil")
    assert place_profile(settings, {"orders"}) is BRAZIL
    assert place_profile(settings, {"orders", "state_regions"}) is NOWHERE
