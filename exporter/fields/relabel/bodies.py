"""Institutions that the tagger took for something else."""

import re

from exporter.fields.identifiers import LICENCE
from exporter.fields.institution import has_head, is_institution
from exporter.fields.kind_words import CONFERENCE, INSTITUTION, THESIS, THESIS_GENRE
from exporter.fields.labels import (
    AUTHOR,
    BOOKTITLE,
    CITATION_NUMBER,
    DATE,
    EDITOR,
    GENRE,
    ISSUE,
    JOURNAL,
    PAGE,
    PLACE,
    PUBLISHER,
    TITLE,
    VOLUME,
)
from exporter.fields.reading import Reading
from exporter.span import Span
from exporter.text import fold

_DIGIT = re.compile(r"\d")
_LOCATED = (VOLUME, ISSUE, PAGE, EDITOR)
_TITLES = (TITLE, JOURNAL, BOOKTITLE)
_FRONT = re.compile(r"(?P<body>[^.:“\"]{5,90}?)(?:[.:]\s+(?=[^\W\d_])|,\s(?=[“\"„«]))")
_QUOTES = frozenset('“"„«‘')
_WORK = re.compile(r"\b(?:journal|dictionary|encyclop\w+|handbook|review|bulletin|proceedings?)\b", re.IGNORECASE)
_GROUP = re.compile(
    r"(?P<body>[^.;]{5,110}?\b(?:group|network|consortium|investigators|collaboration|committee|collaborators|team))\.\s",
    re.IGNORECASE,
)
_COLLABORATION = re.compile(r"\s\((?P<body>[^()]{3,120}\bCollaborations?)\)?$")
_STATE_UNIVERSITY = re.compile(
    r"\bUniv(?:ersity|\.) of (?:California|Illinois|Massachusetts|North Carolina|Texas|Wisconsin)$"
)
_LANGUAGES = (
    "German.",
    "French.",
    "Spanish.",
    "Italian.",
    "Portuguese.",
    "Russian.",
    "Chinese.",
    "Japanese.",
    "Polish.",
)
_MEDIA = ("Print.", "Web.", "DVD.", "CD.", "CD-ROM.", "Film.", "Radio.", "Television.", "PDF file.")
_CLOSING = _MEDIA + _LANGUAGES
_MEDIUM = re.compile(r"[.)\d]\s([A-Z][\w-]+(?:\sfile)?)\.$")
_CAMPUS = re.compile(
    r"""
    ,?\s (?:at\s)?
    (?: Amherst | Arlington | Austin | Berkeley | Boston | Chapel\sHill | Charlotte | Chicago | Dallas | Davis
      | Greensboro | Irvine | Los\sAngeles | Lowell | Madison | Merced | Milwaukee | Riverside | San\sDiego
      | San\sFrancisco | Santa\sBarbara | Santa\sCruz | Urbana-Champaign ) (?!\w)
    """,
    re.VERBOSE,
)


def institution_in_front(reading: Reading) -> Reading:
    """A body that stands first is the author, not the title, where a date or a title follows."""
    if not reading.spans or reading.has(AUTHOR, EDITOR):
        return reading
    first = next((span for span in reading.spans if span.label != CITATION_NUMBER), reading.spans[0])
    before, following = reading.before(first), reading.next(first)
    if first.label not in (*_TITLES, PUBLISHER) or any(c.isalnum() or c in _QUOTES for c in before):
        return reading
    titled = any(span.start > first.start for span in reading.of(*_TITLES, GENRE))
    behind = titled and following is not None and following.label in (DATE, TITLE)
    if behind and is_institution(first.of(reading.text)) and not _WORK.search(first.of(reading.text)):
        return reading.relabelled(first, AUTHOR)
    match = _FRONT.match(reading.text, first.start, first.end)
    if match and has_head(match["body"]) and is_institution(match["body"]):
        return reading.carved(Span(AUTHOR, *match.span("body"), first.confidence), first.start, match.end())
    return reading


def body_again(reading: Reading) -> Reading:
    """The body that signs a work and stands again behind the title published it (APA 6, 7.03)."""
    for span in reading.of(JOURNAL, BOOKTITLE) if not reading.has(VOLUME, ISSUE, PAGE, EDITOR) else ():
        held = fold(span.of(reading.text))
        if any(fold(words) == held and is_institution(words) for words in reading.words(AUTHOR)):
            reading = reading.relabelled(span, PUBLISHER)
    return reading


def group_behind_persons(reading: Reading) -> Reading:
    """A study group behind the persons is an author: "Fowler SE; Diabetes Prevention Program Research Group."."""
    for span in reading.of(TITLE):
        before = reading.previous(span)
        if before is None or before.label != AUTHOR or reading.text[before.end : span.start].strip() not in ";,":
            continue
        if match := _GROUP.match(reading.text, span.start, span.end):
            names = before._replace(end=match.end("body"))
            reading = reading.carved(names, before.start, match.end())
    return reading


def collaboration_behind_persons(reading: Reading) -> Reading:
    """A collaboration in brackets is an author of its own: "Abbott, B. P. et al. (LIGO Scientific Collaboration"."""
    for span in reading.of(AUTHOR) if "collaboration" in reading.small else ():
        if match := _COLLABORATION.search(reading.text, span.start, span.end):
            names, body = span._replace(end=match.start()), Span(AUTHOR, *match.span("body"), span.confidence)
            reading = reading.carved(body, span.start, span.end)
            reading = reading.carved(names, names.start, names.end)
    return reading


def school_of_a_thesis(reading: Reading) -> Reading:
    """The school of a thesis publishes it; the words for the thesis are no part of its name."""
    for span in reading.of(PUBLISHER, PLACE) if THESIS.possible(reading.small) else ():
        match = THESIS.pattern.search(reading.text, span.start, span.end)
        if match and not reading.has(GENRE) and (match.start() == span.start or match.end() == span.end):
            reading = _parted(reading, span, match)
    said = any(THESIS_GENRE.search(words) for words in reading.words(GENRE))
    for span in reading.of(JOURNAL, BOOKTITLE) if said else []:
        if INSTITUTION.said_in(span.of(reading.text)):
            reading = reading.relabelled(span, PUBLISHER)
    return reading


def campus_of_a_university(reading: Reading) -> Reading:
    """The campus belongs to the name of a state's university: "University of California, Irvine"."""
    for span in reading.of(PUBLISHER):
        match = _CAMPUS.match(reading.text, span.end)
        if match and _STATE_UNIVERSITY.search(span.of(reading.text)):
            return reading.carved(span._replace(end=match.end()), span.start, match.end())
    return reading


def body_before_place(reading: Reading) -> Reading:
    """A body between title and place published it: "R: A language. R Foundation" ", " "Vienna"."""
    for span in reading.of(JOURNAL, BOOKTITLE) if not reading.has(*_LOCATED, PUBLISHER) else ():
        before, place = reading.previous(span), reading.next(span)
        if before is None or place is None or (before.label, place.label) != (TITLE, PLACE):
            continue
        words = span.of(reading.text)
        if reading.text[before.end : span.start].strip() == "." and has_head(words) and not _of_a_meeting(words):
            return reading.relabelled(span, PUBLISHER)
    return reading


def _of_a_meeting(words: str) -> bool:
    return bool(_WORK.search(words) or _DIGIT.search(words)) or CONFERENCE.said_in(words)


def licence_behind(reading: Reading) -> Reading:
    """The licence that some bodies print behind the date is no imprint: "Licence: CC BY-NC-SA 3.0 IGO"."""
    match = LICENCE.search(reading.text) if "licen" in reading.small else None
    if match is None or not any(span.end > match.start() and span.start < match.end() for span in reading.spans):
        return reading
    return reading.with_spans(
        [span for span in reading.spans if span.end <= match.start() or span.start >= match.end()]
    )


def medium_behind(reading: Reading) -> Reading:
    """The medium or language that closes a reference is no imprint: "1967. Print." (MLA Handbook, 7th ed., 5.5.2)."""
    match = _MEDIUM.search(reading.text) if reading.text.endswith(_CLOSING) else None
    if match is None or all(span.end <= match.start(1) or span.start >= match.end(1) for span in reading.spans):
        return reading
    last = [span for span in reading.spans if span.start < match.start(1)][-1:]
    if not last or last[0].end > match.start(1):  # inside a title
        return reading
    return reading.with_spans([span for span in reading.spans if not match.start(1) <= span.start < match.end(1)])


def acronym_of_a_body(reading: Reading) -> Reading:
    """The acronym in brackets behind a body's name belongs to it: "Fondo de Cultura Económica" " (" "FCE" ")"."""
    for span in reading.of(PUBLISHER):
        name = reading.previous(span)
        if name is None or name.label != PLACE or not span.of(reading.text).isupper():
            continue
        bracketed = reading.text[name.end : span.start].strip() == "(" and reading.text[span.end : span.end + 1] == ")"
        if bracketed and name.of(reading.text).count(" ") > 1:
            return reading.carved(span._replace(start=name.start, end=span.end + 1), name.start, span.end + 1)
    return reading


def _parted(reading: Reading, span: Span, match: re.Match[str]) -> Reading:
    start, end = match.span()
    rest = span._replace(start=end) if start == span.start else span._replace(end=start)
    return reading.carved(Span(GENRE, start, end), span.start, span.end).carved(rest, rest.start, rest.end)
