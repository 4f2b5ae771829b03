"""How the tables of the model filter each other: many to one, single direction.

They are the references that published contracts declare. A table is filtered by another along one
path only; two paths would make Power BI refuse the model.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.powerbi.semantic_model import Relationship
from schemas.contract import ContractType, columns, key

CALENDAR = ("calendar", "date")


def relationships(published: Mapping[str, ContractType]) -> tuple[Relationship, ...]:
    """All relationships of the model's tables, in order of their names."""
    return tuple(
        sorted(
            Relationship(table, column.name, other, *key(published[other]))
            for table, contract in published.items()
            for column in columns(contract)
            for other in column.references
            if other in published
        )
    )
