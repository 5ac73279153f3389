"""What stands out in a line, while the line is written, moved and cut."""

import pytest

from exporter.document import BOLD, ITALIC, Emphasis
from exporter.sources import emphasis

FIRST = Emphasis(0, 4, ITALIC)


@pytest.mark.parametrize(
    ("marks", "new", "gap", "expected"),
    [
        ([], FIRST, 0, [FIRST]),
        ([FIRST], Emphasis(4, 9, ITALIC), 0, [Emphasis(0, 9, ITALIC)]),
        ([FIRST], Emphasis(5, 9, ITALIC), 0, [FIRST, Emphasis(5, 9, ITALIC)]),
        ([FIRST], Emphasis(5, 9, ITALIC), 1, [Emphasis(0, 9, ITALIC)]),
        ([FIRST], Emphasis(4, 9, BOLD), 0, [FIRST, Emphasis(4, 9, BOLD)]),
        ([FIRST, Emphasis(0, 4, BOLD)], Emphasis(4, 9, ITALIC), 0, [Emphasis(0, 9, ITALIC), Emphasis(0, 4, BOLD)]),
        ([FIRST, Emphasis(6, 8, ITALIC)], Emphasis(8, 9, ITALIC), 0, [FIRST, Emphasis(6, 9, ITALIC)]),
    ],
)
def test_what_stands_out_goes_on(marks: list[Emphasis], new: Emphasis, gap: int, expected: list[Emphasis]) -> None:
    emphasis.add(marks, new, gap=gap)
    assert marks == expected


def test_what_stands_out_moves_with_its_text() -> None:
    assert emphasis.moved([FIRST, Emphasis(6, 8, BOLD)], 3) == (Emphasis(3, 7, ITALIC), Emphasis(9, 11, BOLD))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 9, (Emphasis(2, 6, ITALIC),)),
        (1, 5, (Emphasis(1, 4, ITALIC),)),
        (3, 9, (Emphasis(0, 3, ITALIC),)),
        (6, 9, ()),
        (0, 2, ()),
    ],
)
def test_what_is_cut_off_stands_out_no_more(start: int, end: int, expected: tuple[Emphasis, ...]) -> None:
    assert emphasis.within([Emphasis(2, 6, ITALIC)], start, end) == expected
