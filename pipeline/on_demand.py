"""Ibis, imported when it is first used.

It takes half a second, and a run whose queries are known builds no expression. Modules of
expressions write `from pipeline.on_demand import ibis`, and name Ibis's types for the type checker
only; at their top level, outside of functions, they use neither.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import ibis
else:

    class _OnDemand:
        """Stands for a module."""

        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, name: str) -> Any:
            return getattr(import_module(self._name), name)

    ibis = _OnDemand("ibis")

__all__ = ["ibis"]
