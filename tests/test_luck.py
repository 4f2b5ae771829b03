"""Chance can be repeated, and what is drawn does not hang on the tests before."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.luck import covering

ROOT = Path(__file__).parent.parent

FAILING = """
from hypothesis import given, strategies as st
from tests.conftest import *
from tests.luck import fresh

@fresh(50)
@given(st.lists(st.integers()))
def test_fails(numbers):
    print(f"drew {numbers}")
    assert len(numbers) < 2
"""


def failure(folder: Path, **environment: str) -> str:
    """What a session says of a test of whose fifty lists one surely is too long."""
    (folder / "conftest.py").write_text("from tests.conftest import *\n", encoding="utf-8")
    (folder / "test_failing.py").write_text(FAILING, encoding="utf-8")
    own = {name: text for name, text in os.environ.items() if name != "REVOPS_SEED"}
    options = ["-p", "no:cacheprovider", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT)]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "-m", "random", str(folder)],
        cwd=ROOT,
        env={**own, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


def drawn(said: str) -> list[str]:
    """The examples, the smallest that fails among them, and the line that repeats it."""
    return re.findall(r"drew \[.*\]|@reproduce_failure\(.*\)", said)


def test_a_random_failure_tells_its_seed_and_the_seed_repeats_it(tmp_path: Path) -> None:
    said = failure(tmp_path)
    (told,) = set(re.findall(r"REVOPS_SEED=(\d+) pytest '.*::test_fails'", said))
    assert any(line.startswith("@reproduce_failure") for line in drawn(said))
    assert drawn(failure(tmp_path, REVOPS_SEED=told)) == drawn(said)


def test_examples_do_not_hang_on_the_modules_that_other_tests_loaded(tmp_path: Path) -> None:
    """Hypothesis would draw the constants of such a module."""
    before = some_texts()
    (tmp_path / "loaded_later.py").write_text(
        "TEXTS = " + repr([f"constant {number}" for number in range(500)]), encoding="utf-8"
    )
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import loaded_later\n"
    code += "from tests.conftest import *; from tests.test_luck import some_texts\n"
    code += "sys.stdout.buffer.write(repr(some_texts()).encode('utf-8', 'surrogatepass'))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.decode("utf-8", "surrogatepass") == repr(before)


def some_texts() -> list[str]:
    """A hundred texts, the same ones each time."""
    found = []

    @settings(max_examples=100, database=None)
    @given(st.text())
    def look(text: str) -> None:
        found.append(text)

    look()
    return found


def test_drawing_ends_once_all_was_seen() -> None:
    kept = covering(st.integers(0, 9), lambda number: {str(number)}, {"3", "7"}, at_most=1_000)
    assert sorted(kept) == [3, 7]


def test_what_is_never_drawn_is_named() -> None:
    with pytest.raises(pytest.fail.Exception, match=r"50 examples show no \['11'\]"):
        covering(st.integers(0, 99), lambda number: {str(number % 2)}, {"0", "11"}, at_most=50)
