"""Runs the command in a process of its own, and measures what it takes."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.defaults import COMPILED
from tests.luck import PATIENCE

ROOT = Path(__file__).parents[2]
GIGABYTE = 1024**3
_MEASURE = """
import os, resource, subprocess, sys, threading
process = subprocess.Popen(
    sys.argv[3:],
    stderr=subprocess.STDOUT,
    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[1]),) * 2),
)
killer = threading.Timer(float(sys.argv[2]), process.kill)
killer.start()
_, status, used = os.wait4(process.pid, 0)
killer.cancel()
seconds = used.ru_utime + used.ru_stime
print(end=f"\\0{os.waitstatus_to_exitcode(status)} {used.ru_maxrss} {seconds}")
"""
"""In a small process: the peak of a new one counts what the one had that made it."""


@dataclass(frozen=True)
class Ended:
    """How a command ended, after how many seconds of work, with how much memory at its peak."""

    code: int
    said: str
    seconds: float
    peak_bytes: int

    def refuses(self, *words: str) -> None:
        """One message with these words, the code of bad input, bounded time and memory."""
        assert self.code == 4, self
        assert self.said.startswith("revops: "), self
        assert [word for word in words if word not in self.said] == [], self
        assert "Traceback" not in self.said, self
        assert self.peak_bytes < GIGABYTE, self


def etl(raw: Path, out: Path, *options: str, seconds: float = 120) -> Ended:
    """`revops etl`, killed if it works longer.

    In seconds of the processor, to which other work on the machine adds none. One that waits for
    ever does no work; it is killed in the end.
    """
    if sys.platform == "win32":
        pytest.skip("a process is measured by wait4 of POSIX")
    folders = ["--input-dir", str(raw), "--output-dir", str(out)]
    command = [sys.executable, "-m", "cli", "etl", "-q", *folders, *options]
    measured = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(round(seconds)), str(PATIENCE), *command],
        cwd=ROOT,
        env={**os.environ, "REVOPS_CACHE_DIR": str(COMPILED)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    said, _, numbers = measured.stdout.rpartition("\0")
    code, peak, used = numbers.split()
    unit = 1 if sys.platform == "darwin" else 1024
    return Ended(int(code), said, float(used), int(peak) * unit)
