"""Reviews by delay of the delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import ratio
from pipeline.marts import mart
from pipeline.marts.shapes.dense import filled, listed
from pipeline.marts.shapes.sample import is_small
from pipeline.on_demand import ibis
from schemas.operations.late_vs_review import DELAY_BANDS, OPEN_BAND, LateVsReview

if TYPE_CHECKING:
    import ibis.expr.types as ir

_LAST_DAYS = (-15, -8, -1, 0, 3, 7, 14)
"""The last day of each band of delay but the longest, against the estimate."""


@mart(LateVsReview)
def late_vs_review(order_details: ir.Table, months: ir.Table, run_settings: ir.Table) -> ir.Table:
    """Reviews by delay of the delivery."""
    valid = order_details.filter("is_valid")
    delay = valid.delay_days
    bands = ibis.cases(
        (valid.is_open_overdue == 1, OPEN_BAND),
        *((delay <= last, band) for last, band in zip(_LAST_DAYS, DELAY_BANDS, strict=False)),
        (delay.notnull(), DELAY_BANDS[len(_LAST_DAYS)]),
    )
    banded = valid.mutate(delay_band=bands)
    banded = banded.filter(banded.delay_band.notnull())
    counted = banded.group_by("delay_band").aggregate(
        orders=banded.count(),
        reviewed_orders=banded.review_score.count(),
        score_sum=banded.review_score.sum(),
        low_scores=banded.count(where=banded.review_score <= 2),
    )
    dense = filled(listed("delay_band", DELAY_BANDS, months), counted, ["delay_band"])
    reviewed = dense.reviewed_orders
    return dense.mutate(
        avg_review_score=ratio(dense.score_sum, reviewed, 2),
        low_score_rate=ratio(dense.low_scores, reviewed, 4),
        low_sample=is_small(reviewed, run_settings),
    )
