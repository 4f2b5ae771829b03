"""A row with a bad value is set aside with its file, line, key, column, value and rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from pipeline.ingest.rejected_words import describe_rejected
from schemas.contract import key
from schemas.raw.registry import RAW_TABLES
from tests.pipeline.ingest.raw_folder import RawFolder, Record, Taken, header, take_in

BadValue = tuple[str, str, str]
"""Column, text, and the rule that it breaks."""

TIME, MONEY, DAY = "order_purchase_timestamp", "price", "valid_from"

BAD: dict[str, tuple[BadValue, ...]] = {
    "customers": (
        ("customer_id", "", "not_null"),
        ("customer_id", "c" * 65, "length"),
        ("customer_unique_id", "u" * 65, "length"),
        ("customer_zip_code_prefix", "1037", "pattern"),
        ("customer_zip_code_prefix", "010370", "pattern"),
        ("customer_zip_code_prefix", "0103a", "pattern"),
        ("customer_zip_code_prefix", "٠١٠٣٧", "pattern"),
        ("customer_city", "sao\npaulo", "type"),
        ("customer_city", "s" * 129, "length"),
        ("customer_state", "XX", "allowed_values"),
        ("customer_state", "sp", "allowed_values"),
        ("customer_state", " SP", "allowed_values"),
    ),
    "orders": (
        ("order_id", "", "not_null"),
        ("order_id", "o\n1", "type"),
        ("order_status", "", "not_null"),
        ("order_status", "teleported", "allowed_values"),
        ("order_status", "Delivered", "allowed_values"),
        (TIME, "", "not_null"),
        (TIME, "2018-02-31 10:00:00", "type"),
        (TIME, "2017-02-29 10:00:00", "type"),
        (TIME, "2017/10/02 10:56:33", "type"),
        (TIME, "02-10-2017 10:56:33", "type"),
        (TIME, "02/10/2017", "type"),
        (TIME, "2018-01-01 24:00:00", "type"),
        (TIME, "2018-01-01 23:59:60", "type"),
        (TIME, "2018-01-01 12:00:00+02:00", "type"),
        (TIME, "2018-01-01 12:00:00Z", "type"),
        (TIME, "12:00:00", "type"),
        (TIME, "today", "type"),
        (TIME, "epoch", "type"),
        (TIME, "2017", "type"),
        (TIME, "20170101", "type"),
        (TIME, "1514764800", "type"),
        (TIME, " 2018-01-01 12:00:00", "type"),
        (TIME, "1899-12-31 23:59:59", "range"),
        (TIME, "2100-01-01 00:00:00", "range"),
        ("order_approved_at", "0000-00-00 00:00:00", "type"),
        ("order_approved_at", "NULL", "type"),
        ("customer_id", "nobody", "orphan"),
        ("customer_id", "C001", "orphan"),
        ("customer_id", "c001 ", "orphan"),
    ),
    "order_items": (
        (MONEY, "", "not_null"),
        (MONEY, "58,90", "type"),
        (MONEY, "1,234.56", "type"),
        (MONEY, "1.234,56", "type"),
        (MONEY, "R$ 58.90", "type"),
        (MONEY, "58.905", "type"),
        (MONEY, "1e3", "type"),
        (MONEY, "0x10", "type"),
        (MONEY, "1_000", "type"),
        (MONEY, "１２", "type"),
        (MONEY, "NaN", "type"),
        (MONEY, "inf", "type"),
        (MONEY, "+5", "type"),
        (MONEY, ".5", "type"),
        (MONEY, "5.", "type"),
        (MONEY, " 5", "type"),
        (MONEY, "5\n", "type"),
        (MONEY, "99999999999999999999", "type"),
        (MONEY, "-0.01", "range"),
        (MONEY, "1000000000.00", "range"),
        ("order_item_id", "0", "at_least"),
        ("order_item_id", "-1", "at_least"),
        ("order_item_id", "1.5", "type"),
        ("order_item_id", "1e1", "type"),
        ("order_item_id", "true", "type"),
        ("order_item_id", "9223372036854775808", "type"),
        ("product_id", "", "not_null"),
        ("order_id", "o999", "orphan"),
    ),
    "order_payments": (
        ("payment_installments", "-1", "at_least"),
        ("payment_sequential", "0", "at_least"),
        ("payment_type", "", "not_null"),
        ("payment_value", "-1.00", "range"),
        ("order_id", "o999", "orphan"),
    ),
    "order_reviews": (
        ("review_score", "0", "range"),
        ("review_score", "6", "range"),
        ("review_score", "4.5", "type"),
        ("review_score", "", "not_null"),
        ("review_comment_message", "x" * 5_001, "length"),
        ("review_comment_title", "x" * 5_001, "length"),
        ("review_creation_date", "yesterday", "type"),
        ("order_id", "o999", "orphan"),
    ),
    "products": (
        ("product_id", "", "not_null"),
        ("product_weight_g", "-1", "at_least"),
        ("product_photos_qty", "two", "type"),
    ),
    "sellers": (
        ("seller_id", "", "not_null"),
        ("seller_state", "XX", "allowed_values"),
        ("seller_zip_code_prefix", "1", "pattern"),
    ),
    "geolocation": (
        ("geolocation_lat", "91", "range"),
        ("geolocation_lat", "1e1", "type"),
        ("geolocation_lat", "-23,5", "type"),
        ("geolocation_lng", "-180.01", "range"),
        ("geolocation_lng", "", "not_null"),
    ),
    "category_translation": (
        ("product_category_name", "", "not_null"),
        ("product_category_name_english", "", "not_null"),
        ("product_category_name_english", "x" * 129, "length"),
    ),
    "sales_targets": (
        ("order_month", "2018-13", "pattern"),
        ("order_month", "", "not_null"),
        ("scope_type", "firm", "allowed_values"),
        ("scope", "", "not_null"),
        ("scope", "x" * 129, "length"),
        ("target", "1.005", "type"),
        ("target", "-1", "range"),
        ("target", "999999999990.01", "range"),
        ("target", "", "not_null"),
    ),
    "state_regions": (
        ("state", "", "not_null"),
        ("state", "s" * 65, "length"),
        ("state_name", "", "not_null"),
        ("state_name", "s" * 129, "length"),
        ("country", "", "not_null"),
        ("country", "c" * 129, "length"),
        ("region", "", "not_null"),
        ("region", "r" * 129, "length"),
        ("territory", "t" * 129, "length"),
        ("territory", "a\nb", "type"),
    ),
    "refunds": (
        ("refund_id", "", "not_null"),
        ("refund_id", "r" * 65, "length"),
        ("order_id", "o" * 65, "length"),
        ("order_item_id", "0", "at_least"),
        ("order_item_id", "first", "type"),
        ("customer_unique_id", "u" * 65, "length"),
        ("product_id", "p" * 65, "length"),
        ("refunded_at", "", "not_null"),
        ("refunded_at", "2018-02-30", "type"),
        ("refunded_at", "1899-12-31", "range"),
        ("quantity", "-1", "at_least"),
        ("quantity", "0.5", "type"),
        ("amount", "", "not_null"),
        ("amount", "-0.01", "range"),
        ("amount", "1.005", "type"),
        ("tax", "-0.01", "range"),
        ("tax", "none", "type"),
        ("freight", "1000000000.00", "range"),
        ("is_restocked", "2", "allowed_values"),
        ("is_restocked", "yes", "type"),
        ("reason", "x" * 129, "length"),
    ),
    "product_costs": (
        ("product_id", "", "not_null"),
        ("product_id", "p" * 65, "length"),
        (DAY, "", "not_null"),
        (DAY, "1899-12-31", "range"),
        (DAY, "2100-01-01", "range"),
        (DAY, "2018-02-30", "type"),
        (DAY, "2018-01-01 10:00:00", "type"),
        (DAY, "01/02/2018", "type"),
        ("unit_cost", "-1", "range"),
        ("unit_cost", "1,50", "type"),
        ("list_price", "-1", "range"),
        ("list_price", "1.234", "type"),
    ),
    "order_costs": (
        ("order_id", "", "not_null"),
        ("order_id", "o" * 65, "length"),
        ("shipping_cost", "-0.01", "range"),
        ("payment_fee", "-0.01", "range"),
        ("payment_fee", "3%", "type"),
    ),
    "stock_levels": (
        ("product_id", "", "not_null"),
        ("product_id", "p" * 65, "length"),
        ("snapshot_date", "", "not_null"),
        ("snapshot_date", "1899-12-31", "range"),
        ("snapshot_date", "today", "type"),
        ("on_hand", "", "not_null"),
        ("on_hand", "1.5", "type"),
        ("on_hand", "many", "type"),
    ),
}

OPTIONAL: dict[str, Callable[[int], Record]] = {
    "products": lambda n: [f"p{n}", "telefonia", "40", "287", "1", "225", "16", "10", "14"],
    "sellers": lambda n: [f"s{n}", "01037", "sao paulo", "SP"],
    "geolocation": lambda n: ["01037", "-23.5456", "-46.6392", "sao paulo", "SP"],
    "category_translation": lambda n: [f"categoria_{n}", f"category_{n}"],
    "sales_targets": lambda n: ["2018-01", "category", f"category_{n}", f"{n}0.50"],
    "state_regions": lambda n: [f"S{n}", "Acre", "Brasil", "Norte", "AC"],
    "refunds": lambda n: [
        *(f"r{n}", "o001", "1", "u1", "p1", "2018-02-01 10:00:00"),
        *("1", f"{n}.50", "0.10", "0.00", "1", "broken"),
    ],
    "product_costs": lambda n: [f"p{n}", "1900-01-01", f"{n}.50", f"{n}.90"],
    "order_costs": lambda n: [f"o{n}", f"{n}.50", "0.39"],
    "stock_levels": lambda n: [f"p{n}", "2018-01-31", f"{n - 2}"],
}

CASES = [(table, number) for table, values in BAD.items() for number in range(len(values))]

Taker = Callable[[str], tuple[RawFolder, Taken]]


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Taker]:
    """Reads each table once, with bad value n on record n."""

    @cache
    def read(table: str) -> tuple[RawFolder, Taken]:
        raw = damaged(tmp_path_factory.mktemp(table), table)
        return raw, take_in(raw, table)

    yield read
    read.cache_clear()


def damaged(folder: Path, table: str) -> RawFolder:
    raw = RawFolder.create(folder, orders=len(BAD[table]) + 2)
    if table in OPTIONAL:
        rows = [OPTIONAL[table](number) for number in range(len(BAD[table]) + 2)]
        raw.write(table, [header(table), *rows])
    records = raw.records(table)
    for record, (column, value, _) in zip(records[1:], BAD[table], strict=False):
        record[header(table).index(column)] = value
    raw.write(table, records)
    return raw


def label(case: tuple[str, int]) -> str:
    column, value, rule = BAD[case[0]][case[1]]
    return f"{case[0]}-{column}-{value[:20]!r}-{rule}"


@pytest.mark.parametrize("case", CASES, ids=label)
def test_a_bad_value_is_set_aside_with_place_and_reason(
    taken: Taker, case: tuple[str, int]
) -> None:
    table, number = case
    column, value, rule = BAD[table][number]
    raw, found = taken(table)
    reject = found.rejects[table][number]
    names = header(table)
    record = dict(zip(names, raw.records(table)[number + 1], strict=True))
    assert reject["file"] == raw.file(table).name
    assert int(reject["line"]) == physical_line(raw, table, number + 1)
    assert (reject["column"], reject["rule"]) == (column, rule)
    assert reject["value"] == value[:200]
    if column not in key(RAW_TABLES[table].contract):
        values = [record[name] for name in key(RAW_TABLES[table].contract)]
        assert reject["key"] == " / ".join(values)


def physical_line(raw: RawFolder, table: str, number: int) -> int:
    """The line on which the record starts, after values that hold line ends."""
    before = raw.records(table)[:number]
    feeds = [value.count("\n") + value.count("\r") for record in before for value in record]
    return 1 + number + sum(feeds)


def test_a_carriage_return_in_a_value_does_not_tear_the_file_of_rejects(tmp_path: Path) -> None:
    raw = RawFolder.create(tmp_path)
    raw.put("customers", 3, "customer_city", "sao\rpaulo")
    reject = take_in(raw, "customers").reject("customers")
    assert (reject["line"], reject["column"], reject["rule"]) == ("3", "customer_city", "type")


@pytest.mark.parametrize("table", BAD)
def test_every_bad_row_and_no_other_is_set_aside(taken: Taker, table: str) -> None:
    _, found = taken(table)
    account = found.accounts[table]
    bad = len(BAD[table])
    assert (account.read, account.accepted, account.rejected) == (bad + 2, 2, bad)
    assert len(found.rejects[table]) == bad
    assert len(found.rows[table]) == 2


@pytest.mark.parametrize("table", BAD)
def test_reasons_count_the_rows_of_each_rule(taken: Taker, table: str) -> None:
    _, found = taken(table)
    expected: dict[tuple[str, str], int] = {}
    for column, _, rule in BAD[table]:
        expected[column, rule] = expected.get((column, rule), 0) + 1
    reasons = found.accounts[table].reasons
    assert {(reason.column, reason.rule): reason.rows for reason in reasons} == expected


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("orders", TIME, "2017-10-02 10:56:33"),
        ("order_items", MONEY, "point as decimal sign"),
        ("order_items", "order_item_id", "a whole number"),
        ("customers", "customer_city", "without line breaks"),
        ("geolocation", "geolocation_lat", "a number such as"),
        ("product_costs", DAY, "a date such as 2017-10-02"),
    ],
)
def test_the_summary_says_what_a_value_should_look_like(
    taken: Taker, table: str, column: str, words: str
) -> None:
    summary = describe_rejected(taken(table)[1].accounts[table])
    (line,) = [line for line in summary.splitlines() if f"{column}: type" in line]
    assert words in line


@pytest.mark.parametrize(
    "jargon", ["in_range(", "isin(", "str_matches(", "str_length(", "greater_than_or_equal_to("]
)
def test_the_summary_speaks_no_pandera(taken: Taker, jargon: str) -> None:
    for table in BAD:
        assert jargon not in describe_rejected(taken(table)[1].accounts[table])
