"""The process that reads a PDF, page by page, the bytes on its standard input.

It writes a line of JSON for each page, so that neither side holds more than one page's characters. What is done to it
by a file made to do harm, endless work, too much memory or a crash of PDFium, is done to this process alone.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from exporter.errors import MissingExtra
from exporter.sources.pdf.columns import Columns
from exporter.sources.pdf.glyphs import Pdf
from exporter.sources.pdf.lines import lines_of
from exporter.sources.pdf.printed import packed

MOST_PAGES = 10_000
MOST_LETTERS = 50_000_000  # of all pages; a book of 1,000 pages has 3,000,000
MOST_MEMORY = 1_000_000_000  # bytes, beside three times the file
PASSWORD, BROKEN, MISSING, LARGE = "password", "broken", "missing", "large"  # what ends the reading

Message = dict[str, Any]


def messages(data: bytes) -> Iterator[Message]:
    """How many pages there are, each page, and that this was all; or else what ended it."""
    try:
        pdf = Pdf(data, "")
    except MissingExtra:
        yield {"end": MISSING}
        return
    except Exception as error:  # PDFium's own; its class is known only where it is loaded
        yield {"end": PASSWORD if getattr(error, "err_code", None) == Pdf.PASSWORD_NEEDED else BROKEN}
        return
    yield {"pages": len(pdf)}
    yield from _pages(pdf)


def _pages(pdf: Pdf) -> Iterator[Message]:
    letters, columns = 0, Columns()
    if len(pdf) > MOST_PAGES:
        yield {"end": LARGE}
        return
    for index in range(len(pdf)):
        read = pdf.page(index)
        if read is None:
            yield {"lines": None}
            continue
        letters += len(read[0])
        if letters > MOST_LETTERS:
            yield {"end": LARGE}
            return
        yield {"lines": [packed(line) for line in lines_of(*read, columns)]}
    yield {"end": ""}


def main() -> None:
    """Read standard input, write the messages."""
    data = sys.stdin.buffer.read()
    _limit_memory(MOST_MEMORY + 3 * len(data))
    for message in messages(data):
        print(json.dumps(message), flush=True)


def _limit_memory(most: int) -> None:
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
