"""DAX of the metrics of the catalogue: sums, counts, counts of different values, ratios."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.powerbi.semantic_model import Measure
from schemas.metric import Combined, Condition, Metric, Quantity
from schemas.metrics import all_metrics

_WIDTH = 92
_INDENT = "    "
_AGGREGATES = {
    "sum": "SUM",
    "count": "COUNT",
    "distinct": "DISTINCTCOUNTNOBLANK",  # nobody is not a customer
    "rows": "COUNTROWS",
}


def base_measures() -> list[Measure]:
    """A measure for each metric that Power BI has, in the order of their folders."""
    metrics = [each for each in all_metrics() if each.power_bi]
    names = {
        each.numerator: each.power_bi.name
        for each in metrics
        if each.power_bi and each.denominator is None and isinstance(each.numerator, Quantity)
    }
    return [_measure(each, names) for each in metrics]


def _measure(metric: Metric, names: Mapping[Quantity, str]) -> Measure:
    assert metric.power_bi is not None
    return Measure(
        name=metric.power_bi.name,
        expression=_expression(metric, names),
        description=metric.definition,
        format_string=metric.format,
        folder=metric.power_bi.folder,
        unit=metric.unit,
    )


def _expression(metric: Metric, names: Mapping[Quantity, str]) -> str:
    above, below = metric.numerator, metric.denominator
    if below is None:
        assert isinstance(above, Quantity)
        return _alone(above, names)
    if mean := _mean(above, below):
        return mean
    return _call("DIVIDE", [_side(above, names), _side(below, names)])


def _alone(quantity: Quantity, names: Mapping[Quantity, str]) -> str:
    """0, not blank, where what the quantity is a part of is there."""
    taken = _taken(quantity, names)
    if quantity.of is None:
        return taken
    return _call("IF", [f"NOT ISBLANK ( {_side(quantity.of, names)} )", f"{taken} + 0"])


def _side(side: Quantity | Combined, names: Mapping[Quantity, str]) -> str:
    """By the names of measures, where there are such."""
    signs = {1: "+", -1: "-"}
    terms = [(signs[sign], _named(each, names)) for sign, each in side.parts]
    return " ".join([terms[0][1], *(f"{sign} {term}" for sign, term in terms[1:])])


def _named(quantity: Quantity, names: Mapping[Quantity, str]) -> str:
    if quantity in names:
        return f"[{names[quantity]}]"
    return f"{_taken(quantity, names)} + 0" if quantity.of else _taken(quantity, names)


def _taken(quantity: Quantity, names: Mapping[Quantity, str]) -> str:
    """The aggregate, under the quantity's conditions."""
    if not quantity.where:
        return _aggregate(_AGGREGATES[quantity.how], quantity)
    whole = next((name for each, name in names.items() if _is_whole_of(each, quantity)), None)
    inner = f"[{whole}]" if whole else _aggregate(_AGGREGATES[quantity.how], quantity)
    return _filtered(inner, quantity)


def _is_whole_of(whole: Quantity, quantity: Quantity) -> bool:
    """Whether it is the same without conditions."""
    same = (whole.table, whole.how, whole.column) == (quantity.table, quantity.how, quantity.column)
    return same and not whole.where


def _mean(above: Quantity | Combined, below: Quantity | Combined) -> str | None:
    """Sum and count of the same values are their average."""
    if not isinstance(above, Quantity) or not isinstance(below, Quantity):
        return None
    same = (above.table, above.column, above.where) == (below.table, below.column, below.where)
    if not same or (above.how, below.how) != ("sum", "count"):
        return None
    mean = _aggregate("AVERAGE", above)
    return _filtered(mean, above) if above.where else mean


def _aggregate(function: str, quantity: Quantity) -> str:
    column = "" if function == "COUNTROWS" else f"[{quantity.column}]"
    return f"{function} ( {quantity.table}{column} )"


def _filtered(inner: str, quantity: Quantity) -> str:
    conditions = (_condition(each, quantity.table) for each in quantity.where)
    return _call("CALCULATE", [inner, *conditions])


def _condition(each: Condition, table: str) -> str:
    value = each.value
    literal = '"' + value.replace('"', '""') + '"' if isinstance(value, str) else str(value)
    return f"KEEPFILTERS ( {each.table or table}[{each.column}] {each.sign} {literal} )"


def _call(function: str, arguments: Sequence[str]) -> str:
    """On one line, or an argument a line where that would be long."""
    short = f"{function} ( {', '.join(arguments)} )"
    if len(short) <= _WIDTH and "\n" not in short:
        return short
    return "\n".join([f"{function} (", *_lines(arguments), ")"])


def _lines(arguments: Sequence[str]) -> Iterator[str]:
    for number, argument in enumerate(arguments, start=1):
        text = argument.replace("\n", f"\n{_INDENT}")
        yield f"{_INDENT}{text}{',' if number < len(arguments) else ''}"
