"""The catalogue of metrics: those of each domain D stand in `schemas/D/metrics.py`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from schemas.metric import Metric
from schemas.published import domains


@cache
def all_metrics() -> tuple[Metric, ...]:
    """Every metric, domain by domain; a domain may have none."""
    names = [f"schemas.{word}.metrics" for word in domains()]
    return tuple(each for name in names if find_spec(name) for each in import_module(name).METRICS)
