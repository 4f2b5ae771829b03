"""What of the raw tables a source may leave out, and what nothing can be said about then.

Absent is not empty: a column that no file has is unknown, and so is a table without a file. What
needs it is left out or empty, as the contracts say. A name is that of an optional raw table, or of
an optional column with its table before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from schemas.contract import ContractType, columns, metadata

PAYMENTS = "order_payments"
STATE_REGIONS = "state_regions"
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
PRODUCT_NAME = "products.product_name"

MAP = "places.map"
"""What a place profile without a country does not have."""

UNREAD = frozenset(
    f"products.product_{name}"
    for name in (
        *("name_lenght", "description_lenght", "photos_qty"),
        *("weight_g", "length_cm", "height_cm", "width_cm"),
    )
)
"""The optional columns of which no figure is made, beside what people wrote."""

Unknown = Collection[str]


def in_words(name: str) -> str:
    """What is unknown, for messages."""
    if name == MAP:
        return "a map of the states, which a place profile without a country lacks"
    table, _, column = name.partition(".")
    if column:
        return f"the column {column} of {table}, which no file has"
    return f"the raw table {table}, which has no file"


def lacking(needs: Iterable[str], unknown: Unknown) -> str | None:
    """The first of the needs that is unknown."""
    return next((name for name in needs if name in unknown), None)


def unknown_needs(contract: ContractType, unknown: Unknown) -> frozenset[str]:
    """What is unknown of all that a published table, its columns and its rows need."""
    told = metadata(contract)
    of_rows = [names for values in told["rows_need"].values() for names in values.values()]
    of_columns = [column.needs for column in columns(contract)]
    return frozenset[str](told["needs"]).union(*of_rows, *of_columns).intersection(unknown)


def table_lacks(contract: ContractType, unknown: Unknown) -> str | None:
    """What a published table as a whole lacks, so that it is left out."""
    return lacking(metadata(contract)["needs"], unknown)


def rows_lack(
    contract: ContractType, column: str, values: Iterable[str], unknown: Unknown
) -> str | None:
    """What a published table's rows of these values of a column lack, if there are none of any."""
    needed: Mapping[str, Sequence[str]] = metadata(contract)["rows_need"].get(column, {})
    lacks = [lacking(needed.get(value, ()), unknown) for value in values]
    return lacks[0] if all(lacks) else None


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
