"""SELECTs over PostgreSQL and MariaDB, on real servers."""

import csv
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipeline.errors import BadInput, ConfigurationError
from pipeline.publish.unchanged import published_before
from pipeline.settings import Settings
from pipeline.sources.selects.checking import try_source
from pipeline.sources.selects.connection import connection_of
from pipeline.sources.selects.snapshot import Limits, open_snapshot
from pipeline.sources.selects.source import Statement
from pipeline.sources.selects.source_folder import find_source
from pipeline.sources.selects.staging import Staged, stage
from schemas.types import TIMESTAMP
from tests.end_to_end.publishing import Hashes
from tests.luck import PATIENCE
from tests.pipeline.sources.selects import servers
from tests.pipeline.sources.selects.round_trip import (
    STANDARD,
    contents,
    published_from,
    write_identity,
)
from tests.pipeline.sources.selects.servers import PASSWORD, Server, connect
from tests.pipeline.sources.selects.shop import write_source

ROOT = Path(__file__).parents[4]


@pytest.fixture(scope="module", params=["postgres", "mariadb"])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """Each server in turn, in a folder whose name is short enough for a socket."""
    with (
        tempfile.TemporaryDirectory(prefix="revops-") as folder,
        getattr(servers, request.param)(Path(folder)) as started,
    ):
        yield started


@pytest.fixture
def shop(server: Server, here: Path, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server, whose database holds one order; the source `shop` reads it."""
    monkeypatch.setenv("SHOP_PASSWORD", PASSWORD)
    with closing(connect(server)) as connection:
        cursor = connection.cursor()
        cursor.execute("DROP TABLE IF EXISTS orders")
        cursor.execute("CREATE TABLE orders (id INT, placed TIMESTAMP, buyer TEXT, price NUMERIC)")
        cursor.execute("ALTER TABLE orders ALTER price TYPE NUMERIC(18,2)"
                       if server.kind == "postgres"
                       else "ALTER TABLE orders MODIFY price DECIMAL(18,2)")  # fmt: skip
        cursor.execute("INSERT INTO orders VALUES (1, '2018-01-05 10:00:00', 'ann', 12.5)")
    write_shop(here, server.toml)
    return server


def write_shop(here: Path, toml: str, **changes: str) -> None:
    given: dict[str, str | None] = {
        "toml": toml,
        "customers": "SELECT id AS customer_id, buyer AS customer_unique_id FROM orders",
        "orders": "SELECT id AS order_id, id AS customer_id, 'shipped' AS order_status,\n"
        "       placed AS order_purchase_timestamp FROM orders",
        "order_items": "SELECT id AS order_id, 1 AS order_item_id, 'cup' AS product_id,\n"
        "       price AS price FROM orders",
        "products": "SELECT 'cup' AS product_id",
        "left_out": None,
        "views": None,
    }
    write_source(here / "sources" / "shop", **{**given, **changes})


def staged(here: Path) -> Staged:
    return stage(find_source("shop"), here, here / "staged", Limits())


def given(here: Path, select: str) -> list[list[str]]:
    """The rows that a SELECT gives."""
    path = here / "given.csv"
    with open_snapshot(find_source("shop"), here, here, Limits()) as snapshot:
        rows = snapshot.write(Statement("shop/orders.sql", select), path)
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.reader(file))[1:]
    assert len(found) == rows
    return found


def test_orders_of_a_server_are_staged(shop: Server, here: Path) -> None:
    found = staged(here)
    assert found.rows == {"customers": 1, "orders": 1, "order_items": 1, "products": 1}
    with found.files["orders"].open(newline="") as file:
        assert list(csv.reader(file))[1] == ["1", "1", "shipped", "2018-01-05 10:00:00"]
    assert found.fingerprint is None


ODD = {
    "postgres": {
        "NULL::text": "",
        "''": "",
        "true": "t",
        "12.50::numeric(18,2)": "12.50",
        "1e-7::numeric": "0.0000001",
        "0.1::float8 + 0.2::float8": "0.30000000000000004",
        "DATE '2019-02-28'": "2019-02-28",
        "TIMESTAMP '2019-02-28 10:00:00'": "2019-02-28 10:00:00",
        "TIMESTAMPTZ '2019-02-28 10:00:00+00'": "2019-02-28 10:00:00+00",
        "TIME '23:59:59'": "23:59:59",
        "'a,\"b'": 'a,"b',
        "E'a\\r\\nb\\nc'": "a\r\nb\nc",
        "' ação €😀 '": " ação €😀 ",
        "'\\.'": "\\.",
        "ARRAY[1,2]": "{1,2}",
        "'\\xff'::bytea": "\\xff",
        "9007199254740993": "9007199254740993",
    },
    "mysql": {
        "NULL": "",
        "''": "",
        "TRUE": "1",
        "CAST(12.5 AS DECIMAL(18,2))": "12.50",
        "CAST(0.0000001 AS DECIMAL(38,10))": "0.0000001000",
        "CAST('0000-00-00' AS DATETIME)": "0000-00-00 00:00:00",
        "DATE '2019-02-28'": "2019-02-28",
        "TIMESTAMP '2019-02-28 10:00:00'": "2019-02-28 10:00:00",
        "TIME '27:30:00'": "27:30:00",
        "'a,\"b'": 'a,"b',
        "'a\\r\\nb\\nc'": "a\r\nb\nc",
        "' ação €😀 '": " ação €😀 ",
        "'\\\\N'": "\\N",
        "X'636166c3a9'": "café",
        "JSON_ARRAY(1, 'é')": '[1, "é"]',
        "9007199254740993": "9007199254740993",
    },
}


def test_odd_values_arrive_as_the_server_prints_them(shop: Server, here: Path) -> None:
    wanted = ODD[shop.kind]
    columns = ", ".join(f"{value} AS c{number}" for number, value in enumerate(wanted))
    (row,) = given(here, f"SELECT {columns}")
    assert dict(zip(wanted, row, strict=True)) == wanted


def test_a_row_whose_only_value_is_empty_is_a_row(shop: Server, here: Path) -> None:
    assert given(here, "SELECT nullif(buyer, 'ann') AS x FROM orders") == [[""]]


def fault(here: Path, **changes: str) -> str:
    """What a source with these SELECTs is told."""
    write_shop(here, find_toml(here), **changes)
    with pytest.raises((BadInput, ConfigurationError)) as caught:
        staged(here)
    return str(caught.value)


def find_toml(here: Path) -> str:
    return (here / "sources" / "shop" / "source.toml").read_text(encoding="utf-8")


def test_faults_of_sql_are_told_with_file_and_line(shop: Server, here: Path) -> None:
    said = fault(here, orders="SELECT id AS order_id,\n  qty AS customer_id\nFROM orders")
    words = {
        "postgres": 'shop/orders.sql, line 2: column "qty" does not exist',
        "mysql": "shop/orders.sql, line 2: Unknown column 'qty' in ",
    }
    assert said.startswith(words[shop.kind])
    said = fault(here, orders="SELECT id AS order_id\n  FORM orders x y")
    assert said.startswith("shop/orders.sql, line 2: ")
    assert "syntax" in said
    said = fault(here, orders="SELECT 1 AS order_id FROM nowhere")
    assert said.startswith("shop/orders.sql, line 1: ")
    assert "nowhere" in said


def test_a_trial_goes_on_behind_a_faulty_select(shop: Server, here: Path) -> None:
    write_shop(here, shop.toml, orders="SELECT qty AS x FROM orders", products="SELECT 1 AS y")
    trial = try_source(find_source("shop"), here, here / "staged", Limits())
    assert [each.rows for each in trial.selects] == [1, 0, 1, 0]
    assert [fault.partition(" ")[0] for fault in trial.faults] == [
        "shop/orders.sql,",
        "shop/products.sql",
        "shop/products.sql:",
    ]


def test_a_fault_that_only_a_row_shows_is_told(shop: Server, here: Path) -> None:
    if shop.kind != "postgres":
        pytest.skip("MariaDB gives NULL for 1 / 0")
    items = "SELECT id AS order_id, 1 / (id - 1) AS order_item_id, 'a' AS product_id, 1 AS price\n"
    assert fault(here, order_items=f"{items}FROM orders") == (
        "shop/order_items.sql: division by zero"
    )


def test_nothing_can_be_written(shop: Server, here: Path) -> None:
    assert fault(here, orders="DELETE FROM orders").startswith("shop/orders.sql, line 1: DELETE")
    assert "another statement" in fault(here, orders="SELECT 1; DELETE FROM orders")
    if shop.kind == "postgres":
        said = fault(
            here,
            orders="WITH gone AS (DELETE FROM orders RETURNING *) SELECT id AS order_id, id AS "
            "customer_id, 'x' AS order_status, placed AS order_purchase_timestamp FROM gone",
        )
        assert "shop/orders.sql" in said
    with closing(connect(shop)) as connection:
        cursor = connection.cursor()
        cursor.execute("SELECT count(*) FROM orders")
        assert cursor.fetchone() == (1,)


def test_a_transaction_refuses_what_writes_behind_a_select(shop: Server, here: Path) -> None:
    with closing(connect(shop)) as connection:
        cursor = connection.cursor()
        if shop.kind == "postgres":
            cursor.execute("DROP SEQUENCE IF EXISTS numbers")
            cursor.execute("CREATE SEQUENCE numbers")
            select, said = "SELECT nextval('numbers') AS x", "read-only transaction"
        else:
            cursor.execute("DROP FUNCTION IF EXISTS gone")
            cursor.execute(
                "CREATE FUNCTION gone() RETURNS INT MODIFIES SQL DATA "
                "BEGIN DELETE FROM orders; RETURN 1; END"
            )
            select, said = "SELECT gone() AS x", "READ ONLY transaction"
    with pytest.raises(BadInput, match=said):
        given(here, select)


def test_all_selects_see_the_database_at_one_moment(shop: Server, here: Path) -> None:
    """Between two SELECTs another program adds an order."""
    source = find_source("shop")
    with open_snapshot(source, here, here, Limits()) as snapshot:
        assert snapshot.write(source.selects["customers"], here / "a.csv") == 1
        with closing(connect(shop)) as connection:
            cursor = connection.cursor()
            cursor.execute("INSERT INTO orders VALUES (2, '2018-01-06 10:00:00', 'bob', 1)")
        assert snapshot.write(source.selects["orders"], here / "b.csv") == 1
    assert staged(here).rows["orders"] == 2


def test_who_is_not_let_in_is_told_why_without_the_url(
    shop: Server, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    toml, port = shop.toml, str(shop.port)
    url = toml.split('"')[3]
    where = "the database shop on 127.0.0.1 as analyst: "
    for changed, said in (
        (toml.replace(port, str(servers.free_port())), f"{where}"),
        (toml.replace("/shop", "/shopp"), "the database shopp on 127.0.0.1 as analyst: "),
        (toml.replace("analyst@", "bob@"), "the database shop on 127.0.0.1 as bob: "),
        (toml.replace("127.0.0.1", "none.invalid"), "the database shop on none.invalid as analyst"),
    ):
        write_shop(here, changed)
        message = fault(here)
        assert message.startswith(said), message
        assert "password-from" in message
        assert "in shop/source.toml." in message
        assert url not in message
    write_shop(here, toml)
    monkeypatch.setenv("SHOP_PASSWORD", "wrong secret")
    assert fault(here).startswith(where)
    assert "wrong secret" not in fault(here)
    monkeypatch.delenv("SHOP_PASSWORD")
    assert fault(here) == (
        "shop/source.toml: password-from names the variable SHOP_PASSWORD, which is not set."
    )


def test_the_url_may_come_from_a_variable(
    shop: Server, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = shop.toml.split('"')[3]
    write_shop(here, shop.toml.replace(f'url = "{url}"', 'url-from = "SHOP_URL"'))
    monkeypatch.setenv("SHOP_URL", url)
    assert staged(here).rows["orders"] == 1
    monkeypatch.setenv("SHOP_URL", url.replace("analyst", "analyst:hidden"))
    said = fault(here)
    assert "the url holds a password" in said
    assert "hidden" not in said


@pytest.mark.parametrize(
    ("host", "settings", "is_let_in"),
    [
        ("127.0.0.1", "", True),
        ("127.0.0.1", 'tls = "off"', True),
        ("127.0.0.1", 'tls = "unverified"', True),
        ("localhost", 'tls = "verified"\ntls-ca = "ca.pem"', True),
        ("localhost", 'tls = "verified"', False),
        ("127.0.0.1", 'tls = "verified"\ntls-ca = "ca.pem"', False),
    ],
)
def test_certificate_and_host_are_checked_where_the_settings_say_so(
    shop: Server, here: Path, host: str, settings: str, is_let_in: bool
) -> None:
    """The certificate is for localhost, by an authority that no system trusts."""
    write_shop(here, f"{shop.toml.replace('127.0.0.1', host)}{settings}\n")
    shutil.copy(shop.authority, here / "sources" / "shop" / "ca.pem")
    if is_let_in:
        assert staged(here).rows["orders"] == 1
    else:
        said = fault(here)
        assert said.startswith(f"the database shop on {host} as analyst: ")
        assert "certificate" in said


def test_hosts_beyond_this_machine_are_verified_unless_the_settings_say_otherwise(
    here: Path,
) -> None:
    toml = '[database]\nkind = "mysql"\nurl = "mysql://ann@db.example.org/shop"\n'
    for settings, wanted in (("", "verified"), ('tls = "unverified"', "unverified")):
        write_shop(here, f"{toml}{settings}\n")
        assert connection_of(find_source("shop")).tls == wanted
    write_shop(here, toml.replace("db.example.org", "localhost"))
    assert connection_of(find_source("shop")).tls is None


SLEEPY = {
    "postgres": "SELECT 'p' || n AS product_id FROM generate_series(1, 30000000) AS t(n)",
    "mysql": "SELECT concat('p', seq) AS product_id FROM seq_1_to_30000000",
}


def test_a_connection_that_is_lost_is_told_with_the_rows_that_came(
    shop: Server, here: Path
) -> None:
    write_shop(here, shop.toml, products=SLEEPY[shop.kind])
    killer = threading.Thread(target=kill_readers, args=(shop, here / "staged" / "products.csv"))
    killer.start()
    with pytest.raises(BadInput) as caught:
        staged(here)
    killer.join()
    said = str(caught.value)
    assert said.startswith("the database shop on 127.0.0.1 as analyst ended the connection after ")
    assert " rows of products (" in said
    assert said.endswith("Nothing was published.")
    assert " after 0 rows" not in said


def kill_readers(server: Server, file: Path) -> None:
    """Ends other connections of the user, once rows have arrived."""
    until = time.monotonic() + PATIENCE
    while not (file.is_file() and file.stat().st_size) and time.monotonic() < until:
        time.sleep(0.02)
    with closing(connect(server)) as connection:
        cursor = connection.cursor()
        if server.kind == "postgres":
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE application_name = 'revops'"
            )
        else:
            cursor.execute("SELECT id FROM information_schema.processlist WHERE info LIKE '%seq_1%'"
                           " AND id <> connection_id()")  # fmt: skip
            for (number,) in cursor.fetchall():
                cursor.execute(f"KILL {number}")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
def test_a_run_that_is_stopped_amid_rows_says_nothing_else(shop: Server, here: Path) -> None:
    write_shop(here, shop.toml, products=SLEEPY[shop.kind])
    command = [sys.executable, str(ROOT / "cli.py"), "etl", "--source", "shop"]
    with subprocess.Popen(
        [*command, "--output-dir", "out"], stderr=subprocess.PIPE, text=True, cwd=here,
        env=dict(os.environ),
    ) as process:  # fmt: skip
        until = time.monotonic() + PATIENCE
        while not list((here / "out").rglob("products.csv")) and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.3)
        process.send_signal(signal.SIGTERM)
        begin = time.monotonic()
        _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130, told
    assert told == "revops: interrupted; nothing was published.\n"
    assert time.monotonic() - begin < 10


MEMORY = """
import resource, sys
from pathlib import Path
from pipeline.sources.selects.source_folder import find_source
from pipeline.sources.selects.connection import connection_of
from pipeline.sources.selects.snapshot import Limits, open_snapshot
source = find_source("shop")
with open_snapshot(source, Path(), Path(), Limits()) as snapshot:
    snapshot.write(source.selects["orders"], Path("one.csv"))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(snapshot.write(source.selects["products"], Path("many.csv")))
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory in other units")
def test_200_000_rows_need_little_memory(shop: Server, here: Path) -> None:
    """Some 200 MB of text."""
    products = SLEEPY[shop.kind].replace("30000000", "200000")
    products = products.replace(" AS product_id", " AS product_id, repeat('x', 1000) AS y")
    write_shop(here, shop.toml, products=products)
    done = subprocess.run(
        [sys.executable, "-c", MEMORY], cwd=here, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=PATIENCE,
    )  # fmt: skip
    rows, megabytes = done.stdout.split()
    assert int(rows) == 200_000, done.stderr
    assert int(megabytes) < 60


@pytest.mark.slow
def test_the_sample_from_a_server_is_published_byte_for_byte(
    shop: Server, here: Path, published_from_files: Hashes
) -> None:
    write_identity(here / "sources" / "identity", shop.toml)
    names = STANDARD if shop.kind == "postgres" else STANDARD | {TIMESTAMP: "DATETIME"}
    with closing(connect(shop)) as connection:
        cursor = connection.cursor()
        for each in contents():
            cursor.execute(f"DROP TABLE IF EXISTS {each.table.name}")
            cursor.execute(each.create(names))
            cursor.executemany(each.insert("%s"), each.rows)
    nowhere = here / "raw"  # the default of --input-dir, which a server does not need
    assert published_from(nowhere, here / "out", source="identity") == published_from_files
    settings = Settings(nowhere, here / "out", source="identity")
    assert published_before(settings) is None
    manifest = (here / "out" / "manifest.json").read_text(encoding="utf-8")
    assert '"source": "identity"' in manifest
    assert str(shop.port) not in manifest
    assert PASSWORD not in manifest
