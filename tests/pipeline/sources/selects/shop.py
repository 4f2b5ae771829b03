"""A shop with files of its own, and the source that reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pipeline.run import RunResult, run
from pipeline.settings import Settings
from tests.defaults import COMPILED

LINES = """\
Order,Bought,By,Where,Item,Units,Price
A1,2018-01-05 10:00:00,ann,SP,cup,1,10.00
A1,2018-01-05 10:00:00,ann,SP,mug,1,2.50
A2,2018-02-06 11:30:00,bob,RJ,cup,1,10.00
A3,2018-02-07 09:15:00,ann,SP,fee,1,0.99
"""

SOURCE: dict[str, str] = {
    "source.toml": """\
currency = "BRL"

[files.lines]
path = "lines*.csv"

[[balance]]
what = "lines"
read = "SELECT count(*) FROM lines"
given.order_items = "count(*)"
given.left_out = "sum(lines::INT)"

[[balance]]
what = "prices"
read = "SELECT sum(Price::DECIMAL(18,2)) FROM lines"
given.order_items = "sum(price::DECIMAL(18,2))"
given.left_out = "sum(amount::DECIMAL(18,2))"
""",
    "views.sql": "CREATE VIEW sold AS SELECT * FROM lines WHERE Item <> 'fee';",
    "customers.sql": """\
SELECT "Order" AS customer_id, any_value("By") AS customer_unique_id,
       any_value("Where") AS customer_state
FROM sold GROUP BY "Order"
""",
    "orders.sql": """\
-- An order is what its lines have in common.
SELECT "Order" AS order_id, "Order" AS customer_id, 'shipped' AS order_status,
       min(Bought) AS order_purchase_timestamp
FROM sold
GROUP BY "Order"
""",
    "order_items.sql": """\
SELECT "Order" AS order_id, row_number() OVER (PARTITION BY "Order" ORDER BY line) AS order_item_id,
       Item AS product_id, Price AS price
FROM sold
ORDER BY line;
""",
    "products.sql": "SELECT DISTINCT Item AS product_id, 'kitchen' AS product_category_name "
    "FROM sold",
    "left_out.sql": "SELECT 'fee' AS reason, count(*) AS lines, sum(Price::DECIMAL(18,2)) AS amount"
    " FROM lines WHERE Item = 'fee'",
}


def write_source(folder: Path, **changes: str | None) -> Path:
    """Writes the source, with other texts where they are given; None leaves a file out.

    `orders="SELECT …"` is orders.sql, `toml="…"` the settings.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = {"toml": "source.toml"}
    changed = {names.get(stem, f"{stem}.sql"): text for stem, text in changes.items()}
    for name, text in {**SOURCE, **changed}.items():
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def write_lines(folder: Path, text: str = LINES, name: str = "lines.csv") -> Path:
    """Writes the shop's file; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def run_source(place: Path, output: Path, **settings: Any) -> RunResult:
    """A run of the source `shop` of ./sources."""
    given: dict[str, Any] = {"cache_dir": COMPILED, "tables": ("master_orders",), **settings}
    return run(Settings(input_dir=place, output_dir=output, source="shop", **given))
