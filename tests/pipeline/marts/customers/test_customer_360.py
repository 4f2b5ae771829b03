"""customer_360: one row a customer, whatever hangs on the orders."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import at, columns, customer, item, order, product, review, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

DAY = date(2018, 1, 31)


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = DAY) -> list[Row]:
    return marts.table("customer_360", raw, as_of)


def test_orders_items_and_reviews_do_not_multiply(marts: MartRunner) -> None:
    """Ann buys twice on a day, once without items, and moves; Bob once, Cid and Dan never.

    Cid's only order is canceled and Dan's comes after the day, as does Ann's fourth.
    """
    raw = Raw(
        orders=[
            order("1", "2018-01-10 10:00", delivered="2018-01-15", estimated="2018-01-14"),
            order("2", "2018-01-10 22:00"),
            order("3", "2018-01-20 10:00", delivered="2018-01-22", estimated="2018-01-22"),
            order("4", "2018-02-01"),
            order("5", "2018-01-15"),
            order("6", "2018-01-25", status="canceled"),
            order("7", "2018-02-01"),
        ],
        customers=[
            customer("1", "ann"),
            customer("2", "ann", "RJ", "niterói"),
            customer("3", "ann", "PA", "belém"),
            customer("4", "ann"),
            customer("5", "bob", "RJ", "niterói"),
            customer("6", "cid"),
            customer("7", "dan"),
        ],
        order_items=[
            item("1", "10.00", number=1, product="p"),
            item("1", "10.00", number=2, product="p"),
            item("1", "5.00", number=3, product="q"),
            item("3", "15.00", product="q"),
            item("4", "99.00", product="r"),
            item("5", "60.00", product="unknown"),
            item("6", "99.00", product="p"),
            item("7", "99.00", product="p"),
        ],
        order_reviews=[
            review("a", "1", 4, "2018-01-20"),
            review("b", "1", 1, "2018-01-19"),
            review("c", "3", 1, "2018-01-25"),
            review("d", "4", 5, "2018-02-05"),
        ],
        products=[product("p", "artes"), product("q", "bebes"), product("r", "casa")],
    )
    raw.customers[2].update(customer_state=None, customer_city=None)
    ann: Row = {
        "customer_unique_id": "ann",
        "first_order_date": date(2018, 1, 10),
        "last_order_date": date(2018, 1, 20),
        "cohort_month": "2018-01",
        "orders": 3,
        "order_days": 2,
        "revenue": Decimal("40.00"),
        "items": 4,
        "products": 2,
        "aov": Decimal("13.33"),
        "revenue_share": Decimal("0.400000"),
        "revenue_rank": 2,
        "cumulative_share": Decimal("1.000000"),
        "abc": "A",  # Bob has 60 % of the revenue
        "recency": 11,
        "customer_state": "not_defined",
        "customer_city": "not_defined",
        "main_category": "artes",  # 20.00 and two items, as of `bebes`
        "avg_review_score": Decimal("2.50"),  # 4 and 1
        "late_orders": 1,
        "avg_days_between_orders": Decimal("5.00"),  # ten days, two steps
        "is_repeat_customer": 1,
    }
    bob: Row = {
        "customer_unique_id": "bob",
        "first_order_date": date(2018, 1, 15),
        "last_order_date": date(2018, 1, 15),
        "cohort_month": "2018-01",
        "orders": 1,
        "order_days": 1,
        "revenue": Decimal("60.00"),
        "items": 1,
        "products": 1,
        "aov": Decimal("60.00"),
        "revenue_share": Decimal("0.600000"),
        "revenue_rank": 1,
        "cumulative_share": Decimal("0.600000"),
        "abc": "A",
        "recency": 16,
        "customer_state": "RJ",
        "customer_city": "niterói",
        "main_category": "not_defined",
        "avg_review_score": None,
        "late_orders": 0,
        "avg_days_between_orders": None,
        "is_repeat_customer": 0,
    }
    assert_same("customer_360", [ann, bob], rows_of(marts, raw))


def test_customer_without_items_has_a_row_of_zeros(marts: MartRunner) -> None:
    raw = Raw(orders=[order("1", "2018-01-31")], customers=[customer("1", "ann")])
    (row,) = rows_of(marts, raw)
    names = ("orders", "revenue", "items", "products", "aov", "main_category")
    zero = Decimal("0.00")
    assert columns([row], *names) == [(1, zero, 0, 0, zero, "not_defined")]


def test_customer_with_several_orders_without_items_has_such_a_row_too(marts: MartRunner) -> None:
    """Beside one whose orders have items, so that there are main categories to be found."""
    raw = Raw(
        orders=[order(str(n), f"2018-01-{n:02d}") for n in range(1, 5)],
        customers=[
            customer("1", "ann"),
            customer("2", "ann"),
            customer("3", "bob"),
            customer("4", "bob"),
        ],
        order_items=[item("3", "5.00", product="p"), item("4", "5.00", product="p")],
        products=[product("p", "artes")],
    )
    names = ("customer_unique_id", "orders", "items", "products", "main_category")
    assert columns(rows_of(marts, raw), *names) == [
        ("ann", 2, 0, 0, "not_defined"),
        ("bob", 2, 2, 1, "artes"),
    ]


@pytest.mark.parametrize(
    ("lines", "category"),
    [
        ("1 artes 10.00, 1 bebes 9.00, 2 casa 10.00, 2 bebes 9.00", "bebes"),
        ("1 artes 10.00, 1 bebes 5.00, 2 bebes 5.00", "bebes"),
        ("1 bebes 10.00, 2 artes 10.00", "artes"),
        ("1 artes 0.00, 2 bebes 0.00, 2 bebes 0.00", "bebes"),
    ],
    ids=["most revenue of all orders", "then most items", "then the name", "without revenue"],
)
def test_main_category_is_of_all_items(marts: MartRunner, lines: str, category: str) -> None:
    raw = Raw(
        orders=[order("1", "2018-01-01"), order("2", "2018-01-02")],
        customers=[customer("1", "ann"), customer("2", "ann")],
        products=[product(name, name) for name in ("artes", "bebes", "casa")],
    )
    for number, line in enumerate(lines.split(", "), start=1):
        order_id, name, price = line.split()
        raw.order_items.append(item(order_id, price, number=number, product=name))
    assert columns(rows_of(marts, raw), "main_category") == [(category,)]


def test_of_two_orders_at_once_the_greater_id_is_the_latest(marts: MartRunner) -> None:
    raw = sales(("2", "ann", "2018-01-05", "1.00"), ("1", "ann", "2018-01-05", "1.00"))
    raw.customers[0].update(customer_state="RJ", customer_city="niterói")
    names = ("customer_state", "customer_city", "order_days", "avg_days_between_orders")
    assert columns(rows_of(marts, raw), *names) == [("RJ", "niterói", 1, Decimal("0.00"))]


def shares(*texts: str | None) -> list[Decimal | None]:
    return [None if text is None else Decimal(text) for text in texts]


@pytest.mark.parametrize(
    ("revenues", "classes", "ranks", "cumulative"),
    [
        ("80.00 15.00 5.00", "ABC", [1, 2, 3], shares("0.800000", "0.950000", "1.000000")),
        ("79.99 15.00 5.01", "AAB", [1, 2, 3], shares("0.799900", "0.949900", "1.000000")),
        ("79.99 15.01 5.00", "AAC", [1, 2, 3], shares("0.799900", "0.950000", "1.000000")),
        (
            "10.00 40.00 10.00 40.00",
            "BABA",
            [3, 1, 3, 1],
            shares("1.000000", "0.800000", "1.000000", "0.800000"),
        ),
        ("1.00 1.00 1.00", "AAA", [1, 1, 1], shares(*["1.000000"] * 3)),
        ("2.00 0.00 1.00", "ACA", [1, None, 2], shares("0.666667", "1.000000", "1.000000")),
        ("0.00 0.00", "CC", [None, None], shares(None, None)),
    ],
    ids=["at the bounds", "below both", "at 95 %", "ties", "all alike", "one without", "none"],
)
def test_classes_and_ranks_are_of_the_revenue_of_those_with_more(
    marts: MartRunner,
    revenues: str,
    classes: str,
    ranks: list[int | None],
    cumulative: list[Decimal | None],
) -> None:
    raw = sales(*((f"{n}", f"u{n}", "2018-01-01", r) for n, r in enumerate(revenues.split())))
    names = ("abc", "revenue_rank", "cumulative_share")
    expected = list(zip(classes, ranks, cumulative, strict=True))
    assert columns(rows_of(marts, raw), *names) == expected


@pytest.mark.parametrize(
    ("revenues", "expected"),
    [
        ("1.00 2.00", shares("0.333333", "0.666667")),
        ("0.01 19999.99", shares("0.000001", "1.000000")),  # 0.0000005, and 0.9999995
        ("0.00", shares(None)),
    ],
)
def test_share_has_six_decimals(
    marts: MartRunner, revenues: str, expected: list[Decimal | None]
) -> None:
    raw = sales(*((f"{n}", f"u{n}", "2018-01-01", r) for n, r in enumerate(revenues.split())))
    assert [row["revenue_share"] for row in rows_of(marts, raw)] == expected


@pytest.mark.parametrize(
    ("seconds", "days"),
    [((0, 431), "0.00"), ((0, 432), "0.01"), ((0, 0, 864), "0.01"), ((0, 1, 86_401), "0.50")],
)
def test_days_between_orders_are_elapsed_seconds(
    marts: MartRunner, seconds: tuple[int, ...], days: str
) -> None:
    """Half a hundredth of a day, 432 s, is rounded up; steps count, not days of the calendar."""
    raw = sales(*((f"{n}", "ann", "2018-01-01", "1.00") for n in range(len(seconds))))
    start = at("2018-01-01 23:59:59")
    for row, elapsed in zip(raw.orders, seconds, strict=True):
        row["order_purchase_timestamp"] = start + timedelta(seconds=elapsed)
    assert columns(rows_of(marts, raw), "avg_days_between_orders") == [(Decimal(days),)]


def test_customers_add_up_to_the_months(sample_tables: Tables) -> None:
    customers, months = sample_tables["customer_360"], sample_tables["monthly_revenue"]
    for column in ("revenue", "orders", "items"):
        amounts = [row[column] for row in customers]
        assert sum(amounts) == sum(row[column] for row in months) > 0
    late = sum(row["late_orders"] for row in sample_tables["ops_metrics"])
    assert sum(row["late_orders"] for row in customers) == late > 0


def test_customers_are_those_of_rfm_customers(sample_tables: Tables) -> None:
    names = ("customer_unique_id", "recency", "orders", "revenue", "customer_state")
    scored = ("customer_unique_id", "recency", "frequency", "monetary", "customer_state")
    rows = columns(sample_tables["customer_360"], *names)
    assert rows == columns(sample_tables["rfm_customers"], *scored)


def test_cohorts_are_those_of_cohort_retention(sample_tables: Tables) -> None:
    sizes = Counter(row["cohort_month"] for row in sample_tables["customer_360"])
    cohorts = sample_tables["cohort_retention"]
    assert sizes == {row["cohort_month"]: row["cohort_size"] for row in cohorts}


def test_repeat_customers_are_those_of_monthly_revenue(sample_tables: Tables) -> None:
    repeat = sum(row["is_repeat_customer"] for row in sample_tables["customer_360"])
    assert repeat == sample_tables["monthly_revenue"][-1]["repeat_customers_to_date"] > 0


def test_class_a_is_no_larger_than_it_takes_for_80_percent(sample_tables: Tables) -> None:
    """Without its least customers A has less than 80 %; A and B less than 95 %."""
    rows = sample_tables["customer_360"]
    everything = sum(row["revenue"] for row in rows)
    for classes, bound in (("A", 80), ("AB", 95)):
        inside = [row["revenue"] for row in rows if row["abc"] in classes]
        more = sum(revenue for revenue in inside if revenue > min(inside))
        assert more * 100 < everything * bound <= sum(inside) * 100
