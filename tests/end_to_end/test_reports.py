"""Inputs that people reported elsewhere give the right number, or the right refusal."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.end_to_end.publishing import publish

REPORTS = Path(__file__).parents[3] / "shared" / "reports"
REVENUE = Decimal("7086.97")
"""Of the shop of which all reports are."""

pytestmark = pytest.mark.skipif(not REPORTS.is_dir(), reason=f"the reports are not at {REPORTS}")


@pytest.mark.parametrize(
    "report",
    [
        "17_four_decimals/in",
        "17_four_decimals/in_parquet",
        "19_upper_case_columns/in",
        "19_upper_case_columns/in_parquet",
        "24_unneeded_columns_left_out/in",
        "24_unneeded_columns_left_out/in_length",
    ],
)
def test_the_form_of_an_export_does_not_change_its_revenue(report: str, tmp_path: Path) -> None:
    result = publish(REPORTS / report, tmp_path / "outputs", tables=("monthly_revenue",))
    assert result.headline["revenue"] == REVENUE
    assert result.headline["customers"] == 45
    assert not any(account.rejected for account in result.ingested.accounts)
