"""Input and output folder must not be mixed up: published files are no raw files."""

from __future__ import annotations

import os
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.publish.swap import HIDDEN
from pipeline.uri import Uri
from schemas.raw.registry import RAW_TABLES


def check_folders(input_dir: Path | Uri, output_dir: Path) -> None:
    """Raises ConfigurationError where one would hold what belongs to the other.

    One folder inside the other is fine otherwise.
    """
    if isinstance(input_dir, Uri):
        return
    raw, out = real(input_dir), real(output_dir)
    if raw == out or _is_same(raw, out):
        raise ConfigurationError(
            f"{output_dir}: is --input-dir too. Choose another --output-dir, so that published "
            "files do not lie among raw ones."
        )
    if any(out.is_relative_to(raw / table.stem) for table in RAW_TABLES.values()):
        raise ConfigurationError(
            f"{output_dir}: lies in the folder of a raw table. Choose another --output-dir."
        )
    if raw.is_relative_to(out / HIDDEN):
        raise ConfigurationError(
            f"{input_dir}: lies where each run into {output_dir} clears away. Move the raw files."
        )


def real(path: Path) -> Path:
    """The path without links, as far as it exists."""
    return Path(os.path.realpath(path))


def _is_same(one: Path, other: Path) -> bool:
    """Asks the file system, to which names may be the same that look different."""
    try:
        return one.samefile(other)
    except OSError:
        return False
