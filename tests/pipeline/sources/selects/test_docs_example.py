"""The example of docs/sources.md runs, and its balance balances."""

import re
from pathlib import Path

from pipeline.sources.selects.snapshot import Limits
from pipeline.sources.selects.source_folder import find_source
from pipeline.sources.selects.staging import stage
from tests.pipeline.sources.bundled.tried import only, read

PAGE = Path(__file__).parents[4] / "docs" / "sources.md"
SALES = """\
No,Date,Customer,Item,Units,Price
1,05.01.2024,ann,cup,2,10.00
1,05.01.2024,ann,deposit,1,0.50
2,31.12.2023,bob,mug,1,4.25
"""


def test_the_example_runs(here: Path) -> None:
    section = PAGE.read_text(encoding="utf-8").partition("## A source of one's own")[2]
    files = re.findall(
        r"`(?:sources/mine/)?([a-z_]+\.(?:toml|sql))`[^`]*\n\n```(?:toml|sql)\n(.*?)```",
        section.partition("\n## ")[0],
        re.DOTALL,
    )
    assert {name for name, _ in files} == {
        *("source.toml", "views.sql", "left_out.sql"),
        *("orders.sql", "customers.sql", "order_items.sql"),
    }
    (here / "sources" / "mine").mkdir(parents=True)
    for name, text in files:
        (here / "sources" / "mine" / name).write_text(text, encoding="utf-8")
    (here / "sales.csv").write_text(SALES, encoding="utf-8")
    found = stage(find_source("mine"), here, here / "staged", Limits()).files
    columns = ("order_id", "order_purchase_timestamp")
    assert sorted(only(read(found["orders"]), *columns)) == [
        ("1", "2024-01-05"),
        ("2", "2023-12-31"),
    ]
    assert sorted(only(read(found["order_items"]), "product_id", "quantity")) == [
        ("cup", "2"),
        ("mug", "1"),
    ]
