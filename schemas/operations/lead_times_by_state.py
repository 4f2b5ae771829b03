"""Contract of the stages of orders by month and state."""

from __future__ import annotations

from schemas import shared
from schemas.contract import Contract, about
from schemas.operations.stages import (
    LEAD_CAVEATS,
    STAGE_NEEDS,
    lead_days,
    negative_orders,
    stage,
    timed_orders,
)
from schemas.types import Count, Day, Days, Flag, Text
from schemas.unknown import CUSTOMER_STATE


class LeadTimesByState(Contract):
    """How long each stage of an order takes, by month of purchase and customer state."""

    order_month: Text = shared.order_month()
    customer_state: Text = shared.state(references=("market_balance",))
    stage: Text = stage()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    mean_days: Days = lead_days("Mean days", "Mean")
    median_days: Days = lead_days("Median days", "Median, linearly interpolated,")
    p90_days: Days = lead_days("90th percentile", "90th percentile, linearly interpolated,")
    orders: Count = timed_orders()
    negative_orders: Count = negative_orders()
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a month, state and stage."""

        unique = ["order_month", "customer_state", "stage"]
        metadata = about(
            "One row a calendar month, state that ever ordered, and stage; months without are rows "
            "with 0.",
            questions=("Where do deliveries take long, and at which stage?",),
            caveats=LEAD_CAVEATS,
            needs=(CUSTOMER_STATE,),
            rows_need={"stage": STAGE_NEEDS},
        )
