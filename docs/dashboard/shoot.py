"""Takes the screenshots of the dashboard's pages.

Usage: python docs/dashboard/shoot.py --output-dir outputs [--to docs/dashboard]

Every page light and wide; with --all dark and narrow (a phone) as well, the whole page. Needs
`pip install -e '.[test]'` and a Chromium on the path (or REVOPS_CHROMIUM).
"""

from __future__ import annotations

import argparse
import os
import shutil
import threading
from pathlib import Path

import waitress
from playwright.sync_api import Browser, expect, sync_playwright

from pipeline.dashboard.app import make_app
from pipeline.dashboard.pages import PAGES

WIDE, NARROW = (1280, 860), (390, 844)


def shoot(browser: Browser, address: str, to: Path, scheme: str, size: tuple[int, int]) -> None:
    """Every page in this colour scheme and size."""
    wide = size == WIDE
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": size[0], "height": size[1]},
        is_mobile=not wide,
    )
    page = context.new_page()
    for each in PAGES:
        page.goto(address + each.path)
        page.wait_for_selector("#page h1")
        page.wait_for_load_state("networkidle")
        expect(page.locator("[data-dash-is-loading]")).to_have_count(0)
        page.wait_for_timeout(500)  # for the last mark to be drawn
        ending = "" if wide and scheme == "light" else f"-{scheme}-{'wide' if wide else 'narrow'}"
        page.screenshot(path=to / f"{each.name}{ending}.jpg", type="jpeg", quality=80)
    context.close()


def main() -> None:
    """Serves the dashboard and takes the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output-dir", type=Path, default=Path("outputs"))
    parser.add_argument("--to", type=Path, default=Path(__file__).parent)
    parser.add_argument("--all", action="store_true")
    given = parser.parse_args()
    server = waitress.create_server(
        make_app(given.output_dir).server, host="127.0.0.1", port=0, threads=8
    )
    threading.Thread(target=server.run, daemon=True).start()
    address = f"http://127.0.0.1:{server.effective_port}"
    path = os.environ.get("REVOPS_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        shoot(browser, address, given.to, "light", WIDE)
        if given.all:
            shoot(browser, address, given.to, "dark", WIDE)
            shoot(browser, address, given.to, "light", NARROW)
            shoot(browser, address, given.to, "dark", NARROW)
        browser.close()


if __name__ == "__main__":
    main()
