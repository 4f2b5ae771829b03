"""What is written of a damaged file does not depend on where the machine stands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.damage.clean import clean_folder
from tests.damage.kinds_of_parquet import PARQUET

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="TZ names no zone there")
def test_times_with_a_zone_are_set_aside_as_they_stand_in_the_file(tmp_path: Path) -> None:
    raw = clean_folder(tmp_path / "raw")
    (kind,) = [kind for kind in PARQUET if kind.name == "Parquet with zoned times"]
    kind.do(raw, "orders")
    options = ["--input-dir", str(raw.path), "--json", "--max-rejected", "1"]
    done = subprocess.run(
        [sys.executable, "-m", "cli", "validate", *options],
        cwd=ROOT,
        env={**os.environ, "TZ": "America/Sao_Paulo"},
        capture_output=True,
        check=True,
    )
    reasons = {table["table"]: table["reasons"] for table in json.loads(done.stdout)}
    assert reasons["orders"][0]["example"]["value"] == "2018-01-01 10:56:33+00"
