"""ops_metrics: one row a purchase month, dense (C5)."""

from datetime import date
from fractions import Fraction

from tests.oracle.months import key, label
from tests.oracle.numbers import days, mean, quantile, ratio
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

KEY = ("order_month",)
TEN_DAYS = 864_000
MEDIAN, P90 = Fraction(1, 2), Fraction(9, 10)


def ops_metrics(raw: Raw, as_of: date | None) -> list[Row]:
    """Delivery, reviews and cancellations of each month from the first order to ``as_of``.

    Decided: an order delivered before its purchase counts in ``delivered_orders``, ``late_orders``
    and ``late_delivery_rate`` (numerator and denominator) but not in the mean, median, p90 and
    ``over_10_days_rate`` (neither numerator nor denominator); ``canceled_orders`` has the status
    ``canceled`` only; what is divided by 0 is empty.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    return [_row(month, world) for month in world.months]


def _row(month: date, world: World) -> Row:
    everything = [order for order in world.orders if order.month == month]
    valid = [order for order in everything if order.is_valid]
    all_seconds = [order.delivery_seconds for order in valid]
    delivered = [seconds for seconds in all_seconds if seconds is not None]
    durations = [seconds for seconds in delivered if seconds >= 0]
    review_scores = [order.review_score for order in valid]
    reviews = [score for score in review_scores if score is not None]
    late = sum(order.is_late is True for order in valid)
    canceled = sum(order.status == "canceled" for order in everything)
    return {
        "order_month": label(month),
        "avg_delivery_days": days(mean(durations)),
        "avg_review_score": ratio(sum(reviews), len(reviews), 2),
        "late_delivery_rate": ratio(late, len(delivered), 4),
        "order_month_key": key(month),
        "delivered_orders": len(delivered),
        "reviewed_orders": len(reviews),
        "late_orders": late,
        "median_delivery_days": days(quantile(durations, MEDIAN)),
        "p90_delivery_days": days(quantile(durations, P90)),
        "over_10_days_rate": ratio(
            sum(seconds > TEN_DAYS for seconds in durations), len(durations), 4
        ),
        "open_overdue_orders": sum(order.is_open_overdue(world.as_of) for order in valid),
        "canceled_orders": canceled,
        "cancel_rate": ratio(canceled, len(everything), 4),
    }
