"""Office documents: what word processors write, a zip archive of XML or (FODT) one file of it."""

from exporter.document import Document
from exporter.sources.guards.archive import Archive, is_archive
from exporter.sources.office import docx, odt


def read(data: bytes, name: str) -> Document | None:
    """The document, or ``None`` if the bytes are none of a word processor.

    Raises :class:`exporter.errors.InputError` where the archive is broken or locked.
    """
    if not is_archive(data):
        return odt.read_flat(data, name)
    archive = Archive(data, name)
    return docx.read(archive, name) or odt.read(archive, name)
