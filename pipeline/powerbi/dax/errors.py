"""What is wrong with an expression, and where."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.errors import RevopsError


class Place(NamedTuple):
    """Where something stands in an expression; both count from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


class DaxError(RevopsError):
    """The expression is wrong, or the data do not fit it."""

    def __init__(self, message: str, place: Place | None = None) -> None:
        """Without a place the error is about the data or the question, not about the expression."""
        super().__init__(f"{place}: {message}" if place else message)
        self.line = place.line if place else None
        self.column = place.column if place else None
        self.measure: str | None = None

    def arose_in(self, measure: str) -> None:
        """Names the measure in the message; of nested measures the innermost stays."""
        if self.measure is None:
            self.measure = measure
            self.args = (f"[{measure}], {self}",)


class UnsupportedDax(DaxError):
    """Maybe right, but not known here; nothing is guessed."""
