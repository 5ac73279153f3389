"""Titles, names, journals and imprints in languages for which the other stocks have few or none."""

import json
import random
from dataclasses import dataclass, field
from functools import cache

from training.render.pools import LISTS, Entry, Journal
from training.render.record import Person
from training.render.titles import capital, years

JOINED = frozenset(("zh", "ja", "ko"))  # family and given name stand together


@dataclass(frozen=True, slots=True)
class Stock:
    """What there is of one language: patterns of titles with slots named by a letter, and names of all kinds."""

    share: int
    patterns: list[str]
    a: list[str]
    b: list[str]
    c: list[str]
    d: list[str] = field(default_factory=list)
    e: list[str] = field(default_factory=list)
    f: list[str] = field(default_factory=list)
    families: list[str] = field(default_factory=list)
    givens: list[str] = field(default_factory=list)
    journals: list[str] = field(default_factory=list)
    publishers: list[str] = field(default_factory=list)
    universities: list[str] = field(default_factory=list)
    script: bool = False  # another than Latin


@cache
def stocks() -> dict[str, Stock]:
    """All languages by their code."""
    table = json.loads((LISTS / "world.json").read_text(encoding="utf-8"))
    return {language: Stock(**found) for language, found in table.items()}


def language(chance: random.Random, *, script: bool | None = None) -> str:
    """A language by its share, of those with or without a script of their own."""
    fitting = {code: one.share for code, one in stocks().items() if script is None or one.script == script}
    return chance.choices(list(fitting), list(fitting.values()))[0]


def title(chance: random.Random, spoken: str) -> str:
    """A title out of the patterns of a language."""
    stock, (first, last) = stocks()[spoken], years(chance)
    slots = {slot: chance.choice(getattr(stock, slot)) for slot in "abcdef" if getattr(stock, slot)}
    filled = chance.choice(stock.patterns).format(**slots, A=capital(slots["a"]), y1=first, y2=last)
    return capital(filled).format(y1=first, y2=last)


def person(chance: random.Random, spoken: str) -> Person:
    """Somebody of the language, in its script."""
    stock = stocks()[spoken]
    family, given = chance.choice(stock.families), chance.choice(stock.givens)
    return Person(literal=family + given) if spoken in JOINED else Person(family, given)


def journal(chance: random.Random, spoken: str) -> Journal | None:
    """A journal of the language, if its stock has any."""
    own = stocks()[spoken].journals if spoken in stocks() else []
    return Journal(chance.choice(own), "", spoken) if own else None


def imprint(chance: random.Random, spoken: str, *, school: bool = False) -> Entry | None:
    """A publisher or school of the language with its place, if its stock has any."""
    if spoken not in stocks():
        return None
    own = stocks()[spoken].universities if school else stocks()[spoken].publishers
    if not own:
        return None
    name, _, place = chance.choice(own).partition(" | ")
    return Entry(name, place, spoken)


def script(spoken: str) -> bool:
    """Whether the language has a script of its own."""
    return spoken in stocks() and stocks()[spoken].script
