"""Real Spark servers on loopback, each a process of its own: master, workers, Spark Connect."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.luck import PATIENCE

HOST = "127.0.0.1"
_DEPLOY = "org.apache.spark.deploy"
_CONNECT = "org.apache.spark.sql.connect.service.SparkConnectServer"


@dataclass(frozen=True)
class Cluster:
    """A standalone master and its workers."""

    url: str
    workers: list[subprocess.Popen[bytes]]


@contextmanager
def silent_port() -> Iterator[int]:
    """A port that is taken, so that nobody else can come to listen there, and does not answer."""
    with socket.socket() as holder:
        holder.bind((HOST, 0))
        port: int = holder.getsockname()[1]
        yield port


@contextmanager
def standalone_cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """A master with workers of one core each, whose logs go to the folder."""
    with ExitStack() as stack:
        place = ["--host", HOST, "--port", "0", "--webui-port", "0"]
        stack.enter_context(_process(folder / "master", f"{_DEPLOY}.master.Master", *place))
        (url,) = _wait_for_log(folder / "master", rf"Starting Spark master at (spark://{HOST}:\d+)")
        _wait_for_log(folder / "master", "I have been elected leader")
        each = ["--host", HOST, "--cores", "1", "--memory", "1g", "--webui-port", "0", url]
        started = [
            stack.enter_context(
                _process(folder / f"worker{number}", f"{_DEPLOY}.worker.Worker", *each)
            )
            for number in range(workers)
        ]
        _wait_for_log(folder / "master", "Registering worker", workers)
        yield Cluster(url, started)


@contextmanager
def connect_server(folder: Path) -> Iterator[str]:
    """The address of a Spark Connect server that computes in its own process."""
    arguments = ["--master", "local[2]", "--class", _CONNECT]
    for setting in (
        "spark.connect.grpc.binding.port=0",
        "spark.ui.enabled=false",
        f"spark.driver.host={HOST}",
        f"spark.local.dir={folder}",
    ):
        arguments += ["--conf", setting]
    submit = "org.apache.spark.deploy.SparkSubmit"
    with _process(folder / "connect", submit, *arguments, "spark-internal"):
        started = r"Spark Connect server started at: \S+:(\d+)"
        (port,) = _wait_for_log(folder / "connect", started)
        yield f"sc://{HOST}:{port}"


@contextmanager
def _process(folder: Path, *command: str) -> Iterator[subprocess.Popen[bytes]]:
    import pyspark

    home = Path(pyspark.__file__).parent
    starter = home / "bin" / ("spark-class.cmd" if sys.platform == "win32" else "spark-class")
    folder.mkdir(parents=True)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [str(starter), *command],
            cwd=folder,
            env={**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": HOST}
            | {"SPARK_WORKER_DIR": str(folder / "work"), "PYSPARK_PYTHON": sys.executable},
            stdout=log,
            stderr=log,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def _wait_for_log(folder: Path, pattern: str, times: int = 1) -> list[str]:
    """What is logged by this pattern, once it is there so many times."""
    until = time.monotonic() + PATIENCE
    while len(found := re.findall(pattern, (folder / "log").read_text(errors="replace"))) < times:
        if time.monotonic() > until:
            raise TimeoutError(f"{folder}: {pattern!r} is not logged {times} times")
        time.sleep(0.2)
    return found
