"""Clean raw tables, small, each with text beyond ASCII and with values in quotes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.pipeline.ingest.raw_folder import RawFolder, Record, header

ROWS = 6
TABLES = (
    "customers",
    "orders",
    "order_items",
    "order_payments",
    "order_reviews",
    "products",
    "sellers",
    "geolocation",
    "category_translation",
    "sales_targets",
    "state_regions",
    "refunds",
    "product_costs",
    "order_costs",
    "stock_levels",
)
MAY_BE_EMPTY = TABLES[TABLES.index("products") :]
OPTIONAL = ("order_payments", "order_reviews", *MAY_BE_EMPTY)
OPTIONAL_SECOND = ("products", "sellers", "refunds", "order_costs")
"""Tables whose second column may be absent."""
OPTIONAL_LAST = (
    *("customers", "orders", "order_items", "state_regions", "product_costs"),
    *OPTIONAL_SECOND,
)
"""The same of the last."""

_RECORDS: Mapping[str, Callable[[int], Record]] = {
    "customers": lambda n: [f"ç,{n}", f"u{n % 3}", "01037", "são paulo, sp", "SP"],
    "orders": lambda n: [
        f"ó,{n}",
        f"ç,{n}",
        "delivered",
        f"2018-01-0{n} 10:56:33",
        f"2018-01-0{n} 11:07:15",
        "",
        f"2018-03-0{n} 21:25:13",
        f"2018-04-0{n} 00:00:00",
    ],
    "order_items": lambda n: [
        f"ó,{n}",
        "1",
        f"p{n}",
        f"s{n}",
        "2018-02-01 00:00:00",
        f"{n}1.90",
        f"{n}.07",
    ],
    "order_payments": lambda n: [f"ó,{n}", "1", "credit_card", "2", f"{2 * n}1.97"],
    "order_reviews": lambda n: [
        f"r{n}",
        f"ó,{n}",
        "4",
        "",
        'ótimo, "bom"\nmesmo' if n % 2 else "",
        "2018-03-01 00:00:00",
        "2018-03-02 10:00:00",
    ],
    "products": lambda n: [f"p{n}", f"móveis, {n}", "40", "287", "1", "225", "16", "10", "14"],
    "sellers": lambda n: [f"s{n}", "01037", "são paulo, sp", "SP"],
    "geolocation": lambda n: [f"0103{n}", "-23.5456", "-46.6392", "são paulo, sp", "SP"],
    "category_translation": lambda n: [f"móveis, {n}", f"möbel, {n}"],
    "sales_targets": lambda n: [f"2018-0{n}", "category", f"möbel, {n}", f"{n}0.50"],
    "state_regions": lambda n: [f"S{n}", f"são, {n}", "Brasil", "Sudeste", f"norte, {n}"],
    "refunds": lambda n: [
        *(f"r{n}", f"ó,{n}", "1", f"u{n % 3}", f"p{n}", f"2018-03-0{n} 10:00:00", "1"),
        *(f"{n}1.90", "", "0.07", "1", "quebrado, já"),
    ],
    "product_costs": lambda n: [f"pé,{n}", "1900-01-01", "", f"{n}.90"],
    "order_costs": lambda n: [f"ó,{n}", f"{n}.20", f"0.3{n}"],
    "stock_levels": lambda n: [f"pé,{n}", f"2018-03-0{n}", f"{n - 2}"],
}


def clean_folder(path: Path) -> RawFolder:
    """Writes every table."""
    path.mkdir(parents=True)
    raw = RawFolder(path)
    for table in TABLES:
        raw.write(table, [header(table), *clean_rows(table)])
    return raw


def clean_rows(table: str) -> list[Record]:
    """The table's records, without its header: record 3 names order `ó,3` or product `p3`."""
    return [_RECORDS[table](number) for number in range(1, ROWS + 1)]
