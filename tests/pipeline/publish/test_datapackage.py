"""`datapackage.json` describes every published table, column by column, after the standard."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from typing import Any

import pyarrow.parquet as pq
import pytest

from schemas.contract import columns, key
from schemas.published import published_contracts
from schemas.unknown import unknown_columns
from tests.pipeline.publish.conftest import Published

Resource = dict[str, Any]


@pytest.fixture
def package(published: Published) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((published.folder / "datapackage.json").read_text("utf-8"))
    return found


@pytest.fixture
def resources(package: dict[str, Any]) -> list[Resource]:
    found: list[Resource] = package["resources"]
    return found


def test_every_table_is_a_resource_in_each_format(resources: list[Resource]) -> None:
    expected = {
        f"{name}.{ending}" for name in published_contracts() for ending in ("csv", "parquet")
    }
    assert {resource["path"] for resource in resources} == expected


def test_rejected_rows_are_no_resource(published: Published, resources: list[Resource]) -> None:
    assert (published.folder / "rejected" / "orders.csv").exists()
    assert [resource for resource in resources if "rejected" in resource["path"]] == []


def test_names_are_unique_and_of_the_standard(resources: list[Resource]) -> None:
    names = [resource["name"] for resource in resources]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z0-9._-]+", name)] == []


def test_hashes_and_sizes_match_the_files(published: Published, resources: list[Resource]) -> None:
    for resource in resources:
        content = (published.folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)


def test_fields_are_the_columns_of_the_file(
    published: Published, resources: list[Resource]
) -> None:
    for resource in resources:
        path = published.folder / resource["path"]
        if path.suffix == ".parquet":
            names = pq.read_schema(path).names
        else:
            with path.open(encoding="utf-8", newline="") as text:
                names = next(csv.reader(text))
        assert [field["name"] for field in resource["schema"]["fields"]] == names


def test_every_column_is_described(resources: list[Resource]) -> None:
    for resource in resources:
        assert resource["title"]
        assert resource["description"]
        for field in resource["schema"]["fields"]:
            assert field["title"], field["name"]
            assert field["description"], field["name"]


def test_keys_and_empty_values_follow_the_contracts(
    published: Published, resources: list[Resource]
) -> None:
    contracts, unknown = published_contracts(), published.result.unknown
    assert "sellers.seller_state" in unknown
    for resource in resources:
        contract = contracts[resource["name"].removesuffix(".parquet")]
        schema = resource["schema"]
        assert schema["primaryKey"] == list(key(contract))
        assert schema["missingValues"] == [""]
        required = [field["constraints"]["required"] for field in schema["fields"]]
        empty = unknown_columns(contract, unknown)
        assert required == [
            not column.nullable and column.name not in empty for column in columns(contract)
        ]


def test_types_are_of_the_standard(resources: list[Resource]) -> None:
    kinds = {field["type"] for resource in resources for field in resource["schema"]["fields"]}
    assert kinds <= {"string", "integer", "number", "date", "datetime"}


def test_units_of_money_are_told(resources: list[Resource]) -> None:
    (revenue,) = [
        field
        for resource in resources
        if resource["name"] == "monthly_revenue"
        for field in resource["schema"]["fields"]
        if field["name"] == "revenue"
    ]
    assert revenue["unit"] == "BRL"
    assert revenue["type"] == "number"
