"""MODS, the XML of libraries, which bibutils and Zotero write too.

Source: Library of Congress, "MODS User Guidelines (Version 3)".
"""

from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from exporter.csl import ItemType
from exporter.document import Document
from exporter.reference import Date, Name, Names, Pages, Reference
from exporter.sources import typed
from exporter.sources.elements import inner, local, text_at, texts_at
from exporter.sources.printed import document_of
from exporter.sources.records import medline

Values = dict[str, Any]
# The genres of the MARC list and those that bibutils and Zotero write, as they tell the type of a work.
_GENRES = {
    "academic journal": ItemType.ARTICLE_JOURNAL, "journal article": ItemType.ARTICLE_JOURNAL,
    "article": ItemType.ARTICLE_JOURNAL, "journalarticle": ItemType.ARTICLE_JOURNAL,
    "periodical": ItemType.ARTICLE_JOURNAL, "magazine": ItemType.ARTICLE_MAGAZINE,
    "magazinearticle": ItemType.ARTICLE_MAGAZINE, "newspaper": ItemType.ARTICLE_NEWSPAPER,
    "newspaperarticle": ItemType.ARTICLE_NEWSPAPER, "book": ItemType.BOOK, "booksection": ItemType.CHAPTER,
    "book chapter": ItemType.CHAPTER, "conference publication": ItemType.PAPER_CONFERENCE,
    "conferencepaper": ItemType.PAPER_CONFERENCE, "thesis": ItemType.THESIS, "theses": ItemType.THESIS,
    "ph.d. thesis": ItemType.THESIS, "masters thesis": ItemType.THESIS, "report": ItemType.REPORT,
    "technical report": ItemType.REPORT, "webpage": ItemType.WEBPAGE, "web site": ItemType.WEBPAGE,
    "patent": ItemType.PATENT, "map": ItemType.MAP, "motion picture": ItemType.MOTION_PICTURE,
    "manuscript": ItemType.MANUSCRIPT, "dataset": ItemType.DATASET, "preprint": ItemType.ARTICLE,
}  # fmt: skip
_IN_BOOKS = {ItemType.BOOK: ItemType.CHAPTER, ItemType.DOCUMENT: ItemType.CHAPTER}
# MARC's codes of relators, and their names.
_ROLES = {
    "aut": "author", "author": "author", "cre": "author", "creator": "author", "edt": "editor", "editor": "editor",
    "trl": "translator", "translator": "translator", "drt": "director", "ths": "contributor",
    "thesis advisor": "contributor",
}  # fmt: skip


def read(root: Element, name: str) -> Document:
    """The records of the file, each with its citation key."""
    for element in root.iter():
        element.tag = local(element)
    return document_of([_reference(element) for element in root.iter("mods")], name)


def _related(mods: Element, *kinds: str) -> Element:
    """The first related item of the kind; an empty one where there is none."""
    return next((each for each in mods.findall("relatedItem") if each.get("type") in kinds), Element("relatedItem"))


def _reference(mods: Element) -> Reference:
    host, series = _related(mods, "host"), _related(mods, "series")
    holding = host if len(host) else mods
    kind = _kind(mods, host)
    given: Values = {
        "citation_key": mods.get("ID") or _identifier((mods,), "citekey"),
        "title": _title(mods),
        "container_title": _title(host),
        "container_title_short": _title(host, kind="abbreviated"),
        "collection_title": _title(series),
        "collection_number": _detail(series, "volume", "number"),
        "abstract": text_at(mods, "abstract"),
        "keyword": tuple(texts_at(mods, "subject/topic")),
        "language": medline.language(text_at(mods, "language/languageTerm")),
        "url": text_at(mods, "location/url"),
        "note": "; ".join(
            inner(each) for each in mods.findall("note") if each.get("type") != "statement of responsibility"
        ),
    }
    _add_people(given, mods, host, series)
    _add_imprint(given, mods, holding)
    _add_places(given, mods, host, kind)
    _add_identifiers(given, (mods, host))
    return Reference(type=kind, **{name: value for name, value in given.items() if value})


def _kind(mods: Element, host: Element) -> ItemType:
    own = _kind_of(mods)
    if not len(host):
        return own
    holder = _kind_of(host)
    if own in _IN_BOOKS:
        own = holder if holder is not ItemType.BOOK else own
    return _IN_BOOKS.get(own, own)


def _kind_of(element: Element) -> ItemType:
    genres = (inner(each).lower() for each in element.findall("genre"))
    kind = next((_GENRES[genre] for genre in genres if genre in _GENRES), None)
    monograph = text_at(element, "originInfo/issuance") == "monographic"
    return kind or (ItemType.BOOK if monograph else ItemType.DOCUMENT)


def _title(element: Element, *, kind: str = "") -> str:
    for info in element.findall("titleInfo"):
        if (info.get("type") or "") == kind:
            title = " ".join(filter(None, (text_at(info, "nonSort"), text_at(info, "title"))))
            return ": ".join(filter(None, (title, text_at(info, "subTitle"))))
    return ""


def _add_people(given: Values, mods: Element, host: Element, series: Element) -> None:
    for element, others in (
        (mods, {}),
        (host, {"author": "container_author"}),
        (series, {"editor": "collection_editor"}),
    ):
        for role, people in _people(element.findall("name")).items():
            given.setdefault(others.get(role, role), people)


def _people(elements: Iterable[Element]) -> dict[str, Names]:
    found: dict[str, list[Name]] = {}
    for element in elements:
        terms = [inner(each).lower() for each in element.iterfind("role/roleTerm")]
        role = next((_ROLES[term] for term in terms if term in _ROLES), "" if terms else "author")
        if role:
            found.setdefault(role, []).append(_name(element))
    return {role: typed.names(people) for role, people in found.items()}


def _name(element: Element) -> Name:
    parts: dict[str, list[str]] = {}
    for part in element.findall("namePart"):
        parts.setdefault(part.get("type", ""), []).append(inner(part))
    if family := " ".join(parts.get("family", ())):
        return typed.person(family, " ".join(parts.get("given", ())), " ".join(parts.get("termsOfAddress", ())))
    whole = " ".join(parts.get("", ()))
    return Name(literal=whole) if element.get("type") in ("corporate", "conference") else typed.inverted(whole)


def _add_imprint(given: Values, mods: Element, holding: Element) -> None:
    """Who published it: the record says so itself, or says it of what holds the work."""
    for origin in (*mods.findall("originInfo"), *holding.findall("originInfo")):
        places = (each for each in origin.iterfind("place/placeTerm") if each.get("type") != "code")
        given.setdefault("publisher", text_at(origin, "publisher"))
        given.setdefault("publisher_place", next(map(inner, places), ""))
        given.setdefault("edition", typed.edition(text_at(origin, "edition")))
        given["issued"] = given.get("issued") or _issued(origin)
    given["issued"] = given.get("issued") or next(
        (typed.iso(inner(each)) for each in holding.iterfind("part/date")), None
    )


def _issued(origin: Element) -> Date | None:
    dates = [*origin.findall("dateIssued"), *origin.findall("copyrightDate"), *origin.findall("dateCreated")]
    dates.sort(key=lambda each: each.get("encoding") not in ("w3cdtf", "iso8601", "edtf"))
    return next((typed.iso(inner(each).strip("[]c© ")) for each in dates), None)


def _detail(element: Element, *kinds: str) -> str:
    for kind in kinds:
        for part in element.findall("part"):
            for detail in part.findall("detail"):
                if detail.get("type") == kind and (text := text_at(detail, "number")):
                    return text
    return ""


def _add_places(given: Values, mods: Element, host: Element, kind: ItemType) -> None:
    """A host's "number" is an issue where it is a journal; of other works it is their own."""
    given["volume"] = _detail(mods, "volume") or _detail(host, "volume")
    in_journal = kind in (ItemType.ARTICLE_JOURNAL, ItemType.ARTICLE_MAGAZINE)
    kinds = ("issue", "number") if in_journal else ("number", "issue")
    given["issue" if in_journal else "number"] = _detail(mods, *kinds) or _detail(host, *kinds)
    for extent in (*mods.iterfind("part/extent"), *host.iterfind("part/extent")):
        if extent.get("unit", "page").startswith("page"):
            given["page"] = given.get("page") or _pages(extent)


def _pages(extent: Element) -> Pages:
    first, last = text_at(extent, "start"), text_at(extent, "end")
    return typed.first_and_last(first, last) or typed.pages(text_at(extent, "list"))


def _add_identifiers(given: Values, elements: tuple[Element, ...]) -> None:
    given["doi"] = typed.doi(_identifier(elements[:1], "doi"))
    given["isbn"] = typed.isbn(_identifier(elements, "isbn"))
    given["issn"] = typed.issn([_identifier(elements, "issn")])
    given["pmid"] = _identifier(elements[:1], "pmid", "pubmed")
    if arxiv := _identifier(elements[:1], "arxiv"):
        given |= {"archive": "arXiv", "archive_location": arxiv}


def _identifier(elements: Iterable[Element], *kinds: str) -> str:
    return next(_identifiers(elements, kinds), "")


def _identifiers(elements: Iterable[Element], kinds: tuple[str, ...]) -> Iterator[str]:
    for element in elements:
        for each in element.findall("identifier"):
            if each.get("type", "").lower() in kinds:
                yield inner(each)
