"""Invented people: names of the stocks, and names of many cultures with family and given name that go together."""

import json
import random
from dataclasses import dataclass
from functools import cache

from training.render.pools import LISTS, Pools
from training.render.record import Person

_CULTURED = 0.4  # of the names
_SUFFIXES = ("Jr.", "Jr", "III", "II", "Sr.")


@dataclass(frozen=True, slots=True)
class Culture:
    """Names that go together; ``double`` is how often somebody has two family names."""

    share: int
    families: list[str]
    givens: list[str]
    double: float = 0.0


@cache
def cultures() -> tuple[Culture, ...]:
    """All of the list."""
    return tuple(Culture(**one) for one in json.loads((LISTS / "names.json").read_text(encoding="utf-8")).values())


def person(pools: Pools, chance: random.Random) -> Person:
    """Somebody with a family name and given names."""
    if chance.random() < _CULTURED:
        return _cultured(chance)
    family, given = chance.choice(pools.families), chance.choice(pools.givens)
    if chance.random() < 0.5:
        second = chance.choice(pools.givens) if chance.random() < 0.4 else f"{chance.choice('ABCDEFGHJKLMPRSTW')}."
        given = f"{given} {second}"
    if chance.random() < 0.05:
        given = f"{given.split()[0]}-{chance.choice(pools.givens)}"
    if chance.random() < 0.04:
        family = f"{family}{chance.choice('- ')}{chance.choice(pools.families)}"
    if chance.random() < 0.04:
        *particle, family = chance.choice(pools.particles).rsplit(" ", 1)
        return Person(family, given, " ".join(particle))
    return Person(family, given, suffix=chance.choice(_SUFFIXES) if chance.random() < 0.015 else "")


def _cultured(chance: random.Random) -> Person:
    culture = chance.choices(cultures(), [one.share for one in cultures()])[0]
    family, given = chance.choice(culture.families), chance.choice(culture.givens)
    if chance.random() < culture.double and " " not in family:
        family = f"{family}{chance.choice('  -')}{chance.choice(culture.families)}"
    if chance.random() < 0.1 and given.count(" ") + given.count("-") == 0:
        given = f"{given} {chance.choice('ABCDEFGJKLMPRSTV')}."
    return Person(family, given)
