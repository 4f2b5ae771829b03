"""The bundled project is what the contracts give today, and is valid by Microsoft's schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from pipeline.errors import ConfigurationError
from pipeline.powerbi import project
from tests.pipeline.powerbi.conftest import MEASURES
from tests.test_generated import ROOT, agrees

BUNDLED = ROOT / "powerbi"
SCHEMAS = ROOT.parent / "shared" / "powerbi" / "schemas"
PREFIX = "https://developer.microsoft.com/json-schemas/"


def json_files(files: dict[str, str]) -> Iterator[tuple[str, Any]]:
    for path, text in files.items():
        if not path.endswith(".tmdl"):
            yield path, json.loads(text)


def test_the_bundled_project_is_current(files: dict[str, str]) -> None:
    assert [path for path, text in files.items() if not agrees(BUNDLED / path, text)] == []


def test_nothing_else_is_bundled(files: dict[str, str]) -> None:
    there = {path.relative_to(BUNDLED).as_posix() for path in BUNDLED.rglob("*") if path.is_file()}
    assert there - {project.MEASURES, "README.md", ".gitignore"} == set(files)


def test_a_build_gives_the_bundled_files(files: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / project.MEASURES).write_bytes(MEASURES.read_bytes())
    assert project.build(tmp_path) == list(files)
    assert {path: (tmp_path / path).read_bytes().decode("utf-8") for path in files} == files


def test_every_json_file_is_valid(files: dict[str, str]) -> None:
    if not SCHEMAS.is_dir():
        pytest.skip(f"Microsoft's schemas are not at {SCHEMAS}")

    def load(uri: str) -> Resource[Any]:
        path = urlsplit(uri)._replace(fragment="").geturl().removeprefix(PREFIX)
        content = json.loads((SCHEMAS / path).read_text(encoding="utf-8-sig"))
        return Resource.from_contents(content, default_specification=DRAFT7)

    registry: Registry[Any] = Registry(retrieve=load)
    checked = 0
    for path, content in json_files(files):
        if "StaticResources" in path:  # Microsoft publishes no schema of themes there
            continue
        schema = load(content["$schema"]).contents
        errors = list(Draft7Validator(schema, registry=registry).iter_errors(content))
        assert errors == [], path
        checked += 1
    assert checked > 100


def test_names_fit_into_the_paths_of_windows(files: dict[str, str]) -> None:
    """260 characters in all: half of them are left to where the user puts the project."""
    assert max(map(len, files)) <= 130


def test_files_are_plain_utf_8(files: dict[str, str]) -> None:
    for path, text in files.items():
        assert not text.startswith("\ufeff"), path
        assert "\r" not in text, path
        assert text.endswith("\n"), path


def test_the_data_folder_outlives_a_build(tmp_path: Path) -> None:
    (tmp_path / project.MEASURES).write_bytes(MEASURES.read_bytes())
    project.build(tmp_path)
    project.configure(tmp_path, r'\\server\share\"new" outputs')
    expressions = tmp_path / project.EXPRESSIONS
    configured = expressions.read_text(encoding="utf-8")
    assert r'= "\\server\share\""new"" outputs" meta' in configured
    project.build(tmp_path)
    assert expressions.read_text(encoding="utf-8") == configured


def test_what_no_table_or_page_needs_any_more_goes(tmp_path: Path) -> None:
    (tmp_path / project.MEASURES).write_bytes(MEASURES.read_bytes())
    project.build(tmp_path)
    left = tmp_path / project.MODEL_FOLDER / "definition" / "tables" / "gone.tmdl"
    left.write_text("table gone\n", encoding="utf-8")
    page = tmp_path / project.REPORT_FOLDER / "definition" / "pages" / "gone"
    (page / "visuals" / "card").mkdir(parents=True)
    (page / "visuals" / "card" / "visual.json").write_text("{}", encoding="utf-8")
    mine = tmp_path / "notes.txt"
    mine.write_text("mine", encoding="utf-8")
    project.build(tmp_path)
    assert (left.exists(), page.exists(), mine.exists()) == (False, False, True)


def test_a_folder_without_measures_or_project_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"measures\.dax: cannot be read"):
        project.build(tmp_path)
    (tmp_path / project.MEASURES).write_bytes("/// Größe".encode("latin-1"))
    with pytest.raises(ConfigurationError, match=r"measures\.dax: is not UTF-8"):
        project.build(tmp_path)
    with pytest.raises(ConfigurationError, match="there is no Power BI project"):
        project.configure(tmp_path, "C:\\data")
