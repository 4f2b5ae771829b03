"""Arrow columns from numpy arrays: identifiers, labels, money, times."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.sample.randomness import Dice, Flags, Ints

NEVER = -1
ID_LENGTH = 32
HEX_OF_16_BITS = np.frombuffer(
    "".join(f"{value:04x}" for value in range(1 << 16)).encode("ascii"), dtype="S4"
)


def ids(dice: Dice, kind: str, counter: Ints) -> pa.StringArray:
    """Return an identifier of 32 hex digits for each counter, distinct within a kind."""
    halves = [dice.bits(f"{kind} id {half}", counter).astype(">u8") for half in ("high", "low")]
    words = np.stack(halves, axis=1).view(">u2")
    text = HEX_OF_16_BITS[words].tobytes()
    offsets = np.arange(len(counter) + 1, dtype=np.int32) * np.int32(ID_LENGTH)
    return pa.StringArray.from_buffers(len(counter), pa.py_buffer(offsets), pa.py_buffer(text))


def labels(names: Sequence[str | None], index: Ints) -> pa.StringArray:
    """Return the name at each index; a name may be missing."""
    return pa.array(names, pa.string()).take(pa.array(index))


def numbers(values: Ints, missing: Flags | None = None) -> pa.Array:
    """Return integers, empty where missing."""
    return pa.array(values, mask=missing)


def times(seconds: Ints) -> pa.Array:
    """Return timestamps from epoch seconds, empty where NEVER."""
    return pa.array(seconds.astype("datetime64[s]"), mask=seconds == NEVER)


def days(number: Ints) -> pa.Array:
    """Return dates from days since the epoch."""
    return pa.array(number.astype("datetime64[D]"))


def empty_where(missing: Flags, values: pa.Array) -> pa.Array:
    """Return the values, empty where missing."""
    return where(missing, pa.scalar(None, values.type), values)


def where(chosen: Flags, values: pa.Array | pa.Scalar, others: pa.Array) -> pa.Array:
    """Return the values where chosen, else the others."""
    return pc.if_else(pa.array(chosen), values, others)


def decimals(units: Ints, digits: int) -> pa.Array:
    """Return decimals from whole units of the last of so many digits after the point."""
    words = np.stack([units, units >> np.int64(63)], axis=1).astype("<i8")
    kind = pa.decimal128(38, digits)
    return pa.Array.from_buffers(kind, len(units), [None, pa.py_buffer(words)])


def money(cents: Ints) -> pa.Array:
    """Return amounts in reais, always with two decimals, from cents."""
    return decimals(cents, 2)


def zip_prefixes(prefixes: Ints) -> pa.StringArray:
    """Return zip code prefixes as text of five digits with leading zeros."""
    powers = 10 ** np.arange(4, -1, -1, dtype=np.int64)
    digits = (prefixes[:, None] // powers % 10 + ord("0")).astype(np.uint8)
    offsets = np.arange(len(prefixes) + 1, dtype=np.int32) * np.int32(len(powers))
    return pa.StringArray.from_buffers(
        len(prefixes), pa.py_buffer(offsets), pa.py_buffer(digits.tobytes())
    )
