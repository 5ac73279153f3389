"""Words of a page range -> :class:`Pages`, last pages written out ("2631-6" -> 2631--2636)."""

import re

from exporter.fields.labels import NOTE, PAGE
from exporter.fields.reading import Reading
from exporter.fields.signed import signed
from exporter.reference import PageRange, Pages, Reference, changed
from exporter.span import Span
from exporter.text import DASH_CLASS

_MARKER = re.compile(
    r"""
    ^\W* (?: (?: pages? | pags? | págs? | pp | pgs? | p | seiten | s | blz | стр | с
            | art(?:icle)?\.?\s*(?:no|id|number|nr)? ) (?:\s*[.:]\s*|\s+)
        | pp? (?=\d) ) (?=\W*\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LABEL = r"[A-Za-zÀ-ÿ]{0,4}\.?\d{1,12}(?:[.:]\d{1,12})?[A-Za-z]{0,3}|[ivxlcdmIVXLCDM]+"
_RANGE = re.compile(rf"({_LABEL})\s*(?:[{DASH_CLASS}?]+|to|bis|à)\s*({_LABEL})")
_SPACED = re.compile(r"(\d{2,})\s+(\d{2,})")
_SINGLE = re.compile(_LABEL)
_FOLLOWING = re.compile(r"(\d+)\s*(ff?|sqq?|et seq)\.?")
_ARTICLE = re.compile(
    r"(?:e\d{3,}|[a-z]{1,4}\.?\d{4,}|(?-i:[a-oqrt-z])\d{1,3}|0\d{4,}|\d{6,}|e?\d{4}[A-Z]{2,3}\d{4,})\b", re.I
)
_COUNTED = re.compile(r"[\s.]*(?:pp?|pages?|S|Seiten|págs?|pag|с|p)\b(?!\.?\s*\d)", re.IGNORECASE)
_ANNOUNCED = re.compile(r"(?:pp?|pages?|S|Seiten)\.?\s*$", re.IGNORECASE)
_ARTICLE_NUMBER = signed("art", r"\b(?:art(?:icle)?\.?\s*(?:no|id|number|nr)\.?|article)\s*:?\s*([a-z]?\d+)\b")
_EXTENT = re.compile(r"((?:[ivxl]+,\s)?\d+)\s?(?:pp?|pages?|S|Seiten|págs?|pag|с)\.?", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:[,;]\s*)?(?:and|und|et|y|&)?\s*(?:pp?\.\s*)?")
_SPLIT = re.compile(r"\s*[,;]\s*(?:and\s+|und\s+|&\s*)?|\s+(?:and|und|&)\s+")


def parse_pages(text: str) -> Pages:
    """Read page words; what is no range and no label stays as its words."""
    bare = _MARKER.sub("", text).strip(" .,;:()[]")
    ranges = [_range(part) for part in _SPLIT.split(bare) if part]
    found = tuple(item for item in ranges if item is not None)
    return Pages(found) if found and len(found) == len(ranges) else Pages(literal=bare)


def _range(part: str) -> PageRange | None:
    part = part.strip(" .()[]")
    if match := _RANGE.fullmatch(part) or _SPACED.fullmatch(part):
        return _written_out(*match.groups())
    if _SINGLE.fullmatch(part):
        return PageRange(part)
    if match := _FOLLOWING.fullmatch(part):
        return PageRange(part.replace(" ", ""))
    return None


def _written_out(first: str, last: str) -> PageRange:
    """Read "S101-9" as S101, S109: the last page takes what it lacks from the first (Chicago Manual of Style, 9.61)."""
    head, digits = re.match(r"(\D*)(.*)", first).groups()  # type: ignore[union-attr]
    if digits.isdigit() and last.isdigit():
        if len(last) < len(digits):
            last = digits[: len(digits) - len(last)] + last
        last = head + last
    return PageRange(first, last)


def is_article_number(text: str) -> bool:
    """Whether a single label is an article number rather than a page ("e0123456", "021101", "107714")."""
    return bool(_ARTICLE.fullmatch(text))


def _is_extent(reading: Reading, span: Span) -> bool:
    """Words such as "xxxi, 188 pp." say how many pages a book has, "pp. 188" where in it."""
    counted = _COUNTED.match(reading.text, span.end) and not _ANNOUNCED.search(reading.text[: span.start])
    return bool(counted) and not _RANGE.search(span.of(reading.text))


def _together(reading: Reading, spans: list[Span]) -> list[Span]:
    """The first span and those that a comma or "and" joins to it."""
    kept = spans[:1]
    for span in spans[1:]:
        if not _JOINT.fullmatch(reading.text[kept[-1].end : span.start]):
            break
        kept.append(span)
    return kept


def _announced_article_number(reading: Reading) -> str:
    match = _ARTICLE_NUMBER.search(reading.text, reading.small)
    return match.group(1) if match else ""


def read_pages(reading: Reading, reference: Reference) -> Reference:
    """Set ``page`` or ``article_number``."""
    if not reading.has(PAGE, NOTE):
        number = _announced_article_number(reading)
        return changed(reference, article_number=number) if number else reference
    # "363 с.": the word behind may have been left out.
    stretches = (span.of(reading.text) + reading.after(span) for span in reading.of(NOTE))
    noted = (match for words in stretches if (match := _EXTENT.fullmatch(words.strip(" .,"))))
    if match := next(noted, None):
        reference = changed(reference, number_of_pages=match.group(1))
    extent = [span for span in reading.of(PAGE) if _is_extent(reading, span)]
    if extent:
        reference = changed(reference, number_of_pages=extent[0].of(reading.text).strip(" .,"))
    spans = [span for span in reading.of(PAGE) if span not in extent]
    parsed = [parse_pages(span.of(reading.text)) for span in _together(reading, spans)]
    parsed = [pages for pages in parsed if pages]
    if not parsed:
        return changed(reference, article_number=_announced_article_number(reading))
    ranges = tuple(item for pages in parsed for item in pages.ranges)
    if len(ranges) == 1 and not ranges[0].last and is_article_number(ranges[0].first):
        return changed(reference, article_number=ranges[0].first)
    literal = "" if ranges else "; ".join(pages.literal for pages in parsed)
    return changed(reference, page=Pages(ranges, literal))
