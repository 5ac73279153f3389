r"""The entries of amsrefs, ``\bib{key}{article}{author={…}, …}``, as BibTeX (amsrefs user's guide, section 5)."""

import re
from collections.abc import Iterator

from exporter.sources.latex.entries import entry
from exporter.sources.latex.source import JOIN, Source
from exporter.text import squeeze

_BIB = re.compile(r"\\bib(?P<star>\*?)\s*(?=\{)")
_FIELD = re.compile(r"(?P<name>[a-z][\w-]*)\s*=\s*(?=\{)")
_DASH = re.compile(r"\s*\\ndash\s*")
_TYPES = {
    "collection.article": "incollection", "proceedings.article": "inproceedings", "conference": "inproceedings",
    "report": "techreport", "thesis": "phdthesis", "webpage": "online", "book": "book", "article": "article",
}  # fmt: skip
_NAMES = {"place": "address", "issue": "number", "status": "pubstate"}
_PEOPLE = frozenset(["author", "editor", "translator"])
_LEFT_OUT = frozenset(["review", "label", "xref", "inverted", "name", "setup", "fulljournal", "reprint", "partial"])
_HOLDERS = ("book", "conference", "translation", "contribution")
_YEAR = re.compile(r"\d{4}(?:-\d\d?){0,2}")
_PUBLISHERS = {"phdthesis": "school", "techreport": "institution"}
_MOST_FIELDS = 500  # of one entry, so that no reading of a broken one takes long

Pairs = list[tuple[str, str]]


def to_bibtex(source: Source) -> str:
    r"""The entries in order; ``\bib*`` only lends its fields to those that name it by ``xref``."""
    found = list(_bibs(source))
    lent = {key: pairs for _, key, _, pairs in found}
    return "\n".join(_entry(key, kind, pairs, lent) for star, key, kind, pairs in found if not star)


def _bibs(source: Source) -> Iterator[tuple[str, str, str, Pairs]]:
    for match in _BIB.finditer(source.text):
        groups = source.groups(match.end(), 3)
        if len(groups) == 3:
            key, kind, fields = (source.text[slice(*group)].replace(JOIN, "") for group in groups)
            yield match["star"], key.strip(), kind.strip(), _pairs(fields)


def _pairs(text: str) -> Pairs:
    source, found, at = Source(text), Pairs(), 0
    while len(found) < _MOST_FIELDS and (match := _FIELD.search(text, at)):
        group = source.group(match.end())
        if group is None:
            break
        found.append((match["name"], squeeze(text[slice(*group)])))
        at = group[1] + 1
    return found


def _entry(key: str, kind: str, pairs: Pairs, lent: dict[str, Pairs]) -> str:
    kind = _TYPES.get(kind, kind)
    own = dict(reversed(pairs))
    holders = {name: own[name] for name in _HOLDERS if own.get(name)}
    if kind == "article" and ("book" in holders or "booktitle" in own or "xref" in own):
        kind = "incollection"
    if kind == "article" and "conference" in holders:
        kind = "inproceedings"
    fields = _fields(pairs, kind)
    for name, text in holders.items():
        _hold(fields, name, _fields(_pairs(text), kind), kind)
    for name, value in _fields(lent.get(own.get("xref", ""), []), kind).items():
        fields.setdefault("booktitle" if name == "title" else name, value)
    return entry(kind, key, fields)


def _hold(fields: dict[str, str], holder: str, inner: dict[str, str], kind: str) -> None:
    """Adds what the book or the meeting around a work is called, and what else it says."""
    if holder not in ("book", "conference"):
        return
    renamed = {"title": "booktitle" if holder == "book" else "eventtitle"}
    if holder == "conference":
        renamed |= {"address": "venue", "date": "eventdate", "year": "eventdate"}
    for name, value in inner.items():
        fields.setdefault(renamed.get(name, name), value)


def _fields(pairs: Pairs, kind: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for name, value in pairs:
        name = _NAMES.get(name, name)
        if name in _LEFT_OUT or name in _HOLDERS or not value:
            continue
        if name in _PEOPLE:
            person = _person(value)
            fields[name] = f"{fields[name]} and {person}" if name in fields else person
        elif name == "date":
            fields["date" if _YEAR.fullmatch(value) else "year"] = value
        elif name in ("organization", "publisher") and kind in _PUBLISHERS:
            fields.setdefault(_PUBLISHERS[kind], value)
        elif name == "eprint":
            fields |= _eprint(value)
        else:
            fields.setdefault(name, _DASH.sub("--", value))
    return fields


def _person(value: str) -> str:
    """The package has "Family, Given, Jr.", BibTeX "Family, Jr., Given"."""
    parts = [part.strip() for part in value.split(",")]
    return f"{parts[0]}, {parts[2]}, {parts[1]}" if len(parts) == 3 and "{" not in value else value


def _eprint(value: str) -> dict[str, str]:
    number = value.removeprefix("arXiv:")
    if "://" in number:
        return {"url": number}
    return {"eprint": number, "archiveprefix": "arXiv"}
