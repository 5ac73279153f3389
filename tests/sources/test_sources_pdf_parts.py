"""The parts that take a page of a PDF apart, on characters and lines made by hand."""

from collections.abc import Iterable

import pytest

from exporter.sources.pdf import words
from exporter.sources.pdf.glyphs import Glyph, Style
from exporter.sources.pdf.printed import Printed, packed, unpacked
from exporter.sources.pdf.running import without_running

STYLE = Style(10.0)


def glyphs(letters: Iterable[tuple[str, float, float]], base: float = 100.0) -> list[Glyph]:
    """Characters by text, left edge and width."""
    return [Glyph(text, left, left + width, base, STYLE) for text, left, width in letters]


def read(letters: list[Glyph]) -> list[str]:
    return [word.text for word in words.words_of(letters)]


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ([("a", 0, 5), ("b", 5, 5), (" ", 10, 3), ("c", 13, 5)], ["ab", "c"]),
        ([("a", 0, 5), ("b", 5.5, 5)], ["ab"]),
        ([("a", 0, 5), ("", 5, 0), ("b", 6.4, 5)], ["ab"]),  # too near for a space that nobody wrote
        ([("a", 0, 5), ("", 5, 0), ("b", 7.5, 5)], ["a", "b"]),
        ([("o", 0, 5), ("f", 5, 5), ("i", 5, 5), (" ", 7.3, 2), ("n", 10, 5)], ["ofin"]),  # a space drawn over "fi"
        ([("ﬁ", 0, 6), ("n", 6, 5)], ["fin"]),
        ([("u", 0, 5), ("\u0308", 0, 5), ("b", 5, 5)], ["üb"]),
    ],
)
def test_letters_make_words(letters: list[tuple[str, float, float]], expected: list[str]) -> None:
    assert read(glyphs(letters)) == expected


@pytest.mark.parametrize(
    ("accent", "letter", "expected"),
    [
        ("¨", "o", "ö"),
        ("´", "E", "É"),
        ("˝", "o", "ő"),
        ("ˇ", "c", "č"),
        ("¸", "c", "ç"),
        ("´", "ı", "í"),
        ("˚", "A", "Å"),
    ],
)
def test_an_accent_goes_on_the_letter_below_it(accent: str, letter: str, expected: str) -> None:
    [mark], line = glyphs([(accent, 6, 3)], base=98.0), glyphs([("x", 0, 5), (letter, 5, 5), ("y", 10, 5)])
    assert read([mark, *line]) == [f"x{expected}y"]  # drawn before its line
    assert read([line[0], mark, *line[1:]]) == [f"x{expected}y"]
    assert read([*line, mark]) == [f"x{expected}y"]


@pytest.mark.parametrize(("left", "base"), [(20, 98), (6, 90), (6, 108)], ids=["beside it", "above", "below"])
def test_an_accent_that_stands_elsewhere_stays(left: float, base: float) -> None:
    [mark] = glyphs([("¨", left, 3)], base=base)
    assert sorted(read([mark, *glyphs([("x", 0, 5), ("o", 5, 5)])])) == ["xo", "¨"]


def line(text: str, base: float, above: int, below: int, size: float = 10) -> Printed:
    return Printed(text, 40, 300, base, size, 0, above, below)


def page(*texts: str) -> list[Printed]:
    return [line(text, 10 * n, n, len(texts) - n - 1) for n, text in enumerate(texts)]


def kept(*pages: list[Printed]) -> list[list[str]]:
    return [[each.text for each in lines] for lines in without_running(pages)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Letters 3 (2014)", "Letters 3 (2014)"),
        ("12 Letters", "Letters 13"),
        ("Vol. 3", "Vol. 4"),
        ("Page 9", "Page 10"),
    ],
)
def test_what_stands_on_top_of_two_pages_goes(first: str, second: str) -> None:
    assert kept(page(first, "one text"), page(second, "another text")) == [["one text"], ["another text"]]


def test_a_head_that_differs_or_is_elsewhere_stays() -> None:
    pages = (
        page("Letters", "one text"),
        page("Words", "another text"),
        [line("Letters", 70, 0, 1), line("end", 90, 1, 0)],
    )
    assert kept(*pages) == [["Letters", "one text"], ["Words", "another text"], ["Letters", "end"]]


@pytest.mark.parametrize(("size", "apart", "stays"), [(10, 3, False), (20, 3, True), (20, 1, False), (20, 2, False)])
def test_a_heading_in_large_letters_that_begins_the_last_page_of_each_chapter_stays(
    size: float, apart: int, stays: bool
) -> None:
    names = ("red", "blue", "green", "white", "black", "grey", "brown")
    pages = [
        [line("References", 20, 0, 2, size) if n % apart == 0 else line(f"on {name}", 20, 0, 2), *texts]
        for n, name in enumerate(names)
        for texts in [[line(f"{name} text", 40, 1, 1), line(f"the end of {name}", 60, 2, 0)]]
    ]
    assert (["References", "red text", "the end of red"] in kept(*pages)) is stays


def test_the_middle_of_a_page_is_no_head() -> None:
    pages = [page(*(f"{name} {n}" if n != 6 else "the same" for n in range(13))) for name in ("red", "blue")]
    assert [texts.count("the same") for texts in kept(*pages)] == [1, 1]


def test_a_number_beside_a_running_head_goes_though_it_stands_on_one_page() -> None:
    one = [line("Letters", 0, 0, 1), line("57", 0, 0, 1), line("one text", 20, 1, 0)]
    assert kept(one, [line("Letters", 0, 0, 1), line("more text", 20, 1, 0)]) == [["one text"], ["more text"]]


def test_a_line_is_the_same_after_its_journey() -> None:
    whole = Printed("a b", 1, 2, 3, 4, 5, 6, 7, 8.5, (), ("10.1000/1",))
    assert unpacked(packed(whole)) == whole
