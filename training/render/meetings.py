"""Meetings by chance: what their proceedings are called, where they met, on which days."""

import json
import random
from dataclasses import dataclass
from functools import cache

from training.render.pools import LISTS, cells, comments_off
from training.render.speech import speeches

_ROMAN = ("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV", "XV", "XVI", "XIX", "XX", "XXIII")
_NTH = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh",
        "Twelfth", "Fifteenth", "Twentieth", "Twenty-First", "Thirty-Third", "Thirty-Sixth")  # fmt: skip
_DAYS = (
    "{M} {d}-{e}", "{M} {d}–{e}", "{d}-{e} {M}", "{d}–{e} {M}", "{m}. {d}-{e}", "{d}-{e} {m}", "{M} {d} - {e}",
    "{d}/{e} {M}", "{M} {d}-{e}", "{M} {d}", "{d} {M}", "{d} to {e} {M}", "{d} {M}–{f} {N}", "{M} {d}-{N} {f}",
)  # fmt: skip
_DAYS_BEHIND = {"de": "{d}.–{e}. {M}", "es": "{d}-{e} de {M}", "pt": "{d} a {e} de {M}", "fr": "{d}-{e} {M}",
                "it": "{d}-{e} {M}", "tr": "{d}-{e} {M}"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """Subjects by language, acronyms, bodies that hold meetings, and who prints their papers."""

    subjects: dict[str, list[str]]
    acronyms: list[str]
    bodies: list[str]
    presses: list[str]


@dataclass(frozen=True, slots=True)
class City:
    """A place in the world: its name alone, and with state or country."""

    name: str
    whole: str


@cache
def words() -> Words:
    """The words of the list."""
    return Words(**json.loads((LISTS / "meeting-words.json").read_text(encoding="utf-8")))


@cache
def _names() -> dict[str, list[str]]:
    found = dict[str, list[str]]()
    for line in comments_off("meetings"):
        language, _, pattern = line.partition(" ")
        found.setdefault(language, []).append(pattern)
    return found


@cache
def _cities() -> list[tuple[str, list[str]]]:
    rows = [cells(line) for line in comments_off("cities")]
    return [(row[0], [more for more in row[1:] if more]) for row in rows]


def ordinal(number: int) -> str:
    """The number with its English ending: "21st"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def city(chance: random.Random) -> City:
    """A place with what may stand behind it."""
    name, more = chance.choice(_cities())
    fitting = [part for part in more if part != name]
    return City(name, f"{name}, {chance.choice(fitting)}" if fitting else name)


def name(chance: random.Random, language: str, year: int) -> str:
    """What holds the papers of a meeting."""
    listed, named = words(), _names()
    own = language if language in named and chance.random() < 0.7 else "en"
    subjects = listed.subjects[own]
    number = chance.randint(2, 60)
    return chance.choice(named[own]).format(
        s=chance.choice(subjects), S=chance.choice(subjects), o=ordinal(number), O=chance.choice(_NTH), y=year,
        Y=f"{year % 100:02d}", a=chance.choice(listed.acronyms), b=chance.choice(listed.bodies),
        p=city(chance).name, n=number, R=chance.choice(_ROMAN),
    )  # fmt: skip


def days(chance: random.Random, language: str) -> str:
    """The days of a meeting, without the year."""
    months = speeches()[language].months
    month, first = chance.randint(1, 11), chance.randint(1, 26)
    form = _DAYS_BEHIND.get(language) or chance.choice(_DAYS)
    now, following = months[month - 1], months[month]
    return form.format(M=now, m=now[:3], N=following, d=first, e=first + chance.randint(1, 4), f=chance.randint(1, 5))
