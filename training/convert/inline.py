"""Helpers for corpora whose marks stand inside running text."""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from xml.etree import ElementTree

from exporter.span import Span
from training.corpus import Piece, joined
from training.cut.edges import DotRule, abbreviated, journal_dot

_RIGHT = {
    "title": re.compile(r"\s?[?!]"),
    "date": re.compile(r"[a-z](?![^\W_])|年?\s?\d+\s?月\s?(?:\d+\s?日)?"),
    "url": re.compile(r"[^\s<>()\]»”\"]*[^\s<>().,;\]»”\"]"),
    "doi": re.compile(r"[^\s<>\]»”\"]*[^\s<>().,;\]»”\"]"),
    "eprint": re.compile(r"\s?\]"),
    "page": re.compile(r"\s?ff?\b\.?"),
}
_DOTS: dict[str, DotRule] = {
    "author": abbreviated, "editor": abbreviated, "translator": abbreviated, "publisher": abbreviated,
    "place": abbreviated, "genre": abbreviated, "journal": journal_dot,
    "date": abbreviated,
}  # fmt: skip
_MONTHS = (
    r"(?:jan(?:uary|uar|\.)?|feb(?:ruary|ruar|\.)?|mar(?:ch|\.)?|märz|apr(?:il|\.)?|may|mai|jun[ei]?|jul[yi]?|aug(?:ust|\.)?|sept?(?:ember|\.)?"
    r"|o[ck]t(?:ober|\.)?|nov(?:ember|\.)?|de[cz](?:ember|\.)?)"
)
_LEFT = {
    "date": re.compile(rf"(?<!\d)\d{{1,2}}$|(?<![^\W_])(?:\d{{1,2}}\.?\s)?{_MONTHS}\s$", re.IGNORECASE),
    "page": re.compile(r"(?<![^\W_])[A-Z]$"),
}
_LABEL = re.compile(r"\W*?(\d{1,3}|[A-Z][A-Za-z]{1,5}\d{2}[a-z]?)(?:\s?[.)\]]+\s*|\s+)")


def pieces(
    element: ElementTree.Element, mark: Callable[[ElementTree.Element], str], ignored: Container[str]
) -> Iterator[Piece]:
    """The text of an element in pieces: each child one, with the mark's name; text between them without one."""
    yield Piece(element.text or "")
    for child in element:
        if child.tag.rpartition("}")[2] in ignored:
            yield Piece(" ")
        else:
            yield Piece(" ".join(child.itertext()) if _broken(child) else "".join(child.itertext()), mark(child))
        yield Piece(child.tail or "")


def _broken(element: ElementTree.Element) -> bool:
    return any(child.tag.rpartition("}")[2] == "lb" for child in element)


def completed(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans with what the corpus left outside them: a title's "?", a year's letter, the end of an address."""
    found, last = list[Span](), 0
    for index, span in enumerate(spans):
        limit = spans[index + 1].start if index + 1 < len(spans) else len(text)
        end = _end(text, span, limit)
        before = _LEFT.get(span.label)
        start = match.start() if before and (match := before.search(text, last, span.start)) else span.start
        found.append(Span(span.label, start, end))
        last = end
    return joined(text, found)


def _end(text: str, span: Span, limit: int) -> int:
    dot = _DOTS.get(span.label)
    rest = text[span.end : limit]
    if dot and rest.startswith(".") and (rest[1:2] in (",", ";", ":") or dot(text[span.start : span.end + 1])):
        return span.end + 1
    pattern = _RIGHT.get(span.label)
    match = pattern.match(text, span.end, limit) if pattern else None
    if match and span.label == "eprint" and span.of(text).count("[") == span.of(text).count("]"):
        return span.end
    return match.end() if match else span.end


def numbered(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans with the label in front of the reference ("12.", "[KRZ88]"), if it has one."""
    first = spans[0].start if spans else 0
    label = _LABEL.fullmatch(text, 0, first)
    return ((Span("citation-number", *label.span(1)),) if label else ()) + tuple(spans)
