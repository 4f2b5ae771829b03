"""Sales & Geography: when, where and of what."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from pipeline.dashboard import charts
from pipeline.dashboard.low_sample import few
from pipeline.dashboard.panel import Drawn, Grid, Page, Panel, Rows, Source, Switch, View
from pipeline.snapshot.formats import shown
from pipeline.snapshot.selection import CATEGORY, PAYMENT_TYPE, STATE
from schemas.currencies import CURRENCY
from schemas.facts.calendar import Calendar
from schemas.facts.sales_items import SalesItems
from schemas.places import BRAZIL
from schemas.revenue.metrics import ITEMS_ORDERS, ITEMS_REVENUE, ITEMS_SOLD
from schemas.revenue.revenue_by_city import RevenueByCity
from schemas.revenue.revenue_calendar import RevenueCalendar
from schemas.revenue.sales_vs_target import SalesVsTarget
from schemas.revenue.top_bottom import TopBottom
from schemas.sellers.seller_sales import SellerSales
from schemas.unknown import MAP

GRAIN = Switch("grain", "By", ("month", "day", "week", "quarter", "year"))
BEST = Switch("direction", "Members", ("best", "worst"))
DIMENSION = Switch(
    "dimension",
    "Top and bottom of",
    ("category", "state", "city", "zip_prefix", "product", "seller"),
)
NUMBER = Switch("number", "How many", ("10", "5", "3"))
_MOST = 20
_OF_DAY = {
    "day": "date",
    "week": "iso_week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}
_STATES = Source(SalesItems, ("customer_state",))
_CATEGORIES = Source(SalesItems, ("category",))
_SELLERS = Source(SellerSales, ("seller_id", "revenue", "items"))
_DAYS = Source(Calendar, ("date", "iso_week", "month", "quarter", "year"))
_PERIODS = Source(
    RevenueCalendar,
    ("period", "period_start_date", "period_end_date", "is_complete"),
    is_frame=True,
)
_TOP = Source(TopBottom, ("rank", "member_name", "member", "revenue", "items", "orders"))
_TARGETS = Source(
    SalesVsTarget, ("order_month", "scope", "actual", "target", "attainment_rate", "target_status")
)


def trend(view: View) -> Drawn:
    """Revenue by day, week, month, quarter or year."""
    grain = view.switch(GRAIN)
    period_of = {row["date"]: str(row[_OF_DAY[grain]]) for row in view.rows(_DAYS)}
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for row in view.measured([ITEMS_REVENUE], ["order_date"]):
        sums[period_of[row["order_date"]]] += row["revenue"]
    rows: Rows = []
    cut = []
    for row in view.rows(_PERIODS, f"grain = '{grain}'", "period_start_date"):
        begin, end = (f"{row[name]:%Y-%m}" for name in ("period_start_date", "period_end_date"))
        if view.selection.has_month(end) or view.selection.has_month(begin):
            kept = {name: row[name] for name in ("period", "is_complete")}
            rows.append({**kept, "revenue": sums[row["period"]]})
            if not (view.selection.has_month(begin) and view.selection.has_month(end)):
                cut.append(row["period"])
    drawn = charts.lines(rows, "period", {"revenue": "Revenue"}, view.currency, ",.2f")
    open_ones = [row["period"] for row in rows if not row["is_complete"]]
    told = (
        _named("The data do not wholly cover", open_ones),
        _named("The months selected cut", cut),
    )
    return Drawn(drawn, rows, " ".join(filter(None, told)))


def _named(what: str, periods: list[str]) -> str:
    names = periods if len(periods) <= 3 else [periods[0], "…", periods[-1]]
    return f"{what} {', '.join(names)}." if periods else ""


def states(view: View) -> Drawn:
    """Revenue by state, on a map if there is one; a click selects it."""
    rows = view.measured(
        [ITEMS_REVENUE, ITEMS_ORDERS], ["customer_state"], view.selection.without(STATE)
    )
    chosen = view.selection.of(STATE)
    if MAP in view.snapshot.unknown:
        rows.sort(key=lambda row: -row["revenue"])
        named = (rows[:_MOST], "customer_state", "revenue", view.currency, ",.2f")
        return Drawn(charts.bars(*named, chosen=chosen), rows, _of_all(rows))
    figure = charts.brazil(rows, "customer_state", "revenue", view.currency, chosen)
    elsewhere = sum(row["revenue"] for row in rows if row["customer_state"] not in BRAZIL.states)
    beside = f"Not on the map: {shown(elsewhere, CURRENCY, view.currency)} of other states."
    notes = (few(view, rows), beside if elsewhere else "")
    return Drawn(figure, rows, " ".join(filter(None, notes)))


def categories(view: View) -> Drawn:
    """The categories with most revenue; a click selects one."""
    rows = view.measured(
        [ITEMS_REVENUE, ITEMS_SOLD, ITEMS_ORDERS], ["category"], view.selection.without(CATEGORY)
    )
    rows.sort(key=lambda row: -row["revenue"])
    chosen = view.selection.of(CATEGORY)
    figure = charts.bars(rows[:_MOST], "category", "revenue", view.currency, ",.2f", chosen=chosen)
    return Drawn(figure, rows, f"{_of_all(rows)} {few(view, rows[:_MOST])}".strip())


def sellers(view: View) -> Drawn:
    """The sellers with most revenue in the states and categories selected."""
    rows = view.grouped(_SELLERS, "seller_id", ["revenue", "items"])
    rows.sort(key=lambda row: (-row["revenue"], row["seller_id"]))
    figure = charts.bars(rows[:_MOST], "seller_id", "revenue", view.currency, ",.2f")
    names = figure["data"][0]["y"]
    figure["layout"]["yaxis"] |= {"tickvals": names, "ticktext": [name[:8] for name in names]}
    return Drawn(figure, rows, _of_all(rows))


def _of_all(rows: Rows) -> str:
    return f"The {_MOST} with most of {len(rows):,}." if len(rows) > _MOST else ""


def top_bottom(view: View) -> Drawn:
    """The best and worst members of a dimension, over all time."""
    dimension, direction = view.switch(DIMENSION), view.switch(BEST)
    rows = view.rows(
        _TOP,
        f"dimension = '{dimension}' AND measure = 'revenue' AND direction = '{direction}'",
        "rank",
        int(view.switch(NUMBER)),
    )
    figure = charts.bars(rows, "member", "revenue", view.currency, ",.2f")
    if any(row["member_name"] for row in rows):
        charts.name_bars(figure, [row["member_name"] or row["member"] for row in rows])
    else:
        rows = [{name: row[name] for name in row if name != "member_name"} for row in rows]
    return Drawn(figure, rows, "Over all time.")


def targets(view: View) -> Drawn:
    """Revenue of each month against its target; of one state if one is selected."""
    chosen = view.selection.of(STATE)
    scope = ("state", chosen[0]) if len(chosen) == 1 else ("company", None)
    rows = [
        row
        for row in view.rows(_TARGETS, f"scope_type = '{scope[0]}'", "order_month, scope")
        if scope[1] in (None, row["scope"])
    ]
    figure = charts.columns(
        rows,
        "order_month",
        {"actual": "Revenue", "target": "Target"},
        view.currency,
        ",.2f",
        barmode="group",
    )
    where = f"State {chosen[0]}." if len(chosen) == 1 else "The whole company."
    return Drawn(figure, rows, f"{where} Months without a target have none.")


PAGE = Page(
    "/sales",
    "Sales & Geography",
    "When, where and what do customers buy?",
    (
        Panel("trend", "Revenue over time", (ITEMS_REVENUE, _PERIODS), trend, span=12),
        Panel(
            "map",
            "Revenue by state of the customer",
            (_STATES, ITEMS_REVENUE, ITEMS_ORDERS),
            states,
            height=460,
            picks=STATE,
        ),
        Panel(
            "categories",
            "Revenue by category",
            (_CATEGORIES, ITEMS_REVENUE, ITEMS_SOLD, ITEMS_ORDERS),
            categories,
            height=460,
            picks=CATEGORY,
        ),
        Panel("sellers", "Revenue by seller", (_SELLERS,), sellers, height=460),
        Panel(
            "targets",
            "Revenue against target",
            (_TARGETS,),
            targets,
            height=460,
            limited_by=(STATE,),
        ),
        Panel("top_bottom", "Best and worst by revenue", (_TOP,), top_bottom, span=12),
        Grid(
            "cities",
            "Cities by month",
            Source(
                RevenueByCity,
                (
                    "order_month",
                    "customer_state",
                    "customer_city",
                    "revenue",
                    "orders",
                    "items",
                    "customers",
                    "mom_growth_pct",
                    "low_sample",
                ),
            ),
            order="revenue DESC, order_month, customer_state, customer_city",
        ),
    ),
    filters=(STATE, CATEGORY, PAYMENT_TYPE),
    switches=(GRAIN, DIMENSION, BEST, NUMBER),
)
