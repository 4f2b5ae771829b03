"""market_balance: what each state buys, imports and sells."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, sales, seller
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

STATES = {
    "North": "AC AM AP PA RO RR TO",
    "Northeast": "AL BA CE MA PB PE PI RN SE",
    "Central-West": "DF GO MS MT",
    "Southeast": "ES MG RJ SP",
    "South": "PR RS SC",
}
REGIONS = {state: region for region, states in STATES.items() for state in states.split()}
ZERO = Decimal("0.00")


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("market_balance", raw, as_of)


def quiet(state: str) -> Row:
    """A state that neither buys nor sells."""
    return {
        "customer_state": state,
        "region": REGIONS.get(state, "not_defined"),
        "customers": 0,
        "sellers": 0,
        "customers_per_seller": None,
        "revenue_bought": ZERO,
        "revenue_imported": ZERO,
        "imported_share": None,
        "revenue_sold": ZERO,
        "low_sample": 1,
    }


def moved() -> Raw:
    """Ann buys in RJ, then in SP; Bob in SP; nobody knows where Cid is, nor the seller `u`.

    Bob's canceled order came from AM, and from the seller `w` of BA; `v` of PR sold nothing.
    """
    return Raw(
        orders=[
            order("1", "2018-01-01"),
            order("2", "2018-01-02"),
            order("3", "2018-01-02"),
            order("4", "2018-01-02"),
            order("5", "2018-01-02 23:00", status="canceled"),
        ],
        customers=[
            customer("1", "ann", "RJ"),
            customer("2", "ann", "SP"),
            customer("3", "bob", "SP"),
            {**customer("4", "cid"), "customer_state": None},
            customer("5", "bob", "AM"),
        ],
        order_items=[
            item("1", "10.00"),
            item("2", "10.00", number=1),
            item("2", "10.00", number=2),
            item("2", "5.00", number=3, seller="t"),
            item("3", "1.00", seller="u"),
            item("4", "2.00", seller="u"),
            item("5", "100.00", seller="w"),
        ],
        sellers=[seller("s", "SP"), seller("t", "MG"), seller("v", "PR"), seller("w", "BA")],
    )


def test_customers_stand_where_they_bought_last_and_revenue_where_each_order_went(
    marts: MartRunner,
) -> None:
    """What comes from an unknown place is imported everywhere, in an unknown place too."""
    changes: dict[str, Row] = {
        "SP": {
            "customers": 2,
            "sellers": 1,
            "customers_per_seller": Decimal("2.00"),
            "revenue_bought": Decimal("26.00"),
            "revenue_imported": Decimal("6.00"),  # 5.00 from MG, 1.00 from nowhere known
            "imported_share": Decimal("0.2308"),
            "revenue_sold": Decimal("30.00"),
        },
        "RJ": {
            "revenue_bought": Decimal("10.00"),
            "revenue_imported": Decimal("10.00"),
            "imported_share": Decimal("1.0000"),
        },
        "MG": {
            "sellers": 1,
            "customers_per_seller": ZERO,
            "revenue_sold": Decimal("5.00"),
        },
        "not_defined": {
            "customers": 1,
            "sellers": 1,
            "customers_per_seller": Decimal("1.00"),
            "revenue_bought": Decimal("2.00"),
            "revenue_imported": Decimal("2.00"),
            "imported_share": Decimal("1.0000"),
            "revenue_sold": Decimal("3.00"),
        },
    }
    expected = [
        {**quiet(state), **changes.get(state, {})} for state in sorted({*REGIONS, "not_defined"})
    ]
    assert_same("market_balance", expected, rows_of(marts, moved()))


def test_customers_stand_where_they_stood_on_the_day(marts: MartRunner) -> None:
    """On the first day Ann is in RJ, and only SP has sold."""
    rows = rows_of(marts, moved(), date(2018, 1, 1))
    found = [row for row in rows if row["customers"] or row["sellers"]]
    names = ("customer_state", "customers", "sellers", "revenue_imported")
    assert columns(found, *names) == [
        ("RJ", 1, 0, Decimal("10.00")),
        ("SP", 0, 1, ZERO),
    ]


def test_all_27_states_stand_there_without_a_valid_order(marts: MartRunner) -> None:
    raw = sales(("a", "ann", "2018-01-01", "1.00"))
    raw.orders[0]["order_status"] = "canceled"
    raw.sellers.append(seller("s", "SP"))
    assert_same("market_balance", [quiet(state) for state in sorted(REGIONS)], rows_of(marts, raw))


@pytest.mark.parametrize(("customers", "orders", "low"), [(29, 60, 1), (30, 30, 0)])
def test_fewer_than_30_customers_are_a_low_sample(
    marts: MartRunner, customers: int, orders: int, low: int
) -> None:
    raw = sales(*((f"{n}", f"u{n % customers}", "2018-01-01", "1.00") for n in range(orders)))
    rows = [row for row in rows_of(marts, raw) if row["customer_state"] == "SP"]
    assert columns(rows, "customers", "low_sample") == [(customers, low)]


def test_what_all_states_buy_is_what_all_sell(sample_tables: Tables) -> None:
    rows, months = sample_tables["market_balance"], sample_tables["monthly_revenue"]
    revenue = sum(row["revenue"] for row in months)
    assert sum(row["revenue_bought"] for row in rows) == revenue > 0
    assert sum(row["revenue_sold"] for row in rows) == revenue


def test_imports_are_the_items_from_other_states(sample_tables: Tables) -> None:
    imported: defaultdict[object, Decimal] = defaultdict(Decimal)
    for row in sample_tables["sales_items"]:
        is_known = row["seller_state"] != "not_defined"
        if not (is_known and row["seller_state"] == row["customer_state"]):
            imported[row["customer_state"]] += row["price"]
    rows = sample_tables["market_balance"]
    found = {row["customer_state"]: row["revenue_imported"] for row in rows}
    assert {state: amount for state, amount in found.items() if amount} == imported


def test_customers_and_sellers_stand_in_one_state_each(sample_tables: Tables) -> None:
    rows = sample_tables["market_balance"]
    assert sum(row["customers"] for row in rows) == len(sample_tables["rfm_customers"])
    sellers = sum(row["orders"] > 0 for row in sample_tables["seller_performance"])
    assert sum(row["sellers"] for row in rows) == sellers > 0


def test_a_state_of_orders_without_items_has_a_row_after_their_customer_moved(
    marts: MartRunner,
) -> None:
    """The table is the dimension of master_orders: each of its states must be there."""
    raw = Raw(
        orders=[order("1", "2018-01-10"), order("2", "2018-01-20")],
        customers=[customer("1", "ann"), customer("2", "ann", "RJ", "niterói")],
    )
    raw.customers[0].update(customer_state=None)
    states = {row["customer_state"]: row for row in marts.table("market_balance", raw, None)}
    assert states["not_defined"]["customers"] == 0
    assert states["RJ"]["customers"] == 1
