"""Faults of whole exports are found, in many forms; sound data raise no alarm.

REVOPS_PARTS=all takes 200 sound parts instead of 80.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest

from schemas.quality.completeness import completeness_oddities
from schemas.quality.identity import identity_oddities
from tests.oracle.raw import Raw
from tests.pipeline.marts.runner import MartRunner
from tests.strategies.faults import FAULTS, Fault, copy_of, part_of, shop

MARTS = (
    *("identity_oddities", "customer_oddities", "name_oddities"),
    *("calendar_oddities", "month_oddities", "order_oddities"),
)
CHECKS = {
    each.check_id: each.threshold for each in (*identity_oddities(), *completeness_oddities())
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Raw:
    return shop(tmp_path_factory.mktemp("sound"), 4_000, 11)


def alarms(marts: MartRunner, raw: Raw) -> set[str]:
    """The checks that would be warnings or errors."""
    found = (pair for mart in MARTS for pair in marts.counts(mart, raw).items())
    return {
        check_id
        for check_id, (rows, failing, _) in found
        if check_id in CHECKS and failing > CHECKS[check_id] * rows
    }


def assert_found(marts: MartRunner, sound: Raw, fault: Fault, seed: int) -> None:
    raw = copy_of(sound)
    expected = fault(raw, Random(seed))
    assert alarms(marts, raw) & expected, f"{fault.__name__} {seed}"


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_fault_is_found(marts: MartRunner, sound: Raw, fault: Fault) -> None:
    assert_found(marts, sound, fault, 0)


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_each_form_of_a_fault_is_found(marts: MartRunner, sound: Raw, fault: Fault) -> None:
    for seed in range(1, 12):
        assert_found(marts, sound, fault, seed)


def test_a_sound_shop_raises_no_alarm(marts: MartRunner, sound: Raw) -> None:
    assert alarms(marts, sound) == set()
    assert alarms(marts, part_of(sound, Random(0))) == set()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
def test_parts_of_sound_shops_raise_no_alarm(marts: MartRunner, tmp_path: Path, seed: int) -> None:
    """Of shops of every size."""
    raw = shop(tmp_path, (60, 300, 1_000, 3_000)[seed % 4], seed)
    for number in range(25 if os.environ.get("REVOPS_PARTS") == "all" else 10):
        found = alarms(marts, part_of(raw, Random(number)))
        assert found == set(), f"{seed} {number}"
