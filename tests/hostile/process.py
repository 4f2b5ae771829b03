"""Runs the command in a process of its own, and measures what it takes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.defaults import COMPILED

ROOT = Path(__file__).parents[2]
GIGABYTE = 1024**3


@dataclass(frozen=True)
class Ended:
    """How a command ended, after how many seconds, with how much memory at its peak."""

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
    """`revops etl`, killed if it takes longer."""
    if sys.platform == "win32":
        pytest.skip("a process is measured by wait4 of POSIX")
    folders = ["--input-dir", str(raw), "--output-dir", str(out)]
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "cli", "etl", "-q", *folders, *options],
        cwd=ROOT,
        env={**os.environ, "REVOPS_CACHE_DIR": str(COMPILED)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    killer = threading.Timer(seconds, process.kill)
    killer.start()
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    killer.cancel()
    unit = 1 if sys.platform == "darwin" else 1024
    taken = time.perf_counter() - begin
    return Ended(os.waitstatus_to_exitcode(status), said, taken, used.ru_maxrss * unit)
