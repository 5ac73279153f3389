"""Entries of a .bib file, and what each inherits from others by ``crossref`` and ``xdata``."""

from dataclasses import dataclass, field, replace

from exporter.reference import Doubt

# What an entry takes from its parent under another name (biblatex manual, appendix B).
_IN_BOOK = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon", "author": "bookauthor"}
_IN_JOURNAL = {"title": "journaltitle", "subtitle": "journalsubtitle", "titleaddon": "journaltitleaddon"}
_IN_WORK = {"title": "maintitle", "subtitle": "mainsubtitle", "titleaddon": "maintitleaddon"}
_PARTS = frozenset({"inbook", "incollection", "inproceedings", "conference", "inreference", "suppbook",
                    "suppcollection", "bookinbook"})  # fmt: skip
_OWN = frozenset({"crossref", "xdata", "xref", "ids", "keywords", "label", "options", "entryset", "execute",
                  "entrysubtype", "presort", "related", "relatedtype", "relatedoptions", "relatedstring", "shorthand",
                  "shorthandintro", "shorttitle", "sortkey", "sorttitle", "indextitle"})  # fmt: skip
# What names the parent itself and would name the wrong work in its child.
_OF_PARENT = frozenset({"doi", "url", "urldate", "eprint", "eprinttype", "archiveprefix", "abstract", "file", "pages",
                        "pagetotal", "numpages", "timestamp", "biburl", "bibsource"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: names in small letters, values without their enclosing, LaTeX not yet decoded."""

    type: str
    key: str
    fields: dict[str, str]
    line: int = 0
    doubts: tuple[Doubt, ...] = field(default=())
    before: str = ""  # what stands in no entry, in front of the first one
    after: str = ""  # and behind this one: comments, a preamble, free text


def with_inherited(entry: Entry, parents: dict[str, Entry], seen: frozenset[str] = frozenset()) -> Entry:
    """The entry with what ``crossref`` and ``xdata`` give it; a circle ends where it closes."""
    keys = [key.strip().lower() for key in entry.fields.get("xdata", "").split(",")]
    keys.append(entry.fields.get("crossref", "").strip().lower())
    known = [key for key in keys if key in parents and parents[key] is not entry]
    fields = {name: value for name, value in entry.fields.items()
              if name not in ("crossref", "xdata") or not _names_any(value, known)}  # fmt: skip
    for key in keys:
        if key in parents and key not in seen and parents[key] is not entry:
            parent = with_inherited(parents[key], parents, seen | {key, entry.key.lower()})
            fields = _inherited(entry.type, parent) | fields
    return replace(entry, fields=fields)


def _names_any(value: str, keys: list[str]) -> bool:
    return any(key.strip().lower() in keys for key in value.split(","))


def _inherited(child: str, parent: Entry) -> dict[str, str]:
    if parent.type == "xdata":
        return {name: value for name, value in parent.fields.items() if name not in ("crossref", "xdata", "ids")}
    given = {name: value for name, value in parent.fields.items() if name not in _OWN | _OF_PARENT}
    renamed = _renamed(child, parent.type)
    kept = {name: value for name, value in given.items() if name not in renamed}
    return {renamed[name]: value for name, value in given.items() if name in renamed} | kept


def _renamed(child: str, parent: str) -> dict[str, str]:
    if parent == "periodical":
        return _IN_JOURNAL
    if parent.startswith("mv"):
        return _IN_WORK | ({"author": "bookauthor"} if child in _PARTS else {})
    return _IN_BOOK if child in _PARTS else {}
