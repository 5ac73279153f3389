"""Dates: the words of the date without brackets; when a page was read is "accessed"."""

import re

from exporter.span import Span
from exporter.text import words
from training.cut.edges import narrow
from training.cut.marks import ACCESS, pattern

_ACCESSED = pattern(rf"^[\s(\[;,.]*(?:{ACCESS}\b[\s:.]*)+(?:on|am|le|el|in|il|em|op|the)?\b[\s:]*")
_TO = re.compile(r"[\s,]*(?:from|at|via|de|on|unter|in|sur)?[\s:,]*$", re.IGNORECASE)
_DAY_WORDS = frozenset(
    words(
        """jan feb mar mär apr may mai jun jul aug sep oct okt nov dec dez jän fév fev avr jui aoû déc ene abr ago dic
        gen mag giu lug set ott out mei maa de of the st nd rd th um uhr at à et h am pm win spr sum aut fal her m d"""
    )
)
_SHORT_WORDS = re.compile(
    r"(?:\bn\.?\s?d\.|\bs\.?\s?[fda]\.|\bo\.?\s?J\.|\bc\.?d\.?s\.|\bca\.|\bB\.?C\.|\bA\.D\.)$", re.IGNORECASE
)


def _dot(text: str) -> bool:
    return bool(_SHORT_WORDS.search(text))


def date(text: str) -> list[Span]:
    """When it was issued, or when it was read if the words say so."""
    if _ACCESSED.match(text):
        return accessed(text)
    start, end = narrow(text, dot=_dot)
    return [Span("date", start, end)] if start < end else []


def accessed(text: str) -> list[Span]:
    """The date in words such as "Retrieved May 5, 2020, from"; nothing if they hold none."""
    opener = _ACCESSED.match(text)
    start = opener.end() if opener else 0
    rest = _TO.search(text, start)
    start, end = narrow(text, start, rest.start() if rest else None, dot=_dot)
    return [Span("accessed", start, end)] if _says_a_day(text[start:end]) else []


def _says_a_day(text: str) -> bool:
    found = re.findall(r"[^\W\d_]+", text.casefold())
    return bool(re.search(r"\d", text)) and all(word[:3] in _DAY_WORDS for word in found)
