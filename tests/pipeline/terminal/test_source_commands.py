"""`revops source` and `--source`: what they print, and how they fail."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli import main
from tests.pipeline.sources.selects.shop import LINES, SOURCE, write_lines, write_source

ROOT = Path(__file__).parents[3]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with the source `shop` and its file."""
    monkeypatch.chdir(tmp_path)
    write_source(tmp_path / "sources" / "shop")
    write_lines(tmp_path / "in")
    return tmp_path


def invoke(*arguments: str) -> click.testing.Result:
    return CliRunner().invoke(main, list(arguments))


def test_list_names_own_and_bundled_sources(here: Path) -> None:
    toml = "# The shop of the tests.\n" + SOURCE["source.toml"]
    write_source(here / "sources" / "shop", toml=toml)
    lines = invoke("source", "list").stdout.splitlines()
    assert any(line.startswith("olist ") and " bundled " in line for line in lines)
    (shop,) = (line for line in lines if line.startswith("shop "))
    assert shop.endswith("The shop of the tests.")
    assert str(Path("sources") / "shop") in shop


def test_new_copies_a_source_that_then_runs(here: Path) -> None:
    copied = invoke("source", "new", "mine", "--like", "shop")
    assert copied.exit_code == 0
    assert "revops source check mine" in copied.stdout
    names = sorted(path.name for path in (here / "sources" / "mine").iterdir())
    assert names == sorted(SOURCE)
    checked = invoke("source", "check", "mine", "--input-dir", "in")
    assert checked.exit_code == 0
    assert "mine/orders.sql: 2 rows\n" in checked.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["new", "shop", "--like", "shop"], "is there already. Choose another name."),
        (["new", "../x", "--like", "shop"], "'../x' is no name of a source."),
        (["new", "mine", "--like", "shp"], "there is no source 'shp'"),
        (["check", "olist"], "olist: has no SELECTs; `revops validate` checks its files."),
    ],
)
def test_what_cannot_be_is_told(here: Path, arguments: list[str], message: str) -> None:
    result = invoke("source", *arguments)
    assert result.exit_code == 6
    assert message in result.stderr


def test_check_shows_rows_balances_and_accounts_and_publishes_nothing(here: Path) -> None:
    result = invoke("source", "check", "shop", "--input-dir", "in")
    assert result.exit_code == 0
    assert (
        "shop/order_items.sql: 3 rows\n"
        "  order_id | order_item_id | product_id | price\n"
        "  A1 | 1 | cup | 10.00\n" in result.stdout
    )
    assert "shop/left_out.sql: 1 row\n  reason | lines | amount\n  fee | 1 | 0.99" in result.stdout
    assert "  prices: 23.49 read = 22.50 order_items + 0.99 left out\n" in result.stdout
    assert "customers: without customer_zip_code_prefix, customer_city;" in result.stdout
    assert sorted(path.name for path in here.iterdir()) == ["in", "sources"]


def test_check_tells_all_faults_of_all_selects(here: Path) -> None:
    items = SOURCE["order_items.sql"].replace("Price AS", "Pris AS")
    products = SOURCE["products.sql"].replace("AS product_id", "AS produkt_id")
    write_source(here / "sources" / "shop", order_items=items, products=products)
    result = invoke("source", "check", "shop", "--input-dir", "in")
    assert result.exit_code == 4
    assert "shop: faults, 2 in all:" in result.stderr
    assert 'shop/order_items.sql, line 2: Referenced column "Pris" not found' in result.stderr
    assert "shop/products.sql gives no product_id (found produkt_id: add AS)." in result.stderr
    assert "shop/orders.sql: 2 rows" in result.stdout


def test_check_tells_refusals_with_the_name_of_the_select(here: Path) -> None:
    write_lines(here / "in", LINES.replace("2018-02-06", "06.02.2018"))
    result = invoke("source", "check", "shop", "--input-dir", "in")
    assert result.exit_code == 4
    assert "order_purchase_timestamp: type, 1 row, first orders.sql, line " in result.stdout
    assert "06.02.2018 11:30:00" in result.stdout


def test_check_tells_a_balance_that_does_not_balance(here: Path) -> None:
    write_source(here / "sources" / "shop", left_out=SOURCE["left_out.sql"] + " AND false")
    result = invoke("source", "check", "shop", "--input-dir", "in")
    assert result.exit_code == 4
    assert "  lines: 4 read ≠ 3 order_items + 0 left out\n" in result.stdout
    assert "1 lost. Look at joins and WHERE of order_items.sql, left_out.sql." in result.stderr


def test_validate_takes_a_source(here: Path) -> None:
    result = invoke("validate", "--source", "shop", "--input-dir", "in")
    assert result.exit_code == 0
    assert "order_items                    3           3" in result.stdout


MISSING = """
import sys
for name in ("psycopg", "pymysql"):
    sys.modules[name] = None
import cli
sys.argv = ["revops", "validate", "--source", sys.argv[1]]
cli.entry()
"""


@pytest.mark.parametrize(
    ("kind", "scheme", "said"),
    [
        ("postgres", "postgresql", "source shop reads PostgreSQL: pip install 'revops[postgres]'."),
        ("mysql", "mysql", "source shop reads MySQL or MariaDB: pip install 'revops[mysql]'."),
    ],
)
def test_a_missing_package_is_told_with_what_to_install(
    here: Path, kind: str, scheme: str, said: str
) -> None:
    toml = f'[database]\nkind = "{kind}"\nurl = "{scheme}://ann@127.0.0.1/shop"\n'
    write_source(here / "sources" / "shop", toml=toml, left_out=None)
    (here / "sources" / "shop" / "views.sql").unlink()
    (here / "sources" / "shop" / "left_out.sql").unlink()
    done = subprocess.run(
        [sys.executable, "-c", MISSING, "shop"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 6
    assert done.stderr == f"revops: {said}\n"
