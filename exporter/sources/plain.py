"""Plain text: the reader that takes whatever is text at all."""

import re

from exporter.document import Document, Line
from exporter.sources.guards import binary, encoding

# The line ends of the Unicode standard (section 5.8) that start a new line in an editor.
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
# A form feed and a vertical tab part the text, but an editor does not count a line for them.
_PART_END = re.compile("[\f\v]")


def read(data: bytes, name: str) -> Document:
    """The lines of a text in any encoding that we know. Raises :class:`exporter.errors.BinaryInput`."""
    binary.refuse_known(data, name)
    decoded = encoding.decode(data)
    if decoded is None:
        raise binary.unknown(name)
    text, used = decoded
    return Document(_lines(text.removeprefix("\ufeff")), name, used)


def _lines(text: str) -> tuple[Line, ...]:
    pieces = _LINE_END.split(text)
    if pieces[-1] == "":
        pieces.pop()
    return tuple(Line(part, number) for number, piece in enumerate(pieces, start=1) for part in _parts(piece))


def _parts(piece: str) -> list[str]:
    if "\f" not in piece and "\v" not in piece:  # as nearly always
        return [piece if piece.strip() else ""]
    parts = [part for part in _PART_END.split(piece) if part.strip()]
    return parts or [""]
