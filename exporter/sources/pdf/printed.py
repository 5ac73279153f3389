"""A line as it is printed on a page, with its place; what the reader of pages hands to the maker of the document."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from typing import Any

from exporter.document import Emphasis


@dataclass(frozen=True, slots=True)
class Printed:
    """A line in one column. Lengths are in points; ``base`` counts downwards from the top of the page.

    ``column`` numbers the columns of a page in reading order. ``from_top`` and ``from_bottom`` count the rows of the
    whole page (of all columns) between the line and its edges. ``dois`` are those that its links open.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    column: int = 0
    from_top: int = 0
    from_bottom: int = 0
    first_word: float = 0.0  # its width
    emphasis: tuple[Emphasis, ...] = ()
    dois: tuple[str, ...] = ()


def packed(line: Printed) -> list[Any]:
    """The line as JSON can hold it."""
    lengths = [round(length, 2) for length in (line.left, line.right, line.base, line.size, line.first_word)]
    places = [line.column, line.from_top, line.from_bottom]
    return [line.text, lengths, places, [astuple(each) for each in line.emphasis], line.dois]


def unpacked(values: Sequence[Any]) -> Printed:
    """The line that was packed."""
    text, (left, right, base, size, first_word), (column, above, below), emphasis, dois = values
    stands_out = tuple(Emphasis(*each) for each in emphasis)
    return Printed(text, left, right, base, size, column, above, below, first_word, stands_out, tuple(dois))
