"""Which code computes: what a result depends on beside data and settings."""

from __future__ import annotations

from functools import cache
from importlib import metadata
from pathlib import Path

import xxhash

_PACKAGES = (Path(__file__).parent, Path(__file__).parent.parent / "schemas")
_LIBRARIES = (
    "duckdb",
    "ibis-framework",
    "numpy",
    "pandas",
    "pandera",
    "pyarrow",
    "scipy",
    "sqlglot",
    "tzdata",
)


def library_versions() -> dict[str, str]:
    """The version of each library that a result depends on."""
    return {name: metadata.version(name) for name in _LIBRARIES}


@cache
def code_fingerprint() -> str:
    """XXH3 (128 bit) of revops' own source files and of the versions of what it computes with."""
    digest = xxhash.xxh3_128()
    for folder in _PACKAGES:
        for path in sorted(folder.rglob("*.py")):
            digest.update(f"{path.relative_to(folder.parent).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    for name, version in library_versions().items():
        digest.update(f"{name} {version}\0".encode())
    return digest.hexdigest()
