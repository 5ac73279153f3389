"""Names in print: who stands first, initials or not, what joins them."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from training.render.record import Person
from training.render.speech import speeches


@dataclass(frozen=True, slots=True)
class NameStyle:
    """How a house prints names."""

    first_inverted: bool
    rest_inverted: bool
    given: str  # full, dotted, glued, bare, spaced, first, tight ("K.Capellini"), bracketed ("Braudel (F.)")
    comma: str  # between family and given
    separator: str
    last: str  # between the last two
    capitals: bool
    most: int  # more are cut to the first ones and ``others``
    others: str
    particle_last: bool


_ORDERS = ((True, True), (True, True), (True, True), (False, False), (False, False), (True, False))


_GIVEN = {"full": 33, "dotted": 26, "glued": 15, "bare": 12, "spaced": 4, "first": 4, "tight": 3, "bracketed": 3}
_SEPARATORS = {", ": 70, "; ": 14, "/": 4, " - ": 2, " / ": 2, " and ": 3, " – ": 2, ",": 2, ";": 1}
_JOINED = {"zh": (", ", ",", "，", "、", "; "), "ja": (", ", "・", "、", "，"), "ko": (", ", "·", ", ", "; ")}


def style(chance: random.Random, language: str, *, editors: bool = False) -> NameStyle:
    """A style by chance, of those that occur together."""
    first, rest = chance.choice(((False, False), (True, True)) if editors else _ORDERS)
    given = chance.choices(list(_GIVEN), list(_GIVEN.values()))[0]
    last = chance.choice(speeches()[language].last)
    separator = chance.choices(list(_SEPARATORS), list(_SEPARATORS.values()))[0]
    if language in _JOINED:
        separator = last = chance.choice(_JOINED[language])
    elif separator.strip() in ("/", "-", "–", ",") and separator != ", ":
        last = separator
    elif separator.strip() == ";" and chance.random() < 0.7:
        last = chance.choice((separator, "; and ", " & "))
    elif chance.random() < 0.12:
        last = separator
    comma = chance.choice((" ", " ", ", ")) if given in ("bare", "spaced") else chance.choices((", ", " "), (85, 15))[0]
    return NameStyle(
        first_inverted=first or given == "bracketed",
        rest_inverted=rest or given == "bracketed",
        given=given,
        comma=comma,
        separator=separator,
        last=last,
        capitals=chance.random() < 0.08,
        most=chance.choices((99, 3, 6, 1, 2), (70, 10, 8, 6, 6))[0],
        others=chance.choice(speeches()[language].others),
        particle_last=chance.random() < 0.15,
    )


# Of well-known houses: whether names are inverted, the form of given names, the comma, the marks between and last.
_SPECIAL = {
    "vancouver": (True, "bare", " ", ", ", (", ",)),
    "apa": (True, "dotted", ", ", ", ", (", & ", " & ", ", and ")),
    "aas": (True, "dotted", ", ", ", ", (", & ",)),
    "ieee": (False, "dotted", ", ", ", ", (" and ", ", and ", ", ")),
    "tight": (False, "dotted", ", ", ", ", (" and ", ", ")),
    "plain": (False, "full", ", ", ", ", (", and ", " and ")),
    "acm": (False, "full", ", ", ", ", (", and ",)),
    "acs": (True, "dotted", ", ", "; ", ("; ",)),
    "gbt": (True, "bare", " ", ", ", (", ",)),
    "gost": (True, "dotted", " ", ", ", (", ",)),
}
_OTHERWISE = {"plain": "dotted", "tight": "glued", "gost": "glued"}  # forms of given names, now and then


def special(name: str, usual: NameStyle, chance: random.Random) -> NameStyle:
    """How a well-known house prints names; what it does not say is the usual."""
    inverted, given, comma, separator, lasts = _SPECIAL[name]
    given = _OTHERWISE[name] if name in _OTHERWISE and chance.random() < 0.4 else given
    return replace(
        usual,
        first_inverted=inverted,
        rest_inverted=inverted,
        given=given,
        comma=comma,
        separator=separator,
        last=chance.choice(lasts),
        capitals=name == "gbt" and chance.random() < 0.7,
    )


def printed(people: Sequence[Person], style: NameStyle) -> str:
    """All names in one line; nothing if there are none."""
    if not people:
        return ""
    shown = people if len(people) <= style.most else people[: max(1, style.most // 2)]
    names = [
        _name(person, style, style.rest_inverted if index else style.first_inverted)
        for index, person in enumerate(shown)
    ]
    if len(shown) < len(people):
        glue = "" if style.others.startswith(",") else " "
        return style.separator.join(names) + glue + style.others
    last = (
        style.last if len(names) > 2 else re.sub(r"^, (?=and|&)", " " if not style.rest_inverted else ", ", style.last)
    )
    return style.separator.join(names[:-1]) + (last if len(names) > 1 else "") + names[-1]


def _name(person: Person, style: NameStyle, inverted: bool) -> str:
    if person.literal:
        return person.literal.upper() if style.capitals else person.literal
    given = initials(person.given, style.given)
    if style.given == "bracketed" and given:
        return f"{person.family} ({given})"
    family = person.family.upper() if style.capitals else person.family
    whole = f"{person.particle} {family}".strip()
    if not inverted and style.given == "tight":
        return f"{given}{whole}"
    if not inverted:
        return " ".join(part for part in (given, whole, person.suffix) if part)
    if style.particle_last and person.particle:
        return f"{family}{style.comma}{given} {person.particle}"
    tail = f", {person.suffix}" if person.suffix else ""
    return f"{whole}{style.comma}{given}{tail}" if given else whole


def initials(given: str, form: str) -> str:
    """Given names in the form of a house: "John Karl", "J. K.", "J.K.", "JK", "J K" or "J."."""
    if form == "full" or not given:
        return given
    words = [list(re.findall(r"\w+", word)) for word in given.replace(".", ". ").split()]
    letters = [[part[0].upper() for part in parts] for parts in words if parts]
    if not letters:
        return given
    if form == "first":
        return "-".join(f"{letter}." for letter in letters[0])
    if form in ("bare", "spaced"):
        return (" " if form == "spaced" else "").join("".join(parts) for parts in letters)
    return (" " if form in ("dotted", "bracketed") else "").join(
        "-".join(f"{letter}." for letter in parts) for parts in letters
    )
