import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.oracle.reviews import late_vs_review, review_scores
from tests.oracle.stages import lead_times, lead_times_by_state
from tests.oracle.statuses import order_pipeline
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.test_against_oracle import accepted
from tests.strategies import as_of_around, cases, full_years, raw_tables
from tests.strategies.one_order import Gaps

F = [lead_times, lead_times_by_state, order_pipeline, late_vs_review]
if os.environ.get("RS"):
    F.append(review_scores)


@st.composite
def with_day(draw, s):
    raw = draw(s)
    return raw, draw(as_of_around(raw))


S = {
    "cases": (cases(), 150),
    "gappy": (with_day(raw_tables(gaps=Gaps(True, True, True))), 150),
    "full": (with_day(full_years()), 25),
}


@pytest.mark.parametrize("name", S)
def test_same(marts, name):
    s, n = S[name]

    @settings(
        max_examples=n,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=False,
        database=None,
    )
    @given(case=s.map(accepted))
    def go(case):
        for f in F:
            assert_same(f.__name__, f(*case), marts.table(f.__name__, *case))

    go()
