"""Citations by name and year: "(Meyer & Rowan, 1977; see also Tajfel et al., 1979a, 1986)", "Meyer and Rowan (1977)".

What stands in front of the first name ("see also", "following", a given name) is not told from it: a name fits if it
ends in the family name of the reference.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from exporter.reference import Name, Reference
from exporter.text import UPPER_CLASS, fold, squeeze

_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_YEARS = rf"{_YEAR}(?:(?:\s?[,/]\s?|\sand\s|\s&\s)(?:{_YEAR}|[a-z](?![^\W\d_])))*"
_BRACKET = re.compile(r"[(\[]([^()\[\]]{1,600})[)\]]")
_PART = re.compile(rf"(?P<names>.*?)[\s,:]*\(?(?P<years>{_YEARS})(?:[\s,:].*)?")
_LONE_YEARS = re.compile(rf"\s*(?P<years>{_YEARS})(?:[\s,:;].*)?")
_AND = r"(?:,?\s(?:and|und|et|y|e|og|en)\s|,?\s?&\s?)"
_SPLIT = re.compile(rf"{_AND}|,\s")
_LISTED = re.compile(r",\s(?!and\s|und\s|et\s|&)")
_OTHERS = re.compile(r",?\s(?:et\sal\.?|u\.\s?a\.|and\s(?:others|colleagues)|und\sandere)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’']s$")
_SMALL = r"(?:(?:van|von|de|der|den|del|della|di|da|du|la|le|ten|ter|zu|zur|af|al)\s)*"
_CAPITAL = rf"[{UPPER_CLASS}][\w’'‐-]+"
_WORD = rf"{_SMALL}{_CAPITAL}(?:\s{_SMALL}{_CAPITAL}){{0,3}}"
_NEXT = re.compile(rf"({_YEAR}),?\s(?:and\s|und\s|&\s)?(?=[{UPPER_CLASS}])")  # "(Meyer 1977, and Kuhn 1970)"
_TELLING = re.compile(
    rf"((?:{_WORD},\s)*{_WORD}(?:{_AND}{_WORD})?(?:,?\s(?:et\sal\.?|u\.\s?a\.|and\scolleagues))?(?:[’']s?)?)\s?$"
)
_BEFORE = 120  # characters in front of a bracket in which the names stand


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation: where it stands, the names in it, whether "et al." ends them, and a year with its letter.

    Of the first names, ``listed`` have only a comma behind them.
    """

    offset: int
    names: tuple[str, ...]
    others: bool
    year: str
    listed: int = 0


def cited(text: str) -> Iterator[Cited]:
    """The citations in the text, each year one."""
    for bracket in _BRACKET.finditer(text):
        inner = bracket[1]
        if lone := _LONE_YEARS.fullmatch(inner):
            names = _TELLING.search(text[max(0, bracket.start() - _BEFORE) : bracket.start()])
            if names:
                yield from _each(bracket.start(), names[1], lone["years"])
            continue
        names_before = ""
        for part in _NEXT.sub(r"\1; ", inner).split(";"):
            if match := _PART.fullmatch(squeeze(part)):
                names_before = match["names"].strip(" ,") or names_before
                yield from _each(bracket.start(), names_before, match["years"])


def _each(offset: int, names: str, years: str) -> Iterator[Cited]:
    bare = _OTHERS.sub("", names)
    people = tuple(_POSSESSIVE.sub("", each).strip("’'") for each in _SPLIT.split(bare) if each)
    listed = len(_LISTED.findall(bare.rstrip(", ")))
    last = ""
    for year in re.findall(rf"{_YEAR}|[a-z]", years.replace("and", "").replace("&", "")):
        last = year if len(year) > 1 else last[:4] + year  # "1977a, b"
        if people:
            yield Cited(offset, people, bare != names, last, min(listed, len(people) - 1))


def fits(citation: Cited, reference: Reference) -> bool:
    """Whether a citation names the reference: its first authors, in order, and its year."""
    issued = reference.issued
    if issued is None or str(issued.year) != citation.year[:4]:
        return False
    letter = citation.year[4:]
    if letter and reference.year_suffix and letter != reference.year_suffix:
        return False
    people = reference.author.people or reference.editor.people
    if not people or len(citation.names) > len(people):
        return False
    if not all(_is(name, person) for name, person in zip(citation.names, people, strict=False)):
        return False
    more = reference.author.others or len(people) > len(citation.names)
    return more if citation.others else not more


def _is(text: str, person: Name) -> bool:
    words = text.split()
    return any(fold(" ".join(words[at:])) in _spelled(person) for at in range(len(words)))


@lru_cache(maxsize=1 << 14)
def _spelled(person: Name) -> frozenset[str]:
    """The ways in which a text names somebody, folded."""
    family = fold(person.literal or person.family)
    return frozenset({family, fold(person.non_dropping_particle) + family, _initials(person.literal)} - {""})


def _initials(body: str) -> str:
    """The letters by which a body is known: "oecd" of "Organisation for Economic Co-operation and Development"."""
    capitals = [word[0] for word in body.split() if word[0].isupper()]
    return fold("".join(capitals)) if len(capitals) > 1 else ""


def the_one(citation: Cited, references: Sequence[Reference]) -> int | None:
    """The place of the only reference that a citation names; ``None`` if there are several or none.

    A capital word in front that is nobody's name ("However, Kuhn (1970)") is left out.
    """
    found = [place for place, reference in enumerate(references) if fits(citation, reference)]
    if not found and citation.listed and not _is_anybody(citation.names[0], references):
        return the_one(replace(citation, names=citation.names[1:], listed=citation.listed - 1), references)
    exact = [place for place in found if references[place].year_suffix == citation.year[4:]]
    chosen = exact if len(exact) == 1 else found
    return chosen[0] if len(chosen) == 1 else None


def _is_anybody(text: str, references: Sequence[Reference]) -> bool:
    return any(_is(text, person) for each in references for person in each.author)
