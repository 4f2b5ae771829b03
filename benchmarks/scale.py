"""How time and memory grow with the data, on each engine and with less and less memory.

Usage: python benchmarks/scale.py --work-dir DIR [--to FILE] CASE [CASE ...]

A case is ENGINE:ORDERS[:MEMORY], such as duckdb:2000000, duckdb:2000000:500MB or spark:100000. Each
is one run of `revops etl` with all tables into a fresh folder. Memory is the most that the process
and its children (Java) held at once, looked at ten times a second. Needs Linux.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from run import GIB, environment, log, machine_facts, make_sample, revops_command

PAGE = os.sysconf("SC_PAGE_SIZE")
INTERVAL = 0.1


@dataclass(frozen=True)
class Case:
    """What to run."""

    engine: str
    orders: int
    memory: str

    @classmethod
    def parse(cls, text: str) -> Case:
        """Reads ENGINE:ORDERS[:MEMORY]."""
        engine, orders, *memory = text.split(":")
        return cls(engine, int(orders), memory[0] if memory else "")

    def command(self, raw: Path, output: Path) -> list[str]:
        """The command line."""
        limit = ["--memory-limit", self.memory] if self.memory else []
        folders = ["--input-dir", str(raw), "--output-dir", str(output)]
        return [*revops_command(), "etl", "-q", "--engine", self.engine, *folders, *limit]


@dataclass(frozen=True)
class Outcome:
    """What a run took."""

    wall: float
    cpu: float
    peak: int
    disk: int
    """Most bytes in the output folder at once, spilled ones and the published ones together."""
    failure: str


def children() -> dict[int, list[int]]:
    """Process to its children, of all processes."""
    found: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            continue
        found.setdefault(parent, []).append(int(folder.name))
    return found


def resident(pid: int, family: dict[int, list[int]]) -> int:
    """Bytes of memory that a process and its descendants hold."""
    try:
        own = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except (OSError, IndexError):
        own = 0
    return own + sum(resident(child, family) for child in family.get(pid, []))


def stored(folder: Path) -> int:
    """Bytes of the files in a folder, some of which may vanish meanwhile."""
    total = 0
    for path, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(path) / name).stat().st_blocks * 512
            except OSError:
                continue
    return total


def run(case: Case, raw: Path, scratch: Path) -> Outcome:
    """Runs a case in a fresh process and watches it."""
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    output, errors = scratch / "outputs", scratch / "stderr.txt"
    started = time.perf_counter()
    with errors.open("wb") as stderr:
        process = subprocess.Popen(
            case.command(raw, output), env=environment(), cwd=scratch, stderr=stderr
        )
    peak = disk = rounds = 0
    while (done := os.wait4(process.pid, os.WNOHANG))[0] == 0:
        peak = max(peak, resident(process.pid, children()))
        if rounds % 10 == 0:
            disk = max(disk, stored(output))
        rounds += 1
        time.sleep(INTERVAL)
    wall, (_, status, usage) = time.perf_counter() - started, done
    process.returncode = os.waitstatus_to_exitcode(status)
    lines = errors.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    failure = f"exit code {process.returncode}: {' '.join(lines)[:160]}"
    shutil.rmtree(scratch)
    cpu = usage.ru_utime + usage.ru_stime
    return Outcome(wall, cpu, peak, disk, failure if process.returncode else "")


def table(results: Sequence[tuple[Case, Outcome]]) -> list[str]:
    """The results as Markdown."""
    lines = [
        "| engine | orders | memory limit | wall s | CPU s | peak GiB | disk GiB | s a million |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for case, got in results:
        head = f"| {case.engine} | {case.orders:,} | {case.memory or '–'} |"
        if got.failure:
            lines.append(f"{head} {got.failure} | | | | |")
            continue
        each = got.wall / case.orders * 1e6
        lines.append(
            f"{head} {got.wall:.1f} | {got.cpu:.1f} | {got.peak / GIB:.2f} | {got.disk / GIB:.2f} |"
            f" {each:.1f} |"
        )
    return lines


def main() -> None:
    """Runs the cases one after the other and prints their table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="+", type=Case.parse)
    parser.add_argument("--work-dir", type=Path, required=True)
    parser.add_argument("--to", type=Path)
    options = parser.parse_args()
    facts = machine_facts()
    results: list[tuple[Case, Outcome]] = []
    for case in options.cases:
        raw = make_sample(case.orders, options.work_dir).folder
        got = run(case, raw, options.work_dir / "run")
        results.append((case, got))
        log(f"{case}: {got}")
    text = "\n".join([*facts, "", *table(results)]) + "\n"
    print(text)
    if options.to:
        options.to.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
