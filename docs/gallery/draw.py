"""Draws one picture a domain from published tables, those of `revops report`.

Usage: python docs/gallery/draw.py --output-dir outputs --to docs/gallery

Needs `pip install -e '.[report]'`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from pipeline.report.drawing import png
from pipeline.report.pictures import PICTURES
from pipeline.snapshot.following import Published


def draw(folder: Path, to: Path) -> None:
    """Writes each picture as a PNG file by its name."""
    snapshot = Published(folder).snapshot()
    for picture in PICTURES:
        (to / f"{picture.name}.png").write_bytes(png(picture, snapshot))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output-dir", type=Path, default=Path("outputs"))
    parser.add_argument("--to", type=Path, default=Path(__file__).parent)
    options = parser.parse_args()
    draw(options.output_dir, options.to)
