"""What the marks between two spans say of them: a date in front, a bracket behind, a colon, an "In"."""

import re
from itertools import takewhile

from exporter.fields.institution import has_head
from exporter.fields.labels import (
    AUTHOR,
    BOOKTITLE,
    COLLECTION_TITLE,
    DATE,
    EDITOR,
    GENRE,
    ISSUE,
    JOURNAL,
    NOTE,
    NUMBER,
    PAGE,
    PLACE,
    PUBLISHER,
    TITLE,
    VOLUME,
)
from exporter.fields.places import STATE
from exporter.fields.reading import Reading
from exporter.span import Span

_PEOPLE = (AUTHOR, EDITOR)
_IN = re.compile(r"(?:^|[\s.,;”\"'’?!(])(?:in|en|dans|em)\s*:?\s*(?:eds?\.\s*)?$", re.IGNORECASE)
_STOP = re.compile(r"\s*[.:’‘'´]\s+")  # a genitive has its mark: "Karl Marx’ Kapital"
_BRACKET = re.compile(r"\s?\[(?P<words>[^\W\d_][^\[\]]{7,300})\]")
# Not the title in another language, but what kind of thing it is, or in which language or edition.
_DESCRIPTION = re.compile(
    r"""
      \b (?: version | edition | film | video | paper | thesis | dissertation | disserta[^\W\d_]+ | thèse | tesis | blog
        | post | data | software | online | electronic | press | issue | manuscript | letter | review | podcast
        | presentation | abstract | report | unpublished | translated | translation | edited | accessed | retrieved
        | cited | available | published | picture | television | radio | series | broadcast
        | brochure | map | game | app | images? | original | reprint | language | trans | eds? )\b
    | ^ in \s \w+ (?: \s with .* )? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF = ("of", "of the")
_CONTAINERS = (JOURNAL, BOOKTITLE, COLLECTION_TITLE, GENRE)
_NOT_OF_A_TITLE = (JOURNAL, BOOKTITLE, COLLECTION_TITLE, NOTE, PUBLISHER, GENRE)
_NAME = r"(?P<town>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+){0,2})"
_TOWN, _TAIL = re.compile(_NAME), re.compile(rf"[.,:]\s{_NAME}$")
_COUNTRY = (
    "(?:England|Scotland|Wales|Ireland|France|Germany|Italy|Spain|Portugal|Austria|Switzerland|Belgium|Sweden|Denmark"
    "|Norway|Finland|Poland|Canada|Australia|India|China|Japan|Israel|Brazil|The Netherlands|Netherlands|Russia)"
)
_IMPRINT = re.compile(
    rf"(?P<publisher>[^,]{{2,60}}), (?!{_COUNTRY}$)"
    r"(?P<place>[^\W\d_a-z][^\W\d_A-Z]+(?:[\s-][^\W\d_]+){0,3}(?:,\s[A-Z]{2})?)"
)
_YEAR_CLOSES = re.compile(r",\s(?:ed\.\s\d+,\s)?\d{4}[a-z]?\)")
_COLLECTION = re.compile(r"\bcoll\.\s?[«“\"]?\s*$", re.IGNORECASE)
_SER = re.compile(r"(?:^|[\s,(])(?P<ser>ser(?:ies|\.)\s)$", re.IGNORECASE)
_TITLES = (TITLE, BOOKTITLE)
_SERIES_IN_BRACKET = re.compile(r"\s\((?P<series>[^\W\d_][^()]{5,140})$")
_OPEN_BRACKET = re.compile(r"\s\((?P<place>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+){0,2})$")
_PLACE_AND_PUBLISHER = re.compile(
    r"(?P<place>[^\W\d_a-z][\w’'.-]+(?:\s[^\W\d_a-z][\w.-]+){0,2}(?:\s\([A-Z]{2,4}\))?):\s(?=[^\W\d_a-z])"
)


def title_behind_date(reading: Reading) -> Reading:
    """A name right behind the date, with authors in front of that, begins the title: "(1981). Émile Zola. Sa vie"."""
    for span in reading.of(AUTHOR)[1:] if reading.has(DATE) and reading.has(TITLE) else ():
        before, following = reading.previous(span), reading.next(span)
        if not (before and following and before.label == DATE and following.label == TITLE):
            continue
        front = reading.previous(before)
        stopped = "," not in span.of(reading.text) and _STOP.fullmatch(reading.text, span.end, following.start)
        if front and front.label in _PEOPLE and stopped:
            return reading.carved(following._replace(start=span.start), span.start, following.end)
    return reading


def title_in_translation(reading: Reading) -> Reading:
    """The title in another language belongs to the title: "Der Vorleser [The reader]"."""
    for title in reading.of(TITLE) if "[" in reading.text else ():
        opening = reading.text.rfind("[", title.start, title.end)
        match = _BRACKET.match(reading.text, title.end if opening < 0 else opening)
        if not match or match.end() <= title.end or _DESCRIPTION.search(match["words"]) or " " not in match["words"]:
            continue
        inside = [span for span in reading.spans if span.start < match.end() and span.end > title.end]
        if all(span.label in (TITLE, *_NOT_OF_A_TITLE) and span.end <= match.end() for span in inside):
            return reading.carved(title._replace(end=match.end()), title.start, match.end())
    return reading


def collection_with_editors(reading: Reading) -> Reading:
    """What "In" and its editors hold is a book, not a series: "In G. Ide (Ed.), Advances in optics (Vol. 1)"."""
    for span in reading.of(COLLECTION_TITLE) if reading.has(TITLE) and not reading.has(BOOKTITLE, JOURNAL) else ():
        before = reading.previous(span)
        if before and before.label == EDITOR and _IN.search(reading.before(before)):
            return reading.relabelled(span, BOOKTITLE)
    return reading


def series_announced(reading: Reading) -> Reading:
    """What stands behind "coll." is the series: "La Découverte, coll. " "L'armillaire"."""
    for span in reading.of(PUBLISHER, PLACE, TITLE, BOOKTITLE) if "coll." in reading.small else ():
        if _COLLECTION.search(reading.before(span)) and not reading.has(COLLECTION_TITLE):
            return reading.relabelled(span, COLLECTION_TITLE)
    return reading


def series_counted(reading: Reading) -> Reading:
    """What "ser." announces is the journal's series, no issue: "Proc. London Math. Soc., ser. " "2"."""
    for span in reading.of(ISSUE, NUMBER, VOLUME) if "ser" in reading.small and reading.has(JOURNAL) else ():
        if match := _SER.search(reading.before(span)):
            start = span.start - (len(match.string) - match.start("ser"))
            reading = reading.carved(span._replace(label=COLLECTION_TITLE, start=start), start, span.end)
    return reading


def series_of_a_volume(reading: Reading) -> Reading:
    """What a volume is "of" is a series, up to the imprint: "volume 10 of Ergeb. Math. Grenzgeb., Springer"."""
    for volume in reading.of(VOLUME) if reading.has(TITLE) and " of " in reading.small else ():
        spans = [span for span in reading.spans if span.start >= volume.end]
        if not spans or reading.text[volume.end : spans[0].start].strip() not in _OF:
            continue
        held = list(takewhile(lambda span: span.label in _CONTAINERS, spans))
        if held:
            series = held[0]._replace(label=COLLECTION_TITLE, end=held[-1].end)
            return reading.carved(series, series.start, series.end)
    return reading


def imprint_at_colon(reading: Reading) -> Reading:
    """A place and its publisher stand at the two sides of a colon: "Leiden: Brill"."""
    publishers, places = reading.of(PUBLISHER), reading.of(PLACE)
    if publishers and not places:
        first = publishers[0]
        match = _PLACE_AND_PUBLISHER.match(reading.text, first.start, first.end)
        if match:
            place = Span(PLACE, *match.span("place"), first.confidence)
            return reading.carved(place, first.start, match.end())
    if len(publishers) == 2 and len(places) == 1 and _at_colon(reading, places[0], publishers[1]):
        between = reading.text[publishers[0].end : places[0].start].strip()
        if between in (",", "/") and _TOWN.fullmatch(reading.text, publishers[0].start, publishers[0].end):
            return reading.relabelled(publishers[0], PLACE)
    if publishers and not places:
        first = publishers[0]
        if len(publishers) > 1 and _at_colon(reading, first, publishers[1]):
            return reading.relabelled(first, PLACE)
    for span in reading.of(JOURNAL) if places and not publishers and not reading.has(VOLUME, ISSUE, PAGE) else ():
        if _at_colon(reading, places[0], span) or _at_colon(reading, span, places[0]):
            return reading.relabelled(span, PUBLISHER)
    if len(places) > 1 and not publishers and _at_colon(reading, places[0], places[1]):
        return reading.relabelled(places[1], PUBLISHER)
    return reading


def imprint_in_bracket(reading: Reading) -> Reading:
    """What stands in brackets with the year is publisher and place: "(Tierra Nueva, Montevideo, 1970)"."""
    for span in reading.of(PLACE) if not reading.has(PUBLISHER) else ():
        match = _IMPRINT.fullmatch(reading.text, span.start, span.end)
        if match and reading.before(span)[-1:] == "(" and _YEAR_CLOSES.match(reading.text, span.end):
            place = Span(PLACE, *match.span("place"), span.confidence)
            reading = reading.carved(Span(PUBLISHER, *match.span("publisher"), span.confidence), span.start, span.end)
            return reading.carved(place, place.start, place.end)
    return reading


def town_and_state(reading: Reading) -> Reading:
    """A state or country has its town in front, whatever that was taken for: "El cielo. Puebla, Mexico: Cajica"."""
    for place in reading.of(PLACE):
        before = reading.previous(place)
        if before is None or before.label not in (TITLE, PUBLISHER) or reading.text[before.end : place.start] != ", ":
            continue
        if before.label == TITLE:
            match = _TAIL.search(reading.text, before.start, before.end)
        else:
            match = _TOWN.fullmatch(reading.text, before.start, before.end)
        if match and STATE.fullmatch(place.of(reading.text)) and not has_head(match["town"]):
            return reading.carved(place._replace(start=match.start("town")), match.start(), place.end)
    return reading


def series_in_open_bracket(reading: Reading) -> Reading:
    """What a bracket opens and a number closes is the series: "Signs (Studies in logic" ", Bd. " "14" ")."."""
    for number in reading.of(VOLUME, NUMBER, ISSUE) if "(" in reading.text else ():
        title = reading.previous(number)
        if title is None or title.label not in _TITLES or reading.text[number.end : number.end + 1] != ")":
            continue
        if "(" in reading.text[title.end : number.start]:
            continue
        if match := _SERIES_IN_BRACKET.search(reading.text, title.start, title.end):
            series = Span(COLLECTION_TITLE, *match.span("series"), title.confidence)
            return reading.carved(series, match.start(), title.end)
    return reading


def place_in_open_bracket(reading: Reading) -> Reading:
    """What an open bracket at the end of the title holds is the place: "Why (Oxford" "," "Blackwell" ", 1995)"."""
    for span in reading.of(PUBLISHER) if not reading.has(PLACE) else ():
        title = reading.previous(span)
        if title is None or title.label != TITLE or reading.text[title.end : span.start].strip() not in (",", ":"):
            continue
        if match := _OPEN_BRACKET.search(reading.text, title.start, title.end):
            place = Span(PLACE, *match.span("place"), title.confidence)
            return reading.carved(place, match.start(), title.end)
    return reading


def _at_colon(reading: Reading, first: Span, second: Span) -> bool:
    return reading.next(first) == second and reading.text[first.end : second.start].strip() == ":"
