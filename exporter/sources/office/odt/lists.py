"""The numbers that LibreOffice prints in front of list items and headings.

Source: OpenDocument 1.3 part 3, 5.3 (Lists) and 16.30 (List styles).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from exporter.sources import numerals
from exporter.sources.elements import attribute, local, whole

_LEVELS = 10
_LONGEST = 60  # characters of a number as it is printed
_PLACE = re.compile(r"%(\d{1,2})%")
Counts = list[int | None]


@dataclass(frozen=True, slots=True)
class Level:
    """How a level is numbered. ``shown`` is how many levels stand in the number; ``pattern`` is LibreOffice's own."""

    kind: str = ""
    before: str = ""
    behind: str = ""
    shown: int = 1
    start: int = 1
    is_bullet: bool = False
    pattern: str = ""


class Lists:
    """The list styles of a document, and how far its lists have been counted."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self._outline: dict[int, Level] = {}
        for root in roots:
            for each in root.iter():
                if local(each) == "list-style":
                    self._styles[attribute(each, "name")] = _levels(each)
                elif local(each) == "outline-style":
                    self._outline = _levels(each)
        self._last: dict[str, Counts] = {}
        self._by_id: dict[str, Counts] = {}
        self._headings: Counts = [None] * _LEVELS

    def begin(self, element: Element, style: str) -> Counts:
        """The counts of a list that begins: its own, or those of the list that it continues."""
        counts: Counts = [None] * _LEVELS
        if continued := attribute(element, "continue-list"):
            counts = self._by_id.get(continued, counts)
        elif attribute(element, "continue-numbering") == "true":
            counts = self._last.get(style, counts)
        self._last[style] = counts
        if name := attribute(element, "id"):
            self._by_id[name] = counts
        return counts

    def label(self, counts: Counts, style: str, depth: int, start: str = "") -> str:
        """The number of the next item of a list, ``depth`` from 0 on; ``start`` is what the item itself says."""
        return _counted(counts, self._styles.get(style, {}), depth, start)

    def heading(self, element: Element) -> str:
        """The number of the next heading."""
        if attribute(element, "is-list-header") == "true":
            return ""
        depth = whole(attribute(element, "outline-level"), 1) - 1
        start = attribute(element, "start-value")
        return _counted(self._headings, self._outline, depth, start)


def _counted(counts: Counts, levels: dict[int, Level], depth: int, start: str) -> str:
    if not 0 <= depth < _LEVELS:
        return ""
    level = levels.get(depth, Level())
    before = counts[depth]
    counts[depth] = whole(start, 1) if start else level.start if before is None else before + 1
    counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
    if level.is_bullet:
        return numerals.BULLET
    if level.pattern:
        shown = _PLACE.sub(lambda match: _number(int(match[1]) - 1, counts, levels), level.pattern)
        return shown[:_LONGEST].strip()
    if not level.kind:
        return ""
    parts = (_number(place, counts, levels) for place in range(max(depth - level.shown + 1, 0), depth + 1))
    return f"{level.before}{'.'.join(filter(None, parts))}{level.behind}"[:_LONGEST].strip()


def _number(place: int, counts: Counts, levels: dict[int, Level]) -> str:
    if not 0 <= place < _LEVELS:
        return ""
    level = levels.get(place, Level())
    count = counts[place]
    return numerals.in_opendocument(level.start if count is None else count, level.kind)


def _levels(style: Element) -> dict[int, Level]:
    return {whole(attribute(each, "level"), 0) - 1: _level(each) for each in style}


def _level(element: Element) -> Level:
    before, behind = attribute(element, "num-prefix"), attribute(element, "num-suffix")
    kind = attribute(element, "num-format")
    return Level(
        kind=kind,
        before=before,
        behind=behind,
        shown=whole(attribute(element, "display-levels"), 1),
        start=whole(attribute(element, "start-value"), 1),
        is_bullet=local(element) == "list-level-style-bullet",
        pattern=attribute(element, "num-list-format") if kind and not before and not behind else "",
    )
