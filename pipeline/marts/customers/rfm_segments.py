"""The segments of each scheme in sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import cents, ratio
from pipeline.marts import mart
from pipeline.on_demand import ibis
from schemas.customers.rfm_segments import SCHEMES, RfmSegments

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(RfmSegments)
def rfm_segments(rfm_customers: ir.Table) -> ir.Table:
    """The segments of each scheme in sum."""
    segments = ibis.union(
        *(_segments(rfm_customers, scheme, column) for scheme, column in SCHEMES.items())
    )
    everyone = rfm_customers.aggregate(
        all_customers=rfm_customers.count(), all_revenue=rfm_customers.monetary.sum()
    )
    joined = segments.cross_join(everyone)
    paid, customers = cents(joined.revenue), joined.customers
    return joined.select(
        *segments.columns,
        customer_share=ratio(customers, joined.all_customers, 4),
        revenue_share=ratio(paid, cents(joined.all_revenue), 4),
        avg_recency_days=ratio(joined.recency, customers, 2),
        avg_frequency=ratio(joined.frequency, customers, 2),
        avg_monetary=ratio(paid, customers * 100, 2),
    )


def _segments(rfm: ir.Table, scheme: str, column: str) -> ir.Table:
    sums = rfm.group_by(segment=rfm[column]).aggregate(
        customers=rfm.count(),
        revenue=rfm.monetary.sum(),
        recency=rfm.recency.sum(),
        frequency=rfm.frequency.sum(),
    )
    return sums.mutate(scheme=ibis.literal(scheme))
