"""How long the dashboard takes to answer a filter, page by page.

Usage: python benchmarks/dashboard.py OUTPUT_DIR [--times 15]

As a browser does, it asks for all figures of a page at once over six connections, under one random
selection after the other, and measures until the last has come. Table rows are asked for as well.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import statistics
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import waitress
from dash import Dash

from pipeline.dashboard.app import make_app
from pipeline.dashboard.pages import PAGES
from pipeline.dashboard.panel import Cards, Grid, Page, Panel, Part
from pipeline.dashboard.parts_by_name import part_name
from pipeline.snapshot.following import Published
from pipeline.snapshot.selection import FROM, TO, Options

_CONNECTIONS = 6  # of a browser to one host


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--times", type=int, default=15)
    given = parser.parse_args()
    app, port = serve(given.folder)
    options = Options.of(Published(given.folder).snapshot())
    choices = random.Random(1)
    print("| page | requests | first, ms | median, ms | slowest, ms |\n|---|--:|--:|--:|--:|")
    with ThreadPoolExecutor(_CONNECTIONS) as pool:
        for page in PAGES:
            first, *later = [
                page_ms(pool, port, app.callback_map, page, query)
                for query in ["", *(selection(options, choices) for _ in range(given.times))]
            ]
            print(
                f"| {page.title} | {len(asked(page))} | {first:,.0f} | "
                f"{statistics.median(later):,.0f} | {max(later):,.0f} |"
            )


def serve(folder: Path) -> tuple[Dash, int]:
    """The dashboard over a folder, and its port."""
    app = make_app(folder)
    server = waitress.create_server(app.server, host="127.0.0.1", port=0, threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    return app, server.effective_port


def selection(options: Options, choices: random.Random) -> str:
    """Some months and states, now and then a payment type or category."""
    first, last = sorted(choices.sample(options.months, 2))
    wanted: dict[str, Any] = {FROM: first, TO: last}
    wanted["state"] = choices.sample(options.values["state"], choices.randint(1, 5))
    for name in ("payment_type", "category"):
        if choices.random() < 0.3:
            wanted[name] = choices.sample(options.values[name], 1)
    return f"?{urlencode(wanted, doseq=True)}"


def asked(page: Page) -> list[Part]:
    """The parts that a change of the selection asks for again."""
    return [part for part in page.parts if isinstance(part, Panel | Cards | Grid)]


def page_ms(
    pool: ThreadPoolExecutor, port: int, callbacks: Sequence[str], page: Page, query: str
) -> float:
    """Milliseconds until every figure of the page has come."""
    bodies = [body(part, part_name(page, part), callbacks, query) for part in asked(page)]
    start = time.perf_counter()
    for answer in pool.map(lambda content: post(port, content), bodies):
        assert b'"response"' in answer, answer[:300]
    return (time.perf_counter() - start) * 1000


def body(part: Part, name: str, callbacks: Sequence[str], query: str) -> bytes:
    """What a browser sends for this part."""
    search = {"id": "url", "property": "search", "value": query}
    if isinstance(part, Grid):
        outputs = [(f"grid-{name}", "getRowsResponse"), (f"note-{name}", "children")]
        rows = {"startRow": 0, "endRow": 100, "sortModel": [], "filterModel": {}}
        inputs = [{"id": f"grid-{name}", "property": "getRowsRequest", "value": rows}]
        state = [search]
    else:
        kinds = {"chart": "figure", "note": "children"} if isinstance(part, Panel) else {}
        kinds = kinds or {"cards": "children"}
        outputs = [({"name": name, "type": kind}, prop) for kind, prop in kinds.items()]
        inputs = [search]
        state = [{"id": outputs[0][0], "property": "id", "value": outputs[0][0]}]
    written = [{"id": identifier, "property": prop} for identifier, prop in outputs]
    content = {
        "output": callback(outputs, callbacks),
        "outputs": written if len(written) > 1 else written[0],
        "inputs": inputs,
        "changedPropIds": ["url.search"],
        "state": state,
    }
    return json.dumps(content).encode()


def callback(outputs: list[tuple[Any, str]], callbacks: Sequence[str]) -> str:
    """The name that Dash gives to the callback with these outputs."""
    identifier, prop = outputs[0]
    kind = f'"type":"{identifier["type"]}"' if isinstance(identifier, dict) else identifier
    (found,) = [key for key in callbacks if kind in key and f".{prop}" in key and "ALL" not in key]
    return found


def post(port: int, content: bytes) -> bytes:
    """The server's answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {"Content-Type": "application/json"}
    connection.request("POST", "/_dash-update-component", content, headers)
    answer = connection.getresponse().read()
    connection.close()
    return answer


if __name__ == "__main__":
    main()
