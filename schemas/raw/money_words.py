"""Names of columns that change amounts, in tables whose contract does not know them."""

from __future__ import annotations

import re

_WORDS: dict[str, str | None] = {
    "quantity": "quantity",
    "qty": "quantity",
    "units": "quantity",
    "amount": "amount",
    "total": "amount",
    "discount": "discount",
    "rebate": "discount",
    "tax": "tax",
    "vat": "tax",
    "currency": "currency",
    "refund": None,
    "refunded": None,
    "returned": None,
    "test": None,
    "deleted": None,
    "void": None,
    "voided": None,
}


def meant_by(column: str) -> str | None:
    """The column of a raw table that an unknown one seems to mean; "" for one that none holds.

    None where the name says nothing of amounts.
    """
    words = re.split(r"[^a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", column).lower())
    found = [_WORDS[word] or "" for word in words if word in _WORDS]
    return found[0] if found else None
