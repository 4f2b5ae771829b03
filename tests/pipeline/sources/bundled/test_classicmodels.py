"""The bundled source of Classic Models gives the same on SQLite, PostgreSQL and MariaDB."""

import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli import main
from tests.pipeline.sources.bundled.tried import Rows, given, only
from tests.pipeline.sources.selects import servers
from tests.pipeline.sources.selects.servers import PASSWORD, Server, connect

REAL = Path(__file__).parents[5] / "shared" / "data" / "classicmodels"

CONTENT = """
CREATE TABLE offices (officeCode varchar(10), city varchar(50), state varchar(50),
    country varchar(50), postalCode varchar(15), territory varchar(10));
CREATE TABLE employees (employeeNumber int, officeCode varchar(10));
CREATE TABLE customers (customerNumber int, city varchar(50), state varchar(50),
    postalCode varchar(15), country varchar(50), salesRepEmployeeNumber int);
CREATE TABLE products (productCode varchar(15), productName varchar(70), productLine varchar(50),
    quantityInStock int, buyPrice decimal(10,2), MSRP decimal(10,2));
CREATE TABLE orders (orderNumber int, orderDate date, requiredDate date, shippedDate date,
    status varchar(15), customerNumber int);
CREATE TABLE orderdetails (orderNumber int, productCode varchar(15), quantityOrdered int,
    priceEach decimal(10,2), orderLineNumber int);
INSERT INTO offices VALUES ('1', 'San Francisco', 'CA', 'USA', '94080', 'NA'),
    ('4', 'Paris', NULL, 'France', '75017', 'EMEA');
INSERT INTO employees VALUES (1370, '4');
INSERT INTO customers VALUES (103, 'Nantes', NULL, '44000', 'France', 1370),
    (112, 'Las Vegas', 'NV', '83030', 'USA', NULL), (121, 'Stavern', '', NULL, 'Norway  ', 1370);
INSERT INTO products VALUES ('S10', 'Harley ', 'Motorcycles', 7933, 48.81, 95.71);
INSERT INTO orders VALUES (10100, '2003-01-06', '2003-01-13', '2003-01-10', 'Shipped', 103),
    (10101, '2003-01-09', '2003-01-18', NULL, 'Cancelled', 112);
INSERT INTO orderdetails VALUES (10100, 'S10', 30, 81.35, 2), (10100, 'S10', 50, 55.09, 1),
    (10101, 'S10', 1, 95.71, 1)
"""
TABLES = ("offices", "employees", "customers", "products", "orders", "orderdetails")


@pytest.fixture(scope="module", params=["postgres", "mariadb"])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """Each server in turn."""
    with (
        tempfile.TemporaryDirectory(prefix="revops-") as folder,
        getattr(servers, request.param)(Path(folder)) as started,
    ):
        yield started


def load(connection: Any, content: str) -> None:
    cursor = connection.cursor()
    for statement in filter(str.strip, content.split(";\n")):
        cursor.execute(statement)


def from_sqlite(here: Path, content: str = CONTENT) -> dict[str, Rows]:
    with closing(sqlite3.connect(here / "models.sqlite")) as connection:
        load(connection, content)
        connection.commit()
    return given("classicmodels", here / "models.sqlite", here)


def dropping() -> str:
    return "".join(f"DROP TABLE IF EXISTS {name};\n" for name in TABLES)


def copied(here: Path, server: Server) -> str:
    """The name of a copy that reads a server."""
    CliRunner().invoke(main, ["source", "new", "models", "--like", "classicmodels"])
    path = here / "sources" / "models" / "source.toml"
    toml = path.read_text(encoding="utf-8")
    path.write_text(toml.replace('[database]\nkind = "sqlite"\n', server.toml), encoding="utf-8")
    return "models"


def test_orders_lines_and_places_on_sqlite(here: Path) -> None:
    found = from_sqlite(here)
    columns = ("order_id", "order_status", "order_delivered_customer_date", "source_status")
    assert only(found["orders"], *columns) == [
        ("10100", "delivered", "2003-01-10", "Shipped"),
        ("10101", "canceled", "", "Cancelled"),
    ]
    columns = ("order_id", "order_item_id", "seller_id", "price", "quantity")
    assert only(found["order_items"], *columns) == [
        ("10100", "1", "4", "55.09", "50"),
        ("10100", "2", "4", "81.35", "30"),
        ("10101", "1", "", "95.71", "1"),
    ]
    assert only(found["customers"], "customer_id", "customer_state", "customer_country") == [
        ("103", "France", "France"),
        ("112", "USA-NV", "USA"),
        ("121", "Norway", "Norway"),
    ]
    columns = ("state", "state_name", "region", "territory")
    assert sorted(only(found["state_regions"], *columns)) == [
        ("France", "France", "Europe", "EMEA"),
        ("Norway", "Norway", "Europe", "EMEA"),
        ("USA-CA", "CA, USA", "North America", "NA"),
        ("USA-NV", "NV, USA", "North America", "NA"),
    ]
    assert only(found["stock_levels"], "snapshot_date", "on_hand") == [("2003-01-09", "7933")]
    assert only(found["product_costs"], "unit_cost", "list_price") == [("48.81", "95.71")]


def test_the_leap_day_that_is_none_is_the_day_after(here: Path) -> None:
    found = from_sqlite(here, CONTENT.replace("2003-01-09", "2019-02-29"))
    assert only(found["orders"], "order_purchase_timestamp")[1] == ("2019-03-01",)


def test_a_server_gives_the_same(
    here: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_PASSWORD", PASSWORD)
    with closing(connect(server)) as connection:
        load(connection, dropping() + CONTENT)
    found = given(copied(here, server), here, here)
    wanted = from_sqlite(here)
    assert found.keys() == wanted.keys()
    for table, rows in wanted.items():
        assert sorted(map(str, found[table])) == sorted(map(str, rows)), table


def figures(found: dict[str, Rows]) -> tuple[int, Decimal, Decimal]:
    """Orders, sales of all, sales of those that were not cancelled."""
    canceled = {row["order_id"] for row in found["orders"] if row["order_status"] == "canceled"}
    sales = [
        (row["order_id"], Decimal(row["quantity"]) * Decimal(row["price"]))
        for row in found["order_items"]
    ]
    valid = sum((value for order, value in sales if order not in canceled), Decimal(0))
    return len(found["orders"]), sum((value for _, value in sales), Decimal(0)), valid


@pytest.mark.slow
@pytest.mark.skipif(not REAL.is_dir(), reason=f"the real data are not at {REAL}")
def test_real_figures_of_the_sqlite_edition(here: Path) -> None:
    found = given("classicmodels", REAL / "toys_and_models.sqlite", here)
    assert figures(found)[:2] == (283, Decimal("8399269.73"))


@pytest.mark.slow
@pytest.mark.skipif(not REAL.is_dir(), reason=f"the real data are not at {REAL}")
def test_real_figures_of_the_first_edition(
    here: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    if server.kind != "mysql":
        pytest.skip("the dump is in MySQL's words")
    monkeypatch.setenv("SHOP_PASSWORD", PASSWORD)
    dump = (REAL / "mysqlsampledatabase.sql").read_text(encoding="utf-8")
    with closing(connect(server)) as connection:
        load(connection, "SET foreign_key_checks = 0;\n" + dropping())
        for statement in re.split(r";\s*\n", dump):
            if re.match(r"\s*(create table|insert\s+into)", without_comments(statement), re.I):
                connection.cursor().execute(statement)
    found = given(copied(here, server), here, here)
    assert figures(found) == (326, Decimal("9604190.61"), Decimal("9365336.43"))


def without_comments(statement: str) -> str:
    return re.sub(r"/\*.*?\*/", "", statement, flags=re.DOTALL)
