"""The entry type, from what the reference says of itself and from the fields that it has."""

from exporter.csl import ItemType
from exporter.fields import kind_words as said
from exporter.fields.labels import AUTHOR, BOOKTITLE, DOI, EVENT, GENRE, JOURNAL, TITLE, URL
from exporter.fields.reading import Reading
from exporter.reference import Reference, changed
from exporter.text import fold, has_any


def read_kind(reading: Reading, reference: Reference) -> Reference:
    """Set ``type`` and ``genre``.

    The place of a conference paper that nobody published is the event's; whose acronym a series of reports bears,
    published it.
    """
    genre = next((bare for words in reading.words(GENRE) if (bare := words.strip(" .,;:()[]"))), "")
    genre = genre or _leaflet(reading)
    reference = changed(reference, type=_kind(reading, reference, genre), genre=genre)
    if reference.type is ItemType.REPORT and not reference.publisher:
        match = said.HOUSE_SERIES.search(_outside_titles(reading), reading.small)
        return changed(reference, publisher=match["house"]) if match else reference
    if reference.type is ItemType.ARTICLE and said.PREPRINT_SERVER.match(reference.container_title):
        return _on_a_server(reference)
    if reference.type is ItemType.PAPER_CONFERENCE and not reference.publisher:  # then nobody published there
        reference = changed(reference, event_place=reference.publisher_place, publisher_place="")
    return reference


def _on_a_server(reference: Reference) -> Reference:
    """A preprint's server is its publisher and holds it in no journal (Zotero's "repository")."""
    server = "" if reference.publisher or reference.archive else reference.container_title
    return changed(reference, publisher=server or reference.publisher, container_title="")


def _leaflet(reading: Reading) -> str:
    """The word in "Bipolar disorder [Brochure]" (APA 7, 9.21)."""
    match = said.LEAFLET.search(reading.text, reading.small)
    return match.group() if match and reading.text[match.start() - 1 : match.start()] in ("[", "(") else ""


def _kind(reading: Reading, reference: Reference, genre: str) -> ItemType:
    if genre and (kind := _called(genre)):
        return kind
    match = said.PRINTED_MARK.search(reading.text) if has_any(reading.text, "[［") else None
    if match:
        marked = said.MARKED.get(match.group(1))
        return marked or _by_fields(reading, reference, genre, _outside_titles(reading))
    for kind, pattern in said.DESCRIBED if has_any(reading.small, said.DESCRIBED_SIGNS) else ():
        if pattern.search(reading.text, reading.small):
            return kind
    if said.CASE.search(reading.text) and not reading.has(AUTHOR):
        return ItemType.LEGAL_CASE
    if reading.has(JOURNAL):
        return _periodical(reference)
    outside = _outside_titles(reading)
    for kind, pattern in said.SAID:
        if pattern.search(outside, reading.small):
            return kind
    if _is_thesis(reading, genre, outside):
        return ItemType.THESIS
    return _by_fields(reading, reference, genre, outside)


def _called(genre: str) -> ItemType | None:
    """The kind that a data set or a program calls itself."""
    return next((kind for kind, pattern in said.CALLED if pattern.search(genre)), None)


def _outside_titles(reading: Reading) -> str:
    """The text without what titles, creators and links say, which may be about anything; a bar stands for each.

    It opens with a bar, so that a pattern for what stands first or behind something can begin with a mark.
    """
    text = reading.text
    for span in reversed(reading.of(TITLE, URL, AUTHOR, DOI)):
        text = text[: span.start] + " | " + text[span.end :]
    return "|" + text


def _is_thesis(reading: Reading, genre: str, outside: str) -> bool:
    if said.THESIS_GENRE.search(genre):
        return True
    return not reading.has(BOOKTITLE) and bool(said.THESIS.search(outside, reading.small))


def _by_fields(reading: Reading, reference: Reference, genre: str, outside: str) -> ItemType:
    if reading.has(JOURNAL):
        return _periodical(reference)
    if reading.has(BOOKTITLE):
        return _part_of_book(reading, reference)
    return _whole(reading, reference, genre, outside)


def _periodical(reference: Reference) -> ItemType:
    container = reference.container_title
    if said.PREPRINT_SERVER.match(container):
        return ItemType.ARTICLE
    dated = reference.issued is not None and reference.issued.day is not None
    located = bool(reference.volume or reference.issue or reference.page or reference.article_number or reference.doi)
    if dated and reference.accessed and not located and not said.PERIODICAL.said_in(container):
        newspaper = said.NEWSPAPER.search(container) is not None
        return ItemType.ARTICLE_NEWSPAPER if newspaper else ItemType.WEBPAGE
    if not reference.volume and (dated or not located) and said.NEWSPAPER.search(container):
        return ItemType.ARTICLE_NEWSPAPER
    if not reference.volume and said.MAGAZINE.search(container):
        return ItemType.ARTICLE_MAGAZINE
    if not (reference.volume or reference.issue) and said.CONFERENCE.said_in(container):
        return ItemType.PAPER_CONFERENCE
    return ItemType.ARTICLE_JOURNAL


def _part_of_book(reading: Reading, reference: Reference) -> ItemType:
    container = reference.container_title
    housed = bool(reference.publisher or reference.editor or reference.publisher_place)
    if reference.volume and not housed and "conference series" in container.casefold():
        return ItemType.ARTICLE_JOURNAL
    if said.CONFERENCE.said_in(container) or reading.has(EVENT):
        return ItemType.PAPER_CONFERENCE
    if said.ENCYCLOPEDIA.search(container, reading.small):
        return ItemType.ENTRY_ENCYCLOPEDIA
    if said.DICTIONARY.search(container, reading.small):
        return ItemType.ENTRY_DICTIONARY
    if reference.volume and not housed:
        return ItemType.ARTICLE_JOURNAL
    bare = not (reference.page or reference.editor or reference.publisher or reference.volume)
    if bare and reference.issued is not None and reference.issued.day is not None and said.NEWSPAPER.search(container):
        return ItemType.ARTICLE_NEWSPAPER
    if bare and said.BLOG.search(container):
        return ItemType.POST_WEBLOG
    if bare and (reference.url or reference.accessed):
        return ItemType.WEBPAGE
    return ItemType.CHAPTER


def _whole(reading: Reading, reference: Reference, genre: str, outside: str) -> ItemType:
    if kind := _kept_in(reference):
        return kind
    if said.PREPRINT_SERVER.match(reference.publisher):
        return ItemType.ARTICLE
    if reference.archive == "arXiv" and not reference.publisher:
        return ItemType.ARTICLE
    if any(said.STANDARDS_BODY.search(name.literal) for name in reference.author):
        return ItemType.STANDARD
    if _is_report(reading, reference, genre, outside):
        return ItemType.REPORT
    if reference.isbn or reference.edition or reference.number_of_volumes or reference.number_of_pages:
        return ItemType.BOOK
    dated = reference.issued is not None and reference.issued.month is None and reference.issued.year is not None
    house = said.INSTITUTION.said_in(reference.publisher) and not said.PRESS.search(reference.publisher)
    if reference.url and not reference.accessed and dated and house:
        return ItemType.REPORT
    if reference.accessed or (reference.url and not (reference.publisher and reference.publisher_place)):
        return ItemType.WEBPAGE
    if said.UNPUBLISHED.search(outside, reading.small):
        return ItemType.MANUSCRIPT
    return _printed(reference)


def _kept_in(reference: Reference) -> ItemType | None:
    """The kind of works that the archive keeps which published it, or whose DOI it has."""
    if reference.doi and not reference.publisher and said.DOI_OF_DATA.match(reference.doi):
        return ItemType.DATASET
    return next((kind for kind, archive in said.KEPT_IN if archive.search(reference.publisher)), None)


def _is_report(reading: Reading, reference: Reference, genre: str, outside: str) -> bool:
    if genre and (said.REPORT.pattern.search(genre) or said.LEAFLET.pattern.search(genre)):
        return True
    if said.REPORT.search(outside, reading.small):
        return True
    in_title = said.LEAFLET.pattern.finditer(reference.title) if said.LEAFLET.possible(reading.small) else ()
    if any(match.end() == len(reference.title) for match in in_title):
        return True
    if said.RESEARCH_BODY.search(reference.publisher) or said.RFC.search(outside):
        return True
    if reference.number and said.INSTITUTION.said_in(reference.publisher):
        return True
    return not reference.edition and _publishes_itself(reference)


def _publishes_itself(reference: Reference) -> bool:
    """Whether the body that signs the work published it, by its name, its letters or as "Author" (APA 6, 7.03)."""
    if not reference.publisher or said.PRESS.search(reference.publisher):
        return False
    names = [fold(name.literal) for name in reference.author if name.literal]
    publisher = fold(reference.publisher)
    if not names or publisher == "author" or publisher in names:
        return bool(names)
    return reference.publisher.isupper() and any(_are_letters_of(publisher, name) for name in names)


def _are_letters_of(letters: str, name: str) -> bool:
    """Whether a body may call itself so: "BMBF" of "Bundesministerium für Bildung und Forschung"."""
    rest = iter(name)
    return 2 < len(letters) < 9 and letters[0] == name[0] and all(letter in rest for letter in letters)


def _printed(reference: Reference) -> ItemType:
    """What has neither container nor link: by who published it."""
    if reference.publisher:
        if (
            len(reference.author.people) == 1
            and not reference.editor
            and said.UNIVERSITY.fullmatch(reference.publisher)
        ):
            return ItemType.THESIS  # printed by nobody: styles of the sciences leave out what it is
        institution = said.INSTITUTION.said_in(reference.publisher) and not said.PRESS.search(reference.publisher)
        return ItemType.REPORT if institution and not reference.publisher_place else ItemType.BOOK
    if reference.volume and reference.page.ranges:
        return ItemType.ARTICLE_JOURNAL
    if reference.publisher_place or reference.editor:
        return ItemType.BOOK
    return ItemType.BOOK if reference.title and reference.author and reference.issued else ItemType.DOCUMENT
