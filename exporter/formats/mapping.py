"""What each format calls CSL's types and variables: the one table, asked in both directions."""

from collections.abc import Iterable
from functools import cache

from exporter.csl import ItemType
from exporter.formats.table.rows import Row
from exporter.formats.table.types import (
    IMPLIED_GENRE,
    KEPT_ENTRY,
    MISREAD_BY_ZOTERO,
    READ_ENTRY,
    READ_TAG,
    THESIS_KINDS,
    TYPES,
)
from exporter.formats.table.variables import READ_FIELD, READ_RIS, VARIABLES
from exporter.reference import Reference

__all__ = [
    "DATES",
    "IMPLIED_GENRE",
    "INSTITUTIONAL",
    "KEPT_ENTRY",
    "MISREAD_BY_ZOTERO",
    "NAMES",
    "OWN_TYPE",
    "READ_FIELD",
    "READ_RIS",
    "STATUS_LABEL",
    "THESIS_KINDS",
    "TITLES",
    "UNPUBLISHED_NOTE",
    "WITHOUT_M2",
    "csl_name",
    "entry_type",
    "field_names",
    "item_type_of_entry",
    "item_type_of_tag",
    "own_first",
    "row",
    "tag_type",
    "variable_of_field",
    "variable_of_tag",
    "variables",
]

# Types whose institution BibTeX's styles demand.
INSTITUTIONAL = frozenset({ItemType.REPORT, ItemType.STANDARD})
NAMES = frozenset(
    {"author", "editor", "translator", "collection_editor", "container_author", "director", "contributor"}
)
DATES = frozenset({"issued", "accessed", "original_date", "event_date", "submitted"})
# Fields of a .bib file that a style may put in small letters; no style does so to a journal's name.
TITLES = frozenset({"title", "shorttitle", "booktitle", "maintitle"})
# What stands in the note of a manuscript, because BibTeX's @unpublished demands one.
UNPUBLISHED_NOTE = "Unpublished manuscript"
# RIS: how a note begins that holds a status in words of its own.
STATUS_LABEL = "Status: "
# RIS types in which EndNote reads M2 as pages, so that it cannot carry what has no tag of its own.
WITHOUT_M2 = frozenset({"JOUR", "PAMP"})

# How the entry type of a .bib file is carried along; no field can be called that.
OWN_TYPE = "%type"

_NOT_MAPPED = frozenset({"type", "citation_key", "foreign", "origin", "doubts", "confidence", "year_suffix"})
_UPPER = {"doi": "DOI", "url": "URL", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID"}
_UNDERSCORED = frozenset({"archive_collection", "archive_location"})
_BY_TYPE = {each.csl: each for each in TYPES}


@cache
def variables() -> tuple[str, ...]:
    """The variables in the order in which a file shows them."""
    return tuple(dict.fromkeys(each.variable for each in VARIABLES))


@cache
def row(variable: str, item_type: ItemType) -> Row:
    """The table's row for a variable of a type."""
    return next(each for each in VARIABLES if each.variable == variable and (item_type in each.types or not each.types))


def own_first(names: Iterable[str], item_type: ItemType) -> list[str]:
    """The fields or tags, those first that the type writes itself: other programs' names give way to them."""
    own = _own_names(item_type)
    return sorted(names, key=lambda name: name not in own)


@cache
def _own_names(item_type: ItemType) -> frozenset[str]:
    rows = [row(variable, item_type) for variable in variables()]
    return frozenset(name for each in rows for name in (each.bibtex, each.biblatex, each.ris))


@cache
def variable_of_field(field: str, item_type: ItemType) -> str:
    """The variable that a field of a .bib file holds, in either dialect; empty if there is none."""
    rows = [row(variable, item_type) for variable in variables()]
    own = (each.variable for each in rows if field in (each.bibtex, each.biblatex))
    return next(own, READ_FIELD.get(field, ""))


@cache
def field_names() -> frozenset[str]:
    """The fields of a .bib file that hold a variable, in either dialect."""
    own = {name for each in VARIABLES for name in (each.bibtex, each.biblatex)}
    return frozenset(own | set(READ_FIELD)) - {""}


@cache
def variable_of_tag(tag: str, item_type: ItemType) -> str:
    """The variable that a tag of a RIS record holds; empty if there is none."""
    own = (variable for variable in variables() if row(variable, item_type).ris == tag)
    return next(own, READ_RIS.get(tag, ""))


def csl_name(variable: str) -> str:
    """What CSL calls the variable: ``container-title``, ``DOI``."""
    if variable in _UNDERSCORED:
        return variable
    return _UPPER.get(variable, variable.replace("_", "-"))


def entry_type(reference: Reference, dialect: str) -> str:
    """The entry type of a .bib file, with what depends on more than the item type."""
    latex = dialect == "biblatex"
    own = next((each.value for each in reference.foreign if each.name == OWN_TYPE), "")
    if own in KEPT_ENTRY[dialect] and item_type_of_entry(own) is reference.type:
        return own
    match reference.type:
        case ItemType.THESIS:
            return _thesis_type(reference.genre, latex)
        case ItemType.BOOK if reference.event_title:
            return "proceedings"
        case ItemType.BOOK if latex and reference.editor and not reference.author:
            return "collection"
        case ItemType.BOOK if latex and reference.number_of_volumes and not reference.volume:
            return "mvbook"
        case ItemType.CHAPTER if latex and (reference.container_author or not reference.editor):
            return "inbook"  # biblatex demands an editor of @incollection
        case ItemType.PERIODICAL if latex and not reference.editor:
            return "misc"
        case kind if latex and _BY_TYPE[kind].biblatex == "online" and not _is_online(reference):
            return "misc"
    default = _BY_TYPE[reference.type]
    return default.biblatex if latex else default.bibtex


def _is_online(reference: Reference) -> bool:
    """Whether it has an address, a DOI or an eprint; biblatex demands one of @online."""
    eprint = (reference.archive == "arXiv" and reference.archive_location) or reference.pmid.isdecimal()
    return bool(reference.url or reference.doi or eprint)


def _thesis_type(genre: str, latex: bool) -> str:
    for name, kind in THESIS_KINDS.items():
        if genre == kind:
            return name
    if latex:
        return "thesis"
    master = any(word in ("ma", "msc", "ms", "mphil", "magister") or "master" in word for word in _words(genre))
    return "mastersthesis" if master else "phdthesis"


def _words(text: str) -> list[str]:
    return text.lower().replace(".", "").split()


@cache
def item_type_of_entry(name: str) -> ItemType | None:
    """The item type that an entry type means by itself; ``None`` for one that is not known."""
    own = {each.bibtex: each.csl for each in reversed(TYPES)} | {each.biblatex: each.csl for each in reversed(TYPES)}
    return READ_ENTRY.get(name, own.get(name))


def tag_type(reference: Reference) -> str:
    """RIS's ``TY``: a book that has only editors is ``EDBOOK``."""
    if reference.type is ItemType.BOOK and reference.editor and not reference.author:
        return "EDBOOK"
    return _BY_TYPE[reference.type].ris


@cache
def item_type_of_tag(name: str) -> ItemType | None:
    """The item type that a ``TY`` means by itself; ``None`` for one that is not known."""
    return READ_TAG.get(name, {each.ris: each.csl for each in reversed(TYPES)}.get(name))
