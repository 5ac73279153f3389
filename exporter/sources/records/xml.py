"""XML that holds records: its outermost element tells which kind it is, and each kind has a reader of its own."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from exporter.document import Document
from exporter.sources import jats
from exporter.sources.guards import xmltree
from exporter.sources.records import endnote, mods, pubmed

Kind = Callable[[Element, str], Document | None]

# The outermost element without its prefix, words of which one must stand in the file too, and the kind's reader.
KINDS: dict[str, tuple[tuple[bytes, ...], Kind]] = {
    "xml": ((b"<records",), endnote.read),
    "records": ((b"<ref-type",), endnote.read),
    "PubmedArticleSet": ((), pubmed.read),
    "PubmedArticle": ((), pubmed.read),
    "modsCollection": ((), mods.read),
    "mods": ((), mods.read),
    "article": ((b"<journal-meta", b"<article-meta", b"<ref-list"), jats.read),  # HTML has such an element, too
    "pmc-articleset": ((), jats.read),
    "OAI-PMH": ((b"<article-meta",), jats.read),
    "book": ((b"<book-meta", b"<ref-list"), jats.read),
    "book-part-wrapper": ((), jats.read),
    "ref-list": ((b"citation",), jats.read),
}
_START = 20_000  # bytes; comments may stand in front
_BEFORE = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_ROOT = re.compile(r"<(?:!DOCTYPE\s+)?(?:[\w.-]+:)?([\w.-]+)")


def read(data: bytes, name: str) -> Document | None:
    """The records of an XML file of a kind that we know; ``None`` for all else.

    Raises :class:`exporter.errors.InputError` where it is such a file, but broken or made to do harm.
    """
    known = KINDS.get(_root(data))
    if known is None or (known[0] and not any(word in data for word in known[0])):
        return None
    return known[1](xmltree.parse(data, name), name)


def _root(data: bytes) -> str:
    """The name of the outermost element, which is that of the document type where one is declared."""
    start = data[:_START].decode("utf-8", "ignore").lstrip("\ufeff")
    before = _BEFORE.match(start)
    match = _ROOT.match(start, before.end() if before else 0)
    return match[1] if match else ""
