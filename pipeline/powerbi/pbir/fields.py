"""Fields that a visual shows, spelled as in DAX: `calendar[month]`, `[Total Revenue]`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pipeline.powerbi.semantic_model import MEASURE_TABLE

_FIELD = re.compile(r"(?P<table>\w*)\[(?P<name>[^\]]+)\]")


@dataclass(frozen=True)
class Field:
    """A column, or a measure of the measures' home."""

    table: str
    name: str
    is_measure: bool

    @property
    def reference(self) -> str:
        """How queries of the report call it."""
        return f"{self.table}.{self.name}"


def field(spelled: str) -> Field:
    """The field spelled so; one without a table is a measure."""
    match = _FIELD.fullmatch(spelled)
    assert match, f"{spelled} is no field"
    table = match["table"]
    return Field(table or MEASURE_TABLE, match["name"], is_measure=not table)


def expression(asked: Field, source: dict[str, str] | None = None) -> dict[str, Any]:
    """The field as PBIR writes it."""
    kind = "Measure" if asked.is_measure else "Column"
    reference = {"SourceRef": source or {"Entity": asked.table}}
    return {kind: {"Expression": reference, "Property": asked.name}}


def projection(asked: Field, *, active: bool = False) -> dict[str, Any]:
    """The field in a role of a visual."""
    found = {
        "field": expression(asked),
        "queryRef": asked.reference,
        "nativeQueryRef": asked.name,
    }
    return found | {"active": True} if active else found
