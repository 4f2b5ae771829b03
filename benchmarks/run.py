"""Run revops and its peers on the same files, alternately, and write a table of the results.

Usage: python benchmarks/run.py --work-dir DIR [--orders N ...] [--repeats N] [--to FILE]

Standard library only. What is measured, and how, is told in benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import csv
import os
import platform
import shutil
import signal
import subprocess
import sys
import sysconfig
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from importlib import metadata
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TABLES = ("master_orders", "monthly_revenue", "cohort_retention", "rfm_customers", "ops_metrics")
LIBRARIES = ("revops", "ibis-framework", "duckdb", "polars", "pandas", "numpy", "pyarrow")
PEERS = ("duckdb", "polars", "pandas")
FLOORS = {"floor: bytes": "bytes", "floor: text scan": "scan"}
EVERYTHING = "revops: all tables"
CONTESTANTS = ("revops", EVERYTHING, *PEERS, *FLOORS)
LARGE = 20_000_000
RUN_WHEN_LARGE = ("revops", "duckdb", *FLOORS)
MIB = 1 << 20
GIB = 1 << 30


class BenchmarkError(Exception):
    """Something that keeps the benchmark from running at all."""


@dataclass(frozen=True)
class Limits:
    """What a run may use before it is stopped."""

    seconds: float
    memory: int | None


@dataclass(frozen=True)
class Run:
    """One process from start to end; `failure` is empty if it succeeded."""

    wall: float
    cpu: float
    memory: int
    failure: str = ""


@dataclass(frozen=True)
class Published:
    """What the published files of one contestant say."""

    revenue: Decimal
    rows: tuple[int, ...]


@dataclass
class Result:
    """All that is known of one contestant at one size."""

    name: str
    runs: list[Run] = field(default_factory=list)
    failure: str = ""
    published: Published | None = None


@dataclass(frozen=True)
class Dataset:
    """A folder of raw files and its number of orders."""

    title: str
    folder: Path
    orders: int


# Commands


def revops_command() -> list[str]:
    """The console script beside this interpreter, else the module."""
    script = Path(sys.executable).parent / "revops"
    return [str(script)] if script.exists() else [sys.executable, "-m", "cli"]


def contestant_command(name: str, dataset: Dataset, output_dir: Path) -> list[str]:
    """The command line of one contestant."""
    folders = [str(dataset.folder), str(output_dir)]
    if name in FLOORS:
        return [sys.executable, str(HERE / "floor.py"), FLOORS[name], *folders]
    if name in PEERS:
        return [sys.executable, str(HERE / "peers" / f"{name}_script.py"), *folders]
    command = [*revops_command(), "etl", "--input-dir", folders[0], "--output-dir", folders[1]]
    command += ["--format", "csv", "--format", "parquet", "-q"]
    if name != EVERYTHING:
        command += [part for table in TABLES for part in ("--tables", table)]
    if dataset.orders >= LARGE:
        command += ["--memory-limit", "4GB"]
    return command


def environment() -> dict[str, str]:
    """The environment of every contestant: byte code may be written and is used."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), kept.get("PYTHONPATH")])),
    }


def compile_byte_code() -> None:
    """Compile the libraries and the contestants, so that nobody is measured while compiling."""
    folders = [sysconfig.get_path("purelib"), str(HERE)]
    folders += [str(ROOT / name) for name in ("pipeline", "schemas") if (ROOT / name).exists()]
    command = [sys.executable, "-m", "compileall", "-q", *folders]
    subprocess.run(command, env=environment(), check=False, stdout=subprocess.DEVNULL)


def make_sample(orders: int, work_dir: Path) -> Dataset:
    """Sample data of the wanted size, made once and kept."""
    folder = work_dir / f"raw-{orders}"
    if not folder.exists():
        unfinished = folder.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        command = [*revops_command(), "sample", "--orders", str(orders), "--seed", "7"]
        log(f"making {orders:,} orders in {folder}")
        done = subprocess.run([*command, "--output-dir", str(unfinished)], env=environment())
        if done.returncode:
            raise BenchmarkError(f"`revops sample` failed with exit code {done.returncode}")
        unfinished.rename(folder)
    return Dataset(f"{orders:,} sample orders", folder, orders)


def existing_data(folder: Path) -> Dataset:
    """A folder of raw files that is already there."""
    orders = folder / "olist_orders_dataset.csv"
    if not orders.exists():
        raise BenchmarkError(f"{orders} does not exist")
    count = count_lines(orders) - 1
    return Dataset(f"{count:,} orders in `{folder.name}`", folder, count)


# Measuring


def resident_bytes(pid: int) -> int:
    """The memory a process holds now; 0 where /proc does not tell."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    except (OSError, IndexError):
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def watch(process: subprocess.Popen[bytes], limits: Limits, ended: threading.Event) -> list[str]:
    """Start a thread that kills the process beyond its limits; it leaves the reason in the list."""
    reasons: list[str] = []
    deadline = time.monotonic() + limits.seconds

    def guard() -> None:
        while not ended.wait(0.1):
            if time.monotonic() > deadline:
                reasons.append(f"stopped after {limits.seconds:g} s")
            elif limits.memory and resident_bytes(process.pid) > limits.memory:
                reasons.append(f"stopped above {limits.memory / GIB:.1f} GiB of memory")
            else:
                continue
            process.kill()
            return

    threading.Thread(target=guard, daemon=True).start()
    return reasons


def describe_exit(status: int, errors: Path) -> str:
    """Why a process failed, in a few words; empty if it did not."""
    code = os.waitstatus_to_exitcode(status)
    if code == 0:
        return ""
    if code < 0:
        name = signal.Signals(-code).name
        return f"killed by {name}" + (", perhaps out of memory" if name == "SIGKILL" else "")
    lines = errors.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return f"exit code {code}" + (f": {lines[-1][:200]}" if lines else "")


def measure(command: Sequence[str], limits: Limits, scratch: Path) -> Run:
    """Run a command in a fresh process and measure it from outside.

    The peak is the kernel's for that process. It starts from the size of this harness at the
    fork, hence the harness never holds a table in memory.
    """
    errors = scratch / "stderr.txt"
    ended = threading.Event()
    with errors.open("wb") as stderr:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, env=environment(), cwd=scratch, stdout=subprocess.DEVNULL, stderr=stderr
        )
        reasons = watch(process, limits, ended)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        ended.set()
        process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    failure = reasons[0] if reasons else describe_exit(status, errors)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, failure)


def count_lines(path: Path) -> int:
    """The number of line feeds of a file."""
    with path.open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(MIB), b""))


def published_file(folder: Path, table: str) -> Path:
    """The published CSV of a table, wherever below the output folder it lies."""
    found = [
        path
        for path in sorted(folder.rglob(f"{table}.csv"))
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    if not found:
        raise FileNotFoundError(f"{table}.csv was not published")
    return found[0]


def read_published(folder: Path) -> Published:
    """Revenue total and row counts of the five published CSV files."""
    files = [published_file(folder, table) for table in TABLES]
    monthly = files[TABLES.index("monthly_revenue")]
    with monthly.open(encoding="utf-8", newline="") as file:
        revenue = sum((Decimal(row["revenue"]) for row in csv.DictReader(file)), Decimal())
    return Published(revenue.quantize(Decimal("0.01")), tuple(count_lines(f) - 1 for f in files))


def run_once(result: Result, dataset: Dataset, limits: Limits, work_dir: Path) -> Run:
    """Run one contestant into a fresh folder, read what it published, clean up."""
    scratch = work_dir / "run"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    output = scratch / "outputs"
    run = measure(contestant_command(result.name, dataset, output), limits, scratch)
    result.failure = run.failure
    if not run.failure and result.name not in FLOORS and result.published is None:
        try:
            result.published = read_published(output)
        except (OSError, KeyError, ValueError, ArithmeticError) as error:
            result.failure = f"unreadable output: {error}"
    shutil.rmtree(scratch)
    return run


def benchmark(
    dataset: Dataset, names: Iterable[str], repeats: int, limits: Limits, work_dir: Path
) -> list[Result]:
    """One uncounted round, then `repeats` rounds; a contestant that fails is not run again.

    Large data have one round, which counts: they do not fit into the page cache anyway.
    """
    large = dataset.orders >= LARGE
    results = [Result(name) for name in names if not large or name in RUN_WHEN_LARGE]
    for number in [1] if large else range(repeats + 1):
        for result in results:
            if result.failure:
                continue
            run = run_once(result, dataset, limits, work_dir)
            if number and not result.failure:
                result.runs.append(run)
            label = f"round {number}" if number else "warm-up"
            log(
                f"{dataset.title}, {label}, {result.name}: {run.wall:.2f} s,"
                f" {run.cpu:.2f} s CPU, {run.memory / MIB:,.0f} MiB {result.failure}"
            )
    return results


# Reporting


def machine_facts() -> list[str]:
    """What a reader must know of the machine to place the figures."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    libraries = []
    for name in LIBRARIES:
        try:
            libraries.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return [
        f"- Machine: {len(usable_cores())} cores ({processor()}), {memory / GIB:.0f} GiB of memory,"
        f" {platform.system()} {platform.release()}; load before the first run {load}",
        f"- Python {platform.python_version()}; {', '.join(libraries)}",
    ]


def usable_cores() -> set[int]:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return set(os.sched_getaffinity(0))
    return set(range(os.cpu_count() or 1))


def processor() -> str:
    """The name of the processor."""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def spread(values: Sequence[float]) -> str:
    """Median, and least to greatest."""
    return f"{median(values):.2f} ({min(values):.2f}–{max(values):.2f})"


def ratio(base: Sequence[float] | None, values: Sequence[float]) -> str:
    """How many times the peer's median revops takes."""
    return f"{median(base) / median(values):.2f}" if base else "–"


def table_row(result: Result, revops: Result | None) -> str:
    """One line of the table of a size."""
    if not result.runs or result.failure:
        reason = result.failure.replace("|", "/")
        return f"| {result.name} | failed: {reason} | – | – | – | – | – |"
    walls, cpus, memories = (
        [run.wall for run in result.runs],
        [run.cpu for run in result.runs],
        [run.memory / MIB for run in result.runs],
    )
    base = revops.runs if revops and not revops.failure and revops is not result else []
    return (
        f"| {result.name} | {spread(walls)} | {spread(cpus)} | {median(memories):,.0f}"
        f" | {ratio([r.wall for r in base], walls)} | {ratio([r.cpu for r in base], cpus)}"
        f" | {ratio([r.memory / MIB for r in base], memories)} |"
    )


def agreement(results: Iterable[Result]) -> str:
    """Whether all contestants published the same revenue and row counts."""
    published = {r.name: r.published for r in results if r.published}
    if not published:
        return "No contestant published anything."
    first = next(iter(published.values()))
    rows = ", ".join(f"{table} {n:,}" for table, n in zip(TABLES, first.rows, strict=True))
    if all(one == first for one in published.values()):
        return f"All of {', '.join(published)} published revenue {first.revenue:,} and rows {rows}."
    lines = ["**The contestants do NOT agree:**", ""]
    for name, one in published.items():
        counts = ", ".join(f"{t} {n:,}" for t, n in zip(TABLES, one.rows, strict=True))
        lines.append(f"- {name}: revenue {one.revenue:,}, rows {counts}")
    return "\n".join(lines)


def size_section(dataset: Dataset, results: Sequence[Result]) -> list[str]:
    """Lay out the heading, table and notes of one size."""
    files = sorted(dataset.folder.glob("*.csv"))
    sizes = ", ".join(f"{path.stem} {path.stat().st_size / 1e6:,.1f}" for path in files)
    revops = next((result for result in results if result.name == "revops"), None)
    return [
        f"## {dataset.title}",
        "",
        "| contestant | wall s, median (min–max) | CPU s, median (min–max) | peak MiB"
        " | revops ÷ it: wall | CPU | memory |",
        "|---|--:|--:|--:|--:|--:|--:|",
        *(table_row(result, revops) for result in results),
        "",
        agreement(results),
        "",
        f"Files, MB: {sizes}.",
        "",
    ]


def report(facts: Sequence[str], sections: Iterable[list[str]], repeats: int) -> str:
    """Put the whole page together."""
    lines = [
        "# Benchmarks",
        "",
        "Made by `python benchmarks/run.py`; do not edit. Whole processes on the same files, run"
        f" alternately, {repeats} counted rounds after one that is not counted; the files are in"
        " the page cache. revops also checks every row and contract and writes Parquet; its peers"
        " check nothing and write CSV only. How to read and repeat it: `benchmarks/README.md`.",
        "",
        *facts,
        "",
    ]
    for section in sections:
        lines += section
    return "\n".join(lines).rstrip() + "\n"


def log(message: str) -> None:
    """Tell the user what is going on."""
    print(message.rstrip(), file=sys.stderr, flush=True)


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--orders", type=int, nargs="*", default=[100_000, 2_000_000])
    parser.add_argument("--input-dir", type=Path, nargs="*", default=[], help="existing raw data")
    parser.add_argument("--repeats", type=int, default=5, help="counted rounds")
    parser.add_argument("--contestants", nargs="+", choices=CONTESTANTS, default=CONTESTANTS)
    parser.add_argument("--work-dir", type=Path, required=True, help="data and runs go here")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "benchmarks.md")
    parser.add_argument("--timeout", type=float, default=3600, help="seconds a run may take")
    parser.add_argument("--max-memory", type=float, help="GiB a run may hold (Linux)")
    parsed = parser.parse_args(arguments)
    if parsed.repeats < 1:
        parser.error("--repeats must be at least 1")
    return parsed


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and write the page."""
    options = parse_arguments(arguments)
    if not hasattr(os, "wait4"):
        log("This harness measures with os.wait4, which this platform lacks: use Linux or macOS.")
        return 2
    work_dir = options.work_dir.resolve()
    work_dir.mkdir(parents=True, exist_ok=True)
    memory = int(options.max_memory * GIB) if options.max_memory else None
    limits = Limits(options.timeout, memory)
    compile_byte_code()
    facts = machine_facts()
    try:
        datasets = [existing_data(folder.resolve()) for folder in options.input_dir]
        datasets += [make_sample(orders, work_dir) for orders in options.orders]
    except BenchmarkError as error:
        log(f"error: {error}")
        return 1
    sections = []
    for dataset in datasets:
        results = benchmark(dataset, options.contestants, options.repeats, limits, work_dir)
        sections.append(size_section(dataset, results))
        options.to.parent.mkdir(parents=True, exist_ok=True)
        options.to.write_text(report(facts, sections, options.repeats), encoding="utf-8")
    log(f"written: {options.to}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
