"""Citavi's records in a Word document's fields: JSON in Base64, in Citavi's own vocabulary.

Citavi publishes no description of it; the names are those that its program writes (``SwissAcademic.Citavi.Reference``).
An object that came before is named by its number (``$id`` and ``$ref``, as Newtonsoft's Json.NET has them).
"""

import base64
import json
import re
from collections.abc import Iterator
from typing import Any

from exporter.csl import ItemType
from exporter.reference import Name, Reference
from exporter.sources import typed
from exporter.sources.office.csl import Unreadable
from exporter.sources.office.works import Work, of_record

_TYPES = {
    "Book": ItemType.BOOK,
    "BookEdited": ItemType.BOOK,
    "CollectedWorks": ItemType.BOOK,
    "ComputerProgram": ItemType.SOFTWARE,
    "ConferenceProceedings": ItemType.BOOK,
    "Contribution": ItemType.CHAPTER,
    "InternetDocument": ItemType.WEBPAGE,
    "JournalArticle": ItemType.ARTICLE_JOURNAL,
    "Lecture": ItemType.SPEECH,
    "Manuscript": ItemType.MANUSCRIPT,
    "Map": ItemType.MAP,
    "Movie": ItemType.MOTION_PICTURE,
    "NewsAgencyReport": ItemType.ARTICLE_NEWSPAPER,
    "NewspaperArticle": ItemType.ARTICLE_NEWSPAPER,
    "Patent": ItemType.PATENT,
    "PersonalCommunication": ItemType.PERSONAL_COMMUNICATION,
    "SpecialIssue": ItemType.PERIODICAL,
    "Standard": ItemType.STANDARD,
    "StatuteOrRegulation": ItemType.LEGISLATION,
    "Thesis": ItemType.THESIS,
    "UnpublishedWork": ItemType.REPORT,  # "grey literature" in the program
}
# Citavi's name of a field that has but one meaning, and ours.
_SAME = {
    "title": "Title",
    "volume": "Volume",
    "publisher_place": "PlaceOfPublication",
    "edition": "Edition",
    "isbn": "Isbn",
    "number_of_volumes": "NumberOfVolumes",
    "pmid": "PubMedId",
    "url": "OnlineAddress",
}
_SHOWN = re.compile(r"<os>(.*?)</os>", re.DOTALL)  # a page range as it is printed, inside its own small XML


def works_in(coded: str) -> list[Work]:
    """The works of a citation. Raises :class:`Unreadable`, also where it names works without their records."""
    coded = coded.strip().removeprefix("{").removesuffix("}")
    try:
        data = json.loads(base64.b64decode(coded, validate=True))
    except (ValueError, RecursionError):
        raise Unreadable("Citavi's data is broken") from None
    if not isinstance(data, dict):
        raise Unreadable("Citavi's data is broken")
    known = {str(each["$id"]): each for each in _objects(data) if "$id" in each}
    entries = [_whole(entry, known) for entry in _list(data, "Entries")]
    records = [(_whole(entry.get("Reference"), known), str(entry.get("ReferenceId", ""))) for entry in entries]
    if not any(record for record, _ in records):
        raise Unreadable("Citavi left the records in its project; export them there")
    return [of_record(_reference(record, known), [name] if name else []) for record, name in records]


def _objects(root: object) -> Iterator[dict[str, Any]]:
    waiting = [root]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _whole(value: object, known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The object, or that which is named by its number; an empty one for what is none."""
    if isinstance(value, dict) and "$ref" in value:
        value = known.get(str(value["$ref"]))
    return value if isinstance(value, dict) else {}


def _list(data: dict[str, Any], label: str) -> list[Any]:
    value = data.get(label)
    return value if isinstance(value, list) else []


def _text(data: dict[str, Any], label: str) -> str:
    value = data.get(label)
    return str(value).strip() if isinstance(value, str | int) else ""


def _reference(data: dict[str, Any], known: dict[str, dict[str, Any]]) -> Reference:
    kind = _TYPES.get(_text(data, "ReferenceType"), ItemType.DOCUMENT)
    values: dict[str, Any] = {variable: _text(data, label) for variable, label in _SAME.items()}
    subtitle = _text(data, "Subtitle")
    values["title"] += f": {subtitle}" if subtitle else ""
    parent = _whole(data.get("ParentReference"), known)
    journal = _whole(data.get("Periodical"), known)
    values["container_title"] = _text(journal, "Name") or _text(parent, "Title")
    values["container_title_short"] = _text(journal, "StandardAbbreviation")
    values["issn"] = _text(journal, "Issn")
    values["collection_title"] = _text(_whole((parent or data).get("SeriesTitle"), known), "Name")
    values["issue" if kind is ItemType.ARTICLE_JOURNAL else "number"] = _text(data, "Number")
    if kind is ItemType.THESIS:
        values["genre"] = _text(data, "SpecificField1")
    for variable, role in (("author", "Authors"), ("editor", "Editors"), ("translator", "Translators")):
        people = (_whole(each, known) for each in _list(data, role))
        values[variable] = typed.names(map(_name, people))
    values["editor"] = values["editor"] or typed.names(_name(_whole(each, known)) for each in _list(parent, "Editors"))
    if not values["author"]:
        values["author"] = typed.names(_name(_whole(each, known)) for each in _list(data, "Organizations"))
    publishers = [
        _text(_whole(each, known), "Name") for each in _list(data, "Publishers") or _list(parent, "Publishers")
    ]
    values["publisher"] = "; ".join(filter(None, publishers))
    values["publisher_place"] = values["publisher_place"] or _text(parent, "PlaceOfPublication")
    values["page"] = typed.pages(_pages(_text(data, "PageRange")))
    values["issued"] = typed.date(_text(data, "YearResolved") or _text(data, "Year") or _text(parent, "Year"))
    values["doi"] = typed.doi(_text(data, "Doi"))
    return Reference(type=kind, **{variable: value for variable, value in values.items() if value})


def _pages(text: str) -> str:
    shown = _SHOWN.findall(text)
    return shown[-1] if shown else "" if text.startswith("<") else text


def _name(person: dict[str, Any]) -> Name:
    family, given = _text(person, "LastName"), _text(person, "FirstName")
    if not given and " " in family:
        return Name(literal=family)
    return typed.person(" ".join(filter(None, (_text(person, "Prefix"), family))), given, _text(person, "Suffix"))
