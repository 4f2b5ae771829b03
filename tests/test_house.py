"""The two laws of the house: what belongs together lies under one word, and nothing runs back.

The law of the path: the table T of the domain D is `schemas/D/T.py`, `pipeline/marts/D/T.py`,
`tests/pipeline/marts/D/test_T.py` and `tests/oracle/D/T.py`. The law of imports stands in
pyproject.toml; here breaches of both are planted.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MOST_LOOSE_MODULES = 9

BESIDE_DOMAINS = {
    "schemas": {"raw"},
    "pipeline/marts": {"shapes"},
    "tests/pipeline/marts": {"shapes"},
}
"""Folders among those of the domains that are none."""

FLOORS = (
    "schemas",
    "pipeline/marts",
    "pipeline/dashboard/pages",
    "pipeline/powerbi/pbir/pages",
    "tests/oracle",
    "tests/pipeline/marts",
)
"""Where each folder is a domain."""

WITHOUT_TWIN = {
    "revenue_forecast": "a fitted model has no naive twin",
    "forecast_accuracy": "a fitted model has no naive twin",
    "quality_results": "its parts have: tests/oracle/quality/oddities.py",
}


def breaches(root: Path) -> list[str]:
    """What breaks the law of the path in the house at this root; a line each."""
    return [*_tables(root), *_folders(root), *_loose(root)]


def _tables(root: Path) -> Iterator[str]:
    contracts = {name: path for path in _files(root, "schemas") for name in _contracts(path)}
    marts = {name: path for path in _files(root, "pipeline/marts") for name in _marts(path)}
    for name in sorted(contracts.keys() ^ marts.keys()):
        yield f"{name}: has a {'contract' if name in contracts else 'mart'} only"
    for name in sorted(contracts.keys() & marts.keys()):
        domain = contracts[name].parent.name
        wanted = [
            (contracts[name], f"schemas/{domain}/{name}.py"),
            (marts[name], f"pipeline/marts/{domain}/{name}.py"),
            (None, f"tests/pipeline/marts/{domain}/test_{name}.py"),
        ]
        if name not in WITHOUT_TWIN:
            wanted.append((None, f"tests/oracle/{domain}/{name}.py"))
        for found, place in wanted:
            if (found or root / place) != root / place or not (root / place).is_file():
                yield f"{name}: belongs to {place}"


def _folders(root: Path) -> Iterator[str]:
    domains = _rooms(root / "schemas") - BESIDE_DOMAINS["schemas"]
    for floor in FLOORS:
        for word in sorted(_rooms(root / floor) - domains - BESIDE_DOMAINS.get(floor, set())):
            yield f"{floor}/{word}: is no domain"


def _loose(root: Path) -> Iterator[str]:
    found = [path.name for path in (root / "pipeline").glob("*.py") if path.stem != "__init__"]
    if len(found) > MOST_LOOSE_MODULES:
        yield f"pipeline: {len(found)} loose modules, at most {MOST_LOOSE_MODULES}"


def _rooms(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_dir() and any(path.glob("*.py"))}


def _files(root: Path, floor: str) -> Iterator[Path]:
    for word in sorted(_rooms(root / floor) - BESIDE_DOMAINS[floor]):
        yield from sorted((root / floor / word).glob("*.py"))


def _contracts(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef) and "Contract" in map(ast.unparse, node.bases):
            words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", "_", node.name)
            yield words.lower()


def _marts(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            names = [ast.unparse(each).partition("(")[0] for each in node.decorator_list]
            if "mart" in names:
                yield node.name


def test_the_law_of_the_path_holds() -> None:
    assert breaches(ROOT) == []


def test_every_table_without_a_naive_twin_is_still_there() -> None:
    names = {name for path in _files(ROOT, "schemas") for name in _contracts(path)}
    assert set(WITHOUT_TWIN) <= names


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The house, to be damaged."""
    for name in ("pipeline", "schemas", "tests"):
        shutil.copytree(
            ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "golden")
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def rename(old: str, new: str) -> Callable[[Path], None]:
    def plant(root: Path) -> None:
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / new)

    return plant


def add(path: str, text: str) -> Callable[[Path], None]:
    def plant(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return plant


def many_loose_modules(root: Path) -> None:
    for number in range(MOST_LOOSE_MODULES):
        add(f"pipeline/loose_{number}.py", "")(root)


BASKETS = "products/basket_size.py"
WRONG_PATHS = {
    "a mart in another domain": (
        rename(f"pipeline/marts/{BASKETS}", "pipeline/marts/sellers/basket_size.py"),
        ["basket_size: belongs to pipeline/marts/products/basket_size.py"],
    ),
    "a contract in a file of another name": (
        rename(f"schemas/{BASKETS}", "schemas/products/baskets.py"),
        ["basket_size: belongs to schemas/products/basket_size.py"],
    ),
    "a mart without contract": (
        rename(f"schemas/{BASKETS}", "schemas/raw/basket_size.py"),
        ["basket_size: has a mart only"],
    ),
    "no test": (
        rename("tests/pipeline/marts/products/test_basket_size.py", "tests/test_baskets.py"),
        ["basket_size: belongs to tests/pipeline/marts/products/test_basket_size.py"],
    ),
    "no naive twin": (
        rename(f"tests/oracle/{BASKETS}", "tests/oracle/products/baskets.py"),
        ["basket_size: belongs to tests/oracle/products/basket_size.py"],
    ),
    "a page of no domain": (
        add("pipeline/dashboard/pages/summary/all.py", ""),
        ["pipeline/dashboard/pages/summary: is no domain"],
    ),
    "many loose modules": (
        many_loose_modules,
        [f"pipeline: {9 + MOST_LOOSE_MODULES} loose modules, at most {MOST_LOOSE_MODULES}"],
    ),
}


@pytest.mark.parametrize("name", WRONG_PATHS)
def test_the_law_of_the_path_tells_a_breach(copy: Path, name: str) -> None:
    plant, told = WRONG_PATHS[name]
    plant(copy)
    assert breaches(copy) == told


WRONG_IMPORTS = {
    "layers": add("pipeline/sources/files.py", "\nimport pipeline.publish.swap\n"),
    "schemas": add("schemas/fields.py", "\nimport pipeline.uri\n"),
    "consumers": add("pipeline/report/page.py", "\nimport pipeline.marts.revenue.kpi_sums\n"),
    "engines": add("pipeline/publish/writer.py", "\nimport duckdb\n"),
    "marts": add("pipeline/marts/revenue/kpi_sums.py", "\nfrom datetime import datetime\n"),
    "circles": add("pipeline/sources/text_bytes.py", "\nimport pipeline.sources.preflight\n"),
}
"""Contract of imports to what breaks it."""


def broken(root: Path, *contracts: str) -> str:
    """What import-linter says where one of these contracts (or of all) is broken; else nothing."""
    chosen = [word for name in contracts for word in ("--contract", name)]
    linter = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", linter, "--no-cache", *chosen],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr if done.returncode else ""


needs_linter = pytest.mark.skipif(
    find_spec("importlinter") is None, reason="import-linter is not installed (extra dev)"
)


@needs_linter
def test_the_law_of_imports_holds() -> None:
    assert broken(ROOT) == ""


@needs_linter
@pytest.mark.slow
@pytest.mark.parametrize("contract", WRONG_IMPORTS)
def test_the_law_of_imports_tells_a_breach(copy: Path, contract: str) -> None:
    assert broken(copy, contract) == ""
    WRONG_IMPORTS[contract](copy)
    assert "BROKEN" in broken(copy, contract)


@needs_linter
@pytest.mark.slow
def test_a_wing_that_has_no_place_in_the_order_is_told(copy: Path) -> None:
    add("pipeline/attic/__init__.py", "")(copy)
    assert "attic" in broken(copy, "layers")
