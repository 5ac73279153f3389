"""Publisher and place, where one was taken for the other, for a journal, or where a series was taken for them."""

import re

from exporter.fields.institution import has_head
from exporter.fields.kind_words import ENCYCLOPEDIA, NEWSPAPER, PRESS, UNIVERSITY
from exporter.fields.labels import (
    AUTHOR,
    BOOKTITLE,
    COLLECTION_TITLE,
    DATE,
    EDITOR,
    ISSUE,
    JOURNAL,
    NUMBER,
    PAGE,
    PLACE,
    PUBLISHER,
    TITLE,
    VOLUME,
)
from exporter.fields.person import DOTTED_INITIALS
from exporter.fields.places import COUNTRY
from exporter.fields.reading import Reading
from exporter.fields.signed import signed
from exporter.span import Span
from exporter.text import UPPER_CLASS

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
_TOWN = re.compile(r"(?P<house>[^,]{3,60}), (?P<town>[^\W\d_a-z][\w’'-]+)")
_ROLE_BETWEEN = re.compile(r"[\s,(]{0,3}(?:[Ee]ds?|Hrsg|Hg)\.?\)?[\s;,:(]{1,3}")
_HOUSE = rf"[{UPPER_CLASS}][\w’'-]+ (?:&|and|und|et) [{UPPER_CLASS}][\w’'-]+"
_NAMES_AND_HOUSE = re.compile(rf"(?P<names>.*{DOTTED_INITIALS}\s[{UPPER_CLASS}][\w’'-]+), (?P<house>{_HOUSE})")
_STOPS = (". ", "; ", ", ")  # between a title and who published it


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


def house_behind_editors(reading: Reading) -> Reading:
    """Behind the word for their role, or behind whole names, stands no editor but the house: "Ed.; Zahn & Jaensch"."""
    if reading.has(PUBLISHER, JOURNAL):
        return reading
    for span in reading.of(EDITOR):
        before, following = reading.previous(span), reading.next(span)
        housed = following is not None and following.label == PLACE
        bracketed = reading.text[span.start - 1 : span.start] == "(" and reading.text[span.end : span.end + 1] == ")"
        if before is not None and before.label == EDITOR and (housed or bracketed):
            if _ROLE_BETWEEN.fullmatch(reading.text, before.end, span.start):
                return reading.relabelled(span, PUBLISHER)
        elif housed and (match := _NAMES_AND_HOUSE.fullmatch(reading.text, span.start, span.end)):
            house = Span(PUBLISHER, *match.span("house"), span.confidence)
            return reading.carved(span._replace(end=match.end("names")), span.start, span.end).carved(
                house, house.start, house.end
            )
    return reading


def house_behind_title(reading: Reading) -> Reading:
    """A name behind the title that nothing announces published it: "Herfsttij. Tjeenk Willink, Haarlem"."""
    names = reading.of(AUTHOR)
    if len(names) < 2 or not reading.has(TITLE) or reading.has(PUBLISHER, JOURNAL, BOOKTITLE, EDITOR):
        return reading
    last, before, following = names[-1], reading.previous(names[-1]), reading.next(names[-1])
    ends = following is None or following.label in (DATE, PLACE)
    if before is None or before.label != TITLE or not ends or reading.text[before.end : last.start] not in _STOPS:
        return reading
    town = None if reading.has(PLACE) else _TOWN.fullmatch(reading.text, last.start, last.end)
    if town is None:
        return reading.relabelled(last, PUBLISHER)
    reading = reading.carved(Span(PUBLISHER, *town.span("house"), last.confidence), last.start, last.end)
    return reading.carved(Span(PLACE, *town.span("town"), last.confidence), *town.span("town"))
