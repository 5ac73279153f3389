"""XHTML written as HTML, where ``<a id="x"/>`` would be left open."""

from xml.etree.ElementTree import tostring

from exporter.errors import InputError
from exporter.sources.guards import xmltree

_NAMESPACE = "http://www.w3.org/1999/xhtml"


def as_html(text: str, name: str) -> str:
    """The page in HTML's syntax; a page that is no XHTML, or not well-formed, as it is."""
    if _NAMESPACE not in text[:10_000] or "/>" not in text:
        return text
    try:
        root = xmltree.parse(text.encode(), name)
    except InputError:  # as most pages that say that they are XHTML: a browser reads them as HTML too
        return text
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.removeprefix(f"{{{_NAMESPACE}}}")
    return tostring(root, encoding="unicode", method="html")
