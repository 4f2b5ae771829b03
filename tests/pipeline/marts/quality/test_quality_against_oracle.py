"""Every oddity against an independent, naive reading of its meaning, on generated tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.quality.completeness import completeness_oddities
from schemas.quality.identity import identity_oddities
from schemas.quality.oddities import ODDITIES
from tests.luck import covering
from tests.oracle import Raw, Row
from tests.oracle.numbers import ratio
from tests.oracle.quality.found import Found
from tests.oracle.quality.oddities import oddities
from tests.oracle.raw import COLUMNS
from tests.pipeline.marts.runner import MartRunner
from tests.pipeline.marts.test_against_oracle import accepted, thorough
from tests.strategies import as_of_around, cases
from tests.strategies.faults import FAULTS, Fault, shop
from tests.strategies.odd_tables import odd_tables

Case = tuple[Raw, date | None]

FIRST_DAY = "orders.order_purchase_timestamp.before_from"
"""Which only a setting makes odd."""


@st.composite
def odd_cases(draw: st.DrawFn) -> Case:
    """Tables full of oddities, and a day that suits them."""
    raw = draw(odd_tables())
    return raw, draw(as_of_around(raw))


def expected(case: Case) -> list[Row]:
    """A row an oddity, by check_id; one that no row can have applies to none."""
    found = oddities(*case)
    return [
        _row(each.check_id, found.get(each.check_id, Found.nothing(each.check_id)))
        for each in ODDITIES
    ]


def _row(check_id: str, found: Found) -> Row:
    return {
        "check_id": check_id,
        "row_count": found.row_count,
        "failing_rows": found.failing_rows,
        "failing_share": ratio(found.failing_rows, found.row_count, 6),
        "example_key": found.example_key,
        "failing_orders": found.failing_orders,
        "failing_amount": found.failing_amount,
    }


def assert_equal_oracle(marts: MartRunner, case: Case) -> None:
    wanted = sorted(expected(case), key=lambda row: str(row["check_id"]))
    got = marts.table("quality_results", *case)
    assert [{name: row[name] for name in wanted[0]} for row in got] == wanted


@settings(max_examples=15)
@given(case=odd_cases().map(accepted))
def test_oddities_equal_oracle(marts: MartRunner, case: Case) -> None:
    assert_equal_oracle(marts, case)


@pytest.mark.slow
@thorough
@given(case=(odd_cases() | odd_cases() | cases()).map(accepted))
def test_oddities_equal_oracle_on_random_tables(marts: MartRunner, case: Case) -> None:
    assert_equal_oracle(marts, case)


def test_oddities_equal_oracle_on_sample(marts: MartRunner, sample: Raw) -> None:
    """Without its many points: with them it is the slow test of the sample."""
    for as_of in (None, date(2017, 11, 24)):
        assert_equal_oracle(marts, (replace(sample, geolocation=sample.geolocation[:500]), as_of))


def test_oracle_knows_every_oddity_and_no_other(sample: Raw) -> None:
    seen = {each.check_id for each in ODDITIES if each.column in COLUMNS[each.table]}
    assert set(oddities(sample, None)) == seen


@pytest.mark.slow
@pytest.mark.random
def test_strategy_draws_tables_with_every_oddity(marts: MartRunner) -> None:
    """And the comparison holds for them: else it would say nothing about the rarest.

    The rarest, a seller's city spelled otherwise, is in one of 28 tables: 5,000 of them lack it
    once in 10 ** 78 sessions. The search ends after some hundred. Identity and completeness show
    in many rows together: their faults are placed, below.
    """
    placed = {each.check_id for each in (*identity_oddities(), *completeness_oddities())}
    every = {each.check_id for each in ODDITIES} - placed - {FIRST_DAY}
    for case in covering(odd_cases().map(accepted), shown, every, at_most=5_000):
        assert_equal_oracle(marts, case)


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_faults_of_whole_exports_equal_oracle(
    marts: MartRunner, tmp_path: Path, fault: Fault
) -> None:
    raw = shop(tmp_path, 4_000, 5)
    fault(raw, Random(7))
    assert_equal_oracle(marts, (raw, None))


def shown(case: Case) -> set[str]:
    """The oddities that some row has."""
    return {name for name, found in oddities(*case).items() if found.failing_rows}
