"""The least that a run accepts, and what it refuses."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import BadInput, ConfigurationError
from tests.end_to_end.publishing import publish, published_rows
from tests.oracle import TABLES, Raw
from tests.oracle.tiny import payment, review, sales
from tests.pipeline.marts.comparing import assert_same
from tests.strategies import write_csv

ONE = ("a", "ann", "2018-01-31 23:59:59", "1.00")


def one_order() -> Raw:
    """One order with a payment and a review, since a required table must have a row."""
    raw = sales(ONE)
    raw.order_payments.append(payment("a", 1, "boleto", "2.00"))
    raw.order_reviews.append(review("r", "a", 5, "2018-02-03"))
    return raw


def test_one_order_gives_all_tables(tmp_path: Path) -> None:
    write_csv(one_order(), tmp_path / "raw")
    result = publish(tmp_path / "raw", tmp_path / "output")
    assert result.as_of == date(2018, 1, 31)
    for name, table in TABLES.items():
        assert_same(name, table(one_order(), None), published_rows(tmp_path / "output", name))


def test_only_canceled_orders_give_a_month_of_zeros(tmp_path: Path) -> None:
    raw = one_order()
    raw.orders[0]["order_status"] = "canceled"
    write_csv(raw, tmp_path / "raw")
    result = publish(tmp_path / "raw", tmp_path / "output")
    assert (result.rows["master_orders"], result.rows["monthly_revenue"]) == (0, 1)
    for name, table in TABLES.items():
        assert_same(name, table(raw, None), published_rows(tmp_path / "output", name))


def test_day_before_the_first_order_is_refused(tmp_path: Path) -> None:
    write_csv(one_order(), tmp_path / "raw")
    with pytest.raises(ConfigurationError, match=r"2018-01-30.*2018-01-31"):
        publish(tmp_path / "raw", tmp_path / "output", as_of=date(2018, 1, 30))
    assert not list((tmp_path / "output").glob("*.csv"))


def test_day_of_the_first_order_is_accepted(tmp_path: Path) -> None:
    write_csv(one_order(), tmp_path / "raw")
    assert publish(tmp_path / "raw", tmp_path / "output", as_of=date(2018, 1, 31)).rows


def test_no_orders_are_refused(tmp_path: Path) -> None:
    write_csv(Raw(), tmp_path / "raw")
    with pytest.raises(BadInput, match="no rows"):
        publish(tmp_path / "raw", tmp_path / "output")
    assert not list((tmp_path / "output").glob("*.csv"))
