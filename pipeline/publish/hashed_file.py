"""A file that knows the hash of what was written to it, so that it need not be read again."""

from __future__ import annotations

import hashlib
from pathlib import Path


class HashedFile:
    """A new binary file, as far as Arrow's writers need one."""

    def __init__(self, path: Path) -> None:
        """Creates or empties the file."""
        self.path = path
        self.size = 0
        self._digest = hashlib.sha256()
        self._file = path.open("wb")

    def write(self, data: bytes) -> int:
        """Appends the bytes."""
        self._digest.update(data)
        self.size += len(data)
        return self._file.write(data)

    def tell(self) -> int:
        """How many bytes were written."""
        return self.size

    def flush(self) -> None:
        """Hands everything to the operating system."""
        self._file.flush()

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._file.closed

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes so far, in hexadecimal."""
        return self._digest.hexdigest()
