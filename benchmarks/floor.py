"""The least that any contestant must do: read the files that the five tables need, once.

Usage: python floor.py {bytes,scan} INPUT_DIR OUTPUT_DIR

`bytes` counts the bytes and line feeds. `scan` has DuckDB parse every column as text. Both write
only `floor.txt`, so that they can be run like the contestants.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

FILES = (
    "olist_orders_dataset",
    "olist_customers_dataset",
    "olist_order_items_dataset",
    "olist_order_payments_dataset",
    "olist_order_reviews_dataset",
    "olist_products_dataset",
    "product_category_name_translation",
)
BLOCK = 1 << 22


def count_bytes(path: Path) -> str:
    """Count the bytes and line feeds of a file."""
    size = line_feeds = 0
    with path.open("rb", buffering=0) as file:
        while block := file.read(BLOCK):
            size += len(block)
            line_feeds += block.count(b"\n")
    return f"{path.stem}: {size} bytes, {line_feeds} line feeds"


def scan_text(path: Path) -> str:
    """Have DuckDB parse all columns of a file as text and count the values of each."""
    import duckdb  # here, so that `bytes` does not pay for it

    with path.open(encoding="utf-8-sig", newline="") as file:
        names = next(csv.reader(file))
    types = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
    counts = ", ".join(f'count("{name}")' for name in names)
    row = duckdb.sql(
        f"SELECT {counts} FROM read_csv('{path}', columns = {{{types}}}, header = true,"
        " auto_detect = false, delim = ',', quote = '\"', escape = '\"')"
    ).fetchone()
    return f"{path.stem}: {row} values"


def main(kind: str, input_dir: Path, output_dir: Path) -> None:
    """Read every file once, the cheap or the parsing way."""
    read = {"bytes": count_bytes, "scan": scan_text}[kind]
    lines = [read(input_dir / f"{name}.csv") for name in FILES]
    output_dir.mkdir(parents=True, exist_ok=True)
    (output_dir / "floor.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
