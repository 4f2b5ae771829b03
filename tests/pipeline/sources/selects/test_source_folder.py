"""Sources are found, and what is wrong in one is told before anything is read."""

from pathlib import Path

import pytest

from pipeline.errors import ConfigurationError
from pipeline.settings import Settings
from pipeline.sources.selects.asked import selects_of
from pipeline.sources.selects.source_folder import find_source, source_folders
from pipeline.sources.selects.staging import checked_source
from tests.pipeline.sources.selects.shop import write_source

SERVER = '[database]\nkind = "postgres"\nurl = "postgresql://ann@db.example.org/shop"\n'
FILES = '[files.lines]\npath = "lines*.csv"\n'


def test_a_source_of_ones_own_stands_for_a_bundled_one(here: Path) -> None:
    assert source_folders()["olist"].parent.name == "bundled"
    write_source(here / "sources" / "olist")
    assert source_folders()["olist"] == Path("sources") / "olist"
    assert find_source("olist").selects.keys() == {"customers", "orders", "order_items", "products"}


def test_the_source_olist_reads_files_as_they_are(here: Path) -> None:
    assert selects_of(Settings(here, here / "out", source="olist")) is None
    olist = find_source("olist")
    assert (olist.currency, olist.places, olist.time_zone) == ("BRL", "brazil", None)


def test_a_select_of_the_dialect_stands_for_that_beside_it(here: Path) -> None:
    shop = write_source(here / "sources" / "shop", toml=SERVER, views=None, left_out=None)
    (shop / "postgres").mkdir()
    (shop / "postgres" / "orders.sql").write_text("SELECT 1 AS order_id", encoding="utf-8")
    found = find_source("shop")
    assert found.selects["orders"].label == "shop/postgres/orders.sql"
    assert found.selects["orders"].file_name == "orders.sql"
    assert found.selects["products"].label == "shop/products.sql"


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("currenci = 'EUR'", "there is no key currenci. Did you mean currency?"),
        ("colour = 'red'", "there is no key colour. Choose from currency, time-zone,"),
        ("currency = 3", "currency is text; found 3."),
        ("currency = 'euro'", "currency 'euro' is not a code of three capital letters such as"),
        ("places = 'germany'", "places 'germany' is none of brazil, none."),
        ("places =", "is not valid TOML:"),
        ("time-zone = 'Brazil/Sao_Paulo'", "time-zone: there is no time zone 'Brazil/Sao_Paulo'."),
        ("files = 'lines.csv'", "files is a section; found 'lines.csv'."),
        ("[files.lines]\nfile = 'lines.csv'", "there is no key files.lines.file."),
        ("[files.lines]", "files.lines.path is missing."),
        ("", "says nothing of where the data are. Add [files.NAME] or [database]."),
        (FILES + SERVER, "names [files] and [database]. Keep one."),
        ("[database]\nkind = 'oracle'", "database.kind 'oracle' is none of postgres, mysql,"),
        ("[database]\nkind = 'mysql'", "database needs url, or url-from with the name of a"),
        ("[database]\nkind = 'sqlite'\nurl = 'x'", "database.url is for a server; --input-dir"),
        (SERVER + "tls = 'no'", "database.tls 'no' is none of verified, unverified, off."),
        (SERVER + "pasword-from = 'X'", "no key database.pasword-from. Did you mean password-from"),
        (SERVER.replace("ann@", "ann:secret@"), "the url holds a password. Take it out, and name"),
        (SERVER.replace("postgresql:", "mysql:"), "the url is not of the form postgresql://USER@"),
        (SERVER.replace("/shop", ""), "the url is not of the form postgresql://USER@HOST:PORT/"),
        (SERVER.replace("/shop", "/shop?sslmode=off"), "the url has options behind '?' or '#'."),
        (SERVER.replace(".org", ".org:ssh"), "the url cannot be read. Check its port."),
        (FILES + "[balance]\nwhat = 'x'", "balance is a list. Write [[balance]]."),
        (FILES + "[[balance]]\nwhat = 'x'\nread = 'SELECT 1'", "balance 'x' names no table."),
        (FILES + "[[balance]]\nwhat = 'x'\ngiven.orders = 'x'", "balance.read is missing."),
        (
            FILES + "[[balance]]\nwhat = 'x'\nread = 'SELECT 1'\ngiven.refunds = 'sum(x)'",
            "the balance 'x' names given.refunds, but there is no refunds.sql.",
        ),
    ],
)
def test_what_is_wrong_in_the_settings_is_told(here: Path, toml: str, message: str) -> None:
    write_source(here / "sources" / "shop", toml=toml, views=None, left_out=None)
    with pytest.raises(ConfigurationError) as caught:
        find_source("shop")
    assert str(caught.value).startswith("shop/source.toml: ")
    assert message in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"order_lines": "SELECT 1"}, "shop/order_lines.sql: there is no raw table order_lines. "),
        ({"custmers": "SELECT 1"}, "there is no raw table custmers. Did you mean customers.sql?"),
        ({"order_items": None}, "shop: has no order_items.sql, which every run needs."),
        ({"orders": " "}, "shop/orders.sql: is empty. Write a SELECT."),
        ({"orders": "-- later\n"}, "shop/orders.sql: is empty. Write a SELECT."),
        ({"orders": "SELECT 1;\n\nSELECT 2"}, "shop/orders.sql, line 3: another statement begins."),
        ({"orders": "\nDELETE FROM orders"}, "shop/orders.sql, line 2: DELETE is no SELECT."),
        (
            {"orders": "SELECT (1)\n) TO STDOUT --"},
            "shop/orders.sql, line 2: a ')' closes nothing. Remove it.",
        ),
        (
            {"orders": "SELECT 1,\n'a"},
            "shop/orders.sql, line 2: a quote or a comment is not closed.",
        ),
        ({"toml": SERVER}, "shop/views.sql: views are for files and DuckDB; in postgres use WITH."),
    ],
)
def test_what_is_wrong_in_the_sql_is_told(
    here: Path, change: dict[str, str | None], message: str
) -> None:
    write_source(here / "sources" / "shop", **change)
    with pytest.raises(ConfigurationError) as caught:
        checked_source(find_source("shop"))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "select",
    [
        "SELECT 'a;b' AS x -- ; more\n;",
        "/* ; */ WITH a AS (SELECT 1) SELECT * FROM a;\n-- the end",
        'SELECT ";" FROM a',
    ],
)
def test_semicolons_in_texts_names_and_comments_are_no_end(here: Path, select: str) -> None:
    write_source(here / "sources" / "shop", orders=select)
    checked_source(find_source("shop"))


def test_an_unknown_source_is_told_with_one_that_is_near(here: Path) -> None:
    write_source(here / "sources" / "shop")
    with pytest.raises(ConfigurationError, match=r"no source 'shpo'.*Did you mean shop\?"):
        find_source("shpo")
    with pytest.raises(ConfigurationError, match=r"there is no source '../secret'"):
        find_source("../secret")


def test_a_source_without_selects_names_no_place_of_data(here: Path) -> None:
    selects = dict.fromkeys(("customers", "orders", "order_items", "products"))
    write_source(here / "sources" / "shop", **selects)
    with pytest.raises(ConfigurationError, match=r"shop: has no SELECT of a raw table"):
        find_source("shop")
    write_source(here / "sources" / "shop", **selects, toml="")
    for stem in (*selects, "left_out", "views"):
        (here / "sources" / "shop" / f"{stem}.sql").unlink(missing_ok=True)
    assert not find_source("shop").selects
