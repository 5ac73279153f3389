"""EndNote's records in XML, as its export files hold them and as it leaves them in the fields of a Word document."""

import re
from typing import Any
from xml.etree.ElementTree import Element

from exporter.csl import ItemType
from exporter.document import Document
from exporter.reference import Name, Reference
from exporter.sources import typed
from exporter.sources.elements import inner, text_at, texts_at
from exporter.sources.printed import document_of
from exporter.sources.records import endnote_dates
from exporter.sources.records.endnote_types import (
    BY_NAME,
    BY_NUMBER,
    EDITED_BOOK,
    PERIODICALS,
    SERIES_VOLUME,
    WHOLE,
    WITH_SERIES,
)
from exporter.text import fold

Values = dict[str, Any]
_SINGLE_NUMBER = re.compile(r"[^\s,;(]+(?:\s*\([^()]*\))?")  # "0002-9602 (Print) 1537-5390 (Linking)"
_MEDICAL = ("pubmed", "medline", "nlm")
_SAME_NAME = {
    "abstract": "abstract",
    "call-num": "call_number",
    "language": "language",
    "notes": "note",
    "num-vols": "number_of_volumes",
    "publisher": "publisher",
    "pub-location": "publisher_place",
    "remote-database-name": "source",
    "reviewed-item": "reviewed_title",
    "volume": "volume",
    "work-type": "genre",
}


def read(root: Element, name: str) -> Document:
    """The records of an export file (``<xml><records><record>``)."""
    return document_of([reference(record) for record in root.iter("record")], name)


def reference(record: Element) -> Reference:
    """The record of a ``record`` element; what it does not say stays empty. It has no citation key."""
    kind = _kind(record)
    given: Values = {variable: text for tag, variable in _SAME_NAME.items() if (text := text_at(record, tag))}
    for add in (_titles, _people, _dates, _numbers, _pages, _identifiers, _meeting, _web_page):
        add(record, kind, given)
    keywords = tuple(text for each in record.iter("keyword") if (text := inner(each)))
    return Reference(type=kind, keyword=keywords, **{name: value for name, value in given.items() if value})


def _kind(record: Element) -> ItemType:
    """By the name, which programs that write EndNote's XML know better than its numbers."""
    element = record.find("ref-type")
    if element is None:
        return ItemType.DOCUMENT
    named = BY_NAME.get(element.get("name", "").strip().lower())
    return named or BY_NUMBER.get(inner(element), ItemType.DOCUMENT)


def _titles(record: Element, kind: ItemType, given: Values) -> None:
    given["title"] = text_at(record, "titles/title")
    given["title_short"] = text_at(record, "titles/short-title")
    given["translated_title"] = text_at(record, "titles/translated-title")
    given["collection_title"] = text_at(record, "titles/tertiary-title")
    second = text_at(record, "titles/secondary-title")
    if kind in WITH_SERIES:
        given["collection_title"] = second or given["collection_title"]
    elif kind is not ItemType.THESIS:  # there it is the department
        given["container_title"] = second or text_at(record, "periodical/full-title")
    if kind in PERIODICALS:
        short = text_at(record, "periodical/abbr-1") or text_at(record, "titles/alt-title")
        given["container_title_short"] = "" if fold(short) == fold(given["container_title"]) else short


def _people(record: Element, kind: ItemType, given: Values) -> None:
    """Who did what depends on the type: the "Secondary Author" of a chapter is its editor, of a book its series'."""
    first, second, third, fourth = (
        typed.listed(texts_at(record, f"contributors/{role}/author"), _name)
        for role in ("authors", "secondary-authors", "tertiary-authors", "subsidiary-authors")
    )
    given["author"], given["translator"] = first, fourth
    if kind is ItemType.THESIS:
        given["contributor"], given["translator"] = third or second, ()
    elif kind is ItemType.MOTION_PICTURE:
        given["author"], given["director"], given["translator"] = (), first, ()
    elif kind in WITH_SERIES:
        given["collection_editor"], given["editor"] = second, third
    else:
        given["editor"], given["collection_editor"] = second, third
    element = record.find("ref-type")
    if element is not None and {element.get("name", "").lower(), inner(element)} & EDITED_BOOK:
        given["author"], given["editor"] = (), first


def _name(text: str) -> Name:
    """A name that ends in a comma is an institution (EndNote manual, "Corporate authors"); so are several words."""
    if "," in text.rstrip(", "):
        return typed.inverted(text)
    return Name(literal=text.rstrip(", ")) if text.endswith(",") or " " in text else Name(family=text)


def _dates(record: Element, kind: ItemType, given: Values) -> None:
    given["issued"] = endnote_dates.date(text_at(record, "dates/year"), text_at(record, "dates/pub-dates/date"))
    given["accessed"] = endnote_dates.date("", text_at(record, "access-date"))


def _numbers(record: Element, kind: ItemType, given: Values) -> None:
    number, issue, edition = (text_at(record, tag) for tag in ("number", "issue", "edition"))
    if kind in SERIES_VOLUME:
        given["collection_number"] = number
    elif kind in PERIODICALS | {ItemType.PAPER_CONFERENCE}:
        given["issue"] = issue or number
    else:
        given["number"] = number
    if kind is ItemType.SOFTWARE:
        given["version"] = edition
    elif kind not in PERIODICALS or kind is ItemType.ARTICLE_NEWSPAPER:  # a journal's is the date of its first issue
        given["edition"] = edition
    if kind is ItemType.ARTICLE_NEWSPAPER:
        given["section"] = text_at(record, "section")


def _pages(record: Element, kind: ItemType, given: Values) -> None:
    text = text_at(record, "pages")
    if kind in WHOLE and not re.search(r"\d\s*[-–,]\s*\d", text):
        given["number_of_pages"] = text
    elif kind is ItemType.MOTION_PICTURE:
        given["dimensions"] = text
    elif kind in PERIODICALS:
        given["page"], number = typed.page_or_article(text)
        given["article_number"] = text_at(record, "custom7") or number
    else:
        given["page"] = typed.pages(text)


def _identifiers(record: Element, kind: ItemType, given: Values) -> None:
    given["doi"] = typed.doi(text_at(record, "electronic-resource-num"))
    addresses = texts_at(record, "urls/related-urls/url") or texts_at(record, "urls/web-urls/url")
    for address in addresses:
        if found := typed.doi(address):
            given["doi"] = given["doi"] or found
        else:
            given.setdefault("url", address)
    _add_numbers_of_books(text_at(record, "isbn"), kind, given)
    accession, base = text_at(record, "accession-num"), given.get("source", "").lower()
    if accession.isdigit() and (not base or any(word in base for word in _MEDICAL)) and kind in PERIODICALS:
        given["pmid"] = accession
    pmcid = text_at(record, "custom2")
    given["pmcid"] = pmcid if re.fullmatch(r"PMC\d+", pmcid) else ""


def _add_numbers_of_books(text: str, kind: ItemType, given: Values) -> None:
    """``isbn`` holds the ISSN, too, and the number of a report and a patent."""
    found = _SINGLE_NUMBER.findall(text)
    if kind in (ItemType.REPORT, ItemType.PATENT, ItemType.STANDARD):
        given["number"] = text or given.get("number", "")
    elif kind in PERIODICALS or typed.issn(found[:1]) == text:
        given["issn"] = typed.issn(found)
    elif found:
        given["isbn"] = typed.isbn(found[0])


def _meeting(record: Element, kind: ItemType, given: Values) -> None:
    """Conference Proceedings name the meeting second, the volume third ("Proceedings Title" is Custom 3)."""
    proceedings = text_at(record, "custom3")
    if kind is not ItemType.PAPER_CONFERENCE or not proceedings:
        return
    given["event_title"], given["container_title"] = given["container_title"], proceedings
    if place := text_at(record, "custom1"):
        given["event_place"], given["publisher_place"] = given.get("publisher_place", ""), place


def _web_page(record: Element, kind: ItemType, given: Values) -> None:
    """A Web Page says in "Volume" and "Number" when it was looked at ("Access Year", "Access Date")."""
    if kind is ItemType.WEBPAGE:
        year, day = given.pop("volume", ""), given.pop("number", "")
        given["accessed"] = given["accessed"] or endnote_dates.date(year, day)
