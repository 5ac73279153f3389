"""What each way of splitting promises, and what the report says of the numbering."""

import pytest

from exporter.document import Document
from exporter.finding import SPLITS, find
from exporter.finding.name_labels import by_name_label
from exporter.finding.rows import Row
from exporter.sources import load_bytes

KUHN = "Kuhn, T. S. (1962). The structure of scientific revolutions. Chicago: University of Chicago Press."
POPPER = "Popper, K. R. (1959). The logic of scientific discovery. London: Hutchinson."
LAKATOS = (
    "Lakatos, I. (1978). The methodology of scientific research programmes. Cambridge: Cambridge University Press."
)
FEYERABEND = "Feyerabend, P. (1975). Against method. London: New Left Books."


def document(text: str) -> Document:
    return load_bytes(text.encode(), "list.txt")


def texts(text: str, split: str = "auto") -> list[str]:
    return [reference.text for reference in find(document(text), split).references]


def test_every_line_is_one_reference() -> None:
    page = f"References\n\n{KUHN}CrossRef\nCopyright information\nGoogle Scholar\n  wrapped-\nline\n"
    assert texts(page, "line") == ["References", KUHN, "Copyright information", "Google Scholar", "wrapped-", "line"]


def test_blank_lines_part_whatever_stands_between() -> None:
    assert texts("Kuhn (1962)\nPopper (1959)\n\nLakatos (1978)\nCambridge", "blank") == [
        "Kuhn (1962) Popper (1959)",
        "Lakatos (1978) Cambridge",
    ]


def test_numbers_part_and_nothing_else() -> None:
    page = f"Text before.\n\n1. {KUHN}\n\n{POPPER}\n2. {LAKATOS}"
    assert texts(page, "number") == [f"{KUHN} {POPPER}", LAKATOS]


def test_an_unknown_way_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="auto, line, blank, number"):
        find(document(KUHN), "comma")


@pytest.mark.parametrize("split", SPLITS)
def test_nothing_in_nothing_out(split: str) -> None:
    assert find(Document(()), split).references == ()


@pytest.mark.parametrize("text", [KUHN, f"References\n{KUHN}", f"1. {KUHN}", f"[1]\n{KUHN}", f"• {KUHN}"])
def test_a_single_reference(text: str) -> None:
    assert texts(text) == [KUHN]


def test_two_lists_on_a_page_are_both_taken() -> None:
    page = (
        f"Chapter 1\n\nReferences\n1. {KUHN}\n2. {POPPER}\n\nChapter 2\n\nHere the text goes on, and it is long.\n\n"
        f"Further reading\n\n{LAKATOS}\n\n{FEYERABEND}\n"
    )
    assert texts(page) == [KUHN, POPPER, LAKATOS, FEYERABEND]


def test_prose_holds_no_references() -> None:
    assert texts("Hello.\n\nThis is a text that is about nothing, and it was not written by us for that.") == []


@pytest.mark.parametrize(
    ("numbers", "summary"),
    [
        ((1, 2, 3), "3 found; the numbering goes to 3"),
        ((1, 2, 4), "3 found; the numbering goes to 4; 3 is missing"),
        ((1, 4, 5), "3 found; the numbering goes to 5; 2 and 3 are missing"),
        ((1, 2, 2, 3), "4 found; the numbering goes to 3; 2 occurs twice"),
        ((25, 26, 27), "3 found; the numbering goes to 27"),
    ],
)
def test_the_report_holds_the_list_to_its_numbers(numbers: tuple[int, ...], summary: str) -> None:
    works = (KUHN, POPPER, LAKATOS, FEYERABEND)
    listed = "\n".join(f"{number}. {work}" for number, work in zip(numbers, works, strict=False))
    assert find(document(f"References\n{listed}")).summary == summary


def test_no_numbers_no_promise() -> None:
    found = find(document(f"{KUHN}\n{POPPER}"))
    assert (found.numbered, found.expected, found.summary) == (False, None, "2 found")


def test_places_are_lines_of_the_source() -> None:
    found = find(document(f"References\n\n{KUHN}\n\n{POPPER}\n"))
    assert [(reference.first_line, reference.last_line) for reference in found.references] == [(3, 3), (5, 5)]
    assert {reference.document for reference in found.references} == {"list.txt"}


def test_entities_spaces_and_invisible_characters() -> None:
    text = (
        "Bell, D. &amp; Kristol, I. (1971).\u00a0Capital\u200bism &#8211; to\u00adday. New&nbsp;York: Basic Books. AT&T"
    )
    expected = "Bell, D. & Kristol, I. (1971). Capitalism – today. New York: Basic Books. AT&T"
    assert texts(text, "line") == [expected]


SCIENCE_DIRECT = """\
Kuhn, 1962
T.S. Kuhn
The structure of scientific revolutions
University of Chicago Press, Chicago (1962)
Google Scholar
Meyer and Rowan, 1977
J.W. Meyer, B. Rowan
Institutionalized organizations: formal structure as myth and ceremony
American Journal of Sociology, 83 (1977), pp. 340-363
CrossRef
View in Scopus
Google Scholar
Merton, 1968
R.K. Merton
The Matthew effect in science
Science, 159 (1968), pp. 56-63
Google Scholar
"""


def test_a_line_of_names_and_year_that_labels_a_reference_is_left_out() -> None:
    assert [text.split()[:2] for text in texts(SCIENCE_DIRECT)] == [
        ["T.S.", "Kuhn"],
        ["J.W.", "Meyer,"],
        ["R.K.", "Merton"],
    ]


def test_a_line_of_names_and_year_that_nothing_below_repeats_is_no_label() -> None:
    rows = tuple(Row(text) for text in ("Kuhn, 1962", "Another text", "Merton, 1968", "And one more"))
    assert by_name_label(rows) == []
