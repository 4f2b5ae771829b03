"""Arrow's types for the types of columns."""

from __future__ import annotations

import pyarrow as pa

from schemas import types
from schemas.types import ColumnType

_TYPES = {
    types.STRING: pa.string(),
    types.INTEGER: pa.int64(),
    types.FLOAT: pa.float64(),
    types.DATE: pa.date32(),
    types.TIMESTAMP: pa.timestamp("us"),
}


def arrow_type(dtype: ColumnType) -> pa.DataType:
    """The type of Arrow arrays of a column."""
    return pa.decimal128(dtype.precision, dtype.scale) if dtype.is_decimal else _TYPES[dtype.kind]
