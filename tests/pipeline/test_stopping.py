"""A run that is told to stop is told everywhere, but not once its result counts."""

from __future__ import annotations

import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ibis
import pytest

from pipeline import stopping
from pipeline.engine.duckdb import DuckDBEngine

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def test_nothing_stops_unasked() -> None:
    with stopping.signals():
        stopping.check()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_interrupts_calls_the_hooks_and_stops_the_workers(number: signal.Signals) -> None:
    told: list[str] = []
    with pytest.raises(KeyboardInterrupt), stopping.signals():  # noqa: PT012
        with stopping.hook(lambda: told.append("gone")):
            pass
        with stopping.hook(lambda: told.append("there")), ThreadPoolExecutor() as pool:
            try:
                signal.raise_signal(number)
            finally:
                with pytest.raises(KeyboardInterrupt):
                    pool.submit(stopping.check).result()
    assert told == ["there"]
    stopping.check()  # the next command starts afresh


def test_a_command_that_finishes_is_not_stopped() -> None:
    with stopping.signals():
        stopping.finish()
        signal.raise_signal(signal.SIGTERM)
        stopping.check()


def test_one_that_was_stopped_does_not_finish() -> None:
    with pytest.raises(KeyboardInterrupt), stopping.signals():  # noqa: PT012
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            stopping.finish()
            pytest.fail("finished though stopped")


def test_handlers_are_put_back() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    with stopping.signals():
        pass
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_a_query_that_runs_is_interrupted(tmp_path: Path) -> None:
    engine = DuckDBEngine(tmp_path / "spill", threads=1)
    numbers = ibis.range(0, 200_000).unnest().name("n").as_table()
    endless = numbers.cross_join(numbers.rename(m="n")).cross_join(numbers.rename(o="n"))
    try:
        with ThreadPoolExecutor(max_workers=1) as pool:
            query = endless.aggregate(total=(endless.n * endless.m + endless.o).max())
            job = pool.submit(engine.one_row, query)
            while not job.done():
                engine.interrupt()
            with pytest.raises(KeyboardInterrupt):
                job.result()
    finally:
        engine.close()
