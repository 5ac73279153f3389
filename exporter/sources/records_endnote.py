"""EndNote's own export file, XML: ``<xml><records><record>``."""

from xml.etree.ElementTree import Element

from exporter.document import Document
from exporter.sources import endnote
from exporter.sources.printed import document_of


def read(root: Element, name: str) -> Document:
    """The records of the file."""
    return document_of([endnote.reference(record) for record in root.iter("record")], name)
