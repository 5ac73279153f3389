"""Pages as the formats write them: ranges with a dash, lists with a comma, anything else as its words."""

import re

from exporter.reference import PageRange, Pages
from exporter.text import squeeze

_DASH = r"\s*(?:-{1,3}|[‐‑‒–—−])\s*"
_LABEL = r"(?:[^\W\d_]{0,4}[.:]?\d+(?:\.\d+)?[^\W\d_]{0,2}|[ivxlcdm]+|[IVXLCDM]+)"
_PLAIN = re.compile(rf"({_LABEL})(?:{_DASH}({_LABEL}))?")
# "S1-12--S1-15": a label may hold a hyphen itself, so that only a longer dash separates.
_HYPHENATED = re.compile(r"([\w.:]+(?:-[\w.:]+)?)\s*(?:--|[–—])\s*([\w.:]+(?:-[\w.:]+)?)")
_LETTERS_DIGITS = re.compile(r"(\D*)(\d+)")


def to_text(pages: Pages, dash: str = "--") -> str:
    """The pages as text: ``11--22, 30``. A single label with a hyphen is braced, so that it is no range."""
    if pages.literal:
        return pages.literal
    return ", ".join(_range_text(part, dash) for part in pages.ranges)


def _range_text(part: PageRange, dash: str) -> str:
    if part.last:
        return f"{part.first}{dash}{part.last}"
    return f"{{{part.first}}}" if "-" in part.first else part.first


def from_text(text: str) -> Pages:
    """The pages that the text names, last pages written out in full ("121-9" is 121 to 129), or its words."""
    text = squeeze(text)
    found = [_range(part.strip()) for part in text.split(",")]
    ranges = tuple(part for part in found if part)
    if not text or len(ranges) != len(found):
        return Pages(literal=text)
    return Pages(ranges)


def _range(text: str) -> PageRange | None:
    if text.startswith("{") and text.endswith("}") and re.fullmatch(r"[\w.:-]+", text[1:-1]):
        return PageRange(text[1:-1])
    if match := _PLAIN.fullmatch(text):
        return PageRange(match[1], _full(match[1], match[2] or ""))
    match = _HYPHENATED.fullmatch(text)
    return PageRange(match[1], match[2]) if match and re.search(r"\d", text) else None


def _full(first: str, last: str) -> str:
    """The last page in full: "S101" and "9" give "S109"; one that is not shorter stays."""
    start, end = _LETTERS_DIGITS.fullmatch(first), _LETTERS_DIGITS.fullmatch(last)
    if not (start and end) or end[1] not in ("", start[1]):
        return last
    digits = start[2][: -len(end[2])] + end[2] if len(end[2]) < len(start[2]) else end[2]
    return start[1] + digits if int(digits) >= int(start[2]) or end[1] else last


def to_ris(pages: Pages) -> tuple[str, str]:
    """``SP`` and ``EP``. What is not one plain range stands in ``SP`` alone, with an en dash.

    Zotero loses ``EP`` if the label in ``SP`` holds a hyphen.
    """
    if pages.literal or len(pages.ranges) != 1 or "-" in pages.ranges[0].first:
        return to_text(pages, "–").replace("{", "").replace("}", ""), ""
    return pages.ranges[0].first, pages.ranges[0].last


def from_ris(start: str, end: str) -> Pages:
    """The pages of ``SP`` and ``EP``; a range that stands in ``SP`` alone is understood."""
    if not end:
        return from_text(start)
    pages = from_text(f"{start}--{end}")
    return pages if pages.ranges else Pages((PageRange(squeeze(start), squeeze(end)),))
