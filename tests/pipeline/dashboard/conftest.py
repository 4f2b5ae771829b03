"""Published files, the dashboard over them, and a browser."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import waitress
from playwright.sync_api import Browser, Page, expect, sync_playwright

from pipeline.dashboard.app import make_app
from tests.luck import PATIENCE

_PATIENCE = PATIENCE * 1_000
"""Milliseconds: other tests run beside these, some of them on all cores."""
_QUIET_ROUNDS = 10
_ROUND = """() => new Promise(done => setTimeout(
    () => done(document.querySelector("[data-dash-is-loading]") === null), 50))"""
"""Whether nothing is loading, after what the page had to do before: on a busy machine, later."""
_CHROMIUM = (
    "chromium-headless-shell",  # draws frames without a window, however busy the machine is
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome",
    "msedge",
)


class Served:
    """The dashboard over a folder, on a free port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._server = waitress.create_server(
            make_app(folder, ("127.0.0.1",)).server, host="127.0.0.1", port=0, threads=8
        )
        self.address = f"http://127.0.0.1:{self._server.effective_port}"
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.close()


@pytest.fixture(scope="session")
def served(outputs: Path) -> Iterator[Served]:
    """The dashboard over the published files."""
    found = Served(outputs)
    yield found
    found.close()


def chromium() -> str | None:
    """A browser of this machine: REVOPS_CHROMIUM, or one on the path."""
    given = os.environ.get("REVOPS_CHROMIUM")
    return given or next((found for name in _CHROMIUM if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    path = chromium()
    if path is None:
        if os.environ.get("REVOPS_NEEDS_CHROMIUM"):
            pytest.fail("REVOPS_NEEDS_CHROMIUM is set, but no Chromium is on the path")
        pytest.skip("no Chromium is on the path; name one with REVOPS_CHROMIUM")
    with sync_playwright() as playwright:
        expect.set_options(timeout=_PATIENCE)
        arguments = ["--no-sandbox", "--disable-dev-shm-usage"]
        found = playwright.chromium.launch(executable_path=path, args=arguments)
        yield found
        found.close()


class Watched:
    """A page of the browser, and all that went wrong in it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        page.set_default_timeout(_PATIENCE)
        self.address = address
        self.troubles: list[str] = []
        self._under_way: set[object] = set()
        page.on("requestfinished", self._ended)
        page.on("requestfailed", self._ended)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.troubles.append(f"error {error}"))
        page.on("request", self._request)
        page.on("response", self._response)

    def open(self, path: str) -> None:
        """Opens a page and waits until its figures are there."""
        self.page.goto(self.address + path)
        self.settle()

    def settle(self) -> None:
        """Waits until nothing is asked of the server any more.

        Playwright's own `networkidle` is reached once for a page: it says nothing of what a filter
        asks for later. And a page that is slow may be quiet because it has not begun.
        """
        self.page.wait_for_selector("#page h1")
        self.page.wait_for_load_state("networkidle")
        quiet = 0
        while quiet < _QUIET_ROUNDS:
            is_quiet = self.page.evaluate(_ROUND) and not self._under_way
            quiet = quiet + 1 if is_quiet else 0

    def unfold(self) -> None:
        """Opens all that is folded, as a screen reader does: a pointer waits for drawn frames."""
        for summary in self.page.locator("summary").all():
            summary.dispatch_event("click")
        self.settle()

    def numbers(self, panel: str) -> list[list[str]]:
        """The rows of a panel's numbers."""
        inside = self.page.locator(f"#{panel}")
        summary = inside.locator("summary", has_text="Numbers")
        if inside.locator("table.numbers").count() == 0:
            summary.click()
        inside.locator("table.numbers tbody tr").first.wait_for()
        self.settle()
        rows = inside.locator("table.numbers tbody tr")
        return [rows.nth(n).locator("td").all_inner_texts() for n in range(rows.count())]

    def _console(self, message: object) -> None:
        kind, text = getattr(message, "type", ""), getattr(message, "text", "")
        if kind in ("error", "warning") and "GPU stall" not in text:
            self.troubles.append(f"{kind} {text}")

    def _request(self, request: object) -> None:
        self._under_way.add(request)
        url = getattr(request, "url", "")
        if not url.startswith((self.address, "data:", "blob:")):
            self.troubles.append(f"asked {url}")

    def _ended(self, request: object) -> None:
        self._under_way.discard(request)

    def _response(self, response: object) -> None:
        if getattr(response, "status", 200) >= 400:
            self.troubles.append(
                f"{getattr(response, 'status', '')} {getattr(response, 'url', '')}"
            )


@pytest.fixture
def watched(browser: Browser, served: Served) -> Iterator[Watched]:
    """A wide page in light colours."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme="light", accept_downloads=True
    )
    yield Watched(context.new_page(), served.address)
    context.close()
