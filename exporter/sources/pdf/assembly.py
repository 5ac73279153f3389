"""Printed lines of all pages -> the lines of a document."""

from collections.abc import Iterator, Sequence

from exporter.document import Line
from exporter.reference import Reference
from exporter.sources.pdf import blocks, notes
from exporter.sources.pdf.printed import Printed

_HEADING = "Notes"  # over the footnotes, as notes at the end of a text have it


def document_lines(pages: Sequence[Sequence[Printed]]) -> tuple[Line, ...]:
    """The lines of pages without running heads, an empty one between paragraphs; footnotes stand behind all else."""
    texts, footnotes = notes.apart(pages)
    rows = list(_rows(texts, blocks.beginnings(texts)))
    if any(footnotes):
        rows += [(None, len(pages)), (Printed(_HEADING, 0, 0, 0, 0), len(pages))]
        rows += _rows(footnotes, [[notes.begins(line) for line in page] for page in footnotes])
    afters = [printed for printed, _ in rows[1:]]
    return tuple(
        _line(printed, after, page, number)
        for number, ((printed, page), after) in enumerate(zip(rows, [*afters, None], strict=True), 1)
    )


def _rows(pages: Sequence[Sequence[Printed]], begins: Sequence[Sequence[bool]]) -> Iterator[tuple[Printed | None, int]]:
    for number, (page, starts) in enumerate(zip(pages, begins, strict=True), 1):
        for printed, start in zip(page, starts, strict=True):
            if start:
                yield None, number
            yield printed, number


def _line(printed: Printed | None, after: Printed | None, page: int, number: int) -> Line:
    if printed is None:
        return Line("", number, page)
    dois = [doi for doi in printed.dois if not _is_cut_off(doi, printed.text, after)]
    stated = Reference(doi=dois[0]) if len(dois) == 1 else None
    return Line(printed.text, number, page, stated, printed.emphasis)


def _is_cut_off(doi: str, text: str, after: Printed | None) -> bool:
    """Whether a link opens only what of a DOI stands in its line, as programs make it that find links by sight."""
    return after is not None and text.replace(" ", "").lower().endswith(doi.lower())
