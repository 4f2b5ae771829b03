"""Sessions with Spark: in this process, on a cluster, or through Spark Connect."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from pipeline.engine.spark.errors import failure
from pipeline.engine.spark.jvm import start_context
from pipeline.engine.spark.parts import uri
from pipeline.errors import ConfigurationError, EngineFailed
from pipeline.settings import Settings

_CONNECT_PORT = 15_002
_MASTER_PORT = 7_077
_PATIENCE = 10  # seconds for a cluster to answer
_BYTES_PER_PARTITION = 64_000_000
_LEAST_PARTITIONS, _MOST_PARTITIONS = 2, 10_000
_LEAST_HEAP, _MOST_HEAP = 2**30, 8 * 2**30
_PARTITIONS = "spark.sql.shuffle.partitions"

# The same values, and the same bytes, whatever the cluster's own settings are.
_SEMANTICS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.timestampType": "TIMESTAMP_LTZ",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.caseSensitive": "true",
    "spark.sql.csv.parser.columnPruning.enabled": "false",  # else no record has surplus values
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.datetimeRebaseModeInWrite": "CORRECTED",
}


def open_session(settings: Settings, scratch: Path, input_bytes: int) -> SparkSession:
    """A session whose results depend on data and code alone.

    Raises ConfigurationError where Java is missing, EngineFailed where the cluster does not answer.
    """
    given = dict(settings.spark_conf)
    if settings.spark_remote:
        _reach(settings.spark_remote, _CONNECT_PORT)
        session = _connect(settings.spark_remote, given)
    else:
        _require_java()
        master = settings.spark_master or f"local[{settings.threads or '*'}]"
        _reach(master, _MASTER_PORT)
        start = _start_settings(master, scratch, input_bytes)
        if settings.memory_limit:
            start["spark.driver.memory"] = _java_size(settings.memory_limit)
        start_context(master, start | given)
        session = SparkSession.builder.getOrCreate()
    if input_bytes and _PARTITIONS not in given:
        session.conf.set(_PARTITIONS, str(_partitions(input_bytes)))
    for name, value in _SEMANTICS.items():
        session.conf.set(name, value)
    return session


def _connect(remote: str, settings: Mapping[str, str]) -> SparkSession:
    builder = SparkSession.builder.remote(remote)
    for name, value in settings.items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except PySparkException as error:
        raise failure(f"connect to {remote}", error) from error


def cancel_all(session: SparkSession) -> None:
    """Ends what the session computes, from any thread; nothing, where Spark itself has ended."""
    with suppress(Py4JError, PySparkException):
        if _is_remote(session):
            session.interruptAll()
        else:
            session.sparkContext.cancelAllJobs()


def _is_remote(session: SparkSession) -> bool:
    return not hasattr(session, "_jsparkSession")


def _start_settings(master: str, scratch: Path, input_bytes: int) -> dict[str, str]:
    settings = {
        "spark.master": master,
        "spark.app.name": "revops",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.warehouse.dir": uri((scratch / "warehouse").absolute()),
    }
    if master.startswith("local"):
        # This machine's name need not resolve, and nothing outside has to reach it.
        settings |= {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
        settings["spark.local.dir"] = str(scratch.absolute())
        settings["spark.driver.memory"] = _heap(input_bytes)
    return settings


def _heap(input_bytes: int) -> str:
    """What Java may use here to compute: as much as the raw files are large, within bounds."""
    return f"{min(max(_LEAST_HEAP, input_bytes), _MOST_HEAP) // 2**20}m"


def _java_size(text: str) -> str:
    """`4GB` as Java spells it: 4096m."""
    units = {"K": 1 / 1024, "M": 1, "G": 1024, "T": 1024**2}
    number = text.rstrip("iB").strip()
    return f"{max(1, int(float(number[:-1]) * units[number[-1]]))}m"


def _partitions(input_bytes: int) -> int:
    return min(max(_LEAST_PARTITIONS, input_bytes // _BYTES_PER_PARTITION), _MOST_PARTITIONS)


def _require_java() -> None:
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=str(Path(home) / "bin")) if home else shutil.which("java")
    if found is None:
        where = f"JAVA_HOME ({home})" if home else "PATH"
        raise ConfigurationError(
            f"--engine spark needs Java 17 or 21, and {where} has no java. Install it, or use "
            "--spark-remote, or --engine duckdb."
        )


def _reach(address: str, usual_port: int) -> None:
    """Raises EngineFailed if nobody listens at spark://host:port or sc://host:port.

    Spark itself would try again for minutes.
    """
    if not address.startswith(("spark://", "sc://")):
        return
    for place in urlsplit(address).netloc.split(","):  # masters may stand by for each other
        host, _, port = place.rpartition("@")[2].partition(":")
        try:
            with socket.create_connection((host, int(port or usual_port)), _PATIENCE):
                return
        except (OSError, ValueError) as error:
            reason = str(error)
    raise EngineFailed(f"{address}: the cluster does not answer ({reason}). Is it running?")
