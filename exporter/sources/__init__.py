"""What any input becomes: a :class:`Document`. A module or package a kind of input, one line here to register it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from exporter.document import Document
from exporter.errors import EmptyInput, InputError, MissingInput, NotAFile
from exporter.sources import html, latex, office, pandoc, pdf, plain, records, web, wikitext

__all__ = ["check_there", "load", "load_bytes"]

Reader = Callable[[bytes, str], Document | None]
Progress = Callable[[int, int], None]  # called with how many are done, of how many
# The first reader that knows the bytes reads them; that of PDFs comes before, since it tells how far it is. ``plain``
# stands last: it takes any text and refuses the rest.
READERS: tuple[Reader, ...] = (
    records.read,
    office.read,
    latex.read,
    html.read,
    wikitext.read,
    pandoc.read,
    plain.read,
)

STANDARD_INPUT = "-"


def load(path: str, *, allow_private: bool = False, progress: Progress | None = None) -> Document:
    """The document at ``path``, which may be an address of the web; ``-`` is standard input.

    ``allow_private`` lets an address be fetched that is not of the public internet; ``progress`` is told of the pages
    of a PDF, the only kind that takes long. Raises an :class:`InputError` that says the mend.
    """
    if path == STANDARD_INPUT:
        return load_bytes(sys.stdin.buffer.read(), path, progress)
    if web.is_address(path):
        return load_bytes(web.fetch(path, allow_private=allow_private), path, progress)
    return load_bytes(_bytes_of(path), path, progress)


def load_bytes(data: bytes, name: str, progress: Progress | None = None) -> Document:
    """The document that the bytes hold. ``name`` stands in messages; its suffix decides nothing."""
    document = pdf.read(data, name, progress) or next((found for read in READERS if (found := read(data, name))), None)
    if document is not None:
        return _not_empty(document)
    raise InputError("no reader knows this kind of input", file=name)


def _not_empty(document: Document) -> Document:
    if any(line.text.strip("\ufeff \t\xa0\u200b") for line in document.lines):
        return document
    raise EmptyInput(
        "there is nothing in it", file=document.name, mend="Give the text of a page or a list of references."
    )


def check_there(path: str) -> None:
    """Raises what :func:`load` would for a file that is not there, or none; nothing is read, and nothing fetched."""
    if not web.is_address(path):
        with _explained(path):
            _check_file(path)


def _bytes_of(path: str) -> bytes:
    with _explained(path):
        _check_file(path)
        return Path(path).read_bytes()


def _check_file(path: str) -> None:
    place = Path(path)
    if not place.exists():
        raise FileNotFoundError
    if not place.is_file() and not place.is_fifo():
        raise NotAFile("this is not a file", file=path, mend="Name the files in it one by one.")


@contextmanager
def _explained(path: str) -> Iterator[None]:
    """What the system says of a path, as an error of ours."""
    try:
        yield
    except FileNotFoundError:
        raise MissingInput("there is no such file", file=path, mend="Check the spelling of the path.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(
            f"it cannot be read: {reason}", file=path, mend="Check the path and its permissions."
        ) from None
