"""Runs functions on pandas frames, which take small tables out of the engine."""

from __future__ import annotations

from collections.abc import Mapping

import ibis
import pandas as pd
import pyarrow as pa

from pipeline.engine import Engine
from pipeline.engine.compiled_queries import Query
from pipeline.marts import Mart


def from_frames(mart: Mart, inputs: Mapping[str, Query], engine: Engine) -> pa.Table:
    """What the function makes of its tables."""
    assert mart.frame_columns is not None
    frames = {name: _frame(engine, query) for name, query in inputs.items()}
    found = mart.function(**frames)
    schema = ibis.schema(mart.frame_columns).to_pyarrow()
    return pa.Table.from_pandas(found, schema, preserve_index=False)


def _frame(engine: Engine, query: Query) -> pd.DataFrame:
    batches = list(engine.batches(query))
    if not batches:
        return pd.DataFrame(columns=list(query.columns))
    return pa.Table.from_batches(batches).to_pandas()
