"""Dates as EndNote has them: a year, and beside it the day in whatever words its source had."""

import re

from exporter.reference import Date
from exporter.sources import typed
from exporter.text import squeeze

_NUMERIC = re.compile(r"(\d{4})[-/](\d{1,3})(?:[-/](\d{1,3}))?[-/]?")  # 2021-6-25, Zotero's 2009/001/001
_DAY_FIRST = re.compile(r"(\d{1,2})\.?\s+([^\W\d]{3,})\.?(?:\s+\d{4})?")
_MONTH_FIRST = re.compile(r"([^\W\d]{3,})\.?(?:\s+(\d{1,2}))?(?:,?\s+\d{4})?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def date(year: str, words: str) -> Date | None:
    """The date of a year and the words beside it ("June 12", "2021-6-25", "Spring"), as far as both are understood."""
    year, words = squeeze(year), squeeze(words)
    found = _YEAR.search(words)
    if found and found[0] != year and year:
        return typed.date(year)  # the day on which it was first online, or the like
    return typed.date(year or (found[0] if found else words), *_within(words))


def _within(words: str) -> tuple[str, str]:
    """The month or season, and the day."""
    if match := _NUMERIC.fullmatch(words):
        return match[2].lstrip("0"), (match[3] or "").lstrip("0")
    if match := _DAY_FIRST.fullmatch(words):
        return match[2], match[1]
    match = _MONTH_FIRST.fullmatch(words)
    return (match[1], match[2] or "") if match else ("", "")
