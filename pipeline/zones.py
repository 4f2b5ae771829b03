"""The names of time zones.

Imports nothing heavy: the command line asks for them.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib import resources


@cache
def zone_names() -> frozenset[str]:
    """The zones of the IANA time zone database, as the package tzdata has them."""
    text = (resources.files("tzdata") / "zones").read_text(encoding="utf-8")
    return frozenset(text.split())


def zone_fault(name: str) -> str | None:
    """What is wrong with the name of a time zone; None if it is one."""
    if name in zone_names():
        return None
    near = get_close_matches(name, sorted(zone_names()), n=1)
    hint = f"Did you mean {near[0]}?" if near else "It is a name such as America/Sao_Paulo."
    return f"there is no time zone {name!r}. {hint}"
