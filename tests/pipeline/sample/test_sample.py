"""The synthetic raw tables: valid, reproducible, and shaped like a real shop's."""

from __future__ import annotations

import csv
import hashlib
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from statistics import mean

import numpy as np
import pytest

import pipeline.sample
from pipeline.sample import write_sample
from pipeline.sample.catalogue import Catalogue
from pipeline.sample.geography import ZipCodes
from pipeline.sample.randomness import CURVE_STEPS, Curve, Dice, Weights

ORDERS = "olist_orders_dataset.csv"
ITEMS = "olist_order_items_dataset.csv"
PAYMENTS = "olist_order_payments_dataset.csv"
REVIEWS = "olist_order_reviews_dataset.csv"
CUSTOMERS = "olist_customers_dataset.csv"
PRODUCTS = "olist_products_dataset.csv"
SELLERS = "olist_sellers_dataset.csv"
GEOLOCATION = "olist_geolocation_dataset.csv"
TRANSLATION = "product_category_name_translation.csv"

HEADERS = {
    ORDERS: "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,"
    "order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date",
    ITEMS: "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value",
    PAYMENTS: "order_id,payment_sequential,payment_type,payment_installments,payment_value",
    REVIEWS: "review_id,order_id,review_score,review_comment_title,review_comment_message,"
    "review_creation_date,review_answer_timestamp",
    CUSTOMERS: "customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,"
    "customer_state",
    PRODUCTS: "product_id,product_category_name,product_name_lenght,product_description_lenght,"
    "product_photos_qty,product_weight_g,product_length_cm,product_height_cm,product_width_cm",
    SELLERS: "seller_id,seller_zip_code_prefix,seller_city,seller_state",
    GEOLOCATION: "geolocation_zip_code_prefix,geolocation_lat,geolocation_lng,geolocation_city,"
    "geolocation_state",
    TRANSLATION: "product_category_name,product_category_name_english",
}
KEYS = {
    ORDERS: ["order_id"],
    ITEMS: ["order_id", "order_item_id"],
    PAYMENTS: ["order_id", "payment_sequential"],
    REVIEWS: ["review_id", "order_id"],
    CUSTOMERS: ["customer_id"],
    PRODUCTS: ["product_id"],
    SELLERS: ["seller_id"],
    TRANSLATION: ["product_category_name"],
}
REFERENCES = [
    (ITEMS, "order_id", ORDERS),
    (PAYMENTS, "order_id", ORDERS),
    (REVIEWS, "order_id", ORDERS),
    (ORDERS, "customer_id", CUSTOMERS),
    (ITEMS, "product_id", PRODUCTS),
    (ITEMS, "seller_id", SELLERS),
]
FROZEN_ORDERS, FROZEN_SEED = 500, 7
FROZEN_SHA256 = "a49307e38598d40b1063dc049c0ce7c08d85161e921e5c4cb0b7f440865b1ad1"

Row = dict[str, str]
Tables = dict[str, list[Row]]


def read(folder: Path) -> Tables:
    tables = {}
    for name in HEADERS:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.DictReader(file))
    return tables


def sha256(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in sorted(HEADERS):
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()


def assert_keys_and_references_hold(tables: Tables) -> None:
    for name, key in KEYS.items():
        values = [tuple(row[column] for column in key) for row in tables[name]]
        assert len(values) == len(set(values)), name
    for child, column, parent in REFERENCES:
        known = {row[column] for row in tables[parent]}
        assert {row[column] for row in tables[child]} <= known, (child, column)


def group(rows: list[Row], column: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups


def is_late(order: Row) -> bool:
    return order["order_delivered_customer_date"][:10] > order["order_estimated_delivery_date"][:10]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    write_sample(30_000, 42, folder)
    return folder


@pytest.fixture(scope="module")
def tables(folder: Path) -> Tables:
    return read(folder)


def test_the_same_seed_gives_the_same_bytes_for_any_chunk_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_sample(2_000, 1, tmp_path / "first")
    write_sample(2_000, 1, tmp_path / "second")
    monkeypatch.setattr(pipeline.sample, "ROWS_OF_CHUNK", 137)
    write_sample(2_000, 1, tmp_path / "small chunks")
    expected = sha256(tmp_path / "first")
    assert sha256(tmp_path / "second") == expected
    assert sha256(tmp_path / "small chunks") == expected


def test_another_seed_gives_other_bytes_in_every_seeded_file(tmp_path: Path) -> None:
    write_sample(200, 1, tmp_path / "one")
    write_sample(200, 2, tmp_path / "two")
    for name in HEADERS.keys() - {TRANSLATION}:
        one, two = (tmp_path / folder / name for folder in ("one", "two"))
        assert one.read_bytes() != two.read_bytes(), name


def test_the_bytes_of_a_small_sample_never_drift(tmp_path: Path) -> None:
    write_sample(FROZEN_ORDERS, FROZEN_SEED, tmp_path)
    assert sha256(tmp_path) == FROZEN_SHA256


def test_who_bought_when_does_not_depend_on_the_size_of_the_sample(tmp_path: Path) -> None:
    write_sample(300, 3, tmp_path / "small")
    write_sample(900, 3, tmp_path / "large")
    small, large = ((tmp_path / folder / ORDERS).read_bytes() for folder in ("small", "large"))
    assert large.startswith(small)


def test_no_chunk_holds_more_rows_than_the_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    monkeypatch.setattr(pipeline.sample, "ROWS_OF_CHUNK", 100)
    monkeypatch.setattr(
        pipeline.sample,
        "_write_orders",
        lambda raw, dice, catalogue, number, extras: sizes.append(len(number)),
    )
    write_sample(250, 1, tmp_path)
    assert sizes == [100, 100, 50]


def test_the_reported_rows_are_the_rows_in_the_files(tmp_path: Path) -> None:
    rows = write_sample(400, 5, tmp_path)
    assert rows == {name: len(table) for name, table in read(tmp_path).items()}


@pytest.mark.parametrize("orders", [0, 1, 2])
def test_the_smallest_samples_are_valid(tmp_path: Path, orders: int) -> None:
    rows = write_sample(orders, 9, tmp_path)
    for name, header in HEADERS.items():
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(header + "\n")
    tables = read(tmp_path)
    assert_keys_and_references_hold(tables)
    assert rows[ORDERS] == rows[CUSTOMERS] == orders
    assert (rows[PRODUCTS], rows[SELLERS]) == (30, 12)


def test_three_thousand_orders_stay_small(tmp_path: Path) -> None:
    write_sample(3_000, 42, tmp_path)
    assert sum((tmp_path / name).stat().st_size for name in HEADERS) < 1.8 * 1024**2


def test_keys_are_unique_and_references_hold(tables: Tables) -> None:
    assert_keys_and_references_hold(tables)
    assert len(tables[CUSTOMERS]) == len(tables[ORDERS])


def test_files_are_utf8_with_line_feeds_and_no_byte_order_mark(folder: Path) -> None:
    for name in HEADERS:
        content = (folder / name).read_bytes()
        assert b"\r" not in content
        assert not content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\n")


def test_orders_have_a_realistic_share_of_oddities(tables: Tables) -> None:
    orders = tables[ORDERS]
    total = len(orders)
    delivered = [order for order in orders if order["order_delivered_customer_date"]]
    payments, reviews = group(tables[PAYMENTS], "order_id"), group(tables[REVIEWS], "order_id")
    statuses = Counter(order["order_status"] for order in orders)
    orders_of_customer = Counter(row["customer_unique_id"] for row in tables[CUSTOMERS])
    types = Counter(row["payment_type"] for row in tables[PAYMENTS])
    sellers = {
        order: len({item["seller_id"] for item in items})
        for order, items in group(tables[ITEMS], "order_id").items()
    }
    shares = {
        "repeat customers": mean(count > 1 for count in orders_of_customer.values()),
        "late": mean(is_late(order) for order in delivered),
        "several payments": mean(len(rows) > 1 for rows in payments.values()),
        "several reviews": mean(len(rows) > 1 for rows in reviews.values()),
        "several sellers": sum(count > 1 for count in sellers.values()) / total,
        "without review": 1 - len(reviews) / total,
        "without items": 1 - len(sellers) / total,
        "without payment": 1 - len(payments) / total,
        "delivered": statuses["delivered"] / total,
        "canceled": statuses["canceled"] / total,
        "credit card": types["credit_card"] / len(tables[PAYMENTS]),
        "not defined": types["not_defined"] / len(tables[PAYMENTS]),
        "Sao Paulo": mean(row["customer_state"] == "SP" for row in tables[CUSTOMERS]),
    }
    bounds = {
        "repeat customers": (0.05, 0.075),
        "late": (0.055, 0.085),
        "several payments": (0.025, 0.035),
        "several reviews": (0.004, 0.008),
        "several sellers": (0.01, 0.05),
        "without review": (0.006, 0.01),
        "without items": (0.006, 0.01),
        "without payment": (0.0001, 0.0008),
        "delivered": (0.96, 0.98),
        "canceled": (0.005, 0.008),
        "credit card": (0.70, 0.78),
        "not defined": (0.0001, 0.001),
        "Sao Paulo": (0.40, 0.45),
    }
    outside = {
        name: share
        for name, share in shares.items()
        if not bounds[name][0] <= share <= bounds[name][1]
    }
    assert not outside


def test_late_orders_have_lower_scores(tables: Tables) -> None:
    orders = {row["order_id"]: row for row in tables[ORDERS]}
    scores: dict[bool, list[int]] = defaultdict(list)
    for review in tables[REVIEWS]:
        order = orders[review["order_id"]]
        if order["order_delivered_customer_date"]:
            scores[is_late(order)].append(int(review["review_score"]))
    assert mean(scores[True]) < 3 < 4 < mean(scores[False])
    assert 4.0 < mean(int(review["review_score"]) for review in tables[REVIEWS]) < 4.2


def test_purchases_grow_with_a_gap_in_2016_and_a_peak_on_black_friday(tables: Tables) -> None:
    days = Counter(row["order_purchase_timestamp"][:10] for row in tables[ORDERS])
    months: Counter[str] = Counter()
    for day, count in days.items():
        months[day[:7]] += count
    assert min(days) >= "2016-09-04"
    assert max(days) == "2018-08-31"
    assert months["2016-11"] == 0
    assert months["2016-12"] < 10
    assert max(days, key=lambda day: days[day]) == "2017-11-24"
    assert months["2018-08"] > 5 * months["2017-01"]


def test_times_are_consistent_with_the_status(tables: Tables) -> None:
    for row in tables[ORDERS]:
        status, approved = row["order_status"], row["order_approved_at"]
        if status == "created":
            assert not approved
        if status not in ("delivered", "shipped", "canceled"):
            assert not row["order_delivered_carrier_date"]
        if status not in ("delivered", "canceled"):
            assert not row["order_delivered_customer_date"]
        assert not approved or approved >= row["order_purchase_timestamp"]
        assert row["order_estimated_delivery_date"].endswith(" 00:00:00")
        datetime.fromisoformat(row["order_purchase_timestamp"])


def test_payments_add_up_to_items_and_freight_except_a_few(tables: Tables) -> None:
    items, payments = group(tables[ITEMS], "order_id"), group(tables[PAYMENTS], "order_id")
    differences = [
        sum(Decimal(row["payment_value"]) for row in payments[order])
        - sum(Decimal(row["price"]) + Decimal(row["freight_value"]) for row in rows)
        for order, rows in items.items()
        if order in payments
    ]
    assert 0.002 < mean(difference != 0 for difference in differences) < 0.01
    assert all(Decimal(row["payment_value"]) >= 0 for row in tables[PAYMENTS])


def test_items_are_numbered_from_one_and_quantities_repeat_a_product(tables: Tables) -> None:
    baskets = group(tables[ITEMS], "order_id").values()
    for rows in baskets:
        assert [int(row["order_item_id"]) for row in rows] == list(range(1, len(rows) + 1))
    several = [rows for rows in baskets if len(rows) > 1]
    products = [len({row["product_id"] for row in rows}) for rows in several]
    assert min(products) == 1 < max(products)


def test_amounts_have_two_decimals_and_zip_prefixes_five_digits(tables: Tables) -> None:
    amounts = [row[column] for row in tables[ITEMS] for column in ("price", "freight_value")]
    amounts += [row["payment_value"] for row in tables[PAYMENTS]]
    assert all(len(amount.partition(".")[2]) == 2 for amount in amounts)
    prefixes = [row["customer_zip_code_prefix"] for row in tables[CUSTOMERS]]
    assert all(len(prefix) == 5 and prefix.isdigit() for prefix in prefixes)
    assert any(prefix.startswith("0") for prefix in prefixes)


def test_a_zip_prefix_lies_in_one_state(tables: Tables) -> None:
    states = defaultdict(set)
    for table, kind in ((CUSTOMERS, "customer"), (SELLERS, "seller")):
        for row in tables[table]:
            states[row[f"{kind}_zip_code_prefix"]].add(row[f"{kind}_state"])
    assert all(len(found) == 1 for found in states.values())
    assert len(set.union(*states.values())) == 27


def test_comments_are_mostly_empty_and_otherwise_hard_to_parse(tables: Tables) -> None:
    messages = [row["review_comment_message"] for row in tables[REVIEWS]]
    assert 0.5 < mean(message == "" for message in messages) < 0.8
    text = "".join(messages)
    assert all(mark in text for mark in ("\n", '"', ",", "ç", "😡"))


def test_a_few_review_ids_are_shared_by_two_orders(tables: Tables) -> None:
    uses = Counter(row["review_id"] for row in tables[REVIEWS])
    assert 0.001 < mean(count > 1 for count in uses.values()) < 0.02


def test_two_categories_have_no_translation_and_some_products_no_category(tables: Tables) -> None:
    used = {row["product_category_name"] for row in tables[PRODUCTS]}
    translated = {row["product_category_name"] for row in tables[TRANSLATION]}
    assert len(used - translated - {""}) == 2
    bare = [row for row in tables[PRODUCTS] if not row["product_category_name"]]
    assert 0.015 < len(bare) / len(tables[PRODUCTS]) < 0.025
    assert all(not row["product_name_lenght"] and not row["product_photos_qty"] for row in bare)


def test_geolocation_has_duplicates_points_abroad_and_gaps(tables: Tables) -> None:
    points = [tuple(row.values()) for row in tables[GEOLOCATION]]
    known = {row["geolocation_zip_code_prefix"] for row in tables[GEOLOCATION]}
    customers = [row["customer_zip_code_prefix"] for row in tables[CUSTOMERS]]
    assert len(set(points)) < len(points)
    assert 0 < sum(float(row["geolocation_lat"]) > 6 for row in tables[GEOLOCATION]) < 50
    assert 0 < mean(prefix not in known for prefix in customers) < 0.05


def test_popular_products_take_much_of_the_sales(tables: Tables) -> None:
    sales = sorted(Counter(row["product_id"] for row in tables[ITEMS]).values(), reverse=True)
    assert sum(sales[: len(tables[PRODUCTS]) // 100]) > 0.15 * sum(sales)


def test_the_catalogue_is_capped() -> None:
    catalogue = Catalogue.for_orders(Dice(0), ZipCodes.for_orders(0), 20_000_000)
    assert (catalogue.products, catalogue.sellers) == (500_000, 50_000)


def test_draws_stay_in_range_and_depend_on_seed_stream_and_counter_only() -> None:
    counter = np.arange(10_000)
    dice = Dice(1)
    draws = dice.below("a", counter, 10)
    assert draws.min() == 0
    assert draws.max() == 9
    assert np.array_equal(draws[::-1], dice.below("a", counter[::-1], 10))
    assert not np.array_equal(draws, dice.below("b", counter, 10))
    assert not np.array_equal(draws, Dice(2).below("a", counter, 10))


def test_weights_choose_in_proportion_within_a_band() -> None:
    counter = np.arange(10_000)
    weights = Weights((1, 0, 9), (10, 0, 0))
    first = np.bincount(Dice(1).pick(weights, "x", counter), minlength=3) / len(counter)
    assert first == pytest.approx([0.1, 0, 0.9], abs=0.02)
    assert not Dice(1).pick(weights, "x", counter, np.ones_like(counter)).any()


def test_a_curve_is_straight_between_its_knots() -> None:
    curve = Curve((0, 0), (500, 100), (1000, 1_100))
    quarters = np.array([0, 1, 2, 3]) * (CURVE_STEPS // 4)
    assert curve.at(quarters).tolist() == [0, 50, 100, 600]


def test_malformed_distributions_are_refused() -> None:
    with pytest.raises(ValueError, match="same total"):
        Weights((1, 2), (1, 1))
    with pytest.raises(ValueError, match="per mille"):
        Curve((0, 0), (900, 1))


def test_importing_the_pipeline_loads_neither_numpy_nor_pyarrow() -> None:
    check = "import sys, pipeline; sys.exit(not {'numpy', 'pyarrow'}.isdisjoint(sys.modules))"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
