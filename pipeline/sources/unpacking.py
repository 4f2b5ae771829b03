"""Reads a file's bytes, unpacked, and stops at a file that unpacks to far more than data do."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import BadInput
from pipeline.sources.endings import is_gzip
from pipeline.stopping import check

CHUNK_BYTES = 4 * 1024 * 1024
_PIECE_BYTES = 64 * 1024
"""zlib copies what it leaves over, so it gets little at a time: files may have many members."""
_ALWAYS_ALLOWED = 64 * 1024 * 1024
_MOST_TIMES = 100
"""Real tables shrink to a tenth or so: keys and times hardly repeat."""


def is_bomb(packed: int, unpacked: int) -> bool:
    """Whether so many bytes cannot be a table's, packed."""
    return unpacked > max(_ALWAYS_ALLOWED, _MOST_TIMES * packed)


def bomb(path: Path) -> BadInput:
    """What to say of such a file."""
    return BadInput(
        f"{path}: unpacks to more than {_MOST_TIMES} times its size, as no real table does. If it "
        "is right, unpack it to CSV first."
    )


def chunks(path: Path, see: Callable[[bytes], object]) -> Iterator[bytes]:
    """The file's bytes, unpacked if it is gzip; `see` gets them as they are on disk."""
    with path.open("rb") as file:
        blocks = _blocks(file, see)
        yield from _unpacked(path, blocks) if is_gzip(path) else blocks


def _blocks(file: BinaryIO, see: Callable[[bytes], object]) -> Iterator[bytes]:
    while block := file.read(CHUNK_BYTES):
        check()
        see(block)
        yield block


def _unpacked(path: Path, blocks: Iterator[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(wbits=31)
    packed = unpacked = 0
    for block in blocks:
        packed += len(block)
        for start in range(0, len(block), _PIECE_BYTES):
            piece = block[start : start + _PIECE_BYTES]
            while piece:
                if unpacker.eof:
                    unpacker = zlib.decompressobj(wbits=31)
                try:
                    chunk = unpacker.decompress(piece, CHUNK_BYTES)
                except zlib.error as error:
                    raise BadInput(
                        f"{path}: the gzip data are damaged ({error}). Copy or pack the file again."
                    ) from error
                piece = unpacker.unconsumed_tail or unpacker.unused_data
                unpacked += len(chunk)
                if is_bomb(packed, unpacked):
                    raise bomb(path)
                if chunk:
                    yield chunk
    if not unpacker.eof:
        raise BadInput(f"{path}: the gzip file is cut off. Copy or pack the file again.")
