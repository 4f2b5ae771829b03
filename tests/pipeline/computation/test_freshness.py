"""An order that is too old is told or stops the run."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from pipeline.computation.freshness import age_warning, check_age
from pipeline.errors import Stale

NOW = datetime(2018, 9, 3, 12)
NEWEST = datetime(2018, 9, 1, 12)


def test_an_order_of_just_the_greatest_age_is_fresh() -> None:
    check_age(NEWEST, timedelta(days=2), NOW)
    assert age_warning(NEWEST, timedelta(days=2), NOW) is None


def test_an_older_one_is_stale() -> None:
    with pytest.raises(Stale, match=r"2018-09-01 12:00:00, 48.0 hours ago; .* allows 47.0 hours"):
        check_age(NEWEST, timedelta(hours=47), NOW)
    assert "48.0 hours ago" in (age_warning(NEWEST, timedelta(hours=47), NOW) or "")


def test_no_age_is_no_limit() -> None:
    check_age(NEWEST, None, NOW)
    assert age_warning(NEWEST, None, NOW) is None


def test_an_order_of_tomorrow_is_fresh() -> None:
    check_age(NOW + timedelta(days=1), timedelta(0), NOW)
