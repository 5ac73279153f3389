"""Crossref's JSON: a work with the references that its publisher deposited, or a list of works.

Source: Crossref, "REST API: metadata format" (``api_format.md``). What Crossref gives out as CSL-JSON is read by
``formats``: there a title is a text, here it is a list.
"""

import re
from typing import Any

from exporter.document import Document, Line
from exporter.reference import Doubt, Origin, Reference, changed
from exporter.sources import typed
from exporter.sources.printed import document_of, printed
from exporter.sources.records import crossref_works
from exporter.sources.records.json_values import parsed, text_of

_OPENS = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")
_TITLES = re.compile(rb'"title"\s*:\s*\[')
_FIRST_ALONE = Doubt("Crossref names the first author alone", "author")
# Keys of a reference that are a variable as they stand.
_SAME = {"volume": "volume", "issue": "issue", "series-title": "collection_title", "component": "part_number"}


def read(data: bytes, name: str) -> Document | None:
    """The references of a work, or the works of a list; ``None`` where the bytes are something else."""
    if not _OPENS.match(data) or not _TITLES.search(data):
        return None
    works = _works(parsed(data))
    if not works:
        return None
    records = [crossref_works.record(work) for work in works]
    if len(works) == 1 and (listed := works[0].get("reference")) and isinstance(listed, list):
        return _references([each for each in listed if isinstance(each, dict)], records[0], name)
    return document_of([changed(each, origin=Origin(printed(each), name)) for each in records], name)


def _works(found: object) -> list[dict[str, Any]]:
    """The works in a message, a list of them, or a single one."""
    if isinstance(found, dict) and isinstance(found.get("message"), dict):
        found = found["message"]
    if isinstance(found, dict):
        found = found["items"] if isinstance(found.get("items"), list) else [found]
    items = found if isinstance(found, list) else []
    works = [each for each in items if isinstance(each, dict) and isinstance(each.get("title"), list)]
    return works if len(works) == len(items) else []


def _references(listed: list[dict[str, Any]], article: Reference, name: str) -> Document:
    """The references of a work: exact where the publisher gave them in pieces, else to be parsed, with what it gave."""
    records = [_reference(each) for each in listed]
    whole = not any(text_of(each.get("unstructured")) for each in listed)
    texts = [text_of(each.get("unstructured")) or printed(record) for each, record in zip(listed, records, strict=True)]
    placed = [
        changed(record, origin=Origin(text, name), doubts=(_FIRST_ALONE,) if record.author else ())
        for record, text in zip(records, texts, strict=True)
    ]
    if whole:
        return document_of(placed, name, article=article)
    heading = [Line("References", 1), Line("", 2)]
    lines = (
        Line(text, number, stated=changed(record, author=Reference().author))  # the text may name more
        for number, (text, record) in enumerate(zip(texts, records, strict=True), 3)
    )
    return Document((*heading, *lines), name, article=article)


def _reference(each: dict[str, Any]) -> Reference:
    given: dict[str, Any] = {variable: text_of(each.get(key)) for key, variable in _SAME.items()}
    title, journal, book = (text_of(each.get(f"{of}-title")) for of in ("article", "journal", "volume"))
    year, letter = typed.lettered(text_of(each.get("year")))
    pages, number = typed.page_or_article(text_of(each.get("first-page")))
    author = text_of(each.get("author"))
    return Reference(
        type=crossref_works.kind_of_reference(title=title, journal=journal, book=book),
        author=typed.names([crossref_works.cited_author(author)] if author else []),
        title=(title or book).removesuffix("."),
        container_title=journal or (book if title else ""),
        issued=typed.date(year),
        year_suffix=letter,
        edition=typed.edition(text_of(each.get("edition"))),
        page=pages,
        article_number=number,
        number=text_of(each.get("standard-designator")),
        publisher=text_of(each.get("standards-body")),
        doi=typed.doi(text_of(each.get("DOI"))),
        isbn=typed.isbn(text_of(each.get("ISBN")).rpartition("/")[2]),
        issn=typed.issn([text_of(each.get("ISSN"))]),
        **given,
    )
