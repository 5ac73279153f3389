"""The book that a chapter stands in: its name, its editors and its series told apart."""

import re
from itertools import pairwise

from exporter.fields.given import opens_with_given
from exporter.fields.institution import has_head
from exporter.fields.kind_words import PERIODICAL
from exporter.fields.labels import (
    AUTHOR,
    BOOKTITLE,
    COLLECTION_TITLE,
    DATE,
    DOI,
    EDITOR,
    EPRINT,
    GENRE,
    ISSUE,
    JOURNAL,
    NUMBER,
    PAGE,
    PLACE,
    PUBLISHER,
    TITLE,
    TRANSLATOR,
    URL,
    VOLUME,
)
from exporter.fields.reading import Reading
from exporter.span import Span

_IN = re.compile(r"(?:^|[\s.,;“”\"'’»«?!(])(?:in|en|dans|em)\s*:?\s*$", re.IGNORECASE)
_EDITORS_BEHIND = re.compile(
    r"\s*,?\s*\(\s*(?:hg|hrsg|hgg|hrsgg|eds?|éds?|dirs?|coords?|orgs?)\s?\.?\s*\)", re.IGNORECASE
)
_NAME_AND_BOOK = re.compile(
    r"(?P<name>[^\W\d_a-z][^\W\d_]+,\s(?:[^\W\d_a-z][^\W\d_]+|[^\W\d_a-z]\.)(?:\s[^\W\d_a-z]\.)*"
    r"|[^\W\d_a-z][^\W\d_]+\s(?:[^\W\d_a-z]\.\s)?[^\W\d_a-z][^\W\d_]+):\s(?=[^\W\d_a-z\s])"
)
_SERIES = re.compile(
    r"\b(?:series|serie|reihe|schriften|schriftenreihe|collection|colección|coll|library|bibliothek|beiträge|lecture"
    r"|notes|monographs?|texts|papers?|edition|veröffentlichungen|abhandlungen|collana|collectie)\b|\d",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:institut|universi|minist|bureau|council|commission|бюро|центр|институт|универс)", re.IGNORECASE
)
_HOUSE = re.compile(
    r"\b(?:press|presses|verlag|books|publish\w*|editions?|éditions|editora?|editorial|museum|muzeum|gallery|institut\w*"
    r"|universit\w*|society|and\ssons|inc|ltd|gmbh|co)\b",
    re.IGNORECASE,
)
_OF_A_TOWN = re.compile(r"\s?(?:i\.\s?(?:Br|Brsg|Ü|W|E|Allg)\.|a\.\s?(?:M|N|O)\.|a\.\s?d\.\s?\w+\.?|/(?:Br|M|O)\.)")
# A phrase, which a house's name seldom is.
_PHRASE = re.compile(
    r"^(?:the|an?|der|die|das|eine?|les?|la|el|los|las|il|gli|een|het)\s(?![^\W\d_]+$)"
    r"|\s(?:in|on|of\sthe|as|from|to|for|between|als|im|zum|zur|zu|für|über|von|zwischen|aus|dans|sur|entre|pour|sobre"
    r"|nel|nella|tra)\s",
    re.IGNORECASE,
)
_SHORT = 30  # characters of the names by which a book is called short
_SHORT_TITLE_YEAR = re.compile(r"\.?\s(?:19|20)\d\d[a-z]?(?=,\s(?:S\.\s|pp?\.\s)?\d+\s?[-–]\s?\d)")
# A journal, or a book without "In", is believed only above so much confidence to stand there.
_SURE = 0.99
_MOST_OF: dict[str, float] = {JOURNAL: 0.9, BOOKTITLE: 0.98}
_LOCATED = (PAGE, VOLUME, ISSUE, NUMBER, URL, DOI, EPRINT)


def editors_of_a_body(reading: Reading) -> Reading:
    """What is called an editor in brackets is none of the names of the book: "In: Working Group X (Eds.), Title"."""
    for span in reading.of(BOOKTITLE, PUBLISHER):
        following = reading.next(span)
        if not (following and following.label in (BOOKTITLE, JOURNAL, TITLE) and _IN.search(reading.before(span))):
            continue
        if _EDITORS_BEHIND.match(reading.text, span.end, following.start):
            return reading.relabelled(span, EDITOR)
    return reading


def short_title_of_a_book(reading: Reading) -> Reading:
    """The year belongs to a book that another reference of the list describes: "in: Kreckel 1983, 183-198"."""
    for span in reading.of(BOOKTITLE, JOURNAL) if reading.has(TITLE) and reading.has(DATE) else ():
        match = _SHORT_TITLE_YEAR.match(reading.text, span.end)
        first = reading.of(DATE)[0]
        if match and first.end <= span.start and span.end - span.start < _SHORT and _IN.search(reading.before(span)):
            reading = reading.carved(span._replace(label=BOOKTITLE, end=match.end()), span.start, match.end())
    return reading


def book_behind_editors(reading: Reading) -> Reading:
    """Between the editors and the imprint stands the book: "H. Zohn (trans.)" "Illuminations" "New York" "Schocken"."""
    for span in reading.of(PUBLISHER, PLACE) if reading.has(TITLE) and not reading.has(BOOKTITLE, JOURNAL) else ():
        before = reading.previous(span)
        behind = [other for other in reading.of(PUBLISHER, PLACE) if other.start > span.start]
        if before and before.label in (EDITOR, TRANSLATOR) and {PUBLISHER, PLACE} == {each.label for each in behind}:
            opening = reading.of(EDITOR, TRANSLATOR)[0]
            if opening.start > reading.of(TITLE)[0].start and _IN.search(reading.before(opening)):
                return reading.relabelled(span, BOOKTITLE)
    return reading


def book_in_two_parts(reading: Reading) -> Reading:
    """A second title behind editors is the beginning of the book's: "In A. Noe (Ed.): “Why?” Essays on doubt"."""
    for span in reading.of(TITLE)[1:] if reading.has(EDITOR) else ():
        before, book = reading.previous(span), reading.next(span)
        if before and book and before.label == EDITOR and book.label == BOOKTITLE and _joined(reading, span, book):
            return reading.carved(book._replace(start=span.start), span.start, book.end)
    return reading


def _joined(reading: Reading, first: Span, second: Span) -> bool:
    return not any(char.isalnum() for char in reading.text[first.end : second.start])


def author_of_the_book(reading: Reading) -> Reading:
    """A name and a colon in front of the book's name: "In: Rawls, John: A theory of justice"."""
    for span in reading.of(BOOKTITLE) if not reading.has(EDITOR) and reading.has(TITLE) else ():
        match = _NAME_AND_BOOK.match(reading.text, span.start, span.end) if _IN.search(reading.before(span)) else None
        if match and ("," in match["name"] or opens_with_given(match["name"])):
            name = Span(EDITOR, *match.span("name"), span.confidence)
            return reading.carved(name, span.start, match.end())
    return reading


def series_behind_book(reading: Reading) -> Reading:
    """What a book in its turn stands in is a series: "In K. Ide (Ed.), Memory. Lectures in psychology"."""
    books, journals = reading.of(BOOKTITLE), reading.of(JOURNAL)
    if len(books) != 1 or len(journals) != 1 or reading.has(COLLECTION_TITLE, ISSUE):
        return reading
    before = reading.previous(books[0])
    edited = before is not None and before.label in (EDITOR, AUTHOR)
    if journals[0].start > books[0].end and (edited or _IN.search(reading.before(books[0]))):
        return reading.relabelled(journals[0], COLLECTION_TITLE)
    return reading


def subtitle_of_a_book(reading: Reading) -> Reading:
    """What stands between title and imprint of a book is no journal, and seldom a series without saying so."""
    for title in reading.of(TITLE) if reading.has(PLACE, PUBLISHER) and not reading.has(*_LOCATED) else ():
        rest = reading.next(title)
        if rest is None or rest.label not in (JOURNAL, BOOKTITLE) or rest.confidence > _MOST_OF[rest.label]:
            continue
        behind, words = reading.next(rest), rest.of(reading.text)
        joint = reading.text[title.end : rest.start].strip()
        if behind and behind.label in (PLACE, PUBLISHER, EDITOR) and joint == "." and _is_subtitle(words):
            return reading.carved(title._replace(end=rest.end), title.start, rest.end)
    return reading


def subtitle_before_place(reading: Reading) -> Reading:
    """What stands between title and place and reads as no house's name is the subtitle: "Signs. An art, Rome"."""
    publishers = reading.of(PUBLISHER)
    title = reading.previous(publishers[0]) if len(publishers) == 1 else None
    if title is None or title.label != TITLE or reading.has(JOURNAL, BOOKTITLE, GENRE, NUMBER):
        return reading
    place, rest = reading.next(publishers[0]), publishers[0].of(reading.text)
    if place is None or place.label != PLACE:
        return reading
    joint, behind = reading.text[title.end : publishers[0].start], reading.text[publishers[0].end : place.start].strip()
    told = joint.strip() in (".", "?", "!") and _is_subtitle(rest) and _PHRASE.search(rest) and behind in (",", ".")
    goes_on = joint.isspace() and publishers[0].confidence < _SURE
    if (goes_on or told) and not (_HOUSE.search(rest) or has_head(rest)):
        return reading.carved(title._replace(end=publishers[0].end), title.start, publishers[0].end)
    return reading


def author_again(reading: Reading) -> Reading:
    """Behind "In" the author's own name is none of the book's: "Klein, M. … In Melanie Klein, Collected works"."""
    authors = reading.of(AUTHOR)
    if len(authors) != 1:
        return reading
    family, comma, _ = authors[0].of(reading.text).partition(",")
    for span in reading.of(BOOKTITLE) if comma and " " not in family else ():
        words = span.of(reading.text)
        name, _, book = words.partition(", ")
        if not _IN.search(reading.before(span)) or name.count(" ") not in (1, 2) or not name.endswith(f" {family}"):
            continue
        following = reading.next(span)
        if book:
            return reading.carved(span._replace(start=span.end - len(book)), span.start, span.end)
        if following and following.label == BOOKTITLE:
            return reading.with_spans([other for other in reading.spans if other is not span])
    return reading


def subtitle_before_imprint(reading: Reading) -> Reading:
    """Of two publishers the one in front of the place is the rest of the title: "Signs. Sense. Paris: Seuil"."""
    publishers = reading.of(PUBLISHER)
    for first, second in pairwise(publishers) if reading.has(TITLE) else ():
        title, place = reading.previous(first), reading.next(first)
        if title is None or place is None or title.label != TITLE or place.label != PLACE:
            continue
        imprint = reading.next(place) == second and reading.text[place.end : second.start].strip() == ":"
        stops = reading.text[title.end : first.start].strip() + reading.text[first.end : place.start].strip()
        if imprint and stops == "..":
            return reading.carved(title._replace(end=first.end), title.start, first.end)
    return reading


def _is_subtitle(words: str) -> bool:
    told = _SERIES.search(words) or _BODY.search(words) or PERIODICAL.said_in(words)
    return words.count(" ") > 1 and not told


def place_and_river(reading: Reading) -> Reading:
    """A German town with its river or region is one place: "Freiburg i. Br.", "Frankfurt a. M."."""
    for span in reading.of(PLACE):
        match = _OF_A_TOWN.match(reading.text, span.end)
        if match and reading.text[span.end - 1].isalpha():
            place = span._replace(end=match.end())
            return reading.carved(place, span.start, match.end())
    return reading


def maker_and_work(reading: Reading) -> Reading:
    """Where nothing but place and publisher is read, they are maker and work: "Miles Davis: Kind of Blue, 1959"."""
    first = reading.spans[0] if reading.spans else None
    if first is None or first.label != PLACE or reading.has(AUTHOR, EDITOR) or not reading.has(PUBLISHER, TITLE):
        return reading
    work = reading.next(first)
    if work is None or work.label not in (PUBLISHER, TITLE) or reading.text[first.end : work.start].strip() != ":":
        return reading
    if work.label == PUBLISHER and (reading.has(TITLE, JOURNAL, BOOKTITLE) or _HOUSE.search(work.of(reading.text))):
        return reading
    return reading.relabelled(first, AUTHOR).relabelled(work, TITLE)
