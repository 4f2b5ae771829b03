"""Places that are no folders of this machine, such as s3a://bucket/raw or hdfs://host/raw."""

from __future__ import annotations

import re
from datetime import UTC, datetime

SCRATCH = ".revops"
"""The folder below an output URI for what a run needs on its way."""


def run_name() -> str:
    """A folder's name for a run that begins now; later runs have greater names."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")


class Uri(str):
    """A folder at a URI, without a slash at its end."""

    __slots__ = ()


def as_uri(text: str) -> Uri | None:
    """The URI that the text is; None for a path, a drive's letter before it or not."""
    return Uri(text.rstrip("/")) if re.match("[A-Za-z][A-Za-z0-9+.-]+://", text) else None
