"""Everybody can use the page: axe-core finds nothing wrong in any of its states, and the keyboard reaches everything."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from browser import needs_axe, needs_chromium, violations
from command_line import PAGE
from reviewing import Review, has_text, reviewing
from running import Service, running

from exporter.web.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [needs_chromium, needs_axe]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    library = tmp_path_factory.mktemp("library") / "library.bib"
    with running(Settings(port=0, library=str(library))) as runs:
        yield runs


def start(review: Review) -> None:
    has_text(review.page.get_by_role("main"), "Nothing leaves this computer")


def read(review: Review) -> None:
    review.paste(PAGE)
    review.page.keyboard.press("F8")
    has_text(review.page.get_by_test_id("difference"), "Bourdieu")


def fields(review: Review) -> None:
    read(review)
    review.part("title").click()


def ways_out(review: Review) -> None:
    read(review)
    review.page.get_by_role("button", name="Export", exact=True).click()


def added(review: Review) -> None:
    read(review)
    review.export("Add to library.bib")
    review.page.get_by_role("dialog").wait_for()


def zotero(review: Review) -> None:
    read(review)
    review.export("Send to Zotero")
    has_text(review.page.get_by_role("dialog"), "Zotero")


def settings(review: Review) -> None:
    review.page.get_by_role("button", name="Settings").click()


def keys(review: Review) -> None:
    review.page.get_by_role("button", name="Keys").click()


def restart(review: Review) -> None:
    read(review)
    review.export("Start over")


def unread(review: Review) -> None:
    review.page.get_by_label("References to read").fill("Nothing of the kind.")
    review.page.keyboard.press("Control+Enter")
    has_text(review.page.get_by_role("main"), "no references found")


STATES = (start, read, fields, ways_out, added, zotero, settings, keys, restart, unread)
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 360, "height": 720}},
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_axe_finds_nothing(
    state: Callable[[Review], None], look: dict[str, Any], browser: "Browser", service: Service
) -> None:
    with reviewing(browser, service, **look) as review:
        state(review)
        review.page.wait_for_timeout(300)  # what fades in is pale at first
        assert violations(review.page) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_is_wider_than_the_window(width: int, browser: "Browser", service: Service) -> None:
    with reviewing(browser, service, viewport={"width": width, "height": 720}) as review:
        read(review)
        assert review.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
