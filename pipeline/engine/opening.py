"""Opens the engine that a run asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from pipeline.engine import Engine
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.engine.open_files import require_open_files
from pipeline.errors import ConfigurationError
from pipeline.settings import Settings
from pipeline.stopping import hook
from pipeline.uri import SCRATCH, Uri, run_name


@contextmanager
def open_engine(settings: Settings, scratch: Path, input_bytes: int) -> Iterator[Engine]:
    """The engine, which keeps what it must on disk in `scratch`; it obeys when a run must stop."""
    require_open_files()
    _check(settings)
    engine = _ENGINES[settings.engine](settings, scratch, input_bytes)
    try:
        with hook(engine.interrupt):
            yield engine
    finally:
        engine.close()


def _duckdb(settings: Settings, scratch: Path, input_bytes: int) -> DuckDBEngine:
    return DuckDBEngine(
        scratch,
        memory_limit=settings.memory_limit,
        threads=settings.threads,
        input_bytes=input_bytes,
    )


def _spark(settings: Settings, scratch: Path, input_bytes: int) -> Engine:
    if find_spec("pyspark") is None:
        raise ConfigurationError(
            "--engine spark needs PySpark. Install it: python -m pip install 'revops[spark]'"
        )
    from pipeline.engine.spark.engine import SparkEngine
    from pipeline.engine.spark.folders import SharedFolder, TableFolder, UriFolder
    from pipeline.engine.spark.session import open_session
    from pipeline.engine.spark.storage import Storage

    scratch.mkdir(parents=True, exist_ok=True)
    session = open_session(settings, scratch, input_bytes)
    folder: TableFolder = SharedFolder(scratch / "tables")
    if isinstance(settings.output_dir, Uri):
        base = f"{settings.output_dir}/{SCRATCH}/{run_name()}"
        folder = UriFolder(session, Storage(session), base)
    return SparkEngine(session, _duckdb(settings, scratch, input_bytes), scratch, folder)


_ENGINES: dict[str, Callable[[Settings, Path, int], Engine]] = {"duckdb": _duckdb, "spark": _spark}


def _check(settings: Settings) -> None:
    """Raises ConfigurationError for options that contradict each other."""
    asked = {
        "--spark-master": settings.spark_master,
        "--spark-remote": settings.spark_remote,
        "--spark-conf": settings.spark_conf,
    }
    given = [name for name, value in asked.items() if value]
    if given and settings.engine != "spark":
        raise ConfigurationError(f"{given[0]} needs --engine spark.")
    if settings.spark_master and settings.spark_remote:
        raise ConfigurationError("Choose --spark-master or --spark-remote, not both.")
    if isinstance(settings.output_dir, Uri) and settings.engine != "spark":
        raise ConfigurationError(
            f"--output-dir {settings.output_dir}: {settings.engine} writes to folders of this "
            "machine. Use --engine spark."
        )
    if isinstance(settings.output_dir, Uri) and settings.spark_remote:
        raise ConfigurationError(
            f"--output-dir {settings.output_dir}: through Spark Connect revops writes to folders "
            "that this machine and the server share. Choose one, or use --spark-master."
        )
