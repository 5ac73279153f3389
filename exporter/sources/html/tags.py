"""Records out of pairs of name and value: the ``citation_`` tags of a page, and those inside ``citation_reference``.

Source: Google Scholar, "Inclusion Guidelines for Webmasters" (HighWire Press tags and the others that it reads); PRISM
3.0; DCMI Metadata Terms.
"""

from collections.abc import Iterable, Iterator

from exporter.csl import ItemType
from exporter.reference import Reference
from exporter.sources import typed
from exporter.sources.html.people import names_of
from exporter.sources.html.values import date_of, words_of

# Names of tags, without "citation_", in the order in which they are believed.
_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "chapter_title"),
    "title_short": ("short_title",),
    "container_title_short": ("journal_abbrev",),
    "volume": ("volume",),
    "issue": ("issue", "number"),
    "publisher": (
        "publisher",
        "dissertation_institution",
        "technical_report_institution",
    ),
    "publisher_place": ("publisher_place",),
    "number": ("technical_report_number", "patent_number"),
    "collection_title": ("series_title",),
    "edition": ("edition",),
    "pmid": ("pmid",),
    "pmcid": ("pmcid",),
    "issn": ("issn", "eissn"),
    "isbn": ("isbn",),
    "language": ("language",),
    "abstract": ("abstract",),
    "genre": ("dissertation_name",),
}
_JOURNALS = ("journal_title",)
_BOOKS = ("inbook_title", "book_title", "inproceedings_title")
_MEETINGS = ("conference_title", "conference", "conference_name")
_DATES = ("publication_date", "date", "year", "publication_year", "cover_date", "online_date")
_ADDRESSES = ("public_url", "abstract_html_url", "fulltext_html_url", "url")
# What a journal's title says where conferences and preprints are put into the journal's tag.
_MEETING_WORDS = ("conference", "symposium", "workshop", "meeting", "congress")

Tags = dict[str, list[str]]


def gathered(pairs: Iterable[tuple[str, str]]) -> Tags:
    """The values of each name, in order; empty ones are left out."""
    tags: Tags = {}
    for name, value in pairs:
        if words := words_of(value):
            tags.setdefault(name.lower().removeprefix("bepress_").removeprefix("citation_"), []).append(words)
    return tags


def names_a_work(record: Reference) -> bool:
    """Whether it can be told which work a record is of."""
    return bool(record.title or record.author or record.doi or record.container_title)


def record_of(tags: Tags) -> Reference:
    """The record that the tags state, with nothing in it where they state nothing."""
    values = {variable: found for variable, names in _NAMES.items() if (found := _one(tags, names))}
    container, meeting = _container(tags)
    issued, letter = date_of(_one(tags, _DATES))
    page, number = typed.page_or_article(_pages(tags))
    doi = next((doi for value in tags.get("doi", []) if (doi := typed.doi_alone(value))), "")
    arxiv = _one(tags, ("arxiv_id",)).removeprefix("arXiv:")
    author = names_of([*tags.get("author", []), *([] if "author" in tags else tags.get("authors", []))])
    return Reference(
        **values,  # type: ignore[arg-type]
        type=_type(tags, container),
        author=author,
        editor=names_of(tags.get("editor", [])),
        container_title=container,
        event_title=meeting,
        page=page,
        article_number=number or _one(tags, ("elocation_id", "article_number")),
        issued=issued,
        year_suffix=letter,
        doi=doi,
        url="" if doi else _one(tags, _ADDRESSES),
        archive="arXiv" if arxiv else "",
        archive_location=arxiv,
        keyword=tuple(_keywords(tags)),
    )


def _one(tags: Tags, names: tuple[str, ...]) -> str:
    return next((tags[name][0] for name in names if name in tags), "")


def _container(tags: Tags) -> tuple[str, str]:
    """What holds the work, and the meeting where that is known beside its proceedings."""
    held, meeting = _one(tags, (*_JOURNALS, *_BOOKS)), _one(tags, _MEETINGS)
    return (held, meeting) if held else (meeting, "")


def _pages(tags: Tags) -> str:
    first, last = (
        _one(tags, ("firstpage", "first_page", "start_page")),
        _one(tags, ("lastpage", "last_page", "end_page")),
    )
    return f"{first}-{last}" if first and last else _one(tags, ("pages", "page_range")) or first


def _keywords(tags: Tags) -> Iterator[str]:
    for value in tags.get("keywords", []):
        yield from (word for piece in value.split(";" if ";" in value else ",") if (word := piece.strip()))


def _type(tags: Tags, container: str) -> ItemType:
    if "dissertation_institution" in tags or "dissertation_name" in tags:
        return ItemType.THESIS
    if "technical_report_institution" in tags or "technical_report_number" in tags:
        return ItemType.REPORT
    if "patent_number" in tags:
        return ItemType.PATENT
    if any(name in tags for name in _MEETINGS):
        return ItemType.PAPER_CONFERENCE
    if any(name in tags for name in _BOOKS):
        return ItemType.PAPER_CONFERENCE if _is_meeting(container.lower(), "proceedings") else ItemType.CHAPTER
    if container:
        return _type_in(container.lower())
    return ItemType.BOOK if "isbn" in tags else ItemType.DOCUMENT


def _is_meeting(container: str, *more: str) -> bool:
    return any(word in container for word in (*_MEETING_WORDS, *more))


def _type_in(journal: str) -> ItemType:
    if _is_meeting(journal):
        return ItemType.PAPER_CONFERENCE
    return ItemType.ARTICLE if journal.startswith(("arxiv", "corr", "biorxiv", "ssrn")) else ItemType.ARTICLE_JOURNAL
