"""The works of Crossref's JSON as records.

Source: Crossref, "REST API: metadata format" (``api_format.md``).
"""

from typing import Any

from exporter.csl import ItemType
from exporter.reference import Date, Name, Names, Reference
from exporter.sources import typed
from exporter.sources.records.json_values import text_of
from exporter.sources.typed import bodies
from exporter.text import squeeze

Work = dict[str, Any]
_TYPES = {
    "journal-article": ItemType.ARTICLE_JOURNAL, "book": ItemType.BOOK, "monograph": ItemType.BOOK,
    "edited-book": ItemType.BOOK, "reference-book": ItemType.BOOK, "proceedings": ItemType.BOOK,
    "book-set": ItemType.BOOK, "book-chapter": ItemType.CHAPTER, "book-section": ItemType.CHAPTER,
    "book-part": ItemType.CHAPTER, "book-track": ItemType.CHAPTER, "reference-entry": ItemType.ENTRY_ENCYCLOPEDIA,
    "proceedings-article": ItemType.PAPER_CONFERENCE, "dissertation": ItemType.THESIS, "report": ItemType.REPORT,
    "report-component": ItemType.REPORT, "posted-content": ItemType.ARTICLE, "dataset": ItemType.DATASET,
    "database": ItemType.DATASET, "standard": ItemType.STANDARD, "peer-review": ItemType.REVIEW,
    "journal": ItemType.PERIODICAL, "journal-issue": ItemType.PERIODICAL, "journal-volume": ItemType.PERIODICAL,
}  # fmt: skip
_IN_BOOKS = frozenset((ItemType.CHAPTER, ItemType.PAPER_CONFERENCE, ItemType.ENTRY_ENCYCLOPEDIA))
_PUBLISHED = ("published-print", "issued", "published", "published-online", "posted", "created")
_BODIES = bodies.WORDS | {"college", "national"}


def record(work: Work) -> Reference:
    """The record of a work."""
    kind = _TYPES.get(str(work.get("type", "")), ItemType.DOCUMENT)
    container, series = _holders(work, kind)
    pages, number = typed.page_or_article(text_of(work.get("page")))
    publisher = _first(work, "group-title") if kind is ItemType.ARTICLE else ""
    institution = next((each for each in _list(work, "institution") if isinstance(each, dict)), {})
    event = work.get("event") if isinstance(work.get("event"), dict) else {}
    return Reference(
        type=kind,
        author=_people(work, "author"),
        editor=_people(work, "editor"),
        translator=_people(work, "translator"),
        title=_title(work),
        original_title=_first(work, "original-title"),
        container_title=container,
        container_title_short=_short(work, container),
        collection_title=series,
        event_title=text_of(event.get("name")) if event else "",
        event_place=text_of(event.get("location")) if event else "",
        volume=text_of(work.get("volume")),
        issue=text_of(work.get("issue")),
        page=pages,
        article_number=text_of(work.get("article-number")) or number,
        issued=next(filter(None, (_date(work.get(key)) for key in _PUBLISHED)), None),
        edition=text_of(work.get("edition-number")),
        genre=_first(work, "degree"),
        publisher=publisher or text_of(institution.get("name")) or text_of(work.get("publisher")),
        publisher_place=text_of(work.get("publisher-location")),
        doi=typed.doi(text_of(work.get("DOI"))),
        isbn=typed.isbn(_first(work, "ISBN").rpartition("/")[2]),
        issn=_issn(work),
        language=text_of(work.get("language")),
        abstract=text_of(work.get("abstract")),
    )


def kind_of_reference(*, title: str, journal: str, book: str) -> ItemType:
    """What kind of work a deposited reference is of, as far as its keys tell."""
    if journal:
        return ItemType.ARTICLE_JOURNAL
    return (ItemType.CHAPTER if title else ItemType.BOOK) if book else ItemType.DOCUMENT


def cited_author(text: str) -> Name:
    """The author of a deposited reference: "Meyer", "J. W. Meyer", "Meyer J.W.", or a body."""
    said = squeeze(text).strip(".,;") if text.count(".") < 2 else squeeze(text)
    if not _BODIES.isdisjoint(said.lower().split()):
        return Name(literal=said)
    return typed.direct(said)


def _list(work: Work, key: str) -> list[Any]:
    value = work.get(key)
    return value if isinstance(value, list) else [value] if value else []


def _first(work: Work, key: str) -> str:
    return next(filter(None, map(text_of, _list(work, key))), "")


def _title(work: Work) -> str:
    title, subtitle = _first(work, "title"), _first(work, "subtitle")
    return f"{title}: {subtitle}" if subtitle and subtitle.lower() not in title.lower() else title


def _holders(work: Work, kind: ItemType) -> tuple[str, str]:
    """What holds the work, and the series: of a chapter's two titles the first is the series'."""
    titles = [text for each in _list(work, "container-title") if (text := text_of(each))]
    if kind is ItemType.BOOK:
        return "", titles[0] if titles else ""
    if kind in _IN_BOOKS and len(titles) > 1:
        return titles[1], titles[0]
    return titles[0] if titles else "", ""


def _short(work: Work, container: str) -> str:
    short = _first(work, "short-container-title")
    return short if container and short != container and len(_list(work, "container-title")) == 1 else ""


def _people(work: Work, role: str) -> Names:
    return typed.names(_name(each) for each in _list(work, role) if isinstance(each, dict))


def _name(each: Work) -> Name:
    if body := text_of(each.get("name")):
        return Name(literal=body)
    return typed.person(text_of(each.get("family")), text_of(each.get("given")), text_of(each.get("suffix")))


def _date(value: object) -> Date | None:
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    pieces = [str(each) for each in first if each] if isinstance(first, list) else []
    return typed.date(*pieces[:3]) if pieces else None


def _issn(work: Work) -> str:
    kinds = [each for each in _list(work, "issn-type") if isinstance(each, dict)]
    typed_ones = [f"{text_of(each.get('value'))} ({text_of(each.get('type'))})" for each in kinds]
    return typed.issn(typed_ones or map(text_of, _list(work, "ISSN")))
