"""Habits by chance: a house of no name, and what well-known houses do."""

import random
from dataclasses import replace

from training.render import people
from training.render.house import House
from training.render.speech import speeches

_DOI_WORDS = (
    "doi:", "doi: ", "DOI: ", "DOI ", "https://doi.org/", "https://doi.org/", "http://dx.doi.org/", "doi ", "",
)  # fmt: skip
_MONTH_DATES = ("{M} {y}", "{y}, {M}", "{m} {y}", "{m}. {y}", "{y} {m}", "{M}, {y}")
_MONTHS = (
    "{M}-{N}", "{M}–{N}", "{M}/{N}", "{M}", "{m}.-{n}.", "{m}-{n}", "{M}, {N}", "Spring", "Summer", "Fall", "Winter",
    "Autumn", "Spring/Summer", "Fall-Winter", "{m}.",
)  # fmt: skip
_PAGE_DASHES = ("-", "–", "–", "-", "--", " - ", " – ", "—", "‐")
_REPEATED = ("———", "———.", "—", "___", "-----", "––––", "--")
_SERVERS = ("bioRxiv", "medRxiv", "SSRN", "bioRxiv", "ChemRxiv", "PsyArXiv", "SSRN Electronic Journal")
_HELD = (
    "{c}, {p}",
    "{c}, {p}",
    "{c}, {p}, {d}",
    "{c}, {d}, {p}",
    "{c}, {d}",
    "{c}, {p} ({d})",
    "{c} ({d})",
    "{c} - {p}",
)
_HELD_YEAR = (
    "{c}, {p}, {d}, {y}", "{c}, {p}, {d} {y}", "{c}, {d} {y}, {p}", "{c}, {d}, {y}", "{c}, {d} {y}",
    "{c}, {d}, {y}, {p}",
    "{c} ({p}, {d} {y})", "{c} ({d} {y})", "{c}, {p}. {d} {y}", "{c}; {p}, {d} {y}", "{c}; {d} {y}; {p}",
)  # fmt: skip
_ORIGINALS = ("{y} [{o}]", "{y} ({o})", "{o}/{y}", "[{o}] {y}", "{o} [{y}]", "{o} ({y})", "{y}/{o}")


def build(chance: random.Random, language: str) -> House:
    """A house by chance in a language."""
    speech = speeches()[language]
    return House(
        language=language,
        authors=people.style(chance, language),
        editors=people.style(chance, language, editors=True),
        quotes=chance.choice(speech.quotes),
        inside=chance.random() < 0.45,
        dash=chance.choice(_PAGE_DASHES),
        shortened=chance.choices(("whole", "two", "one"), (78, 14, 8))[0],
        words={name: chance.choice(choices) for name, choices in speech.words.items()},
        date=chance.choice(speech.dates),
        month_date=chance.choice(_MONTH_DATES),
        accessed=chance.choice([form for form in speech.dates if not form.startswith("{y},")]),
        edition=chance.choice(speech.editions),
        doi=chance.choice(_DOI_WORDS),
        abbreviates=chance.random() < 0.45,
        letter=chance.choice("ab") if chance.random() < 0.06 else "",
        repeated=chance.choice(_REPEATED) if chance.random() < 0.015 else "",
        undotted=chance.random() < 0.3,
        held=chance.choice(_HELD),
        held_year=chance.choice(_HELD_YEAR),
        original=chance.choice(_ORIGINALS) if chance.random() < 0.6 else "",
        server=chance.choice(_SERVERS),
        months=chance.choice(_MONTHS),
    )


def special(house: House, name: str, chance: random.Random) -> House:
    """The house with the names, dashes and short titles of a well-known one."""
    if not name:
        return house
    kept = replace(house, authors=people.special(name, house.authors, chance), repeated="")
    editors = replace(
        kept.authors, capitals=False, first_inverted=name == "vancouver", rest_inverted=name == "vancouver"
    )
    kept = replace(kept, editors=editors, letter="" if name != "apa" else house.letter)
    match name:
        case "vancouver":
            return replace(
                kept,
                abbreviates=True,
                undotted=True,
                dash="-",
                doi=chance.choice(("doi:", "doi: ", "https://doi.org/")),
            )
        case "ieee" | "acs" | "tight" | "aas":
            return replace(kept, abbreviates=chance.random() < 0.8, undotted=False)
        case "apa":
            return replace(kept, abbreviates=False, dash=chance.choice("-–"))
    return kept
