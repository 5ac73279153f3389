"""What the markers of a key pattern take from the names of a record: ``[auth]``, ``[authEtAl]``, ``[edtrN]``.

Names and meanings after JabRef's manual, "Customize the citation key generator".
"""

from collections.abc import Callable

from exporter.formats.citekey import letters, short_name
from exporter.reference import Name, Names, Reference

Form = Callable[..., str]


def _nth(names: Names, most: int = 0, number: int = 1) -> str:
    """The family name of one of them, or its first letters."""
    family = short_name(names.people[number - 1]) if 0 < number <= len(names) else ""
    return family[:most] if most else family


def _full(name: Name) -> str:
    return letters(name.non_dropping_particle) + short_name(name)


def _initial(name: Name) -> str:
    return letters(name.given)[:1]


def _joined(names: Names, most: int, joint: str, rest: str) -> str:
    """Up to ``most`` family names; ``rest`` stands for the others."""
    shown = joint.join(short_name(name) for name in names.people[:most])
    return shown + rest if names.others or len(names) > most else shown


def _first_of_many(names: Names, joint: str, rest: str) -> str:
    """Two family names, but one of more than two."""
    many = names.others or len(names) > 2
    return _nth(names) + rest if many else _joined(names, 2, joint, "")


def _beginnings(names: Names, most: int) -> str:
    """Of each the same number of letters, ``most`` in all; what does not divide goes to the first."""
    share, over = divmod(most, max(len(names), 1))
    return "".join(short_name(name)[: share + (at < over)] for at, name in enumerate(names))


def _initials(names: Names, most: int) -> str:
    return "".join(short_name(name)[:1] for name in names.people[:most])


def _short(names: Names) -> str:
    if len(names) == 1 and not names.others:
        return _nth(names)
    return _initials(names, 3) + ("+" if names.others or len(names) > 3 else "")


def _alpha(names: Names) -> str:
    """As the BibTeX style "alpha" has it."""
    if len(names) == 1 and not names.others:
        return _nth(names, 3)
    many = len(names) > 4
    return _initials(names, 3 if many else 4) + ("+" if many or names.others else "")


# The marker behind "auth", "pureauth" or "edtr", what it says of Miller, van Dam and Ortiz, and how it is made.
FORMS: dict[str, tuple[str, Form]] = {
    "": ("the family name of the first (`Miller`); of an institution its first word that says something", _nth),
    "N": ("its first N letters (`auth3`: `Mil`)", _nth),
    "N_M": ("the first N letters of the Mth (`auth3_2`: `Dam`)", _nth),
    "FirstFull": (
        "the first with the particle (`vanDam`, if van Dam were first)",
        lambda names: _full(names.people[0]),
    ),
    "ForeIni": ("the initial of the first's given name", lambda names: _initial(names.people[0])),
    "EtAl": ("two, or the first and `EtAl` (`MillerEtAl`)", lambda names: _first_of_many(names, "", "EtAl")),
    ".etal": ("two, or the first and `.etal` (`Miller.etal`)", lambda names: _first_of_many(names, ".", ".etal")),
    "IniN": ("N letters, shared among all (`authIni4`: `MiDO`)", _beginnings),
    "short": ("one in full, of more the initials of three; `+` for others (`MDO`)", _short),
}
_PAIR = ("the first two with a point between, and `.ea` for others (`Miller.Dam.ea`)",
         lambda names: _joined(names, 2, ".", ".ea"))  # fmt: skip
_PLURAL: dict[str, tuple[str, Form]] = {
    "s": ("all (`MillerDamOrtiz`)", lambda names: _joined(names, max(len(names), 1), "", "EtAl")),
    "sN": ("up to N, and `EtAl` for others (`authors2`: `MillerDamEtAl`)",
           lambda names, most: _joined(names, most, "", "EtAl")),
    "sAlpha": ("as in the style alpha: three letters of one, initials of up to four, or of three and `+`", _alpha),
    "Ini": ("five letters of the first, and the initials of the others (`MilleDO`)",
            lambda names: _nth(names, 5) + "".join(short_name(name)[:1] for name in names.people[1:])),
    "Last": ("the last of them (`Ortiz`)", lambda names: short_name(names.people[-1])),
    "LastForeIni": ("the initial of the last's given name", lambda names: _initial(names.people[-1])),
}  # fmt: skip


def authors(reference: Reference) -> Names:
    """The authors, or else who stands in their place."""
    roles = (reference.author, reference.editor, reference.director, reference.translator)
    return next((names for names in roles if names.people), Names())


def _of(role: Callable[[Reference], Names], form: Form) -> Callable[..., str]:
    def value(reference: Reference, *numbers: int) -> str:
        names = role(reference)
        return form(names, *numbers) if names.people else ""

    return value


def _family(short: str, long: str, role: Callable[[Reference], Names]) -> dict[str, tuple[str, Callable[..., str]]]:
    pair = {f"{short}.{short.removeprefix('pure')}.ea": _PAIR}
    forms = {short + name: form for name, form in FORMS.items()} | pair
    forms |= {long + name: form for name, form in _PLURAL.items()}
    return {name: (meaning, _of(role, form)) for name, (meaning, form) in forms.items()}


PEOPLE = (
    _family("auth", "author", authors)
    | _family("pureauth", "pureauthor", lambda reference: reference.author)
    | _family("edtr", "editor", lambda reference: reference.editor)
)
