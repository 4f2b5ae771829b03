"""Column types of the contracts, as annotations for pandera models.

Money, rates and durations are fixed-point decimals: a float is never summed or published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import ibis.expr.datatypes as dt

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    Text = str
    Count = int
    Flag = int
    Day = date
    Timestamp = datetime
    Coordinate = float
    Money = Decimal
    UnitPrice = Decimal
    Days = Decimal
    Score = Decimal
    Percent = Decimal
    Rate = Decimal
    FineRate = Decimal
    PerCustomer = Decimal
    Degrees = Decimal
    KpiValue = Decimal
    Attainment = Decimal
    Index = Decimal
else:
    Text = dt.string
    Count = dt.int64
    Flag = dt.int64
    Day = dt.date
    Timestamp = dt.Timestamp(scale=6)
    Coordinate = dt.float64
    Money = dt.Decimal(18, 2)
    UnitPrice = dt.Decimal(18, 4)
    Days = dt.Decimal(12, 2)
    Score = dt.Decimal(5, 2)
    Percent = dt.Decimal(18, 2)
    Rate = dt.Decimal(9, 4)
    FineRate = dt.Decimal(9, 6)
    PerCustomer = dt.Decimal(12, 2)
    Degrees = dt.Decimal(9, 6)
    KpiValue = dt.Decimal(18, 4)
    Attainment = dt.Decimal(18, 4)
    Index = dt.Decimal(12, 4)
