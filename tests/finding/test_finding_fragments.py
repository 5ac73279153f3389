"""References that a layout cuts in two, and what parts a list in between: lines in bold, the dates of a paper."""

import pytest

from exporter.document import BOLD, Document, Emphasis, Line
from exporter.finding import find

KUHN = "Kuhn, T. S. (1962). The structure of scientific revolutions. Chicago: University of Chicago Press."
LAKATOS = (
    "Lakatos, I. (1978). The methodology of scientific research programmes. Cambridge: Cambridge University Press."
)
MERTON = "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63."
POPPER = "Popper, K. R. (1959). The logic of scientific discovery. London: Hutchinson."


def found(*lines: str | Line) -> list[str]:
    made = [line if isinstance(line, Line) else Line(line, 0) for line in lines]
    return [reference.text for reference in find(Document(tuple(made))).references]


def bold(text: str) -> Line:
    return Line(text, 0, emphasis=(Emphasis(0, len(text), BOLD),))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Lakatos, I. (1978). The methodology of scientific research programmes. Cambridge: Cambridge",
            "University Press.",
        ),
        (
            "Lakatos, I. (1978). The methodology of scientific",
            "research programmes. Cambridge: Cambridge University Press.",
        ),
    ],
    ids=["its end", "its middle"],
)
def test_a_piece_goes_to_the_reference_that_was_not_at_its_end(first: str, second: str) -> None:
    assert found("References", "", KUHN, "", first, "", second, "", MERTON, "", POPPER) == [
        KUHN,
        LAKATOS,
        MERTON,
        POPPER,
    ]


def test_what_begins_oddly_behind_a_whole_reference_stays_by_itself() -> None:
    odd = "Declaration of Helsinki (1964). Geneva: World Medical Association."
    assert found("References", "", KUHN, "", LAKATOS, "", odd, "", MERTON, "", POPPER) == [
        KUHN,
        LAKATOS,
        odd,
        MERTON,
        POPPER,
    ]


def test_a_bold_line_alone_parts_a_list_and_is_no_reference() -> None:
    lines = ("References", "", KUHN, "", LAKATOS, "", bold("6.2. Newspaper articles"), "", MERTON, "", POPPER)
    assert found(*lines) == [KUHN, LAKATOS, MERTON, POPPER]


def test_a_bold_reference_is_one() -> None:
    assert found("References", "", KUHN, "", bold(LAKATOS), "", MERTON, "", POPPER) == [KUHN, LAKATOS, MERTON, POPPER]


def test_the_dates_of_the_paper_end_its_list() -> None:
    dates = ("Paper received 29 September 2005; revised version", "accepted 14 June 2007.")
    assert found("References", "", KUHN, "", LAKATOS, "", MERTON, "", POPPER, "", *dates) == [
        KUHN,
        LAKATOS,
        MERTON,
        POPPER,
    ]
