"""Footnotes, taken out of the pages that they interrupt and put behind the text, as notes at its end would be."""

import re
from collections import Counter
from collections.abc import Sequence

from exporter.sources.pdf.printed import Printed

_SMALLER = 0.94  # of the size of the text
_MARK = re.compile(r"(?:\d{1,3}|[*∗†‡§]{1,3})\s?(?=\S)(?![.,)\]:\d–-])")
_TEXT_ABOVE = 2  # lines in the size of the text that must stand above notes


def apart(pages: Sequence[Sequence[Printed]]) -> tuple[list[list[Printed]], list[list[Printed]]]:
    """The pages without their footnotes, and the footnotes of each page."""
    size = _text_size(pages)
    texts, notes = list[list[Printed]](), list[list[Printed]]()
    for page in pages:
        text, below = list[Printed](), list[Printed]()
        for column in dict.fromkeys(line.column for line in page):
            lines = [line for line in page if line.column == column]
            cut = _first_note(lines, size)
            text += lines[:cut]
            below += lines[cut:]
        texts.append(text)
        notes.append(below)
    return texts, notes


def begins(line: Printed) -> bool:
    """Whether a footnote begins with the line."""
    return _is_note(line)


def _text_size(pages: Sequence[Sequence[Printed]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=10.0)


def _first_note(lines: Sequence[Printed], size: float) -> int:
    """Where the small lines at the foot of a column begin: the first has the mark of a note, and text stands above."""
    cut = len(lines)
    while cut and lines[cut - 1].size < _SMALLER * size:
        cut -= 1
    while cut < len(lines) and not _is_note(lines[cut]):
        cut += 1  # what is small and has no mark is a caption or the end of a table
    above = lines[max(cut - _TEXT_ABOVE, 0) : cut]
    enough = len(above) == _TEXT_ABOVE and all(abs(line.size - size) < (1 - _SMALLER) * size for line in above)
    return cut if enough else len(lines)


def _is_note(line: Printed) -> bool:
    return _MARK.match(line.text) is not None
