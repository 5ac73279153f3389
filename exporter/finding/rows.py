"""Lines made clean: entities decoded, invisible characters gone, one space between words, the indent noted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from exporter.document import BOLD, Document, Line
from exporter.text import squeeze, without_entities

SOFT_HYPHEN = "\u00ad"

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]")
_SOFT_INSIDE = re.compile(SOFT_HYPHEN + r"(?!\s*$)")
_TAB = 4
_ALL = 0.9  # the share of bold letters from which on a line is bold


@dataclass(frozen=True, slots=True)
class Row:
    """A clean line. A soft hyphen at its end is kept, because joining needs it; ``text`` is empty if blank.

    ``bold`` says that the source sets all of the line in bold letters; ``emphasis`` has the words that stand out in
    it, with their kind.
    """

    text: str
    indent: int = 0
    number: int = 0
    bold: bool = False
    emphasis: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A candidate reference: its rows, label still in front.

    ``marked`` says that a number, bullet or label begins it as it begins the others; ``numbered`` that it is a number.
    """

    rows: tuple[Row, ...]
    marked: bool = False
    numbered: bool = False

    @property
    def text(self) -> str:
        """The rows in one line, roughly: good enough to judge by, not to hand on."""
        return " ".join(row.text for row in self.rows if row.text)


def clean(text: str) -> str:
    """The text without entities, invisible characters and double spaces; a final soft hyphen stays."""
    return squeeze(_SOFT_INSIDE.sub("", _INVISIBLE.sub("", without_entities(text))))


def rows_of(document: Document) -> tuple[Row, ...]:
    """All lines of the document as rows."""
    return tuple(_row(line) for line in document.lines)


def _row(line: Line) -> Row:
    text = clean(line.text)
    leading = line.text[: len(line.text) - len(line.text.lstrip())].replace("\t", " " * _TAB)
    bold = sum(each.end - each.start for each in line.emphasis if each.kind == BOLD)
    emphasis = tuple((each.kind, words) for each in line.emphasis if (words := clean(line.text[each.start : each.end])))
    return Row(text, len(leading) if text else 0, line.number, bold >= _ALL * len(line.text.strip()) > 0, emphasis)


def stripped(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows without blank ones at either end."""
    kept = list(rows)
    while kept and not kept[-1].text:
        kept.pop()
    while kept and not kept[0].text:
        kept.pop(0)
    return tuple(kept)


def paragraphs(rows: Iterable[Row]) -> list[tuple[Row, ...]]:
    """The runs of rows between blank ones."""
    runs: list[list[Row]] = [[]]
    for row in rows:
        if row.text:
            runs[-1].append(row)
        elif runs[-1]:
            runs.append([])
    return [tuple(run) for run in runs if run]
