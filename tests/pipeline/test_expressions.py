"""The expressions give exact values where an engine's own would not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor
from typing import Any

import ibis
import ibis.expr.datatypes as dt
import ibis.expr.types as ir
import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.engine.duckdb import DuckDBEngine
from pipeline.expressions import (
    add_days,
    add_months,
    all_of,
    cents,
    days_after,
    days_between,
    elapsed_seconds,
    greatest_by,
    iso_week,
    iso_year,
    month_key,
    month_start,
    month_text,
    parse,
    percent_change,
    quantile_tenths,
    quarter_start,
    quarter_text,
    ratio,
    scaled,
    week_start,
    week_text,
    whole_units,
)
from schemas import types
from schemas.types import ColumnType, decimal

TIMESTAMP, MONEY = ColumnType(types.TIMESTAMP, scale=6), decimal(18, 2)
DATE, COUNT = ColumnType(types.DATE), ColumnType(types.INTEGER)
NUMBER, TEXT = ColumnType(types.FLOAT), ColumnType(types.STRING)

Calculate = Callable[[ir.Table], ir.Table]


class Calculator:
    """Runs an expression on rows; its SQL is compiled once."""

    def __init__(self, engine: DuckDBEngine, name: str, schema: pa.Schema) -> None:
        self._engine = engine
        self._name = name
        self._schema = schema

    def rows(self, expression: Calculate, *columns: Sequence[Any]) -> list[dict[str, Any]]:
        """The expression's rows, computed from columns."""
        arrays = [
            pa.array(values, field.type)
            for values, field in zip(columns, self._schema, strict=True)
        ]
        rows = pa.table(arrays, schema=self._schema)
        self._engine.put(self._name, rows)
        table = ibis.table(ibis.Schema.from_pyarrow(rows.schema), name=self._name)
        return [
            row for batch in self._engine.batches(expression(table)) for row in batch.to_pylist()
        ]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    opened = DuckDBEngine(tmp_path_factory.mktemp("spill"), threads=1)
    yield opened
    opened.close()


# parse: a text is a value only in its type's lexical form.

SECOND = datetime(2017, 10, 2, 10, 56, 33)

TIMES: dict[str, datetime | None] = {
    "2017-10-02 10:56:33": SECOND,
    "2017-10-02T10:56:33": SECOND,
    "2017-10-02 10:56:33.0": SECOND,
    "2017-10-02T10:56:33.999999": SECOND,
    "2017-10-02 10:56:33.5": SECOND,
    "2017-10-02 10:56:33.999999": SECOND,
    "2017-10-02 10:56:33.123456789": SECOND,
    "2017-10-02": datetime(2017, 10, 2),
    "2016-02-29 00:00:00": datetime(2016, 2, 29),
    "0001-01-01 00:00:00": datetime(1, 1, 1),
    "9999-12-31 23:59:59": datetime(9999, 12, 31, 23, 59, 59),
    "2017-02-29 00:00:00": None,
    "1900-02-29 00:00:00": None,
    "2018-02-31 00:00:00": None,
    "2018-04-31": None,
    "2018-00-10": None,
    "2018-13-01": None,
    "2018-01-00": None,
    "2018-01-01 24:00:00": None,
    "2018-01-01 23:60:00": None,
    "2018-01-01 23:59:60": None,
    "2018-01-01 10:56": None,
    "2018-01-01 10": None,
    "2018-01-01 1:02:03": None,
    "2018-1-1 10:56:33": None,
    "2018-01-01  10:56:33": None,
    " 2018-01-01 10:56:33": None,
    "2018-01-01 10:56:33 ": None,
    "2018-01-01 10:56:33\n": None,
    "2018-01-01t10:56:33": None,
    "2018-01-01 10:56:33.": None,
    "2018-01-01 10:56:33,5": None,
    "2018-01-01 10:56:33+00": None,
    "2018-01-01 10:56:33+02:00": None,
    "2018-01-01 10:56:33Z": None,
    "2018-01-01 10:56:33 UTC": None,
    "2018-01-01 10:56:33 PM": None,
    "２０１８-01-01 00:00:00": None,
    "10:56:33": None,
    "2017": None,
    "2017-10": None,
    "20171002": None,
    "2017/10/02": None,
    "02-10-2017": None,
    "1506941793": None,
    "epoch": None,
    "today": None,
    "now": None,
    "NULL": None,
    "": None,
    " ": None,
}

DAYS: dict[str, date | None] = {
    "2017-10-02": date(2017, 10, 2),
    "2017-10-02 00:00:00": date(2017, 10, 2),
    "2017-10-02T00:00:00": date(2017, 10, 2),
    "2017-10-02 00:00:00.000000": date(2017, 10, 2),
    "2016-02-29": date(2016, 2, 29),
    "0001-01-01": date(1, 1, 1),
    "9999-12-31": date(9999, 12, 31),
    "2017-02-29": None,
    "2017-02-29 00:00:00": None,
    "2018-13-01": None,
    "0000-00-00": None,
    "2017-10-02 10:56:33": None,
    "2017-10-02 00:00:00.000001": None,
    "2017-10-02 00:00": None,
    "2017-10-02 ": None,
    " 2017-10-02": None,
    "2017-10-02\n": None,
    "2017-10-02Z": None,
    "2017-10-2": None,
    "10000-01-01": None,
    "-2017-10-02": None,
    "２０１７-10-02": None,
    "20171002": None,
    "2017/10/02": None,
    "02-10-2017": None,
    "2017-10": None,
    "43010": None,
    "epoch": None,
    "today": None,
    "infinity": None,
    "-infinity": None,
    "": None,
}

AMOUNTS: dict[str, Decimal | None] = {
    "58.90": Decimal("58.90"),
    "58.9": Decimal("58.90"),
    "58": Decimal("58.00"),
    "0": Decimal("0.00"),
    "0.01": Decimal("0.01"),
    "-0.01": Decimal("-0.01"),
    "-0.00": Decimal("0.00"),
    "007.50": Decimal("7.50"),
    "999999999999999.99": Decimal("999999999999999.99"),
    "58.905": None,
    "58.900": Decimal("58.90"),
    "58.9001": None,
    "58.90 ": None,
    "58,90": None,
    "1,234.56": None,
    "1.234,56": None,
    "1 234.56": None,
    "1e3": None,
    "1E3": None,
    "1e-2": None,
    "0x10": None,
    "1_000": None,
    ".5": None,
    "5.": None,
    "+5": None,
    "--5": None,
    "5-": None,
    "(5)": None,
    "R$5": None,
    "5%": None,
    " 5": None,
    "5 ": None,
    "5\n": None,
    "\t5": None,
    "１２": None,
    "١٢": None,
    "NaN": None,
    "inf": None,
    "Infinity": None,
    "true": None,
    "null": None,
    "": None,
    " ": None,
    "-": None,
    ".": None,
    "99999999999999999": None,
    "1" * 40: None,
}

INTEGERS: dict[str, int | None] = {
    "3": 3,
    "0": 0,
    "-0": 0,
    "007": 7,
    "-12": -12,
    "40.0": 40,
    "40.000000": 40,
    "-40.0": -40,
    "999999999999999": 999_999_999_999_999,
    "40.5": None,
    "10.0000001": None,
    "1e3": None,
    "0x10": None,
    "0b1": None,
    "1_000": None,
    "1,000": None,
    "+3": None,
    "3.": None,
    ".0": None,
    " 3": None,
    "3 ": None,
    "3\n": None,
    "３": None,
    "true": None,
    "false": None,
    "NaN": None,
    "inf": None,
    "": None,
    " ": None,
    "9223372036854775808": None,
    "-9223372036854775809": None,
    "9" * 40: None,
}

NUMBERS: dict[str, float | None] = {
    "-23.5456": -23.5456,
    "0": 0.0,
    "7": 7.0,
    "-23.52615671142008": -23.52615671142008,
    "007.5": 7.5,
    "-23,5": None,
    "1e1": None,
    "1E-5": None,
    "inf": None,
    "-Infinity": None,
    "nan": None,
    "+1": None,
    "1.": None,
    ".1": None,
    "0x1p3": None,
    " 1": None,
    "1 ": None,
    "1\n": None,
    "１": None,
    "": None,
}

ANY_TEXT = ("nan", "null", "1e5", " ", "  x ", "ção", "👍", '"', "007", "\t", "x" * 9_999)
BROKEN = ("a\nb", "\n", "a\r\nb", "a\rb", "a\n")

LEXICAL: list[tuple[ColumnType, str, Any]] = [
    *((TIMESTAMP, text, value) for text, value in TIMES.items()),
    *((DATE, text, value) for text, value in DAYS.items()),
    *((MONEY, text, value) for text, value in AMOUNTS.items()),
    *((COUNT, text, value) for text, value in INTEGERS.items()),
    *((NUMBER, text, value) for text, value in NUMBERS.items()),
    *((TEXT, text, text) for text in ANY_TEXT),
    *((TEXT, text, None) for text in BROKEN),
]


@pytest.fixture(scope="module")
def parsed(engine: DuckDBEngine) -> dict[tuple[ColumnType, str], Any]:
    """What `parse` makes of every text, a query a type."""
    calculator = Calculator(engine, "texts", pa.schema({"text": pa.string()}))
    found: dict[tuple[ColumnType, str], Any] = {}
    for dtype in (TIMESTAMP, DATE, MONEY, COUNT, NUMBER, TEXT):
        texts = [text for wanted, text, _ in LEXICAL if wanted == dtype]
        rows = calculator.rows(parsing(dtype), texts)
        found |= {(dtype, text): row["value"] for text, row in zip(texts, rows, strict=True)}
    return found


def parsing(dtype: ColumnType, *, line_breaks: bool = False) -> Calculate:
    def expression(table: ir.Table) -> ir.Table:
        return table.select(value=parse(table.text, dtype, line_breaks=line_breaks))

    return expression


def text_id(value: object) -> str:
    return repr(value)[:30]


@pytest.mark.parametrize(("dtype", "text", "value"), LEXICAL, ids=text_id)
def test_a_text_is_a_value_only_in_its_lexical_form(
    parsed: dict[tuple[ColumnType, str], Any], dtype: ColumnType, text: str, value: Any
) -> None:
    assert parsed[dtype, text] == value


@pytest.mark.parametrize(
    "text", ["infinity", "-infinity", "0044-03-15 (BC) 00:00:00", "12345-01-01 00:00:00"]
)
def test_a_time_that_only_duckdb_can_print_is_none(engine: DuckDBEngine, text: str) -> None:
    calculator = Calculator(engine, "texts", pa.schema({"text": pa.string()}))

    def expression(table: ir.Table) -> ir.Table:
        return table.select(known=parse(table.text, TIMESTAMP).notnull())

    assert calculator.rows(expression, [text]) == [{"known": False}]


ZONED = {
    "2018-01-31T23:30:00Z": datetime(2018, 1, 31, 23, 30),
    "2018-01-31 23:30:00.75Z": datetime(2018, 1, 31, 23, 30),
    "2018-01-31 23:30:00-03:00": datetime(2018, 2, 1, 2, 30),
    "2018-01-31 23:30:00-03": datetime(2018, 2, 1, 2, 30),
    "2018-01-31 23:30:00+0545": datetime(2018, 1, 31, 17, 45),
    "2018-01-31 23:30:00+00": datetime(2018, 1, 31, 23, 30),
    "2018-01-31 23:30:00": datetime(2018, 1, 31, 23, 30),
    "2018-01-31": datetime(2018, 1, 31),
    "2018-01-31Z": None,
    "2018-01-31 23:30:00 Z": None,
    "2018-01-31 23:30:00z": None,
    "2018-01-31 23:30:00+24": None,
    "2018-01-31 23:30:00+03:60": None,
    "2018-02-30 23:30:00Z": None,
    "": None,
}


@pytest.mark.parametrize("text", ZONED)
def test_a_zoned_time_is_read_as_utc_on_request_only(engine: DuckDBEngine, text: str) -> None:
    calculator = Calculator(engine, "texts", pa.schema({"text": pa.string()}))

    def expression(table: ir.Table) -> ir.Table:
        return table.select(
            asked=parse(table.text, TIMESTAMP, zones=True), plain=parse(table.text, TIMESTAMP)
        )

    has_zone = len(text) > len("2018-01-31 23:30:00")
    expected = {"asked": ZONED[text], "plain": None if has_zone else ZONED[text]}
    assert calculator.rows(expression, [text]) == [expected]


@pytest.mark.parametrize("text", BROKEN)
def test_free_text_may_hold_line_breaks(engine: DuckDBEngine, text: str) -> None:
    calculator = Calculator(engine, "texts", pa.schema({"text": pa.string()}))
    assert calculator.rows(parsing(TEXT, line_breaks=True), [text]) == [{"value": text}]


@pytest.mark.parametrize("dtype", [TIMESTAMP, DATE, MONEY, COUNT, NUMBER, TEXT], ids=str)
def test_a_missing_text_is_a_missing_value(engine: DuckDBEngine, dtype: ColumnType) -> None:
    calculator = Calculator(engine, "texts", pa.schema({"text": pa.string()}))
    assert calculator.rows(parsing(dtype), [None]) == [{"value": None}]


def test_a_type_without_lexical_form_is_refused() -> None:
    with pytest.raises(TypeError, match="no lexical form for boolean"):
        parse(ibis.literal("true"), ColumnType("boolean"))


@settings(max_examples=40)
@given(st.lists(st.decimals(-999_999_999, 999_999_999, places=2), min_size=1))
def test_every_amount_is_parsed_to_the_cent(engine: DuckDBEngine, values: list[Decimal]) -> None:
    calculator = Calculator(engine, "texts", pa.schema({"text": pa.string()}))
    rows = calculator.rows(parsing(MONEY), [f"{value:.2f}" for value in values])
    assert [row["value"] for row in rows] == values


# ratio: exact, half away from zero.

LARGEST = 2**63
LARGEST_RESULT = 2**51
PAIR = pa.schema({"a": pa.int64(), "b": pa.int64()})


def exact_ratio(numerator: int, denominator: int, decimals: int) -> Decimal | None:
    """The quotient rounded half away from zero, by whole numbers alone."""
    if denominator == 0:
        return None
    magnitude = floor(Fraction(abs(numerator), denominator) * 10**decimals + Fraction(1, 2))
    return Decimal(magnitude if numerator >= 0 else -magnitude).scaleb(-decimals)


def ratios(decimals: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Numerators and denominators within the promised range, many of them ties."""
    scale = 10**decimals

    def within(pair: tuple[int, int]) -> bool:
        small = abs(pair[0]) * scale < LARGEST_RESULT * pair[1] or not pair[1]
        return bool(2 * abs(pair[0]) * scale + pair[1] < LARGEST and small)

    largest = LARGEST // (4 * scale)
    anything = st.tuples(
        st.integers(-largest, largest), st.integers(0, 10**9) | st.integers(0, 2**61)
    )
    # (2k + 1) / 2·10^d lies half way between two results.
    ties = st.tuples(st.integers(-(10**6), 10**6), st.integers(1, 10**4)).map(
        lambda drawn: ((2 * drawn[0] + 1) * drawn[1], 2 * scale * drawn[1])
    )
    near = st.tuples(ties, st.sampled_from((-1, 0, 1))).map(
        lambda drawn: (drawn[0][0] + drawn[1], drawn[0][1])
    )
    return st.lists((anything | ties | near).filter(within), min_size=1, max_size=40)


@pytest.mark.parametrize("decimals", [0, 2, 4, 6])
def test_a_ratio_is_rounded_half_away_from_zero(engine: DuckDBEngine, decimals: int) -> None:
    calculator = Calculator(engine, "pairs", PAIR)

    @settings(max_examples=40)
    @given(ratios(decimals))
    @example([(1, 3), (2, 3), (-1, 3), (-2, 3), (0, 5), (5, 0), (0, 0), (1, 8), (-1, 8), (1, 200)])
    def holds(pairs: list[tuple[int, int]]) -> None:
        rows = calculator.rows(
            lambda t: t.select(value=ratio(t.a, t.b, decimals)),
            [a for a, _ in pairs],
            [b for _, b in pairs],
        )
        assert [row["value"] for row in rows] == [exact_ratio(*pair, decimals) for pair in pairs]

    holds()


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [
        (1005, 1000, "1.01"),
        (-1005, 1000, "-1.01"),
        (1004, 1000, "1.00"),
        (10_555, 1000, "10.56"),
        (45_035_996_273_704, 2, "22517998136852.00"),
        (-1, 10**9, "0.00"),
        (None, 5, None),
        (5, None, None),
    ],
)
def test_ratios_where_rounding_a_double_fails(
    engine: DuckDBEngine, numerator: int, denominator: int, expected: str | None
) -> None:
    (row,) = Calculator(engine, "pairs", PAIR).rows(
        lambda t: t.select(value=ratio(t.a, t.b, 2)), [numerator], [denominator]
    )
    assert row["value"] == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    ("numerator", "expected"), [(216_000, "2.50"), (432, "0.01"), (431, "0.00")]
)
def test_a_ratio_to_a_constant(engine: DuckDBEngine, numerator: int, expected: str) -> None:
    (row,) = Calculator(engine, "pairs", PAIR).rows(
        lambda t: t.select(value=ratio(t.a, 86_400, 2)), [numerator], [0]
    )
    assert row["value"] == Decimal(expected)


@pytest.mark.parametrize(
    ("value", "base", "expected"),
    [(150, 100, "50.00"), (50, 100, "-50.00"), (0, 3, "-100.00"), (4, 3, "33.33"), (5, 0, None)],
)
def test_change_in_percent(
    engine: DuckDBEngine, value: int, base: int, expected: str | None
) -> None:
    (row,) = Calculator(engine, "pairs", PAIR).rows(
        lambda t: t.select(value=percent_change(t.a, t.b)), [value], [base]
    )
    assert row["value"] == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    ("numerator", "denominator"),
    [
        (2**53 + 1, 2**53 + 1),
        (2**53 + 1, 2**54 + 2),
        (4_503_599_627_370_495, 9_007_199_254_740_993),
        (4_503_599_627_370_496, 9_007_199_254_740_991),
        (-4_503_599_627_370_497, 9_007_199_254_740_993),
        (4_600_000_000_000, 2**62 - 1),
        (4_611_686_018_426, 2),
    ],
)
def test_a_ratio_of_numbers_that_no_double_holds(
    engine: DuckDBEngine, numerator: int, denominator: int
) -> None:
    (row,) = Calculator(engine, "pairs", PAIR).rows(
        lambda t: t.select(value=ratio(t.a, t.b, 2)), [numerator], [denominator]
    )
    assert row["value"] == exact_ratio(numerator, denominator, 2)


# scaled and cents

UNITS = (0, 1, -1, 99, -99, 1234, 999_999_999_999, -999_999_999_999)


@pytest.mark.parametrize("decimals", [0, 1, 2, 4])
def test_whole_units_become_exact_decimals(engine: DuckDBEngine, decimals: int) -> None:
    rows = Calculator(engine, "pairs", PAIR).rows(
        lambda t: t.select(value=scaled(t.a, decimals)), UNITS, UNITS
    )
    assert [row["value"] for row in rows] == [Decimal(unit).scaleb(-decimals) for unit in UNITS]


def test_decimals_keep_their_scale(engine: DuckDBEngine) -> None:
    table = ibis.table(ibis.Schema.from_pyarrow(PAIR), name="pairs")
    assert scaled(table.a, 2).type() == MONEY.to_ibis()
    assert ratio(table.a, table.b, 4).type() == dt.Decimal(18, 4)


@settings(max_examples=40)
@given(st.lists(st.decimals("-9999999999999.99", "9999999999999.99", places=2), min_size=1))
def test_cents_are_exact_and_back(engine: DuckDBEngine, amounts: list[Decimal]) -> None:
    calculator = Calculator(engine, "amounts", pa.schema({"money": pa.decimal128(18, 2)}))
    rows = calculator.rows(
        lambda t: t.select(cents=cents(t.money), back=scaled(cents(t.money), 2)), amounts
    )
    assert [row["cents"] for row in rows] == [int(amount * 100) for amount in amounts]
    assert [row["back"] for row in rows] == amounts


# whole_units

FLOATS = pa.schema({"value": pa.float64()})


def printed_units(number: float, decimals: int) -> int:
    """The number as it prints, in units of this decimal, half away from zero."""
    return int(Decimal(repr(number)).scaleb(decimals).quantize(Decimal(1), ROUND_HALF_UP))


@pytest.mark.parametrize("decimals", [2, 6])
def test_a_number_in_whole_units_is_rounded_as_it_prints(
    engine: DuckDBEngine, decimals: int
) -> None:
    calculator = Calculator(engine, "floats", FLOATS)
    anything = st.floats(-180, 180).map(lambda number: number if abs(number) > 1e-4 else 0.0)
    halves = st.integers(-(10**8), 10**8).map(lambda n: (2 * n + 1) / (2 * 10**decimals))

    @settings(max_examples=60)
    @given(st.lists(anything | halves.filter(lambda n: abs(n) <= 180), min_size=1, max_size=40))
    @example([1.005, -1.005, 0.285, 2.675, -23.5456785, -46.6345675, 0.0, -0.0, 0.0000005])
    def holds(values: list[float]) -> None:
        rows = calculator.rows(lambda t: t.select(value=whole_units(t.value, decimals)), values)
        assert [row["value"] for row in rows] == [printed_units(v, decimals) for v in values]

    holds()


# quantile_tenths

VALUES = pa.schema({"value": pa.int64(), "counts": pa.bool_()})
whole = st.integers(-(10**3), 10**9) | st.sampled_from((0, 1, 864_000, 864_001))


def exact_tenths(values: list[int], tenths: int) -> int:
    """Linear interpolation between the two neighbours of position (n − 1)·t/10, in tenths."""
    ordered = sorted(values)
    position = Fraction((len(ordered) - 1) * tenths, 10)
    below = ordered[floor(position)]
    above = ordered[min(floor(position) + 1, len(ordered) - 1)]
    result = (below + (above - below) * (position - floor(position))) * 10
    assert result.denominator == 1
    return int(result)


@pytest.mark.parametrize("tenths", [5, 9])
def test_quantiles_are_exact_in_tenths(engine: DuckDBEngine, tenths: int) -> None:
    calculator = Calculator(engine, "numbers", VALUES)

    @settings(max_examples=60)
    @given(st.lists(whole, min_size=1, max_size=40))
    @example([1])
    @example([1, 2])
    @example([3, 1, 2])
    @example(list(range(11)))
    @example([10**9, -(10**3)])
    def holds(values: list[int]) -> None:
        (row,) = calculator.rows(
            lambda t: t.aggregate(value=quantile_tenths(t.value, tenths)),
            values,
            [True] * len(values),
        )
        assert row["value"] == exact_tenths(values, tenths)

    holds()


def test_a_quantile_counts_only_the_rows_asked_for(engine: DuckDBEngine) -> None:
    (row,) = Calculator(engine, "numbers", VALUES).rows(
        lambda t: t.aggregate(value=quantile_tenths(t.value, 5, where=t.counts)),
        [1, 100, 2, None],
        [True, False, True, True],
    )
    assert row["value"] == 15


def test_a_quantile_of_nothing_is_none(engine: DuckDBEngine) -> None:
    (row,) = Calculator(engine, "numbers", VALUES).rows(
        lambda t: t.aggregate(value=quantile_tenths(t.value, 9)), [], []
    )
    assert row["value"] is None


# greatest_by

ORDERED = pa.schema({"first": pa.int64(), "second": pa.string(), "value": pa.string()})


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(-2, 2), st.sampled_from("aáZ"), st.sampled_from(("x", "y"))),
        min_size=1,
    )
)
def test_the_greatest_by_an_order_is_the_last_in_it(
    engine: DuckDBEngine, rows: list[tuple[int, str, str]]
) -> None:
    found = Calculator(engine, "ordered", ORDERED).rows(
        lambda t: t.aggregate(
            value=greatest_by({"first": t["first"], "second": t.second}, t.value)
        ),
        *zip(*rows, strict=True),
    )
    assert found == [{"value": max(rows)[2]}]


def test_the_greatest_by_an_order_may_be_missing_but_not_skipped(engine: DuckDBEngine) -> None:
    found = Calculator(engine, "ordered", ORDERED).rows(
        lambda t: t.aggregate(value=greatest_by({"first": t["first"]}, t.value)),
        [1, 2],
        ["a", "a"],
        ["x", None],
    )
    assert found == [{"value": None}]


# all_of


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (True, False, False),
        (True, True, True),
        (None, True, True),
        (None, False, False),
        (None, None, True),
    ],
)
def test_unknown_counts_as_not_false(
    engine: DuckDBEngine, first: bool | None, second: bool | None, expected: bool
) -> None:
    schema = pa.schema({"first": pa.bool_(), "second": pa.bool_()})
    (row,) = Calculator(engine, "truths", schema).rows(
        lambda t: t.select(value=all_of([t["first"], t.second])), [first], [second]
    )
    assert row["value"] is expected


def test_no_conditions_are_all_true(engine: DuckDBEngine) -> None:
    assert engine.one_row(ibis.literal(1).as_table().select(value=all_of([]))) == {"value": True}


# Days and months

DAY = pa.schema({"day": pa.date32(), "other": pa.date32()})
LEAP, YEAR_END = date(2016, 2, 29), date(2017, 12, 31)


def day_value(
    engine: DuckDBEngine, expression: Callable[[ir.Table], ir.Value], day: date, other: date = LEAP
) -> Any:
    """The expression's value for one row of two days."""
    (row,) = Calculator(engine, "days", DAY).rows(
        lambda t: t.select(value=expression(t)), [day], [other]
    )
    return row["value"]


def as_day(value: date) -> date:
    """The day that the writer would publish."""
    return value.date() if isinstance(value, datetime) else value


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2018, 1, 31), 1, date(2018, 2, 28)),
        (date(2016, 1, 31), 1, LEAP),
        (LEAP, 12, date(2017, 2, 28)),
        (LEAP, -12, date(2015, 2, 28)),
        (LEAP, 48, date(2020, 2, 29)),
        (date(2017, 12, 31), 2, date(2018, 2, 28)),
        (date(2018, 3, 31), -1, date(2018, 2, 28)),
        (date(2018, 12, 1), 1, date(2019, 1, 1)),
        (date(2018, 1, 1), -1, date(2017, 12, 1)),
        (date(2018, 5, 15), 0, date(2018, 5, 15)),
    ],
)
def test_months_later_is_the_last_day_of_a_shorter_month(
    engine: DuckDBEngine, day: date, months: int, expected: date
) -> None:
    assert as_day(day_value(engine, lambda t: add_months(t.day, months), day)) == expected


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        (date(2016, 2, 28), 1, LEAP),
        (LEAP, 1, date(2016, 3, 1)),
        (date(2017, 2, 28), 1, date(2017, 3, 1)),
        (YEAR_END, 1, date(2018, 1, 1)),
        (date(2018, 1, 1), -1, YEAR_END),
        (date(2017, 10, 14), 2, date(2017, 10, 16)),
        (LEAP, 366, date(2017, 3, 1)),
    ],
)
def test_days_later(engine: DuckDBEngine, day: date, number: int, expected: date) -> None:
    assert as_day(day_value(engine, lambda t: add_days(t.day, number), day)) == expected


@pytest.mark.parametrize(
    ("day", "start", "key", "text"),
    [
        (LEAP, date(2016, 2, 1), 201602, "2016-02"),
        (YEAR_END, date(2017, 12, 1), 201712, "2017-12"),
        (date(2018, 1, 1), date(2018, 1, 1), 201801, "2018-01"),
        (date(2017, 1, 1), date(2017, 1, 1), 201701, "2017-01"),
        (date(1900, 1, 31), date(1900, 1, 1), 190001, "1900-01"),
        (date(2099, 10, 9), date(2099, 10, 1), 209910, "2099-10"),
    ],
)
def test_the_month_of_a_day(
    engine: DuckDBEngine, day: date, start: date, key: int, text: str
) -> None:
    assert as_day(day_value(engine, lambda t: month_start(t.day), day)) == start
    assert day_value(engine, lambda t: month_key(t.day), day) == key
    assert day_value(engine, lambda t: month_text(t.day), day) == text


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        (date(2016, 2, 28), 1, LEAP),
        (date(2016, 3, 1), -1, LEAP),
        (YEAR_END, 0, YEAR_END),
        (date(2017, 1, 1), 365, date(2018, 1, 1)),
        (date(2017, 10, 14), 2, date(2017, 10, 16)),
    ],
)
def test_days_later_by_a_column(
    engine: DuckDBEngine, day: date, number: int, expected: date
) -> None:
    schema = pa.schema({"day": pa.date32(), "number": pa.int64()})
    (row,) = Calculator(engine, "moves", schema).rows(
        lambda t: t.select(value=days_after(t.day, t.number)), [day], [number]
    )
    assert as_day(row["value"]) == expected


@pytest.mark.parametrize(
    ("day", "start", "text"),
    [
        (LEAP, date(2016, 1, 1), "2016-Q1"),
        (date(2018, 3, 31), date(2018, 1, 1), "2018-Q1"),
        (date(2018, 4, 1), date(2018, 4, 1), "2018-Q2"),
        (date(2018, 9, 30), date(2018, 7, 1), "2018-Q3"),
        (YEAR_END, date(2017, 10, 1), "2017-Q4"),
    ],
)
def test_the_quarter_of_a_day(engine: DuckDBEngine, day: date, start: date, text: str) -> None:
    assert as_day(day_value(engine, lambda t: quarter_start(t.day), day)) == start
    assert day_value(engine, lambda t: quarter_text(t.day), day) == text


WEEKS = [date(2015, 1, 1) + timedelta(days=days) for days in range(0, 366 * 8)]


def test_the_week_of_a_day_is_that_of_iso_8601(engine: DuckDBEngine) -> None:
    """Every day of eight years: among them years of 53 weeks, and leap years."""
    rows = Calculator(engine, "days", DAY).rows(
        lambda t: (
            t.mutate(monday=week_start(t.day))
            .order_by("day")
            .select(
                monday=ibis._.monday,
                year=iso_year(ibis._.monday),
                week=iso_week(ibis._.monday),
                text=week_text(ibis._.monday),
            )
        ),
        WEEKS,
        WEEKS,
    )
    expected = [day.isocalendar() for day in WEEKS]
    assert [(row["year"], row["week"]) for row in rows] == [(iso[0], iso[1]) for iso in expected]
    assert [row["text"] for row in rows] == [f"{iso[0]}-W{iso[1]:02}" for iso in expected]
    assert all(
        as_day(row["monday"]) == day - timedelta(days=day.weekday())
        for row, day in zip(rows, WEEKS, strict=True)
    )


DATES: dict[str, Callable[[ir.Table], ir.Value]] = {
    "add_days": lambda t: add_days(t.day, 1),
    "add_months": lambda t: add_months(t.day, 1),
    "month_start": lambda t: month_start(t.day),
    "three in a row": lambda t: add_days(add_months(month_start(t.day), 1), -1),
}


@pytest.mark.parametrize("name", DATES)
def test_the_engine_takes_a_date_for_a_date(engine: DuckDBEngine, name: str) -> None:
    """A cast that Ibis thinks needless leaves a time behind a column that claims to be a date."""
    found = day_value(engine, DATES[name], YEAR_END)
    assert type(found) is date


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2016, 2, 28), date(2016, 3, 1), 2),
        (date(2017, 2, 28), date(2017, 3, 1), 1),
        (YEAR_END, date(2018, 1, 1), 1),
        (date(2018, 1, 1), YEAR_END, -1),
        (LEAP, LEAP, 0),
        (date(2016, 1, 1), date(2017, 1, 1), 366),
        (date(2018, 2, 17), date(2018, 2, 18), 1),
    ],
)
def test_days_between_two_days(engine: DuckDBEngine, start: date, end: date, expected: int) -> None:
    assert day_value(engine, lambda t: days_between(t.day, t.other), start, end) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (datetime(2017, 10, 14, 23, 30), datetime(2017, 10, 15, 1, 30), 7_200),
        (datetime(2016, 2, 28), datetime(2016, 3, 1), 172_800),
        (datetime(2016, 12, 31, 23, 59, 59), datetime(2017, 1, 1), 1),
        (datetime(2017, 1, 1), datetime(2016, 12, 31, 23, 59, 59), -1),
        (datetime(1969, 12, 31, 23, 59, 59), datetime(1970, 1, 1, 0, 0, 1), 2),
        (datetime(1900, 1, 1), datetime(2099, 12, 31), 6_311_347_200),
    ],
)
def test_elapsed_seconds_know_no_summer_time(
    engine: DuckDBEngine, start: datetime, end: datetime, expected: int
) -> None:
    schema = pa.schema({"start": pa.timestamp("us"), "end": pa.timestamp("us")})
    (row,) = Calculator(engine, "spans", schema).rows(
        lambda t: t.select(value=elapsed_seconds(t.start, t.end)), [start], [end]
    )
    assert row["value"] == expected


def test_the_exact_ratio_of_these_tests_is_decimals_own() -> None:
    for numerator, denominator in ((1, 8), (-1, 8), (2, 3), (5, 1000), (-5, 1000)):
        quotient = (Decimal(numerator) / Decimal(denominator)).quantize(
            Decimal("0.01"), ROUND_HALF_UP
        )
        assert exact_ratio(numerator, denominator, 2) == quotient
