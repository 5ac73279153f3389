"""The tags of a RIS record to a Reference: the inverse of :mod:`exporter.formats.ris_tags`."""

import re
from typing import Any

from exporter.csl import ItemType
from exporter.formats import dates, mapping, names, pages
from exporter.formats.addresses import bare_doi
from exporter.formats.ris_source import Record
from exporter.formats.table.types import TYPES
from exporter.formats.words import ISSN, STATUS
from exporter.reference import Date, Doubt, Foreign, Name, Names, Reference

RANGE = re.compile(r"[-–,]")
_LABEL = re.compile(r"([A-Za-z][\w -]*): (.*)")
# Zotero's name for the one type that its "Extra" does not know by CSL's name.
PREPRINT = "preprint"
_TYPES = {each.zotero.lower(): each.csl for each in reversed(TYPES)} | {each.value: each for each in ItemType}
# The variables by their CSL names, in small letters, "_" and "-" taken for the same.
_LABELLED = {mapping.csl_name(each).lower().replace("_", "-"): each for each in mapping.variables()}
WORKS = frozenset({ItemType.BOOK, ItemType.THESIS, ItemType.MANUSCRIPT})
_READ_APART = frozenset({"PY", "Y1", "DA", "SP", "EP", "C7", "SN", "DB", "AN", "N1", "M2", "LB", "ID"})
# A tag that repeats another for the sake of one program, per type: EndNote's access date, issue, issue date.
REPEATS = {
    ItemType.WEBPAGE: ("M1", "Y2"),
    ItemType.ARTICLE_NEWSPAPER: ("C2", "IS"),
    ItemType.PATENT: ("C2", "DA"),
    ItemType.ARTICLE: ("PB", "DB"),
}


def to_reference(record: Record) -> Reference:
    """The record of its tags; tags that have no place in it are carried along as foreign."""
    kind, labels, foreign = _labels(record)
    values: dict[str, Any] = {}
    for tag, texts in _without_repeats(record, kind).items():
        variable = mapping.variable_of_tag(tag, kind)
        if tag == "AU" and record.type == "EDBOOK":
            variable = "editor"
        if tag in _READ_APART or (tag == "AN" and variable == "archive_location"):
            continue
        if not variable or variable in values or _has_no_way_back(variable, kind):
            foreign += [Foreign("ris", tag, text) for text in texts if text != values.get(variable)]
            continue
        values[variable] = _value(variable, texts)
        if not isinstance(values[variable], Names | tuple):
            foreign += [Foreign("ris", tag, text) for text in texts[1:]]
    _add_dates(values, record)
    _add_pages(values, record, kind)
    foreign += _add_numbers(values, record, kind)
    _add_archive(values, record, kind)
    _add_notes(values, record)
    values |= labels
    _drop_institution(values, kind, labels)
    key = (record.tags.get("LB") or record.tags.get("ID") or [""])[0]
    if not values.get("doi"):
        foreign = _with_doi(values, foreign)
    foreign += _unsaid(values, record, kind, key)
    known = mapping.item_type_of_tag(record.type) is not None
    doubts = () if known else (Doubt(f"line {record.line}: the type {record.type} is not known", "type"),)
    return Reference(type=kind, citation_key=key, foreign=tuple(foreign), doubts=doubts, **values)


def _has_no_way_back(variable: str, kind: ItemType) -> bool:
    """Whether the type cannot write the variable: "M3 - Article" is no genre of a journal article."""
    own = mapping.tag_type(Reference(type=kind))
    return own in mapping.WITHOUT_M2 and not mapping.row(variable, kind).ris


def _labels(record: Record) -> tuple[ItemType, dict[str, Any], list[Foreign]]:
    """What ``M2`` says in labels: the type, and variables; other values are foreign."""
    kind = mapping.item_type_of_tag(record.type) or ItemType.DOCUMENT
    texts: dict[str, list[str]] = {}
    foreign = []
    for value in record.tags.get("M2", []):
        match = _LABEL.fullmatch(value)
        label = match[1].strip().lower().replace(" ", "-").replace("_", "-") if match else ""
        if match and label == "type" and match[2].lower() in _TYPES:
            kind = _TYPES[match[2].lower()]
        elif match and label in _LABELLED:
            texts.setdefault(_LABELLED[label], []).append(match[2])
        else:
            foreign.append(Foreign("ris", "M2", value))
    return kind, {variable: _labelled_value(variable, each) for variable, each in texts.items()}, foreign


def _labelled_value(variable: str, texts: list[str]) -> object:
    if variable in mapping.NAMES:
        return Names(tuple(_unbarred(text) for text in texts))
    if variable in mapping.DATES:
        return dates.from_edtf(texts[0]) or dates.from_slashes(texts[0])
    if variable == "page":
        return pages.from_text(texts[0])
    return _value(variable, texts)


def _unbarred(text: str) -> Name:
    family, bars, given = text.partition("||")
    if not bars:
        return Name(literal=text.rstrip(", "))
    return names.from_ris(", ".join(part.strip() for part in (family, given) if part.strip()))


def _value(variable: str, texts: list[str]) -> object:
    if variable in mapping.NAMES:
        return names.from_ris_lines(texts)
    if variable in mapping.DATES:
        return dates.from_slashes(texts[0])
    if variable == "keyword":
        return tuple(texts)
    if variable == "doi":
        return bare_doi(texts[0])
    return texts[0]


def _without_repeats(record: Record, kind: ItemType) -> dict[str, list[str]]:
    repeat, source = REPEATS.get(kind, ("", ""))
    same = repeat in record.tags and record.tags[repeat] == record.tags.get(source)
    tags = {tag: record.tags[tag] for tag in mapping.own_first(record.tags, kind) if not (same and tag == repeat)}
    # JO is the journal's short name beside a full one, and its name where it stands alone.
    full = "T2" in tags or "JF" in tags
    if full and tags.get("JO") and tags["JO"] in (tags.get("T2"), tags.get("JF")):
        del tags["JO"]
    short = full and not {"J2", "JA", "J1"} & tags.keys()
    return {"J2" if tag == "JO" and short else tag: texts for tag, texts in tags.items()}


def _first(record: Record, *tags: str) -> str:
    return next((record.tags[tag][0] for tag in tags if record.tags.get(tag)), "")


def _add_dates(values: dict[str, Any], record: Record) -> None:
    year, letter = dates.split_letter(_first(record, "PY", "Y1"))
    if letter:
        values["year_suffix"] = letter
    if year.lower() in STATUS:
        values["status"], year = year.lower(), ""
    fuller = _first(record, "DA") or (_first(record, "Y1") if "PY" in record.tags else "")
    values["issued"] = dates.from_ris(year, fuller)


def _add_pages(values: dict[str, Any], record: Record, kind: ItemType) -> None:
    start, end, number = _first(record, "SP"), _first(record, "EP"), _first(record, "C7")
    own = mapping.variable_of_tag("SP", kind)
    if own != "page" or (kind in WORKS and not end and not RANGE.search(start)):
        values["number_of_pages" if own == "page" else own] = start
    elif start and (start != number or end):
        values["page"] = pages.from_ris(start, end)
    values["article_number"] = number


def own_numbers(kind: ItemType) -> list[str]:
    """Which of ISBN and ISSN can be the ``SN`` of a type."""
    return [variable for variable in ("isbn", "issn") if mapping.row(variable, kind).ris]


def _add_numbers(values: dict[str, Any], record: Record, kind: ItemType) -> list[Foreign]:
    own = own_numbers(kind) or [mapping.variable_of_tag("SN", kind)]
    beside = []
    for text in record.tags.get("SN", []):
        serial = ISSN.fullmatch(text) and own[0] == "isbn"  # whatever the type: the ISSN of a book's series
        variable = "issn" if serial else own[-1] if ISSN.fullmatch(text) else own[0]
        if values.setdefault(variable, text) != text:
            beside.append(Foreign("ris", "SN", text))
    return beside


def _add_archive(values: dict[str, Any], record: Record, kind: ItemType) -> None:
    archive, number = _first(record, mapping.row("archive", kind).ris), _first(record, "AN")
    if _first(record, "DB").lower() == "pubmed" and number:
        values["pmid"] = number
        archive = "" if archive.lower() == "pubmed" else archive
    else:
        values["archive_location"] = number
    values["archive"] = archive


def _with_doi(values: dict[str, Any], foreign: list[Foreign]) -> list[Foreign]:
    """A DOI in ``M3``, as Mendeley has it where the type has no kind, is the DOI."""
    found = next((each for each in foreign if each.name == "M3" and bare_doi(each.value).startswith("10.")), None)
    if found is None:
        return foreign
    values["doi"] = bare_doi(found.value)
    return [each for each in foreign if each is not found]


def _unsaid(values: dict[str, Any], record: Record, kind: ItemType, key: str) -> list[Foreign]:
    """What stands in tags of which one value is taken and that the record says nowhere."""
    issued = values.get("issued")
    said = {key, values.get("pmid"), values.get("archive_location"), values.get("archive"), *_page_texts(values)}
    foreign = []
    for tag in ("LB", "ID", "PY", "Y1", "DA", "SP", "EP", "C7", "DB", "AN"):
        texts = record.tags.get(tag, [])
        first = tag in ("SP", "PY", "DA", "Y1")
        known = {texts[0]} if texts and first and _is_understood(tag, texts[0], issued) else set()
        foreign += [Foreign("ris", tag, text) for text in texts if text not in known | said and not _same(text, values)]
    return foreign


def _page_texts(values: dict[str, Any]) -> set[str]:
    page = values.get("page") or pages.from_text("")
    parts = {text for each in page.ranges for text in (each.first, each.last)}
    return parts | {page.literal, values.get("article_number", ""), values.get("number_of_pages", "")}


def _is_understood(tag: str, text: str, issued: Date | None) -> bool:
    if issued is None:
        return tag in ("SP", "PY")
    if tag not in ("DA", "Y1"):
        return True
    alone = dates.from_slashes(text)
    if alone.year is None:  # "OCT 15" beside the year
        return bool(issued.month or issued.season) or issued == alone
    return alone.year == issued.year


def _same(text: str, values: dict[str, Any]) -> bool:
    return text.lower() == "pubmed" and bool(values.get("pmid"))


def _add_notes(values: dict[str, Any], record: Record) -> None:
    notes = []
    for text in record.tags.get("N1", []):
        if text.rstrip(".").lower() in STATUS and not values.get("status"):
            values["status"] = text.rstrip(".").lower()
        elif text.startswith(mapping.STATUS_LABEL) and not values.get("status"):
            values["status"] = text.removeprefix(mapping.STATUS_LABEL)
        else:
            notes.append(text)
    values["note"] = "; ".join(notes)


def _drop_institution(values: dict[str, Any], kind: ItemType, labels: dict[str, Any]) -> None:
    """A report's publisher that repeats its first author is there only because programs demand one."""
    people = values.get("author", Names()).people
    repeated = bool(people) and people[0].literal == values.get("publisher")
    if kind in mapping.INSTITUTIONAL and repeated and "publisher" not in labels:
        values["publisher"] = ""
