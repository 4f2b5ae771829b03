"""Which code computes: what a result depends on beside data and settings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import metadata
from pathlib import Path

import xxhash

_ROOT = Path(__file__).parent.parent
_FOLDERS = ("pipeline", "schemas")
_READ_ONLY = frozenset(
    ("dashboard", "powerbi", "reference", "report", "sample", "snapshot", "terminal")
)
"""Wings that read what is published, or talk: no published byte depends on them.

That nothing else imports them is a contract of imports in pyproject.toml; a wing that is not named
here counts as one that computes.
"""
_LIBRARIES = (
    "duckdb",
    "ibis-framework",
    "numpy",
    "pandas",
    "pyarrow",
    "scipy",
    "sqlglot",
    "tzdata",
)
_COMPILERS = ("ibis-framework", "sqlglot")
"""Those of them that make SQL of expressions."""


def library_versions() -> dict[str, str]:
    """The version of each library that a result depends on."""
    return {name: metadata.version(name) for name in _LIBRARIES}


def computing_files(root: Path) -> list[Path]:
    """The source files on which a published byte can depend, sorted."""
    found = (path for folder in _FOLDERS for path in (root / folder).rglob("*.py"))
    return sorted(path for path in found if _READ_ONLY.isdisjoint(path.relative_to(root).parts))


@cache
def code_fingerprint() -> str:
    """Of what a result depends on: XXH3 (128 bit) of source files and versions."""
    return _fingerprint(_LIBRARIES)


@cache
def queries_fingerprint() -> str:
    """The same of what compiled queries depend on."""
    return _fingerprint(_COMPILERS)


@cache
def _digest_of_files() -> str:
    digest = xxhash.xxh3_128()
    for path in computing_files(_ROOT):
        digest.update(f"{path.relative_to(_ROOT).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _fingerprint(libraries: Sequence[str]) -> str:
    digest = xxhash.xxh3_128(_digest_of_files().encode())
    for name in libraries:
        digest.update(f"{name} {metadata.version(name)}\0".encode())
    return digest.hexdigest()
