"""Refunds, costs and stock of a sample: valid, reproducible, and what they are asked for."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

import pipeline.sample
from pipeline.sample import EXTRAS, write_sample
from tests.pipeline.sample.test_sample import ITEMS, ORDERS, PRODUCTS, Row, group, read, sha256

REFUNDS, STOCK = "refunds.csv", "stock_levels.csv"
PRODUCT_COSTS, ORDER_COSTS = "product_costs.csv", "order_costs.csv"
FILES = {"refunds": [REFUNDS], "costs": [PRODUCT_COSTS, ORDER_COSTS], "stock": [STOCK]}
ALL_FILES = [name for names in FILES.values() for name in names]
KEYS = {
    REFUNDS: ("refund_id", "order_id", "order_item_id", "product_id"),
    PRODUCT_COSTS: ("product_id", "valid_from"),
    ORDER_COSTS: ("order_id",),
    STOCK: ("product_id", "snapshot_date"),
}
FROZEN_SHA256 = "d743ced366154c587d2097faaee22d28694130ec956b975c8c1275caf8faa06d"

Tables = dict[str, list[Row]]


def digest(folder: Path) -> str:
    return hashlib.sha256(b"".join((folder / name).read_bytes() for name in ALL_FILES)).hexdigest()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("extras")
    write_sample(10_000, 42, folder, EXTRAS)
    return folder


@pytest.fixture(scope="module")
def tables(folder: Path) -> Tables:
    found = read(folder)
    for name in ALL_FILES:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            found[name] = list(csv.DictReader(file))
    return found


@pytest.mark.parametrize("extra", EXTRAS)
def test_only_the_files_that_are_asked_for_are_written(tmp_path: Path, extra: str) -> None:
    write_sample(20, 1, tmp_path / "plain")
    rows = write_sample(20, 1, tmp_path / "more", [extra])
    plain, more = (
        {path.name for path in (tmp_path / name).iterdir()} for name in ("plain", "more")
    )
    assert more - plain == set(FILES[extra])
    assert set(rows) == more


def test_the_other_files_have_the_bytes_that_they_have_without_extras(tmp_path: Path) -> None:
    write_sample(500, 7, tmp_path / "plain")
    write_sample(500, 7, tmp_path / "more", EXTRAS)
    assert sha256(tmp_path / "more") == sha256(tmp_path / "plain")


def test_the_same_seed_gives_the_same_bytes_for_any_chunk_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_sample(2_000, 1, tmp_path / "first", EXTRAS)
    monkeypatch.setattr(pipeline.sample, "ROWS_OF_CHUNK", 137)
    write_sample(2_000, 1, tmp_path / "small chunks", EXTRAS)
    assert digest(tmp_path / "small chunks") == digest(tmp_path / "first")


def test_another_seed_gives_other_bytes_in_every_file(tmp_path: Path) -> None:
    for seed in (1, 2):
        write_sample(400, seed, tmp_path / str(seed), EXTRAS)
    for name in ALL_FILES:
        assert (tmp_path / "1" / name).read_bytes() != (tmp_path / "2" / name).read_bytes(), name


def test_the_bytes_of_a_small_sample_never_drift(tmp_path: Path) -> None:
    write_sample(500, 7, tmp_path, EXTRAS)
    assert digest(tmp_path) == FROZEN_SHA256


@pytest.mark.parametrize("orders", [0, 1])
def test_the_smallest_samples_have_every_file(tmp_path: Path, orders: int) -> None:
    rows = write_sample(orders, 9, tmp_path, EXTRAS)
    assert set(ALL_FILES) <= set(rows)
    assert rows[ORDER_COSTS] <= orders


@pytest.mark.parametrize("name", ALL_FILES)
def test_keys_are_unique_where_an_empty_part_equals_an_empty_one(tables: Tables, name: str) -> None:
    keys = [tuple(row[column] for column in KEYS[name]) for row in tables[name]]
    assert len(keys) == len(set(keys)) > 0


def test_refunds_of_an_order_never_exceed_the_prices_of_its_items(tables: Tables) -> None:
    prices = {
        (row["order_id"], row["order_item_id"]): Decimal(row["price"]) for row in tables[ITEMS]
    }
    refunded: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in tables[REFUNDS]:
        refunded[row["order_id"], row["order_item_id"]] += Decimal(row["amount"])
    known = refunded.keys() & prices.keys()
    assert len(known) > 200
    assert [key for key in known if not 0 < refunded[key] <= prices[key]] == []


REFUND_KINDS: dict[str, Callable[[Row], bool]] = {
    "without order": lambda row: not row["order_id"] and not row["order_item_id"],
    "of units that came back": lambda row: row["quantity"] == "1" and row["is_restocked"] != "",
    "of money only": lambda row: row["quantity"] == "0" and row["is_restocked"] == "",
    "with freight": lambda row: row["freight"] != "0.00",
    "without reason": lambda row: not row["reason"],
}


@pytest.mark.parametrize("kind", REFUND_KINDS)
def test_some_refunds_are_of_each_kind(tables: Tables, kind: str) -> None:
    count = sum(map(REFUND_KINDS[kind], tables[REFUNDS]))
    assert 0 < count < len(tables[REFUNDS])


def test_a_few_orders_are_refunded_some_of_them_several_times(tables: Tables) -> None:
    orders = {row["order_id"]: row for row in tables[ORDERS]}
    refunds = group([row for row in tables[REFUNDS] if row["order_id"] in orders], "order_id")
    assert 0.02 < len(refunds) / len(orders) < 0.06
    times = Counter(len({row["refund_id"] for row in rows}) for rows in refunds.values())
    assert times[1] > times[2] > 0
    later = [
        row
        for order, rows in refunds.items()
        for row in rows
        if row["refunded_at"][:7] > orders[order]["order_purchase_timestamp"][:7]
    ]
    assert 0.3 < len(later) / len(tables[REFUNDS]) < 0.9


def test_no_refund_is_paid_before_its_order(tables: Tables) -> None:
    placed = {row["order_id"]: row["order_purchase_timestamp"] for row in tables[ORDERS]}
    known = [row for row in tables[REFUNDS] if row["order_id"] in placed]
    assert [row for row in known if row["refunded_at"] <= placed[row["order_id"]]] == []


def test_some_refunds_are_of_orders_outside_the_extract(tables: Tables) -> None:
    known = {row["order_id"] for row in tables[ORDERS]} | {""}
    outside = [row for row in tables[REFUNDS] if row["order_id"] not in known]
    assert 0 < len(outside) / len(tables[REFUNDS]) < 0.03


def test_a_cost_lies_below_every_price_at_which_the_product_sells(tables: Tables) -> None:
    costs = group(tables[PRODUCT_COSTS], "product_id")
    highest = {name: max(Decimal(row["unit_cost"]) for row in rows) for name, rows in costs.items()}
    sold = [row for row in tables[ITEMS] if row["product_id"] in highest]
    assert sold
    assert [row for row in sold if highest[row["product_id"]] >= Decimal(row["price"])] == []


def test_some_products_have_no_cost_and_some_have_two_over_time(tables: Tables) -> None:
    costs = group(tables[PRODUCT_COSTS], "product_id")
    products = len(tables[PRODUCTS])
    assert 0.02 < 1 - len(costs) / products < 0.08
    assert 0.2 < sum(len(rows) == 2 for rows in costs.values()) / products < 0.4
    first = {min(row["valid_from"] for row in rows) for rows in costs.values()}
    assert first == {"2016-09-04"}


def test_an_order_that_was_never_handed_over_has_no_shipping_cost(tables: Tables) -> None:
    orders = {row["order_id"]: row for row in tables[ORDERS]}
    for row in tables[ORDER_COSTS]:
        is_sent = orders[row["order_id"]]["order_delivered_carrier_date"] != ""
        assert (row["shipping_cost"] != "") == is_sent
        assert Decimal(row["payment_fee"]) > 0
    assert 0.9 < len(tables[ORDER_COSTS]) / len(orders) < 1


def test_stock_is_counted_each_quarter_and_is_sometimes_out_or_negative(tables: Tables) -> None:
    days = {row["snapshot_date"] for row in tables[STOCK]}
    assert (len(days), max(days)) == (9, "2018-08-31")
    on_hand = [int(row["on_hand"]) for row in tables[STOCK]]
    assert 0 < sum(number < 0 for number in on_hand) / len(on_hand) < 0.03
    assert 0.03 < sum(number == 0 for number in on_hand) / len(on_hand) < 0.15
