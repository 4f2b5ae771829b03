"""The same bytes, run after run, for any threads, locale, time zone, order of rows and files."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.sample import write_sample
from tests.end_to_end import disguises
from tests.end_to_end.publishing import Hashes, published_bytes
from tests.luck import PATIENCE

REPOSITORY = Path(__file__).parents[2]
RUNS = int(os.environ.get("REVOPS_RUNS", "0"))
"""Runs for each combination of threads, locale and time zone; without it, each of them once."""

LOCALES = {"pt_BR.UTF-8": ("pt_BR", "UTF-8"), "tr_TR.ISO-8859-9": ("tr_TR", "ISO-8859-9"), "C": ()}
"""A decimal comma; an own idea of which letter is the small I; nothing but ASCII."""
ZONES = ("America/Sao_Paulo", "Asia/Kathmandu", "UTC")
THREADS = (1, 2, 8)
PLACES = list(itertools.product(LOCALES, ZONES) if RUNS else zip(LOCALES, ZONES, strict=True))

# Prints the hashes of each run; a process reads its locale and zone once.
SCRIPT = """
import json, locale, sys
from pathlib import Path
print(locale.setlocale(locale.LC_ALL, ""), file=sys.stderr)
from tests.end_to_end.publishing import published_bytes
output, *folders = map(Path, sys.argv[1:])
for number, folder in enumerate(folders):
    for threads in (1, 2, 8):
        settings = {"threads": threads, "cache_dir": output / "cache"}
        found = published_bytes(folder, output / f"{number}-{threads}", **settings)
        print(json.dumps(found), flush=True)
"""


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four hundred generated orders, with texts that are not ASCII."""
    folder = tmp_path_factory.mktemp("raw")
    write_sample(400, 3, folder)
    return folder


@pytest.fixture(scope="module")
def published(raw: Path, tmp_path_factory: pytest.TempPathFactory) -> Hashes:
    """What a run with default settings publishes."""
    return published_bytes(raw, tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the locales, compiled from the system's sources."""
    if shutil.which("localedef") is None or not Path("/usr/share/i18n/locales/pt_BR").exists():
        pytest.skip("the sources of locales, or localedef, are not installed")
    folder = tmp_path_factory.mktemp("locales")
    for name, source in LOCALES.items():
        if source:
            language, charset = source
            command = ["localedef", "-i", language, "-f", charset, str(folder / name)]
            subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize(("locale", "zone"), PLACES)
def test_bytes_are_the_same_everywhere(
    raw: Path, published: Hashes, locales: Path, tmp_path: Path, locale: str, zone: str
) -> None:
    """Each run reads rows in an order of its own, and files in parts whose names swap them."""
    folders = [_disguised(raw, tmp_path / f"raw-{number}", number) for number in range(RUNS or 1)]
    settings = {"TZ": zone, "LC_ALL": locale, "LOCPATH": str(locales)}
    process = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "output"), *map(str, folders)],
        env={**os.environ, **settings, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE * (RUNS or 1),
    )
    assert process.returncode == 0, process.stderr
    assert process.stderr.splitlines()[0].startswith(locale)
    found = [json.loads(line) for line in process.stdout.splitlines()]
    assert len(found) == (RUNS or 1) * len(THREADS)
    assert [each for each in found if each != published] == []


def _disguised(raw: Path, folder: Path, number: int) -> Path:
    shuffled = folder / "shuffled"
    shuffled.mkdir(parents=True)
    disguises.shuffled(raw, shuffled, seed=number)
    parts = folder / "parts"
    parts.mkdir()
    disguises.split(shuffled, parts)
    return parts
