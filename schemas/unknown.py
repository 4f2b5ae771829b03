"""What of the raw tables a source may leave out, and what nothing can be said about then.

Absent is not empty: a column that no file has is unknown, and so is a table without a file. What
needs it is left out or empty, as the contracts say. A name is that of an optional raw table, or of
an optional column with its table before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from schemas.contract import ContractType, columns, metadata

PAYMENTS = "order_payments"
REVIEWS = "order_reviews"

APPROVED = "orders.order_approved_at"
HANDED_OVER = "orders.order_delivered_carrier_date"
DELIVERED = "orders.order_delivered_customer_date"
PROMISED = "orders.order_estimated_delivery_date"

FREIGHT = "order_items.freight_value"
SELLER = "order_items.seller_id"
SHIPPING_LIMIT = "order_items.shipping_limit_date"

CUSTOMER_ZIP = "customers.customer_zip_code_prefix"
CUSTOMER_CITY = "customers.customer_city"
CUSTOMER_STATE = "customers.customer_state"
SELLER_ZIP = "sellers.seller_zip_code_prefix"
SELLER_CITY = "sellers.seller_city"
SELLER_STATE = "sellers.seller_state"

CATEGORY = "products.product_category_name"

READ = frozenset(
    {
        *(APPROVED, HANDED_OVER, DELIVERED, PROMISED),
        *(FREIGHT, SELLER, SHIPPING_LIMIT, CATEGORY),
        *(CUSTOMER_ZIP, CUSTOMER_CITY, CUSTOMER_STATE),
        *(SELLER_ZIP, SELLER_CITY, SELLER_STATE),
    }
)
"""The optional columns of which published figures are made."""

Unknown = Collection[str]


def in_words(name: str) -> str:
    """What is unknown, for messages."""
    table, _, column = name.partition(".")
    if column:
        return f"the column {column} of {table}, which no file has"
    return f"the raw table {table}, which has no file"


def lacking(needs: Iterable[str], unknown: Unknown) -> str | None:
    """The first of the needs that is unknown."""
    return next((name for name in needs if name in unknown), None)


def table_lacks(contract: ContractType, unknown: Unknown) -> str | None:
    """What a published table as a whole lacks, so that it is left out."""
    return lacking(metadata(contract)["needs"], unknown)


def unknown_columns(contract: ContractType, unknown: Unknown) -> frozenset[str]:
    """The columns of a published table that are empty for lack of what they need."""
    return frozenset(each.name for each in columns(contract) if lacking(each.needs, unknown))


def unknown_rows(contract: ContractType, unknown: Unknown) -> dict[str, list[str]]:
    """The rows of a published table that are left out: by a column, its values."""
    needed: Mapping[str, Mapping[str, Sequence[str]]] = metadata(contract)["rows_need"]
    found = {
        column: [value for value, needs in values.items() if lacking(needs, unknown)]
        for column, values in needed.items()
    }
    return {column: values for column, values in found.items() if values}
