"""Runs computations side by side, each after its inputs, and forgets tables that nobody needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock

from pipeline.compute import Computation

AT_ONCE = 2


class Readers:
    """Counts who still has to read each table; thread-safe."""

    def __init__(self, computations: Sequence[Computation]) -> None:
        """Every mart reads its inputs, and itself until it is staged."""
        self._left = Counter(
            name for each in computations for name in (*each.mart.inputs, each.mart.name)
        )
        self._lock = Lock()

    def done(self, each: Computation) -> list[str]:
        """The tables that nobody reads any more, now that this computation is over."""
        names = (*each.mart.inputs, each.mart.name)
        with self._lock:
            self._left.subtract(names)
            return [name for name in names if not self._left[name]]


def run_all(
    computations: Sequence[Computation],
    step: Callable[[Computation], None],
    drop: Callable[[str], None],
) -> None:
    """Calls `step` for each, as soon as its inputs are there, and `drop` after the last reader.

    One that comes after all is called when all others are done. The first error in the order of
    the computations is raised.
    """
    readers = Readers(computations)
    others = [each.mart.name for each in computations if not each.mart.after_all]
    jobs: dict[str, Future[None]] = {}

    def job(each: Computation) -> None:
        for name in others if each.mart.after_all else each.mart.inputs:
            if name in jobs:
                jobs[name].result()
        step(each)
        for name in readers.done(each):
            drop(name)

    # Inputs are submitted first, so a waiting job never blocks what it waits for.
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        for each in computations:
            jobs[each.mart.name] = pool.submit(job, each)
    for future in jobs.values():
        future.result()
