"""Citation keys: stable, unique whatever the case of their letters, ASCII."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from exporter.reference import Name, Reference, changed
from exporter.text import to_ascii

# What BibTeX, biber and \cite all take without trouble.
_LEGAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:.+/-]*")
_ILLEGAL = re.compile(r"[^A-Za-z0-9_:.+/-]")
_NOT_LETTERS = re.compile(r"[^A-Za-z0-9]")
# Words that a name or a title may begin with and that tell nothing.
EMPTY_WORDS = frozenset({
    "a", "an", "the", "der", "die", "das", "den", "dem", "ein", "eine", "le", "la", "les", "l", "un", "une",
    "el", "los", "las", "il", "lo", "gli", "i", "o", "os", "as", "de", "het", "of", "on", "and", "und", "et",
    "y",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scheme:
    """How keys are made: from what of a record, whether keys that are there stay, whether a source's letters count."""

    base: Callable[[Reference], str]
    keeps: bool = True
    letters: bool = True


def assign(
    references: Sequence[Reference], scheme: Scheme | None = None, reserved: Iterable[str] = ()
) -> tuple[Reference, ...]:
    """The references with a key each, made as the scheme says; where two would be the same, letters are added.

    None of them is one of ``reserved``.

    Without a scheme a legal key that is there stays. Others are made of the first family name (of an institution
    the first word that says something), the year, and the letter that the source gives or else the next free one.
    """
    scheme = scheme or _DEFAULT
    taken = {key.lower() for key in reserved}
    keys = [""] * len(references)
    for wish, only_free in _wishes(scheme):
        for at, reference in enumerate(references):
            if not keys[at] and (wanted := wish(reference)) and not (only_free and wanted.lower() in taken):
                keys[at] = next(key for key in _tries(wanted) if key.lower() not in taken)
                taken.add(keys[at].lower())
    pairs = zip(references, keys, strict=True)
    return tuple(each if each.citation_key == key else changed(each, citation_key=key) for each, key in pairs)


def _wishes(scheme: Scheme) -> Iterator[tuple[Callable[[Reference], str], bool]]:
    """What key each record would have, the strongest claims first; and whether it is given up where it is taken."""
    if scheme.keeps:
        yield _kept, False
    if scheme.letters:
        yield lambda reference: _lettered(reference, scheme.base), True
    yield lambda reference: scheme.base(reference) or _base(reference), False


def _tries(key: str) -> Iterator[str]:
    """The key itself, then with a, b, … z, aa, ab, … behind it."""
    yield key
    for number in count(1):
        letters = ""
        while number:
            number, digit = divmod(number - 1, 26)
            letters = chr(ord("a") + digit) + letters
        yield key + letters


def _kept(reference: Reference) -> str:
    key = reference.citation_key
    return key if _LEGAL.fullmatch(key) else legal(key)


def legal(key: str) -> str:
    """The key less what it may not hold; empty if nothing is left."""
    return _ILLEGAL.sub("", to_ascii(key)).lstrip("_:.+/-")


def _lettered(reference: Reference, base: Callable[[Reference], str]) -> str:
    letter = letters(reference.year_suffix).lower()
    return base(reference) + letter if letter else ""


def _base(reference: Reference) -> str:
    return (_who(reference).lower() or "ref") + (year(reference) or "nd")


_DEFAULT = Scheme(_base)


def _who(reference: Reference) -> str:
    roles = (reference.author, reference.editor, reference.director, reference.translator)
    first = next((names.people[0] for names in roles if names.people), None)
    titles = (reference.title, reference.translated_title, reference.original_title)
    return (short_name(first) if first else "") or next(filter(None, map(_first_word, titles)), "")


def short_name(name: Name) -> str:
    """The family name without its particle; the first word of an institution that says something."""
    return _first_word(name.literal) if name.literal else letters(name.family or name.given)


def _first_word(text: str) -> str:
    words = [word for part in re.split(r"[\s'’\-–—/]+", text) if (word := letters(part))]
    telling = (word for word in words if word.lower() not in EMPTY_WORDS and len(word) > 1)
    return next(telling, words[0] if words else "")


def letters(text: str) -> str:
    """The letters and digits of the text in ASCII."""
    return _NOT_LETTERS.sub("", to_ascii(text))


def year(reference: Reference) -> str:
    """The year of a record, "44bc" before our era; empty if it has none."""
    date = reference.issued
    if date is None or date.literal or date.year is None:
        return ""
    return str(date.year) if date.year > 0 else f"{1 - date.year}bc"
