"""In which segment each customer is at the ends of months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import add_days, amount, days_between
from pipeline.marts import intermediate
from pipeline.marts.customers.scores import MEASURES, limit_columns, limits, score, value_segment
from pipeline.marts.shapes.guests import of_customers
from pipeline.on_demand import ibis
from schemas.customers.rfm_migration import NEW

if TYPE_CHECKING:
    import ibis.expr.types as ir

_STEPS = 4
_MONTHS = 12
_KEY = "customer_unique_id"
MOVE = ("month_number", "from_segment", "to_segment")


@intermediate()
def customer_spells(order_facts: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """What each customer was worth from one valid order until the next: a row an order.

    `until_date` is the day of the next order, null after the last.
    """
    named = of_customers(order_facts.filter("is_valid"))
    valid = named.select(_KEY, "order_id", "order_date", "order_value")
    once = valid.anti_join(repeat_orders, "order_id").select(
        _KEY,
        "order_date",
        until_date=ibis.null("date"),
        frequency=ibis.literal(1, type="int64"),
        monetary=valid.order_value,
    )
    several = valid.inner_join(repeat_orders, "order_id")
    so_far = ibis.cumulative_window(group_by=_KEY, order_by="order_sequence")
    history = ibis.window(group_by=_KEY, order_by="order_sequence")
    again = several.select(
        _KEY,
        "order_date",
        until_date=several.order_date.lead().over(history),
        frequency=several.order_sequence,
        monetary=amount(several.order_value.sum().over(so_far)),
    )
    return once.union(again)


@intermediate()
def month_ends(months: ir.Table) -> ir.Table:
    """The last twelve complete months, and their last days."""
    complete = months.filter(months.is_complete == 1)
    last = complete.month_number.max().as_scalar()
    recent = complete.filter(complete.month_number > last - _MONTHS)
    return recent.select(
        "month_number",
        "order_month",
        "order_month_key",
        "month_start_date",
        end_date="month_end_date",
    )


@intermediate()
def segment_limits(customer_spells: ir.Table, month_ends: ir.Table) -> ir.Table:
    """At which recency, frequency and monetary value each score begins, by last day of a month."""
    ends = month_ends.select(day="end_date")
    before = month_ends.select(day=add_days(month_ends.month_start_date, -1))
    days = ibis.union(ends, before, distinct=True)
    spans = _spans(customer_spells, days)
    joined = days
    for measure in MEASURES:
        found = limits(_values(spans, days, measure), measure, (_STEPS,), by=("day",))
        joined = joined.left_join(found, "day").drop("day_right")
    return joined


@intermediate()
def segment_moves(
    customer_spells: ir.Table, month_ends: ir.Table, segment_limits: ir.Table
) -> ir.Table:
    """How many customers moved from which segment to which, in each month."""
    states = _states(_alike(customer_spells, segment_limits), month_ends)
    to_segment = _segments(states, segment_limits, "end_date", "to")
    both = _segments(to_segment, segment_limits, "before_date", "from")
    from_segment = both.from_date.isnull().ifelse(NEW, both.from_segment)
    moves = both.select("month_number", "to_segment", "customers", from_segment=from_segment)
    return moves.group_by(*MOVE).aggregate(customers=moves.customers.sum())


def _spans(spells: ir.Table, days: ir.Table) -> ir.Table:
    """The spells seen on any of the days, with the first of these and the one that sees it over."""
    dates = spells.select(date="order_date").distinct()
    later = dates.inner_join(days, days.day >= dates.date)
    next_days = later.group_by("date").aggregate(next_day=later.day.min())
    begin = next_days.select(order_date="date", first_day="next_day")
    end = next_days.select(until_date="date", over_day="next_day")
    return spells.inner_join(begin, "order_date").left_join(end, "until_date")


def _values(spans: ir.Table, days: ir.Table, measure: str) -> ir.Table:
    """How many customers had each value of the measure, as seen on each day."""
    value = spans.order_date if measure == "recency" else spans[measure]
    alike = spans.group_by("first_day", "over_day", value=value).aggregate(customers=spans.count())
    not_over = alike.over_day.isnull() | (alike.over_day > days.day)
    seen = alike.inner_join(days, [alike.first_day <= days.day, not_over])
    value = days_between(seen.value, seen.day) if measure == "recency" else seen.value
    named = seen.select("day", "customers", **{measure: value})
    return named.group_by("day", measure).aggregate(customers=named.customers.sum())


def _alike(spells: ir.Table, found: ir.Table) -> ir.Table:
    """The spells with how many `customers` each stands for.

    Who ordered once is told from others of the same day only by the limits that the money reaches,
    so those are one row, with the greatest of these limits for the money.
    """
    is_once = (spells.frequency == 1) & spells.until_date.isnull()
    several = spells.filter(~is_once).mutate(customers=ibis.literal(1, type="int64"))
    once = spells.filter(is_once)
    known = once.inner_join(_levels(once, found), "monetary")
    gathered = known.group_by("order_date", "level").aggregate(customers=known.count())
    alike = gathered.select(
        "order_date",
        "customers",
        **{_KEY: ibis.null("string")},
        until_date=ibis.null("date"),
        frequency=ibis.literal(1, type="int64"),
        monetary=gathered.level,
    )
    return several.union(alike.select(*several.columns))


def _levels(spells: ir.Table, found: ir.Table) -> ir.Table:
    """The greatest limit of any day that each money reaches, or less than any money."""
    below = ibis.literal(-1, type=spells.monetary.type()).name("least").as_table()
    levels = [found.select(least=name) for name in limit_columns("monetary", _STEPS)]
    reached = spells.select("monetary").distinct().cross_join(ibis.union(below, *levels))
    is_reached = reached.least <= reached.monetary
    return reached.group_by("monetary").aggregate(level=reached.least.max(where=is_reached))


def _states(spells: ir.Table, ends: ir.Table) -> ir.Table:
    """What customers were worth at each month's end and the one before (null: nothing yet).

    Mostly it is one spell that covers both. Else the customer ordered in the month: if not for the
    first time, the spell before is looked up among those of customers with several.
    """
    days = ends.select("month_number", "end_date", before_date=add_days(ends.month_start_date, -1))
    ongoing = spells.until_date.isnull() | (spells.until_date > days.end_date)
    seen = spells.inner_join(days, [spells.order_date <= days.end_date, ongoing])
    covers = seen.order_date <= seen.before_date
    simple = seen.filter(covers | (seen.frequency == 1))
    stayed = simple.select(
        *_ends(simple),
        from_date=covers.ifelse(simple.order_date, None),
        from_frequency=simple.frequency,
        from_monetary=simple.monetary,
    )
    changed = seen.filter(~covers & (seen.frequency > 1))
    former = spells.filter(spells.until_date.notnull()).select(
        former=_KEY,
        from_date="order_date",
        from_until="until_date",
        from_frequency="frequency",
        from_monetary="monetary",
    )
    found = changed.left_join(
        former,
        [
            changed[_KEY] == former.former,
            former.from_date <= changed.before_date,
            former.from_until > changed.before_date,
        ],
    )
    moved = found.select(*_ends(found), "from_date", "from_frequency", "from_monetary")
    return stayed.union(moved)


def _ends(seen: ir.Table) -> list[ir.Value]:
    names = ("month_number", "end_date", "before_date", "customers")
    values = {"to_date": "order_date", "to_frequency": "frequency", "to_monetary": "monetary"}
    return [seen[name] for name in names] + [
        seen[column].name(name) for name, column in values.items()
    ]


def _segments(states: ir.Table, found: ir.Table, day: str, prefix: str) -> ir.Table:
    """Adds the segment of the values with this prefix by the limits of that day."""
    found = found.view()
    joined = states.left_join(found, states[day] == found.day)
    values = {
        "recency": days_between(states[f"{prefix}_date"], states[day]),
        "frequency": states[f"{prefix}_frequency"],
        "monetary": states[f"{prefix}_monetary"],
    }
    total = sum(
        (score(value, measure, _STEPS, found) for measure, value in values.items()),
        ibis.literal(0, type="int64"),
    )
    return joined.select(*states.columns, **{f"{prefix}_segment": value_segment(total)})
