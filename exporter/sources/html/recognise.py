"""Whether text is a web page: by how it begins, since a "<" somewhere in it says nothing."""

import re

from exporter.sources.html.elements import BEGINS_A_PIECE

_WHITE = " \t\r\n\f"
_HEAD = 65_536  # bytes; licences and notes of who saved it may stand in front
_TAIL = 1_024
_NO_LETTERS = dict.fromkeys(map(ord, "\0ÿþï»¿"))
_DOCTYPE = re.compile(r"<!doctype\s+([^\s>\[]+)", re.IGNORECASE)
_ELEMENT = re.compile(r"<([a-z][\w:-]*)(?=[\s/>])", re.IGNORECASE)
_ROOT_PARTS = frozenset(("html", "head", "body"))


def is_page(data: bytes) -> bool:
    """Whether bytes are HTML or XHTML: a whole page, or a piece of one that begins and ends with an element.

    Comments, processing instructions and white space in front say nothing, as in WHATWG MIME Sniffing, section 7.1.
    """
    text = _plainly(data[:_HEAD])
    begin, declared_xml = _behind_preamble(text)
    if doctype := _DOCTYPE.match(text, begin):
        return doctype[1].lower() == "html"
    element = _ELEMENT.match(text, begin)
    name = element[1].lower() if element else ""
    if name in _ROOT_PARTS:
        return name == "html" or not declared_xml
    return not declared_xml and name in BEGINS_A_PIECE and _plainly(data[-_TAIL:]).rstrip(_WHITE).endswith(">")


def _plainly(data: bytes) -> str:
    """Bytes as the ASCII that they hold in any encoding of the web; marks and zero bytes of UTF-16 fall away."""
    return data.decode("latin-1").translate(_NO_LETTERS)


def _behind_preamble(text: str) -> tuple[int, bool]:
    """Where the first doctype or element would stand, and whether an XML declaration stands in front."""
    place, declared_xml = 0, False
    while True:
        while text[place : place + 1] and text[place] in _WHITE:
            place += 1
        opening, closing = ("<?", ">") if text.startswith("<?", place) else ("<!--", "-->")
        if not text.startswith(opening, place):
            return place, declared_xml
        declared_xml = declared_xml or text.startswith("<?xml", place)
        end = text.find(closing, place + len(opening))
        if end < 0:
            return len(text), declared_xml
        place = end + len(closing)
