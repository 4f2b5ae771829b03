"""The page of the checks: what a run looks for in data that break no rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import groupby

from schemas.quality.oddities import ODDITIES
from schemas.quality.oddity import Oddity


def quality_page() -> str:
    """The page as Markdown: what checks are, and every oddity."""
    introduction = files(__package__).joinpath("quality_page.md").read_text(encoding="utf-8")
    return f"{introduction}\n{oddities_of(None)}"


def oddities_of(table: str | None) -> str:
    """The oddities of a raw table, or of all, as Markdown; empty if the table has none."""
    found = sorted((each for each in ODDITIES if table in (None, each.table)), key=_by_table)
    parts = (_section(name, list(group)) for name, group in groupby(found, key=_by_table))
    return "\n".join("\n".join(part) for part in parts)


def _section(table: str, oddities: Sequence[Oddity]) -> Iterator[str]:
    yield f"### {table}\n\n| column | check | severity | meaning |\n|---|---|---|---|"
    for each in oddities:
        yield f"| `{each.column}` | `{each.rule}` | {each.severity} | {each.meaning} |"
    yield ""


def _by_table(oddity: Oddity) -> str:
    return oddity.table
