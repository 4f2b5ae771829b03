"""Where a raw file comes from that is not read where it was found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Origin:
    """The file in the input folder of which a raw file was made."""

    path: Path
    size: int
    fingerprint: str
    """XXH3 (128 bit) of its bytes."""
