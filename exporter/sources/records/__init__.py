"""Files that hold nothing but records: what databases and reference managers export, and what their interfaces answer.

A file a format. ``medline`` and ``crossref_works`` say what fields mean that stand in several of them.
"""

from exporter.document import Document
from exporter.sources.records import crossref, europepmc, nbib, xml


def read(data: bytes, name: str) -> Document | None:
    """The records of a file in one of the formats; ``None`` where it is in none.

    Raises :class:`exporter.errors.InputError` where it is in one, but broken or made to do harm.
    """
    readers = (nbib.read, xml.read, crossref.read, europepmc.read)
    return next((found for read in readers if (found := read(data, name))), None)
