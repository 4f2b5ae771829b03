"""`measures.dax` as the builder reads it."""

from __future__ import annotations

import pytest

from pipeline.errors import ConfigurationError
from pipeline.powerbi.measures import read_measures
from pipeline.powerbi.semantic_model import Measure

GOOD = """
// A comment of the file.
DEFINE

    /// Revenue of
    /// all orders.
    // format: #,0.00
    // folder: Revenue\\Time
    MEASURE KPI_Measures[Total Revenue] = SUM ( orders[value] )

    /// Half of it.
    // format: 0
    // folder: Revenue
    measure 'KPI_Measures'[Half] =
        DIVIDE (
            [Total Revenue],
            2
        )

EVALUATE
    ROW ( "Half", [Half] )
"""


def test_a_measure_is_its_expression_and_what_stands_above_it() -> None:
    assert read_measures(GOOD, "m.dax") == [
        Measure(
            "Total Revenue",
            "SUM ( orders[value] )",
            "Revenue of all orders.",
            "#,0.00",
            "Revenue\\Time",
        ),
        Measure("Half", "DIVIDE (\n    [Total Revenue],\n    2\n)", "Half of it.", "0", "Revenue"),
    ]


@pytest.mark.parametrize(
    ("line", "lacks"),
    [
        ("    /// Half of it.\n", "a description"),
        ("    // format: 0\n", "a format"),
        ("    // folder: Revenue\n", "a folder"),
        (
            "\n        DIVIDE (\n            [Total Revenue],\n            2\n        )",
            "an expression",
        ),
    ],
)
def test_a_measure_that_lacks_something_is_told_with_its_line(line: str, lacks: str) -> None:
    assert line in GOOD
    with pytest.raises(
        ConfigurationError, match=rf"m\.dax, line \d+: measure 'Half' lacks {lacks}"
    ):
        read_measures(GOOD.replace(line, "", 1), "m.dax")


def test_a_name_is_given_once_whatever_its_case() -> None:
    twice = GOOD.replace("[Half] =", "[total revenue] =")
    with pytest.raises(ConfigurationError, match="is defined twice"):
        read_measures(twice, "m.dax")
