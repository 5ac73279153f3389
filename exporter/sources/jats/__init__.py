"""JATS, the XML of PubMed Central and of many publishers: an article, and its references with marks in them.

Source: JATS: Journal Article Tag Suite (NISO Z39.96-2021), and the NLM tag sets before it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from exporter.document import Document, Emphasis, Line
from exporter.reference import Origin, Reference, changed
from exporter.sources import emphasis, printed
from exporter.sources.elements import local
from exporter.sources.jats import text as jats_text
from exporter.sources.jats.article import article
from exporter.sources.jats.citation import ALTERNATIVES, CITATIONS, stated
from exporter.sources.jats.whole import is_whole

_HEADING = "References"


@dataclass(frozen=True, slots=True)
class _Cited:
    """A ``ref``: its text as printed, with its number, and the records of what is cited in it, mostly one."""

    text: str
    emphasis: tuple[Emphasis, ...]
    records: tuple[Reference, ...]
    whole: bool


def read(root: Element, name: str) -> Document | None:
    """The article's text, and its references: exact where all that they say is marked."""
    for element in root.iter():
        element.tag = local(element)
    listed = [_cited(element) for element in root.iter("ref")]
    texts = [*_body(root), *(["", _HEADING, ""] if listed else [])]
    lines = [Line(text, number) for number, text in enumerate(texts, 1)]
    begin = len(lines) + 1
    exact = bool(listed) and all(each.whole for each in listed)
    records = [_placed(each, name, number) for number, each in enumerate(listed, begin)]
    lines += [_line(each, number) for number, each in enumerate(listed, begin)]
    flat = tuple(record for group in records for record in group) if exact else ()
    return Document(tuple(lines), name, article=article(root), records=flat, exact=exact)


def _body(root: Element) -> Iterator[str]:
    """The text of the article, a line each paragraph, with blank ones between."""
    for body in root.iter("body"):
        for block in jats_text.blocks(body):
            text, _ = jats_text.line_of(block)
            if text:
                yield from (text, "")


def _cited(element: Element) -> _Cited:
    citations = [_best(each) for each in element if each.tag in (*CITATIONS, ALTERNATIVES)]
    records = tuple(stated(each) for each in citations)
    label = "".join(filter(str.isdigit, jats_text.plain(element.find("label"))))
    front = f"[{label}] " if label else ""
    if len(citations) == 1 and citations[0].tag != "element-citation":
        text, marks = jats_text.printed(citations[0])
    else:
        text, marks = "; ".join(map(_text, citations, records)) or jats_text.plain(element), ()
    is_all = bool(records) and all(map(is_whole, citations))
    return _Cited(front + text, emphasis.moved(marks, len(front)), records, is_all)


def _best(citation: Element) -> Element:
    """Of the same citation in several forms that in which all is marked, else the first."""
    forms = [each for each in citation if each.tag in CITATIONS] if citation.tag == ALTERNATIVES else []
    return next((each for each in forms if each.tag == "element-citation"), forms[0] if forms else citation)


def _text(citation: Element, record: Reference) -> str:
    """As printed; an ``element-citation`` has no words of its own between its parts."""
    if citation.tag != "element-citation":
        return jats_text.plain(citation)
    return printed.printed(record) if is_whole(citation) else " ".join(" ".join(citation.itertext()).split())


def _line(cited: _Cited, number: int) -> Line:
    """With what is marked in it; of a line that cites several works it would not be clear of which."""
    return Line(cited.text, number, 0, cited.records[0] if len(cited.records) == 1 else None, cited.emphasis)


def _placed(cited: _Cited, name: str, number: int) -> list[Reference]:
    return [changed(record, origin=Origin(cited.text, name, number)) for record in cited.records]
