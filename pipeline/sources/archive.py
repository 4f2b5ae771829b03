"""Unpacks zip archives of raw files, and stops at one that no table's files can be in."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from pipeline.errors import BadInput
from pipeline.sources.unpacking import CHUNK_BYTES, bomb, is_bomb
from pipeline.stopping import check

_SOUNDLY = "Copy or pack the archive again."


def unpack(archive: Path, folder: Path, wanted: Callable[[str], bool]) -> list[Path]:
    """Writes the members of wanted names below the folder; returns their paths.

    Raises BadInput for an archive that is damaged, encrypted, or unpacks to far more than data do,
    and where a member is there already.
    """
    try:
        with zipfile.ZipFile(archive) as content:
            members = [each for each in content.infolist() if _is_wanted(each, wanted)]
            return list(_write(archive, content, members, folder))
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError) as error:
        raise BadInput(f"{archive}: the zip data are damaged ({error}). {_SOUNDLY}") from error
    except (NotImplementedError, RuntimeError) as error:  # how zipfile tells of a password
        raise BadInput(f"{archive}: cannot be unpacked ({error}). {_SOUNDLY}") from error


def _is_wanted(member: zipfile.ZipInfo, wanted: Callable[[str], bool]) -> bool:
    path = PurePosixPath(member.filename)
    return not member.is_dir() and "__MACOSX" not in path.parts and wanted(path.name)


def _write(
    archive: Path, content: zipfile.ZipFile, members: list[zipfile.ZipInfo], folder: Path
) -> Iterator[Path]:
    size, unpacked = archive.stat().st_size, 0
    for member in members:
        target = _target(archive, member, folder)
        with content.open(member) as source, target.open("wb") as file:
            for chunk in _chunks(source):
                unpacked += len(chunk)
                if is_bomb(size, unpacked):
                    raise bomb(archive)
                file.write(chunk)
        yield target


def _target(archive: Path, member: zipfile.ZipInfo, folder: Path) -> Path:
    """Where the member goes, below the folder; raises BadInput for a name that leads elsewhere."""
    name = PurePosixPath(member.filename)
    if name.is_absolute() or ".." in name.parts or "\\" in member.filename or ":" in str(name):
        raise BadInput(f"{archive}: holds {member.filename!r}, which leads out of it. {_SOUNDLY}")
    target = folder.joinpath(*name.parts)
    if target.exists():
        raise BadInput(
            f"{archive}: holds {member.filename}, which stands there twice. Keep one of them."
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def _chunks(source: IO[bytes]) -> Iterator[bytes]:
    while chunk := source.read(CHUNK_BYTES):
        check()
        yield chunk
