"""What `revops describe` prints: one of the generated pages, or the part of it about a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.errors import ConfigurationError
from pipeline.reference import dictionary
from pipeline.reference.lineage import inputs, lineage_page
from pipeline.reference.metrics_page import metrics_page
from pipeline.reference.quality_page import oddities_of, quality_page
from pipeline.reference.raw_page import raw_page
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES


def description(table: str | None, subject: str, *, markdown: bool) -> str:
    """The text about a table, or about all; ConfigurationError if there is none of this name.

    The subject is `tables`, or one of the pages: `lineage`, `raw`, `checks`, `metrics`. Pages are
    Markdown.
    """
    if subject == "tables":
        return _tables(table, markdown=markdown)
    return _PAGES[subject](table)


def _tables(table: str | None, *, markdown: bool) -> str:
    contracts = published_contracts()
    if table is not None:
        one = dictionary.table_markdown if markdown else dictionary.table_text
        return one(table, contracts, inputs())
    if markdown:
        return dictionary.dictionary_markdown(contracts, inputs())
    return dictionary.overview(contracts)


def _raw(table: str | None) -> str:
    return raw_page(_known(table))


def _checks(table: str | None) -> str:
    return quality_page() if table is None else oddities_of(_known(table))


def _known(table: str | None) -> str | None:
    """The name of a raw table, if one is given."""
    if table is not None and table not in RAW_TABLES:
        raise ConfigurationError(
            f"there is no raw table {table!r}. Choose from: {', '.join(RAW_TABLES)}."
        )
    return table


_PAGES: Mapping[str, Callable[[str | None], str]] = {
    "lineage": lineage_page,
    "raw": _raw,
    "checks": _checks,
    "metrics": metrics_page,
}
