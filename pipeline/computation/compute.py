"""What a run asks of its engine for each mart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.computation.mart_expressions import MartExpressions
from pipeline.engine.compiled_queries import CompiledQueries, Query, without
from pipeline.marts import Mart
from pipeline.rules.stream_check import StreamCheck
from schemas.contract import key
from schemas.unknown import Unknown, table_lacks, unknown_needs

if TYPE_CHECKING:
    import ibis.expr.types as ir


@dataclass(frozen=True)
class Computation:
    """What a run asks of its engine for a mart."""

    mart: Mart
    keep: Query | None
    """Its rows, to be kept as a table because others read them."""
    publish: Query | None
    """Its rows in the order of the key: of the kept table if there is one. None if it is only
    read by others."""
    check: StreamCheck | None
    rows_of: Mapping[str, Query] | None = None
    """The tables whose rows it takes, in the order of all their columns."""


def computations(
    marts: Sequence[Mart],
    expressions: MartExpressions,
    queries: CompiledQueries,
    read: Iterable[str],
    unknown: Unknown = (),
) -> list[Computation]:
    """The marts' computations in order. Beside marts, somebody reads the tables `read`.

    An expression is built only where the queries do not know its SQL yet.
    """
    kept = {name for mart in marts for name in mart.inputs} | set(read)
    return [_computation(mart, expressions, queries, mart.name in kept, unknown) for mart in marts]


def _computation(
    mart: Mart,
    expressions: MartExpressions,
    queries: CompiledQueries,
    is_read: bool,
    unknown: Unknown,
) -> Computation:
    if mart.row_columns:
        rows_of = {name: _rows(name, expressions, queries) for name in mart.inputs}
        return Computation(mart, None, None, None, rows_of)
    contract = mart.contract
    is_published = contract is not None and not table_lacks(contract, unknown)
    is_kept = is_read or not is_published
    lacking = without(unknown_needs(contract, unknown)) if contract else ""
    keep = None
    if is_kept:
        keep = queries.query(f"keep {mart.name}{lacking}", lambda: expressions[mart.name])
    if contract is None or not is_published:
        return Computation(mart, keep, None, None)

    def ordered() -> ir.Table:
        source = expressions.table(mart.name) if is_kept else expressions[mart.name]
        return source.order_by(key(contract))

    form = " as kept" if is_kept else lacking
    publish = queries.query(f"publish {mart.name}{form}", ordered)
    return Computation(mart, keep, publish, StreamCheck(contract, queries, unknown))


def _rows(name: str, expressions: MartExpressions, queries: CompiledQueries) -> Query:
    def ordered() -> ir.Table:
        source = expressions.table(name)
        return source.order_by(source.columns)

    return queries.query(f"rows of {name}", ordered)
