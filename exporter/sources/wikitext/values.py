"""The parameters of a citation template under the names of Citation Style 1, with their numbers apart."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from exporter.sources.wikitext import markup
from exporter.sources.wikitext.kinds import FOREIGN
from exporter.sources.wikitext.scan import Template, name_of

_NAME = re.compile(r"\s*([\w][\w .'’-]{0,40})\s*=", re.DOTALL)
_NUMBER = re.compile(r"(?<=[^\W\d])-?(\d{1,3})(?=-|$)")
_LISTED = frozenset(["translators", "editors", "authors"])


@dataclass(frozen=True, slots=True)
class Values:
    """Raw values by name and number; the number is 1 where none is given."""

    template: str
    raw: Mapping[tuple[str, int], str]

    def text(self, *names: str) -> str:
        """The plain text of the first of these parameters that is given."""
        return next((text for name in names if (text := markup.plain(self.raw.get((name, 1), "")))), "")

    def address(self, *names: str) -> str:
        """The first of these parameters as an address."""
        return next((text for name in names if (text := markup.address(self.raw.get((name, 1), "")))), "")

    def has(self, *names: str) -> bool:
        """Whether one of these parameters is given."""
        return any(self.raw.get((name, 1), "").strip() for name in names)


def values_of(template: Template) -> Values:
    """The parameters of a template; the first of two with one name counts, if it says something."""
    kind, renamed = FOREIGN.get(template.name, (template.name, {}))
    found: dict[tuple[str, int], str] = {}
    for part in template.parts:
        match = _NAME.match(part)
        value = part[match.end() :].strip() if match else ""
        if match and value:
            name, number = _numbered(match[1], renamed)
            found.setdefault((name, number), value)
    return Values(kind, found)


def _numbered(name: str, renamed: Mapping[str, str]) -> tuple[str, int]:
    """The name without its number, and that: ``editor2-last`` is ``editor-last``, 2."""
    lowered = name_of(name)
    number = _NUMBER.search(lowered)
    bare = lowered[: number.start()] + lowered[number.end() :] if number else lowered
    known = renamed.get(lowered) or renamed.get(bare) or bare.replace(" ", "-")
    if known == "translators":
        known = "translator"
    return known, int(number[1]) if number and known not in _LISTED else 1
