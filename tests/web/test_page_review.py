"""The review page in a real Chromium: what is pasted is seen, and mended by mouse and by keyboard."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser import needs_chromium
from command_line import FIXTURES, PAGE, run
from reviewing import Review, has_text, has_value, is_focused, reviewing
from running import Service, running

if TYPE_CHECKING:
    from playwright.sync_api import Browser

THESIS = FIXTURES / "pages" / "german-thesis" / "input.txt"
MENDED = FIXTURES / "review"
pytestmark = needs_chromium


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with running() as runs:
        yield runs


@pytest.fixture
def review(browser: "Browser", service: Service) -> Iterator[Review]:
    with reviewing(browser, service) as page:
        yield page


# The end of some words on the screen, where a person would drop an edge.
END_OF_WORDS = """(source, words) => {
    const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at + words.length - 1);
        range.setEnd(node, at + words.length);
        const { right, top, bottom } = range.getBoundingClientRect();
        return [right - 1, (top + bottom) / 2];
    }
}"""


def drag_end(review: Review, label: str, words: str) -> None:
    """Drag the end of a part to the end of some words behind it."""
    part = review.part(label)
    part.hover()
    grip = part.locator("[data-edge='end']").bounding_box()
    assert grip
    review.page.mouse.move(grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2)
    review.page.mouse.down()
    for _ in range(3):  # the words move a little when the part behind them gives way
        review.page.mouse.move(*review.page.get_by_test_id("source").evaluate(END_OF_WORDS, words))
    review.page.mouse.up()


def focus_part(review: Review, label: str) -> None:
    """Go to a part of the source string with the keyboard alone, from wherever the focus is."""
    focused = (
        "document.activeElement?.dataset.label ?? (document.activeElement?.closest('[data-testid=source]') ? '-' : '')"
    )
    for _ in range(60):
        if review.page.evaluate(focused):
            break
        review.page.keyboard.press("Tab")
    review.page.keyboard.press("Home")
    for _ in range(30):
        if review.page.evaluate(focused) == label:
            return
        review.page.keyboard.press("ArrowRight")
    raise AssertionError(f"the keyboard does not reach {label}")


def test_a_page_is_pasted_mended_and_downloaded(review: Review) -> None:
    review.paste(THESIS)
    has_text(review.status, "15 references")

    review.open(4)  # by mouse: the title goes on to "Deutschland"
    drag_end(review, "title", "Deutschland")
    has_value(
        review.field("Title"),
        "Geschichtliche Grundbegriffe. Historisches Lexikon zur politischsozialen Sprache in Deutschland",
    )
    has_value(review.field("Volume"), "1")

    review.page.get_by_role("listbox", name="References").focus()  # by keyboard: "89" is the thesis's own page
    review.page.keyboard.press("End")
    has_text(review.page.get_by_role("heading", name="Reference 15"), "of 15")
    focus_part(review, "page")
    review.page.keyboard.press("Delete")
    has_value(review.field("Note"), "rev; 89")  # what is in no field is in the note
    review.field("Note").focus()
    review.page.keyboard.press("Control+a")
    review.page.keyboard.type("rev")
    review.page.keyboard.press("Tab")
    has_text(review.status, "2 changed")

    assert review.download("Download .bib") == (MENDED / "mended.bib").read_bytes()
    assert review.download("Download .ris") == (MENDED / "mended.ris").read_bytes()


def test_a_click_gives_a_part_another_field_and_everything_can_be_undone(review: Review) -> None:
    review.paste(PAGE)
    review.open(10)
    has_value(review.field("Journal"), "Science")
    review.part("journal").click()
    review.choose_label("Book, proceedings")
    has_value(review.field("Book"), "Science")
    has_value(review.field("Type"), "chapter")
    review.page.keyboard.press("Control+z")
    has_value(review.field("Journal"), "Science")
    review.page.keyboard.press("Control+Shift+z")
    has_value(review.field("Book"), "Science")


def test_words_without_a_field_are_selected_and_given_one(review: Review) -> None:
    review.paste(PAGE)
    review.open(10)
    review.part("volume").focus()
    review.page.keyboard.press("Delete")
    has_value(review.field("Volume"), "")
    review.page.get_by_test_id("source").get_by_text("159").dblclick()
    review.choose_label("Volume")
    has_value(review.field("Volume"), "159")


def test_what_is_typed_in_the_form_is_exported_and_marked_in_the_source(review: Review) -> None:
    review.paste(PAGE)
    review.open(7)
    title = "Cultural capital and school success"
    review.field("Title").fill(title)
    review.field("Title").press("Tab")
    has_text(review.part("title"), title)
    assert f"title = {{{title}}}".encode() in review.download("Download .bib")


def test_keys_go_from_one_doubtful_reference_to_the_next(review: Review) -> None:
    review.paste(PAGE)
    has_text(review.status, "3 to look at")
    for number in (4, 12, 13):
        review.page.keyboard.press("F8")
        review.page.get_by_role("heading", name=f"Reference {number} of").wait_for()
    review.page.keyboard.press("Shift+F8")
    review.page.get_by_role("heading", name="Reference 12 of").wait_for()
    review.page.keyboard.press("Control+Enter")  # right as it is
    has_text(review.status, "2 to look at")


def test_doubtful_references_say_why(review: Review) -> None:
    review.paste(PAGE)
    review.open(13)
    has_text(review.page.get_by_role("list", name="Look at this"), "two years: is the later one cited?")


STYLES = {
    "APA": "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63.",
    "IEEE": "[10]R. K. Merton, “The Matthew effect in science,” Science, vol. 159, pp. 56–63, 1968.",
    "Vancouver (NLM)": "10.Merton RK. The Matthew effect in science. Science. 1968;159:56–63.",
    "Chicago, author-date": "Merton, R. K. 1968. “The Matthew Effect in Science.” Science 159: 56–63.",
}


@pytest.mark.parametrize(("style", "printed"), STYLES.items(), ids=STYLES)
def test_the_preview_is_as_in_print(style: str, printed: str, review: Review) -> None:
    review.paste(PAGE)
    review.open(10)
    preview = review.page.get_by_role("region", name="Preview")
    preview.get_by_role("combobox").select_option(label=style)
    has_text(preview.get_by_test_id("rendering"), printed)


def test_what_the_source_has_and_the_preview_lacks_is_marked(review: Review) -> None:
    review.paste(PAGE)
    review.open(10)
    review.part("volume").focus()
    review.page.keyboard.press("Delete")
    difference = review.page.get_by_test_id("difference")
    has_text(difference, "Not in the rendering: “159”")
    difference.locator("mark", has_text="159").wait_for()


@pytest.mark.parametrize("name", ["footnotes.pdf", "two-columns.pdf"])
def test_a_pdf_is_dropped(name: str, review: Review) -> None:
    path = FIXTURES / "pdf" / name
    transfer = review.page.evaluate_handle(
        """([name, bytes]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([new Uint8Array(bytes)], name, { type: "application/pdf" }));
            return transfer;
        }""",
        [name, list(path.read_bytes())],
    )
    for event in ("dragenter", "dragover", "drop"):
        review.page.locator("body").dispatch_event(event, {"dataTransfer": transfer})
    expected = len(path.with_suffix(".txt").read_text(encoding="utf-8").splitlines())
    has_text(review.status, f"{expected} references")


def test_what_cannot_be_read_is_said(review: Review) -> None:
    review.page.get_by_label("Files to read").set_input_files(
        {"name": "broken.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 and no more"}
    )
    has_text(review.page.get_by_role("main"), "the PDF is broken or cut off")


def test_everything_can_be_done_with_the_keyboard(review: Review) -> None:
    press = review.page.keyboard.press
    review.page.get_by_label("References to read").focus()  # where the page begins
    review.page.keyboard.insert_text(PAGE.read_text(encoding="utf-8"))
    press("Control+Enter")
    review.page.get_by_role("button", name="Close the report").wait_for()
    press("F8")
    press("F8")
    focus_part(review, "publisher")
    press("Enter")
    review.page.keyboard.type("pla")  # the field whose name begins so
    press("Enter")
    has_value(review.field("Place"), "Monterey, CA, Brooks/Cole")
    press("Control+z")
    press("Control+Enter")
    has_text(review.status, "2 to look at")
    for _ in range(60):
        if review.page.evaluate("document.activeElement.getAttribute('aria-haspopup') === 'menu'"):
            break
        press("Shift+Tab")
    press("Enter")
    is_focused(review.page.get_by_role("menuitem", name="Download .bib"))
    with review.page.expect_download() as got:
        press("Enter")
    assert got.value.path().read_bytes() == run("convert", PAGE, "-q", "--to", "bibtex").out


def test_corrections_are_kept_for_training(review: Review) -> None:
    review.paste(PAGE)
    review.open(10)
    with review.page.expect_response("**/api/corrections"):
        review.part("journal").focus()
        review.page.keyboard.press("Delete")
    kept = Path(os.environ["EXPORTER_DATA"], "corrections.jsonl").read_text(encoding="utf-8")
    assert "The Matthew effect in science" in kept
    with review.page.expect_response("**/api/corrections"):
        review.page.keyboard.press("Control+z")
    kept = Path(os.environ["EXPORTER_DATA"], "corrections.jsonl").read_text(encoding="utf-8")
    assert "The Matthew effect in science" not in kept


HOSTILE = "<img src=x onerror=\"document.title='attacked'\"><script>document.title='attacked'</script>"


def test_text_is_never_taken_for_html(review: Review) -> None:
    text = f"Merton, R. K. (1968). The Matthew effect {HOSTILE} in science. Science, 159, 56–63."
    review.page.get_by_label("References to read").fill(text)
    review.page.keyboard.press("Control+Enter")
    has_text(review.status, "1 reference")
    has_text(review.page.get_by_test_id("source"), "onerror")
    review.page.get_by_role("region", name="Preview").wait_for()
    review.page.wait_for_timeout(300)
    assert "attacked" not in review.page.title()
    assert review.page.locator("img[src='x']").count() == 0
