"""The table of all checks of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import ratio
from pipeline.marts import mart
from pipeline.marts.quality.tally import together
from pipeline.on_demand import ibis
from schemas.quality.quality_results import SEVERITIES, QualityResults

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(QualityResults)
def quality_results(
    rule_counts: ir.Table,
    oddity_labels: ir.Table,
    order_oddities: ir.Table,
    payment_balance_oddities: ir.Table,
    numbering_oddities: ir.Table,
    item_oddities: ir.Table,
    payment_oddities: ir.Table,
    review_oddities: ir.Table,
    product_oddities: ir.Table,
    place_oddities: ir.Table,
    reference_oddities: ir.Table,
    text_oddities: ir.Table,
    name_oddities: ir.Table,
    identity_oddities: ir.Table,
    customer_oddities: ir.Table,
    calendar_oddities: ir.Table,
    month_oddities: ir.Table,
) -> ir.Table:
    """The rules of the contracts, as the run counted them, and the oddities of accepted rows."""
    odd = together(
        order_oddities,
        payment_balance_oddities,
        numbering_oddities,
        item_oddities,
        payment_oddities,
        review_oddities,
        product_oddities,
        place_oddities,
        reference_oddities,
        text_oddities,
        name_oddities,
        identity_oddities,
        customer_oddities,
        calendar_oddities,
        month_oddities,
    )
    labelled = odd.inner_join(oddity_labels, "check_id").select(*rule_counts.columns)
    checks = together(rule_counts, labelled)
    shared = checks.mutate(failing_share=ratio(checks.failing_rows, checks.row_count, 6))
    return shared.mutate(rank=_rank(shared))


def _rank(checks: ir.Table) -> ir.IntegerValue:
    """1 for the finding to look at first: by severity, then by money, then by share."""
    is_found = checks.failing_rows > 0
    severity = ibis.cases(
        *((checks.severity == name, number) for number, name in enumerate(SEVERITIES))
    )
    first = ibis.window(
        order_by=[
            is_found.ifelse(0, 1),
            severity,
            ibis.desc(checks.failing_amount.fill_null(-1)),
            ibis.desc(checks.failing_share.fill_null(-1)),
            checks.check_id,
        ]
    )
    return is_found.ifelse(ibis.row_number().over(first) + 1, None).cast("int64")
