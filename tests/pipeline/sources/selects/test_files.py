"""A source over files: run, staged, accounted for."""

import gzip
import json
import re
from pathlib import Path

import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest

from pipeline.errors import BadInput
from pipeline.publish.unchanged import published_before
from pipeline.settings import Settings
from pipeline.sources.selects.snapshot import Limits
from pipeline.sources.selects.source_folder import find_source
from pipeline.sources.selects.staging import Staged, stage
from tests.end_to_end.publishing import published_rows, read_rows
from tests.pipeline.sources.selects.shop import (
    LINES,
    SOURCE,
    run_source,
    write_lines,
    write_source,
)


def test_a_run_publishes_what_the_selects_give(here: Path) -> None:
    write_source(here / "sources" / "shop")
    result = run_source(write_lines(here / "in"), here / "out")
    found = {row["order_id"]: row for row in published_rows(here / "out", "master_orders")}
    assert {name: str(row["order_value"]) for name, row in found.items()} == {
        "A1": "12.50",
        "A2": "10.00",
    }
    assert found["A1"]["customer_unique_id"] == "ann"
    accounts = {account.table: account.read for account in result.ingested.accounts}
    assert accounts == {"customers": 2, "orders": 2, "order_items": 3, "products": 2}
    assert result.ingested.accounts[1].files == ["orders.sql"]


@pytest.mark.parametrize("form", ["lines.csv.gz", "lines.parquet", "parts"])
def test_files_may_be_packed_in_parts_or_parquet(here: Path, form: str) -> None:
    toml = SOURCE["source.toml"].replace("lines*.csv", "lines*")
    write_source(here / "sources" / "shop", toml=toml)
    folder = write_lines(here / "in")
    if form == "parts":
        header, *lines = LINES.splitlines(keepends=True)
        for number, part in enumerate((lines[:3], lines[3:])):
            write_lines(folder, header + "".join(part), f"lines_{number}.csv")
    elif form == "lines.parquet":
        pq.write_table(pacsv.read_csv(folder / "lines.csv"), folder / form)
    else:
        (folder / form).write_bytes(gzip.compress(LINES.encode()))
    (folder / "lines.csv").unlink()
    result = run_source(folder, here / "out")
    assert str(result.ingested.accounts[2].money["price"].read) == "22.50"


def test_a_row_set_aside_has_the_select_and_its_row_in_the_result(here: Path) -> None:
    write_source(here / "sources" / "shop")
    lines = LINES.replace("mug,1,2.50", "mug,1,2.505")
    toml = SOURCE["source.toml"].partition("[[balance]]")[0]
    write_source(here / "sources" / "shop", toml=toml, left_out=None)
    run_source(write_lines(here / "in", lines), here / "out", max_rejected=1.0)
    (rejected,) = read_rows(here / "out" / "rejected" / "order_items.csv")
    assert rejected == {
        "file": "order_items.sql",
        "line": "2",
        "key": "A1 / 2",
        "column": "price",
        "value": "2.505",
        "rule": "type",
    }


def without_balances(**changes: str) -> dict[str, str | None]:
    """Texts of a source that looks at single columns."""
    toml = SOURCE["source.toml"].partition("[[balance]]")[0]
    return {"toml": toml, "left_out": None, **changes}


def staged(here: Path, lines: str, products: str) -> Staged:
    write_source(here / "sources" / "shop", **without_balances(products=products))
    return stage(find_source("shop"), write_lines(here / "in", lines), here / "staged", Limits())


def test_rows_are_numbered_in_the_order_of_their_file(here: Path) -> None:
    """More than one thread would read at once; DuckDB keeps the order."""
    header = LINES.partition("\n")[0]
    rows = (f"A{n},2018-01-05 10:00:00,ann,SP,cup,{n},10.00\n" for n in range(1, 400_001))
    lines = f"{header}\n{''.join(rows)}"
    found = staged(here, lines, "SELECT Item AS product_id FROM lines WHERE Units <> line")
    assert (found.rows["orders"], found.rows["products"]) == (400_000, 0)


@pytest.mark.parametrize(
    ("header", "asked"), [("Price,,price", "column8"), ("Price,a,price", "price_9")]
)
def test_columns_without_a_name_or_with_one_twice_can_be_asked_for(
    here: Path, header: str, asked: str
) -> None:
    lines = LINES.replace("Price\n", f"{header}\n").replace("0\n", "0,x,x\n")
    lines = lines.replace("0.99\n", "0.99,x,x\n")
    found = staged(here, lines, f"SELECT {asked} AS product_id, 1 AS product_photos_qty FROM lines")
    assert found.files["products"].read_text().splitlines()[1:] == ["x,1"] * 4


def test_a_column_of_the_file_that_is_called_line_stays(here: Path) -> None:
    lines = LINES.replace("Units", "Line")
    found = staged(here, lines, "SELECT line AS product_id FROM lines")
    assert found.files["products"].read_text().splitlines()[1:] == ["1"] * 4


def test_a_file_beside_the_selects_is_read_too(here: Path) -> None:
    toml = SOURCE["source.toml"] + '\n[files.states]\npath = "states.csv"\n'
    customers = SOURCE["customers.sql"].replace(
        'any_value("Where")', "any_value((SELECT code FROM states WHERE name = 'x'))"
    )
    source = write_source(here / "sources" / "shop", toml=toml, customers=customers)
    (source / "states.csv").write_text("name,code\nx,MG\n", encoding="utf-8")
    run_source(write_lines(here / "in"), here / "out")
    states = {row["customer_state"] for row in published_rows(here / "out", "master_orders")}
    assert states == {"MG"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"orders": SOURCE["orders.sql"].replace("AS order_purchase_timestamp", "AS purchase")},
            "shop/orders.sql gives no order_purchase_timestamp (found purchase: add AS).",
        ),
        (
            {"orders": SOURCE["orders.sql"].replace(",\n       min(Bought) AS", ' -- "')
             .replace("order_purchase_timestamp", "")},
            "shop/orders.sql gives no order_purchase_timestamp.",
        ),
        (
            {"orders": SOURCE["orders.sql"].replace("order_status,", "order_status, 1 AS x,")},
            "shop/orders.sql: x is no column of orders. Leave it out;",
        ),
        (
            {"products": "SELECT Item AS product_id, 1 AS product_category FROM sold"},
            "shop/products.sql: product_category is no column of products. Did you mean "
            "product_category_name?",
        ),
        (
            {"products": "SELECT Item AS product_id, Item AS Product_Id FROM sold"},
            "shop/products.sql gives product_id twice. Keep one.",
        ),
        (
            {"order_items": SOURCE["order_items.sql"].replace("FROM sold", "FROM soled")},
            "shop/order_items.sql, line 3: Table with name soled does not exist!",
        ),
        (
            {"order_items": SOURCE["order_items.sql"].replace("Price AS", "Pris AS")},
            'shop/order_items.sql, line 2: Referenced column "Pris" not found',
        ),
        (
            {"views": "CREATE VIEW other AS SELECT 1;\nCREATE VIEW sold AS SELECT * FROM none"},
            "shop/views.sql, line 2: Table with name none does not exist!",
        ),
        (
            {"products": "SELECT Item::INT AS product_id FROM sold"},
            "shop/products.sql, line 1: Could not convert string 'cup'",
        ),
        (
            {"products": "SELECT content AS product_id FROM read_text('/etc/hostname')"},
            "shop/products.sql, line 1: Cannot access file",
        ),
    ],
)  # fmt: skip
def test_what_a_select_gives_wrong_is_told_with_its_place(
    here: Path, change: dict[str, str], message: str
) -> None:
    write_source(here / "sources" / "shop", **change)
    with pytest.raises(BadInput) as caught:
        run_source(write_lines(here / "in"), here / "out")
    assert str(caught.value).startswith(message)
    assert not (here / "out").exists()


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (LINES + "A4,2018\n", "lines.csv, line 6: has 2 values; the header has 7. Mend it."),
        (LINES.replace("cup", "c\0p"), "lines.csv, line 2: holds a NUL byte"),
        ("", "lines.csv: the file is empty"),
    ],
)
def test_damage_of_a_file_stops_the_run(here: Path, lines: str, message: str) -> None:
    write_source(here / "sources" / "shop")
    with pytest.raises(BadInput) as caught:
        run_source(write_lines(here / "in", lines), here / "out")
    assert message in str(caught.value)


def test_lines_may_end_in_several_ways(here: Path) -> None:
    write_source(here / "sources" / "shop")
    header, rest = LINES.replace("mug", '"a ""b"""').split("\n", 1)
    mixed = f"{header}\n" + rest.replace("0\n", "0\r\n")
    (here / "in").mkdir()
    (here / "in" / "lines.csv").write_bytes(mixed.encode())
    assert run_source(here / "in", here / "out").ingested.accounts[2].read == 3
    (here / "in" / "lines.csv").write_bytes(f"{mixed}A4,2018\r\n".encode())
    with pytest.raises(BadInput, match=r"lines.csv, line 6: has 2 values; the header has 7"):
        run_source(here / "in", here / "out")


def test_parts_with_other_columns_stop_the_run(here: Path) -> None:
    write_source(here / "sources" / "shop")
    folder = write_lines(here / "in")
    write_lines(folder, LINES.replace("Units,Price", "Price,Units"), "lines_2.csv")
    with pytest.raises(BadInput, match=r"lines_2.csv: has other columns than lines.csv"):
        run_source(folder, here / "out")


def test_a_pattern_that_nothing_fits_stops_the_run(here: Path) -> None:
    write_source(here / "sources" / "shop")
    (here / "in").mkdir()
    with pytest.raises(BadInput, match=r"no file fits 'lines\*.csv', which shop/source.toml"):
        run_source(here / "in", here / "out")


def test_what_nobody_gave_to_a_table_does_not_balance(here: Path) -> None:
    write_source(here / "sources" / "shop", left_out=SOURCE["left_out.sql"] + " AND Units = '2'")
    with pytest.raises(BadInput) as caught:
        run_source(write_lines(here / "in"), here / "out")
    assert str(caught.value) == (
        "shop: lines: 4 read ≠ 3 order_items + 0 left out: 1 lost. "
        "Look at joins and WHERE of order_items.sql, left_out.sql."
    )


def test_a_join_that_drops_one_row_and_doubles_another_does_not_balance(here: Path) -> None:
    """The rows are as many as they should be; the money is not."""
    items = SOURCE["order_items.sql"].replace(
        "FROM sold\n", "FROM (SELECT * FROM sold WHERE Item <> 'mug' UNION ALL "
        "SELECT 'A2', Bought, \"By\", \"Where\", Item, Units, Price, 9 FROM sold "
        "WHERE line = 3) AS sold\n"
    )  # fmt: skip
    write_source(here / "sources" / "shop", order_items=items)
    with pytest.raises(BadInput, match=r"prices: 23.49 read ≠ 30.00 order_items \+ 0.99 left out"):
        run_source(write_lines(here / "in"), here / "out")


def unchanged(here: Path) -> bool:
    settings = Settings(here / "in", here / "out", source="shop", tables=("master_orders",))
    return published_before(settings) is not None


def test_nothing_has_changed_only_while_sql_settings_and_files_are_the_same(here: Path) -> None:
    source = write_source(here / "sources" / "shop")
    run_source(write_lines(here / "in"), here / "out")
    assert unchanged(here)
    assert json.loads((here / "out" / "manifest.json").read_bytes())["source_fingerprint"]
    for path in (source / "orders.sql", source / "source.toml", here / "in" / "lines.csv"):
        before = path.read_text(encoding="utf-8")
        path.write_text(before + "\n", encoding="utf-8")
        assert not unchanged(here), path
        path.write_text(before, encoding="utf-8")
    assert unchanged(here)
    write_lines(here / "in", LINES, "lines_2.csv")
    assert not unchanged(here)


def test_a_select_that_asks_the_clock_always_counts_as_changed(here: Path) -> None:
    products = SOURCE["products.sql"] + " WHERE current_date > DATE '2018-01-01'"
    write_source(here / "sources" / "shop", products=products)
    run_source(write_lines(here / "in"), here / "out")
    assert not unchanged(here)


def test_a_zoned_time_without_a_time_zone_of_the_source_is_told_how_to_be_mended(
    here: Path,
) -> None:
    write_source(here / "sources" / "shop")
    lines = LINES.replace("10:00:00", "10:00:00+00")
    with pytest.raises(BadInput) as caught:
        run_source(write_lines(here / "in", lines), here / "out")
    # The SELECT groups, so its rows have no order.
    first = r"first orders\.sql, line [12]: '2018-01-05 10:00:00\+00'"
    assert re.search(first, str(caught.value))
    assert "turn it to local time in orders.sql: … AT TIME ZONE 'Europe/" in str(caught.value)
    toml = 'time-zone = "America/Sao_Paulo"\n' + SOURCE["source.toml"]
    write_source(here / "sources" / "shop", toml=toml)
    rows = run_source(here / "in", here / "out").ingested.accounts[1]
    assert (rows.read, rows.accepted) == (2, 2)


def test_a_time_zone_of_the_source_moves_times_out_of_utc(here: Path) -> None:
    toml = 'time-zone = "America/Sao_Paulo"\n' + SOURCE["source.toml"]
    write_source(here / "sources" / "shop", toml=toml)
    run_source(write_lines(here / "in", LINES.replace("05 10:", "05 01:")), here / "out")
    rows = published_rows(here / "out", "master_orders")
    assert {str(row["order_date"]) for row in rows} == {"2018-01-04", "2018-02-06"}
    assert unchanged(here)
