"""A real Chromium for the tests of the page, and axe-core to ask it whether everybody can use it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[1]
MODULES = ROOT / ".ci" / "node" / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
PROGRAM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), "")
ARGUMENTS = [
    "--no-sandbox",  # whoever tests as root has none
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

needs_chromium = pytest.mark.skipif(not PROGRAM, reason="chromium not installed")
needs_axe = pytest.mark.skipif(
    not AXE.is_file(),
    reason="axe-core not installed: npm install --prefix .ci/node with tests/readers/package.json there",
)


@contextmanager
def chromium() -> Iterator["Browser"]:
    """A Chromium that shows no window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=ARGUMENTS)
        yield browser
        browser.close()


def violations(page: "Page") -> list[str]:
    """What axe-core finds wrong on the page as it is now, a line each: the rule and where it is broken."""
    # Through the debugger, so that the page's security policy stays as it is.
    page.evaluate(AXE.read_text(encoding="utf-8") + "; 0")
    found: dict[str, Any] = page.evaluate("axe.run()")
    return [f"{each['id']}: {node['target']}" for each in found["violations"] for node in each["nodes"]]
