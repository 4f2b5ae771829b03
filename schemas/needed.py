"""What of the raw tables some published figure cannot do without."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from schemas.contract import ContractType, columns, metadata
from schemas.published import published_contracts


@cache
def needed_names() -> frozenset[str]:
    """The names of optional raw tables and columns that a column, row or table needs."""
    contracts = published_contracts().values()
    return frozenset(name for contract in contracts for name in _needs(contract))


def _needs(contract: ContractType) -> Iterator[str]:
    about = metadata(contract)
    yield from about["needs"]
    for each in columns(contract):
        yield from each.needs
    for rows in about["rows_need"].values():
        for needs in rows.values():
            yield from needs
