"""The whole Power BI project: its files, and the folder that holds them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.powerbi.for_run import Run, measures_without, pages_without, published_run
from pipeline.powerbi.from_contracts import semantic_model
from pipeline.powerbi.in_currency import in_currency
from pipeline.powerbi.m_query import FOLDER_PARAMETER
from pipeline.powerbi.measures import model_measures
from pipeline.powerbi.pbir.files import report_files
from pipeline.powerbi.pbir.page import Page
from pipeline.powerbi.pbir.pages import PAGES
from pipeline.powerbi.semantic_model import SemanticModel
from pipeline.powerbi.texts import read_text
from pipeline.powerbi.tmdl import folder_expression, model_files
from schemas.published import published_contracts

NAME = "revops"
MEASURES = "measures.dax"
MODEL_FOLDER, REPORT_FOLDER = f"{NAME}.SemanticModel", f"{NAME}.Report"
EXPRESSIONS = f"{MODEL_FOLDER}/definition/expressions.tmdl"
DEFAULT_DATA_FOLDER = r"C:\revops\outputs"

_FOLDER_VALUE = re.compile(rf'expression {FOLDER_PARAMETER} = "((?:[^"]|"")*)"')
_SCHEMAS = "https://developer.microsoft.com/json-schemas/fabric"
_IDS = {
    "SemanticModel": "0d5c0f6e-6e5b-4f0c-9b59-6b1d3f0a7c01",
    "Report": "0d5c0f6e-6e5b-4f0c-9b59-6b1d3f0a7c02",
}


def project_files(
    model: SemanticModel, data_folder: str = DEFAULT_DATA_FOLDER, pages: Sequence[Page] = PAGES
) -> dict[str, str]:
    """Path below the project's folder to text."""
    texts = {
        f"{MODEL_FOLDER}/definition/{path}": text
        for path, text in model_files(model, data_folder).items()
    }
    contents = {f"{REPORT_FOLDER}/{path}": file for path, file in report_files(pages).items()}
    contents |= {
        f"{NAME}.pbip": {
            "$schema": f"{_SCHEMAS}/pbip/pbipProperties/1.0.0/schema.json",
            "version": "1.0",
            "artifacts": [{"report": {"path": REPORT_FOLDER}}],
            "settings": {"enableAutoRecovery": True},
        },
        f"{MODEL_FOLDER}/definition.pbism": {
            "$schema": f"{_SCHEMAS}/item/semanticModel/definitionProperties/1.0.0/schema.json",
            "version": "4.2",
            "settings": {},
        },
        f"{REPORT_FOLDER}/definition.pbir": {
            "$schema": f"{_SCHEMAS}/item/report/definitionProperties/2.0.0/schema.json",
            "version": "4.0",
            "datasetReference": {"byPath": {"path": f"../{MODEL_FOLDER}"}},
        },
        f"{MODEL_FOLDER}/.platform": _platform("SemanticModel"),
        f"{REPORT_FOLDER}/.platform": _platform("Report"),
    }
    written = {path: _json(content) for path, content in contents.items()}
    return dict(sorted((texts | written).items()))


def build(folder: Path, output_dir: Path | None = None) -> list[str]:
    """Writes the project into the folder, with the measures that stand there in `measures.dax`.

    Keeps the data folder that a project there reads already; removes what no table or page needs
    any more. Where a folder with published files is named, leaves out the tables that its run
    skipped, and shows amounts with its currency. Returns the paths of the files.
    """
    source = folder / MEASURES
    text = read_text(source, "Copy it from the folder powerbi of revops' repository.")
    run = published_run(output_dir) if output_dir else Run()
    tables = {name: each for name, each in published_contracts().items() if name not in run.skipped}
    measures = measures_without(model_measures(text, str(source)), run.skipped)
    model = semantic_model(tables, measures)
    files = project_files(
        in_currency(model, run.currency) if run.currency else model,
        _data_folder(folder) or DEFAULT_DATA_FOLDER,
        pages_without(PAGES, run.skipped, measures),
    )
    _write(folder, files)
    for path in _definitions(folder):
        if path.is_dir():
            with suppress(OSError):  # it holds something
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in files:
            path.unlink()
    return list(files)


def configure(folder: Path, data_folder: str) -> None:
    """Makes the project in the folder read published files from this one."""
    path = folder / EXPRESSIONS
    if not path.is_file():
        raise ConfigurationError(
            f"{folder}: there is no Power BI project ({EXPRESSIONS} is missing). "
            "`revops powerbi build` makes one."
        )
    _write(folder, {EXPRESSIONS: folder_expression(data_folder)})


def _data_folder(folder: Path) -> str | None:
    path = folder / EXPRESSIONS
    found = _FOLDER_VALUE.search(read_text(path)) if path.is_file() else None
    return found[1].replace('""', '"') if found else None


def _definitions(folder: Path) -> list[Path]:
    """All that the two definitions hold, files first: Power BI would load one that is left over."""
    places = (MODEL_FOLDER, REPORT_FOLDER)
    found = (path for place in places for path in (folder / place / "definition").rglob("*"))
    return sorted(found, key=lambda path: len(path.parts), reverse=True)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _platform(kind: str) -> dict[str, object]:
    return {
        "$schema": f"{_SCHEMAS}/gitIntegration/platformProperties/2.0.0/schema.json",
        "metadata": {"type": kind, "displayName": NAME},
        "config": {"version": "2.0", "logicalId": _IDS[kind]},
    }


def _json(content: object) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
