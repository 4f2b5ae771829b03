"""What a command has imported at its end, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXPRESSIONS = frozenset(("ibis", "pandas", "pandera", "sqlglot"))
"""What only they who build an expression need, or work with frames."""
HEAVY = EXPRESSIONS | {"duckdb", "numpy", "pyarrow"}


def imported(folder: Path, *arguments: str) -> set[str]:
    """The heavy libraries that `revops` with these arguments, run in this folder, has imported."""
    code = f"""
import sys
from cli import main
try:
    main({[*arguments]!r})
except SystemExit as ended:
    assert ended.code == 0, ended.code
print(*set(sys.modules).intersection({sorted(HEAVY)!r}), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())
