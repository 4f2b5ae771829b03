"""Checks the rows of a published table on their way to its files: what is checked is what is read.

The rows come in the order of the key, so a key that repeats stands beside itself.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.engine.compiled_queries import CompiledQueries, without
from pipeline.engine.local import local_row
from pipeline.errors import ContractFailed
from pipeline.on_demand import ibis
from pipeline.rules.formula_text import FormulaLike
from pipeline.rules.row_rules import failures, label, row_rules
from schemas.contract import ContractType, columns, ibis_schema, key, table_name
from schemas.types import STRING
from schemas.unknown import Unknown, unknown_columns

if TYPE_CHECKING:
    import ibis.expr.types as ir

UNIQUE = "unique"
_ROWS = "rows_to_check"


class StreamCheck:
    """Counts the rows that break each rule of a contract, and texts like formulas."""

    def __init__(
        self, contract: ContractType, queries: CompiledQueries, unknown: Unknown = ()
    ) -> None:
        """Compiles the rules, but those of columns that need what is unknown; no row was seen."""
        self.table = table_name(contract)
        self._key = list(key(contract))
        self.empty = empty = unknown_columns(contract, unknown)
        """The columns that need what is unknown."""
        lacking = without(empty)
        self._query = queries.query(
            f"check of {self.table}{lacking}", lambda: _check(contract, empty), dialect="duckdb"
        )
        rules = queries.value(f"rules of {self.table}{lacking}", lambda: _rules(contract, empty))
        self.rules: dict[str, tuple[str | None, str]] = {
            label(column, name): (column, name) for column, name in rules
        }
        """Label to column and name of each rule; several columns where a key is unique."""
        if self._key:
            self.rules[self._unique] = (", ".join(self._key), UNIQUE)
        self._last: pa.Table | None = None
        self.rows = 0
        self.failing: dict[str, int] = dict.fromkeys(self.rules, 0)
        texts = [each.name for each in columns(contract) if each.dtype.kind == STRING]
        self.formulas = FormulaLike(texts, self._key)

    def add(self, rows: pa.Table) -> None:
        """Looks at the next rows."""
        count, *failing = local_row(self._query, _ROWS, rows)
        self.rows += count
        for rule, number in zip(self.failing, failing, strict=False):
            self.failing[rule] += number
        if self._key:
            self.failing[self._unique] += self._misplaced(rows.select(self._key))
        self.formulas.add(rows)

    def require(self) -> None:
        """Raises ContractFailed if a rule is broken."""
        broken = [
            f"  {rule}: {failing:,} of {self.rows:,} rows"
            for rule, failing in self.failing.items()
            if failing
        ]
        if broken:
            raise ContractFailed(
                f"{self.table} breaks its contract; nothing was published:\n"
                + "\n".join(broken)
                + "\nThis is a fault of revops, or of data that it cannot understand. "
                "Please report it."
            )

    @property
    def _unique(self) -> str:
        return f"{UNIQUE}({', '.join(self._key)})"

    def _misplaced(self, keys: pa.Table) -> int:
        """How many rows' keys do not come after the key before them."""
        if self._last is not None:
            keys = pa.concat_tables([self._last, keys])
        self._last = keys.slice(max(keys.num_rows - 1, 0))
        after: pa.Array | None = None  # a scalar would make Arrow import pandas
        for name in reversed(self._key):
            values = keys.column(name).combine_chunks()
            former, latter = values[:-1], values[1:]
            greater = pc.greater(latter, former)
            if after is not None:
                greater = pc.or_kleene(greater, pc.and_kleene(pc.equal(latter, former), after))
            after = greater
        # A key with a null breaks another rule, and is not summed.
        return int(pc.sum(pc.invert(after)).as_py() or 0)


def _check(contract: ContractType, empty: Collection[str]) -> ir.Table:
    table = _table(contract)
    return failures(row_rules(contract, table, empty), table)


def _rules(contract: ContractType, empty: Collection[str]) -> list[tuple[str | None, str]]:
    return [(rule.column, rule.name) for rule in row_rules(contract, _table(contract), empty)]


def _table(contract: ContractType) -> ir.Table:
    return ibis.table(ibis_schema(contract), name=_ROWS)
