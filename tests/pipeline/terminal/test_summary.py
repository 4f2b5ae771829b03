"""The closing summary of a run."""

from datetime import date
from pathlib import Path
from typing import Any

from pipeline.computation.plan import make_plan
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.ingest import Ingested
from pipeline.run import RunResult
from pipeline.settings import Settings
from pipeline.terminal.summary import summary
from schemas.places import BRAZIL
from schemas.published import published_contracts

FIGURES: dict[str, Any] = dict.fromkeys(("revenue", "orders", "customers", "aov", "repeat_rate"), 0)


def test_the_numbers_of_rows_stand_below_each_other() -> None:
    settings = Settings(Path("raw"), Path("outputs"))
    result = RunResult(
        date(2018, 8, 29),
        Ingested({}, {}, CompiledQueries("duckdb"), BRAZIL),
        make_plan((), ()),
        unknown=(),
        fingerprints={},
        rows=dict.fromkeys(published_contracts(), 1_234_567),
        read={"headline": FIGURES},
    )
    lines = [line for line in summary(settings, result).splitlines() if line.endswith(" rows")]
    assert len(lines) == len(published_contracts())
    assert len({len(line) for line in lines}) == 1
