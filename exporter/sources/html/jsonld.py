"""JSON-LD in a page, in the vocabulary of schema.org: the page's own record, and the works that it cites."""

import json
from collections.abc import Iterator
from typing import Any

from exporter.csl import ItemType
from exporter.reference import Name, Names, Reference
from exporter.sources import typed
from exporter.sources.html.people import name_of
from exporter.sources.html.values import date_of, words_of

_TYPES = {
    "ScholarlyArticle": ItemType.ARTICLE_JOURNAL,
    "MedicalScholarlyArticle": ItemType.ARTICLE_JOURNAL,
    "Article": ItemType.ARTICLE_JOURNAL,
    "NewsArticle": ItemType.ARTICLE_NEWSPAPER,
    "BlogPosting": ItemType.POST_WEBLOG,
    "Book": ItemType.BOOK,
    "Chapter": ItemType.CHAPTER,
    "Thesis": ItemType.THESIS,
    "Report": ItemType.REPORT,
    "Dataset": ItemType.DATASET,
    "SoftwareSourceCode": ItemType.SOFTWARE,
    "CreativeWork": ItemType.DOCUMENT,
    "WebPage": ItemType.WEBPAGE,
}
_HOLDS = ("mainEntity", "@graph", "mainEntityOfPage")
_OF_THE_PAGE = frozenset(_TYPES) - {"CreativeWork", "WebPage"}
_DEEPEST = 8  # containers inside each other: an issue in a volume in a journal is three
_CONTAINERS = frozenset(("Periodical", "Book", "CreativeWorkSeries", "WebSite", "Blog"))
_ORGANISATIONS = frozenset(("Organization", "CollegeOrUniversity", "GovernmentOrganization", "ResearchOrganization"))

Thing = dict[str, Any]


def things_in(script: str) -> list[Thing]:
    """The works that a script describes, outermost first; none where it is no JSON."""
    try:
        data = json.loads(script)
    except (ValueError, RecursionError):
        return []
    return list(_works(data, 0))


def _works(data: object, depth: int) -> Iterator[Thing]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for each in data:
            yield from _works(each, depth + 1)
    elif isinstance(data, dict):
        if _kind(data) in _OF_THE_PAGE:
            yield data
        for name in _HOLDS:
            yield from _works(data.get(name), depth + 1)


def own(things: list[Thing]) -> Reference | None:
    """The record of the page, where one work is described; a list of several is of others."""
    return record_of(things[0]) if len(things) == 1 else None


def cited_by(things: list[Thing]) -> tuple[list[Reference], list[str]]:
    """The works that the page's own cites: records, and strings to be read."""
    cited = [each for thing in things[:1] for each in _list(thing.get("citation"))]
    strings = [words_of(each) for each in cited if isinstance(each, str) and each.strip()]
    records = [record for each in cited if isinstance(each, dict) and (record := record_of(each))]
    return records, strings


def record_of(thing: Thing) -> Reference | None:
    """The record of a described work; ``None`` where it has no title."""
    title = _text(thing, "headline", "name", "title")
    if not title:
        return None
    holders = list(_holders(thing))
    issued, letter = date_of(_text(thing, "datePublished", "dateCreated"))
    first, last = _text(thing, "pageStart"), _text(thing, "pageEnd")
    page, number = typed.page_or_article(f"{first}-{last}" if first and last else _text(thing, "pagination") or first)
    kind = _TYPES.get(_kind(thing), ItemType.DOCUMENT)
    named = [each for each in holders[1:] if not _CONTAINERS.isdisjoint(_kinds(each))]
    container = _text(named[0], "name") if named else ""
    if kind is ItemType.DOCUMENT and named and "Periodical" in _kinds(named[0]):
        kind = ItemType.ARTICLE_JOURNAL
    doi = _doi(thing)
    return Reference(
        type=kind,
        title=title,
        author=_people(thing.get("author") or thing.get("creator")),
        editor=_people(thing.get("editor")),
        container_title=container,
        volume=_first(holders, "volumeNumber"),
        issue=_first(holders, "issueNumber"),
        page=page,
        article_number=number,
        issued=issued,
        year_suffix=letter,
        publisher=_name(thing.get("publisher")),
        edition=_text(thing, "bookEdition"),
        isbn=_text(thing, "isbn"),
        issn=_first(holders, "issn"),
        doi=doi,
        url="" if doi else _text(thing, "url"),
        language=_text(thing, "inLanguage"),
        abstract=_text(thing, "abstract"),
    )


def _kinds(thing: Thing) -> list[str]:
    return [each for each in _list(thing.get("@type")) if isinstance(each, str)]


def _kind(thing: Thing) -> str:
    """The first of its types that we know."""
    return next((each for each in _kinds(thing) if each in _TYPES), "")


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(thing: Thing, *names: str) -> str:
    for name in names:
        value = next(iter(_list(thing.get(name))), None)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and (found := words_of(str(value))):
            return found
    return ""


def _holders(thing: Thing) -> Iterator[Thing]:
    """The work itself, what it is a part of, what that is a part of."""
    for _ in range(_DEEPEST):
        yield thing
        parts = [each for each in _list(thing.get("isPartOf")) if isinstance(each, dict)]
        if not parts:
            return
        *besides, thing = parts
        yield from besides


def _first(things: list[Thing], name: str) -> str:
    return next((found for thing in things if (found := _text(thing, name))), "")


def _doi(thing: Thing) -> str:
    stated = [thing.get("doi"), thing.get("@id"), thing.get("url"), *_list(thing.get("identifier"))]
    stated += _list(thing.get("sameAs"))
    texts = [_text(each, "value", "@id") if isinstance(each, dict) else each for each in stated]
    return next((doi for text in texts if isinstance(text, str) and (doi := typed.doi_alone(text))), "")


def _people(value: object) -> Names:
    return Names(tuple(name for each in _list(value) if (name := _person(each)) != Name()))


def _person(value: object) -> Name:
    if isinstance(value, str):
        return name_of(words_of(value))
    if not isinstance(value, dict):
        return Name()
    if family := _text(value, "familyName"):
        return typed.person(family, _text(value, "givenName"))
    name = _text(value, "name")
    return Name(literal=name) if not _ORGANISATIONS.isdisjoint(_kinds(value)) else name_of(name) if name else Name()


def _name(value: object) -> str:
    each = next(iter(_list(value)), None)
    return _text(each, "name") if isinstance(each, dict) else words_of(each) if isinstance(each, str) else ""
