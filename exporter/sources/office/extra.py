"""What Zotero's field "Extra" says beyond a note: lines such as "PMID: 9623998" and "Citation Key: watts1998".

Zotero puts there what it has no field for, and gives it out as CSL's ``note``. Source: Zotero's documentation, "Citing
Fields from Extra"; Better BibTeX's "Citation Keys".
"""

import re
from typing import Any

_LINE = re.compile(r"\s*([A-Za-z][A-Za-z -]{1,40}?)\s*:\s*(\S.*?)\s*")
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")
# Names of lines, small and with "-" -> CSL's.
_TEXTS = {
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "original-title": "original-title",
    "original-publisher": "original-publisher",
    "original-publisher-place": "original-publisher-place",
    "publisher-place": "publisher-place",
    "container-title": "container-title",
    "event-place": "event-place",
    "event-title": "event-title",
    "citation-key": "citation-key",
}
_DATES = {"original-date": "original-date"}


def without_extra(item: dict[str, Any]) -> dict[str, Any]:
    """An item of CSL-JSON with those lines of its note as properties; one that it has already is left in the note."""
    note = item.get("note")
    if not isinstance(note, str):
        return item
    found, rest = dict(item), list[str]()
    for line in note.splitlines():
        if not _taken(found, line):
            rest.append(line)
    if text := "\n".join(rest).strip():
        found["note"] = text
    else:
        del found["note"]
    return found


def _taken(item: dict[str, Any], line: str) -> bool:
    """Whether the line was a property, which the item has now."""
    match = _LINE.fullmatch(line)
    name = re.sub(r"[ -]+", "-", match[1].lower()) if match else ""
    value = match[2] if match else ""
    if label := _TEXTS.get(name):
        return bool(item.setdefault(label, value) == value)
    if (label := _DATES.get(name)) and _DATE.fullmatch(value):
        parts = {"date-parts": [[int(part) for part in value.split("-")]]}
        return bool(item.setdefault(label, parts) == parts)
    return False
