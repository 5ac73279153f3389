"""Where a sentence ends: not behind an abbreviation, not inside brackets; a citation behind its stop belongs to it."""

import re
from collections.abc import Iterator

from exporter.text import UPPER_CLASS, words

_END = re.compile(
    rf"""
    (?<! [.!?…] ) (?P<stop> [.!?…]++ ) [”"’'»)\]]*
    (?: \s? \[ [\d\s,;–-]+ \] (?= \s+ [{UPPER_CLASS}“"„«(] | \s*$ )  # a citation behind it, in brackets or raised
      | [\d,–-]{{1,12}} (?= \s ) )*
    (?= \s+ [{UPPER_CLASS}\d“"„«‘(\[¿¡] )
    """,
    re.VERBOSE,
)
# What a full stop stands behind without ending the sentence, in English and in German.
_ABBREVIATIONS = frozenset(
    words(
        """
        al e.g i.e cf vs approx fig figs eq eqs ref refs sec sect chap vol vols nos pp p pt ed eds dr prof mr mrs ms
        st ca resp viz etc incl jr sr u.s z.b d.h u.a bzw vgl abb tab kap bd nr hrsg usw sog evtl ggf
        """
    )
)
_BEFORE_NUMBERS = frozenset(("no", "s"))  # words of their own, too
_LAST_WORD = re.compile(rf"(?:[{UPPER_CLASS}]|[^\W\d_]+(?:\.\s?[^\W\d_]+)*)$")
_WORD = 30  # characters in front of a full stop in which an abbreviation stands
_LONGEST = 100  # characters that a bracket may hold a sentence's end back; one that is never closed holds nothing


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The offsets at which each sentence of a paragraph begins and ends."""
    start = 0
    for match in _END.finditer(text):
        if _is_end(text, start, match):
            yield start, match.end()
            start = len(text) - len(text[match.end() :].lstrip())
    if start < len(text):
        yield start, len(text)


def is_prose(text: str) -> bool:
    """Whether a sentence is one, and no line of names: half of its words begin with a small letter."""
    found = [word for word in text.split() if word[0].isalpha()]
    return 2 * sum(word[0].islower() for word in found) >= len(found) > 0


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    before = text[max(start, match.start() - _WORD) : match.start()]
    if match["stop"] == "." and (word := _LAST_WORD.search(before)):
        short = word[0].lower().replace(" ", "")
        last = short.rpartition(".")[2]
        counted = last in _BEFORE_NUMBERS and text[match.end() :].lstrip()[:1].isdigit()
        if len(last) == 1 or not _ABBREVIATIONS.isdisjoint((short, last)) or counted:
            return False
    inside = text[max(start, match.end() - _LONGEST) : match.end()]
    return inside.count("(") <= inside.count(")") and inside.count("[") <= inside.count("]")
