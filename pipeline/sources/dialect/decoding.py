"""Makes UTF-8 of a text in another encoding, chunk by chunk."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.errors import BadInput, ConfigurationError

_MARK = "\ufeff"


def is_utf8(encoding: str | None) -> bool:
    """Whether such a text need not be decoded; raises ConfigurationError for no encoding."""
    if encoding is None:
        return True
    try:
        "".encode(encoding)  # which refuses codecs that are no encodings of text
        return codecs.lookup(encoding).name in ("utf-8", "utf-8-sig")
    except LookupError as error:
        raise ConfigurationError(
            f"--encoding {encoding}: is unknown. Choose one such as windows-1252, iso-8859-1 or "
            "utf-16."
        ) from error


def decoded(path: Path, chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The chunks in UTF-8, without byte order mark; raises BadInput at bytes that are no text."""
    decoder = codecs.getincrementaldecoder(encoding)()
    lines, at_start = 1, True
    for chunk, is_last in _with_end(chunks):
        try:
            text = decoder.decode(chunk, is_last)
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode(encoding, errors="ignore")
            raise BadInput(
                f"{path}, line {lines + before.count(chr(10))}: byte "
                f"0x{error.object[error.start]:02X} is not {encoding}. Check --encoding."
            ) from error
        lines += text.count("\n")
        if text:
            yield (text.removeprefix(_MARK) if at_start else text).encode()
            at_start = False


def _with_end(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    for chunk in chunks:
        yield chunk, False
    yield b"", True
