"""What a page is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.snapshot import figures
from pipeline.snapshot.selection import MONTH, Filter, Selection
from pipeline.snapshot.snapshot import Snapshot
from schemas.contract import Column, columns, table_name
from schemas.metric import Metric
from schemas.unknown import Unknown

Rows = list[dict[str, Any]]
Figure = dict[str, Any]
"""A figure as Plotly's JSON: building its Python objects takes longer than the query."""


@dataclass(frozen=True)
class Source:
    """Columns of a published table."""

    contract: Any
    names: tuple[str, ...]
    is_frame: bool = False
    """Whether it gives an axis or names, rather than what is limited by a selection."""
    only: tuple[str, tuple[str, ...]] | None = None
    """The rows shown, by a column and its values; None for all."""
    essential: tuple[str, ...] = ()
    """The columns without which there is nothing to show."""

    @property
    def condition(self) -> str:
        """The rows shown, as SQL."""
        if self.only is None:
            return "TRUE"
        column, values = self.only
        return f'"{column}" IN ({", ".join(f"{value!r}" for value in values)})'

    @property
    def table(self) -> str:
        """The table's name."""
        return table_name(self.contract)

    @property
    def columns(self) -> list[Column]:
        """The columns' contracts."""
        known = {column.name: column for column in columns(self.contract)}
        return [known[name] for name in self.names]


@dataclass(frozen=True)
class Switch:
    """A choice of one; the first is the default."""

    name: str
    title: str
    choices: tuple[str, ...]

    @property
    def default(self) -> str:
        """What holds without a choice."""
        return self.choices[0]


@dataclass(frozen=True)
class View:
    """What a panel may look at: the published set and what is selected."""

    snapshot: Snapshot
    selection: Selection
    switches: Mapping[str, str] = field(default_factory=dict)

    @property
    def currency(self) -> str:
        """What amounts are in, by ISO 4217."""
        return self.snapshot.currency

    @property
    def min_orders(self) -> int:
        """How many orders a comparison needs."""
        return self.snapshot.min_orders

    def measured(
        self,
        metrics: Sequence[Metric],
        by: Sequence[str] = (),
        selection: Selection | None = None,
    ) -> Rows:
        """Metrics of the selected rows, a row for each combination of `by`."""
        chosen = self.selection if selection is None else selection
        return figures.measured(self.snapshot, chosen, metrics, by)

    def rows(
        self,
        source: Source,
        only: str = "TRUE",
        order: str = "ALL",
        most: int | None = None,
        month: str = MONTH,
    ) -> Rows:
        """The selected rows of a published table, of those that the source shows."""
        only = f"({only}) AND {source.condition}"
        return figures.selected(
            self.snapshot, self.selection, source.table, source.names, only, order, most, month
        )

    def grouped(
        self, source: Source, by: str, sums: Sequence[str] = (), only: str = "TRUE"
    ) -> Rows:
        """How many selected rows each value of `by` has, and sums of columns that add up."""
        for column in source.columns:
            if column.name in sums and column.summarize_by != "sum":
                raise ValueError(f"{source.table}.{column.name} does not add up over rows.")
        return figures.grouped(self.snapshot, self.selection, source.table, by, sums, only)

    def switch(self, each: Switch) -> str:
        """What is chosen."""
        return self.switches.get(each.name, each.default)


@dataclass(frozen=True)
class Drawn:
    """A figure, the rows it shows, and what a reader should beware of."""

    figure: Figure
    rows: Rows
    note: str = ""
    currency: str = ""
    """What amounts are in."""
    unknown: Unknown = ()
    """What the raw tables lacked."""


@dataclass(frozen=True)
class Panel:
    """A figure on a page."""

    name: str
    title: str
    sources: tuple[Source | Metric, ...]
    draw: Callable[[View], Drawn]
    span: int = 6
    """Of twelve columns, where the window is wide."""
    height: int = 320
    limited_by: tuple[Filter, ...] = ()
    """Filters that limit it though its table lacks the column."""
    picks: Filter | None = None
    """What a click on a mark selects, by the mark's customdata."""


@dataclass(frozen=True)
class Card:
    """A figure by itself, with what it is compared to."""

    title: str
    value: str
    changes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cards:
    """A row of cards."""

    name: str
    title: str
    sources: tuple[Source | Metric, ...]
    draw: Callable[[View], tuple[list[Card], str]]
    """The cards, and what a reader should beware of."""


@dataclass(frozen=True)
class Grid:
    """Rows of a published table, to sort, filter and download."""

    name: str
    title: str
    source: Source
    order: str
    """Its order at first, as SQL."""
    only: str = "TRUE"
    span: int = 12
    height: int = 420
    month: str = MONTH


@dataclass(frozen=True)
class Listing:
    """A small table of what the run itself tells."""

    name: str
    title: str
    read: Callable[[View], tuple[list[dict[str, str]], str]]
    """Rows by column title, and a remark; its lines after the first are a list."""
    span: int = 6


Part = Panel | Cards | Grid | Listing


@dataclass(frozen=True)
class Page:
    """A page: its address, what it answers, what can be selected, and its parts."""

    path: str
    title: str
    question: str
    parts: tuple[Part, ...]
    filters: tuple[Filter, ...] = ()
    has_months: bool = True
    switches: tuple[Switch, ...] = ()

    @property
    def name(self) -> str:
        """The page's name in identifiers."""
        return self.path.strip("/") or "executive"
