"""The raw CSV files, open for appending tables chunk by chunk."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

import pyarrow as pa
from pyarrow import csv

ORDERS = "olist_orders_dataset.csv"
ITEMS = "olist_order_items_dataset.csv"
PAYMENTS = "olist_order_payments_dataset.csv"
REVIEWS = "olist_order_reviews_dataset.csv"
CUSTOMERS = "olist_customers_dataset.csv"
PRODUCTS = "olist_products_dataset.csv"
SELLERS = "olist_sellers_dataset.csv"
GEOLOCATION = "olist_geolocation_dataset.csv"
TRANSLATION = "product_category_name_translation.csv"
REFUNDS = "refunds.csv"
PRODUCT_COSTS = "product_costs.csv"
ORDER_COSTS = "order_costs.csv"
STOCK_LEVELS = "stock_levels.csv"

FILES_WITH_FREE_TEXT = frozenset({REVIEWS})


class RawFiles:
    """CSV files in a folder, each created with its header at the first table written to it."""

    def __init__(self, folder: Path) -> None:
        self.rows: dict[str, int] = {}
        self._folder = folder
        self._writers: dict[str, csv.CSVWriter] = {}
        self._open = ExitStack()

    def __enter__(self) -> RawFiles:
        self._folder.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def write(self, name: str, table: pa.Table) -> None:
        """Append the rows of a table to the file with this name."""
        if name not in self._writers:
            self._writers[name] = self._create(name, table.schema)
            self.rows[name] = 0
        self._writers[name].write_table(table)
        self.rows[name] += table.num_rows

    def _create(self, name: str, schema: pa.Schema) -> csv.CSVWriter:
        file = self._open.enter_context((self._folder / name).open("wb"))
        file.write((",".join(schema.names) + "\n").encode())
        quoting = "needed" if name in FILES_WITH_FREE_TEXT else "none"
        options = csv.WriteOptions(include_header=False, quoting_style=quoting)
        return self._open.enter_context(csv.CSVWriter(file, schema, write_options=options))
