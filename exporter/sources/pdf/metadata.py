"""What a PDF says of itself in its XMP packet (ISO 16684-1), in the words of Dublin Core and PRISM.

A title alone is often the name of a file or of a template, so it is believed only beside a DOI, as publishers write it,
and only where the first page prints it.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from exporter.csl import ItemType
from exporter.errors import InputError
from exporter.reference import Reference
from exporter.sources import typed
from exporter.sources.guards import xmltree
from exporter.text import fold, squeeze

_PACKET = re.compile(rb"<x:xmpmeta\b.*?</x:xmpmeta>", re.DOTALL)
_LONGEST = 1_000_000  # bytes of a packet; most have 5,000
_MOST = 50  # packets: pictures have their own
_SPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://prismstandard.org/namespaces/basic/1.2/": "prism",
    "http://prismstandard.org/namespaces/basic/2.0/": "prism",
    "http://prismstandard.org/namespaces/basic/2.1/": "prism",
    "http://prismstandard.org/namespaces/basic/3.0/": "prism",
}
_FEWEST_LETTERS = 10  # of a title

Values = dict[str, list[str]]


def article(data: bytes, first_page: str) -> Reference | None:
    """The record of the document itself; ``None`` where it states none that is sound."""
    for match in list(_PACKET.finditer(data))[:_MOST]:
        record = _record(_values(match.group())) if len(match.group()) <= _LONGEST else None
        if record is not None and fold(record.title) in fold(first_page):
            return record
    return None


def _values(packet: bytes) -> Values:
    try:
        root = xmltree.parse(packet, "")
    except InputError:
        return {}
    values: Values = {}
    for element in root.iter():
        for name, text in _stated(element):
            values.setdefault(name, []).append(squeeze(text))
    return values


def _stated(element: Element) -> Iterator[tuple[str, str]]:
    """The properties of an element: its own text or list items, and those written as attributes."""
    name = _name(element.tag)
    if name:
        items = [item.text or "" for item in element.iter() if str(item.tag).endswith("}li")]
        yield from ((name, text) for text in items or [element.text or ""] if text.strip())
    yield from ((_name(key), text) for key, text in element.attrib.items() if _name(key))


def _name(tag: object) -> str:
    space, _, local = str(tag).removeprefix("{").partition("}")
    return f"{_SPACES[space]}:{local}" if space in _SPACES else ""


def _record(values: Values) -> Reference | None:
    title, doi = _first(values, "dc:title"), _doi(values)
    if not doi or len(fold(title)) < _FEWEST_LETTERS:
        return None
    journal = _first(values, "prism:publicationName")
    return Reference(
        type=ItemType.ARTICLE_JOURNAL if journal else ItemType.DOCUMENT,
        author=typed.names(typed.direct(each) for each in values.get("dc:creator", ())),
        title=title,
        container_title=journal,
        volume=_first(values, "prism:volume"),
        issue=_first(values, "prism:number"),
        page=typed.first_and_last(_first(values, "prism:startingPage"), _first(values, "prism:endingPage")),
        issued=typed.iso(date) if (date := _first(values, "prism:coverDate", "prism:publicationDate")) else None,
        doi=doi,
        issn=_first(values, "prism:issn"),
    )


def _doi(values: Values) -> str:
    stated = (text for name in ("prism:doi", "dc:identifier") for text in values.get(name, ()))
    return next(filter(None, map(typed.doi_alone, stated)), "")


def _first(values: Values, *names: str) -> str:
    return next((text for name in names for text in values.get(name, ())), "")
