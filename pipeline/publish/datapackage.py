"""`datapackage.json`: the published files described after the Data Package standard, version 2.

https://datapackage.org/standard/data-package/
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from pipeline.publish.published_file import PublishedFile
from pipeline.rules.excel_form import DECIMAL, DELIMITER, EXCEL
from schemas import types
from schemas.contract import Column, ContractType, columns, description, key, metadata
from schemas.currencies import CURRENCY

FILE_NAME = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_MEDIA_TYPES = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
_FIELD_TYPES = {
    types.STRING: "string",
    types.INTEGER: "integer",
    types.DECIMAL: "number",
    types.DATE: "date",
    types.TIMESTAMP: "datetime",
}


def datapackage(
    published: Sequence[PublishedFile],
    contracts: Mapping[str, ContractType],
    empty: Mapping[str, Collection[str]],
    currency: str | None,
    csv_for: str | None = None,
) -> dict[str, Any]:
    """The descriptor of the published tables, and of their empty columns, ready for JSON.

    Amounts have the currency as their unit.
    """
    return {
        "$schema": _PROFILE,
        "name": "revops-outputs",
        "title": "Revenue tables by revops",
        "resources": [
            _resource(file, contracts[file.table], empty[file.table], currency, csv_for)
            for file in published
            if file.table in contracts
        ],
    }


def _resource(
    file: PublishedFile,
    contract: ContractType,
    empty: Collection[str],
    currency: str | None,
    csv_for: str | None,
) -> dict[str, Any]:
    ending = PurePosixPath(file.path).suffix.lstrip(".")
    is_for_excel = ending == "csv" and csv_for == EXCEL
    numbers = {"decimalChar": DECIMAL} if is_for_excel else {}
    return {
        "name": file.table if ending == "csv" else f"{file.table}.{ending}",
        "title": file.table.replace("_", " "),
        "description": f"{description(contract)} {metadata(contract)['grain']}",
        "path": file.path,
        "format": ending,
        "mediatype": _MEDIA_TYPES[ending],
        "encoding": "utf-8",
        **({"dialect": {"delimiter": DELIMITER}} if is_for_excel else {}),
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": {
            "fields": [
                _field(each, each.name in empty, currency, numbers) for each in columns(contract)
            ],
            "primaryKey": list(key(contract)),
            "missingValues": [""],
        },
    }


def _field(
    column: Column, is_empty: bool, currency: str | None, numbers: Mapping[str, str]
) -> dict[str, Any]:
    """The column; `numbers` says what is particular to those with decimals."""
    field: dict[str, Any] = {
        "name": column.name,
        "type": _FIELD_TYPES[column.dtype.kind],
        "title": column.title,
        "description": column.description,
        "constraints": {"required": not column.nullable and not is_empty},
    }
    if column.decimals is not None:
        field |= numbers
    if column.unit:
        field["unit"] = (currency or CURRENCY) if column.unit == CURRENCY else column.unit
    return field
