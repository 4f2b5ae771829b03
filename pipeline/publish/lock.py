"""One run at a time for an output folder.

The operating system holds the lock and drops it when the process ends, however it ends; a file
beside it says who holds it.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from pipeline.errors import Locked
from pipeline.publish.files import read_json, write_json

LOCK = "lock"
HOLDER = "holder.json"


@contextmanager
def hold(folder: Path, hidden: Path) -> Iterator[None]:
    """Holds the output folder's lock, which lies in its hidden folder.

    Raises Locked at once if another process has it.
    """
    lock = FileLock(hidden / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise Locked(
            f"{folder}: {_describe(read_json(hidden / HOLDER))} is publishing here. "
            "Wait until it has ended, or choose another --output-dir. Nothing was changed."
        ) from error
    try:
        try:
            write_json(hidden / HOLDER, _myself())
            yield
        finally:
            with suppress(OSError):  # it only tells; the lock itself goes with the process
                (hidden / HOLDER).unlink(missing_ok=True)
    finally:
        lock.release()


def _myself() -> dict[str, Any]:
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    return {"process": os.getpid(), "host": platform.node(), "since": since}


def _describe(holder: Any) -> str:
    if not isinstance(holder, dict):  # it has just begun
        return "another run"
    return (
        f"another run (process {holder.get('process')} on {holder.get('host')}, "
        f"since {holder.get('since')})"
    )
