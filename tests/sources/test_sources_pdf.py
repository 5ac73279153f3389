"""PDFs: the lines come in reading order, without what is no text, and references apart."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pdf_files import Page, Text, column, over_pages, pdf

from exporter.document import BOLD, ITALIC, Document
from exporter.finding import find
from exporter.sources import load_bytes

WORKS = [
    line
    for line in (Path(__file__).parents[1] / "finding" / "works.txt").read_text(encoding="utf-8").splitlines()
    if "http" not in line
]
PROSE = [
    "A list of works says where a thought came from. It is read less often than it is searched, since a reader looks "
    "for one name, finds the line where it stands, and leaves again.",
    "The order of a list is a rule of its own. Some lists follow the alphabet, others the order in which works are "
    "named, and a number in front then says which is which. Numbers are the surest sign.",
    "What matters is that the line can be found. Rules tell where a name ends, which word is slanted, and how far the "
    "second line stands in, and most of them are followed by machines now.",
]


def read(pages: Sequence[Page]) -> Document:
    return load_bytes(pdf(pages), "paper.pdf")


def texts(pages: Sequence[Page]) -> list[str]:
    return [line.text for line in read(pages).lines if line.text]


def paragraphs(pages: Sequence[Page]) -> list[str]:
    return "\n".join(line.text for line in read(pages).lines).replace("\n", " ").strip().split("  ")


def references(pages: Sequence[Page]) -> list[str]:
    return [reference.text for reference in find(read(pages)).references]


def beside(left: Sequence[Text], right: Sequence[Text]) -> list[Page]:
    return [Page([*left, *right])]


def in_columns(lines: Sequence[Text], *, across: float, bottom: float = 540, top: float = 60) -> list[Page]:
    """Every second page of lines is a column to the right of the one before."""
    columns = over_pages(lines, bottom=bottom, top=top)
    return [
        Page([*left.texts, *(Text(text.x + across, text.y, text.text, text.size) for text in right.texts)])
        for left, right in zip(columns[0::2], [*columns[1::2], Page()], strict=False)
    ]


def headed(pages: list[Page]) -> list[Page]:
    for number, page in enumerate(pages, 57):
        page.texts += [Text(40, 30, "On lists of works"), Text(360, 30, str(number)), Text(40, 575, "Vol. 3, 2014")]
    return pages


def numbered(works: Sequence[str]) -> list[str]:
    return [f"{number}. {work}" for number, work in enumerate(works, 1)]


HEADING = [Text(40, 60, "References", 11, "bold")]
LAYOUTS: dict[str, Callable[[], list[Page]]] = {
    "hanging": lambda: over_pages([*HEADING, *column(WORKS, y=80, hang=14.4)]),
    "hanging, over pages": lambda: over_pages([*HEADING, *column(WORKS, y=80, hang=14.4)], bottom=150),
    "white between": lambda: over_pages([*HEADING, *column(WORKS, y=80, white=5)]),
    "white between, over pages": lambda: over_pages([*HEADING, *column(WORKS, y=80, hang=14.4, white=5)], bottom=180),
    "numbered": lambda: over_pages([*HEADING, *column(numbered(WORKS), y=80, hang=14.4)]),
    "running heads": lambda: headed(over_pages([*HEADING, *column(WORKS, y=80, hang=14.4)], bottom=150)),
    "two columns": lambda: headed(
        in_columns([*HEADING, *column(WORKS, y=80, hang=14.4, letters=33)], across=180, bottom=220)
    ),
    "behind text": lambda: over_pages(
        [*column(PROSE, first=14.4), Text(40, 190, "References", 11, "bold"), *column(WORKS, y=210, hang=14.4)]
    ),
    "in smaller letters behind text": lambda: over_pages(
        [*column(PROSE, size=10, leading=12), Text(40, 290, "References", 10), *column(WORKS, y=310, hang=14.4)]
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_references_come_apart(layout: str) -> None:
    assert references(LAYOUTS[layout]()) == WORKS


def test_columns_are_read_one_after_the_other() -> None:
    left, right = column(PROSE[:2], letters=33), column(PROSE[2:], x=240, letters=33)
    assert texts(beside(left, right)) == [text.text for text in (*left, *right)]


def test_a_title_over_two_columns_comes_first_and_a_note_below_them_last() -> None:
    left, right = column(PROSE[:1], y=120, letters=33), column(PROSE[2:], x=240, y=120, letters=33)
    title, note = (
        Text(60, 60, "On lists of works and of those who read them", 11),
        Text(40, 400, "This text stands below the two columns and is as wide as both of them."),
    )
    assert texts([Page([note, *right, *left, title])]) == [text.text for text in (title, *left, *right, note)]


def test_a_page_number_below_a_narrow_strip_does_not_close_it() -> None:
    left, right = column(PROSE[:2], letters=33), column(PROSE[2:], x=204, letters=33)
    number = Text(200, 560, "3")
    assert texts([Page([*left, *right, number])]) == [text.text for text in (*left, *right, number)]


def test_three_columns() -> None:
    columns = [column([paragraph], x=x, letters=22, size=7) for x, paragraph in zip((30, 155, 280), PROSE, strict=True)]
    assert texts([Page([text for each in reversed(columns) for text in each])]) == [
        text.text for each in columns for text in each
    ]


def test_a_short_column_is_found_where_an_earlier_page_had_one() -> None:
    long = beside(column(PROSE * 2, letters=33), column(PROSE * 2, x=240, letters=33))
    left, right = (
        column(["the end of one column, which has only three lines on this page, and no more"], letters=33),
        (column(["Then comes the other, and it is as short as the first."], x=240, letters=33)),
    )
    assert texts([*long, *beside(left, right)])[-len(left + right) :] == [text.text for text in (*left, *right)]


def test_labels_of_a_list_are_no_column() -> None:
    lines = [Text(40, 60 + 10 * n, f"[{n + 1}]") for n in range(8)]
    works = [Text(80, 60 + 10 * n, work[:60]) for n, work in enumerate(WORKS[:8])]
    assert texts([Page([*lines, *works])]) == [f"[{n + 1}] {work[:60].strip()}" for n, work in enumerate(WORKS[:8])]


def test_codes_of_fonts_that_name_no_characters_are_those_of_latex() -> None:
    assert texts([Page([Text(40, 60, "The Matthew e\x1bect: \x1cgures and \x1eces, pp. 56\x1563")])]) == [
        "The Matthew effect: figures and ffices, pp. 56–63"
    ]


def test_running_heads_and_page_numbers_go() -> None:
    pages = headed([Page(column([prose])) for prose in PROSE])
    assert texts(pages) == [text.text for prose in PROSE for text in column([prose])]


@pytest.mark.parametrize(
    "numbers", [("iii", "iv", "v"), ("Page 7", "Page 8", "Page 9"), ("- 11 -", "- 12 -", "- 13 -")]
)
def test_page_numbers_go_in_every_form(numbers: Sequence[str]) -> None:
    pages = [Page([*column([prose]), Text(200, 570, number)]) for prose, number in zip(PROSE, numbers, strict=True)]
    assert texts(pages) == [text.text for prose in PROSE for text in column([prose])]


def test_a_number_that_counts_no_pages_stays() -> None:
    pages = [
        Page([*column([prose]), Text(54, 570, number)]) for prose, number in zip(PROSE, ("380", "12", "9"), strict=True)
    ]
    assert [text for text in texts(pages) if text.isdigit()] == ["380", "12", "9"]


def test_the_mark_of_a_journal_on_each_page_goes() -> None:
    pages = [Page([*column([prose]), Text(360, 570, "123", 12)]) for prose in PROSE]
    assert "123" not in texts(pages)


def test_paragraphs_come_apart_by_their_first_lines() -> None:
    assert paragraphs([Page(column(PROSE, first=14.4))]) == PROSE


def test_lines_know_their_page_and_count() -> None:
    lines = read([Page(column([prose])) for prose in PROSE]).lines
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert [line.page for line in lines if line.text.startswith(("A list", "The order", "What matters"))] == [1, 2, 3]


def test_emphasis_is_told_by_the_font() -> None:
    texts = [
        Text(40, 60, "Kuhn (1962)"),
        Text(110.6, 60, "The structure", font="italic"),
        Text(178, 60, "12", font="bold"),
    ]
    [line] = [line for line in read([Page(texts)]).lines if line.text]
    assert {line.text[each.start : each.end]: each.kind for each in line.emphasis} == {
        "The structure": ITALIC,
        "12": BOLD,
    }


def test_a_superscript_stands_in_its_line() -> None:
    pieces = [Text(40, 60, "in the 2"), Text(78.6, 57, "nd", 5), Text(89, 60, "edition of the list")]
    assert texts([Page([*pieces, Text(40, 70, "and in its next line")])]) == [
        "in the 2nd edition of the list",
        "and in its next line",
    ]


def test_a_letter_that_is_lowered_a_little_stands_in_its_word() -> None:
    assert texts([Page([Text(40, 60, "The T"), Text(63, 61.7, "E"), Text(67, 60, "Xbook")])]) == ["The TEXbook"]


def test_a_full_stop_stands_at_its_word_behind_a_superscript() -> None:
    assert texts([Page([Text(40, 60, "edition"), Text(73.8, 57, "3", 5), Text(78.8, 60, ". London")])]) == [
        "edition3. London"
    ]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["url:", "http:", "//www.ctan.org", "(visited)"], "url: http://www.ctan.org (visited)"),
        (["http", ":", "/", "/", "www", ".", "mol", "-", "net.com/a"], "http://www.mol-net.com/a"),
        (["ftp", ":", "/", "/", "ftp.net/end-", "to/a.", "The", "end"], "ftp://ftp.net/end-to/a. The end"),
        (["https://doi.org/10.1", "-", "accessed"], "https://doi.org/10.1 - accessed"),
        (["the", "http", "protocol"], "the http protocol"),
    ],
)
def test_an_address_that_was_stretched_to_fill_its_line_is_whole(pieces: Sequence[str], expected: str) -> None:
    placed, x = list[Text](), 40.0
    for piece in pieces:
        placed.append(Text(x, 60, piece))
        x += len(piece) * 4.8 + 3
    assert texts([Page(placed)]) == [expected]


def test_what_is_drawn_twice_like_a_shadow_is_read_once() -> None:
    assert texts([Page([Text(40, 60, "Approved on 3 May"), Text(40.6, 60.6, "Approved on 3 May")])]) == [
        "Approved on 3 May"
    ]


def test_a_stamp_in_the_margin_is_left_out() -> None:
    assert texts([Page([*column(PROSE), Text(20, 400, "stamped on 3 May", turned=True)])]) == [
        t.text for t in column(PROSE)
    ]


def test_a_page_that_lies_on_its_side_is_read() -> None:
    upright = column(PROSE)
    turned = [Text(text.y, 590 - text.x, text.text, text.size, turned=True) for text in upright]
    assert texts([Page(turned)]) == [text.text for text in upright]


def test_the_line_numbers_of_a_manuscript_go() -> None:
    lines = column(PROSE * 2)
    numbers = [Text(20, line.y, str(number)) for number, line in enumerate(lines, 1)]
    assert texts([Page([*numbers, *lines])]) == [line.text for line in lines]


def test_a_list_with_bare_numbers_keeps_them() -> None:
    listed = column([f"{number} {work}" for number, work in enumerate(WORKS, 1)], hang=9.6)
    assert texts([Page(listed)]) == [line.text for line in listed]


def test_a_word_cut_at_the_end_of_a_line_is_whole_again() -> None:
    lines = ["Becker, H. S. (1967). Whose side are we on? Social Prob-", "lems, 14(3), 239–247."]
    page = Page(
        [
            *HEADING,
            *(Text(40 + 14.4 * n, 80 + 10 * n, line) for n, line in enumerate(lines)),
            *column(WORKS, y=100, hang=14.4),
        ]
    )
    assert references([page])[0] == "Becker, H. S. (1967). Whose side are we on? Social Problems, 14(3), 239–247."


def test_footnotes_are_laid_aside_and_found() -> None:
    prose = [column([paragraph], y=200, size=9, leading=11) for paragraph in PROSE]
    pages = [
        Page([*text, *column([f"{number} {work}"], y=500, size=7, leading=8.5, letters=80)])
        for number, (text, work) in enumerate(zip(prose, WORKS, strict=False), 1)
    ]
    assert texts(pages)[: sum(map(len, prose)) + 1] == [*(line.text for text in prose for line in text), "Notes"]
    assert references(pages) == WORKS[:3]


def test_a_note_does_not_interrupt_the_list_above_it() -> None:
    listed = over_pages([*HEADING, *column(WORKS, y=80, hang=14.4)], bottom=150)
    listed[0].texts += column(["* This list was put together by hand."], y=500, size=6)
    assert references(listed) == WORKS


def test_a_list_in_small_letters_below_text_is_no_note() -> None:
    works = column(numbered(WORKS[:9]), y=300, size=7, leading=8.5, hang=12, letters=80)
    pages = [Page([*column(PROSE, size=9, leading=11), Text(40, 285, "References", 9), *works])]
    assert "Notes" not in texts(pages)
    assert references(pages) == WORKS[:9]


@pytest.mark.parametrize(
    ("addresses", "printed", "doi"),
    [
        (["https://doi.org/10.1086/225469"], "CrossRef", "10.1086/225469"),
        (["http://dx.doi.org/10.1000/a%3Cb%3E"], "CrossRef", "10.1000/a<b>"),
        (["https://onlinelibrary.wiley.com/doi/abs/10.1111/j.1.x"], "CrossRef", "10.1111/j.1.x"),
        (["https://example.org/10.1086/225469"], "CrossRef", ""),
        (["https://doi.org/10.1086/225469", "https://doi.org/10.1086/226550"], "CrossRef", ""),
        (["https://doi.org/10.1086/22"], "https://doi.org/10.1086/22", ""),  # it goes on in the next line
    ],
)  # fmt: skip
def test_a_link_states_the_doi_of_its_line(addresses: Sequence[str], printed: str, doi: str) -> None:
    lines = [
        Text(40, 60, f"Granovetter (1973). {printed}"),
        Text(54, 70, "5469. The end."),
        Text(40, 100, "Kuhn (1962)."),
    ]
    [first, *others] = [
        line for line in read([Page(lines, [(136, 52, 300, 62, each) for each in addresses])]).lines if line.text
    ]
    assert (first.stated.doi if first.stated else "") == doi
    assert all(line.stated is None for line in others)


def test_progress_is_told_of_every_page() -> None:
    told: list[tuple[int, int]] = []
    data = (Path(__file__).parents[2] / "fixtures" / "pdf" / "chapters.pdf").read_bytes()
    load_bytes(data, "chapters.pdf", lambda done, total: told.append((done, total)))
    assert len(told) > 1
    assert told == [(number, len(told)) for number in range(1, len(told) + 1)]
