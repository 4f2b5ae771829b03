"""Ids that stand for no person."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.computation.given import Known, Row, given


@given({"guest_id": "string"})
def guest_ids(known: Known) -> Iterator[Row]:
    """The customer ids that mean a guest, by the settings."""
    yield from ({"guest_id": each} for each in known.settings.guest_ids)
