"""Raw files are found by their names, whatever the case of the ending, however deep they lie."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from pipeline.errors import BadInput, ConfigurationError
from pipeline.settings import Settings
from pipeline.sources.files import find_files
from pipeline.sources.fingerprint import listing
from pipeline.sources.folder import raw_folder
from pipeline.uri import Uri

REQUIRED = ("olist_customers_dataset", "olist_orders_dataset", "olist_order_items_dataset")


def lay(folder: Path, *names: str) -> None:
    """Empty files of these names, and those of the required tables that are not among them."""
    stems = [stem for stem in REQUIRED if not any(name.startswith(stem) for name in names)]
    for name in (*names, *(f"{stem}.csv" for stem in stems)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def found(folder: Path, table: str = "orders") -> list[str]:
    return [path.relative_to(folder).as_posix() for path in find_files(folder)[table]]


@pytest.mark.parametrize("ending", [".CSV", ".Csv", ".CSV.GZ", ".csv.GZ", ".Parquet"])
def test_the_case_of_an_ending_does_not_matter(ending: str, tmp_path: Path) -> None:
    lay(tmp_path, f"olist_orders_dataset{ending}")
    assert found(tmp_path) == [f"olist_orders_dataset{ending}"]


def test_a_file_named_twice_in_two_cases_is_one_table_twice(tmp_path: Path) -> None:
    lay(tmp_path, "olist_orders_dataset.csv", "olist_orders_dataset.CSV")
    if len(list(tmp_path.glob("olist_orders*"))) == 1:
        pytest.skip("this file system knows one case only")
    with pytest.raises(BadInput, match=r"comes as .*\.CSV and as .*\.csv"):
        find_files(tmp_path)


def test_a_table_folder_is_read_however_deep_its_files_lie(tmp_path: Path) -> None:
    lay(
        tmp_path,
        "olist_orders_dataset/year=2018/month=2/part-0.csv",
        "olist_orders_dataset/year=2018/month=1/part-0.csv",
        "olist_orders_dataset/part-1.CSV",
    )
    assert found(tmp_path) == [
        "olist_orders_dataset/part-1.CSV",
        "olist_orders_dataset/year=2018/month=1/part-0.csv",
        "olist_orders_dataset/year=2018/month=2/part-0.csv",
    ]


def test_hidden_files_and_folders_of_programs_are_passed_over(tmp_path: Path) -> None:
    lay(
        tmp_path,
        "._olist_orders_dataset.csv",
        "olist_orders_dataset/part1.csv",
        "olist_orders_dataset/._part1.csv",
        "olist_orders_dataset/.cache/part2.csv",
        "olist_orders_dataset/_temporary/0/part3.csv",
        "olist_orders_dataset/_SUCCESS",
    )
    assert found(tmp_path) == ["olist_orders_dataset/part1.csv"]


def test_without_a_required_table_the_message_names_what_lies_there(tmp_path: Path) -> None:
    for name in ("orders.xlsx", "olist_customers_dataset.csv", ".DS_Store"):
        (tmp_path / name).touch()
    with pytest.raises(BadInput) as error:
        find_files(tmp_path)
    assert "no file for the required tables orders, order_items" in str(error.value)
    assert str(error.value).endswith(
        "What lies there: olist_customers_dataset.csv, orders.xlsx. "
        "Files of other names: --file orders=NAME."
    )


def test_of_many_files_that_lie_there_the_first_twelve_are_named(tmp_path: Path) -> None:
    for number in range(10, 24):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(BadInput, match=r"20\.txt, 21\.txt and 2 more\. "):
        find_files(tmp_path)


@pytest.mark.parametrize(
    ("pattern", "files"),
    [
        ("sales.txt", ["sales.txt"]),
        ("sales*", ["sales [1].csv", "sales.txt"]),
        ("sales [1].csv", ["sales [1].csv"]),
        ("shop", ["shop/a.csv", "shop/b/c.CSV"]),
        ("shop/*", ["shop/a.csv", "shop/b/c.CSV"]),
        ("**/c.*", ["shop/b/c.CSV"]),
    ],
)
def test_a_table_is_found_by_the_name_or_pattern_that_is_given(
    pattern: str, files: list[str], tmp_path: Path
) -> None:
    lay(tmp_path, "sales.txt", "sales [1].csv", ".sales.txt", "shop/a.csv", "shop/b/c.CSV")
    named = find_files(tmp_path, named={"orders": pattern})["orders"]
    assert [path.relative_to(tmp_path).as_posix() for path in named] == files
    asked = Settings(tmp_path, tmp_path / "out", raw_files=(("orders", pattern),))
    assert set(files) <= set(listing(asked))


def test_a_pattern_that_finds_nothing_stops_the_run_with_the_nearest_name(tmp_path: Path) -> None:
    lay(tmp_path, "sales_2018.csv")
    with pytest.raises(ConfigurationError, match=r"orders=sale_2018.csv finds no file. Did you"):
        find_files(tmp_path, named={"orders": "sale_2018.csv"})


@pytest.mark.parametrize("pattern", ["../x.csv", "/etc/x.csv", "a/../../x", ""])
def test_a_pattern_that_leads_out_of_the_folder_is_refused(pattern: str, tmp_path: Path) -> None:
    lay(tmp_path)
    with pytest.raises(ConfigurationError, match="below --input-dir"):
        find_files(tmp_path, named={"orders": pattern})


def test_columns_of_a_table_without_file_stop_the_run(tmp_path: Path) -> None:
    lay(tmp_path)
    asked = Settings(tmp_path, tmp_path / "out", raw_columns=(("products.product_id", "a"),))
    with pytest.raises(ConfigurationError, match=r"no file. Name it: --file products=NAME"):
        raw_folder(asked, tmp_path / "scratch")


def test_files_at_a_uri_have_no_dialect(tmp_path: Path) -> None:
    asked = Settings(Uri("s3a://bucket/raw"), tmp_path, delimiter=";")
    with pytest.raises(ConfigurationError, match="standard form only"):
        raw_folder(asked, tmp_path / "scratch")


def test_a_pattern_looks_into_archives_too(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("sales.txt", "notes.txt", *(f"{stem}.csv" for stem in REQUIRED)):
            archive.writestr(name, "")
    asked = Settings(tmp_path, tmp_path / "out", raw_files=(("orders", "sales*"),))
    tables = raw_folder(asked, tmp_path / "scratch").tables(engine=None)  # type: ignore[arg-type]
    assert [path.name for path in tables["orders"]] == ["sales.txt"]
    assert not list(tmp_path.rglob("notes.txt"))


def test_the_listing_names_every_file_that_may_be_read(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    names = [
        "olist_orders_dataset.CSV",
        "olist_order_items_dataset/day=1/part.parquet",
        "archive.zip",
    ]
    lay(raw, *names, "olist_order_items_dataset/._part.csv", ".git/old.csv", "out/2018/old.csv")
    assert listing(Settings(raw, raw / "out")) == sorted([*names, "olist_customers_dataset.csv"])
    read = raw_folder(Settings(raw, raw / "out"), tmp_path / "scratch")
    for paths in read.tables(engine=None).values():  # type: ignore[arg-type]
        assert {path.relative_to(raw).as_posix() for path in paths} <= set(names) | {
            "olist_customers_dataset.csv"
        }


def test_the_listing_does_not_look_below_a_nested_output_folder(tmp_path: Path) -> None:
    lay(tmp_path, "results/2018/old.csv")
    assert "results/2018/old.csv" not in listing(Settings(tmp_path, tmp_path / "results" / "2018"))
    assert "results/2018/old.csv" in listing(Settings(tmp_path, tmp_path / "elsewhere"))
