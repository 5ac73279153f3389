"""Running heads and page numbers: what stands at the top or bottom of page after page, and is no text of the page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median

from exporter.sources.pdf.printed import Printed
from exporter.text import fold

Page = Sequence[Printed]

_EDGE = 5  # rows from the top or the bottom in which running heads stand
_SAME_PLACE = 4.0  # points: how far the place of a head may differ from page to page
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(r"^\d{1,5}\s|\s\d{1,5}$")
_FEWEST_LETTERS = 3  # "Vol. 3"
_ROMAN = re.compile(r"(?=[ivxl])(?:x[lx]|l?x{0,3})(?:i[vx]|v?i{0,3})", re.I)
_NUMBER = re.compile(
    r"\W{0,3}(?:page|seite|p\.|s\.)?\s*(?P<number>\d{1,5}|[ivxl]{1,7})\s*(?:(?:/|of|von)\s*\d{1,5})?\W{0,3}", re.I
)
_LARGE = 1.25  # of the size of the text: no running head is as large, but headings are
_NEAR = 2  # pages: a running head stands on the next page, or the next but one
_THRICE = 3  # pages that must have the same number at the same place


def without_running(pages: Sequence[Page]) -> list[list[Printed]]:
    """The pages without running heads and page numbers."""
    heads = _heads(pages)
    numbers = _numbers(pages, heads)
    return [
        [line for line in page if (index, id(line)) not in numbers and _key(line) not in heads.get(index, ())]
        for index, page in enumerate(pages)
    ]


def _heads(pages: Sequence[Page]) -> dict[int, set[str]]:
    """For each page the texts, whatever numbers they have, that stand at the same place of another page's edge.

    What is large must stand on one of the next pages: "References" may begin the last page of every chapter.
    """
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    large = _LARGE * median([line.size for page in pages for line in page] or [0.0])
    headings: set[str] = set()
    for index, page in enumerate(pages):
        for line in _edges(page):
            key = _key(line)
            if sum(map(str.isalpha, key)) >= _FEWEST_LETTERS:
                places[key].append((index, line.base))
                if line.size > large:
                    headings.add(key)
    found: dict[int, set[str]] = defaultdict(set)
    for key, stands in places.items():
        near = _NEAR if key in headings else len(pages)
        for index, base in stands:
            others = (there for other, there in stands[:50] if 0 < abs(other - index) <= near)
            if any(abs(base - there) < _SAME_PLACE for there in others):
                found[index].add(key)
    return found


def _edges(page: Page) -> Iterator[Printed]:
    return (line for line in page if min(line.from_top, line.from_bottom) < _EDGE)


def _key(line: Printed) -> str:
    """The text without the page's number in front or behind, all other numbers alike."""
    return fold(_DIGITS.sub("0", _PAGE.sub("", line.text)))


def _numbers(pages: Sequence[Page], heads: dict[int, set[str]]) -> set[tuple[int, int]]:
    """The lines that are nothing but a number at the edge and count the pages; each by page and identity."""
    found: list[tuple[int, Printed, int]] = []
    steps: Counter[int] = Counter()
    beside: set[tuple[int, float]] = set()  # the rows of running heads
    for index, page in enumerate(pages):
        head = [line for line in _edges(page) if _key(line) in heads.get(index, ())]
        beside.update((index, round(line.base)) for line in head)
        steps.update(
            {int(number) - index for line in head for number in _DIGITS.findall(line.text[:6] + line.text[-6:])}
        )
        for line, number in _at_the_edge([line for line in page if line not in head]):
            found.append((index, line, number))
            steps[number - index] += 1
    return {
        (index, id(line))
        for index, line, number in found
        if steps[number - index] > 1 or (index, round(line.base)) in beside or _is_constant(line, found)
    }


def _at_the_edge(page: Page) -> Iterator[tuple[Printed, int]]:
    """The numbers that stand alone in the first or the last row."""
    if page:
        first, last = min(line.base for line in page), max(line.base for line in page)
        for line in page:
            number = _number(line.text) if line.base - first < 1 or last - line.base < 1 else None
            if number is not None:
                yield line, number


def _is_constant(line: Printed, found: Sequence[tuple[int, Printed, int]]) -> bool:
    """Whether the same number stands at the same place of three pages: the mark of a journal."""
    same = (other for _, other, _ in found if other.text == line.text and abs(other.base - line.base) < _SAME_PLACE)
    return len(list(islice(same, _THRICE))) == _THRICE


def _number(text: str) -> int | None:
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    number = match["number"]
    return int(number) if number.isdigit() else _roman(number.lower())


def _roman(text: str) -> int | None:
    if not _ROMAN.fullmatch(text):
        return None
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in text]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
