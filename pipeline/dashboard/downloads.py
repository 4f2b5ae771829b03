"""`/csv/<table>`: the rows of a table as it is selected, filtered and sorted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.csv as pacsv
from flask import Flask, Response, request

from pipeline.dashboard.grids import BadRequest, all_of
from pipeline.dashboard.known import known_grid
from pipeline.dashboard.panel import Grid, Page
from pipeline.dashboard.request import view_of
from pipeline.errors import RevopsError
from pipeline.rules.formula_text import escaped
from pipeline.snapshot.following import Published
from pipeline.snapshot.snapshot import Snapshot

_LONGEST_MODEL = 20_000
_BATCH = 20_000


def add_downloads(
    server: Flask, published: Published, grids: Mapping[str, tuple[Page, Grid]]
) -> None:
    """Adds the address of each table."""

    @server.get("/csv/<name>")
    def csv(name: str) -> Response:
        if name not in grids:
            return Response("There is no such table.\n", 404, mimetype="text/plain")
        page, grid = grids[name]
        query = request.query_string.decode("utf-8", errors="replace")
        try:
            asked = _model(request.args.get("model", ""))
            found = published.read(lambda new: rows_of_download(new, page, grid, query, asked))
        except BadRequest as error:
            return Response(f"The table cannot be given so: {error}.\n", 400, mimetype="text/plain")
        except RevopsError as error:
            return Response(f"{error}\n", 503, mimetype="text/plain")
        headers = {"Content-Disposition": f'attachment; filename="{grid.source.table}.csv"'}
        return Response(_lines(found), mimetype="text/csv", headers=headers)


def rows_of_download(
    snapshot: Snapshot, page: Page, grid: Grid, query: str, asked: Mapping[str, Any]
) -> pa.Table:
    """The rows; without formulas if the published files are so."""
    view, ignored = view_of(snapshot, page, query)
    if ignored:  # a file with more than was asked for could pass for what was
        raise BadRequest(f"not known in these files: {', '.join(ignored)}")
    rows = all_of(known_grid(grid, snapshot), view, asked)
    is_escaped = snapshot.manifest["settings"].get("escape_formulas", False)
    return escaped(rows) if is_escaped else rows


def _model(text: str) -> Mapping[str, Any]:
    if not text:
        return {}
    try:
        model = json.loads(text[:_LONGEST_MODEL])
    except (ValueError, RecursionError) as error:
        raise BadRequest("JSON") from error
    if not isinstance(model, dict):
        raise BadRequest("an object")
    return model


def _lines(rows: pa.Table) -> Iterator[bytes]:
    """CSV as the published files have it."""
    header = True
    for batch in rows.to_batches(max_chunksize=_BATCH) or [rows]:
        sink = pa.BufferOutputStream()
        pacsv.write_csv(batch, sink, pacsv.WriteOptions(include_header=header))
        header = False
        yield sink.getvalue().to_pybytes()
