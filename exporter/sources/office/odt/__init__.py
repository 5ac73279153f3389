"""OpenDocument texts (ODT, templates, and FODT, which is the same in one file of XML): as they are printed."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from exporter.document import Document
from exporter.errors import InputError
from exporter.sources.elements import attribute, child, children, local
from exporter.sources.guards import xmltree
from exporter.sources.guards.archive import Archive
from exporter.sources.lines import Lines
from exporter.sources.office.citations import Citations, joined_properties
from exporter.sources.office.odt.body import Body
from exporter.sources.office.odt.lists import Lists
from exporter.sources.office.odt.styles import Styles

_TEXT = b"application/vnd.oasis.opendocument.text"  # templates and masters have something behind it
_NAMESPACE = b"urn:oasis:names:tc:opendocument:xmlns:office"
_FRONT = 10_000  # bytes, in which the namespaces of a file of XML stand
_PARTS = ("content.xml", "styles.xml", "meta.xml")
_MANIFEST = "META-INF/manifest.xml"


def read(archive: Archive, name: str) -> Document | None:
    """The document in an archive, or ``None`` if it is no OpenDocument text."""
    if "mimetype" not in archive or "content.xml" not in archive or not archive.read("mimetype").startswith(_TEXT):
        return None
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise InputError("it is locked with a password", file=name, mend="Save it again without one.")
    return _document([xmltree.parse(archive.read(part), name) for part in _PARTS if part in archive], name)


def read_flat(data: bytes, name: str) -> Document | None:
    """The document in a single file of XML, or ``None`` if it is none."""
    front = data[:_FRONT]
    if _NAMESPACE not in front or b"<office:document" not in front:
        return None
    return _document([xmltree.parse(data, name)], name)


def _document(roots: list[Element], name: str) -> Document | None:
    text = child(roots[0], "body", "text")
    if text is None:
        return None
    lines = Lines()
    citations = Citations(lines, joined_properties(dict(_properties(roots))), {})
    styled = [each for root in roots for each in root if local(each) in ("styles", "automatic-styles")]
    body = Body(Styles(styled), Lists(styled), citations, lines)
    body.read(text)
    _write_notes(body, lines)
    return citations.document(name)


def _properties(roots: list[Element]) -> Iterator[tuple[str, str]]:
    for root in roots:
        for each in children(child(root, "meta")):
            if local(each) == "user-defined":
                yield attribute(each, "name"), "".join(each.itertext())


def _write_notes(body: Body, lines: Lines) -> None:
    """Footnotes, then endnotes."""
    for kind in ("footnote", "endnote"):
        written = []
        for each in [each for each in body.notes if (attribute(each, "note-class") or "footnote") == kind]:
            note = Lines(lines.made)
            body.note(each, note)
            written.append(note)
        lines.add_notes(written)
