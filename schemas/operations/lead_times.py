"""Contract of the stages of orders by month."""

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


class LeadTimes(Contract):
    """How long each stage of an order takes, by month of purchase."""

    order_month: Text = shared.order_month()
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
        """One row a month and stage."""

        unique = ["order_month", "stage"]
        metadata = about(
            "One row a calendar month and stage; months without are rows with 0.",
            questions=("Which stage makes deliveries slow, and since when?",),
            caveats=LEAD_CAVEATS,
            rows_need={"stage": STAGE_NEEDS},
        )
