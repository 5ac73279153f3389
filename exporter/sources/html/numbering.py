"""The numbers that an ordered list prints in front of its items.

Source: WHATWG HTML, section 4.4.5 ("The ol element") and 4.4.8 (``value``); CSS Counter Styles 3 for the letters.
"""

import re
from dataclasses import dataclass

from exporter.sources.html.elements import UNNUMBERED_CLASSES
from exporter.sources.html.tree import Node, classes, style

_WHOLE = re.compile(r"\s*([+-]?\d{1,9})")
_LIST_STYLE = re.compile(r"list-style(?:-type)?:([^;]*)")
_TYPES = {"decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A"}
_TYPES |= {"lower-roman": "i", "upper-roman": "I"}
_ROMAN = tuple(
    zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "m cm d cd c xc l xl x ix v iv i".split(), strict=True)
)
_MOST_ROMAN = 3999


@dataclass(slots=True)
class Numbering:
    """Where a list is in its counting; ``kind`` is the value of ``type``: "1", "a", "A", "i" or "I"."""

    kind: str
    following: int
    step: int

    def take(self, value: str = "") -> str:
        """The number of the next item with a full stop, as browsers print it; ``value`` is its attribute."""
        number = _whole(value, self.following)
        self.following = number + self.step
        return f"{_written(number, self.kind)}."


def numbering(node: Node, given: dict[str, str]) -> Numbering | None:
    """How the ``ol`` with these attributes counts; ``None`` where its style shows no numbers."""
    kind, declared = given.get("type", "1"), _LIST_STYLE.search(style(given))
    if declared:
        kind = next((letter for word, letter in _TYPES.items() if word in declared[1]), "")
        if not kind and re.search("none|disc|circle|square", declared[1]):
            return None
    if classes(given) & UNNUMBERED_CLASSES:
        return None
    backwards = "reversed" in given
    first = sum(1 for child in node.iter() if child.tag == "li") if backwards else 1
    return Numbering(kind, _whole(given.get("start", ""), first), -1 if backwards else 1)


def _whole(text: str, otherwise: int) -> int:
    match = _WHOLE.match(text)
    return int(match[1]) if match else otherwise


def _written(number: int, kind: str) -> str:
    if kind in ("a", "A") and number > 0:
        return _letters(number) if kind == "a" else _letters(number).upper()
    if kind in ("i", "I") and 0 < number <= _MOST_ROMAN:
        return _roman(number) if kind == "i" else _roman(number).upper()
    return str(number)


def _letters(number: int) -> str:
    written = ""
    while number:
        number, letter = divmod(number - 1, 26)
        written = chr(ord("a") + letter) + written
    return written


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written
