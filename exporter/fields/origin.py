"""Where each value was read from: the places in the source string, each with how sure the tagger was of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from exporter.reference import Date, Names, Pages, Reference
from exporter.span import Label
from exporter.text import fold

# The variables that a label can become, likeliest first: the words around a span may give it another role.
_BECOMES = {
    Label.AUTHOR: ("author", "editor", "translator", "director"),
    Label.EDITOR: ("editor", "author", "translator", "director"),
    Label.TRANSLATOR: ("translator", "editor", "author"),
    Label.TITLE: ("title", "container_title"),
    Label.JOURNAL: ("container_title", "title", "publisher"),
    Label.BOOKTITLE: ("container_title", "title", "publisher"),
    Label.COLLECTION_TITLE: ("collection_title", "container_title"),
    Label.VOLUME: ("volume", "collection_number", "number_of_volumes"),
    Label.ISSUE: ("issue", "volume"),
    Label.PAGE: ("page", "article_number", "number_of_pages"),
    Label.NUMBER: ("number", "collection_number"),
    Label.EDITION: ("edition",),
    Label.PUBLISHER: ("publisher",),
    Label.PLACE: ("publisher_place", "event_place"),
    Label.GENRE: ("genre",),
    Label.DATE: ("issued", "original_date", "status"),
    Label.ACCESSED: ("accessed",),
    Label.DOI: ("doi", "url"),
    Label.URL: ("url", "doi", "archive_location"),
    Label.ISBN: ("isbn",),
    Label.ISSN: ("issn",),
    Label.PMID: ("pmid", "pmcid"),
    Label.EPRINT: ("archive_location",),
    Label.NOTE: ("note", "number_of_pages", "number_of_volumes"),
    Label.EVENT: ("event_title", "container_title"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """A value's place: ``origin.text[start:end]`` of the record says ``variable``. ``confidence`` is 0 to 1."""

    variable: str
    start: int
    end: int
    confidence: float


def sources(reference: Reference) -> Iterator[Source]:
    """Where the values of a record were read from, in the order of the source string; a value may have several."""
    origin = reference.origin
    for label, start, end, confidence in origin.spans if origin else ():
        words = fold(origin.text[start:end]) if origin else ""
        for variable in _BECOMES.get(Label(label), ()):
            if words and _says(getattr(reference, variable), words):
                yield Source(variable, start, end, confidence)
                break


def _says(value: object, words: str) -> bool:
    """Whether folded words of the source are what a value was read from."""
    match value:
        case Names():
            return any(fold(name.literal or name.family) in words for name in value)
        case Date():
            return (fold(value.literal) or str(value.year)) in words
        case Pages():
            return any(fold(each.first) in words for each in value.ranges) or bool(value.literal)
        case str() if value:
            folded = fold(value)
            return folded in words or words in folded
        case _:
            return False
