"""The SQL of a mart."""

from __future__ import annotations

from pipeline.computation.mart_expressions import MartExpressions
from pipeline.engine.dialects import to_sql
from pipeline.errors import ConfigurationError
from pipeline.marts import all_marts


def mart_sql(name: str, dialect: str) -> str:
    """The SELECT that computes the mart from the tables it names; ConfigurationError if unknown."""
    if name not in all_marts():
        raise ConfigurationError(
            f"there is no mart {name!r}. Choose from: {', '.join(sorted(all_marts()))}."
        )
    found = all_marts()[name]
    if found.row_columns:
        return f"-- {name} is a model: Python computes it from {', '.join(found.inputs)}."
    return to_sql(MartExpressions()[name], dialect, pretty=True)
