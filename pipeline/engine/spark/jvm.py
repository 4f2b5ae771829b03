"""Starts Spark in a Java process of this one's own, whose chatter goes to a file, not to stderr."""

from __future__ import annotations

import re
import signal
import tempfile
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from typing import IO, Any

from py4j.protocol import Py4JError
from pyspark import SparkConf, SparkContext
from pyspark.errors import PySparkException
from pyspark.java_gateway import launch_gateway

from pipeline.engine.spark.errors import failure

_SECRET = re.compile("(?i)secret|password|token|access[.]?key")
"""Spark's own rule for what no log may show; a command line shows everything."""


def start_context(where: str, settings: Mapping[str, str]) -> SparkContext:
    """A context with these settings; raises EngineFailed where Java or the cluster refuses."""
    conf = SparkConf(loadDefaults=False).setAll(list(settings.items()))
    shown = [(name, value) for name, value in settings.items() if not _SECRET.search(name)]
    with tempfile.TemporaryFile() as log, _own_interrupts():
        try:
            if SparkContext._gateway is None:
                context = SparkContext(conf=conf, gateway=_launch(shown, log))
            else:
                context = SparkContext(conf=conf)
            context.setLogLevel("OFF")
        except (PySparkException, Py4JError) as error:
            raise failure(f"start on {where}", error, log=_said(log)) from error
    return context


def _launch(settings: list[tuple[str, str]], log: IO[bytes]) -> Any:
    """Starts Java from a thread of its own.

    An interrupt there would delete what a half-started Java waits for, and leave it alive.
    """
    conf = SparkConf(loadDefaults=False).setAll(settings)
    launched: Future[Any] = Future()

    def launch() -> None:
        try:
            launched.set_result(launch_gateway(conf, {"stdout": log, "stderr": log}))  # type: ignore[no-untyped-call]
        except Exception as error:
            launched.set_exception(error)

    threading.Thread(target=launch, daemon=True).start()
    return launched.result()


@contextmanager
def _own_interrupts() -> Iterator[None]:
    """Spark replaces what happens on SIGINT; the command knows better."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _said(log: IO[bytes]) -> str:
    log.seek(0)
    return log.read().decode(errors="replace")
