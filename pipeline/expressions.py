"""Engine-sensitive expressions, written safely once.

Each gives the same value on every engine; the tests try nasty values. Use these, not the raw call.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

from pipeline.on_demand import ibis
from schemas import lexical, types
from schemas.types import ColumnType

if TYPE_CHECKING:
    import ibis.expr.datatypes as dt
    import ibis.expr.types as ir

SECONDS_PER_DAY = 86_400

_SECONDS_LENGTH = len("2017-10-02 10:56:33")
_DATE_LENGTH = len("2017-10-02")


def parse(
    text: ir.StringValue, dtype: ColumnType, *, line_breaks: bool = False, zones: bool = False
) -> ir.Value:
    """The value that a raw text stands for, null if it has not the type's lexical form.

    An engine's own cast reads `1e3`, `today` or full-width digits, each in its own way, so a text
    must match an anchored ASCII form, or be just what the value prints as, which is cheaper to
    find out. Timestamps are kept to the second; with a zone (`Z`, `-03:00`), which they may have
    only on request, they are UTC. A date may have midnight as its time, as exports write it. Text
    is taken as it is, but may hold line breaks only on request. Zeros at the end of a decimal lose
    nothing.
    """
    if dtype.kind == types.STRING:
        broken = text.contains("\n") | text.contains("\r")
        return text if line_breaks else (~broken).ifelse(text, None)
    wanted = dtype.to_ibis()
    value = text.try_cast(wanted)
    same = value.cast("string") == text
    if dtype.kind == types.TIMESTAMP:
        to_the_second = text.left(_SECONDS_LENGTH).try_cast(wanted)
        plain = same & (text.length() == _SECONDS_LENGTH)
        cases = [(plain, value), (_has_form(text, lexical.TIMESTAMP_FORM), to_the_second)]
        if zones:
            in_utc = _in_utc(text, to_the_second).cast(wanted)
            cases.append((_has_form(text, lexical.ZONED_FORM), in_utc))
        return _first_of(wanted, *cases)
    if dtype.kind == types.DATE:
        plain = same & (text.length() == _DATE_LENGTH)
        day = text.left(_DATE_LENGTH).try_cast(wanted)
        return _first_of(wanted, (plain, value), (_has_form(text, lexical.DATE_FORM), day))
    if dtype.is_decimal:
        is_number = _has_form(text, lexical.decimal_form(dtype))
        return _first_of(wanted, (same, value), (is_number, value))
    if dtype.kind == types.INTEGER:
        whole = text.try_cast("decimal(18, 0)").try_cast(wanted)
        return _first_of(wanted, (same, value), (_has_form(text, lexical.INTEGER_FORM), whole))
    if dtype.kind == types.FLOAT:
        return _first_of(wanted, (_has_form(text, lexical.NUMBER_FORM), value))
    raise TypeError(f"no lexical form for {dtype}")


def _has_form(text: ir.StringValue, form: str) -> ir.BooleanValue:
    r"""Whether the whole text has the form. Java's `$` passes over a line end; `\z` does not."""
    return text.re_search(form.removesuffix("$") + r"\z")


def _in_utc(text: ir.StringValue, local: ir.TimestampValue) -> ir.TimestampValue:
    """The moment that a zoned text names, given what its clock shows."""
    minutes = _group(text, lexical.HOURS) * 60 + _group(text, lexical.MINUTES)
    is_east = text.re_extract(lexical.ZONED_FORM, lexical.SIGN) == "+"
    return local - is_east.ifelse(minutes, -minutes).as_interval("m")


def _group(text: ir.StringValue, number: int) -> ir.IntegerValue:
    """The whole number in this group of a zoned text; 0 where the group is empty."""
    return text.re_extract(lexical.ZONED_FORM, number).try_cast("int64").fill_null(0)


def _first_of(dtype: dt.DataType, *cases: tuple[ir.BooleanValue, ir.Value]) -> ir.Value:
    return ibis.cases(*cases, else_=ibis.null(dtype))


def all_of(conditions: Iterable[ir.BooleanValue]) -> ir.BooleanValue:
    """False where at least one condition is false; null counts as not false."""
    # One false makes AND false, whatever else is null.
    return reduce(and_, conditions, ibis.literal(True)).fill_null(True)


def flag(condition: ir.BooleanValue) -> ir.IntegerValue:
    """1 where the condition is true, 0 where it is false or unknown."""
    return condition.fill_null(False).ifelse(1, 0).cast("int64")


def amount(total: ir.DecimalValue) -> ir.DecimalValue:
    """A sum of money as narrow as a single amount, which engines handle much faster."""
    return total.cast("decimal(18, 2)")


def scaled(units: ir.IntegerValue, decimals: int) -> ir.DecimalValue:
    """The whole number of the smallest unit as a decimal: 1234 and 2 give 12.34.

    Exact below 2^51: the double nearest to the quotient has no other decimal of this length near.
    A product of decimals would be exact without bound, but is ten times slower.
    """
    return (units.cast("float64") / 10**decimals).cast(f"decimal(18, {decimals})")


def cents(money: ir.DecimalValue) -> ir.IntegerValue:
    """Money with two decimals as a whole number of cents."""
    return (amount(money) * 100).cast("int64")


def ratio(
    numerator: ir.IntegerValue, denominator: ir.IntegerValue | int, decimals: int
) -> ir.DecimalValue:
    """A quotient, rounded once, half away from zero; null if the denominator is 0.

    One integer division: floor((2·|a|·10^k + b) ÷ 2b) with the sign of a; the denominator is 0 or
    more. Ibis compiles `//` to the floor of a double, which is wrong above 2^53. So the remainder
    is taken off first: then the double nearest to the quotient is within a half of it while the
    quotient is below 2^51, and 2·|a|·10^k + b below 2^63, beyond which engines raise an error.
    """
    if isinstance(denominator, int):
        divisor = ibis.literal(denominator, type="int64")
    else:
        divisor = denominator.cast("int64").nullif(0)
    numerator = numerator.cast("int64")
    doubled = numerator.abs() * (2 * 10**decimals) + divisor
    magnitude = ((doubled - doubled % (divisor * 2)) / (divisor * 2)).round().cast("int64")
    return scaled(magnitude * numerator.sign().cast("int64"), decimals)


def percent_change(value: ir.IntegerValue, base: ir.IntegerValue) -> ir.DecimalValue:
    """Change from base to value in percent, two decimals; null if the base is 0."""
    return ratio((value - base) * 100, base, 2)


def elapsed_seconds(start: ir.TimestampValue, end: ir.TimestampValue) -> ir.IntegerValue:
    """Whole seconds from start to end; negative if the end is earlier."""
    return end.epoch_seconds().cast("int64") - start.epoch_seconds().cast("int64")


def days_between(start: ir.DateValue, end: ir.DateValue) -> ir.IntegerValue:
    """Calendar days from start to end."""
    return end.delta(start, unit="day").cast("int64")


def quantile_tenths(
    whole: ir.IntegerColumn, tenths_of_one: int, where: ir.BooleanValue | None = None
) -> ir.IntegerScalar:
    """The quantile of whole numbers, linearly interpolated, in exact tenths.

    The position (n-1)·t/10 has tenths as its fraction, so the true value is a whole number of
    tenths, and rounding the engine's double to tenths gives it exactly.
    """
    level = ibis.literal(tenths_of_one / 10, type="float64")
    return (whole.cast("float64").quantile(level, where=where) * 10).round().cast("int64")


def whole_units(number: ir.FloatingValue, decimals: int) -> ir.IntegerValue:
    """The number in whole units of its last decimal, half away from zero: 12.345 and 2 give 1235.

    Its product with a power of ten may round to a half that it is not: near one, the number is
    rounded as it prints, which is exact but slow.
    """
    product = number * 10**decimals
    distance = (product - product.floor() - 0.5).abs()
    exact = number.cast("string").cast(f"decimal(18, {decimals})") * 10**decimals
    return (distance < 0.001).ifelse(exact.cast("int64"), product.round().cast("int64"))


def greatest_by(order: dict[str, ir.Value], value: ir.Value) -> ir.Value:
    """Aggregate: the value of the row that comes last in this order of non-null columns.

    The maximum of a struct; a window is several times slower on large tables.
    """
    return ibis.struct({**order, "value": value}).max()["value"]


def month_start(day: ir.DateValue) -> ir.DateValue:
    """First day of the month."""
    return _date(day.cast("timestamp").truncate("M"))


def year_start(day: ir.DateValue) -> ir.DateValue:
    """First day of the year."""
    return _date(day.cast("timestamp").truncate("Y"))


def week_start(day: ir.DateValue) -> ir.DateValue:
    """Monday of the week."""
    return _date(day.cast("timestamp").truncate("W"))


def quarter_start(day: ir.DateValue) -> ir.DateValue:
    """First day of the quarter."""
    return _date(day.cast("timestamp").truncate("Q"))


def month_key(day: ir.DateValue) -> ir.IntegerValue:
    """The month as a number, YYYYMM."""
    return (day.year() * 100 + day.month()).cast("int64")


def month_text(day: ir.DateValue) -> ir.StringValue:
    """The month as text, YYYY-MM."""
    return day.cast("string").left(7)


def quarter_text(day: ir.DateValue) -> ir.StringValue:
    """The quarter as text, such as 2018-Q3."""
    return day.year().cast("string") + "-Q" + day.quarter().cast("string")


def iso_year(monday: ir.DateValue) -> ir.IntegerValue:
    """The year to which ISO 8601 counts the week of this Monday: that of its Thursday."""
    return add_days(monday, 3).year().cast("int64")


def iso_week(monday: ir.DateValue) -> ir.IntegerValue:
    """The number by ISO 8601 of the week of this Monday."""
    return (((add_days(monday, 3).day_of_year() - 1) // 7) + 1).cast("int64")


def week_text(monday: ir.DateValue) -> ir.StringValue:
    """The week of this Monday as text by ISO 8601, such as 2015-W53."""
    return iso_year(monday).cast("string") + "-W" + two_digits(iso_week(monday))


def two_digits(number: ir.IntegerValue) -> ir.StringValue:
    """The number as text, with a leading zero below 10."""
    return number.cast("int64").cast("string").lpad(2, "0")


def add_days(day: ir.DateValue, number: int) -> ir.DateValue:
    """The date this many days later."""
    return _date(day.cast("timestamp") + ibis.interval(days=number))


def add_months(day: ir.DateValue, number: int) -> ir.DateValue:
    """The date this many months later; the last day of a shorter month."""
    return _date(day.cast("timestamp") + ibis.interval(months=number))


def days_after(day: ir.DateValue, number: ir.IntegerValue) -> ir.DateValue:
    """The date so many days later, or earlier if the number is negative."""
    return _date(day.cast("timestamp") + number.as_interval("D"))


def _date(moment: ir.TimestampValue) -> ir.DateValue:
    # Ibis drops a cast to date of what it takes for a date already; engines gave a timestamp.
    return moment.date()
