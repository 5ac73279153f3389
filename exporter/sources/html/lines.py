"""Blocks of a page made lines of a document."""

from collections.abc import Iterable, Sequence

from exporter.document import Line
from exporter.reference import Reference
from exporter.sources.html.block import Block
from exporter.sources.html.stated import stated_in

_HEADING = "References"


def lines_of(blocks: Iterable[Block]) -> tuple[list[Line], list[Reference]]:
    """The lines, empty ones between what stands apart, and the records of blocks in which several works are stated."""
    lines: list[Line] = []
    several: list[Reference] = []
    for block in blocks:
        if block.apart and lines:
            lines.append(Line("", len(lines) + 1))
        stated, others = stated_in(block) if block.states_something else (None, [])
        several += others
        lines.append(Line(block.text, len(lines) + 1, stated=stated, emphasis=tuple(block.emphasis)))
    return lines, several


def listed_below(lines: Sequence[Line], strings: Sequence[str]) -> tuple[Line, ...]:
    """The lines of the page, and behind them the references that stand in its head alone, a line each."""
    if not strings:
        return tuple(lines)
    texts = ["", _HEADING, "", *strings]
    return (*lines, *(Line(text, number) for number, text in enumerate(texts, len(lines) + 1)))
