"""Authors, editors, translators: the names alone, without "In", "(Eds.)", "translated by"."""

import re
from collections.abc import Callable

from exporter.span import Span
from training.corpus import Unexplained
from training.cut.edges import narrow
from training.cut.marks import EDITOR, TRANSLATOR, pattern

_ROLE = rf"(?:{EDITOR}|{TRANSLATOR})\b\.?(?:\s*(?:fr|engl?|dt)\.)?"
_OPENER = r"(?:in|en|dans|em|im|aus|apud)\b\s?(?:the\b)?[:.]?"
_BY = r"(?:by|von|par|por|da|di|de|durch)\b"

_AND = r"(?:and|&|u\.|und|et|/|,)"

_FRAME = pattern(
    rf"""
    ^[\s(\[]* (?:{_OPENER}(?=[\s(])\s*){{0,2}}                     # In:
    (?:[\s(\[]* (?: with\s+an\s+introduction\s+by\s+
                 | (?:{_ROLE}(?:\s*{_AND}\s*{_ROLE})?\s*(?:{_BY})?|a\s+c(?:ura|\.)\s+di|a\s+cargo\s+de)[\s,:)\]]+ ))?
    (?P<names>.*?)
    (?: [\s,;(\[]* (?:\b(?:the|as)\s+)? (?<![^\W_])              # , editors
        (?:{_ROLE}|a\s+c(?:ura|\.)\s*di) (?:\s*{_AND}\s*{_ROLE})? [\s,.;:)\]]* )?
    $
    """
)
_INNER_ROLE = pattern(rf"[(\[]\s*{_ROLE}|\b(?:edited|translated)\s+by\b")
_ROLE_AT_END = pattern(rf"[(\[]\s*{EDITOR}\.?\s*[)\]][\s.,:;]*$")
_REPEATED = re.compile(r"\s*([-–—_]{2,}|—)[\s.,:]*$")
_LEAD = re.compile(r"^\s*(?:(?:&|and|by|von|par|with)\s+|\d{1,3}[\])]\s*)", re.IGNORECASE)


def creators(label: str) -> Callable[[str], list[Span]]:
    """A cutter for names in the given role: one span from the first name to the last, "et al." with it."""

    def cut(text: str) -> list[Span]:
        if repeated := _REPEATED.match(text):
            return [Span(label, *repeated.span(1))]
        frame = _FRAME.match(text)
        if frame is None or _INNER_ROLE.search(frame["names"]):
            raise Unexplained(f"names of {label}")
        return _names(label, text, *frame.span("names"))

    return cut


def authors(text: str) -> list[Span]:
    """Authors; they are editors if the corpus left "(Eds.)" in."""
    if repeated := _REPEATED.match(text):
        return [Span("author", *repeated.span(1))]
    if _ROLE_AT_END.search(text):
        return creators("editor")(text)
    return _names("author", text, 0, len(text))


def _names(label: str, text: str, start: int, end: int) -> list[Span]:
    lead = _LEAD.match(text[start:end])
    start, end = narrow(text, start + (lead.end() if lead else 0), end)
    return [Span(label, start, end)] if start < end else []
