"""Where paragraphs begin, by what the page shows: white above, indents, and lines that end early.

In a list the indent hangs (the first line of a reference stands out to the left), in running text it is the first line
that stands in. Which of the two it is shows in the lines that end early: before a first line, and nowhere else.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exporter.document import BOLD
from exporter.sources.pdf.printed import Printed

_WHITE = 1.22  # of the distance between lines: more than this parts paragraphs
_SAME_SIZE = 0.06  # as a share: sizes that differ less are one
_INDENT = 0.4  # of the size: less is no indent
_DEEPEST = 8.0  # of the size: more is no indent either, but another thing
_SPARE = 1.0  # of the size: what a line must have left, beside the next word, to have ended early
_COMMON = 0.15  # the share of distances that the distance between lines has at least
_SURE = 2  # more first lines that stand out, or in, than the contrary: enough to need no neighbours
_NEAR, _FARTHEST = 3, 12  # how many neighbours are asked, and among how many zones they are looked for
_ENDED = re.compile(r"[.!?)\]”\"’»\d/]$")
_GOES_ON = re.compile(r"[a-zß-ÿ(,;:&–-]")


@dataclass(frozen=True, slots=True)
class Zone:
    """Lines of one column and size with no white between them.

    ``edge`` parts lines that stand out to the left from others, ``None`` where all have one left edge. ``hanging`` is
    how many first lines of paragraphs seem to stand out, ``inward`` how many seem to stand in.
    """

    lines: tuple[Printed, ...]
    page: int
    edge: float | None = None
    hanging: int = 0
    inward: int = 0

    def begins(self, line: Printed) -> bool | None:
        """Whether a paragraph begins with the line, by its indent; ``None`` where indents say nothing."""
        if self.edge is None or self.hanging == self.inward:
            return None
        return (line.left < self.edge) is (self.hanging > self.inward)


def beginnings(pages: Sequence[Sequence[Printed]]) -> list[list[bool]]:
    """For each line of each page whether a paragraph begins with it."""
    zones = _like_their_neighbours([zone for number, page in enumerate(pages) for zone in _zones(page, number)])
    found: list[list[bool]] = [[] for _ in pages]
    before: Zone | None = None
    for zone in zones:
        found[zone.page].append(_begins_zone(before, zone))
        found[zone.page].extend(bool(zone.begins(line)) for line in zone.lines[1:])
        before = zone
    return found


def _zones(page: Sequence[Printed], number: int) -> Iterator[Zone]:
    distance = _distance(page)
    held: list[Printed] = []
    for line in page:
        if held and not _together(held[-1], line, distance):
            yield _zone(held, number)
            held = []
        held.append(line)
    if held:
        yield _zone(held, number)


def _distance(page: Sequence[Printed]) -> float:
    """Between the base lines of a page: the smallest distance that is common, as a share of the size."""
    steps = sorted(
        (below.base - above.base) / above.size
        for above, below in pairwise(page)
        if above.column == below.column and 0.5 * above.size < below.base - above.base < 4 * above.size
    )
    for step in steps:
        near = sum(step <= other <= 1.08 * step for other in steps)
        if near >= _COMMON * len(steps):
            return 1.04 * step
    return 1.3


def _together(above: Printed, below: Printed, distance: float) -> bool:
    if above.column != below.column or abs(above.size - below.size) > _SAME_SIZE * above.size:
        return False
    return _is_bold(above) == _is_bold(below) and 0 <= below.base - above.base < _WHITE * distance * above.size


def _is_bold(line: Printed) -> bool:
    return sum(each.end - each.start for each in line.emphasis if each.kind == BOLD) > 0.9 * len(line.text)


def _zone(lines: Sequence[Printed], page: int) -> Zone:
    edge = _edge(lines)
    if edge is None:
        return Zone(tuple(lines), page)
    first = [below for above, below in pairwise(lines) if _ends_early(above, below, lines)]
    stand_out = [line.left < edge for line in lines]
    if all(each is not stand_out[0] for each in stand_out[1:]):  # white above and below: this is one paragraph
        first.append(lines[0])
    out = sum(line.left < edge for line in first)
    return Zone(tuple(lines), page, edge, out, len(first) - out)


def _edge(lines: Sequence[Printed]) -> float | None:
    """What parts lines that stand out to the left from others; ``None`` where all have one left edge."""
    size, left = lines[0].size, min(line.left for line in lines)
    indents = Counter(round(line.left, 0) for line in lines if _INDENT < (line.left - left) / size < _DEEPEST)
    if not indents:
        return None
    indent = max(indents, key=lambda place: (indents[place], -place))
    return indent - min(_INDENT * size, (indent - left) / 2)


def _ends_early(above: Printed, below: Printed, lines: Sequence[Printed]) -> bool:
    """Whether the next word would have had its place in the line, so that it was ended on purpose."""
    right = max(line.right for line in lines)
    return above.right + below.first_word + _SPARE * above.size < right


def _like_their_neighbours(zones: Sequence[Zone]) -> list[Zone]:
    """Where a zone says little by itself, the zones around it that have its left edges speak with it."""
    return [_with_neighbours(zones, place) if _is_unsure(zone) else zone for place, zone in enumerate(zones)]


def _is_unsure(zone: Zone) -> bool:
    return abs(zone.hanging - zone.inward) < _SURE


def _with_neighbours(zones: Sequence[Zone], place: int) -> Zone:
    zone = zones[place]
    before = [other for other in zones[max(0, place - _FARTHEST) : place] if _alike(zone, other)][-_NEAR:]
    after = [other for other in zones[place + 1 : place + _FARTHEST] if _alike(zone, other)][:_NEAR]
    near = [zone, *before, *after]
    edge = next((other.edge for other in near if other.edge is not None), None)
    return replace(
        zone, edge=edge, hanging=sum(other.hanging for other in near), inward=sum(other.inward for other in near)
    )


def _alike(zone: Zone, other: Zone) -> bool:
    """Whether all left edges of the zone are also those of another, in the same size."""
    if other.edge is None or abs(zone.lines[0].size - other.lines[0].size) > _SAME_SIZE * zone.lines[0].size:
        return False
    edges = {round(line.left) for line in other.lines}
    return all(any(abs(line.left - edge) <= 1 for edge in edges) for line in zone.lines)


def _begins_zone(before: Zone | None, zone: Zone) -> bool:
    """A zone begins a paragraph, unless it is at the top of a column and goes on with what the last one ended with."""
    if before is None:
        return True
    above, line = before.lines[-1], zone.lines[0]
    same_column = before.page == zone.page and above.column == line.column
    if same_column or abs(above.size - line.size) > _SAME_SIZE * above.size or _is_bold(above) != _is_bold(line):
        return True
    begins = zone.begins(line)
    if begins is not None:
        return begins
    if _is_hung(zone):
        return True
    return bool(_ENDED.search(above.text)) and not _GOES_ON.match(line.text)


def _is_hung(zone: Zone) -> bool:
    """Whether the first line alone stands out to the left, as it does where white parts the references of a list."""
    first, *others = zone.lines
    return bool(others) and min(line.left for line in others) - first.left > _INDENT * first.size
