"""Runs computations side by side, each after its inputs, and forgets tables that nobody needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from threading import Lock

from pipeline.computation.compute import Computation
from pipeline.computation.plan import comes_last

AT_ONCE = 2


class Readers:
    """Counts who still has to read each table; thread-safe."""

    def __init__(self, computations: Sequence[Computation]) -> None:
        """Every mart reads its inputs, and itself until it is staged."""
        self._left = Counter(
            name for each in computations for name in (*each.mart.inputs, each.mart.name)
        )
        self._lock = Lock()

    def growth(self, each: Computation) -> float:
        """By how many tables it adds to those held, if readers share what a drop will free."""
        is_kept = each.keep is not None or each.rows_of is not None
        with self._lock:
            return is_kept - sum(1 / self._left[name] for name in each.mart.inputs)

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
    """Calls `step` for each, once its inputs are there, and `drop` after the last reader.

    One that comes after all is called when all others are done. Of those that could be next it is
    the one that lets most tables go and makes fewest, so that few are held at a time; among equals
    the one that begins the longest chain. What waits for one that fails is left out; the first
    error in the order of the computations is raised.
    """
    readers = Readers(computations)
    after = _awaited(computations)
    chains = _chain_lengths(after)
    waiting = sorted(computations, key=lambda each: -chains[each.mart.name])
    running: dict[Future[None], str] = {}
    done: set[str] = set()
    errors: dict[str, BaseException] = {}

    def job(each: Computation) -> None:
        step(each)
        for name in readers.done(each):
            drop(name)

    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        while True:
            ready = [each for each in waiting if after[each.mart.name] <= done]
            ready.sort(key=readers.growth)
            for each in ready[: AT_ONCE - len(running)]:
                waiting.remove(each)
                running[pool.submit(job, each)] = each.mart.name
            if not running:
                break
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                name = running.pop(future)
                if (error := future.exception()) is not None:
                    errors[name] = error
                else:
                    done.add(name)
    for name in after:
        if name in errors:
            raise errors[name]


def _awaited(computations: Sequence[Computation]) -> dict[str, set[str]]:
    """Each mart to those of the others that have to be there before it, in the same order."""
    marts = [each.mart for each in computations]
    names = {mart.name for mart in marts}
    others = {mart.name for mart in marts if not comes_last(mart)}
    return {
        mart.name: names.intersection(mart.inputs) | (others if comes_last(mart) else set())
        for mart in marts
    }


def _chain_lengths(after: Mapping[str, set[str]]) -> dict[str, int]:
    """How many computations the longest chain has that begins with each; inputs come first."""
    lengths = dict.fromkeys(after, 1)
    for name in reversed(list(after)):
        for awaited in after[name]:
            lengths[awaited] = max(lengths[awaited], lengths[name] + 1)
    return lengths
