"""The measures of the model: those of the catalogue of metrics, and those that are written in DAX.

`measures.dax` has the latter, in DAX query view syntax, with what Power BI shows of them.

Above each measure stand its description (`/// …`), its format (`// format: …`) and its folder
(`// folder: …`); above one of amounts also `// unit: currency`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import dedent

from pipeline.errors import ConfigurationError
from pipeline.powerbi.base_measures import base_measures
from pipeline.powerbi.semantic_model import MEASURE_TABLE, Measure
from schemas.currencies import CURRENCY

_MEASURE = re.compile(rf"\s*MEASURE\s+'?{MEASURE_TABLE}'?\[([^\]]+)\]\s*=(.*)", re.IGNORECASE)
_ABOUT = re.compile(r"\s*//\s*(format|folder|unit):\s*(.+?)\s*")
_DESCRIPTION = re.compile(r"\s*///\s*(.+?)\s*")
_END = re.compile(r"\s*EVALUATE\b.*", re.IGNORECASE)


@dataclass
class _Draft:
    """What is known of a measure so far."""

    line: int = 0
    name: str = ""
    body: list[str] = field(default_factory=list)
    description: list[str] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)


def model_measures(text: str, where: str) -> list[Measure]:
    """All measures of the model; the text is that of `measures.dax`, which `where` names.

    Raises ConfigurationError where one in DAX lacks something, or has a name that is taken.
    """
    base, written = base_measures(), read_measures(text, where)
    taken = {measure.name.casefold() for measure in base}
    for measure in written:
        if measure.name.casefold() in taken:
            raise ConfigurationError(
                f"{where}: measure {measure.name!r} is one of the catalogue of metrics already "
                "(docs/metrics.md). Rename or remove it."
            )
    return [*base, *written]


def read_measures(text: str, where: str) -> list[Measure]:
    """The file's measures in order; raises ConfigurationError where one lacks something.

    `where` names the file in messages.
    """
    measures = [_measure(draft, where) for draft in _drafts(text)]
    names = [measure.name.casefold() for measure in measures]
    for measure in measures:
        if names.count(measure.name.casefold()) > 1:
            raise ConfigurationError(
                f"{where}: measure {measure.name!r} is defined twice (capitals do not count). "
                "Rename one."
            )
    return measures


def _drafts(text: str) -> Iterator[_Draft]:
    draft = _Draft()
    for number, line in enumerate(text.splitlines(), start=1):
        described, about = _DESCRIPTION.fullmatch(line), _ABOUT.fullmatch(line)
        begun = _MEASURE.fullmatch(line)
        if draft.name and (described or about or begun or _END.fullmatch(line)):
            yield draft
            draft = _Draft()
        if described:
            draft.description.append(described[1])
        elif about:
            draft.about[about[1]] = about[2]
        elif begun:
            draft.line, draft.name, draft.body = number, begun[1], [begun[2].strip()]
        elif draft.name:
            draft.body.append(line)
    if draft.name:
        yield draft


def _measure(draft: _Draft, where: str) -> Measure:
    first, *rest = draft.body
    expression = "\n".join(part for part in (first, dedent("\n".join(rest)).strip("\n")) if part)
    wanted = {
        "an expression": expression.strip(),
        "a description (a line with ///)": " ".join(draft.description),
        "a format (// format: …)": draft.about.get("format"),
        "a folder (// folder: …)": draft.about.get("folder"),
    }
    for what, given in wanted.items():
        if not given:
            raise ConfigurationError(
                f"{where}, line {draft.line}: measure {draft.name!r} lacks {what}. Add it."
            )
    return Measure(
        name=draft.name,
        expression=expression,
        description=" ".join(draft.description),
        format_string=draft.about["format"],
        folder=draft.about["folder"],
        unit=CURRENCY if draft.about.get("unit") == "currency" else None,
    )
