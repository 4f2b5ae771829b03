"""How currencies are named; nothing heavy is imported, so that every command may ask."""

from __future__ import annotations

CURRENCY = "currency"
"""The unit of money: that of the run, which its manifest names."""
CURRENCY_CODE = r"^[A-Z]{3}$"
"""By ISO 4217."""
