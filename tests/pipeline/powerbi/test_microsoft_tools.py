"""The project by Microsoft's own tools, and by the rules of pbir-utils.

REVOPS_POWERBI_TOOLS names a folder into which the package.json of the folder `tools` was installed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.powerbi import project
from pipeline.powerbi.m_query import load_query
from pipeline.powerbi.semantic_model import SemanticModel
from tests.pipeline.powerbi.planted import REPORT, Planted, write_project

pytestmark = pytest.mark.slow

PARSE = Path(__file__).parent / "tools" / "parse_queries.mjs"


@pytest.fixture(scope="module")
def tools() -> Path:
    folder = os.environ.get("REVOPS_POWERBI_TOOLS")
    if not folder:
        pytest.skip("REVOPS_POWERBI_TOOLS names no folder with Microsoft's tools")
    return Path(folder)


@pytest.fixture
def planted(model: SemanticModel, tmp_path: Path) -> Planted:
    write_project(model, tmp_path / "project")
    return Planted(tmp_path / "project", tmp_path / "outputs")


def node(*arguments: str | Path, text: str = "") -> str:
    found = shutil.which("node")
    assert found, "Node.js is not there"
    done = subprocess.run(
        [found, *map(str, arguments)], input=text, capture_output=True, text=True, check=False
    )
    assert done.stdout, done.stderr
    return done.stdout


def author_errors(tools: Path, folder: Path) -> dict[str, Any]:
    """The diagnostics of Microsoft's report authoring tool."""
    package = tools / "node_modules" / "@microsoft" / "powerbi-report-authoring-cli"
    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    (script,) = about["bin"].values()
    pbip = folder / f"{project.NAME}.pbip"
    found = node(package / script, "validate", "--no-schema", pbip)
    data = json.loads(found)["data"]
    assert (data["result"] == "failed") == (data["errorCount"] > 0)
    return dict(data["diagnostics"]) if data["errorCount"] else {}


def parse_errors(tools: Path, queries: dict[str, str]) -> dict[str, str]:
    """What Microsoft's parser of Power Query says."""
    return dict(json.loads(node(PARSE, tools, text=json.dumps(queries))))


def test_microsoft_s_report_tool_finds_no_error(tools: Path, planted: Planted) -> None:
    assert author_errors(tools, planted.project) == {}


def test_microsoft_s_report_tool_would_find_one(tools: Path, planted: Planted) -> None:
    (planted.project / REPORT / "pages/overview/visuals/card_revenue/visual.json").unlink()
    assert list(author_errors(tools, planted.project)) == ["PBIR_VISUAL_DIR_WITHOUT_JSON"]


def test_microsoft_s_parser_reads_every_query(tools: Path, model: SemanticModel) -> None:
    queries = {table.name: load_query(table) for table in model.tables}
    assert parse_errors(tools, queries) == {}
    assert list(parse_errors(tools, {"wrong": "let Source = 1 inn Source"})) == ["wrong"]


def broken_rules(folder: Path) -> list[str]:
    """The rules of pbir-utils that the report breaks, but for mere information."""
    command = Path(sys.executable).with_name("pbir-utils")
    report = folder / project.REPORT_FOLDER
    done = subprocess.run(
        [str(command), "validate", str(report), "--severity", "warning", "--format", "json"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=True,
    )
    found = json.loads(done.stdout[done.stdout.index("{") :])  # after a banner
    return [name for name, passed in found["results"].items() if not passed]


def test_the_rules_of_pbir_utils_hold(tools: Path, planted: Planted) -> None:
    assert broken_rules(planted.project) == []
    planted.replace(f"{REPORT}/pages/sales/page.json", "Sales & Geography", "Page 5")
    assert broken_rules(planted.project) != []
