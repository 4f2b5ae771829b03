"""A contract means these columns, all of them, in this order, to whoever validates with pandera."""

from __future__ import annotations

import ibis
import pytest
from pandera.errors import SchemaError, SchemaErrorReason

from schemas.contract import ContractType, ibis_schema
from schemas.for_pandera import pandera_schema
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES

CONTRACTS = [*(table.contract for table in RAW_TABLES.values()), *published_contracts().values()]


def empty(contract: ContractType, names: list[str]) -> ibis.Table:
    """A table without rows: these columns, with text for those that the contract does not know."""
    types = {name: ibis_schema(contract).get(name, "string") for name in names}
    return ibis.memtable(ibis.schema(types).to_pyarrow().empty_table())


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.__name__)
def test_other_columns_or_another_order_are_refused(contract: ContractType) -> None:
    names = list(ibis_schema(contract))
    for other, reason in (
        ([*names, "surplus"], SchemaErrorReason.COLUMN_NOT_IN_SCHEMA),
        (names[:-1], SchemaErrorReason.COLUMN_NOT_IN_DATAFRAME),
        ([*names[1:], names[0]], SchemaErrorReason.COLUMN_NOT_ORDERED),
    ):
        with pytest.raises(SchemaError) as caught:
            pandera_schema(contract).validate(empty(contract, other))
        assert caught.value.reason_code == reason
