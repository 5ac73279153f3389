"""Lists of real references, set in every layout, come back whole and in order."""

import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporter.document import Document, Line
from exporter.finding import find
from exporter.sources import load_bytes

WORKS = Path(__file__).with_name("works.txt").read_text(encoding="utf-8").splitlines()

FRONT = """Skip to main content

Journal of Examples
Volume 21, Issue 3, May 1999, Pages 101-119

How lists are set

Abstract

We show how lists of references are set, and that this was not always so (see Kuhn, 1962). They have been changed.

Keywords
lists  references

1. Introduction

As was shown by others [1, 2], this is not easy. There are three steps that were not taken before.
1. First we look at the list.
2. Then we look at it again.
"""

BACK = """
Author information

Authors and Affiliations

1. Department of Examples, University of Graz, Austria
2. Institute of Lists, University of Bern, Switzerland

Cite this article

Keller, A. How lists are set. J. Examples 21, 101–119 (1999). https://doi.org/10.1023/A:1021

Received: 12 March 1998
Accepted: 4 May 1999

Related articles

1. Berlin, I. (1953). The hedgehog and the fox. London: Weidenfeld & Nicolson.
2. Ryle, G. (1949). The concept of mind. London: Hutchinson.
"""

Layout = Callable[[Sequence[str]], str]


def numbered(form: str, between: str = "\n") -> Layout:
    return lambda works: between.join(form.format(number, work) for number, work in enumerate(works, start=1))


def marked(mark: str, between: str = "\n") -> Layout:
    return lambda works: between.join(f"{mark}{work}" for work in works)


def wrapped(form: str, indent: str, between: str = "\n") -> Layout:
    def layout(works: Sequence[str]) -> str:
        items = [
            textwrap.fill(
                form.format(number, work), 72, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
            )
            for number, work in enumerate(works, start=1)
        ]
        return between.join(items)

    return layout


LAYOUTS: dict[str, Layout] = {
    "1.": numbered("{}. {}"),
    "[1]": numbered("[{}] {}"),
    "(1)": numbered("({}) {}"),
    "1)": numbered("{}) {}"),
    "indented 1.": numbered("  {}. {}Google Scholar"),
    "number twice": numbered("  {0}. {0}.{1}CrossRefGoogle Scholar"),
    "number on its own line": numbered("[{}]\n{}\nView articleCrossRefGoogle Scholar"),
    "link words in a paragraph": numbered("  {}. {}\n\n    Article  Google Scholar \n", "\n"),
    "link words in rows": numbered("{}. {}\nView Article\nPubMed/NCBI\nGoogle Scholar"),
    "bullets": marked("• "),
    "dashes": marked("- "),
    "stars": marked("* "),
    "one a line": marked(""),
    "blank lines": marked("", "\n\n"),
    "wrapped, hanging indent": wrapped("{1}", "    "),
    "wrapped, blank lines": wrapped("{1}", "", "\n\n"),
    "wrapped, numbered": wrapped("{}. {}", ""),
    "wrapped, numbered, hanging indent": wrapped("[{}] {}", "     "),
}


def found(text: str) -> list[str]:
    return [reference.text for reference in find(load_bytes(text.encode(), "page.txt")).references]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
@settings(max_examples=12, deadline=None)
@given(works=st.lists(st.sampled_from(WORKS), min_size=1, unique=True).map(sorted))
def test_a_plain_list(layout: Layout, works: list[str]) -> None:
    assert found(layout(works)) == works


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
@settings(max_examples=12, deadline=None)
@given(works=st.lists(st.sampled_from(WORKS), min_size=2, unique=True))
def test_a_list_on_a_page(layout: Layout, works: list[str]) -> None:
    assert found(f"{FRONT}\nReferences\n\n{layout(works)}\n{BACK}") == works


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
@settings(max_examples=12, deadline=None)
@given(works=st.lists(st.sampled_from(WORKS), min_size=3, unique=True))
def test_a_list_on_a_page_without_heading(layout: Layout, works: list[str]) -> None:
    assert found(f"{FRONT}\nUnable to display preview. Download preview PDF.\n\n{layout(works)}\n{BACK}") == works


@given(st.text(max_size=300), st.sampled_from(("auto", "line", "blank", "number")))
def test_any_text_is_searched_without_crashing(text: str, split: str) -> None:
    lines = tuple(Line(line, number) for number, line in enumerate(text.split("\n"), start=1))
    references = find(Document(lines), split).references
    assert all(reference.text for reference in references)
    if split == "line":
        assert len(references) <= len(lines)
