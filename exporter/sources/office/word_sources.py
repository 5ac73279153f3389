"""Word's own list of sources, an XML part of the document that its CITATION and BIBLIOGRAPHY fields speak of.

Source: ECMA-376 part 1, 22.6 (Bibliography).
"""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from exporter.csl import ItemType
from exporter.reference import Name, Names, Reference
from exporter.sources import typed
from exporter.sources.elements import inner, local
from exporter.sources.office.works import Work, of_record
from exporter.text import squeeze

_TYPES = {
    "ArticleInAPeriodical": ItemType.ARTICLE_MAGAZINE,
    "Book": ItemType.BOOK,
    "BookSection": ItemType.CHAPTER,
    "Case": ItemType.LEGAL_CASE,
    "ConferenceProceedings": ItemType.PAPER_CONFERENCE,
    "DocumentFromInternetSite": ItemType.WEBPAGE,
    "ElectronicSource": ItemType.DOCUMENT,
    "Film": ItemType.MOTION_PICTURE,
    "InternetSite": ItemType.WEBPAGE,
    "Interview": ItemType.INTERVIEW,
    "JournalArticle": ItemType.ARTICLE_JOURNAL,
    "Patent": ItemType.PATENT,
    "Performance": ItemType.PERFORMANCE,
    "Report": ItemType.REPORT,
    "SoundRecording": ItemType.SONG,
    "Art": ItemType.GRAPHIC,
}
_SAME = {
    "title": ("Title",),
    "title_short": ("ShortTitle",),
    "container_title": ("JournalName", "PeriodicalTitle", "BookTitle", "ConferenceName", "InternetSiteTitle"),
    "volume": ("Volume",),
    "issue": ("Issue",),
    "edition": ("Edition",),
    "publisher": ("Publisher", "Institution", "ProductionCompany"),
    "publisher_place": ("City",),
    "number_of_volumes": ("NumberVolumes",),
    "chapter_number": ("ChapterNumber",),
    "url": ("URL",),
    "genre": ("ThesisType",),
    "number": ("PatentNumber", "CaseNumber"),
    "note": ("Comments",),
}
_ROLES = {"author": "Author", "editor": "Editor", "translator": "Translator", "director": "Director"}


def is_sources(root: Element) -> bool:
    """Whether a part of the document is the list."""
    return local(root) == "Sources" and "bibliography" in root.tag


def works_in(root: Element) -> Iterator[tuple[str, Work]]:
    """The works of the list, each behind its tag."""
    for source in root:
        parts = {local(each): each for each in source}
        record = _reference({label: inner(each) for label, each in parts.items()}, source)
        tag = squeeze(parts["Tag"].text or "") if "Tag" in parts else ""
        yield tag, of_record(record, [tag] if tag else [])


def _reference(texts: dict[str, str], source: Element) -> Reference:
    values: dict[str, Any] = {
        variable: next((texts[label] for label in labels if texts.get(label)), "") for variable, labels in _SAME.items()
    }
    for variable, role in _ROLES.items():
        values[variable] = _people(source, role)
    values["issued"] = typed.date(texts.get("Year", ""), texts.get("Month", ""), texts.get("Day", ""))
    values["accessed"] = typed.date(
        texts.get("YearAccessed", ""), texts.get("MonthAccessed", ""), texts.get("DayAccessed", "")
    )
    kind = _TYPES.get(texts.get("SourceType", ""), ItemType.DOCUMENT)
    values["doi"] = typed.doi(texts.get("DOI", "") or texts.get("StandardNumber", ""))
    number = texts.get("StandardNumber", "")
    if number and not values["doi"]:
        values["issn" if typed.issn([number]) == number else "isbn"] = number
    values["page"] = typed.pages(texts.get("Pages", ""))
    return Reference(
        type=kind, citation_key=texts.get("Tag", ""), **{name: value for name, value in values.items() if value}
    )


def _people(source: Element, role: str) -> Names:
    """The people of a role: ``Author`` holds an element for each role, that of the author is called the same."""
    found: list[Name] = []
    for group in source:
        if local(group) != "Author":
            continue
        for each in (part for part in group if local(part) == role):
            for part in each.iter():
                if local(part) == "Corporate":
                    found.append(Name(literal=squeeze(part.text or "")))
                elif local(part) == "Person":
                    words = {local(name): squeeze(name.text or "") for name in part}
                    given = " ".join(filter(None, (words.get("First", ""), words.get("Middle", ""))))
                    found.append(typed.person(words.get("Last", ""), given))
    return typed.names(found)
