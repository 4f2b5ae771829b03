"""What a process is said to have taken."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
GROWS = """
from pipeline.engine.memory import peak_memory
before = peak_memory()
held = bytearray(b"x") * 200_000_000
del held
print(peak_memory() - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nobody counts it there")
def test_the_peak_is_in_bytes_and_remembers_what_was_given_back() -> None:
    done = subprocess.run(
        [sys.executable, "-c", GROWS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert 150_000_000 < int(done.stdout) < 250_000_000
