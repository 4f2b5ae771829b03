"""Builds the layer of failing calls, and runs commands under it."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = Path(__file__).with_name("failing_calls.c")
NEVER = 10**9


@dataclass(frozen=True)
class Fault:
    """The n-th call of a kind in a folder fails, or all from then on."""

    folder: str
    kind: str = "open"
    first: int = NEVER
    last: int = NEVER
    error: int = errno.EIO


@dataclass(frozen=True)
class Ended:
    """How a command ended, how many of its calls failed, and how many of each kind it made."""

    code: int
    said: str
    failed: int
    seen: Mapping[str, int]


class Driver:
    """A process that has imported revops, and runs a command a request in a fork."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, arguments: Sequence[object], cache: Path, fault: Fault) -> Ended:
        """The command under this fault."""
        request = {
            "arguments": [str(argument) for argument in arguments],
            "cache": str(cache),
            "fault": asdict(fault),
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return Ended(**json.loads(self._process.stdout.readline()))


def build(folder: Path) -> Path:
    """Compiles the layer; skips where that is impossible."""
    if sys.platform != "linux":
        pytest.skip("calls are intercepted by the loader of Linux")
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        pytest.skip("there is no C compiler")
    library = folder / "failing_calls.so"
    command = [compiler, "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"the C compiler cannot build the layer: {done.stderr[:300]}")
    return library


@contextmanager
def driver(library: Path) -> Iterator[Driver]:
    """A driver for as long as the block lasts."""
    one_thread = {"OPENBLAS_NUM_THREADS": "1"}  # a process that forks should have no others
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.driver", str(library)],
        cwd=ROOT,
        env={**os.environ, **one_thread, "LD_PRELOAD": str(library)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Driver(process)
