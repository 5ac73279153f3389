"""Pages made to do harm, broken pages and huge ones: bounded time and memory, a clear error or a sound document."""

import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporter.document import Document
from exporter.errors import UnsafeInput
from exporter.sources import html
from exporter.sources.html import tree

pytest.importorskip("selectolax", reason="web pages need exporter[html]")

REFERENCE = (
    '<li id="ref-CR{n}"><p>Hardin, G. (1968). The tragedy of the commons {n}. <i>Science</i>, <b>162</b>, 1243–1248.</p>'
    '<p><a href="https://doi.org/10.1126/science.{n}">Article</a> <a href="http://scholar.google.com/scholar_lookup?'
    '&amp;title=The%20tragedy%20of%20the%20commons%20{n}&amp;publication_year=1968&amp;author=Hardin%2CG">Google Scholar</a></p></li>'
)  # fmt: skip


def read(body: str) -> Document:
    document = html.read(f"<!DOCTYPE html><html><body>{body}".encode(), "page.html")
    assert document is not None
    return document


HARMFUL = {
    "elements inside each other": "<div>" * 100_000,
    "lists inside each other": "<ul><li>" * 100_000,
    "formatting that is opened again and again": "".join(f"<b {n}>" for n in range(5_000))
    + "".join(f"<i {n}>" for n in range(5_000))
    + "x</b>" * 5_000,
}


@pytest.mark.parametrize("body", HARMFUL.values(), ids=HARMFUL.keys())
def test_a_page_made_to_do_harm_is_refused(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "SECONDS", 1)
    with pytest.raises(UnsafeInput, match="too deep") as raised:
        read(body)
    assert raised.value.file == "page.html" and raised.value.mend


def test_a_page_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MOST_CHARACTERS", 1_000)
    with pytest.raises(UnsafeInput, match="too large"):
        read("<p>x" * 1_000)


def test_a_page_that_ends_the_process_that_tries_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "TRIAL", "raise SystemExit(9)")
    with pytest.raises(UnsafeInput):
        read("<p>x" * 3_000)


def test_without_a_process_to_try_it_in_a_page_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "")
    assert len(read("<div>x</div>" * 3_000).lines) == 3_000


# What is odd, and read all the same; seconds on a slow machine, where it takes tenths of one.
BROKEN = {
    "one line of ten megabytes": ("word " * 2_000_000, 1),
    "one word of ten megabytes": ("w" * 10_000_000, 1),
    "many links in a line": ('<a href="https://doi.org/10.1000/x">x</a>' * 20_000, 1),
    "deep emphasis": ("<i>x" * 2_000, 1),
    "a thousand tables": ("<table><tr><td>x" * 1_000, 1_000),
    "lists in lists": ("<ul><li>x" * 1_000, 1_000),
    "an attribute that does not end": ('<a href="' * 20_000, 0),
    "comments that do not end": ("<!--" * 20_000, 0),
    "ends without beginnings": ("</div></p>x" * 100, 100),
    "a formula without end": ("<math>" + "<mrow>" * 1_000 + "<mi>x", 1),
}


@pytest.mark.parametrize(("body", "lines"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_page_is_read(body: str, lines: int) -> None:
    began = time.monotonic()
    assert sum(bool(line.text) for line in read(body).lines) == lines
    assert time.monotonic() - began < 20


def test_a_page_of_three_hundred_references_takes_tenths_of_a_second() -> None:
    body = "<ol>" + "".join(REFERENCE.format(n=n) for n in range(300)) + "</ol>"
    took = []
    for _ in range(3):
        began = time.process_time()
        document = read(body)
        took.append(time.process_time() - began)
    assert sum(line.stated is not None for line in document.lines) == 300
    assert min(took) < 0.5


def test_more_strings_than_can_be_looked_for_are_all_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exporter.sources.html.shown._MOST_WORK", 0)
    head = '<meta name="citation_reference" content="Hardin, G. (1968). The tragedy of the commons.">'
    assert len(read(f"{head}<p>Hardin, G. (1968). The tragedy of the commons.").lines) == 5


NAMES = "a b br cite dd div dl dt em h2 header i img li math nav ol p pre q script span sub sup table td tr ul".split()
TAGS = st.sampled_from([f"<{name}>" for name in NAMES] + [f"</{name}>" for name in NAMES])
ODD = st.sampled_from(
    [
        '<a href="https://doi.org/10.1000/1">', '<a href="http://[x">', "<li value=x>", '<ol start="99999999999">',
        '<ol type="i" start="-3" reversed>', '<span class="Z3988" title="rft.atitle=&amp;rft.date=x">', "<p hidden>",
        '<a href="https://scholar.google.com/scholar_lookup?title=x&author=,&pages=-&volume">', "<!--", "&amp;", "&#0;",
        '<meta name="citation_reference" content="citation_title=;citation_author=,">', '<div id="ref1">', "<",
        '<script type="application/ld+json">{"@type":"Book","name":["x"],"author":[1,{}],"isPartOf":"y"}</script>',
        '<meta name="citation_author" content=";,;">', '<meta name="citation_title" content="x">', "[1]", " ", "1.",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(TAGS, ODD, st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=5)), max_size=40))
def test_any_page_gives_a_sound_document(pieces: list[str]) -> None:
    document = html.read(("<!DOCTYPE html>" + "".join(pieces)).encode("utf-8", "replace"), "page.html")
    assert document is not None
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))
    for line in document.lines:
        assert "\n" not in line.text
        assert all(0 <= each.start < each.end <= len(line.text) for each in line.emphasis)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_page_or_none(data: bytes) -> None:
    html.read(b"<html>" + data, "page.html")
    html.read(data, "page.html")
