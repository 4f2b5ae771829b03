"""The files of the report, in PBIR, Microsoft's text form of reports."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.powerbi.pbir import theme
from pipeline.powerbi.pbir.page import Page, page_files
from pipeline.powerbi.pbir.visuals import SCHEMAS, Json

_RESOURCES = "RegisteredResources"
# Of the month in which the format of these files was current.
_VERSION_AT_IMPORT = {"visual": "2.4.0", "report": "3.0.0", "page": "2.0.0"}


def report_files(pages: Sequence[Page]) -> dict[str, Json]:
    """Path below the report's folder to content."""
    files: dict[str, Json] = {
        "definition/version.json": {
            "$schema": f"{SCHEMAS}/versionMetadata/1.0.0/schema.json",
            "version": "2.0.0",
        },
        "definition/report.json": _report(),
        "definition/pages/pages.json": {
            "$schema": f"{SCHEMAS}/pagesMetadata/1.0.0/schema.json",
            "pageOrder": [page.name for page in pages],
            "activePageName": pages[0].name,
        },
        f"StaticResources/{_RESOURCES}/{theme.FILE_NAME}": theme.theme(),
    }
    for page in pages:
        for path, content in page_files(page).items():
            files[f"definition/pages/{page.name}/{path}"] = content
    return files


def _report() -> Json:
    item = {"name": theme.FILE_NAME, "path": theme.FILE_NAME, "type": "CustomTheme"}
    return {
        "$schema": f"{SCHEMAS}/report/3.0.0/schema.json",
        "themeCollection": {
            "customTheme": {
                "name": theme.FILE_NAME,
                "reportVersionAtImport": _VERSION_AT_IMPORT,
                "type": _RESOURCES,
            }
        },
        "resourcePackages": [{"name": _RESOURCES, "type": _RESOURCES, "items": [item]}],
        "settings": {
            "useStylableVisualContainerHeader": True,
            "exportDataMode": "AllowSummarized",
            "defaultDrillFilterOtherVisuals": True,
            "allowChangeFilterTypes": True,
            "useEnhancedTooltips": True,
        },
    }
