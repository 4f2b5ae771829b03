"""Errors that a user can cause or must know of, each with its exit code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


class RevopsError(Exception):
    """A failure to report in one message, without a traceback."""

    exit_code = 1


class ContractFailed(RevopsError):
    """A computed table broke its contract; nothing was published."""

    exit_code = 3


class BadInput(RevopsError):
    """The raw files are missing, unreadable or too damaged."""

    exit_code = 4


class Stale(RevopsError):
    """The newest order is older than the user allows; nothing was published."""

    exit_code = 5


class ConfigurationError(RevopsError):
    """A setting is impossible."""

    exit_code = 6


class FaultyProject(ConfigurationError):
    """A Power BI project does not fit together, or not to the published files."""

    def __init__(self, folder: Path, faults: Sequence[str]) -> None:
        """Names each fault."""
        super().__init__(
            f"{folder}: faults in the Power BI project, {len(faults)} in all:{_lines(faults)}"
        )


class Locked(RevopsError):
    """Another run is publishing into the same folder."""

    exit_code = 7


class EngineFailed(RevopsError):
    """The engine could not do its work, for instance for lack of memory."""

    exit_code = 8


class OutOfMemory(EngineFailed):
    """The engine needs more memory than it may use."""


class DiskError(RevopsError):
    """The output folder could not be written."""

    exit_code = 9


class Damaged(DiskError):
    """Published files are not as they were published."""

    def __init__(self, folder: Path, problems: Sequence[str]) -> None:
        """Names each file."""
        super().__init__(
            f"{folder}: {len(problems)} of its files are not as they were published:"
            f"{_lines(problems)}\nRun `revops etl` again."
        )


def _lines(items: Sequence[str]) -> str:
    """Each on a line of its own."""
    return "".join(f"\n  {item}" for item in items)
