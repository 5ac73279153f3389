"""Fields that biblatex's data model has no place for, packed into one that it has, and unpacked again.

biber leaves a field out, with a warning, where its data model does not give it to the type of the entry. ``verba`` is
given to all types and printed by none; it holds such fields as BibTeX writes them: ``verba = {scale = {1:25,000}}``.
"""

import re
from collections.abc import Mapping

from exporter.formats.table.datamodel import FIELDS
from exporter.formats.table.variables import VARIABLES

CARRIERS = ("verba", "verbb", "verbc")
# What the table writes; other fields are somebody else's and keep their names. A year is written if it is words.
_OURS = frozenset({row.biblatex for row in VARIABLES} | {"editorbtype", "year"})
_PACKED = re.compile(r"\s*([a-z][\w-]*) = \{")


def packed(fields: Mapping[str, str], entry_type: str) -> dict[str, str]:
    """The fields that the entry type has in the data model, and one with all others."""
    allowed = FIELDS[entry_type]
    unfit = {name: value for name, value in fields.items() if name in _OURS and name not in allowed}
    unfit.pop("editorbtype", None)
    kept = {name: value for name, value in fields.items() if name in allowed or name not in _OURS}
    if "editorb" not in kept:
        kept.pop("editorbtype", None)
    carrier = next((name for name in CARRIERS if name not in fields), "")
    if unfit and carrier:
        kept[carrier] = ", ".join(f"{name} = {{{value}}}" for name, value in unfit.items())
    return kept if carrier else dict(fields)


def unpacked(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields with those that were packed; what packs none stays as it is."""
    for carrier in CARRIERS:
        found = _parsed(fields.get(carrier, ""))
        if found and not found.keys() & fields.keys():
            return {name: value for name, value in fields.items() if name != carrier} | found
    return dict(fields)


def _parsed(text: str) -> dict[str, str]:
    """The fields that the text packs; none if anything else stands in it."""
    found, at = dict[str, str](), 0
    while match := _PACKED.match(text, at):
        end = _closing(text, match.end())
        if match[1] not in _OURS:
            return {}
        found[match[1]] = text[match.end() : end]
        at = end + 2 if text[end : end + 2] == "}," else end + 1
    return found if at == len(text) else {}


def _closing(text: str, start: int) -> int:
    depth = 1
    for at in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if not depth:
            return at
    return len(text)
