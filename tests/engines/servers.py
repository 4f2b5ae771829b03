"""Real Spark servers on loopback, each a process of its own: master, workers, Spark Connect."""

from __future__ import annotations

import os
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


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        port: int = listener.getsockname()[1]
    return port


@contextmanager
def standalone_cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """A master with workers of one core each, whose logs go to the folder."""
    port = free_port()
    url = f"spark://{HOST}:{port}"
    with ExitStack() as stack:
        place = ["--host", HOST, "--port", str(port), "--webui-port", "0"]
        stack.enter_context(_process(folder / "master", f"{_DEPLOY}.master.Master", *place))
        _wait_for(port)
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
    port = free_port()
    arguments = ["--master", "local[2]", "--class", _CONNECT]
    for setting in (
        f"spark.connect.grpc.binding.port={port}",
        "spark.ui.enabled=false",
        f"spark.driver.host={HOST}",
        f"spark.local.dir={folder}",
    ):
        arguments += ["--conf", setting]
    submit = "org.apache.spark.deploy.SparkSubmit"
    with _process(folder / "connect", submit, *arguments, "spark-internal"):
        _wait_for(port)
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


def _wait_for(port: int) -> None:
    """Until somebody listens there."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as caller:
            if caller.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError(f"nobody listens on port {port}")


def _wait_for_log(folder: Path, text: str, times: int) -> None:
    until = time.monotonic() + PATIENCE
    while (folder / "log").read_text(errors="replace").count(text) < times:
        if time.monotonic() > until:
            raise TimeoutError(f"{folder}: {text!r} is not logged {times} times")
        time.sleep(0.2)
