r"""Items in which a style names each piece (``\bibinfo{journal}{…}``) as entries of BibTeX: REVTeX, elsarticle, acmart.

What such a style prints without naming it (elsarticle's institutions) is left to whoever reads the text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from exporter.sources.latex.entries import entry
from exporter.sources.latex.items import Item
from exporter.sources.latex.printed import Field, Setting
from exporter.text import squeeze

_PEOPLE = {"author": "author", "person": "author", "editor": "editor", "collaboration": "author"}
# Names of the styles, and what BibTeX calls it. A field that is not here is printed for the eye only.
_NAMES = {
    "showarticletitle": "title", "title": "title", "journal": "journal", "booktitle": "booktitle", "volume": "volume",
    "number": "number", "issue": "number", "pages": "pages", "eid": "eid", "articleno": "eid", "year": "year",
    "publisher": "publisher", "address": "address", "edition": "edition", "series": "series", "chapter": "chapter",
    "school": "school", "institution": "institution", "organization": "organization", "numpages": "numpages",
    "isbn": "isbn", "issn": "issn",
}  # fmt: skip
_AND_OTHERS = re.compile(r"[\s,{}]*(?:and\s+)?\{?(?:et[~\s]+al|others)")
_EDITION_MARK = re.compile(r"\s*\(\s*(?:[Ee]d(?:n|ition)?\.?)?\s*\)\s*$")
_INITIALS = re.compile(r"\.(?=[^\W\d_])")  # "J.S." are two
_THESES = {"phdthesis": "Ph", "mastersthesis": "aster"}
_YEAR = re.compile(r"\d{4}")
_ABBREVIATED = frozenset(
    ["journal", "publisher", "edition", "booktitle", "series"]
)  # their last full stop may be theirs
_TELLING = frozenset([*_PEOPLE, "title", "booktitle", "journal"])


def entries(items: Iterable[Item], hints: Mapping[int, str]) -> str:
    """The tagged items as BibTeX; ``hints`` are the entry types that comments above them tell, by line."""
    return "\n".join(_entry(item, hints.get(item.line - 1, "")) for item in items if is_tagged(item))


def is_tagged(item: Item) -> bool:
    """Whether the style names the pieces of the item, and enough of them to tell a work."""
    names = {field.name for field in item.set.fields}
    return bool(names & _TELLING) and bool(names & _NAMES.keys())


def is_footnote(item: Item) -> bool:
    """Whether the item is a footnote that REVTeX puts among the references."""
    return {field.name for field in item.set.fields} == {"note"} and not item.set.links


def _entry(item: Item, hint: str) -> str:
    fields = _fields(item.set)
    if "booktitle" in fields and not fields.keys() & {"title", "journal", "pages"}:
        fields["title"] = fields.pop("booktitle")  # acmart calls the title of a book its booktitle
    return entry(_type(fields, hint, item.set.text), item.key, fields)


def _type(fields: Mapping[str, str], hint: str, text: str) -> str:
    """The type that the source tells; ``misc`` leaves it to the reading of the text."""
    if hint:
        return hint.lower()
    if "school" in fields:
        return next((kind for kind, sign in _THESES.items() if sign in text), "misc")
    if "institution" in fields:
        return "techreport"
    return "article" if "journal" in fields and "booktitle" not in fields else "misc"


def _fields(setting: Setting) -> dict[str, str]:
    found: dict[str, str] = {}
    people: dict[str, list[int]] = {}
    for place, field in enumerate(setting.fields):
        if role := _role(setting, place):
            people.setdefault(role, []).append(place)
            continue
        name, value = _NAMES.get(field.name, ""), _value(setting, place)
        if name and value and name not in found and (name != "year" or _YEAR.search(value)):
            found[name] = value
    return {role: _names(setting, places) for role, places in people.items()} | found


def _inside(setting: Setting, place: int) -> list[Field]:
    """The fields inside a field, which end before it does and so stand in front of it."""
    start, first = setting.fields[place].start, place
    while first and setting.fields[first - 1].start >= start:
        first -= 1
    return list(setting.fields[first:place])


def _value(setting: Setting, place: int) -> str:
    """The text of a field without other fields in it (acmart sets the edition in the title)."""
    field = setting.fields[place]
    text, at = "", field.start
    for each in _inside(setting, place):
        if each.start >= at and each.name in _NAMES and each.name != field.name:
            text += setting.text[at : each.start]
            at = each.end
    text += setting.text[at : field.end]
    return squeeze(_EDITION_MARK.sub("", text)).strip(" ,;" if field.name in _ABBREVIATED else " ,;.")


def _role(setting: Setting, place: int) -> str:
    """In which role the field is one person; what holds people itself (``bibfield{editor}``) is a list of them."""
    field = setting.fields[place]
    if field.name not in _PEOPLE or any(each.name in _PEOPLE for each in _inside(setting, place)):
        return ""
    return "editor" if field.name == "person" and field.within == "editor" else _PEOPLE[field.name]


def _names(setting: Setting, places: Sequence[int]) -> str:
    """The people of a role, joined by "and", "others" last where the text goes on with "et al."."""
    end = setting.fields[places[-1]].end
    others = ["others"] if _AND_OTHERS.match(setting.text, end) else []
    return " and ".join([*(_name(setting, place) for place in places), *others])


def _name(setting: Setting, place: int) -> str:
    """A name for BibTeX: family and given name apart where the style tells them."""
    parts: dict[str, list[str]] = {"bibnamefont": [], "bibfnamefont": []}
    for each in _inside(setting, place):
        parts.setdefault(each.name, []).append(squeeze(setting.text[each.start : each.end]).strip(" ,"))
    field = setting.fields[place]
    [family, *_], [given, *suffix] = parts["bibnamefont"] or [""], parts["bibfnamefont"] or [""]
    if family and given:
        return ", ".join([family, *suffix[:1], given])
    whole = squeeze(setting.text[field.start : field.end]).strip(" ,").removesuffix(" and")
    return family or _INITIALS.sub(". ", whole)
