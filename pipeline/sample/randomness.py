"""Stateless random draws: each is a pure function of a seed, a stream name and a counter.

Only integer arithmetic is used, so the draws are the same on every platform and numpy version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Bits = NDArray[np.uint64]

GOLDEN_GAMMA = np.uint64(0x9E3779B97F4A7C15)
FIRST_MULTIPLIER = np.uint64(0xBF58476D1CE4E5B9)
SECOND_MULTIPLIER = np.uint64(0x94D049BB133111EB)
HALF_WORD = np.uint64(32)

MILLION = 1_000_000
KNOT_BITS = 20
CURVE_STEPS = 1000 << KNOT_BITS


class Weights:
    """Integer weights of the choices 0, 1, …; several rows of the same total are several bands."""

    def __init__(self, *rows: Sequence[int]) -> None:
        totals = {sum(row) for row in rows}
        widths = {len(row) for row in rows}
        if len(totals) != 1 or len(widths) != 1:
            raise ValueError("the bands of a table have the same total and number of choices")
        self.total = totals.pop()
        self.width = widths.pop()
        self.cumulative: Ints = np.cumsum(np.asarray(rows, dtype=np.int64).ravel())


class Curve:
    """A distribution by quantiles: (per mille, value) knots with straight lines between them."""

    def __init__(self, *knots: tuple[int, int]) -> None:
        rising = all(left[0] < right[0] for left, right in pairwise(knots))
        if knots[0][0] != 0 or knots[-1][0] != 1000 or not rising:
            raise ValueError("the knots of a curve rise from 0 to 1000 per mille")
        self.starts: Ints = np.array([per_mille << KNOT_BITS for per_mille, _ in knots], np.int64)
        self.values: Ints = np.array([value for _, value in knots], np.int64)

    def at(self, position: Ints) -> Ints:
        """Return the value at each position in 0 … CURVE_STEPS - 1, rounded down."""
        left = np.searchsorted(self.starts, position, side="right") - 1
        start, value = self.starts[left], self.values[left]
        rise, run = self.values[left + 1] - value, self.starts[left + 1] - start
        between: Ints = value + rise * (position - start) // run
        return between


@dataclass(frozen=True)
class Dice:
    """The draws of one seed; a stream is a name, a counter says which draw of the stream."""

    seed: int

    def bits(self, stream: str, counter: Ints) -> Bits:
        """Return 64 random bits for each counter; different counters give different bits."""
        word = counter.astype(np.uint64) * GOLDEN_GAMMA + _key(self.seed, stream)
        word = (word ^ (word >> np.uint64(30))) * FIRST_MULTIPLIER
        word = (word ^ (word >> np.uint64(27))) * SECOND_MULTIPLIER
        return word ^ (word >> np.uint64(31))

    def below(self, stream: str, counter: Ints, limit: int | Ints) -> Ints:
        """Return integers in 0 … limit - 1, for a limit of at most 2^31."""
        high = self.bits(stream, counter) >> HALF_WORD
        scaled = high * np.asarray(limit, dtype=np.uint64) >> HALF_WORD
        return scaled.astype(np.int64)

    def between(self, stream: str, counter: Ints, low: int, high: int) -> Ints:
        """Return integers in low … high, both included."""
        return low + self.below(stream, counter, high - low + 1)

    def chance(self, stream: str, counter: Ints, per_million: int | Ints) -> Flags:
        """Return true with a probability given in parts per million."""
        return self.below(stream, counter, MILLION) < per_million

    def pick(self, weights: Weights, stream: str, counter: Ints, band: int | Ints = 0) -> Ints:
        """Return the number of a choice, drawn by the weights of its band."""
        target = self.below(stream, counter, weights.total) + band * weights.total
        found = np.searchsorted(weights.cumulative, target, side="right")
        return found.astype(np.int64) - band * weights.width

    def draw(self, curve: Curve, stream: str, counter: Ints) -> Ints:
        """Return values distributed as the curve says."""
        return curve.at(self.below(stream, counter, CURVE_STEPS))


@cache
def _key(seed: int, stream: str) -> np.uint64:
    digest = hashlib.sha256(f"{seed}/{stream}".encode()).digest()
    return np.uint64(int.from_bytes(digest[:8], "big"))
