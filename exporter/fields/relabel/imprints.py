"""Publisher and place, where one was taken for the other, for a journal, or where a series was taken for them."""

import re

from exporter.fields.institution import has_head
from exporter.fields.kind_words import ENCYCLOPEDIA, NEWSPAPER, PRESS, UNIVERSITY
from exporter.fields.labels import (
    BOOKTITLE,
    COLLECTION_TITLE,
    ISSUE,
    JOURNAL,
    NUMBER,
    PAGE,
    PLACE,
    PUBLISHER,
    TITLE,
    VOLUME,
)
from exporter.fields.places import COUNTRY
from exporter.fields.reading import Reading
from exporter.fields.signed import signed
from exporter.span import Span

_ARTICLES = ("Al", "El", "La", "Le", "Les", "Los", "Las", "The", "Das", "Der", "Die", "Dar")
_TOWN_AND_COUNTRY = re.compile(
    r",?\s(?P<place>[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?,\s(?P<country>[^\W\d_a-z][\w.\s]+))$"
)
_ANNOUNCING = ("", "Nr.", "no.", "No.", "Bd.", "H.", "Band", "Heft")
_LOWERED = ("for", "and", "of")
_SERIES = signed(
    "heft studie schrift beitr texte reihe paper series protokoll bericht cahier quaderni cuaderno colecci coll"
    " biblio library report manuskript wissen forsch abhandl mitteil",
    r"\b(?: hefte | \w*studien | studies | \w*schriften | \w*beiträge | \w*texte | \w*reihe | papers? | series"
    r" | protokolle | \w*berichte? | cahiers | quaderni | cuadernos | colección | collana | collection | bibliothek"
    r" | bibliotheca | bibliothèque | library\sof | reports? | manuskripte | \w*wissen | \w*forschungen | abhandlungen"
    r" | mitteilungen )\b",
)


def publisher_in_place(reading: Reading) -> Reading:
    """A press is no place, the town behind it is: "Princeton University Press, Princeton, USA"."""
    for span in reading.of(PLACE) if not reading.has(PUBLISHER) else ():
        words, comma, _ = span.of(reading.text).partition(", ")
        if comma and (PRESS.search(words) or words.startswith("Dar ")):
            end = span.start + len(words)
            reading = reading.carved(Span(PUBLISHER, span.start, end, span.confidence), span.start, span.end)
            reading = reading.carved(span._replace(start=end + len(comma)), end + len(comma), span.end)
    return reading


def article_of_a_publisher(reading: Reading) -> Reading:
    """An article in front of a publisher is no place: "Dar Al" " " "Talia"."""
    for place in reading.of(PLACE):
        following = reading.next(place)
        if following is None or following.label != PUBLISHER or place.of(reading.text).split()[-1] not in _ARTICLES:
            continue
        if reading.text[place.end : following.start] in (" ", "-"):
            whole = following._replace(start=place.start)
            reading = reading.carved(whole, whole.start, whole.end)
    return reading


def place_behind_publisher(reading: Reading) -> Reading:
    """Town and country behind the publisher are its place: "Dar Al-Talia, Beirut, Lebanon"."""
    for span in reading.of(PUBLISHER) if not reading.has(PLACE) else ():
        match = _TOWN_AND_COUNTRY.search(reading.text, span.start + 3, span.end)
        if match is None or not COUNTRY.fullmatch(match["country"]) or has_head(match["place"]):
            continue
        if reading.text[span.start : match.start()].split()[-1] in _LOWERED:
            continue
        place = Span(PLACE, *match.span("place"), span.confidence)
        reading = reading.carved(span._replace(end=match.start()), span.start, span.end)
        reading = reading.carved(place, place.start, place.end)
    return reading


def university_like_a_journal(reading: Reading) -> Reading:
    """A university behind the title, with no volume and no pages, is no journal: it is where a thesis was written."""
    located = reading.has(VOLUME, ISSUE, PAGE, NUMBER, PUBLISHER)
    for span in reading.of(JOURNAL) if reading.has(TITLE) and not located else ():
        words, comma, country = span.of(reading.text).partition(", ")
        if not UNIVERSITY.fullmatch(words) or (comma and not COUNTRY.fullmatch(country)):
            continue
        reading = reading.relabelled(span, PUBLISHER)
        if comma:
            place = Span(PLACE, span.end - len(country), span.end, span.confidence)
            reading = reading.carved(place, place.start - len(comma), place.end)
    return reading


def container_like_a_publisher(reading: Reading) -> Reading:
    """An encyclopedia or a newspaper behind the title publishes nothing: it holds it."""
    for span in reading.of(PUBLISHER) if reading.has(TITLE) and not reading.has(JOURNAL, BOOKTITLE) else ():
        words = span.of(reading.text)
        if ENCYCLOPEDIA.search(words, reading.small) and not PRESS.search(words) and "," not in words:
            reading = reading.relabelled(span, BOOKTITLE)
        elif not reading.has(PLACE) and NEWSPAPER.search(words) and words.count(" ") < 4 and not PRESS.search(words):
            reading = reading.relabelled(span, JOURNAL)
    return reading


def series_like_a_publisher(reading: Reading) -> Reading:
    """What counts its volumes is a series, though no pages are in it: "Erdkundliches Wissen, 19. Wiesbaden"."""
    for span in reading.of(PUBLISHER, JOURNAL) if not reading.has(COLLECTION_TITLE, PAGE, ISSUE) else ():
        number, words = reading.next(span), span.of(reading.text)
        if number is None or number.label not in (NUMBER, VOLUME) or (span.label == JOURNAL and not reading.has(PLACE)):
            continue
        announced = reading.text[span.end : number.start].strip(" ,") in _ANNOUNCING
        if announced and _SERIES.search(words, reading.small) and not PRESS.search(words):
            reading = reading.relabelled(span, COLLECTION_TITLE).relabelled(number, NUMBER)
    return reading
