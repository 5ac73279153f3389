"""Where a value printed begins and ends: the rules of the converters of corpora, for one seam in all training data."""

import itertools
import re
from collections.abc import Iterable, Sequence

from exporter.span import Span
from training.cut.edges import DotRule, abbreviated, narrow, never, unquote

_INSIDE = re.compile(r"\w\.[\s-]?\w")
_TWO_SHORT = re.compile(r"\w+ (?:Lett|Rev|Sci|Med|Phys|Chem|Soc|Biol|Commun|Mater|Res|Educ|Econ|Psychol)\.")
_STOP_BEFORE_MARK = re.compile(r"\.[,;:]")  # then it is the word's own
_SHORT_DATE = re.compile(
    r"(?:\bn\.?\s?d\.|\bs\.?\s?[fda]\.|\bo\.?\s?J\.|\bz\.\s?j\.|\bca\.|\bi\.\s?E\.)$", re.IGNORECASE
)
_SHORT_EDITION = re.compile(r"\b(?:rev|ed|edn|aufl|éd)\.$|\d\.\s\w+\.$", re.IGNORECASE)
_RIGHT_OF = {"date": re.compile(r"[\s,/–-]{0,2}"), "page": re.compile(r",\s")}


def _abbreviated_inside(text: str) -> bool:
    return never(text) or (bool(_INSIDE.search(text) or _TWO_SHORT.fullmatch(text)) and _cut_short(text))


def _cut_short(text: str) -> bool:
    """Whether the last word looks cut short: few letters, or no vowel at its end."""
    last = re.search(r"([^\W\d_]+)\.$", text)
    return bool(last and (len(last[1]) <= 5 or last[1][-1].lower() not in "aeiouy"))


def _date_dot(text: str) -> bool:
    return bool(_SHORT_DATE.search(text))


def _edition_dot(text: str) -> bool:
    return abbreviated(text) or bool(_SHORT_EDITION.search(text))


def _bare(_: str) -> bool:
    return False


_DOTS: dict[str, DotRule] = {
    "title": never, "journal": _abbreviated_inside, "booktitle": _abbreviated_inside, "date": _date_dot,
    "collection-title": _abbreviated_inside, "accessed": _date_dot, "edition": _edition_dot,
    "citation-number": _bare, "page": _bare, "volume": _bare, "issue": _bare, "number": _bare,
}  # fmt: skip
_QUOTED = frozenset(("title", "journal", "booktitle", "collection-title"))
_VERBATIM = frozenset(("doi", "url", "eprint", "isbn", "pmid"))


def settled(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans sorted, each with the final stop if that is its own, without quotes; neighbours made one."""
    found = [_settled(text, span) for span in spans]
    return tuple(_joined(text, sorted((span for span in found if span.start < span.end), key=lambda span: span.start)))


def _settled(text: str, span: Span) -> Span:
    if span.label in _VERBATIM:
        return span
    dot = _DOTS.get(span.label, abbreviated)
    stop = text[span.end : span.end + 1] == "." and dot(text[span.start : span.end + 1])
    if _STOP_BEFORE_MARK.match(text, span.end) and dot not in (never, _bare):
        return Span(span.label, span.start, span.end + 1)
    start, end = narrow(text, span.start, span.end + stop, dot=dot)
    if span.label in _QUOTED:
        start, end = narrow(text, *unquote(text, start, end), dot=dot)
    return Span(span.label, start, end)


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Dates and pages that stand side by side are one."""
    kept = list[Span]()
    for span in spans:
        if (
            kept
            and kept[-1].label == span.label in _RIGHT_OF
            and _RIGHT_OF[span.label].fullmatch(text, kept[-1].end, span.start)
        ):
            kept[-1] = Span(span.label, kept[-1].start, span.end)
        else:
            kept.append(span)
    return kept


def with_meeting(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of a conference paper: a place behind the proceedings without a publisher is the meeting's."""
    kept = list[Span]()
    for index, span in enumerate(spans):
        before = kept[-1] if kept else None
        following = spans[index + 1].label if index + 1 < len(spans) else ""
        meets = before is not None and before.label == "booktitle" and text[before.end : span.start] == ", "
        if before and meets and span.label == "place" and following != "publisher":
            kept[-1] = Span("booktitle", before.start, span.end)
        else:
            kept.append(span)
    return tuple(kept)


def overlapping(spans: Sequence[Span]) -> bool:
    """Whether two of the sorted spans share a character."""
    return any(left.end > right.start for left, right in itertools.pairwise(spans))
