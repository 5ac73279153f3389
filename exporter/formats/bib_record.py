"""An entry of a .bib file to a Reference: the inverse of :mod:`exporter.formats.bib_fields`."""

import html
import re
from typing import Any

from exporter.csl import ItemType
from exporter.formats import dates, mapping, names, pages
from exporter.formats.addresses import bare_arxiv, bare_doi, is_arxiv_number, unbracketed
from exporter.formats.bib_fields import Fields, first_institution, read_issued
from exporter.formats.bib_inherit import Entry
from exporter.formats.bib_kind import is_subtype, item_type
from exporter.formats.latex import decode
from exporter.formats.words import STATUS, STATUS_KEYS, cardinal, language_tag
from exporter.reference import Date, Doubt, Foreign, Pages, Reference, changed
from exporter.text import squeeze

_DATE_FIELDS = ("date", "year", "month", "day")
_EPRINT_FIELDS = ("eprint", "eprinttype", "archiveprefix", "eprintclass", "primaryclass")
_SUBTITLES = {"subtitle": "title", "booksubtitle": "container_title", "journalsubtitle": "container_title",
              "mainsubtitle": "volume_title"}  # fmt: skip
_TOGETHER = frozenset(
    {*_DATE_FIELDS, *_EPRINT_FIELDS, *_SUBTITLES, "entrysubtype", "editorbtype", "pubstate", "note", "langid"}
)
_URL_COMMAND = re.compile(r"\\(?:url|path|nolinkurl)\s*\{(.*)\}\s*\.?", re.DOTALL)
_URL_ESCAPE = re.compile(r"\{\\([_%#&$~])\} | \\([_%#&$~{}])(?:\{\})?", re.VERBOSE)  # Mendeley writes {\_}
_ENTITY = re.compile(r"(?<!\\)&(?:#\d+|#x[\dA-Fa-f]+|[A-Za-z]+\d?);|</?(?:i|b|em|strong|sub|sup|scp)>")
_ARXIV_GROUP = re.compile(r"(\S+)\s+\[([\w.-]+)\]")
_STATUS_OF_KEY = {key: word for word, key in STATUS_KEYS.items()}


_VERBATIM = ("url", "doi")  # a "~" in them is no space

# What stands around the entry in the file; no field can be called that.
BEFORE, AFTER = "%before", "%after"


def to_reference(entry: Entry) -> Reference:
    """The record of an entry; fields that have no place in it are carried along as foreign."""
    kind = item_type(entry.type, entry.fields)
    values: dict[str, Any] = {}
    foreign = [Foreign("bibtex", BEFORE, entry.before), Foreign("bibtex", AFTER, entry.after)]
    for name in mapping.own_first(entry.fields, kind):
        raw, variable = entry.fields[name], mapping.variable_of_field(name, kind)
        if name in _TOGETHER or (name == "key" and raw == entry.fields.get("title")):  # see bib_fields: to sort by
            continue
        plain = raw if variable in _VERBATIM else decode(raw)
        if not variable or variable in values or not plain.strip():
            foreign.append(Foreign("bibtex", name, squeeze(raw)))
        else:
            values[variable] = _value(variable, raw)
    foreign += _add_dates(values, entry.fields) + _add_eprint(values, entry.fields)
    _add_subtitles(values, entry.fields)
    foreign += _add_notes(values, entry.fields, kind)
    foreign += _add_language(values, entry.fields)
    _add_genre(values, entry, kind)
    foreign += _move_address(values, entry.fields)
    _drop_mirrored(values, entry.fields, kind)
    foreign += _foreign_kind(entry)
    doubts = entry.doubts + _type_doubt(entry)
    kept = tuple(each for each in foreign if each.value)
    reference = Reference(type=kind, citation_key=entry.key, foreign=kept, doubts=doubts, **values)
    return _with_own_type(reference, entry.type)


def _with_own_type(reference: Reference, entry_type: str) -> Reference:
    """The record with the type of its entry, where that would not be written by itself."""
    usual = {mapping.entry_type(reference, dialect) for dialect in mapping.KEPT_ENTRY}
    untitled = entry_type == "inbook" and not reference.container_title  # BibTeX: a part of the book that is named
    if entry_type not in mapping.KEPT_ENTRY["biblatex"] or (entry_type in usual and not untitled):
        return reference
    return changed(reference, foreign=(*reference.foreign, Foreign("bibtex", mapping.OWN_TYPE, entry_type)))


def alone(reference: Reference) -> Reference:
    """The record without what stood around its entry in the file that it came from."""
    kept = tuple(each for each in reference.foreign if each.name not in (BEFORE, AFTER))
    return reference if len(kept) == len(reference.foreign) else changed(reference, foreign=kept)


def _foreign_kind(entry: Entry) -> list[Foreign]:
    """A subtype that is none of ours; else an entry type that is not known, which then is the subtype."""
    subtype = entry.fields.get("entrysubtype", "")
    unknown = "" if mapping.item_type_of_entry(entry.type) else entry.type
    return [] if subtype and is_subtype(subtype) else [Foreign("bibtex", "entrysubtype", subtype or unknown)]


def _type_doubt(entry: Entry) -> tuple[Doubt, ...]:
    if mapping.item_type_of_entry(entry.type):
        return ()
    return (Doubt(f"line {entry.line}: the entry type @{entry.type} is not known", "type"),)


def _value(variable: str, raw: str) -> object:
    if variable in mapping.NAMES:
        return names.from_bibtex(raw)
    if variable in mapping.DATES:
        return read_date(raw)
    if variable == "page":
        return read_pages(raw)
    if variable == "keyword":
        parts = names.split_top(raw, re.compile("[,;]"))
        return tuple(word for part in parts if (word := squeeze(decode(part))))
    if variable == "url":
        return unbracketed(read_url(raw))
    if variable == "doi":
        return bare_doi(read_url(raw))
    plain = squeeze(decode(_without_html(raw)))
    return cardinal(plain) if variable == "edition" else plain


def _without_html(raw: str) -> str:
    """Publishers' entities and tags read; an escaped "&" or "<" means itself."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]) if match[0][0] == "&" else "", raw)


def read_pages(raw: str) -> Pages:
    """Pages of LaTeX source; a braced label is one page, hyphen or not."""
    raw = squeeze(raw)
    plain = ", ".join(part if re.fullmatch(r"\{[\w.:-]+\}", part.strip()) else decode(part) for part in raw.split(","))
    return pages.from_text(squeeze(plain)) if pages.from_text(plain).ranges else Pages(literal=squeeze(decode(raw)))


def read_date(raw: str) -> Date:
    """A date field: EDTF as it stands, because its "~" is no space; or words."""
    return dates.from_edtf(raw) or dates.from_slashes(decode(raw))


def read_url(raw: str) -> str:
    """An address as it stands; the escapes that some programs put in are taken out again."""
    match = _URL_COMMAND.fullmatch(raw.strip())
    return _URL_ESCAPE.sub(lambda found: found[1] or found[2], squeeze(match[1] if match else raw).strip("{}"))


def _add_dates(values: dict[str, Any], fields: Fields) -> list[Foreign]:
    """The date; a status or a letter in the year's place is put where it belongs."""
    plain = {name: squeeze(decode(fields[name])) for name in _DATE_FIELDS if fields.get(name)}
    if dates.from_edtf(fields.get("date", "")):
        plain["date"] = fields["date"]
    year, letter = dates.split_letter(plain.get("year", ""))
    if letter:
        values["year_suffix"], plain["year"] = letter, year
    if year.lower() in STATUS:
        values["status"] = plain.pop("year").lower()
    values["issued"] = date = read_issued(plain)
    return [Foreign("bibtex", name, text) for name, text in plain.items() if not _is_said(name, text, date, plain)]


def _is_said(name: str, text: str, date: Date | None, plain: Fields) -> bool:
    """Whether the date says what the field does."""
    exact = dates.from_edtf(plain.get("date", "")) is not None
    if date is None or name == "date":
        return name == "date" and (exact or "year" not in plain)
    if name == "year":
        return not exact or dates.from_year(text).year == date.year or text == squeeze(decode(dates.to_words(date)))
    if name == "month":
        return dates.month_number(text) == date.month if exact else bool(date.month or date.season)
    return text.isdecimal() and int(text) == date.day


def _add_eprint(values: dict[str, Any], fields: Fields) -> list[Foreign]:
    eprint = bare_arxiv(read_url(fields.get("eprint", "")))
    grouped = _ARXIV_GROUP.fullmatch(eprint)  # Zotero: "1706.03762 [cs]"
    eprint = grouped[1] if grouped else eprint
    kind = fields.get("eprinttype", fields.get("archiveprefix", "")).strip().lower()
    if eprint and (kind == "arxiv" or (not kind and is_arxiv_number(eprint))):
        group = fields.get("eprintclass", fields.get("primaryclass", grouped[2] if grouped else ""))
        values |= {"archive": "arXiv", "archive_location": eprint}
        values["archive_collection"] = squeeze(decode(group))
        return []
    if eprint and kind == "pubmed" and "pmid" not in values:
        values["pmid"] = eprint
        return []
    return [Foreign("bibtex", name, squeeze(fields[name])) for name in _EPRINT_FIELDS if name in fields]


def _add_subtitles(values: dict[str, Any], fields: Fields) -> None:
    for name, variable in _SUBTITLES.items():
        if subtitle := squeeze(decode(fields.get(name, ""))):
            title = values.get(variable, "")
            joint = " " if title.endswith(("?", "!", ":")) else ": "
            values[variable] = f"{title}{joint}{subtitle}" if title else subtitle


def _add_notes(values: dict[str, Any], fields: Fields, kind: ItemType) -> list[Foreign]:
    note, state = squeeze(decode(fields.get("note", ""))), squeeze(decode(fields.get("pubstate", "")))
    if state and not (state == "prepublished" and kind is ItemType.ARTICLE):
        values["status"] = _STATUS_OF_KEY.get(state, state)
    elif note.rstrip(".").lower() in STATUS and not values.get("status"):
        values["status"], note = note.rstrip(".").lower(), ""
    if kind is ItemType.MANUSCRIPT and note == mapping.UNPUBLISHED_NOTE:
        note = ""
    beside = note and values.get("note")  # an addendum, which was read as the note
    if note:
        values["note"] = note
    return [Foreign("bibtex", "addendum", squeeze(fields["addendum"]))] if beside and "addendum" in fields else []


def _add_language(values: dict[str, Any], fields: Fields) -> list[Foreign]:
    """The language that babel is told goes before the words that are printed."""
    babel, words = squeeze(decode(fields.get("langid", ""))), values.get("language", "")
    if babel or words:
        values["language"] = language_tag(babel or words)
    repeated = not (babel and words) or language_tag(words) == values["language"]
    return [] if repeated else [Foreign("bibtex", "language", squeeze(fields["language"]))]


def _add_genre(values: dict[str, Any], entry: Entry, kind: ItemType) -> None:
    """The kind that the entry type says; one that repeats the item type is dropped."""
    genre = values.get("genre", "")
    if kind is ItemType.THESIS:
        genre = {"phdthesis": "PhD thesis", "mathesis": "Master's thesis"}.get(genre, genre)
        genre = genre or mapping.THESIS_KINDS.get(entry.type, "")
    values["genre"] = "" if genre == mapping.IMPLIED_GENRE.get(kind) else genre


def _move_address(values: dict[str, Any], fields: Fields) -> list[Foreign]:
    r"""``howpublished = {\url{…}}`` is an address, not the name of a site."""
    match = _URL_COMMAND.fullmatch(fields.get("howpublished", "").strip())
    if not match:
        return []
    if values.get("container_title") == squeeze(decode(fields["howpublished"])):
        values["container_title"] = ""
    address = unbracketed(read_url(fields["howpublished"]))
    if values.setdefault("url", address) == address:
        return []
    return [Foreign("bibtex", "howpublished", squeeze(fields["howpublished"]))]


def _drop_mirrored(values: dict[str, Any], fields: Fields, kind: ItemType) -> None:
    """What was written twice for the styles' sake is taken once."""
    if fields.get("eid") and fields.get("pages") == fields["eid"]:
        values["page"] = Pages()
    author = values.get("author")
    if author and author == values.get("director"):
        del values["author"]
    if author and kind in mapping.INSTITUTIONAL and values.get("publisher") == first_institution(author):
        values["publisher"] = ""
    if kind is ItemType.PAPER_CONFERENCE and values.get("container_title") == values.get("event_title"):
        values["container_title"] = ""
    if "address" in fields and values.get("publisher_place") == values.get("event_place"):
        values["publisher_place"] = ""
