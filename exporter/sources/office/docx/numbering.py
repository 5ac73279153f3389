"""The numbers that Word prints in front of paragraphs: counted as it counts them.

Source: ECMA-376 part 1, 17.9 (Numbering).
"""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from exporter.sources import numerals
from exporter.sources.elements import attribute, child, children, local, whole
from exporter.sources.office.docx.parts import is_on
from exporter.sources.office.docx.styles import Numbered

_LEVELS = 9
_LONGEST = 60  # characters of a number as it is printed
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How a level is numbered: "[%1]" in ``text`` prints the number of level 1 in ``kind``."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    restart: int | None = None  # the level, from 1 on, behind which it begins anew; 0 is never, ``None`` behind any
    is_legal: bool = False
    style: str = ""


class Numbering:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, root: Element | None) -> None:
        parts = children(root)
        self._abstract = {attribute(each, "abstractNumId"): each for each in parts if local(each) == "abstractNum"}
        self._lists = {attribute(each, "numId"): each for each in parts if local(each) == "num"}
        self._linked = {
            attribute(child(each, "styleLink"), "val"): number
            for number, each in self._abstract.items()
            if child(each, "styleLink") is not None
        }
        self._levels: dict[str, list[Level]] = {}
        self._definitions: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, where: Numbered, style: str = "") -> str:
        """The number of the next paragraph of a list, as it is printed; empty where it has none."""
        if where.list not in self._lists:
            return ""
        levels = self._levels_of(where.list)
        depth = where.level
        if depth is None:  # a style says which level is its own
            depth = next((number for number, level in enumerate(levels) if style and level.style == style), 0)
        if depth >= _LEVELS:
            return ""
        counts = self._counted(where.list, levels, depth)
        level = levels[depth]
        if level.kind == "bullet":
            return numerals.BULLET
        return _PLACE.sub(lambda match: _shown(int(match[1]) - 1, levels, counts, level), level.text)[:_LONGEST].strip()

    def _counted(self, name: str, levels: list[Level], depth: int) -> list[int | None]:
        """The counts of all levels with this paragraph: lists with one definition count on, unless told to restart."""
        counts = self._counts.setdefault(self._definition(name), [None] * _LEVELS)
        if name not in self._begun:
            self._begun.add(name)
            for number in _restarted(self._lists[name]):
                counts[number] = None
        before = counts[depth]
        counts[depth] = levels[depth].start if before is None else before + 1
        for number in range(depth):
            counts[number] = levels[number].start if counts[number] is None else counts[number]
        for number in range(depth + 1, _LEVELS):
            restart = levels[number].restart
            if restart is None or depth < restart:
                counts[number] = None
        return counts

    def _definition(self, name: str) -> str:
        """The definition of a list; one that only names a style is that of the style."""
        if name not in self._definitions:
            number = attribute(child(self._lists[name], "abstractNumId"), "val")
            link = attribute(child(self._abstract.get(number), "numStyleLink"), "val")
            self._definitions[name] = self._linked.get(link, number)
        return self._definitions[name]

    def _levels_of(self, name: str) -> list[Level]:
        if name not in self._levels:
            levels = [Level(kind="none")] * _LEVELS
            _define(levels, self._abstract.get(self._definition(name)))
            for override in self._lists[name]:
                if local(override) == "lvlOverride":
                    _define(levels, override)
            for number, start in _restarted(self._lists[name]).items():
                old = levels[number]
                levels[number] = Level(start, old.kind, old.text, old.restart, old.is_legal, old.style)
            self._levels[name] = levels
        return self._levels[name]


def _restarted(element: Element) -> dict[int, int]:
    """The levels that a list begins anew, and with which number."""
    found = {}
    for override in element:
        start = child(override, "startOverride")
        if local(override) == "lvlOverride" and start is not None:
            found[whole(attribute(override, "ilvl"), 0) % _LEVELS] = whole(attribute(start, "val"), 1)
    return found


def _define(levels: list[Level], element: Element | None) -> None:
    for each in children(element):
        number = whole(attribute(each, "ilvl"), _LEVELS)
        if local(each) == "lvl" and number < _LEVELS:
            restart = child(each, "lvlRestart")
            levels[number] = Level(
                whole(attribute(child(each, "start"), "val"), 0),
                attribute(child(each, "numFmt"), "val") or "decimal",
                attribute(child(each, "lvlText"), "val"),
                None if restart is None else whole(attribute(restart, "val"), 0),
                bool(is_on(child(each, "isLgl"))),
                attribute(child(each, "pStyle"), "val"),
            )


def _shown(place: int, levels: list[Level], counts: list[int | None], own: Level) -> str:
    count = counts[place]
    kind = "decimal" if own.is_legal else levels[place].kind
    return "" if count is None else numerals.in_word(count, kind)
