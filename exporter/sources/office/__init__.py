"""Office documents: what word processors write, a zip archive of XML."""

from exporter.document import Document
from exporter.sources.archive import Archive
from exporter.sources.office import docx

_ZIP = b"PK\x03\x04"


def read(data: bytes, name: str) -> Document | None:
    """The document in a zip archive, or ``None`` if the bytes are none of a word processor.

    Raises :class:`exporter.errors.InputError` where the archive is broken or locked.
    """
    if not data.startswith(_ZIP):
        return None
    return docx.read(Archive(data, name), name)
