"""How values are shown, by their unit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from schemas.currencies import CURRENCY
from schemas.fields import RATIO

NOTHING = "–"


def shown(value: Any, unit: str | None = None, currency: str = "") -> str:
    """The value for people, money with its currency before it; a dash for none."""
    if value is None:
        return NOTHING
    if isinstance(value, bool | str | date):
        return str(value)
    if unit == RATIO:
        return f"{Decimal(value) * 100:,.2f} %"
    if unit == "%":
        return f"{value:+,.1f} %"
    if unit == CURRENCY:
        return f"{currency} {value:,.2f}"
    return f"{value:,}"


def short(value: Any, unit: str, currency: str) -> str:
    """The value of a card: money without cents where there is much of it."""
    if unit == CURRENCY and value is not None and abs(value) >= 10_000:
        return f"{currency} {value:,.0f}"
    return shown(value, unit, currency)


def change(value: Any, base: Any, unit: str) -> str | None:
    """The change: of a rate in points, of anything else in percent; None without a base."""
    if value is None or base is None or (unit != RATIO and not base):
        return None
    if unit == RATIO:
        return f"{(Decimal(value) - Decimal(base)) * 100:+,.2f} points"
    return f"{(Decimal(value) / Decimal(base) - 1) * 100:+,.1f} %"


def plain(value: Any) -> Any:
    """The value as JSON has it."""
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value
