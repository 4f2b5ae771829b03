"""What Spark's failures mean, in one message."""

from __future__ import annotations

from pipeline.errors import EngineFailed, OutOfMemory, RevopsError


def failure(
    task: str, error: Exception, kind: type[RevopsError] = EngineFailed, *, log: str = ""
) -> RevopsError:
    """Spark's own words, or what its process printed, without stack traces."""
    text = log if log and "JAVA_GATEWAY_EXITED" in str(error) else str(error)
    if "OutOfMemoryError" in text:
        return OutOfMemory(
            f"Spark ran out of memory while it tried to {task}.\n"
            "Give it more (--memory-limit 8GB, or --spark-conf spark.executor.memory=8g)."
        )
    return kind(f"Spark could not {task}: {_cause(text)}")


def _cause(text: str) -> str:
    """The innermost cause that a Java stack trace names, else the first line."""
    lines = [line.strip() for line in text.splitlines()]
    causes = [line.removeprefix("Caused by: ") for line in lines if line.startswith("Caused by: ")]
    told = [line for line in lines if line]
    return (causes or told or ["no reason given"])[-1 if causes else 0]
