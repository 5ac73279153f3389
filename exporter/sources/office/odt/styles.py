"""The styles of an OpenDocument text: what of them decides on italics, bold and what is hidden.

Source: OpenDocument 1.3 part 3, 16.2 (style:style) and 16.29.10 (style:text-properties).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from exporter.sources.elements import attribute, child, local, whole

_LONGEST = 40  # styles that inherit from each other
_BOLD_FROM = 600  # on the scale of fo:font-weight
Key = tuple[str, str]  # family and name


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look; ``None`` is as those around them."""

    italic: bool | None = None
    bold: bool | None = None
    hidden: bool | None = None

    def over(self, other: "Look") -> "Look":
        """What it says, and what the other says where it says nothing."""
        return Look(
            other.italic if self.italic is None else self.italic,
            other.bold if self.bold is None else self.bold,
            other.hidden if self.hidden is None else self.hidden,
        )


class Styles:
    """The styles by family and name. One that inherits from itself, however far around, is read as far as that."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[Key, Element] = {}
        for root in roots:
            for each in root.iter():
                if local(each) == "style":
                    self._styles[attribute(each, "family"), attribute(each, "name")] = each
        self._looks: dict[Key, Look] = {}
        self._lists: dict[str, str] = {}

    def look(self, family: str, name: str) -> Look:
        """How the characters of a style look."""
        key = (family, name)
        if key not in self._looks:
            look = Look()
            for each in self._chain(key):
                look = look.over(_own_look(child(each, "text-properties")))
            self._looks[key] = look
        return self._looks[key]

    def list_of(self, name: str) -> str:
        """The list style of a paragraph style."""
        if name not in self._lists:
            found = (attribute(each, "list-style-name") for each in self._chain(("paragraph", name)))
            self._lists[name] = next(filter(None, found), "")
        return self._lists[name]

    def _chain(self, key: Key) -> Iterator[Element]:
        family, name = key
        for _ in range(_LONGEST):
            element = self._styles.get((family, name))
            if element is None:
                return
            yield element
            name = attribute(element, "parent-style-name")


def _own_look(properties: Element | None) -> Look:
    style, weight = attribute(properties, "font-style"), attribute(properties, "font-weight")
    display = attribute(properties, "display")
    is_bold = weight == "bold" or whole(weight, 0) >= _BOLD_FROM
    return Look(
        italic=style in ("italic", "oblique") if style else None,
        bold=is_bold if weight else None,
        hidden=display == "none" if display else None,
    )
