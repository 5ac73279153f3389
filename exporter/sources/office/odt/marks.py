"""LibreOffice's own citations: marks that carry the whole record, in the vocabulary of BibTeX.

Source: OpenDocument 1.3 part 3, 7.6 (text:bibliography-mark) and 19.792 (text:bibliography-type).
"""

import re
from typing import Any
from xml.etree.ElementTree import Element

from exporter.csl import ItemType
from exporter.reference import Names, Reference
from exporter.sources import typed
from exporter.sources.elements import attribute
from exporter.sources.office.works import Work, of_record

_TYPES = {
    "article": ItemType.ARTICLE_JOURNAL,
    "book": ItemType.BOOK,
    "booklet": ItemType.PAMPHLET,
    "conference": ItemType.PAPER_CONFERENCE,
    "email": ItemType.PERSONAL_COMMUNICATION,
    "inbook": ItemType.CHAPTER,
    "incollection": ItemType.CHAPTER,
    "inproceedings": ItemType.PAPER_CONFERENCE,
    "journal": ItemType.PERIODICAL,
    "manual": ItemType.REPORT,
    "mastersthesis": ItemType.THESIS,
    "phdthesis": ItemType.THESIS,
    "proceedings": ItemType.BOOK,
    "techreport": ItemType.REPORT,
    "unpublished": ItemType.MANUSCRIPT,
    "www": ItemType.WEBPAGE,
}
_GENRES = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
_SAME = {
    "title": "title",
    "edition": "edition",
    "volume": "volume",
    "publisher_place": "address",
    "chapter_number": "chapter",
    "collection_title": "series",
    "isbn": "isbn",
    "note": "note",
    "annote": "annote",
    "url": "url",
}
_AND = re.compile(r"\s+and\s+|\s*;\s*")


def work_in(mark: Element) -> Work:
    """The work of a mark, known by its identifier."""
    record = _reference(mark)
    return of_record(record, [f"mark {record.citation_key}"] if record.citation_key else [])


def _reference(mark: Element) -> Reference:
    said = attribute(mark, "bibliography-type")
    kind = _TYPES.get(said, ItemType.DOCUMENT)
    values: dict[str, Any] = {variable: attribute(mark, name) for variable, name in _SAME.items()}
    values["author"], values["editor"] = (_names(attribute(mark, role)) for role in ("author", "editor"))
    values["container_title"] = attribute(mark, "journal") or attribute(mark, "booktitle")
    values["publisher"] = next(
        filter(None, (attribute(mark, name) for name in ("publisher", "school", "institution", "organizations"))), ""
    )
    values["genre"] = attribute(mark, "report-type") or _GENRES.get(said, "")
    values["issue" if kind is ItemType.ARTICLE_JOURNAL else "number"] = attribute(mark, "number")
    values["page"] = typed.pages(attribute(mark, "pages").replace("--", "-"))
    values["issued"] = typed.date(attribute(mark, "year"), attribute(mark, "month"))
    values["issn"] = typed.issn([attribute(mark, "issn")])
    values["doi"] = typed.doi(values["url"])
    if values["doi"]:
        values["url"] = ""
    key = attribute(mark, "identifier")
    return Reference(type=kind, citation_key=key, **{name: value for name, value in values.items() if value})


def _names(text: str) -> Names:
    """Names as people write them in one field: "Merton, Robert K.; Kuhn, Thomas S.", or with "and"."""
    parts = [part for part in _AND.split(text) if part.strip()]
    return typed.names((typed.inverted(part) if "," in part else typed.direct(part)) for part in parts)
