"""A Reference to the tags of a RIS record.

What has no tag of its own for the type goes into ``M2`` as "label: value", which Zotero puts into "Extra" and
reads from there; not in the types where EndNote takes ``M2`` for pages.
"""

import re

from exporter.csl import ItemType
from exporter.formats import dates, mapping, names, pages
from exporter.formats.ris_record import PREPRINT, RANGE, REPEATS, WORKS, own_numbers, to_reference
from exporter.formats.ris_source import Record
from exporter.formats.words import ISSN, STATUS
from exporter.reference import Date, Foreign, Names, Pages, Reference
from exporter.text import squeeze

Tags = list[tuple[str, str]]

_ORDER = ("LB", "AU", "A2", "A3", "A4", "ED", "PY", "DA", "TI", "ST", "TT", "T2", "C3", "T3", "J2", "VL", "NV", "IS",
          "M1", "SP", "EP", "C7", "ET", "M3", "PB", "C1", "CY", "SN", "DO", "UR", "Y2", "DB", "AN")  # fmt: skip

# Tags of which every line is taken: a foreign one would become the record's.
_LISTS = frozenset({"AU", "A1", "A2", "A3", "A4", "ED", "KW", "N1"})
# Variables with a tag that EndNote reads and Zotero drops: Zotero finds them in M2.
_SAID_TWICE = frozenset({"original_date", "translated_title", "archive_collection"})
_GROUPED = frozenset({"issued", "page", "article_number", "number_of_pages", "isbn", "issn", "pmid", "archive",
                      "archive_location", "status", "note"})  # fmt: skip


def to_tags(reference: Reference) -> Tags:
    """All tags of a record but ``TY`` and ``ER``, in order; no value is empty or has a line break."""
    tags = _own_tags(reference)
    ty = mapping.tag_type(reference)
    if ty not in mapping.WITHOUT_M2:
        back = to_reference(Record(ty, _grouped(tags), 0))
        tags += _type_label(reference, back)
        for variable in mapping.variables():
            if getattr(back, variable) != getattr(reference, variable) or variable in _SAID_TWICE:
                tags += [
                    ("M2", f"{mapping.csl_name(variable)}: {text}") for text in _labelled(getattr(reference, variable))
                ]
    used = {tag for tag, _ in tags}
    tags += [(each.name, squeeze(each.value)) for each in reference.foreign if _is_writable(each, used)]
    return sorted(((tag, value) for tag, value in tags if value), key=_place)


def _place(pair: tuple[str, str]) -> int:
    """Where a tag stands in a record: who, when, what, where in it, who made it public, the rest."""
    return _ORDER.index(pair[0]) if pair[0] in _ORDER else len(_ORDER) + (pair[0] == "M2")


def _is_writable(foreign: Foreign, used: set[str]) -> bool:
    legal = re.fullmatch(r"[A-Z][A-Z0-9]", foreign.name) and foreign.name not in ("TY", "ER")
    return foreign.format == "ris" and bool(legal) and (foreign.name not in _LISTS or foreign.name not in used)


def _grouped(tags: Tags) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for tag, value in tags:
        if value:
            grouped.setdefault(tag, []).append(value)
    return grouped


def _type_label(reference: Reference, back: Reference) -> Tags:
    if reference.type is ItemType.ARTICLE:
        return [("M2", f"Type: {PREPRINT}")]
    told = back.type is reference.type and mapping.tag_type(reference) not in mapping.MISREAD_BY_ZOTERO
    return [] if told else [("M2", f"Type: {reference.type.value}")]


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
    tags += _notes(reference)
    present = _grouped(tags)
    repeat, source = REPEATS.get(reference.type, ("", ""))
    if source in present and repeat not in present:
        tags.append((repeat, present[source][0]))
    if reference.type in mapping.INSTITUTIONAL and "PB" not in present and reference.author.people:
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
    if reference.type in WORKS:
        text = f"{start}–{end}" if end else start
        count = reference.number_of_pages
        plain_count = "" if RANGE.search(count) else count
        return [("SP", text if RANGE.search(text) else plain_count), ("C7", number)]
    if not sp:
        own = mapping.row("number_of_pages", reference.type).ris
        return [(own, reference.number_of_pages) if own else ("C7", ""), ("C7", number)]
    return [("SP", start or number), ("EP", end), ("C7", number)]


def _numbers(reference: Reference) -> Tags:
    """``SN``: one only, the first that its shape will tell again on reading."""
    own, isbn, issn = own_numbers(reference.type), reference.isbn, reference.issn
    if own == ["issn"]:
        return [("SN", issn)]
    fitting = [isbn] * (not ISSN.fullmatch(isbn)) + [issn] * bool("issn" in own and ISSN.fullmatch(issn))
    return [("SN", next((number for number in fitting if number), ""))] if own else []


def _archive(reference: Reference) -> Tags:
    tag = mapping.row("archive", reference.type).ris
    if reference.archive or reference.archive_location or not reference.pmid:
        return [(tag, reference.archive), ("AN", reference.archive_location)]
    return [("DB", "PubMed"), ("AN", reference.pmid)]


def _notes(reference: Reference) -> Tags:
    """The status before the note, so that a note which looks like one is not taken for it."""
    status = reference.status
    tag = mapping.row("status", reference.type).ris
    if tag == "N1" and status:
        status = status[:1].upper() + status[1:] if status in STATUS else mapping.STATUS_LABEL + status
    return [(tag, status), ("N1", reference.note)]
