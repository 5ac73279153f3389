"""The review page as a person uses it, for the tests of the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from running import Service

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page


@dataclass(frozen=True, slots=True)
class Review:
    """The page in a browser, and what a person does on it."""

    page: "Page"

    def paste(self, path: Path) -> None:
        """Paste a file's text, and have all of it read."""
        self.page.get_by_label("References to read").fill(path.read_text(encoding="utf-8"))
        self.page.keyboard.press("Control+Enter")
        self.page.get_by_role("button", name="Close the report").wait_for()

    @property
    def status(self) -> "Locator":
        """How many references there are, to look at, changed."""
        return self.page.get_by_test_id("status")

    def open(self, number: int) -> None:
        """Choose a reference in the list, which holds only those that can be seen."""
        self.page.get_by_role("listbox", name="References").focus()
        self.page.keyboard.press("Home")
        for _ in range(number - 1):
            self.page.keyboard.press("ArrowDown")
        self.page.get_by_role("heading", name=f"Reference {number} of").wait_for()

    def part(self, label: str) -> "Locator":
        """The part of the source string that has this label."""
        return self.page.get_by_test_id("source").locator(f"[data-label='{label}']")

    def field(self, name: str) -> "Locator":
        """A field of the form."""
        return self.page.get_by_role("region", name="Record").get_by_label(name, exact=True)

    def choose_label(self, name: str) -> None:
        """Choose from the menu of fields that is open."""
        self.page.get_by_role("listbox", name="Field of").get_by_role("option", name=name, exact=True).click()

    def export(self, name: str) -> None:
        """Choose from the menu of ways out."""
        self.page.get_by_role("button", name="Export", exact=True).click()
        self.page.get_by_role("menuitem", name=name).click()

    def download(self, name: str) -> bytes:
        """The bytes of the file that is downloaded."""
        with self.page.expect_download() as got:
            self.export(name)
        return got.value.path().read_bytes()


@contextmanager
def reviewing(browser: "Browser", service: Service, **how: Any) -> Iterator[Review]:
    """The page in a browser of its own; afterwards nothing was complained of, and nobody else was asked.

    ``how`` is that of Playwright's ``new_context``.
    """
    context = browser.new_context(**how)
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints, asked = list[str](), list[str]()
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(service.address)
    yield Review(page)
    context.close()
    assert not complaints
    assert all(url.startswith((service.address, "blob:")) for url in asked), "the page works without a network"


def has_text(locator: "Locator", text: str) -> None:
    from playwright.sync_api import expect

    expect(locator).to_contain_text(text)


def has_value(locator: "Locator", value: str) -> None:
    from playwright.sync_api import expect

    expect(locator).to_have_value(value)


def is_focused(locator: "Locator") -> None:
    from playwright.sync_api import expect

    expect(locator).to_be_focused()
