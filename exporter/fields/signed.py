"""Patterns that are tried only where a cheap look says that they may match."""

import re
from dataclasses import dataclass

from exporter.text import caseless, has_any


@dataclass(frozen=True, slots=True)
class Signed:
    """A pattern and its signs: pieces, in small letters, of which all that it matches has one.

    A look for a piece takes a hundredth of the time of a search. ``tests/fields/test_fields_signed.py`` makes
    matches of each pattern and holds the signs against them, so a new alternative cannot lack its own.
    """

    pattern: re.Pattern[str]
    signs: tuple[str, ...]

    def possible(self, small: str) -> bool:
        """Whether the text, given in small letters (:func:`exporter.text.caseless`), has a sign."""
        return has_any(small, self.signs)

    def said_in(self, words: str) -> bool:
        """Whether the pattern matches in words of which no small letters are at hand."""
        return self.search(words, caseless(words)) is not None

    def search(self, text: str, small: str) -> re.Match[str] | None:
        """The first match in ``text``, of which ``small`` has all that it has, in small letters."""
        for sign in self.signs:  # has_any, without the call: this is asked thirty times for each reference
            if sign in small:
                return self.pattern.search(text)
        return None


def signed(signs: str, pattern: str, flags: re.RegexFlag = re.VERBOSE | re.IGNORECASE) -> Signed:
    """The pattern with its signs, which are listed in one string."""
    return Signed(re.compile(pattern, flags), tuple(signs.split()))
