"""Targets of sales: few, of scopes that sell and of such that do not, in any month."""

from hypothesis import strategies as st

from tests.oracle.raw import RawRow, raw_row
from tests.strategies.values import STATES, money

SCOPES = (
    ("company", "all"),
    ("category", "not_defined"),
    *(("state", name) for name in (*STATES[-3:], "not_defined")),
)


@st.composite
def sales_targets(draw: st.DrawFn) -> list[RawRow]:
    """Draw the rows of a plan, mostly none; a month and scope stands there once."""
    months = st.builds("{:d}-{:02d}".format, st.integers(2016, 2018), st.integers(1, 12))
    keys = st.lists(st.tuples(months, st.sampled_from(SCOPES)), max_size=4, unique=True)
    return [
        raw_row(
            "sales_targets", order_month=month, scope_type=kind, scope=scope, target=draw(money())
        )
        for month, (kind, scope) in draw(st.just([]) | keys)
    ]
