"""EndNote's records in a Word document's fields: XML in the field's code, or Base64 in its data."""

import base64
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from exporter.errors import InputError
from exporter.sources.guards import xmltree
from exporter.sources.office.csl import Unreadable
from exporter.sources.office.works import Work, of_record
from exporter.sources.records import endnote


def works_in(code: str, data: Sequence[str]) -> list[Work]:
    """The works of a citation; ``data`` is what is coded beside it. Raises :class:`Unreadable`."""
    for text in _texts(code, data):
        try:
            root = xmltree.parse(text, "")
        except InputError:
            continue
        return [_work(cite) for cite in root.iter("Cite")]
    raise Unreadable("its XML is broken")


def _texts(code: str, data: Sequence[str]) -> Iterator[bytes]:
    """The XML: in the code itself; else in the data, of which the first piece is the field's own.

    Each other is that of a field inside it: the same again, or a part where all of it was too long for one.
    """
    start = code.find("<EndNote>")
    if start >= 0:
        end = code.rfind(">")
        yield code[start : end + 1].encode("utf-8", "replace")
    decoded = [_decoded(piece) for piece in data]
    yield from (piece for piece in decoded if piece)
    yield b"".join(decoded[1:])
    yield b"".join(decoded)


def _decoded(piece: str) -> bytes:
    try:
        return base64.b64decode("".join(piece.split())).rstrip(b"\0")
    except ValueError:
        return b""


def _work(cite: Element) -> Work:
    record = cite.find("record")
    if record is None:
        return Work(frozenset(), "", "", "")
    keys = [
        f"{key.get('db-id')} {key.text}" for key in record.iterfind("foreign-keys/key") if key.get("db-id") and key.text
    ]
    return of_record(endnote.reference(record), keys)
