"""The styles of a Word document: what of them decides on italics, bold, numbering and headings.

Source: ECMA-376 part 1, 17.7 (Styles), of which 17.7.3 says how switches of two styles combine.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar
from xml.etree.ElementTree import Element

from exporter.sources.elements import attribute, child, children, local, whole
from exporter.sources.office.docx.parts import is_on

V = TypeVar("V")
_LONGEST = 20  # styles based on each other; Word itself allows eleven


@dataclass(frozen=True, slots=True)
class Numbered:
    """That paragraphs are numbered: the number of the list ("0" takes it away), and the level, from 0 on."""

    list: str
    level: int | None


class Styles:
    """The styles by their ids. A style that is based on itself, however far around, is read as far as that."""

    def __init__(self, root: Element | None) -> None:
        found = [each for each in children(root) if local(each) == "style"]
        self._styles = {attribute(each, "styleId"): each for each in found}
        defaults = [
            each for each in found if is_on_attribute(each, "default") and attribute(each, "type") == "paragraph"
        ]
        self.default = attribute(defaults[0], "styleId") if defaults else ""
        self._switches: dict[tuple[str, str], bool] = {}
        self._numbers: dict[str, Numbered | None] = {}
        self._headings: dict[str, bool] = {}

    def switch(self, style: str, name: str) -> bool:
        """Whether a style turns a switch of its characters ("i", "b") on."""
        key = (style, name)
        if key not in self._switches:
            self._switches[key] = bool(self._first(style, lambda each: is_on(child(each, "rPr", name))))
        return self._switches[key]

    def numbering(self, style: str) -> Numbered | None:
        """The list that a paragraph style puts its paragraphs into."""
        if style not in self._numbers:
            self._numbers[style] = self._first(style, lambda each: numbered(child(each, "pPr", "numPr")))
        return self._numbers[style]

    def is_heading(self, style: str) -> bool:
        """Whether the paragraphs of a style are headings: they have a level of the outline, or a heading's name."""
        if style not in self._headings:
            self._headings[style] = bool(self._first(style, _heading))
        return self._headings[style]

    def _first(self, style: str, ask: Callable[[Element], V | None]) -> V | None:
        """The answer of the style, or else of the nearest that it is based on."""
        return next((answer for each in self._chain(style) if (answer := ask(each)) is not None), None)

    def _chain(self, style: str) -> Iterator[Element]:
        for _ in range(_LONGEST):
            element = self._styles.get(style)
            if element is None:
                return
            yield element
            style = attribute(child(element, "basedOn"), "val")


def is_on_attribute(element: Element, name: str) -> bool:
    """Whether an attribute says yes."""
    return attribute(element, name) in ("1", "true", "on")


def numbered(properties: Element | None) -> Numbered | None:
    """What a ``numPr`` says; ``None`` where there is none or it names no list."""
    number = attribute(child(properties, "numId"), "val")
    level = attribute(child(properties, "ilvl"), "val")
    return Numbered(number, whole(level, 0) if level else None) if number else None


def _heading(style: Element) -> bool | None:
    level = attribute(child(style, "pPr", "outlineLvl"), "val")
    name = attribute(child(style, "name"), "val").lower()
    return True if (level and level != "9") or name.startswith("heading") or name == "title" else None
