"""The entry type, from what the reference says of itself and from the fields that it has."""

from dataclasses import replace

from exporter.csl import ItemType
from exporter.fields import kind_words as said
from exporter.fields.reading import Reading
from exporter.reference import Reference
from exporter.span import Label


def read_kind(reading: Reading, reference: Reference) -> Reference:
    """Set ``type`` and ``genre``; the place of a conference paper that nobody published is the event's."""
    genre = next((bare for words in reading.words(Label.GENRE) if (bare := words.strip(" .,;:()[]"))), "")
    genre = genre or _leaflet(reading)
    reference = replace(reference, type=_kind(reading, reference, genre), genre=genre)
    if reference.type is ItemType.PAPER_CONFERENCE and not reference.publisher:  # then nobody published there
        reference = replace(reference, event_place=reference.publisher_place, publisher_place="")
    return reference


def _leaflet(reading: Reading) -> str:
    """The word in "Bipolar disorder [Brochure]" (APA 7, 9.21)."""
    match = said.LEAFLET.search(reading.text)
    return match.group() if match and reading.text[match.start() - 1 : match.start()] in ("[", "(") else ""


def _kind(reading: Reading, reference: Reference, genre: str) -> ItemType:
    outside = _outside_titles(reading)
    if match := said.PRINTED_MARK.search(reading.text):
        return said.MARKED.get(match.group(1), _by_fields(reading, reference, genre, outside))
    for kind, pattern in said.DESCRIBED:
        if pattern.search(reading.text):
            return kind
    if not reading.of(Label.JOURNAL):
        for kind, pattern in said.SAID:
            if pattern.search(reading.text if kind is ItemType.LEGAL_CASE else outside):
                return kind
        if _is_thesis(reading, genre, outside):
            return ItemType.THESIS
    return _by_fields(reading, reference, genre, outside)


def _outside_titles(reading: Reading) -> str:
    """The text without what titles, creators and links say, which may be about anything."""
    text = reading.text
    for span in reversed(reading.of(Label.TITLE, Label.URL, Label.AUTHOR, Label.DOI)):
        text = text[: span.start] + " | " + text[span.end :]
    return text


def _is_thesis(reading: Reading, genre: str, outside: str) -> bool:
    if said.THESIS_GENRE.search(genre):
        return True
    return not reading.of(Label.BOOKTITLE) and bool(said.THESIS.search(outside))


def _by_fields(reading: Reading, reference: Reference, genre: str, outside: str) -> ItemType:
    if reading.of(Label.JOURNAL):
        return _periodical(reference)
    if reading.of(Label.BOOKTITLE):
        return _part_of_book(reading, reference)
    return _whole(reference, genre, outside)


def _periodical(reference: Reference) -> ItemType:
    container = reference.container_title
    if container.casefold() in ("arxiv", "biorxiv", "medrxiv", "corr") or container.casefold().startswith("arxiv"):
        return ItemType.ARTICLE
    dated = reference.issued is not None and reference.issued.day is not None
    if not reference.volume and dated and said.NEWSPAPER.search(container):
        return ItemType.ARTICLE_NEWSPAPER
    if not reference.volume and said.MAGAZINE.search(container):
        return ItemType.ARTICLE_MAGAZINE
    return ItemType.ARTICLE_JOURNAL


def _part_of_book(reading: Reading, reference: Reference) -> ItemType:
    container = reference.container_title
    if said.CONFERENCE.search(container) or reading.of(Label.EVENT):
        return ItemType.PAPER_CONFERENCE
    if said.ENCYCLOPEDIA.search(container):
        return ItemType.ENTRY_ENCYCLOPEDIA
    if said.DICTIONARY.search(container):
        return ItemType.ENTRY_DICTIONARY
    if reference.volume and not (reference.publisher or reference.editor or reference.publisher_place):
        return ItemType.ARTICLE_JOURNAL
    bare = not (reference.page or reference.editor or reference.publisher or reference.volume)
    if bare and (reference.url or reference.accessed):
        return ItemType.WEBPAGE
    return ItemType.CHAPTER


def _whole(reference: Reference, genre: str, outside: str) -> ItemType:
    if reference.archive == "arXiv" and not reference.publisher:
        return ItemType.ARTICLE
    if _is_report(reference, genre, outside):
        return ItemType.REPORT
    if reference.isbn or reference.edition or reference.number_of_volumes or reference.number_of_pages:
        return ItemType.BOOK
    if reference.accessed or (reference.url and not (reference.publisher and reference.publisher_place)):
        return ItemType.WEBPAGE
    if said.UNPUBLISHED.search(outside):
        return ItemType.MANUSCRIPT
    return _printed(reference)


def _is_report(reference: Reference, genre: str, outside: str) -> bool:
    if said.REPORT.search(genre) or said.REPORT.search(outside) or said.LEAFLET.search(genre):
        return True
    if any(match.end() == len(reference.title) for match in said.LEAFLET.finditer(reference.title)):
        return True
    return bool(reference.number and said.INSTITUTION.search(reference.publisher))


def _printed(reference: Reference) -> ItemType:
    """What has neither container nor link: by who published it."""
    if reference.publisher:
        institution = said.INSTITUTION.search(reference.publisher) and not said.PRESS.search(reference.publisher)
        return ItemType.REPORT if institution and not reference.publisher_place else ItemType.BOOK
    if reference.volume and reference.page.ranges:
        return ItemType.ARTICLE_JOURNAL
    if reference.publisher_place or reference.editor:
        return ItemType.BOOK
    return ItemType.BOOK if reference.title and reference.author and reference.issued else ItemType.DOCUMENT
