"""Who made a work, as citation templates say it: parts by number, whole names, lists of names."""

import re
from collections.abc import Mapping

from exporter.reference import Name, Names
from exporter.sources import typed
from exporter.sources.typed import bodies
from exporter.sources.wikitext.markup import plain

_ROLES = {"author": "author", "editor": "editor", "translator": "translator", "contributor": "contributor",
          "director": "director"}  # fmt: skip
_FAMILY, _GIVEN, _WHOLE, _LIST, _VANCOUVER = "family", "given", "whole", "list", "vancouver"
# Parameters without their numbers (Module:Citation/CS1/Configuration, "aliases"): whose name, and which part of it.
PARTS: dict[str, tuple[str, str]] = {
    "last": ("author", _FAMILY), "surname": ("author", _FAMILY), "first": ("author", _GIVEN),
    "given": ("author", _GIVEN), "people": ("author", _LIST), "credits": ("author", _LIST), "host": ("author", _WHOLE),
    "subject": ("author", _WHOLE), "inventor": ("author", _WHOLE), "authors": ("author", _LIST),
    "vauthors": ("author", _VANCOUVER), "editors": ("editor", _LIST), "veditors": ("editor", _VANCOUVER),
    "coauthors": ("author", _LIST), "coauthor": ("author", _LIST), "others": ("", ""),
    **{
        f"{role}{suffix}": (role, part)
        for role in _ROLES
        for suffix, part in (
            ("", _WHOLE), ("-last", _FAMILY), ("-surname", _FAMILY), ("-first", _GIVEN), ("-given", _GIVEN)
        )
    },
}  # fmt: skip
_ALSO = re.compile(r"[\s,;]*(?:\bet al\b\.?|\bu\. ?a\.|\band others\b)[\s.]*$", re.IGNORECASE)
_AND = re.compile(r"\s*(?:;|/|,?\s+(?:and|und|et|y)\s|\s&\s|,\s+(?:and|und)\s)\s*")
_COMMA = re.compile(r",\s*")
_BODY_WORDS = re.compile(
    rf"""\b(?: {" | ".join(sorted(bodies.WORDS))}
          | universität | institut\w* | ministerium | museum | library | staff | company | inc | ltd | gmbh | press
          | news | media | government | church | academy | nations | school | college | police | times | post | bbc
          | editors? | contributors? | survey | of | for | the )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_PERSON = re.compile(r"[^\W\d_](?:[\w'’.-]*)(?:\s+[^\W\d_][\w'’.-]*){1,4}")
_ACRONYM = re.compile(r"[A-Z]{3,}")
_KEPT = re.compile(r"\(\((.*?)\)\)")
_SINGLE = re.compile(r"\w[\w'’-]*")


def names(parameters: Mapping[tuple[str, int], str], role: str, display: str = "") -> Names:
    """The people in a role, of values by name and number; ``display`` is "etal" where there are more."""
    people: dict[int, dict[str, str]] = {}
    listed: list[Name] = []
    others = display.replace(" ", "").strip(".").lower() == "etal"
    for (name, number), value in parameters.items():
        of, part = PARTS.get(name, ("", ""))
        if of != role or not value.strip():
            continue
        text, more = _without_others(plain(value))
        others = others or more
        if part in (_LIST, _VANCOUVER):
            listed += vancouver(text) if part == _VANCOUVER else several(text)
        elif text:
            people.setdefault(number, {}).setdefault(part, text)
    found = [name for _, parts in sorted(people.items()) for name in _person(parts)]
    return typed.names([*found, *listed], others=others)


def _without_others(text: str) -> tuple[str, bool]:
    shorter = _ALSO.sub("", text)
    return shorter, shorter != text


def _person(parts: Mapping[str, str]) -> list[Name]:
    family, given = parts.get(_FAMILY, ""), parts.get(_GIVEN, "")
    if family and given:
        return [typed.inverted(f"{family}, {given}") if "," not in family else typed.person(family, given)]
    if family:
        return [_alone(family)]
    return several(parts[_WHOLE]) if parts.get(_WHOLE) else []


def _alone(family: str) -> Name:
    """What stands as a family name alone: one word or one with a particle is one, several are a body."""
    kept = _KEPT.fullmatch(family)
    if kept:
        return Name(literal=kept[1])
    return typed.person(family) if _SINGLE.fullmatch(family) or family[0].islower() else Name(literal=family)


def several(text: str) -> list[Name]:
    """The names in running text: "Max Planck, Albert Einstein", "Planck, Max; Einstein, Albert", or one body."""
    kept = _KEPT.fullmatch(text)
    if kept:
        return [Name(literal=kept[1])]
    if ";" in text:
        return [one(part) for part in text.split(";") if part.strip()]
    commas = _COMMA.split(text)
    if len(commas) == 2 and _SINGLE.fullmatch(commas[0].split(" ")[-1]) and not _is_person(commas[0]):
        return [typed.inverted(text)] if not _is_body(text) else [Name(literal=text)]
    parts = [part for part in _AND.split(text) for part in _COMMA.split(part)]
    if all(_is_person(part) for part in parts):
        return [typed.direct(part) for part in parts]
    return [one(text)]


def one(text: str) -> Name:
    """A single name: inverted where it has a comma, a person where it looks like one, else a body."""
    text = text.strip()
    if _is_body(text):
        return Name(literal=text)
    if "," in text:
        return typed.inverted(text)
    if _is_person(text):
        return typed.direct(text)
    return typed.person(text) if _SINGLE.fullmatch(text) and not text.isupper() else Name(literal=text)


def _is_body(text: str) -> bool:
    return _BODY_WORDS.search(text) is not None or _ACRONYM.match(text) is not None


def _is_person(text: str) -> bool:
    return _PERSON.fullmatch(text.strip()) is not None and not _is_body(text)


def vancouver(text: str) -> list[Name]:
    """The names of "Smith JA, van der Berg C, ((Study Group))" (Vancouver style)."""
    found = []
    for part in _COMMA.split(text):
        kept = _KEPT.fullmatch(part)
        family, _, initials = part.rpartition(" ")
        if kept:
            found.append(Name(literal=kept[1]))
        elif family and initials.isupper():
            found.append(typed.person(family, initials))
        elif part.strip():
            found.append(one(part))
    return found
