"""The report as a page: what it says, in the order of `report.html`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from pipeline.report.drawing import svg
from pipeline.report.pictures import PICTURES, Picture
from pipeline.snapshot.figures import selected
from pipeline.snapshot.following import Published
from pipeline.snapshot.formats import shown
from pipeline.snapshot.run_facts import changes, rows_read, rows_set_aside, skipped
from pipeline.snapshot.selection import Selection
from pipeline.snapshot.snapshot import Snapshot
from schemas.contract import table_name
from schemas.currencies import CURRENCY
from schemas.fields import RATIO
from schemas.quality.quality_results import QualityResults
from schemas.revenue.kpi_summary import KpiSummary

_KPIS, _CHECKS = table_name(KpiSummary), table_name(QualityResults)
_FINDINGS = 15


def report(folder: Path) -> str:
    """The whole page of the set that the folder holds; BadInput if there is none."""
    return Published(folder).read(_page)


def _page(snapshot: Snapshot) -> str:
    environment = Environment(
        loader=PackageLoader("pipeline.report", "."), autoescape=True, trim_blocks=True
    )
    return environment.get_template("report.html").render(
        manifest=snapshot.manifest,
        started=str(snapshot.manifest["started_at"])[:16].replace("T", " "),
        read=rows_read(snapshot.manifest),
        aside=rows_set_aside(snapshot.manifest),
        skipped=skipped(snapshot.manifest),
        periods=_key_figures(snapshot),
        pictures=[_picture(each, snapshot) for each in PICTURES],
        findings=_findings(snapshot),
        shown_findings=_FINDINGS,
        changes=changes(snapshot),
    )


def _key_figures(snapshot: Snapshot) -> list[tuple[str, list[dict[str, str]]]]:
    """The last complete month, quarter and year, each with its key figures."""
    if not snapshot.has(_KPIS):
        return []
    names = ("period_type", "period", "kpi", "unit", "value", "delta_pct", "yoy_growth_pct")
    rows = selected(snapshot, Selection(), _KPIS, (*names, "low_sample"))
    found = []
    for kind in ("month", "quarter", "year", "all_time"):
        of_kind = [row for row in rows if row["period_type"] == kind]
        if of_kind:
            title = "All time" if kind == "all_time" else f"{kind.title()} {of_kind[0]['period']}"
            found.append((title, [_key_figure(row, snapshot.currency) for row in of_kind]))
    return found


def _key_figure(row: dict[str, Any], currency: str) -> dict[str, str]:
    value = row["value"]
    unit = CURRENCY if row["unit"] == currency else row["unit"]
    if value is not None and unit not in (CURRENCY, RATIO):
        value = value.normalize() if value != value.to_integral() else int(value)
    return {
        "name": row["kpi"].replace("_", " "),
        "value": shown(value, unit, currency),
        "before": shown(row["delta_pct"], "%"),
        "year": shown(row["yoy_growth_pct"], "%"),
        "note": "few" if row["low_sample"] else "",
    }


def _picture(picture: Picture, snapshot: Snapshot) -> dict[str, str]:
    absent = [table for table in picture.tables if not snapshot.has(table)]
    if absent:
        return {"title": picture.title, "absent": ", ".join(absent)}
    return {"title": picture.title, "svg": Markup(svg(picture, snapshot))}


def _findings(snapshot: Snapshot) -> list[dict[str, str]]:
    if not snapshot.has(_CHECKS):
        return []
    names = ("check_id", "severity", "failing_rows", "row_count", "failing_share", "failing_amount")
    rows = selected(snapshot, Selection(), _CHECKS, names, "failing_rows > 0", "rank")
    return [
        {
            "check": row["check_id"],
            "severity": row["severity"],
            "rows": f"{row['failing_rows']:,} of {row['row_count']:,}",
            "share": shown(row["failing_share"], RATIO),
            "amount": shown(row["failing_amount"], CURRENCY, snapshot.currency),
        }
        for row in rows
    ]
