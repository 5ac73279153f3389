"""Citation keys: stable, unique whatever the case of their letters, ASCII."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from exporter.reference import Name, Reference, changed
from exporter.text import to_ascii

# What BibTeX, biber and \cite all take without trouble.
_LEGAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:.+/-]*")
_ILLEGAL = re.compile(r"[^A-Za-z0-9_:.+/-]")
_NOT_LETTERS = re.compile(r"[^a-z0-9]")
# Words that a name or a title may begin with and that tell nothing.
_EMPTY_WORDS = frozenset({
    "a", "an", "the", "der", "die", "das", "den", "dem", "ein", "eine", "le", "la", "les", "l", "un", "une",
    "el", "los", "las", "il", "lo", "gli", "i", "o", "os", "as", "de", "het", "of", "on", "and", "und", "et",
    "y",
})  # fmt: skip


def assign(references: Sequence[Reference], reserved: Iterable[str] = ()) -> tuple[Reference, ...]:
    """The references with a key each: a legal one that is there stays, others are made. None is one of ``reserved``.

    A key is the first family name (of an institution the first word that says something), the year and the
    letter that the source gives or, where two would be the same, the next free one.
    """
    taken = {key.lower() for key in reserved}
    keys = [""] * len(references)
    for fixed in (_kept, _lettered, _base):
        for at, reference in enumerate(references):
            if not keys[at] and (wanted := fixed(reference)):
                free = wanted not in taken and wanted.lower() not in taken
                if free or fixed is not _lettered:
                    keys[at] = next(key for key in _tries(wanted) if key.lower() not in taken)
                    taken.add(keys[at].lower())
    pairs = zip(references, keys, strict=True)
    return tuple(each if each.citation_key == key else changed(each, citation_key=key) for each, key in pairs)


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
    if _LEGAL.fullmatch(key):
        return key
    return _ILLEGAL.sub("", to_ascii(key)).lstrip("_:.+/-")


def _lettered(reference: Reference) -> str:
    letter = _folded(reference.year_suffix)
    return _base(reference) + letter if letter else ""


def _base(reference: Reference) -> str:
    return (_who(reference) or "ref") + _year(reference)


def _who(reference: Reference) -> str:
    roles = (reference.author, reference.editor, reference.director, reference.translator)
    first = next((names.people[0] for names in roles if names.people), None)
    titles = (reference.title, reference.translated_title, reference.original_title)
    return (_name(first) if first else "") or next(filter(None, map(_first_word, titles)), "")


def _name(name: Name) -> str:
    return _first_word(name.literal) if name.literal else _folded(name.family or name.given)


def _first_word(text: str) -> str:
    words = [folded for word in re.split(r"[\s'’\-–—/]+", text) if (folded := _folded(word))]
    telling = (word for word in words if word not in _EMPTY_WORDS and len(word) > 1)
    return next(telling, words[0] if words else "")


def _folded(text: str) -> str:
    return _NOT_LETTERS.sub("", to_ascii(text).lower())


def _year(reference: Reference) -> str:
    date = reference.issued
    if date is None or date.literal or date.year is None:
        return "nd"
    return str(date.year) if date.year > 0 else f"{1 - date.year}bc"
