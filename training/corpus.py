"""Labelled references, and how one is put together from the marked pieces of a corpus."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from exporter.span import Span

Cutter = Callable[[str], Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reference with its labels. ``spans`` are sorted and do not overlap; what is outside them is "other"."""

    text: str
    spans: tuple[Span, ...]
    corpus: str
    ident: str

    def texts(self) -> list[tuple[str, str]]:
        """Label and characters of each span."""
        return [(span.label, span.of(self.text)) for span in self.spans]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A reference of a corpus that is not used, and why."""

    text: str
    corpus: str
    ident: str
    reason: str


class Unexplained(ValueError):
    """A field's text follows no grammar that we know, so its reference is not used."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text as the corpus marks it; no ``tag`` means that it marks nothing."""

    text: str
    tag: str = ""


# What may stand between two spans of one label that are really one ("Smith, J." "and" "Brown, K.").
_JOINT = re.compile(r"[\s,;:&/.·–—-]*(?:(?:(?:and|und|et|y|e|en|og|och|и)\b|u\.)[\s,]*)?&?\s*")
_PEOPLE_JOINT = re.compile(r"(?:,?\s?(?:[A-Z]\.[\s-]?){1,3})?" + _JOINT.pattern)
_NUMBER_JOINT = re.compile(r"\s?/\s?")
_EPRINT_JOINT = re.compile(r"\s?\[\s?")
_DATE_JOINT = re.compile(r"[\s,/–-]*")
_JOINTS = {
    "date": _DATE_JOINT, "eprint": _EPRINT_JOINT, "number": _NUMBER_JOINT, "author": _PEOPLE_JOINT,
    "editor": _PEOPLE_JOINT,
}  # fmt: skip
_JOINED = frozenset(
    (
        "author",
        "editor",
        "translator",
        "title",
        "booktitle",
        "journal",
        "page",
        "date",
        "publisher",
        "place",
        "url",
        "eprint",
        "number",
    )
)


def squeezed(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with every run of white space, within and across them, made one space."""
    kept, last = list[Piece](), " "
    for piece in pieces:
        text = re.sub(r"\s+", " ", piece.text)
        text = text.removeprefix(" ") if last == " " else text
        if text:
            kept.append(Piece(text, piece.tag))
            last = text[-1]
    return kept


def assemble(pieces: Iterable[Piece], cutters: Mapping[str, Cutter]) -> tuple[str, tuple[Span, ...]]:
    """The text of the pieces and the spans in it; raises :class:`Unexplained` where a cutter does."""
    text, spans = "", list[Span]()
    for piece in pieces:
        if piece.tag:
            if piece.tag not in cutters:
                raise Unexplained(f"the mark {piece.tag}")
            spans.extend(Span(s.label, len(text) + s.start, len(text) + s.end) for s in cutters[piece.tag](piece.text))
        text += piece.text
    return text, joined(text, spans)


def joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans sorted, neighbours of one label made one; raises :class:`Unexplained` where two overlap."""
    return tuple(_joined(text, sorted(spans, key=lambda span: span.start)))


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for span in spans:
        if last is None:
            last = span
        elif span.start < last.end:
            raise Unexplained("overlap")
        elif (
            span.label == last.label
            and span.label in _JOINED
            and _joint(span.label).fullmatch(text, last.end, span.start)
        ):
            last = Span(span.label, last.start, span.end)
        else:
            yield last
            last = span
    if last is not None:
        yield last


def _joint(label: str) -> re.Pattern[str]:
    return _JOINTS.get(label, _JOINT)
