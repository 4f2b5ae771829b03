"""How much memory DuckDB takes, that it gives back what it frees, and what a process took."""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TypeVar

import duckdb

_LEAST = 1_000_000_000
_PER_INPUT = 1.5
_TRIM_THRESHOLD = -1
"""M_TRIM_THRESHOLD of glibc's malloc.h."""
_TRIM_BYTES = 128 * 1024
_STATUS = Path("/proc/self/status")
_LIMIT = "parse_formatted_bytes(current_setting('memory_limit'))"
_HELD = "SELECT coalesce(sum(memory_usage_bytes), 0)::BIGINT FROM duckdb_memory()"
_SECONDS_BETWEEN_LOOKS = 0.02
_AIM = 0.9
"""Of the limit, what the process should hold: between two looks it may take more."""
_LEAST_SHARE = 0.5
"""Of the limit, what DuckDB has in any case."""
_STEP = 0.02
"""Of the limit, what a change must be worth."""

Result = TypeVar("Result")


class Room:
    """A limit below DuckDB's own that grows where it proves too narrow."""

    def __init__(self, database: duckdb.DuckDBPyConnection, input_bytes: int | None) -> None:
        """Sets the limit to what the input needs; leaves it as it is if that is not known."""
        self._database = database
        self._lock = Lock()
        self._limit = self._most = 0
        if input_bytes is not None:
            ((self._most,),) = database.execute(f"SELECT {_LIMIT}").fetchall()
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

    def close(self) -> None:
        """Nothing is left to end."""

    def _set(self, limit: int) -> None:
        self._limit = min(limit, self._most)
        with self._database.cursor() as cursor:
            cursor.execute(f"SET memory_limit = '{self._limit}B'")


class Bound:
    """Keeps the process as a whole within a limit: DuckDB gets what is not held outside of it.

    Outside are Python, Arrow's buffers of what is read and written, and what the allocator keeps.
    Where nobody tells what a process holds, and once a step cannot do with less, DuckDB alone has
    the limit: a run that fits then does not fail for what is outside.
    """

    def __init__(self, database: duckdb.DuckDBPyConnection) -> None:
        """Watches until it is closed; the limit is the one that the database has now."""
        self._database = database
        ((self._limit,),) = database.execute(f"SELECT {_LIMIT}").fetchall()
        self._given = self._limit
        self._lock = Lock()
        self._closed = Event()
        self._watcher = Thread(target=self._watch, daemon=True)
        if resident_memory() is not None:
            self._watcher.start()

    def give(self, work: Callable[[], Result]) -> Result:
        """What the work returns; once more with the whole limit if it runs out of memory.

        The work must be such that it can begin anew.
        """
        try:
            return work()
        except duckdb.OutOfMemoryException:
            with self._lock:
                if self._closed.is_set():
                    raise
                self._closed.set()
                with self._database.cursor() as cursor:
                    cursor.execute(f"SET memory_limit = '{self._limit}B'")
        return work()

    def close(self) -> None:
        """Ends the watch."""
        self._closed.set()
        if self._watcher.is_alive():
            self._watcher.join()

    def _watch(self) -> None:
        with self._database.cursor() as cursor:
            while not self._closed.wait(_SECONDS_BETWEEN_LOOKS):
                # Where DuckDB cannot give away that much, it has no less than before.
                with suppress(duckdb.Error):
                    self._look(cursor)

    def _look(self, cursor: duckdb.DuckDBPyConnection) -> None:
        ((held,),) = cursor.execute(_HELD).fetchall()
        outside = max(0, (resident_memory() or 0) - held)
        given = int(max(self._limit * _AIM - outside, self._limit * _LEAST_SHARE))
        with self._lock:
            if abs(given - self._given) > self._limit * _STEP and not self._closed.is_set():
                cursor.execute(f"SET memory_limit = '{given}B'")
                self._given = given


def resident_memory() -> int | None:
    """The bytes of memory that this process holds now; None where nobody tells."""
    return _status("VmRSS")


def peak_memory() -> int | None:
    """The most bytes of memory that this process has held so far; None where nobody counts them."""
    # What getrusage tells on Linux begins with what the parent process held.
    if (told := _status("VmHWM")) is not None:
        return told
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _status(name: str) -> int | None:
    """What Linux tells of this process."""
    try:
        found = re.search(rf"^{name}:\s+([0-9]+) kB$", _STATUS.read_text(), re.MULTILINE)
    except OSError:
        return None
    return int(found[1]) * 1024 if found else None


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
