"""A Reference to the fields of a .bib entry, in either dialect."""

import re
from collections.abc import Callable

from exporter.csl import ItemType
from exporter.formats import dates, mapping, names, pages
from exporter.formats.bib_kind import SUBTYPES, item_type
from exporter.formats.bib_source import balanced, free_name
from exporter.formats.latex import encode
from exporter.formats.latex_ascii import initials_in_ascii
from exporter.formats.protect import protect
from exporter.formats.words import STATUS, STATUS_KEYS, babel_name, ordinal
from exporter.reference import Date, Name, Names, Pages, Reference
from exporter.text import squeeze

Fields = dict[str, str]

LEGAL_FIELD = re.compile(r"[A-Za-z_][\w.:+-]*", re.ASCII)
# biblatex divides these at " and " into several (manual, section 2.2.1, "Literal lists"); so does citation-js.
_LITERAL_LISTS = frozenset({"publisher", "institution", "organization", "school", "location", "address", "holder"})
# By whom BibTeX's styles sort an entry that has no author (plain.bst, "presort"); of others they ask for a key.
_SORTED_BY = {"book": ("author", "editor"), "proceedings": ("editor", "organization")}
_AND = re.compile(r"\sand\s", re.IGNORECASE)
# Types that biblatex demands a ``type`` of, and those that BibTeX's entry types do not tell.
_KIND_DEMANDED = frozenset({ItemType.THESIS, ItemType.REPORT, ItemType.STANDARD})
_KIND_TOLD = frozenset(mapping.IMPLIED_GENRE) - {ItemType.REPORT}
_LAWS = frozenset({ItemType.LEGAL_CASE, ItemType.LEGISLATION, ItemType.BILL, ItemType.REGULATION, ItemType.TREATY})
_TOGETHER = frozenset({"issued", "page", "article_number", "archive", "archive_collection", "archive_location",
                       "pmid", "status", "note", "language", "genre"})  # fmt: skip


def is_arxiv(reference: Reference) -> bool:
    """Whether the record has an eprint in arXiv, with its identifier."""
    return reference.archive == "arXiv" and bool(reference.archive_location)


def to_fields(reference: Reference, dialect: str, protect_capitals: bool) -> tuple[str, Fields]:
    """The entry type and the fields, values without their enclosing braces, in the table's order."""
    latex = dialect == "biblatex"
    title = _title_writer(reference.type) if protect_capitals else encode
    fields: Fields = {}
    for variable in mapping.variables():
        row = mapping.row(variable, reference.type)
        name = row.biblatex if latex else row.bibtex
        if variable in _TOGETHER:
            fields |= _GROUPS.get(variable, _nothing)(reference, name, latex)
            continue
        value = getattr(reference, variable)
        if variable == "edition" and not latex:
            value = ordinal(value)
        if value and (text := _text(variable, value, title if name in mapping.TITLES else encode)):
            text = initials_in_ascii(text) if variable in mapping.NAMES and not latex else text
            fields[name] = _braced_list(text) if name in _LITERAL_LISTS else text
    if "director" in fields and "author" not in fields:
        fields = {"author": fields["director"]} | fields
    fields |= _mirrored(reference, fields, latex)
    entry_type = mapping.entry_type(reference, dialect)
    if entry_type == "manual":
        fields = _of_manual(fields)
    if item_type(entry_type, fields) is not reference.type:
        fields["entrysubtype"] = SUBTYPES.get(reference.type, reference.type.value)
    for each in reference.foreign:
        if each.format == "bibtex" and LEGAL_FIELD.fullmatch(each.name):
            value = balanced(squeeze(each.value))
            fields[free_name(each.name.lower(), value, fields)] = value
    return entry_type, {name: value for name, value in fields.items() if value}


def _title_writer(item_type: ItemType) -> Callable[[str], str]:
    """How titles are written; those of laws and judgments are proper names, whose capitals all stay."""
    return lambda text: protect(text, named=item_type in _LAWS)


def _of_manual(fields: Fields) -> Fields:
    """A manual has no institution but an organization, and is told by its type alone."""
    told = {"type": mapping.IMPLIED_GENRE[ItemType.REPORT]}
    kept = {name: text for name, text in fields.items() if told.get(name) != text}
    return {"organization" if name == "institution" else name: text for name, text in kept.items()}


def _nothing(reference: Reference, name: str, latex: bool) -> Fields:
    return {}


def _text(variable: str, value: object, title: Callable[[str], str]) -> str:
    """The value of a variable that has one field to itself."""
    if isinstance(value, Names):
        return names.to_bibtex(value)
    if isinstance(value, Date):
        return dates.to_edtf(value) or encode(value.literal)
    if isinstance(value, tuple):
        return ", ".join(_keyword(word) for word in value)
    text = value if isinstance(value, str) else ""
    if variable in ("url", "doi"):
        return text
    return title(text)


def _keyword(word: str) -> str:
    return f"{{{encode(word)}}}" if "," in word or ";" in word else encode(word)


def _issued(reference: Reference, name: str, latex: bool) -> Fields:
    """BibTeX has the year, and ``date`` beside it where a year says too little, or is more than four digits.

    Of "1936--1937", "c. 1850" and "399 BC" pandoc makes no date, and Zotero the first year; of ``date`` both do.
    """
    date = reference.issued
    if date is None:
        return {}
    if date.literal or latex:
        return {"date": dates.to_edtf(date)} if not date.literal else {"year": encode(date.literal)}
    words = dates.to_words(date)
    fields = {"year": f"{{{words}}}" if words.startswith("[") else words}  # a bracket would end natbib's label
    if date.month:
        fields["month"] = dates.MONTHS[date.month - 1]
        if date.day:
            fields["day"] = str(date.day)
    enough = read_issued({**fields, "year": words}) == date and re.fullmatch(r"\d{4}", fields["year"])
    return fields if enough else fields | {"date": dates.to_edtf(date)}


def read_issued(fields: Fields) -> Date | None:
    """The date of decoded ``date``, ``year``, ``month`` and ``day``; ``date`` goes first if it is one."""
    if exact := dates.from_edtf(fields.get("date", "")):
        return exact
    text = fields.get("year") or fields.get("date", "")
    if not text:
        return None
    year = dates.from_year(text) if fields.get("year") else dates.from_slashes(text)
    month = fields.get("month", "")
    return (dates.with_month(year, month, fields.get("day", "")) if month else None) or year


def _pages(reference: Reference, name: str, latex: bool) -> Fields:
    """An article number is ``eid``, and in BibTeX ``pages`` too, which its styles print."""
    number = encode(reference.article_number)
    text = _page_text(reference.page)
    fields = {"pages": text or ("" if latex else number), "eid": number}
    return {each: value for each, value in fields.items() if value}


def _page_text(page: Pages) -> str:
    if page.literal:
        return encode(page.literal)
    return re.sub(r"[^{}]+", lambda match: encode(match[0]).replace("-{}-", "--"), pages.to_text(page))


def _archive(reference: Reference, name: str, latex: bool) -> Fields:
    """The eprint block for arXiv; biblatex takes a PubMed identifier for one too."""
    pmid = reference.pmid
    if is_arxiv(reference):
        kind = {"eprinttype": "arxiv"} if latex else {"archiveprefix": "arXiv", "eprinttype": "arxiv"}
        group = "eprintclass" if latex else "primaryclass"
        return {"eprint": reference.archive_location, **kind,
                group: encode(reference.archive_collection), "pmid": encode(pmid)}  # fmt: skip
    plain = {each: encode(getattr(reference, each)) for each in ("archive", "archive_collection", "archive_location")}
    fields = {each.replace("_", ""): text for each, text in plain.items()}
    if latex and pmid.isdecimal():
        return fields | {"eprint": pmid, "eprinttype": "pubmed"}
    return fields | {"pmid": encode(pmid)}


def _status_and_note(reference: Reference, name: str, latex: bool) -> Fields:
    """BibTeX prints a status only as a note; biblatex has keys for the common ones."""
    status, note = reference.status, encode(reference.note)
    if latex:
        implied = "prepublished" if reference.type is ItemType.ARTICLE else ""
        return {"pubstate": STATUS_KEYS.get(status, encode(status)) or implied, "note": note}
    if status in STATUS and not note:
        return {"note": encode(status[:1].upper() + status[1:])}
    if not note and not status and reference.type is ItemType.MANUSCRIPT:
        note = mapping.UNPUBLISHED_NOTE
    return {"pubstate": encode(status), "note": note}


def _language(reference: Reference, name: str, latex: bool) -> Fields:
    language = reference.language
    babel = babel_name(language) if latex else ""
    return {"langid": babel} if babel else {"language": encode(language)}


def _genre(reference: Reference, name: str, latex: bool) -> Fields:
    genre = reference.genre
    if reference.type is ItemType.THESIS and genre in mapping.THESIS_KINDS.values():
        return {}
    needed = reference.type in (_KIND_DEMANDED if latex else _KIND_TOLD)
    return {"type": encode(genre or (mapping.IMPLIED_GENRE.get(reference.type, "") if needed else ""))}


def first_institution(author: Names) -> str:
    """The institution that stands first among the authors; empty if a person does."""
    first = author.people[0] if author.people else Name()
    return first.literal


def _mirrored(reference: Reference, fields: Fields, latex: bool) -> Fields:
    """Values that stand a second time where a style demands them; reading drops them again."""
    extra: Fields = {}
    if reference.type in mapping.INSTITUTIONAL and not reference.publisher:
        row = mapping.row("publisher", reference.type)
        institution = _braced_list(encode(first_institution(reference.author)))
        extra[row.biblatex if latex else row.bibtex] = institution
    if reference.type is ItemType.PAPER_CONFERENCE and "booktitle" not in fields:
        extra["booktitle"] = fields.get("eventtitle", "")
    if "venue" in fields and not latex and "address" not in fields:
        extra["address"] = fields["venue"]
    sorted_by = _SORTED_BY.get(mapping.entry_type(reference, "bibtex"), ("author",))
    if not latex and fields.get("title") and not any(fields.get(name) for name in sorted_by):
        extra["key"] = fields["title"]  # what BibTeX sorts by where nobody is named (btxdoc, 3.2)
    if "editorb" in fields:
        extra["editorbtype"] = "redactor"
    return extra


def _braced_list(text: str) -> str:
    return f"{{{text}}}" if _AND.search(text) else text


_GROUPS: dict[str, Callable[[Reference, str, bool], Fields]] = {
    "issued": _issued,
    "page": _pages,
    "archive": _archive,
    "note": _status_and_note,
    "language": _language,
    "genre": _genre,
}
