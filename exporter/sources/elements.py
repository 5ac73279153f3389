"""What is in an element of XML: its name without the namespace, its attributes, the elements inside, its text.

Namespaces tell nothing here: those of Word's two variants differ, and so do LibreOffice's own and those of MODS.
"""

from xml.etree.ElementTree import Element

from exporter.text import squeeze


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str:
    """The value of an attribute in any namespace; empty where there is none."""
    if element is None:
        return ""
    return next((value for label, value in element.attrib.items() if label.rpartition("}")[2] == name), "")


def child(element: Element | None, *path: str) -> Element | None:
    """The first element that is found by going down by names; ``None`` where there is none."""
    for name in path:
        element = next((each for each in element if local(each) == name), None) if element is not None else None
    return element


def children(element: Element | None) -> list[Element]:
    """The elements inside; none where there is no element."""
    return [] if element is None else list(element)


def inner(element: Element | None) -> str:
    """All text in the element and in those inside it, in one line; empty where there is no element."""
    return "" if element is None else squeeze("".join(element.itertext()))


def text_at(element: Element | None, path: str) -> str:
    """The text of the first element at a path (of ElementTree's); empty where there is none."""
    return "" if element is None else inner(element.find(path))


def texts_at(element: Element, path: str) -> list[str]:
    """The texts of all elements at a path that have any."""
    return [found for each in element.iterfind(path) if (found := inner(each))]


def whole(text: str, default: int, most: int = 10**9) -> int:
    """The whole number in an attribute, not below 0 and not above ``most``; ``default`` where it is none."""
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 20 else default
