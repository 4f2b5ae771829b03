"""How long a browser takes until it has drawn what a filter changes, page by page.

Usage: python benchmarks/drawing.py OUTPUT_DIR [--times 9]

A headless Chromium (chromium-headless-shell, or named by REVOPS_CHROMIUM) and the dashboard share
this machine. A filter counts from the change of the address to the last figure drawn; the numbers
below a figure from the click that opens them to the frame that shows them. Selections that change
nothing on a page are left out.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
from pathlib import Path
from statistics import median

from dashboard import selection, serve
from playwright.sync_api import Page, sync_playwright

from pipeline.dashboard.pages import PAGES
from pipeline.snapshot.following import Published
from pipeline.snapshot.selection import Options

_IS_DRAWN = """() => {
    const graphs = [...document.querySelectorAll(".dash-graph")];
    return graphs.length && graphs.every((graph) => graph.querySelector(".main-svg"));
}"""
_WATCH = """() => {
    document.querySelectorAll(".js-plotly-plot").forEach((plot) =>
        plot.on("plotly_afterplot", () => { window.drawn = performance.now(); }));
}"""
_SELECT = """(search) => new Promise((done) => {
    const start = performance.now();
    window.drawn = 0;
    window.dash_clientside.set_props("url", { search });
    const waiting = setInterval(() => {
        const isDone = window.drawn && performance.now() - window.drawn > 400;
        const isSame = !window.drawn && performance.now() - start > 3000;
        if (isDone || isSame) {
            clearInterval(waiting);
            done(isDone ? window.drawn - start : null);
        }
    }, 20);
})"""
_OPEN = """(summary) => new Promise((done) => {
    const start = performance.now();
    const isThere = () => summary.parentElement.querySelector("table");
    summary.click();
    const waiting = setInterval(() => {
        if (isThere()) {
            clearInterval(waiting);
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        }
    }, 5);
})"""


def main() -> None:
    """Prints a row a page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--times", type=int, default=9)
    given = parser.parse_args()
    _, port = serve(given.folder)
    options = Options.of(Published(given.folder).snapshot())
    choices = random.Random(1)
    print("| page | filter: median, ms | slowest | numbers: slowest, ms |\n|---|--:|--:|--:|")
    path = os.environ.get("REVOPS_CHROMIUM") or shutil.which("chromium-headless-shell")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for page in PAGES:
            seen = browser.new_page(viewport={"width": 1280, "height": 900})
            opened(seen, f"http://127.0.0.1:{port}{page.path}")
            queries = [selection(options, choices) for _ in range(given.times + 1)]
            # The first reads tables that no page has needed yet.
            _, *taken = [seen.evaluate(_SELECT, query) for query in queries]
            drawn = [milliseconds for milliseconds in taken if milliseconds is not None]
            numbers = [each.evaluate(_OPEN) for each in seen.locator("summary[id]").all()]
            filters = f"{median(drawn):,.0f} | {max(drawn):,.0f}" if drawn else "– | –"
            print(f"| {page.title} | {filters} | {max(numbers, default=0):,.0f} |", flush=True)
            seen.close()
        browser.close()


def opened(seen: Page, address: str) -> None:
    """Opens the page and waits until its figures are there."""
    seen.goto(address)
    seen.wait_for_selector("#page h1")
    seen.wait_for_function(_IS_DRAWN)
    seen.wait_for_load_state("networkidle")
    seen.evaluate(_WATCH)


if __name__ == "__main__":
    main()
