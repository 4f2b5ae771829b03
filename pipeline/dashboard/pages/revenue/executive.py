"""Executive: how the business goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pipeline.dashboard import charts
from pipeline.dashboard.known import known_metrics
from pipeline.dashboard.low_sample import few
from pipeline.dashboard.panel import Card, Cards, Drawn, Page, Panel, Rows, Source, View
from pipeline.snapshot.formats import change, short
from pipeline.snapshot.selection import PAYMENT_TYPE, STATE, Selection
from schemas.customers.metrics import CUSTOMERS, REPEAT_RATE
from schemas.facts.master_orders import MasterOrders
from schemas.metric import Metric
from schemas.operations.metrics import DELIVERY_DAYS, LATE_RATE, REVIEW_SCORE
from schemas.revenue.metrics import AOV, ORDERS, REVENUE
from schemas.revenue.monthly_revenue import MonthlyRevenue

_CARDS = (
    REVENUE,
    ORDERS,
    CUSTOMERS,
    AOV,
    REPEAT_RATE,
    LATE_RATE,
    DELIVERY_DAYS,
    REVIEW_SCORE,
)
_TYPES = Source(MasterOrders, ("payment_type",))
_STATES = Source(MasterOrders, ("customer_state",))
_MONTHS = Source(MonthlyRevenue, ("order_month", "is_complete"), is_frame=True)


def cards(view: View) -> tuple[list[Card], str]:
    """Each figure over the selection; of its last complete month, and the changes to it."""
    known = known_metrics(_CARDS, view.snapshot)
    total = view.measured(known)[0]
    last, fair = _fair_months(view)
    note = (
        f"Fewer than {view.min_orders} orders stand behind these figures."
        if (total[ORDERS.name] < view.min_orders)
        else ""
    )

    def shown(metric: Metric, values: Mapping[str, Any]) -> str:
        return short(values[metric.name], metric.unit, view.currency)

    return [
        Card(
            each.label,
            shown(each, total),
            tuple(_changes(each, last, fair, shown, view.min_orders)),
        )
        for each in known
    ], note


def _fair_months(view: View) -> tuple[str | None, Mapping[str, Mapping[str, Any]]]:
    """The last complete month selected, and all complete months, selected or not."""
    whole = View(view.snapshot, Selection()).rows(_MONTHS, "is_complete = 1", "order_month")
    complete = {row["order_month"] for row in whole}
    selected = view.rows(_MONTHS, "is_complete = 1", "order_month")
    known = known_metrics(_CARDS, view.snapshot)
    measured = view.measured(known, ["order_month"], view.selection.over_all_months())
    found = {row["order_month"]: row for row in measured if row["order_month"] in complete}
    return (selected[-1]["order_month"] if selected else None), found


def _changes(
    metric: Metric,
    month: str | None,
    complete: Mapping[str, Mapping[str, Any]],
    shown: Callable[[Metric, Mapping[str, Any]], str],
    least: int,
) -> Iterator[str]:
    """The metric in the month, and how it changed, where both have orders enough."""
    now = complete.get(month or "")
    if month is None or now is None:
        return
    yield f"{month}: {shown(metric, now)}"
    for what, number in (("month before", 1), ("year before", 12)):
        base = complete.get(_months_before(month, number))
        if base is None or min(base["orders"], now["orders"]) < least:
            moved = None
        else:
            moved = change(now[metric.name], base[metric.name], metric.unit)
        yield f"{moved} to the {what}" if moved else f"no fair {what} to compare"


def _months_before(month: str, number: int) -> str:
    year, of_year = map(int, month.split("-"))
    year, of_year = divmod(year * 12 + of_year - 1 - number, 12)
    return f"{year:04}-{of_year + 1:02}"


def trend(view: View) -> Drawn:
    """Revenue by month, months without an order among them."""
    found = {row["order_month"]: row for row in view.measured([REVENUE, ORDERS], ["order_month"])}
    rows: Rows = []
    for month in view.rows(_MONTHS, order="order_month"):
        sums = found.get(month["order_month"], {"revenue": 0, "orders": 0})
        rows.append({**month, "revenue": sums["revenue"], "orders": sums["orders"]})
    note = "Months that the data do not wholly cover are pale." if _open(rows) else ""
    figure = charts.columns(rows, "order_month", {"revenue": "Revenue"}, view.currency, ",.2f")
    figure["data"][0]["marker"] = {
        "color": charts.BLUE,
        "opacity": [1 if row["is_complete"] else 0.4 for row in rows],
    }
    return Drawn(figure, rows, note)


def _open(rows: Sequence[Mapping[str, Any]]) -> bool:
    return any(not row["is_complete"] for row in rows)


def by_state(view: View) -> Drawn:
    """Revenue and orders by state of the customer; a click selects it."""
    rows = view.measured([REVENUE, ORDERS], ["customer_state"], view.selection.without(STATE))
    rows.sort(key=lambda row: -row["revenue"])
    chosen = view.selection.of(STATE)
    figure = charts.bars(rows, "customer_state", "revenue", view.currency, ",.2f", chosen=chosen)
    return Drawn(figure, rows, few(view, rows))


def by_payment_type(view: View) -> Drawn:
    """Revenue and orders by main payment type; a click selects it."""
    rows = view.measured([REVENUE, ORDERS], ["payment_type"], view.selection.without(PAYMENT_TYPE))
    rows.sort(key=lambda row: -row["revenue"])
    chosen = view.selection.of(PAYMENT_TYPE)
    figure = charts.bars(rows, "payment_type", "revenue", view.currency, ",.2f", chosen=chosen)
    return Drawn(figure, rows, few(view, rows))


PAGE = Page(
    "/",
    "Executive",
    "How is the business doing?",
    (
        Cards("cards", "Key figures", _CARDS, cards),
        Panel("trend", "Revenue by month", (_MONTHS, REVENUE, ORDERS), trend, span=12),
        Panel(
            "by_state",
            "Revenue by state of the customer",
            (_STATES, REVENUE, ORDERS),
            by_state,
            height=420,
            picks=STATE,
        ),
        Panel(
            "by_payment_type",
            "Revenue by main payment type",
            (_TYPES, REVENUE, ORDERS),
            by_payment_type,
            height=420,
            picks=PAYMENT_TYPE,
        ),
    ),
    filters=(STATE, PAYMENT_TYPE),
)
