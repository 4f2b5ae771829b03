"""Every raw table by name."""

from __future__ import annotations

from collections.abc import Mapping

from schemas.contract import ContractType, metadata, table_name
from schemas.raw.catalogue import CategoryTranslation, Products, Sellers
from schemas.raw.places import Geolocation
from schemas.raw.shop import Customers, OrderItems, OrderPayments, OrderReviews, Orders

RAW_CONTRACTS: dict[str, ContractType] = {
    table_name(contract): contract
    for contract in (
        Customers,
        Orders,
        OrderItems,
        OrderPayments,
        OrderReviews,
        Products,
        Sellers,
        Geolocation,
        CategoryTranslation,
    )
}
"""Raw table name to contract; a table stands after the tables that it refers to."""


def is_required(table: str) -> bool:
    """Whether a run stops when the raw table is absent."""
    return bool(metadata(RAW_CONTRACTS[table])["required"])


def file_stem(table: str) -> str:
    """Name of the raw table's file on Kaggle, without ending."""
    return str(metadata(RAW_CONTRACTS[table])["stem"])


def references(table: str) -> Mapping[str, str]:
    """Column to the raw table whose key it must hit; a row that misses is set aside."""
    result: Mapping[str, str] = metadata(RAW_CONTRACTS[table])["references"]
    return result
