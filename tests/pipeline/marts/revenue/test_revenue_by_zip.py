"""revenue_by_zip: all sales by the zip code prefix of the customer, with a point on the map."""

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.raw import RawRow, raw_row
from tests.oracle.tiny import columns, item, sales, seller
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("revenue_by_zip", raw, as_of)


def bought(*lines: tuple[str | None, str]) -> Raw:
    """An order of one item from (prefix, price), each of a customer of its own."""
    raw = sales(*((f"{n}", f"u{n}", "2018-01-01", price) for n, (_, price) in enumerate(lines)))
    for row, (prefix, _) in zip(raw.customers, lines, strict=True):
        row["customer_zip_code_prefix"] = prefix
    return raw


def located(seller_id: str, prefix: str) -> RawRow:
    return {**seller(seller_id, "SP"), "seller_zip_code_prefix": prefix}


def point(lat: str, lng: str, prefix: str = "01000") -> RawRow:
    return raw_row(
        "geolocation",
        geolocation_zip_code_prefix=prefix,
        geolocation_lat=Decimal(lat),
        geolocation_lng=Decimal(lng),
    )


def test_sales_of_two_prefixes(marts: MartRunner) -> None:
    """Ann orders twice from the first; the second is unknown and has no point."""
    raw = bought(("01000", "1.00"), ("01000", "0.00"), (None, "2.00"), ("09000", "9.00"))
    raw.customers[1]["customer_unique_id"] = "u0"
    raw.orders[3]["order_status"] = "canceled"
    raw.order_items.append(item("0", "1.00", number=2, seller="t"))
    raw.sellers.extend([located("s", "01000"), located("t", "01000"), located("idle", "01000")])
    raw.geolocation.append(point("-23.5", "-46.6"))
    first: Row = {
        "customer_zip_code_prefix": "01000",
        "customer_state": "SP",
        "customer_city": "santos",
        "region": "Southeast",
        "lat": Decimal("-23.500000"),
        "lng": Decimal("-46.600000"),
        "revenue": Decimal("2.00"),
        "orders": 2,
        "items": 3,
        "customers": 1,
        "sellers": 2,
        "customers_per_seller": Decimal("0.50"),
        "revenue_share": Decimal("0.500000"),
        "revenue_rank": 1,
        "low_sample": 1,
    }
    unknown: Row = {
        **first,
        "customer_zip_code_prefix": "not_defined",
        "lat": None,
        "lng": None,
        "orders": 1,
        "items": 1,
        "sellers": 0,
        "customers_per_seller": None,
    }
    assert_same("revenue_by_zip", [first, unknown], rows_of(marts, raw))


def test_shares_have_six_decimals_and_ranks_are_competition_ranks(marts: MartRunner) -> None:
    prices = ("1.00", "2.00", "2.00", "0.00", "1.00")
    raw = bought(*((f"0100{n}", price) for n, price in enumerate(prices)))
    names = ("revenue_share", "revenue_rank")
    one, two = Decimal("0.166667"), Decimal("0.333333")
    assert columns(rows_of(marts, raw), *names) == [
        (one, 3),
        (two, 1),
        (two, 1),
        (Decimal("0.000000"), None),
        (one, 3),
    ]


def test_place_is_that_of_the_latest_valid_order(marts: MartRunner) -> None:
    """Of two in the same second, the one with the greater id; the last one is canceled."""
    raw = sales(
        ("b", "ann", "2018-01-02", "1.00"),
        ("c", "bob", "2018-01-02", "1.00"),
        ("d", "cid", "2018-01-01", "1.00"),
        ("e", "dan", "2018-01-03", "1.00"),
    )
    raw.orders[3]["order_status"] = "canceled"
    for row, state in zip(raw.customers, ("AC", "BA", "PR", "SP"), strict=True):
        row.update(
            customer_zip_code_prefix="01000", customer_state=state, customer_city=f"town of {state}"
        )
    names = ("customer_state", "customer_city", "region")
    assert columns(rows_of(marts, raw), *names) == [("BA", "town of BA", "Northeast")]


@pytest.mark.parametrize(
    ("points", "place"),
    [
        ([point("-10", "-40"), point("-30", "-60"), point("-11", "-50")], ("-11", "-50")),
        ([point("-10", "-40"), point("-10", "-40"), point("-30", "-60")], ("-10", "-40")),
        ([point("-10", "-40"), point("-20", "-45")], ("-15", "-42.5")),
        ([point("-10.000001", "-40"), point("-10.000002", "-40")], ("-10.000002", "-40")),
        ([point("-10.0000006", "-40"), point("-10.0000016", "-40")], ("-10.000002", "-40")),
        ([point("-33.76", "-73.99"), point("5.28", "-34.79")], ("-14.24", "-54.39")),
        ([point("-33.77", "-40"), point("5.29", "-40"), point("-10", "-40")], ("-10", "-40")),
        ([point("-10", "-74"), point("-10", "-34.78"), point("-20", "-50")], ("-20", "-50")),
        ([point("40", "-8")], None),
        ([point("-10", "-40", prefix="01001")], None),
    ],
    ids=[
        "of three, each coordinate by itself",
        "copies count",
        "of two, between",
        "half goes away from zero",
        "of rounded coordinates",
        "corners of Brazil",
        "south and north of it",
        "west and east of it",
        "in Portugal",
        "of another prefix",
    ],
)
def test_place_on_the_map_is_the_median_of_the_points_in_brazil(
    marts: MartRunner, points: list[RawRow], place: tuple[str, str] | None
) -> None:
    raw = bought(("01000", "1.00"))
    raw.geolocation.extend(points)
    expected = (None, None) if place is None else tuple(map(Decimal, place))
    assert columns(rows_of(marts, raw), "lat", "lng") == [expected]


def test_sellers_of_a_prefix_are_those_with_a_valid_sale_to_anyone(marts: MartRunner) -> None:
    """From 01000 only x sells, whose order is invalid; a and b of 02000 sell there, a twice."""
    prefixes = ("01000", "01000", "01000", "02000", "01000")
    raw = bought(*((prefix, "1.00") for prefix in prefixes))
    raw.orders[4]["order_status"] = "unavailable"
    for row, name in zip(raw.order_items, ("a", "a", "b", "far", "x"), strict=True):
        row["seller_id"] = name
    places = (("a", "02000"), ("b", "02000"), ("far", "03000"), ("x", "01000"))
    raw.sellers.extend(located(*each) for each in places)
    names = ("customer_zip_code_prefix", "customers", "sellers", "customers_per_seller")
    assert columns(rows_of(marts, raw), *names) == [
        ("01000", 3, 0, None),
        ("02000", 1, 2, Decimal("0.50")),
    ]


@pytest.mark.parametrize(("orders", "low"), [(29, 1), (30, 0)])
def test_sample_is_low_below_thirty_orders(marts: MartRunner, orders: int, low: int) -> None:
    """An order without items counts, a second item does not."""
    raw = bought(*[("01000", "1.00")] * orders)
    del raw.order_items[0]
    raw.order_items.append(item("1", "1.00", number=2))
    assert columns(rows_of(marts, raw), "orders", "low_sample") == [(orders, low)]


def test_prefixes_add_up_to_all_sales(sample_tables: Tables) -> None:
    rows = sample_tables["revenue_by_zip"]
    for column in ("revenue", "orders", "items"):
        everything = sum(row[column] for row in sample_tables["monthly_revenue"])
        assert sum(row[column] for row in rows) == everything > 0


def test_prefixes_are_those_of_the_customers_with_valid_orders(
    sample: Raw, sample_tables: Tables, valid_ids: list[str]
) -> None:
    valid = set(valid_ids)
    ids = {row["customer_id"] for row in sample.orders if row["order_id"] in valid}
    prefixes = {
        row["customer_zip_code_prefix"] for row in sample.customers if row["customer_id"] in ids
    }
    found = [row["customer_zip_code_prefix"] for row in sample_tables["revenue_by_zip"]]
    assert found == sorted(prefixes)
