"""From a text with marks round its variables to labels: what of the marked text is the value, and what is wording."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from exporter.span import Span
from training.render import seams, spotted
from training.render.marked import Lost, Marked, by_role, unmarked
from training.render.pools import lines
from training.render.record import Record

_MONTH = r"""(?:jan|feb|fév|mär|mar|apr|avr|abr|may|mai|mei|mag|maio|giu|jui|jun|jul|lug|aug|août|ago|sep|set|oct|okt
    |ott|out|nov|dec|déc|dez|dic|gen|ene|янв|фев|март|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|maart|spring|summer
    |autumn|winter)[^\W\d_]*\.?"""
_DATE = re.compile(rf"\d+[a-z]?|(?<!\w){_MONTH}", re.IGNORECASE | re.VERBOSE)
_EDITION_WORD = re.compile(
    r"""\s?(?:ed(?:n|ition)?s?|éd(?:ition)?|edi[cç](?:ão|ión)|edizione|aufl(?:age)?|Ausgabe|druk|dr|uppl(?:agan)?|изд)\b\.?""",
    re.IGNORECASE | re.VERBOSE,
)
_EDITION_BEFORE = re.compile(r"(?:\bed(?:ition|\.)|изд\.|Aufl(?:age|\.))\s?$", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|ème|ère|er|de|[eaªºo])?\.?(?![^\W\d_])")
_COUNT_WORD = re.compile(r"\s?(?:pp?|S|Seiten|pages|páginas|bl)\b\.?")
_NO_DATE = re.compile(
    r"""(?<!\w)(?:n\.\s?d\.?|s\.\s?[adf]\.?|o\.\s?J\.?|z\.\s?j\.?|u\.å\.|no\ date|sans\ date|sin\ fecha|senza\ data
    |in\ press|im\ Druck|sous\ presse|sem\ data|o\.\ D\.|б\.\ д\.)(?!\w)""",
    re.VERBOSE,
)
_VOLUME_WORD = re.compile(r"(?:vol(?:ume)?|bd|band|v|т|t|tome)\.?\s?$", re.IGNORECASE)
_LECTURES = re.compile(r"Lecture Notes|Communications in Computer")
_LABEL_IN_FRONT = re.compile(r"\[([^\]]+)\]\s")
_DOI_SITE = re.compile(r"https?://(?:dx\.)?doi\.org/$")
_ROLE_BEHIND = re.compile(
    r"[\s,.;(\[]*(?:eds?\b|edit|hrsg|hg|herausg|dir\b|dirs\b|éd|org|coord|cur|a cura|red\b|comp|ред|изд|utg)",
    re.IGNORECASE,
)
_PAGES = re.compile(r"[^\W_]+(?:\s?[-‐‑–—]\s?[^\W_]+)?")
_QUOTES = "\"”’'»“"
_SERIES_OF_PAPERS = frozenset(lines("paper-series"))
_LABELS = {
    "title": "title", "title-short": "title", "volume": "volume", "issue": "issue", "publisher": "publisher",
    "publisher-place": "place", "event-place": "place", "event-title": "event", "event": "event", "genre": "genre",
    "collection-title": "collection-title", "collection-number": "number", "number": "number", "edition": "edition",
    "page": "page", "page-first": "page", "issued": "date", "accessed": "accessed", "DOI": "doi", "URL": "url",
    "ISBN": "isbn", "PMID": "pmid", "number-of-pages": "note", "citation-number": "citation-number",
    "citation-label": "citation-number",
}  # fmt: skip


def labelled(raw: str, record: Record) -> tuple[str, tuple[Span, ...]]:
    """The plain text and its spans; raises :class:`Lost`."""
    text, parts = unmarked(raw)
    found = _with_label(text, [span for part in parts for span in _spans(text, part, record)])
    spans = _with_authors(text, seams.settled(text, found))
    missing = _NO_DATE.search(text)
    if missing and not any(
        span.label == "date" or (span.start < missing.end() and missing.start() < span.end) for span in spans
    ):
        spans = sorted([*spans, Span("date", *missing.span())], key=lambda span: span.start)
    if seams.overlapping(spans):
        raise Lost("overlap")
    return text, seams.with_meeting(text, spans) if record.kind == "paper" else tuple(spans)


def _with_label(text: str, spans: list[Span]) -> list[Span]:
    """A label such as "[Jung(2004)]" in front is one span, though styles make it of author and year."""
    label = _LABEL_IN_FRONT.match(text)
    if label is None or not any(span.label == "author" and span.end <= label.end() for span in spans):
        return spans
    return [Span("citation-number", *label.span(1)), *(span for span in spans if span.start >= label.end())]


def _with_authors(text: str, spans: Sequence[Span]) -> list[Span]:
    """Editors in front who are not called so are authors, for nobody could tell."""
    first = next((span for span in spans if span.label != "citation-number"), None)
    hidden = first is not None and first.label == "editor" and not _ROLE_BEHIND.match(text, first.end)
    return [Span("author", span.start, span.end) if hidden and span is first else span for span in spans]


def _spans(text: str, part: Marked, record: Record) -> Iterator[Span]:
    if part.roles:
        yield from (spotted.names(text, piece, record) for piece in by_role(text, part))
        return
    for name in part.names:
        label = _label(name, record)
        if label and text[part.start : part.end].strip():
            start, end = _value(text, part, name, record)
            yield Span(_of_series(text, start, record) if name == "collection-number" else label, start, end)


def _label(name: str, record: Record) -> str:
    match name:
        case "container-title" | "container-title-short":
            return "journal" if record.kind in ("article", "news") else "booktitle"
        case "number" if record.eprint:
            return "eprint"
        case "genre" if record.genre in _SERIES_OF_PAPERS:
            return "collection-title"
    return _LABELS.get(name, "")


def _of_series(text: str, start: int, record: Record) -> str:
    """The number in a series is a volume where it says so, and always in Lecture Notes."""
    return "volume" if _VOLUME_WORD.search(text[:start]) or _LECTURES.match(record.series) else "number"


def _value(text: str, part: Marked, name: str, record: Record) -> tuple[int, int]:
    match name:
        case "issued" | "accessed":
            return _date(text, part, record.date.words if name == "issued" else "")
        case "page" | "page-first":
            return _pages(text, part, record.page)
        case "DOI" | "URL":
            return _address(text, part, record.doi if name == "DOI" else record.url)
        case "citation-number" | "citation-label":
            return _found(text, part, r"[^\W_]+\+?")
        case "edition":
            return _edition(text, part, record.edition)
        case "number-of-pages":
            start, end = _found(text, part, re.escape(record.pages_in_all))
            mark = _COUNT_WORD.match(text, end)
            return start, mark.end() if mark else end
    try:
        return locate(_values(name, record), text, part.start, part.end)
    except Lost:
        if name != "volume":
            raise
        return _found(text, part, r"(?<!\w)[IVXLCDM]+(?!\w)")


def _values(name: str, record: Record) -> tuple[str, ...]:
    """What may have been printed for a variable."""
    return {
        "title": (record.title,), "title-short": (record.title,),
        "container-title": (record.container, record.container_short),
        "container-title-short": (record.container_short, record.container),
        "volume": (record.volume, record.series_number), "issue": (record.issue,),
        "publisher": (record.publisher, "arXiv"), "publisher-place": (record.place,), "event-place": (record.place,),
        "event-title": (record.event,), "event": (record.event,), "genre": (record.genre,),
        "collection-title": (record.series,), "collection-number": (record.series_number,),
        "number": (record.eprint, record.number), "ISBN": (record.isbn,), "PMID": (record.pmid,),
    }[name]  # fmt: skip


def _found(text: str, part: Marked, pattern: str) -> tuple[int, int]:
    match = re.compile(pattern).search(text, part.start, part.end)
    if match is None:
        raise Lost("pattern")
    return match.span()


def _folded(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """Letters and digits alone, without case and accents, and where each of them stands."""
    letters, places = list[str](), list[int]()
    for index in range(start, end):
        for char in unicodedata.normalize("NFKD", text[index]).casefold():
            if char.isalnum():
                letters.append(char)
                places.append(index)
    return "".join(letters), places


def locate(values: Sequence[str], text: str, start: int, end: int) -> tuple[int, int]:
    """Where one of the values stands in ``text[start:end]``, whatever case, quotes and dashes became of it."""
    printed, places = _folded(text, start, end)
    for value in values:
        wanted, own = _folded(value, 0, len(value))
        at = printed.find(wanted) if wanted else -1
        if at >= 0:
            before, behind = value[: own[0]], value[own[-1] + 1 :]
            return _with_marks(text, places[at], places[at + len(wanted) - 1] + 1, before, behind)
    raise Lost("value")


def _with_marks(text: str, start: int, end: int, before: str, behind: str) -> tuple[int, int]:
    """The place with the marks that the value itself begins and ends with."""
    for mark in reversed(before):
        start -= text[start - 1 : start] == mark
    for mark in behind:
        printed = text[end : end + 1]
        end += printed == mark or (bool(printed) and mark in _QUOTES and printed in _QUOTES)
    return start, end


def _date(text: str, part: Marked, words: str) -> tuple[int, int]:
    if words:
        return locate((words,), text, part.start, part.end)
    found = list(_DATE.finditer(text, part.start, part.end))
    if not found:
        raise Lost("date")
    return found[0].start(), found[-1].end()


def _pages(text: str, part: Marked, page: str) -> tuple[int, int]:
    start, _ = _found(text, part, rf"(?<![0-9]){re.escape(re.split('[-–]', page)[0])}")
    match = _PAGES.match(text, start, part.end)
    if match is None:
        raise Lost("page")
    return match.span()


def _address(text: str, part: Marked, value: str) -> tuple[int, int]:
    start = text.find(value, part.start, part.end) if value else -1
    if start < 0:
        return _found(text, part, r"(?:https?://|www\.)\S*\w/?")
    site = _DOI_SITE.search(text[:start])
    return site.start() if site else start, start + len(value)


def _edition(text: str, part: Marked, value: str) -> tuple[int, int]:
    """The number with the word for edition, which styles print outside the variable."""
    try:
        start, end = _found(text, part, re.escape(value))
    except Lost:
        start, end = part.start, part.end
    if ordinal := _ORDINAL.match(text, end):
        end = ordinal.end()
    if behind := _EDITION_WORD.match(text, end):
        return start, behind.end()
    before = _EDITION_BEFORE.search(text[:start])
    return before.start() if before else start, end
