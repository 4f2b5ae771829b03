"""A run that is told to stop does so within a moment, wherever it is.

Signals reach the main thread only, while the work is done in others. So whoever works asks `check`
from time to time, and an engine is told by a hook. Once the swap of published files has begun, the
rest is done first: it takes milliseconds.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_requested = threading.Event()
_hooks: list[Callable[[], None]] = []
_finishing = threading.Event()


def check() -> None:
    """Raises KeyboardInterrupt if the run was told to stop."""
    if _requested.is_set():
        raise KeyboardInterrupt


@contextmanager
def hook(stop: Callable[[], None]) -> Iterator[None]:
    """Calls `stop` when the run is told to stop."""
    _hooks.append(stop)
    try:
        yield
    finally:
        _hooks.remove(stop)


def finish() -> None:
    """From here on the command comes to its end, whatever it is told: its result counts."""
    check()
    _finishing.set()


@contextmanager
def signals() -> Iterator[None]:
    """Obeys SIGINT and SIGTERM, which a scheduler sends; only in the main thread."""
    _finishing.clear()
    before = {name: signal.signal(name, _obey) for name in _SIGNALS}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
        _requested.clear()


def obey_signals() -> None:
    """Raises KeyboardInterrupt on SIGINT and SIGTERM; for the main thread of a process."""
    for name in _SIGNALS:
        signal.signal(name, _obey)


def ignore_signals() -> None:
    """Lets the process end in peace."""
    for name in _SIGNALS:
        signal.signal(name, signal.SIG_IGN)


def _obey(number: int, frame: FrameType | None) -> None:
    if _finishing.is_set() or _requested.is_set():  # a second signal must not break the clean-up
        return
    _requested.set()
    for stop in _hooks:
        stop()
    raise KeyboardInterrupt
