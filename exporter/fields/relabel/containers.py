"""What holds what: journals, books, series and sites."""

import re

from exporter.fields.kind_words import ENCYCLOPEDIA, MEETING, PERIODICAL
from exporter.fields.labels import (
    ACCESSED,
    AUTHOR,
    BOOKTITLE,
    COLLECTION_TITLE,
    DATE,
    DOI,
    EDITOR,
    EPRINT,
    EVENT,
    ISSUE,
    JOURNAL,
    NOTE,
    PAGE,
    PLACE,
    PMID,
    PUBLISHER,
    TITLE,
    URL,
    VOLUME,
)
from exporter.fields.reading import Reading
from exporter.fields.signed import signed
from exporter.span import Span

_HELD = (JOURNAL, BOOKTITLE)
_IN = re.compile(r"(?:^|[\s.,;“”\"'’»?!(])(?:in|en|dans|em|aus)\s*[:)]?\s*[“\"'‘«]?$", re.IGNORECASE)
_PERIODICAL = re.compile(
    r"\b(?:journal|proceedings|review|letters|transactions|annals|j\.|rev\.|lett\.|phys\.|proc\.)(?!\w)", re.I
)
_LOCATED = (VOLUME, ISSUE, PAGE, DOI, URL, EPRINT, PMID, ACCESSED, PUBLISHER, PLACE, BOOKTITLE)
_ELSEWHERE = tuple(label for label in _LOCATED if label is not PLACE)
_YEAR = re.compile(r"\d{4}[a-z]?")
_BLOG_BEHIND = re.compile(r"(?:[’']s)?\s(?:[Ww]e)?[Bb]log(?!\w)")
_PROCEEDINGS = re.compile(r"\b(?:Proc\.|Proceedings)(?:\sof)?(?:\sthe)?\s$")
_SLASHES = re.compile(r"\s*(?:\[[A-Z]\])?\s?//\s*")
_SERIES = signed("ln ccis aisc lipics", r"\b(?:LNCS|LNAI|LNBI|LNEE|LNM|CCIS|AISC|LNNS|LIPIcs)\b", re.NOFLAG)
_ENDS_IN_VOLUME = re.compile(
    r"(?:,\s|[\s(,]{1,3}(?:vol|bd|band|tome|tomo)\.?\s)((?-i:[IVXL]+)|\d{1,3})\)?$", re.IGNORECASE
)
_ENDS_IN_MONTH = re.compile(
    r"[.,\s]{1,3}((?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:\.|uary|ruary|ch|il|e|y|ust|tember|ober|ember)?(?:\s\d{1,2})?)$",
    re.I,
)
_RETRIEVED_FROM = re.compile(r"(?:retrieved|available|downloaded|accessed)\s+from:?\s+(?:the\s+)?$", re.IGNORECASE)


def title_and_holder(reading: Reading) -> Reading:
    """Two slashes part a title from what holds it (GOST 7.0.5, GB/T 7714)."""
    for span in reading.of(TITLE) if "//" in reading.text and not reading.has(*_HELD) else ():
        match = _SLASHES.search(reading.text, span.start, span.end)
        if match and match.start() > span.start:
            periodical = reading.of(ISSUE) or (reading.of(VOLUME) and not reading.has(PUBLISHER))
            label = JOURNAL if periodical else BOOKTITLE
            return reading.carved(Span(label, match.end(), span.end, span.confidence), match.start(), span.end)
    return reading


def series_abbreviated(reading: Reading) -> Reading:
    """The series that Springer's styles print in capitals only: "LNCS, vol. 8689"."""
    match = _SERIES.search(reading.text, reading.small)
    if match and not any(s.start <= match.start() < s.end for s in reading.of(TITLE, COLLECTION_TITLE)):
        return reading.carved(Span(COLLECTION_TITLE, *match.span()), *match.span())
    return reading


def journal_goes_on(reading: Reading) -> Reading:
    """Capitals behind a journal are its own, no author's: "Proc Natl Acad Sci U S A"."""
    for span in reading.of(AUTHOR):
        before = reading.previous(span)
        if before and before.label == JOURNAL and not reading.text[before.end : span.start].strip():
            return reading.carved(before._replace(end=span.end), before.start, span.end)
    return reading


def journal_without_title(reading: Reading) -> Reading:
    """What a volume follows at once, with the word for a journal in it, is the journal of a style without titles."""
    for span in reading.of(TITLE) if reading.has(PAGE) and not reading.has(*_HELD, PUBLISHER) else []:
        following = reading.next(span)
        if (
            following
            and following.label == VOLUME
            and not reading.after(span).strip(" ,")
            and _PERIODICAL.search(span.of(reading.text))
        ):
            return reading.relabelled(span, JOURNAL)
    return reading


def publisher_without_place(reading: Reading) -> Reading:
    """What stands last, with no volume, no pages and only a year, publishes a book: "Verso, 2006", "Verso, London"."""
    for span in reading.of(JOURNAL) if reading.has(TITLE) and not reading.has(*_ELSEWHERE) else ():
        following = reading.next(span) if reading.has(PLACE) else None
        if reading.has(PLACE) and (following is None or following.label != PLACE):
            continue
        quoted = reading.text[reading.of(TITLE)[0].start - 1] in "“\"„«‘'`?"
        dated = any(not _YEAR.fullmatch(date) for date in reading.words(DATE))
        if span == reading.of(JOURNAL)[0] and not (quoted or dated or PERIODICAL.said_in(span.of(reading.text))):
            reading = reading.relabelled(span, PUBLISHER)
    return reading


def second_title(reading: Reading) -> Reading:
    """A second title, behind editors, behind "In" or behind a mark of type in brackets, is the container."""
    titles = reading.of(TITLE)
    if len(titles) < 2 or reading.has(*_HELD):
        return reading
    first, *others = titles
    for span in others:
        before = reading.previous(span)
        edited = before is not None and before.label in (EDITOR, AUTHOR) and before.start > first.start
        if edited or _follows_in(reading, span) or reading.text[first.end - 1] == "]":
            return reading.relabelled(span, BOOKTITLE)
    return reading


def series_and_books(reading: Reading) -> Reading:
    """Containers that are series, and journals that are books, get their label."""
    for span in reading.of(*_HELD):
        if _stands_alone(reading, span):
            reading = reading.relabelled(span, TITLE)
        elif _is_series(reading, span):
            reading = reading.relabelled(span, COLLECTION_TITLE)
        elif span.label == JOURNAL and _is_book(reading, span):
            reading = reading.relabelled(span, BOOKTITLE)
    return reading


def _follows_in(reading: Reading, span: Span) -> bool:
    """Whether "In" stands in front, of the container itself or of its editors."""
    before = reading.previous(span)
    if before is not None and before.label in (EDITOR, AUTHOR) and _IN.search(reading.before(before)):
        return True
    return bool(_IN.search(reading.before(span)))


def _stands_alone(reading: Reading, span: Span) -> bool:
    """A container with nothing in it: no title, and no volume or pages as where a style prints no titles."""
    edited = not reading.has(TITLE, AUTHOR) and reading.has(EDITOR) and reading.has(PUBLISHER)
    if not edited and reading.has(TITLE, VOLUME, ISSUE, PAGE, EPRINT):
        return False
    return span == reading.of(*_HELD)[0] and not _follows_in(reading, span)


def _is_series(reading: Reading, span: Span) -> bool:
    """A container with a publisher and a title, but with no pages, no issue, no editors and no "In"."""
    if not reading.has(PUBLISHER) or not reading.has(TITLE) or _follows_in(reading, span):
        return False
    words = span.of(reading.text)
    if (reading.has(URL, ACCESSED) and ENCYCLOPEDIA.search(words, reading.small)) or MEETING.search(words):
        return False
    return not reading.has(PAGE, ISSUE, EDITOR, COLLECTION_TITLE, EVENT)


def _is_book(reading: Reading, span: Span) -> bool:
    """A journal has no editors and no publisher with a place, and seldom an "In"."""
    if reading.has(ISSUE) or not reading.has(TITLE):
        return False
    housed = reading.of(PUBLISHER) and (reading.of(PLACE) or reading.has(EDITOR))
    return bool(housed) and (_follows_in(reading, span) or bool(reading.of(EDITOR)))


def volume_in_container(reading: Reading) -> Reading:
    """The volume that the name of a book ends in: "Theories of society, II", "Handbook (Vol. 2)"."""
    for span in reading.of(BOOKTITLE) if not reading.has(VOLUME) else []:
        match = _ENDS_IN_VOLUME.search(reading.text, span.start, span.end)
        if match and match.start() > span.start + 3:
            volume = Span(VOLUME, match.start(1), match.end(1), span.confidence)
            reading = reading.carved(volume, match.start(), span.end)
    return reading


def month_in_container(reading: Reading) -> Reading:
    """The month that a name ends in is the date's: "Nat. Genet. May 2000;25(1)"."""
    for span in reading.of(JOURNAL, PUBLISHER, PLACE):
        following = reading.next(span)
        if following is None or following.label != DATE or reading.after(span).strip(" ,."):
            continue
        if match := _ENDS_IN_MONTH.search(reading.text, span.start, span.end):
            date = following._replace(start=match.start(1))
            reading = reading.carved(date, match.start(), following.end)
    return reading


def proceedings_in_front(reading: Reading) -> Reading:
    """The word for the proceedings belongs to their title: "Proc. " "XIII European Conference"."""
    for span in reading.of(BOOKTITLE) if "proc" in reading.small else ():
        if match := _PROCEEDINGS.search(reading.before(span)):
            start = span.start - len(match.group())
            reading = reading.carved(span._replace(start=start), start, span.end)
    return reading


def site_retrieved_from(reading: Reading) -> Reading:
    """A name behind "Retrieved from" is the site's: "Retrieved from Nature News: https://…"."""
    for span in reading.of(PLACE, PUBLISHER, NOTE) if "from" in reading.small else ():
        if _RETRIEVED_FROM.search(reading.before(span)) and not reading.has(*_HELD):
            reading = reading.relabelled(span, BOOKTITLE)
    return reading


def site_named_after_somebody(reading: Reading) -> Reading:
    """A name behind the title with "blog" behind it is the site's: "Andrej Karpathy blog"."""
    titles = reading.of(TITLE)
    for span in reading.of(AUTHOR, EDITOR, *_HELD) if titles and "blog" in reading.small else ():
        match = _BLOG_BEHIND.match(reading.text, span.end)
        if match and span.start > titles[0].start:
            whole = Span(BOOKTITLE, span.start, match.end(), span.confidence)
            reading = reading.carved(whole, whole.start, whole.end)
    return reading
