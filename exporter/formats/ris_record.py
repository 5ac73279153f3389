"""A Reference to the tags of a RIS record and back.

What has no tag of its own for the type goes into ``M2`` as "label: value", which Zotero puts into "Extra" and
reads from there; not in the types where EndNote takes ``M2`` for pages.
"""

import re
from typing import Any

from exporter.csl import ItemType
from exporter.formats import dates, mapping, names, pages
from exporter.formats.addresses import bare_doi
from exporter.formats.ris_source import Record
from exporter.formats.words import STATUS
from exporter.reference import Date, Doubt, Foreign, Name, Names, Pages, Reference
from exporter.text import squeeze

Tags = list[tuple[str, str]]

_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_RANGE = re.compile(r"[-–,]")
_LABEL = re.compile(r"([A-Za-z][\w -]*): (.*)")
# Zotero's name for the one type that RIS has no tag for and that it reads from "Extra".
_PREPRINT = "preprint"
_TYPES = {each.value: each for each in ItemType} | {_PREPRINT: ItemType.ARTICLE}
_VARIABLES = {mapping.csl_name(variable).lower(): variable for variable in mapping.variables()}
_WORKS = frozenset({ItemType.BOOK, ItemType.THESIS, ItemType.MANUSCRIPT})
_GROUPED = frozenset({"issued", "page", "article_number", "number_of_pages", "isbn", "issn", "pmid", "archive",
                      "archive_location", "status", "note"})  # fmt: skip
_READ_APART = frozenset({"PY", "Y1", "DA", "SP", "EP", "C7", "SN", "DB", "AN", "N1", "M2", "LB", "ID"})
# A tag that repeats another for the sake of one program, per type: EndNote's access date, issue, issue date.
_REPEATS = {
    ItemType.WEBPAGE: ("M1", "Y2"),
    ItemType.ARTICLE_NEWSPAPER: ("C2", "IS"),
    ItemType.PATENT: ("C2", "PY"),
    ItemType.ARTICLE: ("PB", "DB"),
}


def to_tags(reference: Reference) -> Tags:
    """All tags of a record but ``TY`` and ``ER``, in order; no value is empty or has a line break."""
    tags = _own_tags(reference)
    ty = mapping.tag_type(reference)
    if ty not in mapping.WITHOUT_M2:
        back = to_reference(Record(ty, _grouped(tags), 0))
        tags += _type_label(reference, back)
        for variable in mapping.variables():
            if getattr(back, variable) != getattr(reference, variable):
                tags += [
                    ("M2", f"{mapping.csl_name(variable)}: {text}") for text in _labelled(getattr(reference, variable))
                ]
    used = {tag for tag, _ in tags}
    tags += [(each.name, squeeze(each.value)) for each in reference.foreign if _is_writable(each, used)]
    return [(tag, value) for tag, value in tags if value]


def _is_writable(foreign: Foreign, used: set[str]) -> bool:
    legal = re.fullmatch(r"[A-Z][A-Z0-9]", foreign.name) and foreign.name not in ("TY", "ER")
    return foreign.format == "ris" and bool(legal) and (foreign.name == "M2" or foreign.name not in used)


def _grouped(tags: Tags) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for tag, value in tags:
        if value:
            grouped.setdefault(tag, []).append(value)
    return grouped


def _type_label(reference: Reference, back: Reference) -> Tags:
    if reference.type is ItemType.ARTICLE:
        return [("M2", f"Type: {_PREPRINT}")]
    return [("M2", f"Type: {reference.type.value}")] if back.type is not reference.type else []


def _own_tags(reference: Reference) -> Tags:
    """The tags that the table gives, and what programs want a second time."""
    tags: Tags = [("LB", reference.citation_key)]
    edited = mapping.tag_type(reference) == "EDBOOK"
    for variable in mapping.variables():
        tag = mapping.row(variable, reference.type).ris
        tag = "AU" if edited and variable == "editor" else tag
        if variable not in _GROUPED and tag:
            tags += [(tag, value) for value in _plain(variable, getattr(reference, variable))]
    tags += _issued(reference) + _pages(reference) + _numbers(reference) + _archive(reference)
    tags += _status(reference)
    present = _grouped(tags)
    repeat, source = _REPEATS.get(reference.type, ("", ""))
    if source in present and repeat not in present:
        tags.append((repeat, present[source][0]))
    if reference.type is ItemType.REPORT and "PB" not in present and reference.author.people:
        tags.append(("PB", reference.author.people[0].literal))
    return tags


def _plain(variable: str, value: object) -> list[str]:
    """The values of one tag. A date in words stays out: programs mangle it."""
    if isinstance(value, Names):
        return [names.to_ris(name) for name in value]
    if isinstance(value, Date):
        words = value.literal if variable == "original_date" else ""
        return [dates.to_slashes(value) or words]
    if isinstance(value, tuple):
        return list(value)
    return [value] if isinstance(value, str) else []


def _labelled(value: object) -> list[str]:
    """The values behind a label in ``M2``; names with Zotero's two bars between family and given name."""
    if isinstance(value, Names):
        return [name.literal or _barred(names.to_ris(name)) for name in value]
    if isinstance(value, Date):
        return [dates.to_edtf(value) or value.literal]
    if isinstance(value, Pages):
        return [pages.to_text(value)]
    return [text for each in _plain("", value) if (text := each)]


def _barred(text: str) -> str:
    family, _, given = text.partition(", ")
    return f"{family} || {given}".rstrip()


def _issued(reference: Reference) -> Tags:
    year, date = dates.to_ris(reference.issued) if reference.issued else ("", "")
    return [("PY", year), ("DA", date)]


def _pages(reference: Reference) -> Tags:
    """Pages; in whole works a range, else their number, as ``SP`` cannot be both."""
    start, end = pages.to_ris(reference.page)
    number = reference.article_number
    sp = mapping.row("page", reference.type).ris
    if reference.type in _WORKS:
        text = f"{start}–{end}" if end else start
        count = reference.number_of_pages
        plain_count = "" if _RANGE.search(count) else count
        return [("SP", text if _RANGE.search(text) else plain_count), ("C7", number)]
    if not sp:
        own = mapping.row("number_of_pages", reference.type).ris
        return [(own, reference.number_of_pages) if own else ("C7", ""), ("C7", number)]
    return [("SP", start or number), ("EP", end), ("C7", number)]


def _numbers(reference: Reference) -> Tags:
    """``SN``: one only, the first that its shape will tell again on reading."""
    own = _own_numbers(reference.type)
    if len(own) < 2:
        return [("SN", getattr(reference, variable)) for variable in own]
    isbn, issn = reference.isbn, reference.issn
    fitting = [isbn] * (not _ISSN.fullmatch(isbn)) + [issn] * bool(_ISSN.fullmatch(issn))
    return [("SN", next((number for number in fitting if number), ""))]


def _own_numbers(kind: ItemType) -> list[str]:
    """Which of ISBN and ISSN can be the ``SN`` of a type."""
    return [variable for variable in ("isbn", "issn") if mapping.row(variable, kind).ris]


def _archive(reference: Reference) -> Tags:
    tag = mapping.row("archive", reference.type).ris
    if reference.archive or reference.archive_location or not reference.pmid:
        return [(tag, reference.archive), ("AN", reference.archive_location)]
    return [("DB", "PubMed"), ("AN", reference.pmid)]


def _status(reference: Reference) -> Tags:
    status = reference.status
    tag = mapping.row("status", reference.type).ris
    if tag != "N1" or not status:
        return [(tag, status)]
    return [("N1", status[:1].upper() + status[1:] if status in STATUS else mapping.STATUS_LABEL + status)]


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
        if not variable or variable in values:
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
    known = mapping.item_type_of_tag(record.type) is not None
    doubts = () if known else (Doubt(f"line {record.line}: the type {record.type} is not known", "type"),)
    return Reference(type=kind, citation_key=key, foreign=tuple(foreign), doubts=doubts, **values)


def _labels(record: Record) -> tuple[ItemType, dict[str, Any], list[Foreign]]:
    """What ``M2`` says in labels: the type, and variables; other values are foreign."""
    kind = mapping.item_type_of_tag(record.type) or ItemType.DOCUMENT
    texts: dict[str, list[str]] = {}
    foreign = []
    for value in record.tags.get("M2", []):
        match = _LABEL.fullmatch(value)
        label = match[1].strip().lower().replace(" ", "-") if match else ""
        if match and label == "type" and match[2].lower() in _TYPES:
            kind = _TYPES[match[2].lower()]
        elif match and label.replace("_", "-") in _HYPHENATED:
            texts.setdefault(_HYPHENATED[label.replace("_", "-")], []).append(match[2])
        else:
            foreign.append(Foreign("ris", "M2", value))
    return kind, {variable: _labelled_value(variable, each) for variable, each in texts.items()}, foreign


_HYPHENATED = {label.replace("_", "-"): variable for label, variable in _VARIABLES.items()}


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
    repeat, source = _REPEATS.get(kind, ("", ""))
    same = repeat in record.tags and record.tags[repeat] == record.tags.get(source)
    return {tag: texts for tag, texts in record.tags.items() if not (same and tag == repeat)}


def _first(record: Record, *tags: str) -> str:
    return next((record.tags[tag][0] for tag in tags if record.tags.get(tag)), "")


def _add_dates(values: dict[str, Any], record: Record) -> None:
    year, letter = dates.split_letter(_first(record, "PY", "Y1"))
    if letter:
        values["year_suffix"] = letter
    if year.lower() in STATUS:
        values["status"], year = year.lower(), ""
    values["issued"] = dates.from_ris(year, _first(record, "DA"))


def _add_pages(values: dict[str, Any], record: Record, kind: ItemType) -> None:
    start, end, number = _first(record, "SP"), _first(record, "EP"), _first(record, "C7")
    own = mapping.variable_of_tag("SP", kind)
    if own != "page" or (kind in _WORKS and not end and not _RANGE.search(start)):
        values["number_of_pages" if own == "page" else own] = start
    elif start and (start != number or end):
        values["page"] = pages.from_ris(start, end)
    values["article_number"] = number


def _add_numbers(values: dict[str, Any], record: Record, kind: ItemType) -> list[Foreign]:
    own = _own_numbers(kind) or [mapping.variable_of_tag("SN", kind)]
    for text in record.tags.get("SN", []):
        variable = own[-1] if _ISSN.fullmatch(text) else own[0]
        if variable in values:
            return [Foreign("ris", "SN", text)]
        values[variable] = text
    return []


def _add_archive(values: dict[str, Any], record: Record, kind: ItemType) -> None:
    archive, number = _first(record, mapping.row("archive", kind).ris), _first(record, "AN")
    if _first(record, "DB").lower() == "pubmed" and number:
        values["pmid"] = number
        archive = "" if archive.lower() == "pubmed" else archive
    else:
        values["archive_location"] = number
    values["archive"] = archive


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
    if kind is ItemType.REPORT and repeated and "publisher" not in labels:
        values["publisher"] = ""
