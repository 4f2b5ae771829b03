"""Whichever call fails, once or for good: the old set or the new one, and the code that says so.

REVOPS_FAULTS=all tries every call with every error, instead of some calls of each kind.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.faults.layer import NEVER, Driver, Ended, Fault
from tests.faults.world import NEW_TABLES, World

BAD_INPUT, DISK = 4, 9
HALF_DONE = "Files of both runs stand there now"
NOT_COMPARED = "revops: warning: not compared with the run before: "

ERRORS = {
    "open": (errno.EACCES, errno.EMFILE, errno.EIO, errno.ENOSPC),
    "read": (errno.EIO,),
    "write": (errno.ENOSPC, errno.EIO),
    "sync": (errno.EIO, errno.ENOSPC),
    "rename": (errno.EACCES, errno.EIO, errno.ENOSPC),
    "link": (errno.EIO, errno.EACCES, errno.ENOSPC),
    "unlink": (errno.EACCES, errno.EIO),
    "mkdir": (errno.ENOSPC, errno.EACCES, errno.EIO),
}


@dataclass(frozen=True)
class Place:
    """A folder whose calls fail, the raw files of the run, and how it may end."""

    folder: str
    raw: str
    codes: tuple[int, ...]
    compiled: bool = True
    sampled: int = 1
    """How many calls of a kind fail, one at a time, unless all do."""


PLACES = {
    "output": Place("out", "plain", (0, DISK), sampled=3),
    "output, rows set aside": Place("out", "mixed", (0, DISK), sampled=3),
    "input": Place("mixed", "mixed", (BAD_INPUT,)),
    "cache": Place("cache", "plain", (0,)),
    "no cache yet": Place("cache", "plain", (0,), compiled=False),
}


def judge(world: World, place: Place, fault: Fault) -> Ended:
    """One run that fails so, and the next, which must not feel it."""
    old, new = world.published("of few"), world.published(f"of {place.raw}")
    ended = world.fail(place.raw, fault, compiled=place.compiled)
    case = (fault, ended)
    reads_before = place.folder == "out" and fault.kind in ("open", "read")
    said = but_not_compared(ended.said) if reads_before else ended.said
    assert ended.code in (place.codes if ended.failed else (0,)), case
    there = world.published()
    if ended.code == 0:
        assert (said, there) == ("", new), case
    else:
        assert said.startswith("revops: "), case
        assert said.count("\n") == 1, case
        if HALF_DONE in said:  # only where not even the undoing was possible
            assert fault.last == NEVER, case
            assert all(content in (old.get(n), new.get(n)) for n, content in there.items()), case
        else:
            assert there == old, case
    assert world.settled() in ((new,) if ended.code == 0 else (old, new)), case
    again = world.etl(place.raw, NEW_TABLES)
    assert (again.code, again.said, world.published() == new) == (0, "", True), case
    assert world.leftovers() == set(), case
    return ended


def but_not_compared(said: str) -> str:
    """What a run says, but for one line: tables of the run before that it could not read."""
    lines = said.splitlines(keepends=True)
    told = [line for line in lines if line.startswith(NOT_COMPARED)]
    assert len(told) <= 1, said
    return "".join(line for line in lines if line not in told)


@pytest.fixture(scope="module")
def world(revops: Driver, tmp_path_factory: pytest.TempPathFactory) -> World:
    return World.create(tmp_path_factory.mktemp("world"), revops, earlier_runs=1)


@pytest.mark.parametrize(
    ("name", "kind", "number", "error", "codes"),
    [
        ("output", "rename", 4, errno.EIO, {DISK}),
        ("output", "unlink", -1, errno.EACCES, {0}),
        ("input", "read", -2, errno.EIO, {BAD_INPUT}),
    ],
)
def test_a_call_that_fails_once_leaves_one_whole_set(
    world: World, name: str, kind: str, number: int, error: int, codes: set[int]
) -> None:
    place = PLACES[name]
    if number < 0:  # from the end
        number += 1 + world.fail(place.raw, world.fault(place.folder)).seen[kind]
    fault = world.fault(place.folder, kind=kind, first=number, last=number, error=error)
    ended = judge(world, place, fault)
    assert (ended.code in codes, ended.failed) == (True, 1), ended


def test_the_layer_sees_calls_of_every_kind(world: World) -> None:
    """As a guard of the tests here: engine and writers do call what the layer stands before."""
    out = world.fail("mixed", world.fault("out")).seen
    assert all(out[kind] > 0 for kind in ERRORS), out
    read = world.fail("mixed", world.fault("mixed")).seen
    # A listing twice; each of five files by the pre-flight and DuckDB, three by pyarrow or csv too.
    assert read["open"] >= 2 + 2 * 5 + 3, read


@pytest.mark.parametrize(
    ("command", "kind", "code"),
    [
        ("verify", "read", DISK),
        pytest.param("verify", "open", DISK, marks=pytest.mark.slow),
        pytest.param("diff", "read", BAD_INPUT, marks=pytest.mark.slow),
    ],
)
def test_published_files_that_cannot_be_read_are_named(
    world: World, command: str, kind: str, code: int
) -> None:
    world.fail("plain", world.fault("out"))
    option = ("--output-dir",) if command == "verify" else ()
    arguments = (command, *option, world.path / "out")
    total = world.driver.run(arguments, world.path / "cache", world.fault("out")).seen[kind]
    assert total > 5
    for number in numbers(total, 3):
        fault = world.fault("out", kind=kind, first=number, last=number)
        ended = world.driver.run(arguments, world.path / "cache", fault)
        # The first open looks for what a dead run left; the next run clears that away as well.
        tidies = (command, kind, number) == ("verify", "open", 1)
        expected = (0, False) if tidies else (code, True)
        assert (ended.code, "cannot be read" in ended.said) == expected, (fault, ended)
    if (command, kind) == ("verify", "read"):  # the last file that it reads is a table
        assert "1 of its files are not as they were published" in ended.said, ended


@pytest.fixture(scope="module")
def long_world(revops: Driver, tmp_path_factory: pytest.TempPathFactory) -> World:
    """With a full history, of which the oldest goes."""
    return World.create(tmp_path_factory.mktemp("world"), revops, earlier_runs=6)


def numbers(total: int, sampled: int) -> list[int]:
    """All of them, or some spread evenly, the last included, since a set is swapped there."""
    if os.environ.get("REVOPS_FAULTS") == "all" or total <= sampled:
        return list(range(1, total + 1))
    if sampled == 1:
        return [total // 2 + 1]
    return sorted({1 + round(step * (total - 1) / (sampled - 1)) for step in range(sampled)})


def faults(world: World, place: Place, kind: str, total: int, *, once: bool) -> Iterator[Fault]:
    every = os.environ.get("REVOPS_FAULTS") == "all"
    for count, number in enumerate(numbers(total, place.sampled)):
        errors = ERRORS[kind] if every else [ERRORS[kind][count % len(ERRORS[kind])]]
        for error in errors:
            last = number if once else NEVER
            yield world.fault(place.folder, kind=kind, first=number, last=last, error=error)


@pytest.mark.slow
@pytest.mark.parametrize("once", [True, False], ids=["once", "for good"])
@pytest.mark.parametrize("kind", ERRORS)
@pytest.mark.parametrize("name", PLACES)
def test_any_call_that_fails_leaves_one_whole_set(
    long_world: World, name: str, kind: str, once: bool
) -> None:
    place = PLACES[name]
    whole = long_world.fail(place.raw, long_world.fault(place.folder), compiled=place.compiled)
    ends = [
        judge(long_world, place, fault).code
        for fault in faults(long_world, place, kind, whole.seen[kind], once=once)
    ]
    print(f"{name}, {kind}: {whole.seen[kind]} calls, {len(ends)} faults, codes {sorted(ends)}")
