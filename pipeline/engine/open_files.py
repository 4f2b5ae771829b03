"""Enough open files for a run, before an engine finds out the hard way."""

from __future__ import annotations

import sys
from contextlib import suppress

from pipeline.errors import DiskError

LEAST = 100


def require_open_files() -> None:
    """Raises DiskError where the process may not open enough files at once.

    DuckDB ends the whole process, without a word, if a thread of it cannot open its file.
    """
    if sys.platform == "win32":
        return
    import resource

    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if allowed != resource.RLIM_INFINITY and allowed < LEAST:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (LEAST, most))
            return
        raise DiskError(
            f"only {allowed} files may be open at once, but a run needs up to {LEAST}. "
            f"Allow more (ulimit -n {LEAST})."
        )
