"""How many inputs the fuzzers try: seeds from REVOPS_FUZZ_FROM on, REVOPS_FUZZ of them each.

An input depends on its seed alone, and the seed is in the test's name: `-k seed42` repeats it.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import gettempdir

import pytest

INPUTS = int(os.environ.get("REVOPS_FUZZ", "300"))
FIRST = int(os.environ.get("REVOPS_FUZZ_FROM", "0"))
KEPT = Path(gettempdir()) / "revops-fuzz"
"""Where the inputs of failures stay."""

SEEDS = [pytest.param(seed, id=f"seed{seed}") for seed in range(FIRST, FIRST + INPUTS)]
