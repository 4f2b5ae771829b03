"""A workbook as the zip archive of XML that it is, looked at before its reader takes it."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

from pipeline.errors import BadInput
from pipeline.sources.unpacking import CHUNK_BYTES, bomb, is_bomb
from pipeline.stopping import check

_ENCRYPTED_OR_OLD = bytes.fromhex("d0cf11e0a1b11ae1")
_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_DECLARED = re.compile(rb"uniqueCount\s*=\s*[\"'](\d+)")
_AGAIN = "Copy it, or save it again as .xlsx."


@contextmanager
def open_package(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive; BadInput for one that is damaged, locked, encrypted, or no workbook."""
    try:
        with path.open("rb") as file:
            if file.read(len(_ENCRYPTED_OR_OLD)) == _ENCRYPTED_OR_OLD:
                raise BadInput(
                    f"{path}: has a password, or is of the form before .xlsx. Save it as .xlsx "
                    "without a password."
                )
            with zipfile.ZipFile(file) as package:
                yield package
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadInput(f"{path}: is no Excel workbook, or damaged ({error}). {_AGAIN}") from error
    except (LookupError, ElementTree.ParseError) as error:
        raise BadInput(f"{path}: is no Excel workbook ({str(error).strip()}). {_AGAIN}") from error
    except OSError as error:
        raise BadInput(
            f"{path}: cannot be read ({error.strerror or error}). Close it where it is open."
        ) from error


def check_parts(path: Path, package: zipfile.ZipFile) -> None:
    """Unpacks every part once; BadInput where bytes are damaged, or far more than data are.

    So it is where a part says that it has more texts than bytes: the reader takes memory for all.
    """
    size, unpacked = path.stat().st_size, 0
    for part in package.infolist():
        for chunk in part_chunks(package, part.filename):
            unpacked += len(chunk)
            declared = max(map(int, _DECLARED.findall(chunk)), default=0)
            if is_bomb(size, unpacked):
                raise bomb(path)
            if declared > part.file_size:
                raise BadInput(f"{path}: is damaged (it says it had {declared:,} texts). {_AGAIN}")


def part_chunks(package: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The bytes of a part, unpacked."""
    with package.open(part) as source:
        while chunk := source.read(CHUNK_BYTES):
            check()
            yield chunk


def part_of_sheet(package: zipfile.ZipFile, sheet: str) -> str:
    """Where the archive has the sheet; raises KeyError if it has none of that name."""
    sheets = _elements(package, _WORKBOOK, "sheet")
    relation = {each["name"]: each["id"] for each in sheets}[sheet]
    targets = {
        each["Id"]: each["Target"] for each in _elements(package, _RELATIONS, "Relationship")
    }
    target = targets[relation]
    return target[1:] if target.startswith("/") else f"xl/{target}"


def _elements(package: zipfile.ZipFile, part: str, name: str) -> list[dict[str, str]]:
    """The attributes of the elements of this name, all names without their namespace."""
    root = ElementTree.fromstring(package.read(part))
    found = (each for each in root.iter() if _plain(each.tag) == name)
    return [{_plain(key): value for key, value in each.items()} for each in found]


def _plain(name: str) -> str:
    return name.rpartition("}")[2]
