"""Wikitext, as the edit page of Wikipedia shows it: citation templates are records, other notes and items are lines."""

import re
from collections.abc import Iterable, Iterator

from exporter.csl import ItemType
from exporter.document import Document, Line
from exporter.reference import Origin, Pages, Reference, changed
from exporter.sources import emphasis, printed, typed
from exporter.sources.guards import encoding
from exporter.sources.line_numbers import LineNumbers
from exporter.sources.wikitext import cite, markup, scan
from exporter.sources.wikitext.kinds import SECTIONS, TEMPLATES
from exporter.sources.wikitext.places import Stretches
from exporter.sources.wikitext.values import values_of
from exporter.text import squeeze

__all__ = ["read"]

_CITATION = re.compile(
    r"""\{\{\s*(?:cit[ae]|citation|citazione|literatur|internetquelle|ouvrage|lien\ web|obra\ citada)\b
        [^{}|\n]{0,40}\n?[ \t]*\|""",
    re.VERBOSE | re.IGNORECASE,
)
_REF = re.compile(r"<ref(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_WIKI = re.compile(r"\[\[[^\[\]\n]{1,200}\]\]|^==+[^=\n]+==+[ \t]*$|'''[^'\n]+'''", re.MULTILINE)
_OTHER_KIND = re.compile(r"\s*(?:<(?:!doctype|html|\?xml)|\\document|\[?\s*\{\s*\")", re.IGNORECASE)
# A bibliography, in which a template may stand as the source of a record.
_ENTRY = re.compile(r"^(?:[ \t]*@\w+\s*[{(]|TY  - )", re.MULTILINE)
# A note that only points to a work that is listed elsewhere: "Smith 1990, pp. 5–7."
_LONGEST_SHORT = 60  # characters
_SHORT = re.compile(
    r"[^.]{2,60}?\(?\d{4}[a-z]?\)?[,:]?\s*(?:(?:pp?|S|ch|chap|sec|loc)\.?\s*[\d–-]+[\w,–\s-]*)?\.?", re.IGNORECASE
)
_HEADING = "References"
_PINPOINTED = (ItemType.BOOK, ItemType.REPORT, ItemType.THESIS)  # the pages given are those that are meant


def read(data: bytes, name: str) -> Document | None:
    """The document of wikitext; ``None`` for anything else."""
    if not any(sign in data.replace(b"\0", b"") for sign in (b"{{", b"<ref")):
        return None
    decoded = encoding.decode(data)
    if decoded is None or not is_wikitext(decoded[0]):
        return None
    text = decoded[0].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _document(scan.without_comments(text), name, decoded[1])


def is_wikitext(text: str) -> bool:
    """Whether the text has citation templates, or notes among links and headings of a wiki."""
    if _OTHER_KIND.match(text) or _ENTRY.search(text):
        return False
    return _CITATION.search(text) is not None or (_REF.search(text) is not None and _WIKI.search(text) is not None)


def _document(text: str, name: str, used: str) -> Document | None:
    line_of = LineNumbers(text)
    templates = list(scan.templates(text, TEMPLATES))
    records = _once(_records(text, templates, name, line_of))
    lines = [line for piece in _without_templates(text, templates) if (line := _line(text, piece, line_of))]
    if records and not lines:
        return printed.document_of(records, name)
    if not lines:
        return None
    return Document((Line(_HEADING, lines[0].number), *lines), name, used, records=records)


def _records(text: str, templates: Iterable[scan.Template], name: str, line_of: LineNumbers) -> Iterator[Reference]:
    for template in sorted(templates, key=lambda each: each.start):
        if record := cite.record(values_of(template)):
            source = squeeze(text[template.start : template.end])
            yield changed(record, origin=Origin(source, name, line_of(template.start)))


def _once(records: Iterable[Reference]) -> tuple[Reference, ...]:
    """Each work once, where it stands first: an article cites a book again, with other pages, and then has none."""
    found: dict[Reference, Reference] = {}
    for record in records:
        whole = changed(record, page=Pages()) if record.type in _PINPOINTED else record
        first = found.setdefault(whole, record)
        if first.page != record.page:
            found[whole] = changed(first, page=Pages())
    return tuple(found.values())


def _without_templates(text: str, templates: Iterable[scan.Template]) -> Iterator[scan.Piece]:
    """Notes, and items of lists of references, in which no template is; in order."""
    cited = Stretches((each.start, each.end) for each in templates)
    notes = list(scan.notes(text))
    noted = Stretches((each.start, each.end) for each in notes)
    items = (
        each
        for each in scan.items(text)
        if squeeze(each.heading).lower() in SECTIONS
        and not noted.begin_in(each.start, each.end)
        and not noted.cover(each.start)
    )
    pieces = sorted([*notes, *items], key=lambda each: each.start)
    return (each for each in pieces if not cited.begin_in(each.start, each.end) and not cited.cover(each.start))


def _line(text: str, piece: scan.Piece, line_of: LineNumbers) -> Line | None:
    """The piece as a line; ``None`` where it only points to a work, or says nothing."""
    found = markup.read(text[piece.start : piece.end])
    shown = found.text.strip()
    if not shown or (len(shown) <= _LONGEST_SHORT and _SHORT.fullmatch(shown)):
        return None
    cut = len(found.text) - len(found.text.lstrip())
    marks = emphasis.within(found.emphasis, cut, cut + len(shown))
    return Line(shown, line_of(piece.start), stated=_stated(found.links), emphasis=marks)


def _stated(links: Iterable[str]) -> Reference | None:
    """What the first link states: a DOI, or an address."""
    link = next((each for each in links if each.startswith("http")), "")
    doi = typed.doi(link) if "doi.org/" in link else ""
    return Reference(doi=doi, url="" if doi else link) if link else None
