"""Whether the published files are those that the manifest speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.errors import BadInput
from pipeline.publish.files import read_json, sha256
from pipeline.publish.swap import MANIFEST, OutputFolder, disk_errors

_DATA = (".csv", ".parquet")


def verify(path: Path) -> tuple[int, list[str]]:
    """How many files the manifest names, and what is wrong, a line each.

    Finishes or undoes a swap first that a crash left behind. Raises BadInput where nothing is
    published.
    """
    OutputFolder(path).settle()
    with disk_errors(path):
        return _compare(path)


def _compare(path: Path) -> tuple[int, list[str]]:
    manifest = read_json(path / MANIFEST)
    if not isinstance(manifest, dict) or "files" not in manifest:
        raise BadInput(
            f"{path}: has no readable {MANIFEST}: nothing was published here. Check --output-dir."
        )
    files: list[dict[str, Any]] = manifest["files"]
    problems = [problem for file in files for problem in _problems(path, file)]
    return len(files), problems + list(_strangers(path, {file["path"] for file in files}))


def _problems(path: Path, file: dict[str, Any]) -> Iterator[str]:
    published = path / file["path"]
    try:
        if not published.is_file():
            yield f"{file['path']}: is missing"
        elif (size := published.stat().st_size) != file["bytes"]:
            yield f"{file['path']}: has {size:,} bytes instead of {file['bytes']:,}"
        elif sha256(published) != file["sha256"]:
            yield f"{file['path']}: was changed after it was published"
    except OSError as error:
        yield f"{file['path']}: cannot be read ({error.strerror})"


def _strangers(path: Path, known: set[str]) -> Iterator[str]:
    for found in sorted(path.iterdir()):
        if found.suffix in _DATA and found.name not in known:
            yield f"{found.name}: does not belong to the published set; remove it"
