"""The text of a JATS element as it is printed: in one line, with its emphasis beside it."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from exporter.document import BOLD, ITALIC, Emphasis
from exporter.sources.elements import local

_KINDS = {"italic": ITALIC, "bold": BOLD}
_CITING = "xref/bibr"  # an ``xref`` that leads to a reference
_APART = frozenset(("label", "object-id"))  # what is printed elsewhere, or not at all
_BLOCKS = frozenset(
    """
    sec title p list list-item def-list def-item def disp-quote boxed-text fig caption table-wrap table tr td th
    """.split()
)
Piece = tuple[str, frozenset[str]]


def plain(element: Element | None) -> str:
    """All text in the element, in one line."""
    return "" if element is None else printed(element)[0]


def pieces(element: Element, inside: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """The stretches of text in the element, each with the names of the elements that it stands in."""
    if element.text:
        yield element.text, inside
    for child in element:
        if local(child) not in _APART:
            yield from pieces(child, inside | {_mark(child)})
        if child.tail:
            yield child.tail, inside


def _mark(element: Element) -> str:
    name = local(element)
    return _CITING if name == "xref" and element.get("ref-type") == "bibr" else name


def blocks(element: Element) -> Iterator[list[Piece]]:
    """The paragraphs, headings and cells in the element, each as its stretches of text."""
    gathered = list[Piece]()
    for piece in _flow(element, frozenset()):
        if piece is not None:
            gathered.append(piece)
        elif gathered:
            yield gathered
            gathered = []
    if gathered:
        yield gathered


def _flow(element: Element, inside: frozenset[str]) -> Iterator[Piece | None]:
    """The stretches of text, and ``None`` where a block begins or ends."""
    if element.text:
        yield element.text, inside
    for child in element:
        apart = local(child) in _BLOCKS
        if apart:
            yield None
        if local(child) not in _APART:
            yield from _flow(child, frozenset() if apart else inside | {_mark(child)})
        if apart:
            yield None
        if child.tail:
            yield child.tail, inside


def printed(element: Element) -> tuple[str, tuple[Emphasis, ...]]:
    """The text of the element and what of it is in italics or bold."""
    return line_of(pieces(element))


def line_of(stretches: Iterable[Piece]) -> tuple[str, tuple[Emphasis, ...]]:
    """Stretches of text in one line: white space between them counts as one space.

    A citation that only its height tells from the text ("theory¹²") gets brackets.
    """
    text, found = "", list[Emphasis]()
    for stretch, inside in stretches:
        words = " ".join(stretch.split())
        if {"sup", _CITING} <= inside and any(char.isdigit() for char in words):
            words = f"[{words}]"
        if stretch[:1].isspace() and text and not text.endswith(" "):
            text += " "
        begin, text = len(text), text + words
        found += [Emphasis(begin, len(text), _KINDS[name]) for name in sorted(inside & _KINDS.keys()) if words]
        if words and stretch[-1:].isspace():
            text += " "
    return text.rstrip(), tuple(found)
