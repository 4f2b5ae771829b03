"""Contracts as pandera schemas: for those who validate with pandera, and for the proof of rules.

pandera is the reference for what the rules mean; a run does not need it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandera.ibis as pa

from schemas.contract import Column, ContractType, RowCheck, columns, key, row_checks, table_name


def pandera_schema(contract: ContractType) -> pa.DataFrameSchema:
    """These columns, all of them, in this order, with the contract's rules and key."""
    return pa.DataFrameSchema(
        {column.name: _column(column) for column in columns(contract)},
        checks=[pa.Check(_of_table(check), name=check.name) for check in row_checks(contract)],
        unique=list(key(contract)) or None,
        strict=True,
        ordered=True,
        name=table_name(contract),
    )


def _column(column: Column) -> pa.Column:
    return pa.Column(
        column.dtype.to_ibis(),
        checks=[getattr(pa.Check, each.name)(**each.statistics) for each in column.checks],
        nullable=column.nullable,
        title=column.title,
        description=column.description,
    )


def _of_table(check: RowCheck) -> Callable[[Any], Any]:
    return lambda data: check.passing(data.table)
