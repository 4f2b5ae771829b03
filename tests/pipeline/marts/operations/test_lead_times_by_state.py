"""lead_times_by_state: lead times by the state of each order's customer record."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, order
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

APPROVAL = "1. purchase to approval"
STAGES = (
    APPROVAL,
    "2. approval to carrier",
    "3. carrier to customer",
    "4. purchase to customer",
)


def approved_in(*orders: tuple[str, str | None, int]) -> Raw:
    """Orders of one customer from (purchase, state, days until approval)."""
    raw = Raw()
    for number, (purchased, state, days) in enumerate(orders):
        row = order(f"{number}", purchased)
        row["order_approved_at"] = row["order_purchase_timestamp"] + timedelta(days=days)
        raw.orders.append(row)
        raw.customers.append({**customer(f"{number}", "ann"), "customer_state": state})
    return raw


def rows_of(marts: MartRunner, raw: Raw) -> list[Row]:
    return marts.table("lead_times_by_state", raw)


def test_every_state_with_a_valid_order_has_every_month_and_stage(marts: MartRunner) -> None:
    """Also the unknown state, which sorts last; not the state of a canceled order."""
    raw = approved_in(("2018-01-01", "SP", 1), ("2018-03-01", None, 2), ("2018-02-01", "RJ", 1))
    raw.orders[2]["order_status"] = "canceled"
    expected: list[Row] = [
        {
            "order_month": f"2018-0{month}",
            "customer_state": state,
            "stage": stage,
            "order_month_key": 201800 + month,
            "month_start_date": date(2018, month, 1),
            "mean_days": None,
            "median_days": None,
            "p90_days": None,
            "orders": 0,
            "negative_orders": 0,
            "low_sample": 1,
        }
        for month, state, stage in product((1, 2, 3), ("SP", "not_defined"), STAGES)
    ]
    names = ("mean_days", "median_days", "p90_days")
    expected[0] |= {**dict.fromkeys(names, Decimal("1.00")), "orders": 1}
    expected[20] |= {**dict.fromkeys(names, Decimal("2.00")), "orders": 1}
    assert_same("lead_times_by_state", expected, rows_of(marts, raw))


def test_each_order_counts_in_the_state_of_its_own_record(marts: MartRunner) -> None:
    """Ann moved from Rio to Sao Paulo; 1 and 2 days there: p90 1 + 0.9 × 1."""
    raw = approved_in(
        ("2018-01-01", "RJ", 10),
        ("2018-01-02", "RJ", -1),
        ("2018-01-03", "SP", 2),
        ("2018-01-04", "SP", 1),
    )
    rows = [row for row in rows_of(marts, raw) if row["stage"] == APPROVAL]
    names = ("customer_state", "mean_days", "median_days", "p90_days", "orders", "negative_orders")
    assert columns(rows, *names) == [
        ("RJ", Decimal("10.00"), Decimal("10.00"), Decimal("10.00"), 1, 1),
        ("SP", Decimal("1.50"), Decimal("1.50"), Decimal("1.90"), 2, 0),
    ]


def test_states_add_up_to_lead_times(sample_tables: Tables) -> None:
    for name in ("orders", "negative_orders"):
        states: Counter[tuple[str, str]] = Counter()
        for row in sample_tables["lead_times_by_state"]:
            states[row["order_month"], row["stage"]] += row[name]
        expected = {
            (row["order_month"], row["stage"]): row[name] for row in sample_tables["lead_times"]
        }
        assert states == expected
        assert states.total() > 0


def test_states_are_those_of_master_orders(sample_tables: Tables) -> None:
    states = {row["customer_state"] for row in sample_tables["master_orders"]}
    rows = sample_tables["lead_times_by_state"]
    assert {row["customer_state"] for row in rows} == states
    assert len(rows) == len(states) * len(sample_tables["lead_times"])
