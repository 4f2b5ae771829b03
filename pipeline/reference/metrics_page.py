"""The page of the metrics: what each is made of, and who shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files

from pipeline.errors import ConfigurationError
from schemas.contract import metadata
from schemas.metric import Combined, Condition, Metric, Quantity
from schemas.metrics import all_metrics
from schemas.published import published_contracts
from schemas.revenue.kpi_summary import KPIS

_GOOD = {"up": "higher", "down": "lower", "none": ""}
_WORDS = {"sum": "Σ {}", "count": "number of {}", "distinct": "different {}", "rows": "rows"}
_HEAD = "| metric | name | meaning | formula | unit | format | better | source | also |"


def metrics_page(table: str | None = None) -> str:
    """The page as Markdown, or its part about the metrics of one published table.

    Raises ConfigurationError if no metric is taken of a table of this name.
    """
    tables = list(dict.fromkeys(each.table for each in all_metrics()))
    if table is not None and table not in tables:
        raise ConfigurationError(
            f"no metric is taken of the table {table!r}. Choose from: {', '.join(sorted(tables))}."
        )
    sections = [
        "\n".join(_section(name, [each for each in all_metrics() if each.table == name]))
        for name in ([table] if table else tables)
    ]
    return "\n".join(sections if table else [_introduction(), *sections])


def _introduction() -> str:
    return files(__package__).joinpath("metrics_page.md").read_text(encoding="utf-8")


def _section(table: str, metrics: Sequence[Metric]) -> Iterator[str]:
    grain = metadata(published_contracts()[table])["grain"]
    yield f"## {table}\n\n{grain}\n\n{_HEAD}\n|{'---|' * _HEAD.count(' | ')}---|"
    for each in metrics:
        cells = [
            each.label,
            f"`{each.name}`",
            each.definition,
            formula(each),
            each.unit,
            f"`{each.format}`",
            _GOOD[each.good],
            each.source,
            "; ".join(_also(each)),
        ]
        yield "| " + " | ".join(cells) + " |"
    yield ""


def _also(metric: Metric) -> Iterator[str]:
    if metric in KPIS:
        yield "`kpi_summary`"
    if metric.power_bi:
        yield f"Power BI: {metric.power_bi.name}"


def formula(metric: Metric) -> str:
    """Numerator and denominator, by columns of the metric's table."""
    above = _side(metric.numerator)
    if metric.denominator is None:
        return above
    below = _side(metric.denominator)
    return f"{_bracketed(metric.numerator, above)} / {_bracketed(metric.denominator, below)}"


def _bracketed(side: Quantity | Combined, text: str) -> str:
    return f"({text})" if len(side.parts) > 1 else text


def _side(side: Quantity | Combined) -> str:
    signs = {1: " + ", -1: " − "}
    text = "".join(signs[sign] + _quantity(each) for sign, each in side.parts)
    return text.removeprefix(" + ")


def _quantity(quantity: Quantity) -> str:
    column = f"`{quantity.column}`"
    if quantity.how == "largest":
        text = f"Σ {column} of the greatest by `{quantity.by}`"
    else:
        text = _WORDS[quantity.how].format(column)
    conditions = " and ".join(map(_condition, quantity.where))
    return f"{text} where {conditions}" if conditions else text


def _condition(each: Condition) -> str:
    place = f"{each.table}." if each.table else ""
    return f"`{place}{each.column}` {each.sign} {each.value}"
