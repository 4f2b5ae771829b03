"""quality_results: each oddity is found where it is, and not where it just is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.computation.given import Known
from pipeline.computation.given.oddity_labels import oddity_labels
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.settings import Settings
from schemas.quality.identity import SAME
from schemas.quality.oddities import ODDITIES
from tests.oracle import Raw
from tests.oracle.raw import BEYOND, COLUMNS, raw_row
from tests.oracle.tiny import columns, item, sales
from tests.pipeline.marts.quality.oddities.calendar_cases import CALENDAR_CASES, MONTH_CASES
from tests.pipeline.marts.quality.oddities.case import Case, Cases, order, rows
from tests.pipeline.marts.quality.oddities.identity_cases import (
    CUSTOMER_CASES,
    IDENTITY_CASES,
    NAME_CASES,
)
from tests.pipeline.marts.quality.oddities.order_cases import (
    BALANCE_CASES,
    NUMBERING_CASES,
    ORDER_CASES,
)
from tests.pipeline.marts.quality.oddities.row_cases import (
    ITEM_CASES,
    PAYMENT_CASES,
    PLACE_CASES,
    PRODUCT_CASES,
    REFERENCE_CASES,
    REVIEW_CASES,
    items,
    prices,
)
from tests.pipeline.marts.quality.oddities.text_cases import TEXT_CASES, TEXTS_OF_NAMES
from tests.pipeline.marts.runner import Counted, MartRunner

CASES: dict[str, Cases] = {
    "order_oddities": ORDER_CASES,
    "numbering_oddities": NUMBERING_CASES,
    "payment_balance_oddities": BALANCE_CASES,
    "item_oddities": ITEM_CASES,
    "payment_oddities": PAYMENT_CASES,
    "review_oddities": REVIEW_CASES,
    "product_oddities": PRODUCT_CASES,
    "place_oddities": PLACE_CASES,
    "reference_oddities": REFERENCE_CASES,
    "text_oddities": TEXT_CASES,
    "name_oddities": TEXTS_OF_NAMES | NAME_CASES,
    "identity_oddities": IDENTITY_CASES,
    "customer_oddities": CUSTOMER_CASES,
    "calendar_oddities": CALENDAR_CASES,
    "month_oddities": MONTH_CASES,
}
"""By the table that counts them: only that is computed."""

EACH = [(mart, check_id) for mart, cases in CASES.items() for check_id in cases]


@pytest.mark.parametrize(("mart", "check_id"), EACH, ids=[check_id for _, check_id in EACH])
def test_oddity_is_counted_where_it_is_and_only_there(
    marts: MartRunner, mart: str, check_id: str
) -> None:
    case = CASES[mart][check_id]
    marts.give(first_day=case.first_day)
    assert marts.counts(mart, case.raw, case.as_of)[check_id] == case.expected


def test_every_oddity_has_a_case() -> None:
    known = [each.check_id for each in ODDITIES]
    assert len(set(known)) == len(known)
    assert sorted(check_id for _, check_id in EACH) == sorted(known)


def outliers(marts: MartRunner, raw: Raw) -> Counted:
    return marts.counts("item_oddities", raw)["order_items.price.outlier"]


def test_median_of_an_even_number_of_prices_is_halfway(marts: MartRunner) -> None:
    """Of 0.99, 1.00, 1.01 and 10.05 it is 1.005, ten times that is 10.05."""
    assert outliers(marts, prices("0.99", "1.00", "1.01", "10.05")) == (4, 1, "d / 1")
    assert outliers(marts, prices("0.99", "1.00", "1.01", "10.04")) == (4, 0, None)


def test_no_price_is_an_outlier_where_the_median_is_nothing(marts: MartRunner) -> None:
    assert outliers(marts, prices("0.00", "0.00", "5.00")) == (0, 0, None)


def test_categories_of_one_english_name_are_one(marts: MartRunner) -> None:
    """Alone, 10.00 would be the median of its category."""
    raw = replace(
        prices("1.00", "1.00"),
        products=rows("products", ("p", "um"), ("q", "dois"), names=PRODUCT),
        category_translation=[
            raw_row(
                "category_translation",
                product_category_name=name,
                product_category_name_english="one",
            )
            for name in ("um", "dois")
        ],
    )
    raw.orders.append(order("z"))
    raw.order_items.append(item("z", "10.00", product="q"))
    assert outliers(marts, raw) == (3, 1, "z / 1")


PRODUCT = "product_id product_category_name"


def test_products_without_category_have_no_median(marts: MartRunner) -> None:
    """Whether the catalogue knows them or not."""
    sold = [item(name, price, product="bare") for name, price in (("a", "1.00"), ("b", "99.00"))]
    sold.append(item("c", "50.00", product="unknown"))
    raw = items(*sold, products=rows("products", ("bare", None), names=PRODUCT))
    assert outliers(marts, raw) == (0, 0, None)


def test_prices_are_compared_within_their_category(marts: MartRunner) -> None:
    raw = prices("1.00", "2.00")
    raw.products.append(raw_row("products", product_id="q", product_category_name="pcs"))
    raw.order_items.extend(item("a", "900.00", number=n, product="q") for n in (2, 3))
    assert outliers(marts, raw) == (4, 0, None)


def test_of_equally_common_spellings_the_first_in_the_alphabet_stays(marts: MartRunner) -> None:
    names = "seller_id seller_city"
    found = rows("sellers", ("1", "Santos"), ("2", "SANTOS"), ("3", "santos"), names=names)
    counts = marts.counts("name_oddities", Raw(sellers=found))
    assert counts["sellers.seller_city.spelling"] == (3, 2, "1")


def test_orders_after_the_default_day_are_known_as_such(marts: MartRunner) -> None:
    """The default day is that of the last valid order (C4)."""
    orders = [order("fine"), order("odd", "canceled", purchased="2018-01-03")]
    counts = marts.counts("order_oddities", Raw(orders=orders))
    assert counts["orders.order_purchase_timestamp.after_as_of"] == (2, 1, "odd")


def test_orders_after_the_day_are_checked_too(marts: MartRunner) -> None:
    raw = sales(("a", "ann", "2018-01-01", "1.00"), ("b", "bob", "2018-02-01", "0.00"))
    found = {row["check_id"]: row for row in marts.table("quality_results", raw, date(2018, 1, 1))}
    assert found["order_items.price.zero"]["example_key"] == "b / 1"
    assert found["orders.order_id.without_payments"]["failing_rows"] == 2


def test_without_rows_every_oddity_is_there_and_applies_to_none(marts: MartRunner) -> None:
    found = marts.table("quality_results", Raw())
    names = ("check_id", "row_count", "failing_rows", "failing_share", "example_key")
    assert columns(found, *names) == [
        (check_id, 0, 0, None, None) for check_id in sorted(each.check_id for each in ODDITIES)
    ]


def test_rows_have_the_names_of_their_oddity(marts: MartRunner) -> None:
    names = ("check_id", "table_name", "column_name", "rule", "severity")
    known = Known(Settings(Path(), Path()), CompiledQueries("duckdb"))
    labels = [dict(row) for row in oddity_labels(known)]
    assert sorted(columns(marts.table("quality_results", Raw()), *names)) == sorted(
        columns(labels, *names)
    )
    for each in ODDITIES:
        assert each.column in COLUMNS[each.table] | BEYOND.get(each.table, {})


@pytest.mark.parametrize(
    ("odd", "fine", "share"),
    [
        (1, 2, "0.333333"),
        (2, 1, "0.666667"),
        (1, 127, "0.007813"),  # 0.0078125
        (0, 3, "0.000000"),
        (3, 0, "1.000000"),
    ],
)
def test_share_is_rounded_half_up_to_six_decimals(
    marts: MartRunner, odd: int, fine: int, share: str
) -> None:
    names = [f"{number:03d}" for number in range(odd + fine)]
    raw = sales(*((name, "ann", "2018-01-01", "1.00") for name in names[:fine]))
    raw.orders.extend(order(name) for name in names[fine:])
    found = {row["check_id"]: row for row in marts.table("quality_results", raw)}
    row = found["orders.order_id.without_items"]
    assert str(row["failing_share"]) == str(Decimal(share))


@pytest.mark.parametrize(
    ("table", "checks"),
    [
        ("products", ["order_items.product_id.unknown", "order_items.price.outlier"]),
        ("sellers", ["order_items.seller_id.unknown"]),
        ("category_translation", ["products.product_category_name.untranslated"]),
        (
            "geolocation",
            [
                "customers.customer_zip_code_prefix.no_point",
                "sellers.seller_zip_code_prefix.no_point",
            ],
        ),
    ],
)
def test_nothing_is_unknown_to_an_optional_table_without_rows(
    marts: MartRunner, sample: Raw, table: str, checks: list[str]
) -> None:
    found = {
        row["check_id"]: row
        for row in marts.table("quality_results", replace(sample, **{table: []}))
    }
    for check_id in checks:
        row = found[check_id]
        assert (row["row_count"], row["failing_rows"], row["failing_share"]) == (0, 0, None)
    own = [row["row_count"] for row in found.values() if row["table_name"] == table]
    assert set(own) == {0}


def test_every_case_holds_a_row_that_just_is_not_odd() -> None:
    for check_id, case in [pair for cases in CASES.values() for pair in cases.items()]:
        assert isinstance(case, Case)
        if not check_id.endswith(f".{SAME}"):  # which is of all rows or of none
            assert case.row_count > case.failing_rows > 0, check_id
