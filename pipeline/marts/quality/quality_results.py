"""The table of all checks of a run."""

from __future__ import annotations

import ibis.expr.types as ir

from pipeline.expressions import ratio
from pipeline.marts import mart
from pipeline.marts.quality.tally import together
from schemas.quality.quality_results import QualityResults


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
    text_oddities: ir.Table,
    spelling_oddities: ir.Table,
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
        text_oddities,
        spelling_oddities,
    )
    labelled = odd.inner_join(oddity_labels, "check_id").select(*rule_counts.columns)
    checks = together(rule_counts, labelled)
    return checks.mutate(failing_share=ratio(checks.failing_rows, checks.row_count, 6))
