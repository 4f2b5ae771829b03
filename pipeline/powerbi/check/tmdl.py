"""Reads TMDL: objects with names, texts, properties and children, by their indentation.

https://learn.microsoft.com/analysis-services/tmdl/tmdl-overview
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_NAME = r"'(?:[^']|'')+'|[^\s=:']+"
_PROPERTY = re.compile(r"(\w+):\s*(.*)")
_TEXT_PROPERTY = re.compile(r"(\w+)\s*=\s*(.*)")
_OBJECT = re.compile(rf"((?:ref )?\w+)\s+({_NAME})(?:\s*=\s*(.*))?")
_WORD = re.compile(r"\w+")
_FENCE = "```"


@dataclass
class Node:
    """An object of a model, such as a table, a column or a measure."""

    kind: str
    name: str
    line: int
    text: str = ""
    """What stands behind the equals sign: DAX, M or a value."""
    description: str = ""
    properties: dict[str, str] = field(default_factory=dict)
    """A flag is `true`."""
    children: list[Node] = field(default_factory=list)

    def of_kind(self, kind: str) -> list[Node]:
        """The children of this kind."""
        return [child for child in self.children if child.kind == kind]


class TmdlError(Exception):
    """A line that is no TMDL."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line} {reason}")


@dataclass(frozen=True)
class _Block:
    """A line, and the deeper ones below it."""

    number: int
    depth: int
    head: str
    below: tuple[tuple[int, str], ...]
    """Numbers and whole lines."""


def read_nodes(text: str) -> list[Node]:
    """The objects at the left margin; raises TmdlError."""
    lines = enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
    found = Node("", "", 0)
    _fill(found, _blocks([(number, line) for number, line in lines if line.strip()], 0))
    return found.children


def unquoted(name: str) -> str:
    """The name without TMDL's quotes."""
    return name[1:-1].replace("''", "'") if name.startswith("'") else name


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip("\t"))


def _blocks(lines: Iterable[tuple[int, str]], depth: int) -> Iterator[_Block]:
    head: tuple[int, str] | None = None
    below: list[tuple[int, str]] = []
    for number, line in lines:
        if _depth(line) > depth and head:
            below.append((number, line))
            continue
        if line[_depth(line) :].startswith(" "):
            raise TmdlError(number, "is indented by spaces; TMDL wants tabs")
        if _depth(line) != depth:
            raise TmdlError(number, f"is not indented by {depth} tabs: {line.strip()}")
        if head:
            yield _Block(head[0], depth, head[1].strip(), tuple(below))
        head, below = (number, line), []
    if head:
        yield _Block(head[0], depth, head[1].strip(), tuple(below))


def _fill(node: Node, blocks: Iterable[_Block]) -> None:
    """Gives the node the properties and children that the blocks hold."""
    described: list[str] = []
    for block in blocks:
        if block.head.startswith("///"):
            described.append(block.head.removeprefix("///").strip())
        elif match := _PROPERTY.fullmatch(block.head):
            node.properties[match[1]] = match[2]
        elif match := _TEXT_PROPERTY.fullmatch(block.head):
            node.properties[match[1]] = _text(match[2], block.below)
        elif match := _OBJECT.fullmatch(block.head):
            child = Node(match[1], unquoted(match[2]), block.number)
            child.description = " ".join(described)
            described = []
            node.children.append(child)
            _fill_object(child, match[3], block)
        elif _WORD.fullmatch(block.head):
            _fill_word(node, block)
        else:
            raise TmdlError(block.number, f"is no object and no property: {block.head}")


def _fill_object(node: Node, text: str | None, block: _Block) -> None:
    below = block.below
    if text is not None:
        members = next(
            (at for at, (_, line) in enumerate(below) if _depth(line) <= block.depth + 1),
            len(below),
        )
        node.text = _text(text, below[:members])
        below = below[members:]
    _fill(node, _blocks(below, block.depth + 1))


def _fill_word(node: Node, block: _Block) -> None:
    """A flag, or an object without a name."""
    if not block.below:
        node.properties[block.head] = "true"
        return
    child = Node(block.head, "", block.number)
    node.children.append(child)
    _fill(child, _blocks(block.below, block.depth + 1))


def _text(first: str, below: Iterable[tuple[int, str]]) -> str:
    """An expression of several lines, without the indentation and the fence around it."""
    lines = [line for _, line in below]
    least = min(map(_depth, lines), default=0)
    whole = "\n".join([first, *(line[least:].rstrip() for line in lines)]).strip()
    return whole.removeprefix(_FENCE).removesuffix(_FENCE).strip()
