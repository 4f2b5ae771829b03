"""What the run that published a set tells of itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pipeline.errors import RevopsError
from pipeline.publish.difference import difference
from pipeline.publish.difference_text import difference_text
from pipeline.publish.published_set import NoRunBefore, PublishedSet, previous_set
from pipeline.snapshot.snapshot import Snapshot
from schemas.unknown import in_words


def rows_read(manifest: Mapping[str, Any]) -> int:
    """Raw rows that were read."""
    return sum(each["read"] for each in manifest["inputs"])


def rows_set_aside(manifest: Mapping[str, Any]) -> int:
    """Raw rows that were rejected, and those that hung on them."""
    return sum(each["rejected"] + each["cascaded"] for each in manifest["inputs"])


def skipped(manifest: Mapping[str, Any]) -> list[str]:
    """Each published table that was left out, and what it needs."""
    return [f"{table}: needs {in_words(lacks)}" for table, lacks in manifest["skipped"].items()]


def changes(snapshot: Snapshot) -> list[str]:
    """What changed since the run before, in lines; or why that cannot be told."""
    try:
        before = previous_set(snapshot.folder)
        found = difference(before, PublishedSet(snapshot.folder, snapshot.manifest))
    except NoRunBefore:
        return ["No run before this one is remembered."]
    except RevopsError as error:
        return [str(error)]
    return difference_text(found).splitlines()
