"""What is behind each row of a raw table: how many orders, and the money of these."""

from collections import defaultdict
from decimal import Decimal

from tests.oracle.lines import priced, sold_for
from tests.oracle.raw import Raw

Behind = tuple[int, Decimal]
CENT = Decimal("0.01")


def behind_keys(raw: Raw) -> dict[str, dict[str, Behind]]:
    """Raw table to the key of each row, as in `quality_results`, to what is behind it."""
    worth = order_worth(raw)
    of_customer: dict[str, list[Decimal]] = defaultdict(list)
    for row in raw.orders:
        of_customer[row["customer_id"]].append(worth[row["order_id"]])
    lines = [(row, sold_for(row)) for row in map(priced, raw.order_items)]
    return {
        "orders": {name: (1, value) for name, value in worth.items()},
        "customers": {name: (len(all_), sum(all_)) for name, all_ in of_customer.items()},
        "order_items": {
            f"{row['order_id']} / {row['order_item_id']}": (1, value) for row, value in lines
        },
        "order_payments": {
            f"{row['order_id']} / {row['payment_sequential']}": (1, row["payment_value"])
            for row in raw.order_payments
        },
        "order_reviews": {
            f"{row['review_id']} / {row['order_id']}": (1, worth[row["order_id"]])
            for row in raw.order_reviews
        },
        "products": _of_lines(lines, "product_id"),
        "sellers": _of_lines(lines, "seller_id"),
        "refunds": {
            " / ".join(
                "" if row[part] is None else str(row[part])
                for part in ("refund_id", "order_id", "order_item_id", "product_id")
            ): (1, row["amount"])
            for row in raw.refunds
        },
    }


def order_worth(raw: Raw) -> dict[str, Decimal]:
    """The value of each order's items; of one without items, what was paid."""
    items: dict[str, Decimal] = {}
    for row in map(priced, raw.order_items):
        items[row["order_id"]] = items.get(row["order_id"], Decimal(0)) + sold_for(row)
    paid: dict[str, Decimal] = defaultdict(Decimal)
    for row in raw.order_payments:
        paid[row["order_id"]] += row["payment_value"]
    return {
        row["order_id"]: items.get(row["order_id"], paid[row["order_id"]]) for row in raw.orders
    }


def _of_lines(lines: list[tuple[dict, Decimal]], column: str) -> dict[str, Behind]:
    orders, value = defaultdict(set), defaultdict(Decimal)
    for row, sold in lines:
        if row[column] is not None:
            orders[row[column]].add(row["order_id"])
            value[row[column]] += sold
    return {name: (len(orders[name]), value[name]) for name in orders}
