"""Computations run side by side: each after its inputs, the last after all, tables forgotten."""

from __future__ import annotations

from threading import Condition

import pytest

from pipeline.computation import schedule
from pipeline.computation.compute import Computation
from pipeline.computation.plan import make_plan
from pipeline.computation.schedule import run_all
from pipeline.engine.compiled_queries import Query
from pipeline.marts import Mart
from tests.luck import PATIENCE


def computation(
    name: str, *inputs: str, after_all: bool = False, is_kept: bool = False
) -> Computation:
    """A computation of a mart that nothing is asked of."""
    inputs = (*inputs, "rule_counts") if after_all else inputs
    mart = Mart(name, lambda: None, inputs, None, frozenset())
    return Computation(mart, Query("SELECT 1 AS n", ("n",)) if is_kept else None, None, None)


class Log:
    """What began, ended and was dropped, in order.

    A slow one lasts until something else has happened, not so many seconds: no machine is too busy.
    """

    def __init__(self, slow: str = "", until: tuple[str, ...] = (), failing: str = "") -> None:
        self.events: list[str] = []
        self._slow, self._until, self._failing = slow, set(until), failing
        self._changed = Condition()

    def step(self, each: Computation) -> None:
        self._note(f"begin {each.mart.name}")
        if each.mart.name == self._slow:
            with self._changed:
                assert self._changed.wait_for(self._has_happened, PATIENCE), self.events
        if each.mart.name == self._failing:
            raise ValueError(each.mart.name)
        self._note(f"end {each.mart.name}")

    def drop(self, name: str) -> None:
        self._note(f"drop {name}")

    def before(self, first: str, second: str) -> bool:
        return self.events.index(first) < self.events.index(second)

    def _has_happened(self) -> bool:
        return self._until <= set(self.events)

    def _note(self, event: str) -> None:
        with self._changed:
            self.events.append(event)
            self._changed.notify_all()


def test_a_table_is_computed_after_its_inputs() -> None:
    """Though its turn would come before that of others, which are done meanwhile."""
    log = Log(slow="a", until=("end c", "end d"))
    everything = [computation("a"), computation("b", "a"), computation("c"), computation("d")]
    run_all(everything, log.step, log.drop)
    assert log.before("end a", "begin b")


def test_a_table_that_has_to_wait_keeps_no_other_from_being_computed() -> None:
    log = Log(slow="a", until=("end c", "end d"))
    everything = [computation("a"), computation("b", "a"), computation("c"), computation("d")]
    run_all(everything, log.step, log.drop)
    assert log.before("end c", "end a")
    assert log.before("end d", "end a")


def test_the_longest_chain_begins_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """One at a time: of two that begin at once either may be the first to say so."""
    alone = [computation(name) for name in "abcd"]
    chain = [computation("x"), computation("y", "x"), computation("z", "y")]
    assert order(monkeypatch, *alone, *chain)[0] == "x"


def test_a_failure_keeps_no_other_table_from_being_computed() -> None:
    log = Log(failing="a")
    with pytest.raises(ValueError, match="a"):
        run_all([computation("a"), computation("b", "a"), computation("c")], log.step, log.drop)
    assert "end c" in log.events


def test_the_first_error_in_order_is_raised() -> None:
    """Though another comes before it in time: the third begins once the second has failed."""
    log = Log(slow="a", until=("begin c",), failing="a")

    def step(each: Computation) -> None:
        if each.mart.name == "b":
            raise ValueError("b")
        log.step(each)

    with pytest.raises(ValueError, match="a"):
        run_all([computation("a"), computation("b"), computation("c")], step, log.drop)


def test_what_comes_after_all_waits_for_tables_that_it_does_not_read() -> None:
    log = Log(slow="b", until=("end c", "end d"))
    others = [computation(name) for name in "abcd"]
    run_all([*others, computation("last", "a", after_all=True)], log.step, log.drop)
    assert log.before("end b", "begin last")


def test_a_table_is_dropped_after_its_last_reader() -> None:
    log = Log()
    everything = [computation("a", "raw"), computation("b", "a"), computation("c", "a", "raw")]
    run_all(everything, log.step, log.drop)
    assert log.before("end c", "drop a")
    assert log.before("end b", "drop a")
    assert log.before("end c", "drop raw")
    assert sorted(event for event in log.events if event.startswith("drop")) == [
        "drop a",
        "drop b",
        "drop c",
        "drop raw",
    ]


@pytest.mark.parametrize("after_all", [False, True])
def test_what_waits_for_a_table_that_fails_is_not_computed(after_all: bool) -> None:
    log = Log(failing="a")
    with pytest.raises(ValueError, match="a"):
        run_all([computation("a"), computation("b", "a", after_all=after_all)], log.step, log.drop)
    assert log.events == ["begin a"]


def test_the_table_of_checks_is_the_last_of_a_run() -> None:
    assert make_plan().marts[-1].name == "quality_results"


def order(monkeypatch: pytest.MonkeyPatch, *computations: Computation) -> list[str]:
    """The names in the order in which they begin, one at a time."""
    monkeypatch.setattr(schedule, "AT_ONCE", 1)
    log = Log()
    run_all(computations, log.step, log.drop)
    return [event.removeprefix("begin ") for event in log.events if event.startswith("begin")]


def test_the_last_reader_of_a_table_comes_before_one_that_leaves_it_to_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shared = [computation("a", "orders"), computation("b", "orders"), computation("c", "orders")]
    assert order(monkeypatch, *shared, computation("d", "reviews"))[0] == "d"


def test_what_makes_no_table_comes_before_what_makes_one(monkeypatch: pytest.MonkeyPatch) -> None:
    makes = computation("a", "orders", is_kept=True)
    assert order(monkeypatch, makes, computation("b", "orders"))[0] == "b"


def test_of_equals_the_one_with_the_longest_chain_comes_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chain = [computation("b", is_kept=True), computation("c", "b", is_kept=True)]
    assert order(monkeypatch, computation("a", is_kept=True), *chain)[0] == "b"
