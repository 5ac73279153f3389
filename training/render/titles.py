"""Titles that no bibliography has: patterns filled with the words of a field, and real titles recombined."""

import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from training.render.pools import LISTS
from training.render.record import Person

_SMALL = frozenset(
    "a an the and or nor but of in on for to from with by at as vs via der die das und de la le du".split()
)
_PARTED = re.compile(r"(?P<first>[^:?]{8,90})(?P<mark>: |\? )(?P<second>[^:?]{8,110})")
_MARKS = (": ", ": ", ": ", ": ", ". ", " – ", " - ", "—", "? ", "; ", " : ", ", ")
_OF_TAXA = 0.06
_PLAIN_WORD = re.compile(r"[a-z][a-zß-ÿ'’-]*[,:;.?!)”]*")


@dataclass(frozen=True, slots=True)
class _Subjects:
    fields: dict[str, dict[str, list[str]]]
    taxa: dict[str, list[str]]  # patterns, and genera, epithets, orders and places by the letter of their slot
    patterns: list[str]


@cache
def _subjects() -> _Subjects:
    return _Subjects(**json.loads((LISTS / "titles.json").read_text(encoding="utf-8")))


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def years(chance: random.Random) -> tuple[int, int]:
    """Two years that a title could name, the earlier one first."""
    first = chance.choice((chance.randint(1400, 1940), chance.randint(1945, 2008)))
    return first, first + chance.randint(1, 14)


def invented(chance: random.Random) -> str:
    """A title in English out of the words of one field."""
    subjects = _subjects()
    if chance.random() < _OF_TAXA:
        slots = {slot: chance.choice(found) for slot, found in subjects.taxa.items() if slot != "patterns"}
        return chance.choice(subjects.taxa["patterns"]).format(**slots)
    words = subjects.fields[chance.choice(list(subjects.fields))]
    first, second, third = chance.sample(words["topics"], 3)
    early, late = years(chance)
    title = chance.choice(subjects.patterns).format(
        t=first, T=capital(first), u=second, U=capital(second), t2=third, s=chance.choice(words["scopes"]), y1=early,
        y2=late, n=chance.randint(2, 30), v=f"{chance.randint(1, 5)}.{chance.randint(0, 2022)}",
    )  # fmt: skip
    return title.replace("?:", "?")


def recombined(chance: random.Random, titles: Sequence[str]) -> str:
    """A title of one work with the subtitle of another, or one with another mark between the two."""
    one, other = (_PARTED.fullmatch(chance.choice(titles)) for _ in range(2))
    if one is None:
        return ""
    tail = other["second"] if other else one["second"]
    return f"{one['first']}{chance.choice(_MARKS)}{tail}"


def headed(title: str) -> str:
    """The title As Headings Are Written."""
    words = title.split(" ")
    return " ".join(
        word
        if (word in _SMALL and index and words[index - 1][-1:] not in ".:?!–—") or not _PLAIN_WORD.fullmatch(word)
        else capital(word)
        for index, word in enumerate(words)
    )


_PRODUCT_HEADS = (
    "Open",
    "Fast",
    "Deep",
    "Py",
    "Auto",
    "Geo",
    "Bio",
    "Net",
    "Data",
    "Micro",
    "i",
    "e",
    "Quick",
    "Meta",
    "Hyper",
)
_PRODUCT_TAILS = (
    "Stats",
    "Lab",
    "Net",
    "Flow",
    "Base",
    "Tree",
    "Map",
    "Kit",
    "Vis",
    "Seq",
    "Align",
    "Sim",
    "Text",
    "Graph",
    "Cloud",
)
_PRODUCT_WHAT = (
    "a Python library for {t}", "an R package for {t}", "software for {t}", "tools for {t}", "{t} made easy",
    "data from: {t} in {s}", "a framework for {t} and {u}", "code for {t}", "replication data for {t} in {s}",
)  # fmt: skip


def product(chance: random.Random) -> str:
    """The name of a program or data set, mostly with what it is for."""
    name = chance.choice(_PRODUCT_HEADS) + chance.choice(_PRODUCT_TAILS)
    fields = _subjects().fields
    words = fields[chance.choice(list(fields))]
    first, second = chance.sample(words["topics"], 2)
    what = chance.choice(_PRODUCT_WHAT).format(t=first, u=second, s=chance.choice(words["scopes"]))
    return chance.choice((name, f"{name}: {what}", f"{name}: {capital(what)}", f"{name} – {what}", capital(what)))


_STATES = ("State", "United States", "R", "Commonwealth", "People", "Minister for Immigration", "Attorney General")
_PARTIES = (
    "{}",
    "{}",
    "{}",
    "{} & Co.",
    "{} Ltd",
    "{} Inc.",
    "Estate of {}",
    "{} Corp.",
    "{} & Sons",
    "Board of Education of {}",
)


def case(chance: random.Random, person: Callable[[], Person]) -> str:
    """What a case in court is called."""
    sides = [chance.choice(_PARTIES).format(person().family or "Roe") for _ in range(2)]
    if chance.random() < 0.06:
        return f"In re {sides[0]}"
    first = chance.choice(_STATES) if chance.random() < 0.25 else sides[0]
    return f"{first}{chance.choice((' v. ', ' v. ', ' v ', ' vs. '))}{sides[1]}"
