"""The words of a column -> its lines: superscripts put where they belong, spaces, emphasis, the DOIs of links."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from urllib.parse import unquote

from exporter.document import BOLD, ITALIC, Emphasis
from exporter.sources import emphasis
from exporter.sources.pdf.columns import Columns, rows_of
from exporter.sources.pdf.glyphs import Glyph, Link
from exporter.sources.pdf.printed import Printed
from exporter.sources.pdf.words import Word, words_of

_SMALL = 0.85  # of the size of its neighbours: a superscript or subscript is smaller than that
_RAISED, _LOWERED = 0.65, 0.35  # of the size: how far these stand off the base line
_GAP = 0.18  # of the size: a gap as wide between pieces that no space parts is one
_WIDE = 0.4  # of the size: a gap as wide parts even a full stop from what it ends
_CLOSING = ".,)"
_SUPERSCRIPT = re.compile(r"\d{1,4}")
_SCHEME = re.compile(r"(?<![^\W_])(?:https?|ftp)(?::/{0,2})?$")
_ADDRESS = re.compile(r"(?:https?|ftp)://\S*$")
_MARKS = ".:/_~?=&%#-"
_INSIDE = "/_~=&-"  # those that end no address
_DOI = re.compile(r"(?:doi\.org/|/doi/(?:abs/|full/|pdf/)?|doi[:=])(10\.\d{4,9}/[^\s?#&]+)", re.I)
_FEWEST_NUMBERS = 12  # numbers down the margin before they are taken for line numbers
_MOST_ROWS = 0.8  # the share of rows that they must stand beside


def lines_of(glyphs: Sequence[Glyph], links: Sequence[Link], columns: Columns) -> list[Printed]:
    """The lines of a page in reading order."""
    words = _without_line_numbers(words_of(glyphs))
    rows = [median(word.base for word in row) for row in rows_of(words)]
    opened = [(link, doi[1].rstrip(".,;")) for link in links if (doi := _DOI.search(unquote(link.uri)))]
    found: list[Printed] = []
    for number, column in enumerate(columns.of(words)):
        for row in _rows(column):
            found.append(_line(row, number, rows, opened))
    return found


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """The rows of a column, those of superscripts joined to the row that they stand in, each from left to right."""
    rows = rows_of(words)
    joined: list[list[Word]] = []
    for place, row in enumerate(rows):
        after = rows[place + 1] if place + 1 < len(rows) else None
        if after and _stands_in(row, after, _RAISED):
            rows[place + 1] = [*row, *after]
        elif joined and _stands_in(row, joined[-1], _LOWERED):
            joined[-1].extend(row)
        else:
            joined.append(list(row))
    return [sorted(row, key=lambda word: word.left) for row in joined]


def _stands_in(small: Sequence[Word], row: Sequence[Word], most: float) -> bool:
    """Whether all words of a row are small and near enough to another row to be its super- or subscripts."""
    size = _size(row)
    near = abs(_base(row) - _base(small)) < most * size
    return near and all(word.style.size < _SMALL * size for word in small)


def _size(row: Sequence[Word]) -> float:
    """The size that most letters of the row have."""
    return max(row, key=lambda word: (len(word.text), word.style.size)).style.size if row else 0.0


def _base(row: Sequence[Word]) -> float:
    return max(row, key=lambda word: (word.style.size, len(word.text))).base


def _line(row: Sequence[Word], column: int, rows: Sequence[float], opened: Sequence[tuple[Link, str]]) -> Printed:
    text, marks, stretched = "", list[Emphasis](), False
    for before, word in zip([None, *row], row, strict=False):
        if before and _is_apart(before, word):
            stretched = _goes_on(text, before, word, stretched)
            text += "" if stretched else " "
        start = len(text)
        text += word.text
        for kind, has in ((ITALIC, word.style.italic), (BOLD, word.style.bold)):
            if has:
                emphasis.add(marks, Emphasis(start, len(text), kind), gap=1)  # with the space between
    base = _base(row)
    left, right = row[0].left, max(word.right for word in row)
    dois = tuple(dict.fromkeys(doi for link, doi in opened if _lies_in(link, row)))
    above = sum(each < base - 1 for each in rows)
    below = sum(each > base + 1 for each in rows)
    return Printed(text, left, right, base, _size(row), column, above, below, _first_word(row), tuple(marks), dois)


def _is_apart(before: Word, word: Word) -> bool:
    raised = before.style.size > word.style.size * 1.1 and word.base < before.base - 0.1 * before.style.size
    if raised and _SUPERSCRIPT.fullmatch(word.text) is None:
        return before.spaced
    if word.text[0] in _CLOSING and not before.spaced:
        return word.left - before.right > _WIDE * before.style.size
    label = before.style.size < _SMALL * word.style.size and before.base < word.base and before.text.isdigit()
    return before.spaced or label or word.left - before.right > _GAP * max(before.style.size, word.style.size)


def _goes_on(text: str, before: Word, word: Word, stretched: bool) -> bool:
    """Whether an address goes on behind a gap: TeX stretches them at their marks to fill a line ("http : / / www")."""
    if _SCHEME.search(text):
        return text.endswith("//") or word.text[0] in ":/"
    marks = not word.text.strip(_MARKS) or not before.text.strip(_MARKS) or before.text[-1] in _INSIDE
    return stretched and marks and _ADDRESS.search(text) is not None


def _first_word(row: Sequence[Word]) -> float:
    """The width of what could not be parted at a line's end."""
    end = row[0].right
    for before, word in pairwise(row):
        if _is_apart(before, word):
            break
        end = word.right
    return end - row[0].left


def _lies_in(link: Link, row: Sequence[Word]) -> bool:
    """Whether the rectangle of a link holds a word of the row."""
    return any(
        link.left - 1 < (word.left + word.right) / 2 < link.right + 1
        and link.top < word.base - 0.2 * word.style.size < link.bottom
        for word in row
    )


def _without_line_numbers(words: list[Word]) -> list[Word]:
    """Without the numbers that a manuscript for review has beside its lines, counted one by one or by fives."""
    rows = rows_of(words)
    if len(rows) < _FEWEST_NUMBERS:
        return words
    firsts = [min(row, key=lambda word: word.left) for row in rows]
    numbers = [word for word in firsts if word.text.isdigit()]
    counted = [int(word.text[:6]) for word in numbers]
    steps = {after - before for before, after in pairwise(counted)}
    beside = steps == {1} and len(numbers) >= _MOST_ROWS * len(rows)
    if len(numbers) < _FEWEST_NUMBERS or not beside:
        return words
    dropped = {id(word) for word in numbers}
    return [word for word in words if id(word) not in dropped]
