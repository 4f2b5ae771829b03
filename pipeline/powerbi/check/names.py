"""Names that Power BI takes for one: it ignores capitals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.powerbi.check.fault import Fault, at
from pipeline.powerbi.check.model_reader import ReadModel

_RESERVED = "measures"


def name_faults(model: ReadModel) -> Iterator[Fault]:
    """Two of one name, and a name that no table may have."""
    tables = [table.name for table in model.all_tables]
    for name in _repeated(tables):
        yield Fault(f"table {name!r}", "there are two tables of this name. Rename one.")
    for name in tables:
        if name.casefold() == _RESERVED:
            yield Fault(f"table {name!r}", "Power BI reserves this name. Rename it KPI_Measures.")
    for table in model.all_tables:
        for name in _repeated(column.name for column in table.columns):
            yield Fault(at(table.name, name), "the table has two columns of this name. Rename one.")
    yield from _measures(model)


def _measures(model: ReadModel) -> Iterator[Fault]:
    for name in _repeated(measure.name for _, measure in model.measures):
        yield Fault(f"measure [{name}]", "there are two measures of this name. Rename one.")
    columns = {
        (table.name.casefold(), column.name.casefold())
        for table in model.all_tables
        for column in table.columns
    }
    for home, measure in model.measures:
        if (home.casefold(), measure.name.casefold()) in columns:
            yield Fault(
                f"measure [{measure.name}]",
                f"its table {home!r} has a column of this name.",
            )


def _repeated(names: Iterable[str]) -> list[str]:
    """Names that one before has too, each once."""
    seen: set[str] = set()
    found: dict[str, str] = {}
    for name in names:
        folded = name.casefold()
        if folded in seen:
            found.setdefault(folded, name)
        seen.add(folded)
    return list(found.values())
