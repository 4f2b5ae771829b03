"""Whether a run would publish what is published already.

Imports nothing heavy: where nothing has changed, a run is over in a moment.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from pipeline.code_version import code_fingerprint
from pipeline.errors import ConfigurationError
from pipeline.settings import Settings, told
from pipeline.sources.fingerprint import fingerprint, listing
from pipeline.sources.selects.asked import selects_of, with_defaults
from pipeline.uri import Uri


def published_before(settings: Settings) -> Mapping[str, Any] | None:
    """The manifest of the published files if a run with these settings would not change them.

    The same code, settings and input files, down to their bytes, and every published file of the
    size that it was given. None if anything differs or is not there. Raises ConfigurationError
    for raw files at a URI, whose bytes no one has seen.
    """
    settings = with_defaults(settings)
    folder, output = settings.input_dir, settings.output_dir
    if isinstance(folder, Uri) or isinstance(output, Uri):
        raise ConfigurationError(
            "--if-changed compares the bytes of files, so both folders must be of this machine."
        )
    try:
        text = (output / "manifest.json").read_text(encoding="utf-8")
        manifest: dict[str, Any] = json.loads(text)
        same = (
            not (output / ".revops" / "journal.json").exists()
            and manifest["code"] == code_fingerprint()
            and _asked(manifest["settings"], told(settings, "result", _fingerprint))
            and _stands(output, manifest["files"])
            and manifest["source_fingerprint"] == _source_fingerprint(settings, folder)
            and manifest["input_listing"] == listing(settings)
            and _same_inputs(folder, manifest["input_files"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if same and (output / ".revops" / "stage").exists():
        from pipeline.publish.swap import OutputFolder

        OutputFolder(output).settle()  # a run that was killed left it
    return manifest if same else None


def newest_order_of(manifest: Mapping[str, Any]) -> datetime:
    """When the newest order behind the published files was placed."""
    return datetime.fromisoformat(manifest["newest_order"])


def _asked(recorded: Mapping[str, Any], asks: Mapping[str, Any]) -> bool:
    """Whether the run that recorded this was asked for the same."""
    as_of = recorded["as_of"] if recorded["as_of_given"] else None
    found = {**recorded, "as_of": as_of}
    return all(found[name] == value for name, value in asks.items())


def _fingerprint(setting: str, path: Path) -> str:
    return fingerprint(path)


def _source_fingerprint(settings: Settings, place: Path) -> str | None:
    """That of what a source's SELECTs read; None without one. ValueError if it can have none."""
    source = selects_of(settings)
    if source is None:
        return None
    from pipeline.sources.selects.trace import source_fingerprint

    found = source_fingerprint(source, place)
    if found is None:
        raise ValueError(f"nobody can compare what {source.name} reads")
    return found


def _stands(folder: Path, files: list[dict[str, Any]]) -> bool:
    return all((folder / file["path"]).stat().st_size == file["bytes"] for file in files)


def _same_inputs(folder: Path, files: list[dict[str, Any]]) -> bool:
    paths = [(folder / file["path"], file) for file in files]
    # Sizes first: they cost nothing.
    return all(path.stat().st_size == file["bytes"] for path, file in paths) and all(
        fingerprint(path) == file["fingerprint"] for path, file in paths
    )
