"""The previews in the docs: every page can be drawn from its files and published data."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from docs.powerbi.content import Content
from docs.powerbi.definition import pages
from pipeline.powerbi.check.project_reader import read_project
from pipeline.powerbi.pbir.pages import PAGES
from tests.test_generated import ROOT

FOLDER = ROOT / "docs" / "powerbi"


def test_the_docs_show_every_page() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[(.+)\]\((.+)\.png\)", readme)
    assert shown == [(page.title, page.name) for page in PAGES]
    assert {path.stem for path in FOLDER.glob("*.png")} == {page.name for page in PAGES}


@pytest.mark.slow
def test_every_page_is_drawn(published: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    command = [sys.executable, "-m", "docs.powerbi.draw", "--output-dir", str(published)]
    subprocess.run([*command, "--to", str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    assert {path.stem for path in tmp_path.glob("*.png")} == {page.name for page in PAGES}


def test_findings_are_shown_by_rank_and_nothing_else_is(published: Path) -> None:
    """What fails nowhere has no rank, and would stand before the first."""
    project = read_project(ROOT / "powerbi")
    (page,) = (each for each in pages(project.report_folder) if each.name == "quality")
    (shown,) = (each for each in page.visuals if each.name == "checks")
    ranks = Content(project.model, published).rows(shown)[shown.known[0].reference]
    assert list(ranks) == list(range(1, len(ranks) + 1))
