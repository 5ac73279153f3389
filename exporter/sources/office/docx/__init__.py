"""Word documents (DOCX, DOCM, templates): the text as it is printed, and what citation managers left in it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from exporter.document import Document
from exporter.sources.elements import attribute, child, children, local
from exporter.sources.guards.archive import Archive
from exporter.sources.lines import Lines
from exporter.sources.office import word_sources
from exporter.sources.office.citations import Citations, joined_properties
from exporter.sources.office.docx.body import Body, Shared
from exporter.sources.office.docx.parts import Parts
from exporter.sources.office.works import Work

_CONTENT_TYPES = "[Content_Types].xml"
_MOST_CUSTOM = 20  # parts of others' XML, among which the sources are; a document has seldom more than five
_UNPRINTED_NOTES = ("separator", "continuationSeparator", "continuationNotice")


def read(archive: Archive, name: str) -> Document | None:
    """The document in an archive, or ``None`` if it is none of Word's."""
    if _CONTENT_TYPES not in archive:
        return None
    parts = Parts(archive, name)
    root = parts.tree(parts.main)
    body = child(root, "body")
    if body is None or root is None or local(root) != "document":
        return None
    lines = Lines()
    citations = Citations(lines, _properties(parts), _sources(parts))
    shared = Shared(parts, citations)
    Body(shared, parts.main, lines).read(body)
    _write_notes(shared, lines)
    return citations.document(name)


def _properties(parts: Parts) -> dict[str, str]:
    """The properties of the document's own making."""
    root = parts.of_package("custom-properties")
    return joined_properties(
        {attribute(each, "name"): "".join(each.itertext()).strip("\n\r") for each in children(root)}
    )


def _sources(parts: Parts) -> dict[str, Work]:
    """Word's own sources by their tags."""
    found: dict[str, Work] = {}
    for part in parts.related("customXml")[:_MOST_CUSTOM]:
        root = parts.tree(part)
        if root is not None and word_sources.is_sources(root):
            found |= dict(word_sources.works_in(root))
    return found


def _write_notes(shared: Shared, lines: Lines) -> None:
    """Footnotes, then endnotes."""
    for kind in ("footnotes", "endnotes"):
        part = next(iter(shared.parts.related(kind)), "")
        notes = dict(_notes(shared.parts.tree(part) if part else None))
        asked = dict.fromkeys(number for each, number in shared.notes if each == kind and number in notes)
        written = []
        for number in asked:
            note = Lines(lines.made)
            Body(shared, part, note).read(notes[number])
            written.append(note)
        lines.add_notes(written)


def _notes(root: Element | None) -> Iterator[tuple[str, Element]]:
    for each in children(root):
        if attribute(each, "type") not in _UNPRINTED_NOTES:
            yield attribute(each, "id"), each
