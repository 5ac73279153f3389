"""Europe PMC's JSON: what a search finds, or the references of an article.

Source: Europe PMC, "Articles RESTful API" (the modules ``search`` and ``references``).
"""

import re
from typing import Any

from exporter.csl import ItemType
from exporter.document import Document
from exporter.reference import Date, Name, Names, Reference
from exporter.sources import typed
from exporter.sources.printed import document_of
from exporter.sources.records import medline
from exporter.sources.records.json_values import parsed, text_of

Found = dict[str, Any]
_OPENS = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_LISTS = (("resultList", "result"), ("referenceList", "reference"))
_CITED = {"journal article": ItemType.ARTICLE_JOURNAL, "book": ItemType.BOOK, "preprint": ItemType.ARTICLE}


def read(data: bytes, name: str) -> Document | None:
    """The records of an answer of Europe PMC; ``None`` where the bytes are something else."""
    if not _OPENS.match(data) or not any(f'"{outer}"'.encode() in data for outer, _ in _LISTS):
        return None
    answer = parsed(data)
    if not isinstance(answer, dict):
        return None
    found = [each for outer, inner in _LISTS for each in _listed(answer, outer, inner)]
    return document_of([_record(each) for each in found if isinstance(each, dict)], name) if found else None


def _listed(found: Found, outer: str, inner: str) -> list[Any]:
    """The list inside an object of its own, as XML would have it."""
    value = _inside(found, outer).get(inner)
    return value if isinstance(value, list) else []


def _inside(found: Found, key: str) -> Found:
    value = found.get(key)
    return value if isinstance(value, dict) else {}


def _text(found: Found, *keys: str) -> str:
    """The first of the values that says something."""
    return next(filter(None, (text_of(found.get(key)) for key in keys)), "")


def _record(found: Found) -> Reference:
    issue = _inside(found, "journalInfo")
    journal, book = _inside(issue, "journal"), _inside(found, "bookOrReportDetails")
    kind = _kind(found, bool(book))
    name = medline.journal(_text(journal, "title") or _text(found, "journalTitle", "journalAbbreviation"))
    short = _text(journal, "isoabbreviation", "medlineAbbreviation")
    in_journal = kind is ItemType.ARTICLE_JOURNAL
    pages, number = typed.page_or_article(_text(found, "pageInfo"))
    return Reference(
        type=kind,
        author=_people(found),
        title=medline.title(_text(found, "title")),
        container_title=name if in_journal else "",
        container_title_short=short if in_journal and short != name else "",
        volume=_text(issue, "volume") or _text(found, "journalVolume", "volume"),
        issue=_text(issue, "issue") or _text(found, "issue"),
        page=pages,
        article_number=number,
        issued=_issued(found, issue, book),
        publisher=_text(book, "publisher") or (name if kind is ItemType.ARTICLE else ""),
        number_of_pages=_text(book, "numberOfPages"),
        doi=typed.doi(_text(found, "doi")),
        isbn=typed.isbn(_text(book, "isbn13", "isbn10")),
        issn=typed.issn([_text(journal, "issn", "essn") or _text(found, "journalIssn")]),
        pmid=_text(found, "pmid") or (_text(found, "id") if _text(found, "source") == "MED" else ""),
        pmcid=_text(found, "pmcid"),
        language=medline.language(_text(found, "language")),
        abstract=_text(found, "abstractText"),
        keyword=tuple(each for each in _listed(found, "keywordList", "keyword") if isinstance(each, str)),
    )


def _kind(found: Found, has_book: bool) -> ItemType:
    """By the source ("PPR" holds the preprints), what is cited by what it is called."""
    if cited := _text(found, "citationType").lower():
        return _CITED.get(cited, ItemType.DOCUMENT)
    if has_book:
        return ItemType.BOOK
    types = (each for each in _listed(found, "pubTypeList", "pubType") if isinstance(each, str))
    return ItemType.ARTICLE if _text(found, "source") == "PPR" else medline.kind(types)


def _people(found: Found) -> Names:
    listed = [each for each in _listed(found, "authorList", "author") if isinstance(each, dict)]
    if listed:
        return typed.names(map(_name, listed))
    # "Kahneman D, Tversky A."
    return typed.listed(_text(found, "authorString").removesuffix(".").split(", "), typed.direct)


def _name(each: Found) -> Name:
    if body := _text(each, "collectiveName"):
        return Name(literal=body)
    return typed.person(_text(each, "lastName"), _text(each, "firstName", "initials"))


def _issued(found: Found, issue: Found, book: Found) -> Date | None:
    words = _text(issue, "dateOfPublication")
    if words:
        return medline.published(words)
    year = _text(found, "pubYear") or _text(issue, "yearOfPublication") or _text(book, "yearOfPublication")
    return typed.date(year, _text(issue, "monthOfPublication"))
