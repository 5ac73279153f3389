"""The ways out of the review page, in a real Chromium: to Zotero, into a .bib, to a file, to the clipboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser import needs_chromium
from command_line import FIXTURES, PAGE, run
from reviewing import Review, has_text, reviewing
from running import Service, running
from zotero_stand_in import Library, running_zotero

from exporter import formats
from exporter.web.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def zotero() -> Library:
    return Library()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("library") / "library.bib"


@pytest.fixture(scope="module")
def service(zotero: Library, library: Path) -> Iterator[Service]:
    with running_zotero(zotero) as door, running(Settings(port=0, library=str(library)), door) as runs:
        yield runs


@pytest.fixture
def review(browser: "Browser", service: Service) -> Iterator[Review]:
    with reviewing(browser, service) as page:
        yield page


def test_references_are_sent_to_zotero(review: Review, zotero: Library) -> None:
    review.paste(PAGE)
    has_text(review.status, "13 references")
    review.export("Send to Zotero")
    dialog = review.page.get_by_role("dialog")
    has_text(dialog, "Thesis")
    dialog.get_by_role("button", name="Send 13 references").click()
    dialog.wait_for(state="detached")
    assert [item["collections"] for item in zotero.items] == [["Thesis"]] * 13


def test_references_are_added_to_the_library(review: Review, library: Path) -> None:
    review.paste(PAGE)
    has_text(review.status, "13 references")
    review.export("Add to library.bib")
    has_text(review.page.get_by_role("dialog"), "13 added")
    assert len(formats.read(library.read_text(encoding="utf-8"), formats.BIBTEX).references) == 13


def test_references_are_added_to_a_bibliography_of_ones_own(review: Review) -> None:
    review.paste(PAGE)
    mine = b"% mine\n@article{mine,\n  title = {The Matthew effect in science},\n  author = {Merton, R. K.},\n  year = {1968},\n}\n"
    with review.page.expect_download() as got:
        review.page.get_by_label("A .bib file to add to").set_input_files(
            {"name": "mine.bib", "mimeType": "text/plain", "buffer": mine}
        )
    merged = got.value.path().read_bytes()
    assert merged.startswith(mine)
    assert len(formats.read(merged.decode(), formats.BIBTEX).references) == 13
    has_text(review.page.get_by_role("dialog"), "12 added, 1 there already")


def test_the_other_ways_out(review: Review) -> None:
    review.paste(PAGE)
    review.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    assert review.download("Download CSL-JSON") == run("convert", PAGE, "-q", "--to", "csljson").out
    review.open(10)
    review.page.get_by_role("button", name="Copy as BibTeX").click()
    has_text(review.page.get_by_role("status"), "opied")
    assert review.page.evaluate("navigator.clipboard.readText()").startswith("@article{merton1968,")


def test_what_review_was_given_is_open_at_once(browser: "Browser") -> None:
    path = FIXTURES / "formats" / "records.bib"
    count = len(formats.read(path.read_text(encoding="utf-8"), formats.BIBTEX).references)
    with running(Settings(port=0, opened=(str(path),))) as service, reviewing(browser, service) as review:
        has_text(review.status, f"{count} references")
        review.page.get_by_role("button", name="Close the report").wait_for()
        assert review.download("Download .bib") == run("convert", path, "-q", "--to", "bibtex").out
