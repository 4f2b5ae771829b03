"""How BI tools and spreadsheets write a number."""

from __future__ import annotations

from schemas.fields import RATIO


def number_format(unit: str | None, decimals: int) -> str:
    """The format of numbers of this unit with so many decimals; a ratio is written in percent."""
    if unit == RATIO:
        return f"0.{'0' * (decimals - 2)}%"
    return f"#,0.{'0' * decimals}" if decimals else "#,0"
