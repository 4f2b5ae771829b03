"""sales_vs_target: without a plan the target is the month before and 1.5 % more."""

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, item, product, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

FEBRUARY_28 = date(2018, 2, 28)


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = FEBRUARY_28) -> list[Row]:
    return marts.table("sales_vs_target", raw, as_of)


def company(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["scope_type"] == "company"]


def two_months(
    january: str, february: str | None, *, orders: int = 30, first: str = "2018-01-01"
) -> Raw:
    """January's revenue in so many orders, of which one has all; February's in one, if any."""
    prices = [january] + ["0.00"] * (orders - 1)
    lines = [(f"{n}", f"u{n}", first, price) for n, price in enumerate(prices)]
    if february is not None:
        lines.append(("last", "ann", "2018-02-01", february))
    return sales(*lines)


def test_target_is_the_month_before_and_more(marts: MartRunner) -> None:
    """The same for the company and for its only category and state."""
    january: Row = {
        "order_month": "2018-01",
        "scope_type": "category",
        "scope": "not_defined",
        "order_month_key": 201801,
        "month_start_date": date(2018, 1, 1),
        "actual": Decimal("30.00"),
        "target": None,
        "attainment_rate": None,
        "gap": None,
        "target_status": "No target",
        "target_source": "none",
        "is_complete": 1,
    }
    february: Row = {
        **january,
        "order_month": "2018-02",
        "order_month_key": 201802,
        "month_start_date": date(2018, 2, 1),
        "actual": Decimal("45.00"),
        "target": Decimal("30.45"),
        "attainment_rate": Decimal("1.4778"),  # 45 / 30.45 = 1.47783…
        "gap": Decimal("14.55"),
        "target_status": "Met",
        "target_source": "auto",
    }
    scopes = (("category", "not_defined"), ("company", "all"), ("state", "SP"))
    expected = [
        {**month, "scope_type": scope_type, "scope": scope}
        for month in (january, february)
        for scope_type, scope in scopes
    ]
    assert_same("sales_vs_target", expected, rows_of(marts, two_months("30.00", "45.00")))


@pytest.mark.parametrize(
    ("january", "target"),
    [("3.00", "3.05"), ("1.00", "1.02"), ("0.30", "0.30"), ("0.33", "0.33"), ("0.34", "0.35")],
)
def test_target_is_rounded_to_the_cent_half_away_from_zero(
    marts: MartRunner, january: str, target: str
) -> None:
    """3.045, 1.015, 0.3045, 0.33495 and 0.3451."""
    *_, last = company(rows_of(marts, two_months(january, "1.00")))
    assert str(last["target"]) == target


@pytest.mark.parametrize(
    ("actual", "rate", "status"),
    [
        ("2030.01", "1.0000", "Met"),
        ("2030.00", "1.0000", "Met"),
        ("2029.99", "1.0000", "Near"),
        ("1624.00", "0.8000", "Near"),
        ("1623.99", "0.8000", "Opportunity"),
        ("1218.00", "0.6000", "Opportunity"),
        ("1217.99", "0.6000", "Off track"),
        (None, "0.0000", "Off track"),
    ],
)
def test_status_follows_from_exact_attainment(
    marts: MartRunner, actual: str | None, rate: str, status: str
) -> None:
    """Of 2,000.00 × 1.015; a cent less than a bound has a rate that looks like the bound."""
    *_, last = company(rows_of(marts, two_months("2000.00", actual)))
    expected = (Decimal("2030.00"), Decimal(rate), Decimal(actual or "0.00") - 2030, status)
    names = ("target", "attainment_rate", "gap", "target_status")
    assert columns([last], *names) == [expected]


@pytest.mark.parametrize(
    ("raw", "as_of", "status", "source"),
    [
        (two_months("30.00", "99.00"), date(2018, 2, 27), "In progress", "auto"),
        (two_months("30.00", "99.00", orders=29), FEBRUARY_28, "No target", "none"),
        (two_months("30.00", "99.00", first="2018-01-02"), FEBRUARY_28, "No target", "none"),
        (two_months("30.00", "99.00", orders=29), date(2018, 2, 27), "No target", "none"),
        (two_months("30.00", None), date(2018, 3, 31), "No target", "none"),
    ],
    ids=[
        "month incomplete",
        "29 orders before",
        "month before incomplete",
        "both incomplete and without target",
        "nothing in the month before",
    ],
)
def test_target_needs_a_fair_month_before(
    marts: MartRunner, raw: Raw, as_of: date, status: str, source: str
) -> None:
    *_, last = company(rows_of(marts, raw, as_of))
    assert columns([last], "target_status", "target_source") == [(status, source)]
    assert (last["target"] is None) == (last["gap"] is None) == (source == "none")


def test_canceled_orders_make_no_target(marts: MartRunner) -> None:
    raw = two_months("30.00", "99.00")
    raw.orders[1]["order_status"] = "canceled"
    *_, last = company(rows_of(marts, raw))
    assert last["target_status"] == "No target"


def test_target_of_nothing_is_met_without_a_rate(marts: MartRunner) -> None:
    """Thirty orders without revenue are a fair month before."""
    *_, last = company(rows_of(marts, two_months("0.00", "5.00")))
    names = ("target", "attainment_rate", "gap", "target_status")
    assert columns([last], *names) == [(Decimal("0.00"), None, Decimal("5.00"), "Met")]


def test_target_of_a_cent_has_a_large_rate(marts: MartRunner) -> None:
    *_, last = company(rows_of(marts, two_months("0.01", "20000.00")))
    names = ("target", "attainment_rate")
    assert columns([last], *names) == [(Decimal("0.01"), Decimal("2000000.0000"))]


def test_thirty_orders_are_those_of_the_scope(marts: MartRunner) -> None:
    """Of thirty in January half are of each state; all have toys and one has a book, too."""
    raw = two_months("30.00", "1.00")
    for row in raw.customers[:15]:
        row["customer_state"] = "AC"
    raw.products.extend([product("p", "toys"), product("b", "books")])
    raw.order_items.append(item("0", "10.00", number=2, product="b"))
    rows = rows_of(marts, raw)
    names = ("order_month", "scope_type", "scope", "actual", "target")
    assert columns(rows, *names) == [
        ("2018-01", "category", "books", Decimal("10.00"), None),
        ("2018-01", "category", "toys", Decimal("30.00"), None),
        ("2018-01", "company", "all", Decimal("40.00"), None),
        ("2018-01", "state", "AC", Decimal("40.00"), None),
        ("2018-01", "state", "SP", Decimal("0.00"), None),
        ("2018-02", "category", "books", Decimal("0.00"), None),
        ("2018-02", "category", "toys", Decimal("1.00"), Decimal("30.45")),
        ("2018-02", "company", "all", Decimal("1.00"), Decimal("40.60")),
        ("2018-02", "state", "AC", Decimal("0.00"), None),
        ("2018-02", "state", "SP", Decimal("1.00"), None),
    ]


@pytest.mark.parametrize(
    ("scope_type", "table", "member"),
    [
        ("category", "revenue_by_category", "category"),
        ("state", "revenue_by_state", "customer_state"),
    ],
)
def test_actuals_of_scopes_are_those_of_their_tables(
    sample_tables: Tables, scope_type: str, table: str, member: str
) -> None:
    rows = [row for row in sample_tables["sales_vs_target"] if row["scope_type"] == scope_type]
    found = columns(rows, "scope", "order_month", "actual")
    assert sorted(found) == columns(sample_tables[table], member, "order_month", "revenue")


def test_actuals_of_the_company_are_monthly_revenue(sample_tables: Tables) -> None:
    found = columns(company(sample_tables["sales_vs_target"]), "order_month", "actual")
    assert found == columns(sample_tables["monthly_revenue"], "order_month", "revenue")


def test_gap_is_what_lies_between_actual_and_target(sample_tables: Tables) -> None:
    rows = sample_tables["sales_vs_target"]
    with_target = [row for row in rows if row["target_source"] == "auto"]
    assert with_target
    for row in with_target:
        assert row["gap"] == row["actual"] - row["target"]
    rest = [row for row in rows if row["target_source"] != "auto"]
    assert set(columns(rest, "target", "target_status", "target_source")) == {
        (None, "No target", "none")
    }
