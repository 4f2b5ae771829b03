"""Data Quality: the run itself, what was set aside, what looks odd, what changed."""

from __future__ import annotations

from datetime import datetime

from pipeline.dashboard import charts
from pipeline.dashboard.panel import Card, Cards, Drawn, Grid, Listing, Page, Panel, Source, View
from pipeline.snapshot.figures import ROWS
from pipeline.snapshot.run_facts import changes as told
from pipeline.snapshot.run_facts import rows_read, rows_set_aside, skipped
from schemas.quality.quality_results import QualityResults
from schemas.revenue.payment_reconciliation import PaymentReconciliation

_CHECKS = Source(
    QualityResults,
    (
        *("rank", "check_id", "severity", "row_count", "failing_rows", "failing_share"),
        *("failing_orders", "failing_amount", "example_key"),
    ),
)
_PAYMENTS = Source(PaymentReconciliation, ("reason",))


def cards(view: View) -> tuple[list[Card], str]:
    """When the run was, up to when it knows, and how many rows it read and set aside."""
    manifest = view.snapshot.manifest
    started = datetime.fromisoformat(manifest["started_at"])
    aside = rows_set_aside(manifest)
    return [
        Card("Run of", f"{started:%Y-%m-%d %H:%M}", (f"{started:%Z}".strip() or "UTC",)),
        Card(
            "As of",
            str(manifest["settings"]["as_of"]),
            (f"newest order {manifest['newest_order']}",),
        ),
        Card("Raw rows read", f"{rows_read(manifest):,}"),
        Card(
            "Rows set aside",
            f"{aside:,}",
            (f"folder {view.snapshot.folder.name}/rejected",) if aside else (),
        ),
    ], ""


def accounts(view: View) -> tuple[list[dict[str, str]], str]:
    """Every raw row: read, accepted, set aside."""
    rows = [
        {
            "Raw table": each["table"],
            "Read": f"{each['read']:,}",
            "Accepted": f"{each['accepted']:,}",
            "Rejected": f"{each['rejected']:,}",
            "Cascaded": f"{each['cascaded']:,}",
            "Files": ", ".join(file["name"] for file in each["files"]),
        }
        for each in view.snapshot.manifest["inputs"]
    ]
    left_out = skipped(view.snapshot.manifest)
    return rows, "\n".join(["Not published:", *left_out]) if left_out else ""


def reasons(view: View) -> tuple[list[dict[str, str]], str]:
    """Why rows were set aside."""
    rows = [
        {
            "Raw table": each["table"],
            "Column": reason["column"] or "",
            "Rule": reason["rule"],
            "Rows": f"{reason['rows']:,}",
            "Expected": reason["expected"] or "",
        }
        for each in view.snapshot.manifest["inputs"]
        for reason in each["reasons"]
    ]
    return rows, "" if rows else "No row was set aside."


def changes(view: View) -> tuple[list[dict[str, str]], str]:
    """What changed since the run before."""
    head, *lines = told(view.snapshot)
    return [{"Change": line.strip()} for line in lines], head


def striking(view: View) -> Drawn:
    """The checks to look at first: errors and warnings by the money behind them."""
    rows = view.rows(_CHECKS, "failing_rows > 0", "rank")
    figure = charts.bars(rows[:20], "check_id", "failing_amount")
    note = f"The first 20 of {len(rows)} with findings." if len(rows) > 20 else ""
    return Drawn(figure, rows, note)


def payments(view: View) -> Drawn:
    """Orders whose payments and prices differ, by reason."""
    rows = view.grouped(_PAYMENTS, "reason")
    return Drawn(charts.bars(rows, "reason", ROWS, "orders"), rows)


PAGE = Page(
    "/quality",
    "Data Quality",
    "Can these numbers be trusted, and what was done to the data?",
    (
        Cards("run", "This run", (), cards),
        Listing("accounts", "Every raw row accounted for", accounts, 12),
        Listing("changes", "Changed since the run before", changes, 12),
        Listing("reasons", "Why rows were set aside", reasons, 12),
        Panel("striking", "What to look at first: money behind", (_CHECKS,), striking, 6, 480),
        Panel("payments", "Orders whose payments differ", (_PAYMENTS,), payments, 6, 480),
        Grid("checks", "All checks", _CHECKS, order="rank NULLS LAST, check_id"),
    ),
    has_months=False,
)
