"""Raw tables as CSV files under Kaggle's names, and back."""

import csv
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.oracle.raw import BEYOND, COLUMNS, Kind, Raw, RawRow, columns_of

FILES = {
    "orders": "olist_orders_dataset.csv",
    "customers": "olist_customers_dataset.csv",
    "order_items": "olist_order_items_dataset.csv",
    "order_payments": "olist_order_payments_dataset.csv",
    "order_reviews": "olist_order_reviews_dataset.csv",
    "products": "olist_products_dataset.csv",
    "sellers": "olist_sellers_dataset.csv",
    "geolocation": "olist_geolocation_dataset.csv",
    "category_translation": "product_category_name_translation.csv",
    "sales_targets": "sales_targets.csv",
    "state_regions": "state_regions.csv",
    "refunds": "refunds.csv",
    "product_costs": "product_costs.csv",
    "order_costs": "order_costs.csv",
    "stock_levels": "stock_levels.csv",
}
"""The file of each raw table."""

TIME_FORMAT = "%Y-%m-%d %H:%M:%S"

PARSE: Mapping[Kind, Callable[[str], Any]] = {
    "text": str,
    "int": int,
    "money": Decimal,
    "number": Decimal,
    "time": datetime.fromisoformat,
    "day": date.fromisoformat,
}


def write_csv(raw: Raw, folder: Path) -> None:
    """Write a file a table; money with two decimals, an empty field for None.

    A table of states stands for those of the place profile, so there is none without rows.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for table, file in FILES.items():
        if table == "state_regions" and not raw.state_regions:
            continue
        with (folder / file).open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            columns = columns_of(table, getattr(raw, table))
            writer.writerow(columns)
            for row in getattr(raw, table):
                writer.writerow([_format(row.get(name), kind) for name, kind in columns.items()])


def read_csv(folder: Path, *, skip: frozenset[str] = frozenset()) -> Raw:
    """Read the files; tables named in ``skip``, and absent files, stay empty."""
    tables: dict[str, list[RawRow]] = {}
    for table, file in FILES.items():
        path = folder / file
        if table not in skip and path.exists():
            tables[table] = _read(path, COLUMNS[table], BEYOND.get(table, {}))
    return Raw(**tables)


def _read(path: Path, known: Mapping[str, Kind], beyond: Mapping[str, Kind]) -> list[RawRow]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream, strict=True)
        header = reader.fieldnames or []
        columns = {**known, **{name: kind for name, kind in beyond.items() if name in header}}
        if header != list(columns):
            raise ValueError(f"{path.name} has the columns {reader.fieldnames}")
        return [
            {column: _parse(row[column], kind) for column, kind in columns.items()}
            for row in reader
        ]


def _parse(text: str, kind: Kind) -> Any:
    return PARSE[kind](text) if text else None


def _format(value: Any, kind: Kind) -> str:
    if value is None:
        return ""
    if kind == "money":
        return f"{value:.2f}" if value == round(value, 2) else f"{value:f}"
    if kind == "time":
        return str(value.strftime(TIME_FORMAT))
    return f"{value:f}" if kind == "number" else str(value)
