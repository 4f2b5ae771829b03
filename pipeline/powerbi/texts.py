"""Reads the text files of a project, and says plainly which of them cannot be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipeline.errors import ConfigurationError


def read_text(path: Path, mend: str = "") -> str:
    """The file's text; raises ConfigurationError, which says `mend` where there is no file."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        hint = f" {mend}" if mend else ""
        raise ConfigurationError(
            f"{path}: cannot be read ({error.strerror or error}).{hint}"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: is not UTF-8. Save it so.") from error


@contextmanager
def understood(path: Path) -> Iterator[None]:
    """Tells with ConfigurationError where the content of a JSON file cannot be followed."""
    try:
        yield
    except (AttributeError, KeyError, TypeError) as error:
        raise ConfigurationError(f"{path}: has another form than Power BI gives it.") from error


def read_json(path: Path) -> dict[str, Any]:
    """The object in the file; raises ConfigurationError."""
    try:
        content = json.loads(read_text(path))
    except ValueError as error:
        raise ConfigurationError(f"{path}: is no JSON ({error}).") from error
    if not isinstance(content, dict):
        raise ConfigurationError(f"{path}: holds no JSON object.")
    return content
