"""Targets of unknown scopes stop a run: such a scope is more likely misspelled than new."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.computation.readers import Rows, reader
from pipeline.errors import BadInput
from pipeline.marts.facts.categories import product_categories
from pipeline.on_demand import ibis
from pipeline.settings import Settings
from pipeline.sources.targets_file import read_targets, targets_fault
from schemas.raw.targets import SALES_TARGETS, WHOLE_COMPANY
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir

_CATEGORY, _STATE = "category", "state"


def _require_known(rows: Rows, settings: Settings) -> None:
    """Raises ConfigurationError for a scope of the plan, BadInput for one of a raw file."""
    known: dict[str, Sequence[str]] = {"company": (WHOLE_COMPANY,)}
    for kind in (_CATEGORY, _STATE):
        found = {row["scope"] for row in rows if row["is_known"] and row["scope_type"] == kind}
        known[kind] = sorted(found | {NOT_DEFINED})
    for row in rows:
        if not row["is_known"] and row["scope"] not in known[row["scope_type"]]:
            raise _unknown(row, known[row["scope_type"]], settings.sales_plan)


@reader(_require_known)
def target_scopes(
    sales_targets: ir.Table,
    products: ir.Table,
    category_translation: ir.Table,
    customers: ir.Table,
    state_regions: ir.Table,
) -> ir.Table:
    """The scopes that have a target, in order of their first; known categories and states."""
    planned = sales_targets.group_by("scope_type", "scope").aggregate(
        first_month=sales_targets.order_month.min()
    )
    categories = product_categories(products, category_translation).select("category").distinct()
    named = customers.filter(customers.customer_state.notnull())
    states = named.select(state="customer_state").distinct().union(state_regions.select("state"))
    known = _known(_CATEGORY, categories.category).union(_known(_STATE, states.state))
    rows = planned.mutate(is_known=ibis.literal(False)).select(*known.columns).union(known)
    return rows.order_by("first_month", "scope_type", "scope")


def _known(scope_type: str, scope: ir.StringColumn) -> ir.Table:
    return scope.as_table().select(
        scope_type=ibis.literal(scope_type),
        scope=scope,
        first_month=ibis.null("string"),
        is_known=ibis.literal(True),
    )


def _unknown(row: dict[str, Any], known: Sequence[str], plan: Path | None) -> Exception:
    near = get_close_matches(row["scope"], known, n=1, cutoff=0)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    what = f"there is no {row['scope_type']} {row['scope']!r}.{hint}"
    if plan is None:
        return BadInput(f"{SALES_TARGETS.name}, {row['first_month']}: {what}")
    scope = (row["scope_type"], row["scope"])
    lines = (each.line for each in read_targets(plan).targets if each.key[1:] == scope)
    return targets_fault(plan, next(lines, 1), what)
