"""E-books (EPUB): told by their parts, and made harmless for a program that unpacks all of them."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from exporter.errors import UnsafeInput
from exporter.sources.guards import xmltree
from exporter.sources.guards.archive import Archive, is_archive

_KIND = b"application/epub+zip"
_PACKAGE = (".opf", ".ncx", ".xml")
_TEXT = (".xhtml", ".html", ".htm", *_PACKAGE)
_MOST_BYTES = 200_000_000  # of all text; the Encyclopaedia Britannica has about a quarter


def only_text(data: bytes, name: str) -> bytes | None:
    """The book without its pictures and fonts, or ``None`` if it is none.

    Raises :class:`exporter.errors.UnsafeInput` for parts that grow beyond measure and for XML that defines entities.
    """
    if not is_archive(data):
        return None
    archive = Archive(data, name)
    if "mimetype" not in archive or archive.read("mimetype").strip() != _KIND:
        return None
    buffer, size = BytesIO(), 0
    with ZipFile(buffer, "w", ZIP_STORED) as book:
        book.writestr("mimetype", _KIND)
        for part in dict.fromkeys(archive.parts()):
            if part.lower().endswith(_TEXT):
                text = archive.read(part)
                size += len(text)
                if size > _MOST_BYTES:
                    raise UnsafeInput("there is more text in it than in any book", file=name, mend="Split it.")
                if part.lower().endswith(_PACKAGE):
                    xmltree.parse(text, name)
                book.writestr(part, text)
    return buffer.getvalue()
