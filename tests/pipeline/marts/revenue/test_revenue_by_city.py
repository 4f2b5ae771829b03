"""revenue_by_city: cities within their states, in the months in which they bought."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from tests.oracle import Raw, Row
from tests.oracle.raw import RawRow
from tests.oracle.tiny import columns, item, sales, seller
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("revenue_by_city", raw, as_of)


def bought(*lines: tuple[str, str, str | None, str]) -> Raw:
    """An order of one item from (day, state, city, price), each of a customer of its own."""
    raw = sales(*((f"{n}", f"u{n}", day, price) for n, (day, _, _, price) in enumerate(lines)))
    for row, (_, state, city, _) in zip(raw.customers, lines, strict=True):
        row.update(customer_state=state, customer_city=city)
    return raw


def located(seller_id: str, state: str, city: str) -> RawRow:
    return {**seller(seller_id, state), "seller_city": city}


def test_cities_of_one_name_in_two_states_are_two(marts: MartRunner) -> None:
    """Both of Santos; in Rio's there is a seller, who sells to the other."""
    raw = bought(
        ("2018-01-01", "SP", "santos", "10.00"),
        ("2018-01-01", "SP", "santos", "20.00"),
        ("2018-01-01", "RJ", "santos", "10.00"),
    )
    raw.sellers.append(located("s", "RJ", "santos"))
    raw.order_items[2]["seller_id"] = "unknown"
    rio: Row = {
        "customer_state": "RJ",
        "customer_city": "santos",
        "order_month": "2018-01",
        "order_month_key": 201801,
        "month_start_date": date(2018, 1, 1),
        "revenue": Decimal("10.00"),
        "orders": 1,
        "items": 1,
        "customers": 1,
        "revenue_share": Decimal("0.2500"),
        "revenue_rank": 2,
        "mom_growth_pct": None,
        "yoy_growth_pct": None,
        "is_complete": 1,
        "low_sample": 1,
        "region": "Southeast",
        "sellers": 1,
        "customers_per_seller": Decimal("1.00"),
    }
    sao_paulo: Row = {
        **rio,
        "customer_state": "SP",
        "revenue": Decimal("30.00"),
        "orders": 2,
        "items": 2,
        "customers": 2,
        "revenue_share": Decimal("0.7500"),
        "revenue_rank": 1,
        "sellers": 0,
        "customers_per_seller": None,
    }
    assert_same("revenue_by_city", [rio, sao_paulo], rows_of(marts, raw, date(2018, 1, 31)))


def test_only_months_with_a_valid_order_have_a_row(marts: MartRunner) -> None:
    """An order without items is one, a canceled order is none; an empty city is not defined."""
    raw = bought(
        ("2018-01-01", "SP", "santos", "1.00"),
        ("2018-02-01", "SP", "santos", "1.00"),
        ("2018-03-01", "SP", None, "1.00"),
    )
    raw.orders[1]["order_status"] = "canceled"
    del raw.order_items[0]
    names = ("customer_city", "order_month", "orders", "revenue", "revenue_share", "revenue_rank")
    assert columns(rows_of(marts, raw), *names) == [
        ("not_defined", "2018-03", 1, Decimal("1.00"), Decimal("1.0000"), 1),
        ("santos", "2018-01", 1, Decimal("0.00"), None, None),
    ]


def test_sellers_are_those_located_in_city_and_state_who_sell_in_the_month(
    marts: MartRunner,
) -> None:
    """Of three in Santos, SP, one sells in January, twice, and one in February."""
    raw = bought(*((f"2018-0{month}-01", "SP", "santos", "1.00") for month in (1, 1, 2)))
    raw.sellers.extend(located(name, "SP", "santos") for name in ("a", "b", "idle"))
    raw.sellers.extend([located("x", "RJ", "santos"), located("y", "SP", "bauru")])
    for row, name in zip(raw.order_items, ("a", "a", "b"), strict=True):
        row["seller_id"] = name
    raw.order_items.extend(item("2", "1.00", number=n, seller=s) for n, s in ((2, "x"), (3, "y")))
    names = ("order_month", "sellers", "customers_per_seller")
    assert columns(rows_of(marts, raw), *names) == [
        ("2018-01", 1, Decimal("2.00")),
        ("2018-02", 1, Decimal("1.00")),
    ]


def test_growth_is_over_the_month_before_and_not_the_row_before(marts: MartRunner) -> None:
    """Santos buys in January, February and then April, when Bauru has no base."""
    raw = bought(
        *[("2018-01-01", "SP", "santos", "1.00")] * 30,
        *[("2018-02-01", "SP", "santos", "1.50")] * 30,
        ("2018-04-01", "SP", "santos", "90.00"),
        ("2018-04-01", "SP", "bauru", "90.00"),
    )
    names = ("customer_city", "order_month", "mom_growth_pct", "low_sample")
    assert columns(rows_of(marts, raw, date(2018, 4, 30)), *names) == [
        ("bauru", "2018-04", None, 1),
        ("santos", "2018-01", None, 0),
        ("santos", "2018-02", Decimal("50.00"), 0),
        ("santos", "2018-04", None, 1),
    ]


def test_growth_of_the_year_compares_the_same_month(marts: MartRunner) -> None:
    raw = bought(
        *[("2018-01-01", "SP", "santos", "1.00")] * 30, ("2019-01-31", "SP", "santos", "45.00")
    )
    assert [row["yoy_growth_pct"] for row in rows_of(marts, raw)] == [None, Decimal("50.00")]


def test_cities_add_up_to_the_state(sample_tables: Tables) -> None:
    """In every month, and every city has an order there."""
    for column in ("revenue", "orders", "items"):
        sums = defaultdict(Decimal)
        for row in sample_tables["revenue_by_city"]:
            assert row["orders"] > 0
            sums[row["customer_state"], row["order_month"]] += row[column]
        for state in sample_tables["revenue_by_state"]:
            assert sums[state["customer_state"], state["order_month"]] == state[column]


def test_cities_are_those_of_master_orders(sample_tables: Tables) -> None:
    names = ("customer_state", "customer_city", "order_month")
    cells = columns(sample_tables["revenue_by_city"], *names)
    assert cells == sorted(set(columns(sample_tables["master_orders"], *names)))
