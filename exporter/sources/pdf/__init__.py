"""PDFs -> a document: what the pages print, in reading order, one empty line between paragraphs.

A process of its own (``guarded``, ``worker``) takes each page apart: characters (``glyphs``) to words (``words``),
columns (``columns``) and lines (``lines``). What concerns the whole document comes after: running heads (``running``),
footnotes (``notes``), paragraphs (``blocks``).
"""

from collections.abc import Sequence

from exporter.document import Document, Line
from exporter.errors import InputError
from exporter.reference import Damage
from exporter.sources.pdf import metadata
from exporter.sources.pdf.assembly import document_lines
from exporter.sources.pdf.guarded import Page, Progress, pages_of
from exporter.sources.pdf.running import without_running

__all__ = ["read"]

_SIGNATURE, _WITHIN = b"%PDF-", 1024  # where PDF readers look for it: ISO 32000-1, annex H, implementation note 13
_MEANINGLESS = 0.4  # the share of letters without meaning from which on a text says nothing
_SCAN = "`ocrmypdf FILE.pdf READ.pdf`"
_FIRST = 3000  # characters, in which a document says what it is called


def read(data: bytes, name: str, progress: Progress | None = None) -> Document | None:
    """The lines of a PDF; ``progress`` is told of its pages.

    Raises :class:`exporter.errors.InputError` for one without text, locked or broken.
    """
    if _SIGNATURE not in data[:_WITHIN]:
        return None
    pages, unreadable = list[Page](), list[int]()
    for number, page in enumerate(pages_of(data, name, progress=progress), 1):
        pages.append(page or [])
        unreadable += [number] if page is None else []
    pages = without_running(pages)
    _check(pages, name)
    lines = document_lines(pages)
    article = metadata.article(data, "\n".join(line.text for line in lines)[:_FIRST])
    return Document(lines, name, article=article, damaged=tuple(_damages(pages, unreadable, lines)))


def _check(pages: Sequence[Page], name: str) -> None:
    texts = ["".join(line.text for line in page) for page in pages]
    letters = [character for text in texts for character in text if not character.isspace()]
    if letters and sum(map(_is_meaningless, letters)) > _MEANINGLESS * len(letters):
        raise InputError(
            "the letters of the PDF have no meaning: its fonts do not say which character is which",
            file=name,
            mend="Have its pages read (for example `ocrmypdf --force-ocr FILE.pdf READ.pdf`), then give the result.",
        )
    filled = sum(any(map(str.isalnum, text)) for text in texts)
    if filled == 0 or (filled == 1 and len(pages) > 2):  # a cover with the name of the archive says nothing
        raise InputError(
            "the PDF has no text layer: its pages are pictures of text",
            file=name,
            mend=f"Have them read first (for example {_SCAN}), then give the result.",
        )


def _is_meaningless(character: str) -> bool:
    return character == "\ufffd" or "\ue000" <= character <= "\uf8ff" or character < " "


def _damages(pages: Sequence[Page], unreadable: Sequence[int], lines: Sequence[Line]) -> list[Damage]:
    """What of the document could not be read, with the line at which it would have stood."""

    def line_of(page: int) -> int:
        return next((line.number for line in lines if line.page >= page), len(lines))

    found = [Damage("", line_of(number), f"page {number} cannot be read") for number in unreadable]
    empty = [number for number, page in enumerate(pages, 1) if not page and number not in unreadable]
    if 2 * len(empty) > len(pages):
        reason = f"{len(empty)} of {len(pages)} pages have no text; if they are scanned, have them read: {_SCAN}"
        found.append(Damage("", line_of(empty[0]), reason))
    return found
