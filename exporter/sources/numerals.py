"""Numbers of lists as they are printed: decimal, Roman, letters and some more.

Sources: ECMA-376 part 1, 17.18.59 (ST_NumberFormat); OpenDocument 1.3 part 3, 20.368 (style:num-format).
"""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"  # without ё, й, ъ, ь, as Word counts
_MOST_ROMAN, _MOST_REPEATS = 4999, 8  # beyond these nobody can read them
BULLET = "•"


def roman(number: int) -> str:
    """I, ii, iii; decimal where there is no Roman number to read."""
    if not 1 <= number <= _MOST_ROMAN:
        return str(number)
    parts = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        parts.append(letters * count)
    return "".join(parts)


def letters(number: int, alphabet: str = _LATIN) -> str:
    """A, b, …, z, aa, bb, as both programs count; decimal where it would be long."""
    if number < 1:
        return str(number)
    repeats, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (repeats + 1) if repeats < _MOST_REPEATS else str(number)


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd."""
    teen = 10 <= number % 100 <= 20
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def circled(number: int) -> str:
    """①, ②, … ⑳."""
    return chr(0x245F + number) if 1 <= number <= 20 else str(number)


def _upper(count: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: count(number).upper()


def _russian(number: int) -> str:
    return letters(number, _RUSSIAN)


_IN_WORD: dict[str, Callable[[int], str]] = {
    "lowerRoman": roman,
    "upperRoman": _upper(roman),
    "lowerLetter": letters,
    "upperLetter": _upper(letters),
    "russianLower": _russian,
    "russianUpper": _upper(_russian),
    "ordinal": ordinal,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalEnclosedCircle": circled,
    "none": lambda _: "",
    "bullet": lambda _: "",
}
_IN_OPENDOCUMENT: dict[str, Callable[[int], str]] = {
    "a": letters,
    "A": _upper(letters),
    "i": roman,
    "I": _upper(roman),
    "": lambda _: "",
}


def in_word(number: int, kind: str) -> str:
    """The number in one of Word's formats; those that we do not know are decimal."""
    return _IN_WORD.get(kind, str)(number)


def in_opendocument(number: int, kind: str) -> str:
    """The number in one of OpenDocument's formats, which are named by their first: "1", "a", "I"."""
    return _IN_OPENDOCUMENT.get(kind, str)(number)
