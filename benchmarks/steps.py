"""Where the time of a run went, step by step, as a Markdown table.

Usage: python benchmarks/steps.py OUTPUT_DIR [--steps N]

Reads the manifest of a published folder. Two steps run side by side, so that they add up to about
twice the run's time; tables are written in the background of later steps, and `publish` is what was
left to write at the end.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path


def profile(seconds: dict[str, float], steps: int) -> str:
    """The longest steps with their share of all, and the others in sum."""
    total = sum(seconds.values())
    longest = sorted(seconds.items(), key=lambda step: -step[1])
    shown = longest[:steps]
    others = longest[steps:]
    if others:
        shown = [*shown, (f"{len(others)} others", sum(value for _, value in others))]
    lines = ["| step | seconds | share |", "|---|--:|--:|"]
    lines += [f"| {name} | {value:.1f} | {value / total:.1%} |" for name, value in shown]
    return "\n".join(lines)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output_dir", type=Path)
    parser.add_argument("--steps", type=int, default=15)
    given = parser.parse_args()
    manifest = json.loads((given.output_dir / "manifest.json").read_text(encoding="utf-8"))
    print(profile(manifest["seconds"], given.steps))


if __name__ == "__main__":
    main()
