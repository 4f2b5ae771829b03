"""Measures of selected rows: by hand, against published tables, DAX and a naive oracle."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.powerbi.from_contracts import semantic_model
from pipeline.powerbi.measures import model_measures
from pipeline.publish.files import sha256
from pipeline.snapshot.figures import grouped, measured, selected
from pipeline.snapshot.selection import Options, Selection
from pipeline.snapshot.snapshot import Snapshot
from schemas.customers.metrics import CUSTOMERS, REPEAT_RATE
from schemas.metric import Metric
from schemas.operations.metrics import DELIVERED_ORDERS, DELIVERY_DAYS, LATE_RATE, REVIEW_SCORE
from schemas.published import published_contracts
from schemas.quantities import ITEMS, ORDERS
from schemas.revenue.metrics import AOV, ITEMS_ORDERS, ITEMS_REVENUE, ITEMS_SOLD, REVENUE
from schemas.revenue.metrics import ORDERS as ORDER_COUNT
from tests.dax.evaluator import Evaluator
from tests.dax.frames import load_frames
from tests.pipeline.naive_metric import exact, rounded
from tests.test_generated import ROOT

Row = Mapping[str, Any]
OF_ORDERS = [
    REVENUE,
    ORDER_COUNT,
    AOV,
    CUSTOMERS,
    REPEAT_RATE,
    DELIVERED_ORDERS,
    LATE_RATE,
    DELIVERY_DAYS,
    REVIEW_SCORE,
]
OF_ITEMS = [ITEMS_REVENUE, ITEMS_SOLD, ITEMS_ORDERS]
BY_DAX = {
    "Total Revenue": REVENUE,
    "Total Orders": ORDER_COUNT,
    "AOV": AOV,
    "Active Customers": CUSTOMERS,
    "Repeat Rate": REPEAT_RATE,
    "Avg Delivery Days": DELIVERY_DAYS,
    "Avg Review Score": REVIEW_SCORE,
    "Item Revenue": ITEMS_REVENUE,
}


def rows_of(outputs: Path, table: str) -> list[dict[str, Any]]:
    return list(pq.read_table(outputs / f"{table}.parquet").to_pylist())


def order(number: int, customer: str, **values: Any) -> dict[str, Any]:
    usual = {
        "order_month": "2018-01",
        "order_value": Decimal("10.00"),
        "payment_type": "boleto",
        "delivery_days": Decimal("4.00"),
        "review_score": 5,
        "customer_state": "SP",
        "is_repeat_order": 0,
        "is_late": 0,
        "order_date": None,
    }
    return {"order_id": f"o{number}", "customer_unique_id": customer} | usual | values


def item(number: int, of: str, category: str, price: str) -> dict[str, Any]:
    return {
        "order_id": of,
        "order_item_id": number,
        "order_month": "2018-01",
        "order_date": None,
        "customer_state": "SP",
        "category": category,
        "quantity": 1,
        "revenue": Decimal(price),
    }


@pytest.fixture
def hand_made(tmp_path: Path) -> Callable[..., Snapshot]:
    """A set of these orders and items."""

    def make(orders: list[dict[str, Any]], items: list[dict[str, Any]]) -> Snapshot:
        files = []
        for table, rows in ((ORDERS, orders), (ITEMS, items)):
            path = tmp_path / f"{table}.parquet"
            pq.write_table(pa.Table.from_pylist(rows), path)
            files.append({"path": path.name, "table": table, "sha256": sha256(path)})
        told = {"currency": "EUR", "settings": {"min_orders": 30}}
        return Snapshot(tmp_path, {"started_at": "2018-01-01", "files": files, **told})

    return make


def test_measures_of_a_few_orders_by_hand(hand_made: Callable[..., Snapshot]) -> None:
    late = {"is_late": 1, "delivery_days": Decimal("7.25"), "review_score": 1}
    open_order = {"is_late": None, "delivery_days": None, "review_score": None}
    snapshot = hand_made(
        [
            order(1, "ann"),
            order(2, "ann", order_value=Decimal("0.01"), is_repeat_order=1, **late),
            order(3, "bob", delivery_days=Decimal("-1.00"), review_score=2),
            order(4, "cid", order_value=Decimal("0.00"), **open_order),
        ],
        [
            item(1, "o1", "toys", "4.00"),
            item(2, "o1", "toys", "6.00"),
            item(1, "o2", "art", "0.01"),
        ],
    )
    (found,) = measured(snapshot, Selection(), OF_ORDERS)
    assert found == {
        "revenue": Decimal("20.01"),
        "orders": 4,
        "aov": Decimal("5.00"),  # 20.01 / 4 = 5.0025
        "customers": 3,
        "repeat_rate": Decimal("0.3333"),  # ann of three
        "delivered_orders": 3,
        "late_rate": Decimal("0.3333"),  # one of three delivered
        "avg_delivery_days": Decimal("5.63"),  # (4 + 7.25) / 2 = 5.625, the negative one left out
        "avg_review_score": Decimal("2.67"),  # (5 + 1 + 2) / 3
    }
    assert measured(snapshot, Selection(), OF_ITEMS, ["category"]) == [
        {"category": "art", "revenue": Decimal("0.01"), "items": 1, "orders": 1},
        {"category": "toys", "revenue": Decimal("10.00"), "items": 2, "orders": 1},
    ]


def test_nothing_selected_is_nothing_sold(hand_made: Callable[..., Snapshot]) -> None:
    snapshot = hand_made([order(1, "ann")], [item(1, "o1", "toys", "10.00")])
    nobody = Selection(values={"state": ("RJ",)})
    (found,) = measured(snapshot, nobody, OF_ORDERS)
    assert (found["revenue"], found["orders"], found["aov"]) == (0, 0, None)
    assert measured(snapshot, nobody, OF_ORDERS, ["customer_state"]) == []


def test_items_have_the_payment_type_of_their_order(hand_made: Callable[..., Snapshot]) -> None:
    snapshot = hand_made(
        [order(1, "ann"), order(2, "bob", payment_type="voucher")],
        [item(1, "o1", "toys", "1.00"), item(1, "o2", "toys", "2.00")],
    )
    chosen = Selection(values={"payment_type": ("voucher",)})
    assert measured(snapshot, chosen, [ITEMS_REVENUE])[0]["revenue"] == Decimal("2.00")


@pytest.mark.parametrize(
    ("measures", "by", "table", "names"),
    [
        (
            [REVENUE, ORDER_COUNT, CUSTOMERS, AOV],
            ["order_month"],
            "monthly_revenue",
            {"revenue": "revenue", "orders": "orders", "customers": "customers", "aov": "aov"},
        ),
        (
            [REVENUE, ORDER_COUNT, CUSTOMERS],
            ["order_month", "customer_state"],
            "revenue_by_state",
            {"revenue": "revenue", "orders": "orders", "customers": "customers"},
        ),
        (
            [ITEMS_REVENUE, ITEMS_SOLD, ITEMS_ORDERS],
            ["order_month", "category"],
            "revenue_by_category",
            {"revenue": "revenue", "items": "items", "orders": "orders"},
        ),
        (
            [REVENUE, ORDER_COUNT],
            ["order_month", "payment_type"],
            "payment_mix",
            {"revenue": "revenue", "orders": "orders"},
        ),
        (
            [LATE_RATE, REVIEW_SCORE],
            ["order_month"],
            "ops_metrics",
            {"late_rate": "late_delivery_rate", "avg_review_score": "avg_review_score"},
        ),
    ],
)
def test_measures_are_the_figures_of_published_tables(
    snapshot: Snapshot,
    outputs: Path,
    measures: list[Metric],
    by: list[str],
    table: str,
    names: dict[str, str],
) -> None:
    published = {tuple(row[name] for name in by): row for row in rows_of(outputs, table)}
    found = measured(snapshot, Selection(), measures, by)
    assert len(found) > 10
    for row in found:
        expected = published[tuple(row[name] for name in by)]
        assert {name: row[name] for name in names} == {
            name: expected[of] for name, of in names.items()
        }


@pytest.mark.parametrize(
    ("selection", "filters"),
    [
        (Selection(), {}),
        (Selection(values={"state": ("SP",)}), {("market_balance", "customer_state"): {"SP"}}),
        (
            Selection(values={"payment_type": ("boleto",)}),
            {("master_orders", "payment_type"): {"boleto"}},
        ),
    ],
)
def test_measures_are_those_of_power_bi(
    snapshot: Snapshot,
    outputs: Path,
    selection: Selection,
    filters: dict[tuple[str, str], set[str]],
) -> None:
    text = (ROOT / "powerbi" / "measures.dax").read_text(encoding="utf-8")
    model = semantic_model(published_contracts(), model_measures(text, "measures.dax"))
    expressions = {measure.name: measure.expression for measure in model.measures}
    dax = Evaluator(
        load_frames(model.tables, outputs), model.relationships, expressions, ("calendar", "date")
    )
    for name, measure in BY_DAX.items():
        (found,) = measured(snapshot, selection, [measure])
        expected = Decimal(str(dax.value(name, filters)))
        unit = Decimal(1).scaleb(-measure.decimals)
        assert abs(Decimal(found[measure.name]) - expected) <= unit, name


@settings(max_examples=40)
@given(data=st.data())
def test_any_selection_gives_what_a_naive_oracle_gives(
    snapshot: Snapshot, outputs: Path, data: st.DataObject
) -> None:
    options = Options.of(snapshot)
    first, last = (data.draw(st.sampled_from((None, *options.months))) for _ in range(2))
    values = {
        name: tuple(data.draw(st.sets(st.sampled_from(allowed), max_size=4)))
        for name, allowed in options.values.items()
    }
    selection = Selection(first, last, {name: chosen for name, chosen in values.items() if chosen})
    payment = {row["order_id"]: row["payment_type"] for row in rows_of(outputs, ORDERS)}

    def is_selected(row: Row) -> bool:
        wanted = {
            "customer_state": values["state"],
            "payment_type": values["payment_type"],
            "category": values["category"] if "category" in row else (),
        }
        of_row = {**row, "payment_type": payment[row["order_id"]]}
        return (
            (first is None or row["order_month"] >= first)
            and (last is None or row["order_month"] <= last)
            and all(not chosen or of_row[name] in chosen for name, chosen in wanted.items())
        )

    for table, measures in ((ORDERS, OF_ORDERS), (ITEMS, OF_ITEMS)):
        kept = [row for row in rows_of(outputs, table) if is_selected(row)]
        (found,) = measured(snapshot, selection, measures)
        assert found == {
            each.name: rounded(exact(each, lambda _, kept=kept: kept), each.decimals)
            for each in measures
        }


def test_selected_and_grouped_rows_are_published_ones(snapshot: Snapshot, outputs: Path) -> None:
    published = [
        row for row in rows_of(outputs, "revenue_by_state") if row["customer_state"] == "SP"
    ]
    chosen = Selection("2017-02", "2017-04", {"state": ("SP",)})
    names = ("order_month", "revenue")
    found = selected(snapshot, chosen, "revenue_by_state", names, "orders > 0", "order_month")
    assert found == [
        {name: row[name] for name in names}
        for row in sorted(published, key=lambda row: row["order_month"])
        if "2017-02" <= row["order_month"] <= "2017-04" and row["orders"] > 0
    ]
    customers = [row for row in rows_of(outputs, "customer_360") if row["customer_state"] == "SP"]
    for row in grouped(snapshot, chosen, "customer_360", "abc", ["revenue"]):
        of_class = [each["revenue"] for each in customers if each["abc"] == row["abc"]]
        assert (row["number"], row["revenue"]) == (len(of_class), sum(of_class))
