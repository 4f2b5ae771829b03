"""The grid that all pages share: a heading above twelve columns and six rows."""

from __future__ import annotations

from pipeline.powerbi.pbir.visuals import Place

PAGE_WIDTH, PAGE_HEIGHT = 1280, 720
_MARGIN, _GUTTER = 22, 12
_COLUMN, _ROW = 92, 94
_TOP = 76
_HEADING_TOP, _HEADING_HEIGHT = 12, 56


def at(column: int, row: int, columns: int, rows: int) -> Place:
    """The place that begins in this column and row, counted from 0, and spans so many."""
    return Place(
        _MARGIN + column * (_COLUMN + _GUTTER),
        _TOP + row * (_ROW + _GUTTER),
        columns * _COLUMN + (columns - 1) * _GUTTER,
        rows * _ROW + (rows - 1) * _GUTTER,
    )


def in_heading(column: int, columns: int) -> Place:
    """The place in the heading that begins in this column and spans so many."""
    below = at(column, 0, columns, 1)
    return Place(below.x, _HEADING_TOP, below.width, _HEADING_HEIGHT)


def in_first_row(number: int, of: int) -> Place:
    """One of several equally wide places in the first row, counted from 0."""
    whole = at(0, 0, 12, 1)
    width = (whole.width - (of - 1) * _GUTTER) / of
    return Place(round(whole.x + number * (width + _GUTTER), 2), whole.y, round(width, 2), _ROW)
