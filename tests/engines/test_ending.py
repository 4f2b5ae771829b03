"""Whatever comes first, an interruption or the end: neither gets into the other's way."""

from __future__ import annotations

from threading import Event, Lock, Thread
from typing import Any, cast

import pytest

pytest.importorskip("pyspark")

from py4j.protocol import Py4JError

from pipeline.engine.spark import engine as engines
from pipeline.engine.spark.engine import SparkEngine
from tests.luck import PATIENCE


class Nothing:
    """Has every method, and does nothing."""

    def __getattr__(self, name: str) -> Any:
        return lambda: None


class Session:
    """A session of Spark's in this process, which notes what is asked of it."""

    _jsparkSession = None  # noqa: N815 - a name that Spark gave

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.is_cancelling, self.may_go_on = Event(), Event()
        self.sparkContext = self

    def cancelAllJobs(self) -> None:  # noqa: N802 - the name that Spark gave it
        self.is_cancelling.set()
        self.may_go_on.wait(PATIENCE)
        self.asked.append("cancel")
        raise Py4JError("Cannot call methods on a stopped SparkContext.")

    def stop(self) -> None:
        self.asked.append("stop")


class Door:
    """A lock that tells that somebody waits for it."""

    def __init__(self) -> None:
        self._lock, self.is_waited_for = Lock(), Event()

    def __enter__(self) -> None:
        if not self._lock.acquire(blocking=False):
            self.is_waited_for.set()
            self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def engine(session: Session) -> SparkEngine:
    some = cast(Any, Nothing())
    return SparkEngine(cast(Any, session), some, some, some)


def test_an_interruption_after_the_end_asks_nothing_of_spark(
    engine: SparkEngine, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Thread] = []

    class Noted(Thread):
        def start(self) -> None:
            started.append(self)
            super().start()

    monkeypatch.setattr(engines, "Thread", Noted)
    session.may_go_on.set()
    engine.close()
    engine.interrupt()
    (interruption,) = started
    interruption.join(PATIENCE)
    assert not interruption.is_alive()
    assert session.asked == ["stop"]


@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_the_end_waits_for_an_interruption_under_way(engine: SparkEngine, session: Session) -> None:
    door = Door()
    engine._ending = cast(Any, door)
    engine.interrupt()
    assert session.is_cancelling.wait(PATIENCE)
    end = Thread(target=engine.close)
    end.start()
    while end.is_alive() and not door.is_waited_for.wait(0.01):
        pass
    assert session.asked == []
    session.may_go_on.set()
    end.join(PATIENCE)
    assert session.asked == ["cancel", "stop"]
