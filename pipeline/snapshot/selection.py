"""What a reader selects: months, states, categories, payment types; and how a URL spells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qs
from weakref import WeakKeyDictionary

from pipeline.snapshot.snapshot import NotPublished, Snapshot
from schemas.quantities import ITEMS, ORDERS
from schemas.unknown import CUSTOMER_STATE, PAYMENTS

if TYPE_CHECKING:
    import pyarrow as pa

FROM, TO = "from", "to"
MONTH = "order_month"
_LONGEST = 20_000
_MOST_VALUES = 1_000


@dataclass(frozen=True)
class Filter:
    """A choice of several values of a column."""

    name: str
    title: str
    column: str
    table: str
    """The fact whose values can be chosen."""
    needs: tuple[str, ...] = ()
    """What of the raw tables there are no values without."""


STATE = Filter("state", "State", "customer_state", ORDERS, (CUSTOMER_STATE,))
PAYMENT_TYPE = Filter("payment_type", "Payment type", "payment_type", ORDERS, (PAYMENTS,))
CATEGORY = Filter("category", "Category", "category", ITEMS)
FILTERS = (STATE, CATEGORY, PAYMENT_TYPE)


@dataclass(frozen=True)
class Selection:
    """Months from the first to the last, and values by filter; what is not named is not limited."""

    first: str | None = None
    last: str | None = None
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, each: Filter) -> tuple[str, ...]:
        """The values chosen; none if all are wanted."""
        return self.values.get(each.name, ())

    def without(self, each: Filter) -> Selection:
        """The same without this filter, for a figure whose bars are what is chosen."""
        rest = {name: chosen for name, chosen in self.values.items() if name != each.name}
        return Selection(self.first, self.last, rest)

    def only(self, filters: Sequence[Filter], *, months: bool) -> Selection:
        """The part that a page with these filters knows."""
        kept = {each.name: self.of(each) for each in filters if self.of(each)}
        return Selection(self.first, self.last, kept) if months else Selection(values=kept)

    def over_all_months(self) -> Selection:
        """The same for any month."""
        return Selection(values=self.values)

    def has_month(self, month: str) -> bool:
        """Whether the month is selected."""
        return (self.first or month) <= month <= (self.last or month)

    def where(self, columns: Iterable[str], month: str = MONTH) -> tuple[str, list[object]]:
        """The condition in SQL, of what the columns allow, and its values."""
        known = set(columns)
        parts: list[tuple[str, object]] = []
        if month in known:
            parts += [(f'"{month}" >= ?', self.first)] if self.first else []
            parts += [(f'"{month}" <= ?', self.last)] if self.last else []
        for each in FILTERS:
            if each.column in known and self.of(each):
                parts.append((f'list_contains(?, "{each.column}")', list(self.of(each))))
        return " AND ".join(text for text, _ in parts) or "TRUE", [value for _, value in parts]


@dataclass(frozen=True)
class Options:
    """What can be selected in a set."""

    months: tuple[str, ...]
    values: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, snapshot: Snapshot) -> Options:
        """The months and values of the set's orders and items; looked up once a set."""
        if snapshot not in _KNOWN:
            values = {each.name: _values(snapshot, each.table, each.column) for each in FILTERS}
            _KNOWN[snapshot] = cls(_values(snapshot, ORDERS, MONTH), values)
        return _KNOWN[snapshot]


_KNOWN: WeakKeyDictionary[Snapshot, Options] = WeakKeyDictionary()


def _values(snapshot: Snapshot, table: str, column: str) -> tuple[str, ...]:
    try:
        snapshot.columns(table)
    except NotPublished:
        return ()
    rows: pa.Table = snapshot.query(f'SELECT DISTINCT "{column}" FROM "{table}" ORDER BY ALL')
    return tuple(rows.column(0).to_pylist())


def read_selection(query: str, options: Options) -> tuple[Selection, list[str]]:
    """The selection in a URL's query, and what in it is unknown and so ignored."""
    if len(query) > _LONGEST:
        return Selection(), ["the address, which is too long"]
    try:
        given = parse_qs(query.removeprefix("?"), max_num_fields=_MOST_VALUES)
    except ValueError:
        return Selection(), ["the address, which names too many values"]
    ignored: list[str] = []

    def known(name: str, allowed: Sequence[str]) -> Iterator[str]:
        for value in dict.fromkeys(given.get(name, ())):
            if value in allowed:
                yield value
            else:
                ignored.append(f"{name}={value[:40]}")

    first, last = (next(known(name, options.months), None) for name in (FROM, TO))
    if first and last and first > last:
        first, last = last, first
    values = {each.name: tuple(known(each.name, options.values[each.name])) for each in FILTERS}
    chosen = {name: found for name, found in values.items() if found}
    return Selection(first, last, chosen), ignored
