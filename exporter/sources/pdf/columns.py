"""Words in reading order: the page is cut at the white strips between its columns, and above and below them.

A strip between columns is a tall rectangle without text that has lines on both sides (the "white space cover" of
Breuel, "Two geometric algorithms for layout analysis", DAS 2002, in the small).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from exporter.sources.pdf.words import Word

_STEP = 2.0  # points between the places that are tried
_TIGHT = 0.62  # of the size: words that are nearer to each other stand in one line of one column
_WIDTH = 0.7  # of the size: the narrowest strip between columns; most are 1 to 2
_FEWEST = 4  # lines on each side
_FEWEST_KNOWN = 2  # where an earlier page had its strip at the same place
_TALL = 10  # lines beside a strip that is worth remembering
_SHARE = 0.2  # of the width of the text that the lines on each side must fill; labels of a list do not
_APART = 2.5  # of the size: white above the heading of what follows
_LONGEST_TAIL = 3  # lines of such a heading
_DEEPEST = 12  # cuts inside cuts


_Rectangle = tuple[float, float, float, float]  # top, bottom, left and right


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a line with no wide space between them."""

    words: tuple[Word, ...]
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Strip:
    """White from ``top`` to ``bottom`` at ``middle``; beside it are columns, over ``height``, of ``lines`` at least.

    ``beside`` counts what stands on both sides, also where there is only one of them.
    """

    middle: float
    width: float
    top: float
    bottom: float
    height: float
    lines: int
    beside: int


class Columns:
    """Cuts the pages of one document; a strip that was plain on one page is looked for on the next ones."""

    def __init__(self) -> None:
        self._known: set[float] = set()

    def of(self, words: Sequence[Word]) -> list[list[Word]]:
        """The words of each column, or piece of a page with one, in reading order; inside it they are in no order."""
        return [[word for run in column for word in run.words] for column in self._cut(_runs(words), _DEEPEST)]

    def _cut(self, runs: Sequence[Run], deeper: int) -> Iterator[Sequence[Run]]:
        strip = _strip(runs, self._known) if deeper and len(runs) > 1 else None
        if strip is None:
            if runs:
                yield runs
            return
        if strip.lines >= _TALL:
            self._known.add(round(strip.middle))
        strip = _without_tail(strip, runs)
        within = [run for run in runs if strip.top < run.base < strip.bottom]
        yield from self._cut([run for run in runs if run.base <= strip.top], deeper - 1)
        yield from self._cut([run for run in within if _is_left(run, strip.middle)], deeper - 1)
        yield from self._cut([run for run in within if not _is_left(run, strip.middle)], deeper - 1)
        yield from self._cut([run for run in runs if run.base >= strip.bottom], deeper - 1)


def _without_tail(strip: Strip, runs: Sequence[Run]) -> Strip:
    """The strip without a heading below the columns, which belongs to the text of full width that stands under it."""
    within = [run for run in runs if strip.top < run.base < strip.bottom]
    if strip.bottom == float("inf"):
        return strip
    for above, below in list(pairwise(within))[: -_LONGEST_TAIL - 1 : -1]:
        if not _is_left(below, strip.middle):
            break
        if below.base - above.base > _APART * below.size:
            return replace(strip, bottom=below.base)
    return strip


def _is_left(run: Run, middle: float) -> bool:
    return (run.left + run.right) / 2 < middle


def _runs(words: Sequence[Word]) -> list[Run]:
    """Rows from top to bottom, each cut at its wide spaces."""
    found: list[Run] = []
    for row in rows_of(words):
        held: list[Word] = []
        for word in sorted(row, key=lambda word: word.left):
            if held and word.left - max(each.right for each in held[-3:]) > _TIGHT * word.style.size:
                found.append(_run(held))
                held = []
            held.append(word)
        found.append(_run(held))
    return found


def _run(words: Sequence[Word]) -> Run:
    right = max(word.right for word in words)
    size = max(word.style.size for word in words)
    return Run(tuple(words), words[0].left, right, median(word.base for word in words), size)


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words by their base lines, from top to bottom; what lies off by less than a quarter of the size is one row.

    The E of "TeX" is lowered by a fifth.
    """
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        if rows and word.base - rows[-1][-1].base < 0.25 * word.style.size:
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _strip(runs: Sequence[Run], known: Set[float]) -> Strip | None:
    """The tallest strip between columns, of equals the one with most beside it, then the widest."""
    left, right = min(run.left for run in runs), max(run.right for run in runs)
    size = median(run.size for run in runs)
    margin = _SHARE * (right - left)
    found: list[Strip] = []
    for top, bottom, start, end in _white(runs, left + margin, right - margin, size):
        if end - start < _WIDTH * size:
            continue
        middle, within = (start + end) / 2, [run for run in runs if top < run.base < bottom]
        sides = [[run for run in within if _is_left(run, middle) is is_left] for is_left in (True, False)]
        fewest = _FEWEST_KNOWN if any(start <= place <= end for place in known) else _FEWEST
        if all(_is_column(side, margin, fewest) for side in sides):
            height = min(side[-1].base for side in sides) - max(side[0].base for side in sides)
            if height > (fewest - 1) * size:
                lines = min(map(_lines, sides))
                found.append(Strip(middle, end - start, top, bottom, height, lines, len(within)))
    return max(found, key=lambda strip: (strip.height, strip.beside, strip.width), default=None)


def _white(runs: Sequence[Run], left: float, right: float, lowest: float) -> Iterator[_Rectangle]:
    """Rectangles without text, each as wide as it can be, higher than ``lowest``.

    A page number that stands below a strip between columns ends it there, and makes it no narrower.
    """
    places = [left + step * _STEP for step in range(int((right - left) // _STEP) + 1)]
    crossings = [[run.base for run in runs if run.left < x < run.right] for x in places]
    since: dict[tuple[float, float], int] = {}  # from which place on each stretch of white has been free
    for at, crossing in enumerate(crossings):
        for stretch in [each for each in since if not _is_free(crossing, *each)]:
            yield (*stretch, places[since.pop(stretch)], places[at - 1])
        for stretch in pairwise([float("-inf"), *crossing, float("inf")]):
            if stretch not in since and stretch[1] - stretch[0] > lowest:
                since[stretch] = _first_free(crossings, at, *stretch)
    for stretch, start in since.items():
        yield (*stretch, places[start], places[-1])


def _first_free(crossings: Sequence[Sequence[float]], at: int, top: float, bottom: float) -> int:
    """The first of the places up to ``at`` that a stretch, free there, is free at one after the other."""
    while at and _is_free(crossings[at - 1], top, bottom):
        at -= 1
    return at


def _is_free(crossing: Sequence[float], top: float, bottom: float) -> bool:
    """Whether none of the base lines that cross a place lies between the two."""
    return bisect_right(crossing, top) == bisect_left(crossing, bottom)


def _is_column(runs: Sequence[Run], margin: float, fewest: int) -> bool:
    """Whether there are lines enough, and these as wide as lines of a column are."""
    lines = _lines(runs)
    return lines >= fewest and sum(run.right - run.left for run in runs) >= margin * lines


def _lines(runs: Sequence[Run]) -> int:
    return len({round(run.base) for run in runs})
