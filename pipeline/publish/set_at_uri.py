"""A published set at a URI, read by the engine that writes there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.engine.uris import UriWriter
from pipeline.publish.published_set import Row, as_texts
from pipeline.uri import Uri


@dataclass(frozen=True)
class SetAtUri:
    """The tables to which a manifest there refers."""

    path: Uri
    manifest: Mapping[str, Any]
    engine: UriWriter

    def table(self, name: str) -> list[Row]:
        """The rows of a small table; none if the set has no such table."""
        places = [
            file["path"]
            for file in self.manifest["files"]
            if file["table"] == name and file["contract_version"] is not None
        ]
        batches = (batch for place in places for batch in self.engine.published(self._at(place)))
        return as_texts(row for batch in batches for row in batch.to_pylist())

    def _at(self, place: str) -> str:
        return f"{self.path}/{place}"
