"""What stands in a cell becomes the text that a person would have typed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from pipeline.errors import BadInput
from pipeline.sources.workbook.cells import cell_text, reference, require_digits


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (-5.0, "-5"),
        (-0.0, "0"),
        (123456789012345.0, "123456789012345"),
        (42.9, "42.9"),
        (1463.8500000000001, "1463.8500000000001"),
        (1e-05, "0.00001"),
        (True, "TRUE"),
        (False, "FALSE"),
        ("01037", "01037"),
        ("", ""),
        (datetime(2018, 8, 29, 10, 0), "2018-08-29 10:00:00"),
        (date(2018, 8, 29), "2018-08-29"),
        (time(10, 5), "10:05:00"),
        (timedelta(hours=27, minutes=30, seconds=9), "27:30:09"),
    ],
)
def test_a_value_as_text(value: Any, text: str) -> None:
    assert cell_text(value, ".") == text


@pytest.mark.parametrize(
    ("value", "text"), [(1.234, "1,234"), (7.0, "7"), ("1.5", "1.5"), (True, "TRUE")]
)
def test_numbers_have_the_decimal_sign_of_the_other_files(value: Any, text: str) -> None:
    assert cell_text(value, ",") == text


@pytest.mark.parametrize(
    ("row", "column", "name"),
    [
        (0, 0, "A1"),
        (16, 1, "B17"),
        (0, 25, "Z1"),
        (1, 26, "AA2"),
        (0, 701, "ZZ1"),
        (0, 702, "AAA1"),
    ],
)
def test_the_name_of_a_cell(row: int, column: int, name: str) -> None:
    assert reference(row, column) == name


@pytest.mark.parametrize("value", [999_999_999_999_999.0, "1234567890123456", 42.9, True])
def test_what_has_15_digits_or_is_text_has_lost_none(value: Any) -> None:
    require_digits("a.xlsx, sheet Sales", 16, 1, value)


@pytest.mark.parametrize("value", [1e15, 4006381333931000.0, -1e15])
def test_a_number_of_16_digits_has_lost_some(value: float) -> None:
    with pytest.raises(BadInput) as caught:
        require_digits("a.xlsx, sheet Sales", 16, 1, value)
    assert str(caught.value) == (
        f"a.xlsx, sheet Sales, cell B17: of {value:.0f} Excel kept 15 digits. Export CSV where it "
        "comes from."
    )
