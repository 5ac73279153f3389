"""Where in its container a work is: pages as first and last, or the number of the article."""

import re

from exporter.reference import PageRange, Pages
from exporter.text import DASH_CLASS, squeeze

_LABEL = r"[A-Za-z]{0,4}\.?\d{1,12}(?:[.:]\w{1,8})?[A-Za-z]{0,3}|[ivxlcdmIVXLCDM]+"
_RANGE = re.compile(rf"({_LABEL})(?:\s*[{DASH_CLASS}]{{1,3}}\s*({_LABEL}))?")
_ARTICLE = re.compile(r"e\d{3,}|[A-Za-z]{1,4}\.?\d{4,}|0\d{4,}|\d{6,}")
_LETTERS_DIGITS = re.compile(r"(\D*)(\d+)")


def pages(text: str) -> Pages:
    """The pages of "340-63, 370": last pages are written out; what is no page stays as its words."""
    text = squeeze(text).strip(".;, ")
    if not text:
        return Pages()
    found = [_RANGE.fullmatch(part.strip()) for part in re.split("[,;]", text)]
    ranges = tuple(PageRange(match[1], _last_page(match[1], match[2] or "")) for match in found if match)
    return Pages(ranges) if len(ranges) == len(found) else Pages(literal=text)


def first_and_last(first: str, last: str = "") -> Pages:
    """The pages from ``first`` to ``last``, which may be the same or empty."""
    first, last = squeeze(first), squeeze(last)
    if not first or not last:
        return pages(first or last)
    return Pages((PageRange(first, _last_page(first, last) if last != first else ""),))


def _last_page(first: str, last: str) -> str:
    """The last page in full: "S101" and "9" give "S109" (Chicago Manual of Style, 9.61)."""
    start, end = _LETTERS_DIGITS.fullmatch(first), _LETTERS_DIGITS.fullmatch(last)
    if not start or not end or end[1] not in ("", start[1]):
        return last
    digits = start[2][: -len(end[2])] + end[2] if len(end[2]) < len(start[2]) else end[2]
    return start[1] + digits if int(digits) >= int(start[2]) else last


def page_or_article(text: str, last: str = "") -> tuple[Pages, str]:
    """The pages, or the article number where the text is one ("e0123456"). With a ``last`` page it is the first."""
    if last:
        return first_and_last(text, last), ""
    if _ARTICLE.fullmatch(squeeze(text)):
        return Pages(), squeeze(text)
    return pages(text), ""
