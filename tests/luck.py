"""Chance that can be repeated, and what is certain though it is drawn.

REVOPS_SEED repeats the examples of a session: the tests marked `random` draw others each time
without it, and tell the seed when they fail. Beside it stands Hypothesis's own line,
`@reproduce_failure`, which repeats the one example, also after its strategy's imports changed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Set
from random import Random, SystemRandom
from typing import Any, Generic, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, find, seed, settings
from hypothesis.errors import NoSuchExample
from hypothesis.internal.conjecture import providers
from hypothesis.strategies import SearchStrategy

Example = TypeVar("Example")
Test = TypeVar("Test", bound=Callable[..., Any])

PATIENCE = 600
"""Seconds until a test takes a process or a thread for one that hangs.

It is no measure of speed: a machine that is busy is slow, and what hangs hangs for ever.
"""

# In the environment, so that the workers of pytest-xdist have the same.
SEED = int(os.environ.setdefault("REVOPS_SEED", str(SystemRandom().randrange(2**32))))


def fresh(examples: int) -> Callable[[Test], Test]:
    """Other examples in each session, so many of them; no folder of earlier failures is asked."""
    drawn = settings(
        max_examples=examples,
        derandomize=False,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )

    def decorate(test: Test) -> Test:
        return pytest.mark.random(seed(SEED)(drawn(test)))

    return decorate


class _Drawn(Generic[Example]):
    """Without the text of the example, which Hypothesis would write out: megabytes of tables."""

    def __init__(self, example: Example) -> None:
        self.example = example


def covering(
    examples: SearchStrategy[Example],
    shows: Callable[[Example], Iterable[str]],
    wanted: Set[str],
    *,
    at_most: int,
) -> list[Example]:
    """Examples that together show all that is wanted, drawn until it was seen and no longer.

    `at_most` is a bound against an endless search. If the rarest is in a share of p of the examples
    it is missed in (1 - p) ** at_most of the sessions; callers say the figures.
    """
    missing, kept = set(wanted), []

    def completes(drawn: _Drawn[Example]) -> bool:
        new = missing.intersection(shows(drawn.example))
        if new:
            missing.difference_update(new)
            kept.append(drawn.example)
        return not missing

    searching = settings(
        max_examples=at_most,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    try:
        find(examples.map(_Drawn), completes, settings=searching, random=Random(SEED))
    except NoSuchExample:
        pytest.fail(f"{at_most} examples show no {sorted(missing)}")
    return kept


def forget_local_constants() -> None:
    """Hypothesis takes constants from whatever modules of ours are loaded, and draws them.

    So the examples of a test would hang on the tests that ran before it in the same process: on
    chance, as soon as several workers share them out.
    """
    nothing = providers.Constants()
    providers._get_local_constants = lambda: nothing


def tell_seed(item: pytest.Item, report: pytest.TestReport) -> None:
    """Says in the report of a failure how to repeat it."""
    if report.failed and item.get_closest_marker("random"):
        report.sections.append(("How to repeat it", f"REVOPS_SEED={SEED} pytest '{item.nodeid}'"))
