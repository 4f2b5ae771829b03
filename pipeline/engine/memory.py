"""How much memory DuckDB takes, that it gives back what it frees, and what a process took."""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TypeVar

import duckdb

_LEAST = 1_000_000_000
_PER_INPUT = 1.5
_TRIM_THRESHOLD = -1
"""M_TRIM_THRESHOLD of glibc's malloc.h."""
_TRIM_BYTES = 128 * 1024
_STATUS = Path("/proc/self/status")

Result = TypeVar("Result")


class Room:
    """A limit below DuckDB's own that grows where it proves too narrow."""

    def __init__(self, database: duckdb.DuckDBPyConnection, input_bytes: int | None) -> None:
        """Sets the limit to what the input needs; leaves it as it is if that is not known."""
        self._database = database
        self._lock = Lock()
        self._limit = self._most = 0
        if input_bytes is not None:
            setting = "parse_formatted_bytes(current_setting('memory_limit'))"
            ((self._most,),) = database.execute(f"SELECT {setting}").fetchall()
            self._set(max(_LEAST, int(input_bytes * _PER_INPUT)))

    def give(self, work: Callable[[], Result]) -> Result:
        """What the work returns; with twice the room, and again, as long as it runs out of it.

        The work must be such that it can begin anew.
        """
        limit = self._limit
        try:
            return work()
        except duckdb.OutOfMemoryException:
            with self._lock:
                if self._limit == limit:  # else another thread has made room
                    if limit >= self._most:
                        raise
                    self._set(limit * 2)
        return self.give(work)

    def _set(self, limit: int) -> None:
        self._limit = min(limit, self._most)
        with self._database.cursor() as cursor:
            cursor.execute(f"SET memory_limit = '{self._limit}B'")


def peak_memory() -> int | None:
    """The most bytes of memory that this process has held so far; None where nobody counts them."""
    try:
        # What getrusage tells on Linux begins with what the parent process held.
        found = re.search(r"^VmHWM:\s+([0-9]+) kB$", _STATUS.read_text(), re.MULTILINE)
    except OSError:
        return _most_resident()
    return int(found[1]) * 1024 if found else None


def _most_resident() -> int | None:
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def return_freed_memory() -> None:
    """Keeps glibc from raising the size up to which it holds on to freed blocks.

    DuckDB frees blocks of 256 KiB by the thousand. After the first, glibc takes such a size for
    usual and keeps them: some hundred megabytes for two million orders. To set the threshold at
    all ends that (mallopt(3)). Other C libraries have no such call, and nothing is done.
    """
    try:
        ctypes.CDLL(None).mallopt(_TRIM_THRESHOLD, _TRIM_BYTES)
    except (AttributeError, OSError, TypeError):
        return
