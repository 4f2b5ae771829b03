"""Identifiers: text that looks like a number, or like nothing, is text."""

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from tests.oracle import Raw
from tests.oracle.tiny import columns, product, sales, seller
from tests.pipeline.ingest.raw_folder import RawFolder, take_in
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.reading import Reading, read_in
from tests.strategies import FILES

CUSTOMERS = ("007", "7", "100000", "1e5", "7.0")
SELLERS = ("NA", "nan", "null", "None", "NULL")
PRODUCTS = ("a1", "A1", "010", "10", "0x0A")
STATES = ("SP", "RJ", "MG", "BA", "AC")
CATEGORIES = ("artes", "livros", "bebes", "cds", "flores")


def lookalikes() -> Raw:
    """Five orders of 1, 2, 4, 8, 16; their keys differ as texts only."""
    raw = sales(
        *((f"o{n}", who, "2018-01-01", f"{2**n}.00") for n, who in enumerate(CUSTOMERS)),
    )
    for row, sold_by, sold in zip(raw.order_items, SELLERS, PRODUCTS, strict=True):
        row.update(seller_id=sold_by, product_id=sold)
    raw.sellers.extend(seller(*each) for each in zip(SELLERS, STATES, strict=True))
    raw.products.extend(product(*each) for each in zip(PRODUCTS, CATEGORIES, strict=True))
    return raw


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return read_in(lookalikes(), tmp_path_factory.mktemp("lookalikes"))


def as_pandas_reads(reading: Reading, table: str, column: str) -> int:
    """How many different values a plain `read_csv` sees."""
    return int(pd.read_csv(reading.folder / FILES[table])[column].nunique())


def test_leading_zeros_tell_customers_apart(marts: MartRunner, reading: Reading) -> None:
    """Wrong: read as numbers, 007, 7 and 7.0 are one customer, and 1e5 is 100000."""
    assert as_pandas_reads(reading, "customers", "customer_unique_id") == 2
    rows = marts.table("rfm_customers", reading.accepted)
    names = ("customer_unique_id", "frequency", "monetary")
    expected = [(who, 1, Decimal(2**n)) for n, who in enumerate(CUSTOMERS)]
    assert columns(rows, *names) == sorted(expected)


def test_names_that_look_like_nothing_are_names(marts: MartRunner, reading: Reading) -> None:
    """Wrong: `read_csv` takes NA, nan, null and None for missing, and their sales are lost."""
    assert as_pandas_reads(reading, "sellers", "seller_id") == 0
    rows = marts.table("sales_items", reading.accepted)
    assert columns(rows, "seller_id", "seller_state") == list(zip(SELLERS, STATES, strict=True))
    assert reading.taken.nothing_set_aside


def test_letters_of_another_case_are_other_letters(marts: MartRunner, reading: Reading) -> None:
    """Wrong: a1 and A1, compared without case, and 010 and 10 as numbers, share a category."""
    assert len({name.lower().lstrip("0") for name in PRODUCTS}) == 3
    rows = marts.table("sales_items", reading.accepted)
    assert columns(rows, "product_id", "category") == list(zip(PRODUCTS, CATEGORIES, strict=True))


def test_a_zip_code_keeps_its_zeros(tmp_path: Path) -> None:
    """Wrong: as a number 01037 is 1037, another place's; one that lost its zero is set aside."""
    raw = RawFolder.create(tmp_path)
    raw.put("customers", 2, "customer_zip_code_prefix", "00037")
    raw.put("customers", 3, "customer_zip_code_prefix", "1037")
    assert int(pd.read_csv(raw.file("customers"))["customer_zip_code_prefix"].min()) == 37
    taken = take_in(raw, "customers")
    zips = [row["customer_zip_code_prefix"] for row in taken.rows["customers"]]
    assert zips == ["00037", "01037", "01037", "01037"]
    assert taken.reject("customers")["value"] == "1037"
