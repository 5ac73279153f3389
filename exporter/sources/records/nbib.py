"""PubMed's ``.nbib`` files, which are its "PubMed" (MEDLINE) text format: a tag of up to four letters, "- ", a value.

Source: National Library of Medicine, "MEDLINE/PubMed Data Element (Field) Descriptions".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from exporter.csl import ItemType
from exporter.document import Document, Line
from exporter.errors import InputError
from exporter.reference import Damage, Name, Origin, Reference
from exporter.sources import plain, typed
from exporter.sources.printed import document_of
from exporter.sources.records import medline
from exporter.text import squeeze

_FIELD = re.compile(r"([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)")
_OPENING = re.compile(r"(?:PMID|PMC|OWN|STAT) {0,2}- ?\S")
_NUMBER = re.compile(r"^PMID {0,2}- ?\d", re.MULTILINE)
_START = 4000  # characters; in them the first record's PMID stands
_MARKED = re.compile(r"(.*?)\s*\[(doi|pii)\]")
_TELLING = ("TI", "BTI", "TT")


@dataclass(slots=True)
class _Record:
    """The fields of a record, in their order; ``line`` is where it begins."""

    line: int
    fields: list[tuple[str, list[str]]] = field(default_factory=list)  # a tag and the lines of its value
    raw: list[str] = field(default_factory=list)

    def all(self, tag: str) -> list[str]:
        return [_value(lines) for name, lines in self.fields if name == tag]

    def first(self, *tags: str) -> str:
        return next((value for tag in tags for value in self.all(tag)), "")


def _value(lines: list[str]) -> str:
    return squeeze(" ".join(lines))


def read(data: bytes, name: str) -> Document | None:
    """The records of a file in PubMed's format; ``None`` where it is another.

    Raises :class:`exporter.errors.InputError` where none of them says what it is.
    """
    start = data[:_START].lstrip(b"\xef\xbb\xbf \r\n").decode("utf-8", "replace")
    if not _OPENING.match(start) or not _NUMBER.search(start):
        return None
    text = plain.read(data, name)
    records, damaged = list[Reference](), list[Damage]()
    for record in _records(text.lines):
        if record.first(*_TELLING):
            records.append(_reference(record, name))
        else:
            damaged.append(Damage("\n".join(record.raw), record.line, "this has no title, as a record of PubMed has"))
    if not records:
        first = damaged[0]
        raise InputError("no record in it has a title", file=name, place=f"line {first.line}", mend="Export it again.")
    return document_of(records, name, damaged=damaged)


def _records(lines: tuple[Line, ...]) -> Iterator[_Record]:
    """A record ends at a blank line, or where the next number stands."""
    record = _Record(0)
    for line in lines:
        match = _FIELD.match(line.text)
        if not line.text.strip() or (match and match[1] == "PMID" and record.all("PMID")):
            if record.raw:
                yield record
            record = _Record(0)
        if match:
            record.fields.append((match[1], [match[2]]))
        elif line.text.strip() and record.fields:  # a value goes on in lines that are set in
            record.fields[-1][1].append(line.text)
        if line.text.strip():
            record.line = record.line or line.number
            record.raw.append(line.text)
    if record.raw:
        yield record


def _reference(record: _Record, name: str) -> Reference:
    title = medline.title(record.first("TI"), record.first("TT"))
    book = medline.title(record.first("BTI"))
    kind = medline.kind(record.all("PT"), in_book=bool(book), has_title=bool(title))
    journal = medline.journal(record.first("JT", "TA"))
    preprint = kind is ItemType.ARTICLE
    identifiers = [match.groups() for text in record.all("LID") + record.all("AID") if (match := _MARKED.match(text))]
    pages, number = typed.page_or_article(record.first("PG"))
    return Reference(
        type=kind,
        author=typed.names(_people(record, "FAU", "AU"), others=_others(record)),
        editor=typed.names(_people(record, "FED", "ED")),
        title=title or book,
        container_title=book if title and book else "" if preprint else journal,
        container_title_short="" if preprint or record.first("TA") == journal else record.first("TA"),
        collection_title=medline.title(record.first("CTI")),
        volume=record.first("VI"),
        issue=record.first("IP"),
        page=pages,
        article_number=number or ("" if pages else _article_number(identifiers)),
        issued=medline.published(record.first("DP", "DEP")),
        status="ahead of print" if record.first("PST") == "aheadofprint" and not record.first("VI", "PG") else "",
        edition=typed.edition(record.first("EN")),
        publisher=journal if preprint else record.first("PB"),
        publisher_place=record.first("PL") if book else "",  # a journal's is its country
        doi=next((typed.doi(text) for text, mark in identifiers if mark == "doi"), ""),
        isbn=typed.isbn(record.first("ISBN")),
        issn=typed.issn(record.all("IS")),
        pmid=record.first("PMID"),
        pmcid=record.first("PMC"),
        language=medline.language(record.first("LA")),
        abstract=record.first("AB"),
        keyword=_keywords(record),
        origin=Origin("\n".join(record.raw), name, record.line),
    )


def _people(record: _Record, full: str, short: str) -> list[Name]:
    """Persons by their full names, where there are any, and bodies (``CN``), in the order of the file."""
    tag = full if record.first(full) else short
    people = []
    for name, lines in record.fields:
        value = _value(lines)
        if name == tag and not typed.is_others(value):
            people.append(typed.inverted(value) if tag == full and "," in value else _short(value))
        elif name == "CN" and full == "FAU":
            people.append(Name(literal=value))
    return people


def _short(value: str) -> Name:
    """A name in PubMed's short form, "King ML Jr"; one word is a family name, or a body's."""
    words = value.split()
    at = next((at for at in range(len(words) - 1, 0, -1) if words[at].isupper() and len(words[at]) <= 4), 0)
    return typed.person(" ".join(words[:at]), words[at], " ".join(words[at + 1 :])) if at else Name(value)


def _others(record: _Record) -> bool:
    """Whether the record leaves some out, as those of 1984 to 1995 do after the tenth."""
    return any(typed.is_others(value) for value in record.all("AU") + record.all("FAU"))


def _article_number(identifiers: list[tuple[str, ...]]) -> str:
    """The number of the article that its electronic location gives; a publisher's own identifier is none."""
    found = (typed.page_or_article(text)[1] for text, mark in identifiers if mark == "pii")
    return next(filter(None, found), "")


def _keywords(record: _Record) -> tuple[str, ...]:
    """The authors' own, else the subject headings, of which a star marks what the work is mostly about."""
    return tuple(record.all("OT")) or tuple(word.replace("*", "") for word in record.all("MH"))
