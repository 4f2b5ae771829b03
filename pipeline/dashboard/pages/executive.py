"""Executive: how the business goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.dashboard import charts
from pipeline.dashboard.pages.places import STATES, by_state
from pipeline.dashboard.panel import Card, Cards, Drawn, Page, Panel, Rows, Source, View
from pipeline.dashboard.samples import few
from pipeline.view.formats import change, short
from pipeline.view.selection import PAYMENT_TYPE, STATE
from schemas.measures import (
    AOV,
    CUSTOMERS,
    DELIVERY_DAYS,
    LATE_RATE,
    ORDER_COUNT,
    REPEAT_RATE,
    REVENUE,
    REVIEW_SCORE,
    Measure,
)
from schemas.orders import MasterOrders
from schemas.revenue import MonthlyRevenue
from schemas.shared import LOW_SAMPLE

_CARDS = (
    REVENUE,
    ORDER_COUNT,
    CUSTOMERS,
    AOV,
    REPEAT_RATE,
    LATE_RATE,
    DELIVERY_DAYS,
    REVIEW_SCORE,
)
_TYPES = Source(MasterOrders, ("payment_type",))
_MONTHS = Source(MonthlyRevenue, ("order_month", "is_complete"))


def cards(view: View) -> tuple[list[Card], str]:
    """Each figure over the selection; of its last complete month, and the changes to it."""
    total = view.measured(_CARDS)[0]
    complete = [row["order_month"] for row in view.rows(_MONTHS, "is_complete = 1", "order_month")]
    every_month = view.measured(_CARDS, ["order_month"], view.selection.over_all_months())
    by_month = {row["order_month"]: row for row in every_month}
    last = complete[-1] if complete else None
    few = total[ORDER_COUNT.name] < LOW_SAMPLE
    note = f"Fewer than {LOW_SAMPLE} orders stand behind these figures." if few else ""
    return [
        Card(each.title, short(total[each.name], each.unit), _changes(each, last, by_month))
        for each in _CARDS
    ], note


def _changes(
    measure: Measure, month: str | None, by_month: Mapping[str, Mapping[str, Any]]
) -> tuple[str, ...]:
    """The measure in the month, and how it changed: only from months with orders enough."""
    now = by_month.get(month or "")
    if month is None or now is None:
        return ()
    told = [f"{month}: {short(now[measure.name], measure.unit)}"]
    for what, before in (
        ("month before", _months_before(month, 1)),
        ("year before", _months_before(month, 12)),
    ):
        base = by_month.get(before)
        fair = base is not None and min(base["orders"], now["orders"]) >= LOW_SAMPLE
        moved = (
            change(now[measure.name], base[measure.name], measure.unit) if base and fair else None
        )
        told.append(f"{moved} to the {what}" if moved else f"no fair {what} to compare")
    return tuple(told)


def _months_before(month: str, number: int) -> str:
    year, of_year = map(int, month.split("-"))
    year, of_year = divmod(year * 12 + of_year - 1 - number, 12)
    return f"{year:04}-{of_year + 1:02}"


def trend(view: View) -> Drawn:
    """Revenue by month, months without an order among them."""
    found = {
        row["order_month"]: row for row in view.measured([REVENUE, ORDER_COUNT], ["order_month"])
    }
    rows: Rows = []
    for month in view.rows(_MONTHS, order="order_month"):
        sums = found.get(month["order_month"], {"revenue": 0, "orders": 0})
        rows.append({**month, "revenue": sums["revenue"], "orders": sums["orders"]})
    note = "Months that the data do not wholly cover are pale." if _open(rows) else ""
    figure = charts.columns(rows, "order_month", {"revenue": "Revenue"}, "BRL", ",.2f")
    figure["data"][0]["marker"] = {
        "color": charts.BLUE,
        "opacity": [1 if row["is_complete"] else 0.4 for row in rows],
    }
    return Drawn(figure, rows, note)


def _open(rows: Sequence[Mapping[str, Any]]) -> bool:
    return any(not row["is_complete"] for row in rows)


def by_payment_type(view: View) -> Drawn:
    """Revenue and orders by main payment type; a click selects it."""
    rows = view.measured(
        [REVENUE, ORDER_COUNT], ["payment_type"], view.selection.without(PAYMENT_TYPE)
    )
    rows.sort(key=lambda row: -row["revenue"])
    chosen = view.selection.of(PAYMENT_TYPE)
    figure = charts.bars(rows, "payment_type", "revenue", "BRL", ",.2f", chosen=chosen)
    return Drawn(figure, rows, few(rows))


PAGE = Page(
    "/",
    "Executive",
    "How is the business doing?",
    (
        Cards("cards", "Key figures", _CARDS, cards),
        Panel("trend", "Revenue by month", (_MONTHS, REVENUE, ORDER_COUNT), trend, span=12),
        Panel(
            "by_state",
            "Revenue by state of the customer",
            (STATES, REVENUE, ORDER_COUNT),
            by_state,
            height=420,
            picks=STATE,
        ),
        Panel(
            "by_payment_type",
            "Revenue by main payment type",
            (_TYPES, REVENUE, ORDER_COUNT),
            by_payment_type,
            height=420,
            picks=PAYMENT_TYPE,
        ),
    ),
    filters=(STATE, PAYMENT_TYPE),
)
