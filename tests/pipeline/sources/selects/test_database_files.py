"""SELECTs over SQLite and DuckDB files."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from pipeline.errors import BadInput
from pipeline.publish.unchanged import published_before
from pipeline.settings import Settings
from pipeline.sources.selects.snapshot import Limits, open_snapshot
from pipeline.sources.selects.source_folder import find_source
from pipeline.sources.selects.staging import Staged, stage
from schemas.types import TIMESTAMP
from tests.end_to_end.publishing import Hashes
from tests.luck import PATIENCE
from tests.pipeline.sources.selects.round_trip import (
    STANDARD,
    contents,
    published_from,
    write_identity,
)
from tests.pipeline.sources.selects.shop import run_source, write_source

ORDERS = """\
SELECT id AS order_id, id AS customer_id, 'shipped' AS order_status,
       placed AS order_purchase_timestamp FROM orders
"""
ITEMS = """\
SELECT id AS order_id, 1 AS order_item_id, product AS product_id,
       price AS price
FROM orders
"""


def write_shop(folder: Path, kind: str, **changes: str) -> None:
    given: dict[str, str | None] = {
        "toml": f'currency = "BRL"\n[database]\nkind = "{kind}"\n',
        "customers": "SELECT id AS customer_id, buyer AS customer_unique_id FROM orders",
        "orders": ORDERS,
        "order_items": ITEMS,
        "products": "SELECT DISTINCT product AS product_id FROM orders",
        "left_out": None,
        "views": None,
    }
    write_source(folder / "sources" / "shop", **{**given, **changes})


def sqlite_file(folder: Path, price: str = "12.5") -> Path:
    with sqlite3.connect(folder / "shop.sqlite") as connection:
        connection.execute("CREATE TABLE orders (id, placed, buyer, product, price)")
        connection.execute(
            f"INSERT INTO orders VALUES (1, '2018-01-05 10:00:00', 'ann', 'cup', {price})"
        )
    connection.close()
    return folder / "shop.sqlite"


def duckdb_file(folder: Path) -> Path:
    with duckdb.connect(folder / "shop.duckdb") as connection:
        connection.execute(
            "CREATE TABLE orders AS SELECT 1 AS id, TIMESTAMP '2018-01-05 10:00:00' AS placed, "
            "'ann' AS buyer, 'cup' AS product, 12.5::DECIMAL(18,2) AS price"
        )
    return folder / "shop.duckdb"


def staged(folder: Path, place: Path) -> Staged:
    return stage(find_source("shop"), place, folder / "staged", Limits())


def text_of(found: Staged, table: str) -> str:
    return found.files[table].read_bytes().decode()


def test_values_of_sqlite_are_staged_as_it_prints_them(here: Path) -> None:
    write_shop(here, "sqlite")
    place = sqlite_file(here)
    with sqlite3.connect(place) as connection:
        connection.execute("INSERT INTO orders VALUES (NULL, '', x'636166c3a9', 'a\"b\r\n', 1e3)")
    connection.close()
    found = staged(here, place)
    assert text_of(found, "order_items") == (
        '"order_id","order_item_id","product_id","price"\n"1","1","cup","12.5"\n'
        '"","1","a""b\r\n","1000.0"\n'
    )
    assert '"","café"\n' in text_of(found, "customers")
    assert found.rows["orders"] == 2


def test_values_of_duckdb_are_staged_as_it_prints_them(here: Path) -> None:
    write_shop(here, "duckdb", products="SELECT nullif(product, 'cup') AS product_id FROM orders")
    found = staged(here, duckdb_file(here))
    assert text_of(found, "orders").endswith("\n1,1,shipped,2018-01-05 10:00:00\n")
    assert text_of(found, "order_items").endswith("\n1,1,cup,12.50\n")
    assert text_of(found, "products") == 'product_id\n""\n'


def test_views_of_a_duckdb_source_are_no_part_of_the_database(here: Path) -> None:
    items = ITEMS.replace("FROM orders", "FROM sold")
    write_shop(here, "duckdb", views="CREATE VIEW sold AS SELECT * FROM orders", order_items=items)
    assert staged(here, duckdb_file(here)).rows["order_items"] == 1


@pytest.mark.parametrize(
    ("kind", "change", "message"),
    [
        ("sqlite", {"order_items": ITEMS.replace("price AS", "pris AS")},
         "shop/order_items.sql, line 2: no such column: pris"),
        ("sqlite", {"order_items": ITEMS.replace("FROM", "FORM")},
         'shop/order_items.sql, line 3: near "FORM": syntax error'),
        ("sqlite", {"order_items": ITEMS.replace("price AS", "0.1 + 0.2 AS")},
         "shop/order_items.sql: row 1 gives price 0.30000000000000004: SQLite computes in binary "
         "floats; round to cents in the SELECT"),
        ("sqlite", {"order_items": ITEMS.replace("product AS", "x'ff' AS")},
         "shop/order_items.sql: row 1 holds bytes in product_id that are no UTF-8 text."),
        ("duckdb", {"order_items": ITEMS.replace("price AS", "pris AS")},
         'shop/order_items.sql, line 2: Referenced column "pris" not found'),
        ("sqlite", {"products": "SELECT 'a' || char(0) AS product_id"},
         "shop/products.sql: what it gives is no plain text, line 2: holds a NUL byte"),
    ],
)  # fmt: skip
def test_what_a_select_gives_wrong_is_told(
    here: Path, kind: str, change: dict[str, str], message: str
) -> None:
    write_shop(here, kind, **change)
    place = sqlite_file(here) if kind == "sqlite" else duckdb_file(here)
    with pytest.raises(BadInput) as caught:
        run_source(place, here / "out")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_what_is_no_database_is_told(here: Path, kind: str) -> None:
    write_shop(here, kind)
    (here / "in").mkdir()
    (here / "text").write_text("no database, but long enough to be taken for one" * 99)
    words = {"sqlite": "SQLite", "duckdb": "a DuckDB database"}[kind]
    for place, message in (
        ("in", f"in: is a folder; source shop reads {words} from a file. Name it with --input-dir"),
        ("none", f"none: does not exist; source shop reads {words}"),
        ("text", "text: cannot be read as a "),
    ):
        with pytest.raises(BadInput) as caught:
            staged(here, Path(place))
        assert str(caught.value).startswith(message)


def test_a_change_of_the_database_is_a_change_even_if_it_waits_in_the_log(here: Path) -> None:
    write_shop(here, "sqlite")
    place = sqlite_file(here)
    settings = Settings(place, here / "out", source="shop", tables=("master_orders",))
    connection = sqlite3.connect(place)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("UPDATE orders SET price = 13")
    connection.commit()
    run_source(place, here / "out")
    assert published_before(settings) is not None
    connection.execute("UPDATE orders SET price = 14")
    connection.commit()
    assert published_before(settings) is None
    connection.close()


def test_all_selects_see_the_database_at_one_moment(here: Path) -> None:
    """While the first SELECT runs, another program adds an order."""
    write_shop(here, "sqlite")
    place = sqlite_file(here)
    connection = sqlite3.connect(place, isolation_level=None)
    connection.execute("PRAGMA journal_mode = wal")
    source = find_source("shop")
    with open_snapshot(source, place, here, Limits()) as snapshot:
        assert snapshot.write(source.selects["customers"], here / "a.csv") == 1
        connection.execute("INSERT INTO orders SELECT 2, placed, buyer, product, price FROM orders")
        assert snapshot.write(source.selects["orders"], here / "b.csv") == 1
    connection.close()


ENDLESS = """\
WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) SELECT max(n) AS product_id
FROM more
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_a_select_that_runs_is_stopped(here: Path, kind: str) -> None:
    write_shop(here, kind, products=ENDLESS)
    place = sqlite_file(here) if kind == "sqlite" else duckdb_file(here)
    root = Path(__file__).parents[4]
    command = [sys.executable, str(root / "cli.py"), "etl", "--source", "shop"]
    arguments = ["--input-dir", str(place), "--output-dir", str(here / "out")]
    staging = here / "out" / ".revops"
    with subprocess.Popen(
        command + arguments, stderr=subprocess.PIPE, text=True, env=dict(os.environ), cwd=here
    ) as process:
        until = time.monotonic() + PATIENCE
        while not list(staging.rglob("order_items.csv")) and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130, told
    assert "interrupted; nothing was published." in told
    assert "Traceback" not in told


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", "duckdb"])
def test_the_sample_from_a_database_is_published_byte_for_byte(
    here: Path, published_from_files: Hashes, kind: str
) -> None:
    write_identity(here / "sources" / "shop", f'[database]\nkind = "{kind}"\n')
    place = here / "shop.db"
    if kind == "sqlite":
        names = STANDARD | {TIMESTAMP: "TEXT"}
        with sqlite3.connect(place) as connection:
            for each in contents():
                connection.execute(each.create(names))
                connection.executemany(each.insert("?"), each.rows)
        connection.close()
    else:
        with duckdb.connect(place) as database:
            for each in contents():
                database.execute(each.create(STANDARD))
                database.executemany(each.insert("?"), each.rows)
    assert published_from(place, here / "out") == published_from_files
