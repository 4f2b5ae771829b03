"""The catalogue of metrics: those of each domain D stand in `schemas/D/metrics.py`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from schemas.metric import Metric
from schemas.published import domains


@cache
def all_metrics() -> dict[str, tuple[Metric, ...]]:
    """Domain to its metrics; a domain that has none is not named."""
    names = {word: f"schemas.{word}.metrics" for word in domains()}
    return {word: import_module(name).METRICS for word, name in names.items() if find_spec(name)}
