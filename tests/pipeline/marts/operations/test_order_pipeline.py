"""order_pipeline: how far the orders of each month and status came."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import at, columns, order, placed
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

REACHED = ("reached_approved", "reached_carrier", "reached_customer")

NOTHING, APPROVED, CARRIER, CUSTOMER = (0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1)

APPROVED_AT = "order_approved_at"
CARRIER_DATE = "order_delivered_carrier_date"
CUSTOMER_DATE = "order_delivered_customer_date"


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("order_pipeline", raw, as_of)


@pytest.mark.parametrize(
    ("status", "date_column", "reached"),
    [
        ("created", None, NOTHING),
        ("canceled", None, NOTHING),
        ("unavailable", None, NOTHING),
        ("approved", None, APPROVED),
        ("invoiced", None, APPROVED),
        ("processing", None, APPROVED),
        ("shipped", None, CARRIER),
        ("delivered", None, CUSTOMER),
        ("created", APPROVED_AT, APPROVED),
        ("unavailable", CARRIER_DATE, CARRIER),
        ("canceled", CUSTOMER_DATE, CUSTOMER),
        ("invoiced", CUSTOMER_DATE, CUSTOMER),
        ("shipped", APPROVED_AT, CARRIER),
    ],
)
def test_stage_is_the_furthest_that_status_or_a_date_tells(
    marts: MartRunner, status: str, date_column: str | None, reached: tuple[int, ...]
) -> None:
    """A later stage implies the earlier ones, whether their dates are there or not."""
    row = order("a", "2018-01-01", status=status)
    if date_column is not None:
        row[date_column] = at("2018-01-02")
    assert columns(rows_of(marts, placed(row)), *REACHED) == [reached]


def pipeline_row(month: int, status: str, orders: int, share: str | None, **reached: int) -> Row:
    """A row of 2018; no order reached anything that is not named."""
    return {
        "order_month": f"2018-0{month}",
        "order_status": status,
        "order_month_key": 201800 + month,
        "month_start_date": date(2018, month, 1),
        "orders": orders,
        "order_share": None if share is None else Decimal(share),
        **{name: reached.get(name.removeprefix("reached_"), 0) for name in REACHED},
        "is_complete": int(month > 1),  # the first order came on the 2nd
    }


def test_every_status_that_occurs_has_every_month(marts: MartRunner) -> None:
    """Two of three orders of January are delivered; then nothing in February, a parcel in March.

    One delivered parcel has no date, one canceled order was delivered all the same; a status
    that occurs only after the day is none.
    """
    raw = placed(
        order("a", "2018-01-02", status="delivered", delivered="2018-01-05"),
        order("b", "2018-01-03", status="delivered"),
        order("c", "2018-01-31", status="canceled", delivered="2018-04-02"),
        order("d", "2018-03-31 23:59:59", status="shipped"),
        order("e", "2018-04-01", status="unavailable"),
    )
    expected = [
        pipeline_row(1, "canceled", 1, "0.3333", approved=1, carrier=1, customer=1),
        pipeline_row(1, "delivered", 2, "0.6667", approved=2, carrier=2, customer=2),
        pipeline_row(1, "shipped", 0, "0.0000"),
        pipeline_row(2, "canceled", 0, None),
        pipeline_row(2, "delivered", 0, None),
        pipeline_row(2, "shipped", 0, None),
        pipeline_row(3, "canceled", 0, "0.0000"),
        pipeline_row(3, "delivered", 0, "0.0000"),
        pipeline_row(3, "shipped", 1, "1.0000", approved=1, carrier=1),
    ]
    assert_same("order_pipeline", expected, rows_of(marts, raw, date(2018, 3, 31)))


def test_valid_and_canceled_orders_are_those_of_the_other_tables(sample_tables: Tables) -> None:
    valid: defaultdict[str, int] = defaultdict(int)
    canceled: defaultdict[str, int] = defaultdict(int)
    for row in sample_tables["order_pipeline"]:
        if row["order_status"] not in ("canceled", "unavailable"):
            valid[row["order_month"]] += row["orders"]
        if row["order_status"] == "canceled":
            canceled[row["order_month"]] += row["orders"]
    months = {row["order_month"]: row["orders"] for row in sample_tables["monthly_revenue"]}
    assert valid == months
    ops = {row["order_month"]: row["canceled_orders"] for row in sample_tables["ops_metrics"]}
    assert canceled == ops


def test_no_stage_has_more_orders_than_the_one_before(sample_tables: Tables) -> None:
    for row in sample_tables["order_pipeline"]:
        stages = [row["orders"], *(row[name] for name in REACHED)]
        assert stages == sorted(stages, reverse=True)


def test_every_order_that_reached_its_customer_is_counted(
    sample: Raw, sample_tables: Tables
) -> None:
    """By status or date; the sample ends with valid orders, so none lies after its last day."""
    reached = [
        row for row in sample.orders if row["order_status"] == "delivered" or row[CUSTOMER_DATE]
    ]
    rows = sample_tables["order_pipeline"]
    assert sum(row["reached_customer"] for row in rows) == len(reached) > 0
    assert sum(row["orders"] for row in rows) == len(sample.orders)
