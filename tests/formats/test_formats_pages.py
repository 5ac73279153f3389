"""Pages in BibTeX and in RIS."""

import pytest
from hypothesis import given
from strategies import pages as some_pages

from exporter.formats import pages
from exporter.formats.settle import reread
from exporter.reference import PageRange, Pages


def made(*ranges: tuple[str, ...]) -> Pages:
    return Pages(tuple(PageRange(*each) for each in ranges))


BOTH = [
    (made(("11", "22")), "11--22", ("11", "22")),
    (made(("7",)), "7", ("7", "")),
    (made(("S101", "S109")), "S101--S109", ("S101", "S109")),
    (made(("xii", "xv")), "xii--xv", ("xii", "xv")),
    (made(("11", "22"), ("30",)), "11--22, 30", ("11–22, 30", "")),
    (made(("S1-12", "S1-15")), "S1-12--S1-15", ("S1-12–S1-15", "")),
    (made(("1.1", "1.101")), "1.1--1.101", ("1.1", "1.101")),
    (made(("12a", "12b")), "12a--12b", ("12a", "12b")),
    (Pages(literal="various pagings"), "various pagings", ("various pagings", "")),
]


@pytest.mark.parametrize(("value", "bibtex", "ris"), BOTH)
def test_pages_both_ways(value: Pages, bibtex: str, ris: tuple[str, str]) -> None:
    assert pages.to_text(value) == bibtex
    assert pages.from_text(bibtex) == value
    assert pages.to_ris(value) == ris
    assert pages.from_ris(*ris) == value


READ = [
    ("11-22", made(("11", "22"))),
    ("11 – 22", made(("11", "22"))),
    ("11—22", made(("11", "22"))),
    ("121--9", made(("121", "129"))),
    ("S101-9", made(("S101", "S109"))),
    ("S1-12", made(("S1", "S12"))),
    ("22-11", made(("22", "11"))),
    ("1,4,7-9", made(("1",), ("4",), ("7", "9"))),
    ("{S1-12}", made(("S1-12",))),
    ("e0123456", made(("e0123456",))),
    ("passim", Pages(literal="passim")),
    ("", Pages()),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_pages_of_others_are_read(text: str, value: Pages) -> None:
    assert pages.from_text(text) == value


def test_a_single_label_with_a_hyphen_is_braced() -> None:
    assert pages.to_text(made(("S1-12",))) == "{S1-12}"


@given(some_pages)
def test_any_pages_settle(value: Pages) -> None:
    assert reread(reread(value)) == reread(value)
