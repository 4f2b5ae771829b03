"""top_bottom: the ten best and the ten worst of each dimension."""

from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, sales, seller
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

DIMENSIONS = ("category", "city", "product", "seller", "state", "zip_prefix")


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("top_bottom", raw, as_of)


def ranked(rows: list[Row], dimension: str, measure: str, direction: str) -> list[Row]:
    wanted = (dimension, measure, direction)
    return [row for row in rows if (row["dimension"], row["measure"], row["direction"]) == wanted]


def names(rows: list[Row], dimension: str, measure: str, direction: str) -> list[object]:
    return [row["member"] for row in ranked(rows, dimension, measure, direction)]


def alike(place: str, values: list[str], orders: int) -> Raw:
    """So many orders of 1.00 for each value of a customer's field."""
    every = [value for value in values for _ in range(orders)]
    raw = sales(*((f"{n}", f"u{n}", "2018-01-01", "1.00") for n in range(len(every))))
    for row, value in zip(raw.customers, every, strict=True):
        row[place] = value
    return raw


def test_one_order_is_the_best_and_nobody_the_worst(marts: MartRunner) -> None:
    """An order of two units; what nobody knows is not defined."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"))
    raw.order_items.append(item("1", "2.00", number=2))
    members = {
        "category": "not_defined",
        "city": "santos, SP",
        "product": "p",
        "seller": "s",
        "state": "SP",
        "zip_prefix": "not_defined",
    }
    expected: list[Row] = [
        {
            "dimension": dimension,
            "measure": measure,
            "direction": "best",
            "rank": 1,
            "member": members[dimension],
            "revenue": Decimal("3.00"),
            "items": 2,
            "orders": 1,
            "member_name": None,
        }
        for dimension in DIMENSIONS
        for measure in ("items", "revenue")
    ]
    assert_same("top_bottom", expected, rows_of(marts, raw))


def test_worst_are_among_those_with_thirty_orders(marts: MartRunner) -> None:
    """a: 30 orders of 1.00; b: 29 of two units at 0.50, and a canceled one; c: 31 of 2.00."""
    every = ["a"] * 30 + ["b"] * 29 + ["c"] * 31
    prices = {"a": "1.00", "b": "0.50", "c": "2.00"}
    raw = sales(
        *((f"{n}", "ann", "2018-01-01", prices[name]) for n, name in enumerate(every)),
        ("canceled", "ann", "2018-01-01", "0.50"),
    )
    for row, name in zip(raw.order_items, [*every, "b"], strict=True):
        row["product_id"] = name
    raw.orders[-1]["order_status"] = "canceled"
    of_b = [row["order_id"] for row in raw.order_items[:-1] if row["product_id"] == "b"]
    raw.order_items.extend(item(each, "0.50", number=2, product="b") for each in of_b)
    rows = rows_of(marts, raw)
    assert names(rows, "product", "revenue", "best") == ["c", "a", "b"]
    assert names(rows, "product", "items", "best") == ["b", "c", "a"]
    assert names(rows, "product", "revenue", "worst") == ["a", "c"]
    assert names(rows, "product", "items", "worst") == ["a", "c"]
    best = ranked(rows, "product", "revenue", "best")
    assert columns(best, "rank", "revenue", "items", "orders") == [
        (1, Decimal("62.00"), 31, 31),
        (2, Decimal("30.00"), 30, 30),
        (3, Decimal("29.00"), 58, 29),
    ]


@pytest.mark.parametrize("measure", ["revenue", "items"])
@pytest.mark.parametrize("direction", ["best", "worst"])
def test_equal_members_come_by_name_and_ten_are_shown(
    marts: MartRunner, measure: str, direction: str
) -> None:
    """Of eleven states the last in the alphabet is left out, among the worst too."""
    states = ["TO", "SP", "SE", "SC", "RS", "RR", "RO", "RN", "RJ", "PR", "PI"]
    rows = rows_of(marts, alike("customer_state", states, 30))
    found = ranked(rows, "state", measure, direction)
    expected = list(enumerate(sorted(states)[:10], start=1))
    assert columns(found, "rank", "member") == expected


def test_equal_cities_come_by_the_name_that_is_shown(marts: MartRunner) -> None:
    """A blank sorts before a comma; a city of one name in two states is two members."""
    raw = alike("customer_city", ["rio", "rio claro", "rio"], 1)
    raw.customers[2]["customer_state"] = "AC"
    cities = names(rows_of(marts, raw), "city", "revenue", "best")
    assert cities == ["rio claro, SP", "rio, AC", "rio, SP"]


def test_orders_without_items_count_where_the_customer_lives(marts: MartRunner) -> None:
    """Thirty without items make a state the worst; no product, category or seller sold anything."""
    raw = Raw(
        orders=[order(f"{n}", "2018-01-01") for n in range(30)],
        customers=[customer(f"{n}", "ann") for n in range(30)],
    )
    rows = rows_of(marts, raw)
    assert {row["dimension"] for row in rows} == {"city", "state", "zip_prefix"}
    worst = ranked(rows, "state", "revenue", "worst")
    assert columns(worst, "member", "revenue", "items", "orders") == [
        ("SP", Decimal("0.00"), 0, 30)
    ]


def test_order_counts_once_for_each_of_its_members(marts: MartRunner) -> None:
    """One order of two sellers: each has its own items."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"))
    raw.order_items.extend([item("1", "2.00", number=n, seller="t") for n in (2, 3)])
    raw.sellers.extend([seller("s", "SP"), seller("t", "SP")])
    best = ranked(rows_of(marts, raw), "seller", "revenue", "best")
    assert columns(best, "member", "revenue", "items", "orders") == [
        ("t", Decimal("4.00"), 2, 1),
        ("s", Decimal("1.00"), 1, 1),
    ]


@pytest.mark.parametrize(
    ("dimension", "column"),
    [("category", "category"), ("product", "product_id"), ("seller", "seller_id")],
)
def test_best_and_worst_are_those_of_the_items(
    sample_tables: Tables, dimension: str, column: str
) -> None:
    lines, rows = sample_tables["sales_items"], sample_tables["top_bottom"]
    revenue, orders = defaultdict(Decimal), defaultdict(set)
    for line in lines:
        revenue[line[column]] += line["price"]
        orders[line[column]].add(line["order_id"])
    items = Counter(line[column] for line in lines)
    fair = {name for name, each in orders.items() if len(each) >= 30}
    for measure, values in (("revenue", revenue), ("items", items)):
        best = sorted(values.values(), reverse=True)[:10]
        worst = sorted(value for name, value in values.items() if name in fair)[:10]
        for direction, expected in (("best", best), ("worst", worst)):
            found = ranked(rows, dimension, measure, direction)
            assert [row[measure] for row in found] == expected
            assert [values[row["member"]] for row in found] == expected


@pytest.mark.parametrize("measure", ["revenue", "items"])
def test_best_and_worst_states_are_those_of_all_months(sample_tables: Tables, measure: str) -> None:
    values, orders = defaultdict(Decimal), Counter()
    for row in sample_tables["revenue_by_state"]:
        values[row["customer_state"]] += row[measure]
        orders[row["customer_state"]] += row["orders"]
    best = sorted(values, key=lambda state: (-values[state], state))[:10]
    fair = [state for state in values if orders[state] >= 30]
    worst = sorted(fair, key=lambda state: (values[state], state))[:10]
    rows = sample_tables["top_bottom"]
    assert names(rows, "state", measure, "best") == best
    assert names(rows, "state", measure, "worst") == worst != []
