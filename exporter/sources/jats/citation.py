"""A citation of JATS, in any of its elements, to a Reference of what is marked in it.

Source: JATS (NISO Z39.96), "element-citation", "mixed-citation", and "nlm-citation" of the NLM sets before it.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from exporter.csl import ItemType
from exporter.reference import Date, Names, Reference
from exporter.sources import typed
from exporter.sources.elements import local
from exporter.sources.jats import people
from exporter.sources.jats.text import plain

CITATIONS = ("element-citation", "mixed-citation", "nlm-citation", "citation")
ALTERNATIVES = "citation-alternatives"

# What programs and publishers write into ``publication-type``, which JATS leaves to them (its list is a suggestion).
_TYPES = {
    "journal": ItemType.ARTICLE_JOURNAL, "article": ItemType.ARTICLE_JOURNAL, "periodical": ItemType.ARTICLE_JOURNAL,
    "journal-article": ItemType.ARTICLE_JOURNAL, "magazine": ItemType.ARTICLE_MAGAZINE,
    "newspaper": ItemType.ARTICLE_NEWSPAPER, "news": ItemType.ARTICLE_NEWSPAPER,
    "book": ItemType.BOOK, "book-chapter": ItemType.CHAPTER, "chapter": ItemType.CHAPTER,
    "confproc": ItemType.PAPER_CONFERENCE, "conference": ItemType.PAPER_CONFERENCE,
    "conf-proc": ItemType.PAPER_CONFERENCE, "conference-proceedings": ItemType.PAPER_CONFERENCE,
    "thesis": ItemType.THESIS, "report": ItemType.REPORT, "working-paper": ItemType.REPORT, "gov": ItemType.REPORT,
    "web": ItemType.WEBPAGE, "webpage": ItemType.WEBPAGE, "website": ItemType.WEBPAGE,
    "data": ItemType.DATASET, "database": ItemType.DATASET, "dataset": ItemType.DATASET,
    "software": ItemType.SOFTWARE, "preprint": ItemType.ARTICLE, "eprint": ItemType.ARTICLE,
    "patent": ItemType.PATENT, "standard": ItemType.STANDARD, "legal": ItemType.LEGISLATION,
}  # fmt: skip
_ROLES = {
    "author": "author", "editor": "editor", "translator": "translator", "director": "director",
    "guest-editor": "editor", "series-editor": "collection_editor", "inventor": "author", "curator": "editor",
    "compiler": "editor", "allauthors": "author", "transed": "translator",
}  # fmt: skip
TITLES = ("article-title", "chapter-title", "part-title", "data-title")
# Elements whose text is a variable as it stands.
_SAME = {
    "volume": "volume", "publisher-name": "publisher", "publisher-loc": "publisher_place", "conf-name": "event_title",
    "conf-loc": "event_place", "series": "collection_title", "version": "version", "issn": "issn",
    "elocation-id": "article_number", "trans-title": "translated_title", "patent": "number", "std": "number",
}  # fmt: skip
_IN_JOURNALS = frozenset((ItemType.ARTICLE_JOURNAL, ItemType.ARTICLE_MAGAZINE, ItemType.ARTICLE_NEWSPAPER))
_ARXIV = re.compile(r"^arxiv:\s*", re.IGNORECASE)
_STATUS = frozenset(("in press", "forthcoming", "submitted", "to appear", "in preparation"))
Values = dict[str, Any]


def stated(citation: Element) -> Reference:
    """What is marked in a citation; what is not marked stays empty."""
    kind = _kind(citation)
    given: Values = {}
    for element in citation.iter():
        if variable := _SAME.get(local(element)):
            given.setdefault(variable, plain(element))
    _add_titles(given, citation, kind)
    _add_people(given, citation)
    _add_dates(given, citation)
    _add_places(given, citation, kind)
    _add_identifiers(given, citation)
    return Reference(type=kind, **{name: value for name, value in given.items() if value})


def _first(citation: Element, *names: str) -> str:
    """The text of the first such element, however deep, that has any."""
    return next((text for name in names for each in citation.iter(name) if (text := plain(each))), "")


def _kind(citation: Element) -> ItemType:
    said = citation.get("publication-type") or citation.get("citation-type") or ""
    kind = _TYPES.get(said.strip().lower().replace("_", "-").replace(" ", "-"), ItemType.DOCUMENT)
    has_title, source = bool(_first(citation, *TITLES)), _first(citation, "source")
    if kind is ItemType.DOCUMENT and has_title and source and _first(citation, "volume", "issue"):
        return ItemType.ARTICLE_JOURNAL
    if kind is ItemType.BOOK and has_title and source:
        return ItemType.CHAPTER
    if kind is ItemType.PAPER_CONFERENCE and not has_title:
        return ItemType.BOOK
    return kind


def _add_titles(given: Values, citation: Element, kind: ItemType) -> None:
    """``source`` is what holds the work where the work has a title of its own, else it is its title."""
    title, source = _first(citation, *TITLES), _first(citation, "source")
    given["title"] = (title or ("" if kind in _IN_JOURNALS else source)).rstrip(".,").strip()
    holder = source.rstrip(",") if title or kind in _IN_JOURNALS else ""
    if kind in (ItemType.REPORT, ItemType.THESIS):
        given["collection_title"] = holder or given.get("collection_title", "")
    elif kind is ItemType.ARTICLE:
        given["publisher"] = holder or given.get("publisher", "")
    else:
        given["container_title"] = holder


def _add_people(given: Values, citation: Element) -> None:
    """Groups by their role; names beside groups, or before the title where there are none, are the authors."""
    roles: dict[str, Names] = {}
    for group in citation.iter("person-group"):
        role = _ROLES.get(group.get("person-group-type", "author").lower(), "contributor")
        found = people.names(_within(group))
        former = roles.get(role, Names())
        roles[role] = Names(former.people + found.people, former.others or found.others)
    if "author" not in roles:
        roles["author"] = people.names(loose_authors(citation))
    elif citation.find("etal") is not None:
        roles["author"] = Names(roles["author"].people, others=True)
    given |= roles


def loose_authors(citation: Element) -> Iterator[Element]:
    """The names in no group that stand before any title."""
    for element in _within(citation):
        if local(element) in (*TITLES, "source"):
            return
        if local(element) in people.NAMING and local(element) != "institution":
            yield element


def loose_others(citation: Element) -> list[Element]:
    """The names in no group that stand behind a title: editors or translators, which only the words tell."""
    before = {id(each) for each in loose_authors(citation)}
    return [each for each in _within(citation) if local(each) in people.NAMING and id(each) not in before]


def _within(element: Element) -> Iterator[Element]:
    """The elements inside, also those that only a change of the font wraps; names and groups stay whole."""
    for child in element:
        yield child
        if local(child) in ("italic", "bold", "styled-content", "sc"):
            yield from _within(child)


def _add_dates(given: Values, citation: Element) -> None:
    element = next(citation.iter("year"), None)
    if element is not None:
        year, letter = typed.lettered(plain(element))
        if year.lower() in _STATUS:
            given["status"] = year.lower()
        elif (stated_year := element.get("iso-8601-date", "")) and not _first(citation, "month"):
            given["issued"] = typed.iso(stated_year)
        else:
            within = _first(citation, "month") or _first(citation, "season")
            given["issued"] = typed.date(year, within, _first(citation, "day"))
        given["year_suffix"] = letter
    given["accessed"] = next(filter(None, map(_access, citation.iter("date-in-citation"))), None)


def _access(element: Element) -> Date | None:
    if "access" not in element.get("content-type", "").lower():
        return None
    date = typed.iso(element.get("iso-8601-date", ""))
    return date or typed.date(*(plain(element.find(name)) for name in ("year", "month", "day")))


def _add_places(given: Values, citation: Element, kind: ItemType) -> None:
    first, last = _first(citation, "fpage"), _first(citation, "lpage")
    ranges = typed.pages(_first(citation, "page-range"))
    pages, number = typed.page_or_article(first, last)
    given["page"] = ranges if ranges.ranges and len(ranges.ranges) > 1 else pages or ranges
    given["article_number"] = given.get("article_number") or number
    issue, supplement = _first(citation, "issue"), _first(citation, "supplement")
    given["issue" if kind in _IN_JOURNALS else "number"] = " ".join(filter(None, (issue, supplement)))
    given["edition"] = typed.edition(_first(citation, "edition"))
    if size := next((plain(each) for each in citation.iter("size") if each.get("units") in ("page", "pages")), ""):
        given["number_of_pages"] = "".join(filter(str.isdigit, size))


def _add_identifiers(given: Values, citation: Element) -> None:
    for element in (*citation.iter("pub-id"), *citation.iter("object-id")):
        kind, text = (element.get("pub-id-type") or "").lower(), plain(element)
        if kind in ("doi", "pmid", "isbn", "issn"):
            given.setdefault(kind, text)
        elif kind in ("pmc", "pmcid"):
            given.setdefault("pmcid", typed.pmcid(text))
        elif kind == "arxiv":
            given |= {"archive": "arXiv", "archive_location": _ARXIV.sub("", text)}
    given["isbn"] = typed.isbn(given.get("isbn") or _first(citation, "isbn"))
    given["doi"] = typed.doi(given.get("doi", ""))
    for address in _addresses(citation):
        if found := typed.doi(address):
            given["doi"] = given["doi"] or found
        else:
            given.setdefault("url", address)


def _addresses(citation: Element) -> Iterator[str]:
    for element in (*citation.iter("ext-link"), *citation.iter("uri")):
        target = next((value for name, value in element.attrib.items() if name.endswith("href")), "") or plain(element)
        if target.startswith(("http", "10.", "doi")):
            yield target
