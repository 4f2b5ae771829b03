"""accepted + rejected + cascaded = read, in rows and in money, and each lost row is named."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.engine.duckdb import DuckDBEngine
from pipeline.errors import BadInput
from pipeline.ingest import check_threshold
from pipeline.ingest.accounts import MoneyAccount, TableAccount
from pipeline.sample import write_sample
from schemas.raw.registry import RAW_TABLES
from tests.damage.clean import clean_folder
from tests.luck import fresh
from tests.pipeline.ingest.raw_folder import (
    RawFolder,
    Record,
    Taken,
    clean_records,
    csv_bytes,
    header,
    read_rejects,
    take_in,
)
from tests.pipeline.ingest.runs import Desk

ITEMS, PAYMENTS, REVIEWS = "order_items", "order_payments", "order_reviews"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    opened = DuckDBEngine(tmp_path_factory.mktemp("spill"), threads=1)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def cascade(tmp_path_factory: pytest.TempPathFactory, engine: DuckDBEngine) -> Taken:
    """Ten orders; customer 2 and order 3 are bad, and so is the item of order 4."""
    raw = RawFolder.create(tmp_path_factory.mktemp("cascade"), orders=10)
    raw.put("customers", 3, "customer_state", "XX")
    raw.put("orders", 4, "order_status", "lost")
    raw.put(ITEMS, 5, "price", "4,90")
    return take_in(raw, ITEMS, PAYMENTS, REVIEWS, engine=engine)


@pytest.mark.parametrize(
    ("table", "accepted", "rejected", "cascaded"),
    [
        ("customers", 9, 1, 0),
        ("orders", 8, 1, 1),
        (ITEMS, 7, 1, 2),
        (PAYMENTS, 8, 0, 2),
        (REVIEWS, 8, 0, 2),
    ],
)
def test_rows_that_hang_on_rejected_rows_are_counted_apart(
    cascade: Taken, table: str, accepted: int, rejected: int, cascaded: int
) -> None:
    account = cascade.accounts[table]
    assert (account.read, account.accepted) == (10, accepted)
    assert (account.rejected, account.cascaded) == (rejected, cascaded)


@pytest.mark.parametrize(
    ("table", "places"),
    [
        ("customers", [("3", "c002", "customer_state", "XX", "allowed_values")]),
        (
            "orders",
            [
                ("3", "o002", "customer_id", "c002", "cascaded"),
                ("4", "o003", "order_status", "lost", "allowed_values"),
            ],
        ),
        (
            ITEMS,
            [
                ("3", "o002 / 1", "order_id", "o002", "cascaded"),
                ("4", "o003 / 1", "order_id", "o003", "cascaded"),
                ("5", "o004 / 1", "price", "4,90", "type"),
            ],
        ),
    ],
)
def test_each_lost_row_is_named_with_its_line(
    cascade: Taken, table: str, places: list[tuple[str, ...]]
) -> None:
    columns = ("line", "key", "column", "value", "rule")
    found = [tuple(reject[column] for column in columns) for reject in cascade.rejects[table]]
    assert found == places


def test_cascaded_rows_do_not_count_against_the_threshold(cascade: Taken) -> None:
    check_threshold([cascade.accounts[PAYMENTS]], 0.0)
    with pytest.raises(BadInput, match=r"orders: 1 of 10 rows .*and 1 that hang on"):
        check_threshold([cascade.accounts["orders"]], 0.0)


def test_money_of_lost_rows_is_accounted_for(cascade: Taken) -> None:
    """Prices are 1.90 to 10.90; that of order 4 cannot be read, orders 2 and 3 are lost."""
    everything = sum(Decimal(number) + Decimal("0.90") for number in range(1, 11))
    assert cascade.accounts[ITEMS].money["price"] == MoneyAccount(
        read=everything - Decimal("4.90"),
        accepted=everything - Decimal("4.90") - Decimal("2.90") - Decimal("3.90"),
        rejected=Decimal("6.80"),
        rows_without=1,
    )


def test_freight_of_a_row_with_a_bad_price_is_accounted_for(cascade: Taken) -> None:
    account = cascade.accounts[ITEMS].money["freight_value"]
    assert (account.rejected, account.rows_without) == (Decimal("9.21"), 0)
    assert account.balances


def account(read: int, accepted: int, rejected: int, cascaded: int = 0) -> TableAccount:
    return TableAccount("orders", ["orders.csv"], read, accepted, rejected, cascaded)


@pytest.mark.parametrize(
    ("read", "rejected"), [(100, 1), (200, 2), (1_000_000, 10_000), (99, 0), (0, 0)]
)
def test_a_share_at_the_threshold_passes(read: int, rejected: int) -> None:
    check_threshold([account(read, read - rejected, rejected)], 0.01)


@pytest.mark.parametrize(("read", "rejected"), [(99, 1), (199, 2), (1_000_000, 10_001)])
def test_a_share_just_above_the_threshold_stops(read: int, rejected: int) -> None:
    with pytest.raises(BadInput, match=r"more than 1\.00% of a table"):
        check_threshold([account(read, read - rejected, rejected)], 0.01)


@pytest.mark.parametrize(
    ("max_rejected", "passes"), [(0.2, True), (0.1999, False), (0.0, False), (1.0, True)]
)
def test_a_run_stops_above_its_threshold_only(
    desk: Desk, max_rejected: float, passes: bool
) -> None:
    desk.raw.put("orders", 3, "order_status", "lost")
    if passes:
        assert desk.run(max_rejected=max_rejected).rows == {"calendar": 365}
    else:
        desk.refusal(max_rejected=max_rejected)


def test_rows_set_aside_are_published_beside_the_tables(desk: Desk) -> None:
    desk.raw.put("orders", 3, "order_status", "lost")
    desk.run(max_rejected=1.0)
    (reject,) = read_rejects(desk.outputs / "rejected" / "orders.csv")
    assert reject == {
        "file": "olist_orders_dataset.csv",
        "line": "3",
        "key": "o002",
        "column": "order_status",
        "value": "lost",
        "rule": "allowed_values",
    }


def test_a_run_without_faults_removes_the_rejects_of_the_last(desk: Desk) -> None:
    desk.raw.put("orders", 3, "order_status", "lost")
    desk.run(max_rejected=1.0)
    desk.raw.put("orders", 3, "order_status", "delivered")
    desk.run()
    assert not (desk.outputs / "rejected").exists()


@pytest.mark.parametrize(
    ("accepted", "rejected", "cascaded"), [(9, 0, 0), (11, 0, 0), (9, 1, 1), (8, 1, 0)]
)
def test_an_account_that_does_not_balance_stops_the_run(
    accepted: int, rejected: int, cascaded: int
) -> None:
    with pytest.raises(BadInput, match="the files hold 10 records"):
        account(10, accepted, rejected, cascaded).check()


def test_money_that_does_not_balance_stops_the_run() -> None:
    money = {"price": MoneyAccount(Decimal("10.00"), Decimal("9.98"), Decimal("0.01"), 0)}
    lost = TableAccount(ITEMS, ["items.csv"], 1, 1, 0, 0, money=money)
    with pytest.raises(BadInput, match=r"price sums to 10\.00 .*9\.98 accepted.*items\.csv"):
        lost.check()


MULTILINE = [
    ["r1", "o001", "5", "", "one\ntwo\r\nthree", "", ""],
    ["r2", "o002", "9", "", "bad\n\nscore", "", ""],
    ["r3", "o003", "5"],
    ["r4", "o004", "5", "", "fine\n", "", ""],
    ["r5", "o005", "5", "", "", "", "", "surplus"],
    ["r6", "o999", "5", "", "", "", ""],
]


@pytest.fixture(scope="module")
def multiline(tmp_path_factory: pytest.TempPathFactory, engine: DuckDBEngine) -> Taken:
    raw = RawFolder.create(tmp_path_factory.mktemp("multiline"))
    content = csv_bytes([header(REVIEWS), *MULTILINE]).replace(b"\nr3", b"\n\nr3")
    raw.file(REVIEWS).write_bytes(content)
    return take_in(raw, REVIEWS, engine=engine)


def test_lines_are_those_that_an_editor_shows(multiline: Taken) -> None:
    """The header is line 1; line breaks in values and blank lines count."""
    found = [(reject["line"], reject["rule"]) for reject in multiline.rejects[REVIEWS]]
    assert found == [
        ("5", "range"),
        ("9", "column_count"),
        ("12", "column_count"),
        ("13", "orphan"),
    ]


def test_records_with_too_few_or_many_columns_are_read_and_rejected(multiline: Taken) -> None:
    account = multiline.accounts[REVIEWS]
    assert (account.read, account.accepted, account.rejected) == (6, 2, 4)


def test_lines_are_counted_in_each_part(tmp_path: Path, engine: DuckDBEngine) -> None:
    raw = RawFolder.create(tmp_path)
    head, *records = raw.records("customers")
    raw.file("customers").unlink()
    for name, rows in (("_1.csv", records[:3]), ("_2.csv", records[3:])):
        rows[1][4] = "XX"
        raw.file("customers", name).write_bytes(csv_bytes([head, ["short"], *rows]))
    rejects = take_in(raw, "customers", engine=engine).rejects["customers"]
    assert [(reject["file"], reject["line"], reject["rule"]) for reject in rejects] == [
        ("olist_customers_dataset_1.csv", "2", "column_count"),
        ("olist_customers_dataset_1.csv", "4", "allowed_values"),
        ("olist_customers_dataset_2.csv", "2", "column_count"),
        ("olist_customers_dataset_2.csv", "4", "allowed_values"),
    ]


@pytest.mark.parametrize("commas", [1, 2])
@pytest.mark.parametrize("table", ["customers", ITEMS])
def test_a_comma_too_many_at_the_end_of_a_line_is_one_fault_or_none(
    tmp_path: Path, engine: DuckDBEngine, table: str, commas: int
) -> None:
    raw = RawFolder.create(tmp_path)
    head, *records = raw.records(table)
    records[1] += [""] * commas
    records[3][0] = ""
    raw.write(table, [head, *records])
    account = take_in(raw, table, engine=engine).accounts[table]
    assert account.read == 5
    assert account.accepted in (3, 4)
    assert account.accepted + account.rejected == 5


def sample_folder(path: Path) -> RawFolder:
    write_sample(120, 1, path)
    return RawFolder(path)


@pytest.mark.parametrize("write", [sample_folder, clean_folder], ids=["sample", "every table"])
def test_a_clean_file_and_its_slow_reading_give_the_same_rows(
    tmp_path: Path, engine: DuckDBEngine, write: Callable[[Path], RawFolder]
) -> None:
    """A blank line at the end of each file forces the slow path."""
    raw = write(tmp_path / "raw")
    written = {table for table in RAW_TABLES if raw.file(table).exists()}
    fast = take_in(raw, engine=engine)
    for table in written:
        raw.change(table, lambda content: content + b"\n")
    slow = take_in(raw, engine=engine)
    assert (set(fast.rejects), set(slow.rejects)) == (set(), written)
    assert slow.nothing_set_aside
    assert slow.rows == fast.rows
    assert slow.accounts == fast.accounts


# Duplicates: which row stays depends on content alone.

KEYS, CITIES, STATES = ("c1", "c2"), ("são", "sao", "zoo"), ("SP", "RJ")

copies = st.lists(
    st.tuples(st.sampled_from(KEYS), st.sampled_from(CITIES), st.sampled_from(STATES)),
    min_size=2,
    max_size=8,
)


def customer(id_: str, city: str, state: str) -> Record:
    return [id_, "u1", "01037", city, state]


def least_by_content(rows: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    return sorted(min(row for row in rows if row[0] == id_) for id_ in {row[0] for row in rows})


@settings(max_examples=12)
@given(copies, st.integers(0, 99))
def test_which_copy_stays_does_not_depend_on_the_order_of_rows(
    engine: DuckDBEngine, rows: list[tuple[str, str, str]], seed: int
) -> None:
    random.Random(seed).shuffle(rows)
    with TemporaryDirectory() as folder:
        raw = RawFolder.create(Path(folder))
        raw.write("customers", [header("customers"), *(customer(*row) for row in rows)])
        taken = take_in(raw, "customers", engine=engine)
    names = ("customer_id", "customer_city", "customer_state")
    stay = least_by_content(rows)
    assert [tuple(row[name] for name in names) for row in taken.rows["customers"]] == stay
    rules = Counter(reject["rule"] for reject in taken.rejects.get("customers", []))
    conflicting = sum(row not in stay for row in rows)
    assert rules["duplicate_key"] == conflicting
    assert rules["exact_copy"] == len(rows) - len(stay) - conflicting


def test_empty_values_do_not_make_the_choice_depend_on_the_order_of_rows(
    tmp_path: Path, engine: DuckDBEngine
) -> None:
    rows = [customer("c1", city, state) for city in ("", "a") for state in ("", "SP")]
    kept = []
    for number, order in enumerate((rows, rows[::-1], rows[2:] + rows[:2])):
        raw = RawFolder.create(tmp_path / str(number))
        raw.write("customers", [header("customers"), *order])
        kept.append(take_in(raw, "customers", engine=engine).rows["customers"])
    assert kept[0] == kept[1] == kept[2]
    assert len(kept[0]) == 1


def test_copies_of_a_bad_row_are_all_bad(tmp_path: Path, engine: DuckDBEngine) -> None:
    """A bad row cannot push out a good one of the same key."""
    raw = RawFolder.create(tmp_path)
    good, bad = customer("c001", "sao paulo", "SP"), customer("c001", "aaa", "XX")
    raw.append("customers", bad, bad)
    taken = take_in(raw, "customers", engine=engine)
    rules = [reject["rule"] for reject in taken.rejects["customers"]]
    assert rules == ["allowed_values", "allowed_values"]
    assert good[3] in [row["customer_city"] for row in taken.rows["customers"]]
    assert taken.accounts["customers"].accepted == 5


# Random faults in random rows.

ORDERS = 8
FAULTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "customers": (("customer_state", "XX", "allowed_values"), ("customer_id", "", "not_null")),
    "orders": (
        ("order_status", "lost", "allowed_values"),
        ("order_purchase_timestamp", "2018-02-30 00:00:00", "type"),
        ("customer_id", "nobody", "orphan"),
    ),
    ITEMS: (
        ("price", "-1.00", "range"),
        ("price", "1,90", "type"),
        ("freight_value", "", "not_null"),
        ("order_id", "o999", "orphan"),
    ),
}
Fault = tuple[str, str, str]
Planted = dict[str, dict[int, Fault]]
"""Table to row number to its fault."""


def planted() -> st.SearchStrategy[Planted]:
    rows = st.integers(1, ORDERS)
    faults = {
        table: st.dictionaries(rows, st.sampled_from(choices), max_size=3)
        for table, choices in FAULTS.items()
    }
    return st.fixed_dictionaries(faults)


def expected_rules(faults: Planted) -> dict[str, dict[int, str]]:
    """Row number to rule for each table: row n of a table hangs on row n of its parent."""
    rules = {table: {row: fault[2] for row, fault in faults[table].items()} for table in FAULTS}
    hidden = {row for row, fault in faults["customers"].items() if fault[0] == "customer_id"}
    for parent, child in (("customers", "orders"), ("orders", ITEMS)):
        for row in rules[parent]:
            # Whose key is lost cannot be known: what hangs on it are orphans.
            lost = "orphan" if parent == "customers" and row in hidden else "cascaded"
            rules[child].setdefault(row, lost)
    return rules


def check_planted(engine: DuckDBEngine, faults: Planted) -> None:
    """Exactly the rows with faults, and those that hang on them, are set aside."""
    with TemporaryDirectory() as folder:
        raw = RawFolder.create(Path(folder), ORDERS)
        for table, rows in faults.items():
            records = raw.records(table)
            for row, (column, value, _) in rows.items():
                records[row][header(table).index(column)] = value
            raw.write(table, records)
        taken = take_in(raw, ITEMS, engine=engine)
    for table, rules in expected_rules(faults).items():
        rejects = {
            int(reject["line"]) - 1: reject["rule"] for reject in taken.rejects.get(table, [])
        }
        assert rejects == rules
        account = taken.accounts[table]
        assert account.read == ORDERS
        assert account.accepted == ORDERS - len(rules) == len(taken.rows[table])
        assert account.cascaded == list(rules.values()).count("cascaded")
        account.check()
    assert prices(taken) == kept_prices(expected_rules(faults)[ITEMS])


def prices(taken: Taken) -> Decimal:
    money = taken.accounts[ITEMS].money["price"]
    assert money.balances
    return money.accepted


def kept_prices(lost: dict[int, str]) -> Decimal:
    place = header(ITEMS).index("price")
    records = enumerate(clean_records(ITEMS, ORDERS), start=1)
    return sum((Decimal(record[place]) for row, record in records if row not in lost), Decimal(0))


@settings(max_examples=10)
@given(planted())
def test_exactly_the_rows_with_faults_and_what_hangs_on_them_are_set_aside(
    engine: DuckDBEngine, faults: Planted
) -> None:
    check_planted(engine, faults)


@pytest.mark.slow
@fresh(50)
@given(planted())
def test_random_faults_are_set_aside_exactly(engine: DuckDBEngine, faults: Planted) -> None:
    check_planted(engine, faults)
