"""The parts in which a table comes, by what their names tell: a period, and a number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from pipeline.sources.completeness.holes import covered, missing_numbers, missing_periods
from pipeline.sources.completeness.spans import Span, Unit, span_of
from pipeline.sources.endings import raw_stem

_UUID = r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}"
_BY_AN_ENGINE = re.compile(rf"part-\d+-c\d+|data_\d+(_\d+)*|.*{_UUID}.*", re.IGNORECASE)
"""Spark's, DuckDB's and Snowflake's own files: a partition or thread without rows leaves a hole."""
_NUMBER = re.compile(r"(?<![\d=])\d{1,6}(?!\d)")
_LEADING = re.compile(r"[\W_]*(?:part)?[\W_]*\d{1,6}(?!\d)", re.IGNORECASE)
_OF_ALL = re.compile(r"(?<!\d)(\d+)[-_. ]?of[-_. ]?(\d+)(?!\d)", re.IGNORECASE)
_RANGE = 3
"""How many periods in a row are told as a range."""
_VERSION = re.compile(r"(?<![a-z])(?:v|ver|version|rev)[-_. ]?\d+", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """A file of a table."""

    span: Span | None
    template: str
    """Its name without the period, and `#` for each number."""
    numbers: tuple[int, ...]
    total: int | None
    """How many parts there are, where the name says it."""


@dataclass(frozen=True)
class Parts:
    """What the names of a table's files tell of them all."""

    unit: Unit | None
    """None where they are of no periods, or of different ones."""
    periods: frozenset[int]
    missing: tuple[str, ...]
    """What their sequence lacks, in words."""


def parts_of(paths: Sequence[PurePath], stem: str) -> Parts:
    """What the names tell of a table's files, whose paths are relative to the input folder.

    `stem` is what they begin with; empty where a setting names them, so that a single one may have
    any number.
    """
    parts = [_part(path, stem) for path in paths]
    numbered = _missing_parts(parts) if stem or len(parts) > 1 else ()
    spans = [part.span for part in parts if part.span is not None]
    if len(spans) < len(paths) or len({span.unit for span in spans}) > 1:
        return Parts(None, frozenset(), numbered)
    unit, periods = covered(spans)
    missing = in_words(unit, missing_periods(unit, periods))
    return Parts(unit, frozenset(periods), (*missing, *numbered))


def in_words(unit: Unit, periods: Sequence[int]) -> tuple[str, ...]:
    """The periods; three or more in a row as one range."""
    runs: list[list[int]] = []
    for number in periods:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(text for run in runs for text in _run(unit, run))


def _run(unit: Unit, run: Sequence[int]) -> Iterator[str]:
    if len(run) < _RANGE:
        yield from map(unit.show, run)
    else:
        yield f"{unit.show(run[0])} to {unit.show(run[-1])}"


def _part(path: PurePath, stem: str) -> Part:
    name = raw_stem(path.name) or path.stem
    is_by_engine = _BY_AN_ENGINE.fullmatch(name) is not None
    whole = (path.parent if is_by_engine else path.parent / name).as_posix()
    span, rest = span_of(whole[len(stem) :] if whole.startswith(stem) else whole)
    if is_by_engine:
        return Part(span, rest, (), None)
    rest = _VERSION.sub("", rest)
    counted = _OF_ALL.search(rest)
    if counted:
        rest = rest.replace(counted[0], counted[1], 1)
    leading = _LEADING.match(rest)
    rest = leading[0] if leading else rest  # what follows the number may be anything
    numbers = tuple(int(found) for found in _NUMBER.findall(rest))
    return Part(span, _NUMBER.sub("#", rest), numbers, int(counted[2]) if counted else None)


def _missing_parts(parts: Sequence[Part]) -> tuple[str, ...]:
    return tuple(
        f"part {number}{_of(span)}"
        for span, numbers, total in _sequences(parts)
        for number in _absent(numbers, total)
    )


def _of(span: Span | None) -> str:
    return "" if span is None else f" of {span.unit.show(span.first)}"


def _absent(numbers: set[int], total: int | None) -> list[int]:
    if total is None or total < len(numbers):
        return missing_numbers(numbers)
    first = 0 if 0 in numbers else 1
    return sorted(set(range(first, first + total)) - numbers)


def _sequences(parts: Sequence[Part]) -> Iterator[tuple[Span | None, set[int], int | None]]:
    """The numbers that count on: those of one period, unless they count on through all of them."""
    templates: dict[tuple[str, int | None], list[Part]] = defaultdict(list)
    for part in parts:
        if part.numbers:
            templates[part.template, part.total].append(part)
    for (_, total), alike in templates.items():
        place = _counting(alike)
        groups: dict[tuple[int, ...], dict[Span | None, list[int]]]
        groups = defaultdict(lambda: defaultdict(list))
        for part in alike:
            others = part.numbers[:place] + part.numbers[place + 1 :]
            groups[others][part.span].append(part.numbers[place])
        for by_span in groups.values():
            together = [number for numbers in by_span.values() for number in numbers]
            if len(by_span) > 1 and len(set(together)) == len(together):
                yield None, set(together), total
            else:
                yield from ((span, set(numbers), total) for span, numbers in by_span.items())


def _counting(alike: Sequence[Part]) -> int:
    """Where in their names the number stands that counts: the last that differs."""
    columns = list(zip(*(part.numbers for part in alike), strict=True))
    differing = [place for place, numbers in enumerate(columns) if len(set(numbers)) > 1]
    return differing[-1] if differing else len(columns) - 1
